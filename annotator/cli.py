"""The command line: the only place that prints."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.errors import AnnotatorError, Problem


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status (0 ok, 1 content or configuration errors, 2 usage)."""
    parser = argparse.ArgumentParser(prog="annotator", description="Static sites of annotated articles.")
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    p = commands.add_parser("annotate")
    p.add_argument("files", nargs="*")
    p.add_argument("--jsonl", action="store_true")
    args = parser.parse_args(argv)
    from annotator.cache import Cache
    from annotator.nlp import Reader
    from annotator.stream import annotate_lines

    kept = os.environ.get("ANNOTATOR_CACHE")
    reader = Reader(Cache(Path(kept) if kept else None))
    bad = 0
    with open(args.files[0], encoding="utf-8") if args.files else sys.stdin as lines:
        for out in annotate_lines(lines, reader):
            if isinstance(out, Problem):
                print(out, file=sys.stderr)
                bad += 1
            else:
                print(out, flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
