"""Two people of one name in different articles."""

from __future__ import annotations

from pathlib import Path

from annotator.authoring.checking import doubts, graph_of
from annotator.base.config import load_config

OLD = "Gareth Mole, 71, has kept the lamp for years. Gareth Mole said so."
YOUNG = "Gareth Mole, a striker, who is 24, scored twice. Gareth Mole left early."
OLDER = "Gareth Mole, 72, put out the lamp. Gareth Mole wept."


def _site(folder: Path, *articles: tuple[str, str]) -> tuple[list[str], list[str]]:
    (folder / "content").mkdir(parents=True)
    for n, (day, text) in enumerate(articles):
        head = f"---\ntitle: Article {n}\ndate: {day}\n---\n"
        (folder / "content" / f"a{n}.md").write_text(head + text + "\n", encoding="utf-8")
    config = load_config(folder)
    graph, catalogue = graph_of(config, drafts=True)
    told = [str(p) for p in doubts(graph, catalogue) if "of another age" in str(p)]
    return sorted(e for e in graph.entities if e.startswith("gareth-mole")), told


def test_people_of_other_ages_are_two_and_the_editor_is_told(tmp_path: Path) -> None:
    ids, told = _site(tmp_path, ("2026-03-03", OLD), ("2026-03-05", YOUNG), ("2026-12-05", OLDER))
    assert len(ids) == 2
    assert ids[0] == "gareth-mole"
    assert len(told) == 1
    assert "a1.md:5" in told[0]
    assert "[Gareth Mole]{.person ref=gareth-mole}" in told[0]


def test_one_who_grows_older_stays_one(tmp_path: Path) -> None:
    ids, told = _site(tmp_path, ("2025-11-03", OLD), ("2026-12-05", OLDER))
    assert (len(ids), told) == (1, [])


def test_a_young_namesake_keeps_to_the_young_one(tmp_path: Path) -> None:
    again = YOUNG.replace("scored", "ran")
    ids, told = _site(tmp_path, ("2026-03-03", OLD), ("2026-03-05", YOUNG), ("2026-03-07", again))
    assert len(ids) == 2
    assert len(told) == 2
