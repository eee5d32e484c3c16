"""Clues of many examples as one sparse table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from scipy.sparse import csr_matrix


def clue_table(examples: Iterable[Mapping[str, float]], clues: Sequence[str]) -> csr_matrix:
    """A row for each example (clue -> strength), a column for each of `clues`; "any" is 1 in every row."""
    at = {clue: i for i, clue in enumerate(clues)}
    rows, columns, values = [], [], []
    count = 0
    for count, example in enumerate(examples, 1):
        for clue, strength in {**example, "any": 1.0}.items():
            if clue in at:
                rows.append(count - 1)
                columns.append(at[clue])
                values.append(strength)
    return csr_matrix((values, (rows, columns)), shape=(count, len(clues)))
