"""`python -m tests.fuzz --seconds 120 [--seed N]`: the laws, again and again, with new input each time."""

from __future__ import annotations

import argparse
import random
import sys
import time

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.laws import LAWS


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    args = parser.parse_args()
    print(f"Seed {args.seed}; run it again with --seed {args.seed}", flush=True)
    end, turn = time.monotonic() + args.seconds, 0
    while time.monotonic() < end:
        for law, strategy in LAWS:
            run = given(strategy)(law)
            run = settings(max_examples=100, database=None, deadline=None, suppress_health_check=list(HealthCheck))(
                run
            )
            seed(args.seed + turn)(run)()
        turn += 1
    print(f"{turn} turns of {len(LAWS)} laws, 100 inputs each: nothing found.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
