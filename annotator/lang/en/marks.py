"""Words that begin with an apostrophe, which no quotation opens."""

from __future__ import annotations

from typing import Final

_WORDS = (
    "s t m d re ve ll em til till cause cos coz round tis twas twill n nuff fraid ere neath gainst bout "
    "00s 10s 20s 30s 40s 50s 60s 70s 80s 90s"
)
ELISIONS: Final = frozenset(_WORDS.split())
"""What may follow an apostrophe at the start of a word: 'em, 'til, '90s."""
