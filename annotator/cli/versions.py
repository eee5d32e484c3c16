"""The commands that read two files: compare and agree."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from annotator.cli.output import Output


def compare(args: argparse.Namespace, out: Output) -> int:
    """`annotator compare`."""
    from annotator.authoring.comparing import KINDS, compared

    found = compared(args.old, args.new)
    out.count({"changes": [asdict(change) for change in found]})
    for kind in KINDS:
        here = [change for change in found if change.kind == kind]
        if here and not args.json:
            out.data("\n".join((f"{kind}s".upper(), *map(str, here))) + "\n\n")
    out.say(f"{len(found)} changes." if found else "Nothing that was annotated has changed.")
    return 0


def agree(args: argparse.Namespace, out: Output) -> int:
    """`annotator agree`."""
    from annotator.authoring.agreeing import agreement, lines

    found = agreement(args.first, args.second)
    out.count(asdict(found))
    if not args.json:
        out.data("\n".join(lines(found)) + "\n")
    return 0
