"""`make eval`: what every finder is worth, and what changed since a revision.

python -m eval [--split dev|test] [--corpora FOLDER] [--base REVISION | --no-base] [--errors N] [--json FILE]
python -m eval --without NAME...
python -m eval --agreement [--disagreements]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
import tomllib
from dataclasses import asdict
from pathlib import Path

from eval import ablation, agreement, disagreements, floors, predict
from eval.documents import corpus, own_gold
from eval.report import report, table

GOLD = predict.ROOT / "tests" / "gold"


def main() -> int:
    """Measure; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval", allow_abbrev=False)
    parser.add_argument("--split", choices=("dev", "test"), default="dev", help="part of our own gold")
    parser.add_argument("--corpora", type=Path, help="folder of converted public corpora (JSON Lines), measured too")
    parser.add_argument("--base", default="HEAD", help="git revision to compare with (default: the last commit)")
    parser.add_argument("--no-base", action="store_true", help="compare with nothing")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N errors of each class")
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--floors", action="store_true", help="write tests/gold/floors.toml from this run")
    parser.add_argument("--agreement", action="store_true", help="F1 of the second pass over our own gold")
    parser.add_argument("--disagreements", action="store_true", help="with --agreement: list what differs")
    parser.add_argument(
        "--without", nargs="*", metavar="NAME", help="what each rule is worth (all, if none is named)"
    )
    args = parser.parse_args()
    if args.agreement:
        print("\n".join(agreement.lines(GOLD)))
        if args.disagreements:
            print("\n".join(disagreements.lines(GOLD)))
        return 0
    documents = own_gold(GOLD / args.split)
    if args.corpora:
        documents += corpus(args.corpora)
        for name in other_files(args.corpora):
            print(f"{name} is not the file that figures are told for (eval/corpora.toml): they cannot be compared")
    if not documents:
        parser.error("there is nothing to measure")
    if args.without is not None:
        return ablation.run(documents, args.without)
    begin = time.perf_counter()
    now = predict.predict(documents)
    base = "" if args.no_base else predict.revision(args.base)
    before = predict.at_revision(documents, base) if base else None
    made = report(documents, now, before)
    compared = f"; change from {base[:10]}" if base else ""
    print(f"{len(documents)} documents, {predict.words(documents):,} words{compared}")
    print("\n".join([*table(made), *_examples(made.errors, args.errors)]))
    print(f"\n{time.perf_counter() - begin:.0f} s")
    if args.floors:
        (GOLD / "floors.toml").write_text(floors.written(made), encoding="utf-8")
    if args.json:
        rows = {"figures": [asdict(m) for m in made.figures], "calibration": made.calibration}
        args.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0


def other_files(folder: Path) -> list[str]:
    """The converted files below `folder` whose content is not what `corpora.toml` says."""
    known = tomllib.loads((Path(__file__).parent / "corpora.toml").read_text(encoding="utf-8"))["files"]
    here = ((name, folder / name) for name in sorted(known))
    return [n for n, file in here if file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() != known[n]]


def _examples(errors: tuple[tuple[str, str, str], ...], most: int) -> list[str]:
    out = []
    for kind in sorted({kind for _, kind, _ in errors}) if most else []:
        rows = [(where, what) for where, k, what in errors if k == kind]
        out.append(f"\n{kind}: {len(rows)}")
        chosen = random.Random(7).sample(rows, min(most, len(rows)))  # noqa: S311 - examples for a person
        out += [f"  {where}  {what}" for where, what in sorted(chosen)]
    return out


if __name__ == "__main__":
    sys.exit(main())
