"""A record on its way into the file, and the tables of this folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.knowledge.folding import fold

TABLES = Path(__file__).parent.parent / "tables"


@dataclass(frozen=True, slots=True)
class Row:
    """One record; fields as in `store.FIELDS`. `unlisted` names lead to it but are not shown as aliases."""

    key: str
    weight: int
    name: str
    kind: str
    label: str = "GPE"
    country: str = ""
    region: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    area: int = 0
    capital: str = ""
    largest_city: str = ""
    state_run: str = ""
    about: str = ""
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()

    def line(self) -> str:
        """The record as the file has it; what can be told from the rest is left out."""
        fields = (
            self.key,
            str(self.weight),
            "" if fold(self.name).title() == self.name else self.name,
            self.kind,
            "" if self.label == "GPE" else self.label,
            self.country,
            self.region,
            "" if self.lat is None else str(round(self.lat * 100)),
            "" if self.lon is None else str(round(self.lon * 100)),
            str(self.population or ""),
            str(self.area or ""),
            self.capital,
            self.largest_city,
            self.state_run,
            self.about,
            ";".join(self.aliases),
            ";".join(self.demonyms),
        )
        if any(c in field for field in fields for c in "\t\n\f"):
            raise ValueError(f"{self.key} holds a tab or a line end")
        return "\t".join(fields)


def table(name: str, columns: int = 1) -> list[list[str]]:
    """The rows of tables/<name>.tsv, padded to `columns`; lines that begin with # are comments."""
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines if line.strip() and line[0] != "#"]
    return [row + [""] * (columns - len(row)) for row in rows]


def parts(cell: str) -> tuple[str, ...]:
    """The entries of a cell, parted by semicolons."""
    return tuple(p.strip() for p in cell.split(";") if p.strip())
