"""`make train`: fit the numbers that the program ships.

python -m train [lines] [kinds] [pronouns] [stances] [speakers] [events] [confidence] [--corpora FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from train import confidence, events, kinds, lines, pronouns, sides, speakers, stances

FITS = {
    "lines": lines.fit,
    "kinds": kinds.fit,
    "pronouns": pronouns.fit,
    "stances": stances.fit,
    "speakers": speakers.fit,
    "sides": sides.fit,
    "events": events.fit,
    "confidence": confidence.fit,
}
"""In the order in which one rests on another."""


def main() -> int:
    """Fit; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m train", allow_abbrev=False)
    parser.add_argument("what", nargs="*", choices=[*FITS, []], help="what to fit (default: all)")
    parser.add_argument("--corpora", type=Path, help="folder of converted public corpora, used where licensed")
    args = parser.parse_args()
    for name in args.what or FITS:
        print(f"{name}:", *FITS[name](args.corpora), sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
