"""python -m eval.convert CORPUS SOURCE [--out FILE]: the rows of a corpus of eval/corpora.toml as JSON Lines."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import sys
import tomllib
from pathlib import Path

CORPORA = Path(__file__).resolve().parents[1] / "corpora.toml"


def main(argv: list[str] | None = None) -> int:
    """Convert; returns the exit status."""
    known = tomllib.loads(CORPORA.read_text(encoding="utf-8"))
    convertible = {name: row["convert"] for name, row in known.items() if "convert" in row}
    parser = argparse.ArgumentParser(prog="python -m eval.convert", allow_abbrev=False, description=__doc__)
    parser.add_argument("corpus", choices=sorted(convertible))
    parser.add_argument("source", type=Path, help="the corpus as it was got: a folder, or one of its files")
    parser.add_argument("--out", type=Path, help="file of JSON Lines (default: standard output)")
    args = parser.parse_args(argv)
    if not args.source.exists():
        parser.error(f"{args.source} is not there. Get it: {known[args.corpus]['get']}")
    module = importlib.import_module(f"eval.convert.{convertible[args.corpus]}")
    count = 0
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(args.out.open("w", encoding="utf-8")) if args.out else sys.stdout
        for row in module.rows(args.source):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    if not count:
        parser.error(f"{args.source} has no file of the format of {args.corpus}.")
    print(f"{count} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
