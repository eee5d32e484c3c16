"""Times whole builds of a made-up site: python tests/bench/build.py [ARTICLES]. Prints seconds; judges nothing."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAMES = [
    f"{a} {b}"
    for a in ("Ana", "Ben", "Chioma", "Dmitri", "Elif")
    for b in ("Okafor", "Lindqvist", "Moreau", "Tanaka")
]
LINES = (
    '"{what} will not be repeated," {name} said on {day}. "We have learned from it."',
    "According to {name}, the {body} had known of {what} since {year}.",
    "The {body} denied on {day} that {what} had cost more than planned.",
    "{name}, who joined the {body} in {year}, told reporters that {what} was over.",
    "The report reportedly names {name}. The {body} did not comment.",
)


def article(rng: random.Random, number: int) -> str:
    fill = {
        "name": NAMES, "day": ["Monday", "Tuesday", "Friday"], "year": ["1998", "2009", "2021"],
        "what": ["The delay", "The flood", "The sale", "The error"],
        "body": ["Harbour Board", "Linn County Council", "Ministry of Works"],
    }  # fmt: skip
    blocks = [
        " ".join(rng.choice(LINES).format(**{k: rng.choice(v) for k, v in fill.items()}) for _ in range(3))
        for _ in range(12)
    ]
    date = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return f"---\ntitle: Article {number}\ndate: {date}\n---\n\n" + "\n\n".join(blocks) + "\n"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        content.mkdir()
        for number in range(count):
            (content / f"a{number:05}.md").write_text(article(rng, number), encoding="utf-8")
        for label, change in (("cold", False), ("no change", False), ("one article edited", True)):
            if change:
                (content / "a00000.md").write_text(article(rng, 0), encoding="utf-8")
            begin = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "annotator.cli", "build", "--source", folder],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            print(f"{label:20} {time.perf_counter() - begin:8.2f} s")


if __name__ == "__main__":
    main()
