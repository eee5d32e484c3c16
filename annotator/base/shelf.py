"""Many values of one kind, most of them kept small: a site's articles do not fit into memory as they are."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from annotator.base.cache import of_bytes
from annotator.base.codec import plain, value_of

T = TypeVar("T")

AS_THEY_ARE = 500
"""Values that a shelf holds ready; those behind them are packed, and made anew whenever they are asked for."""


class Again(Iterable[T], Generic[T]):
    """What can be gone through more than once, made anew each time."""

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[T]:
        return iter(self._make())


class Shelf(Sequence[T], Generic[T]):
    """A list of frozen dataclasses of one type. Ask for each once, or go through it in order."""

    def __init__(self, kind: type[T], values: Iterable[T] = (), *, ready: int = AS_THEY_ARE) -> None:
        self.kind = kind
        self.ready = ready
        self._rows: list[T | bytes] = []
        for value in values:
            self.append(value)

    def append(self, value: T) -> None:
        """Add a value."""
        self._rows.append(value if len(self._rows) < self.ready else zlib.compress(_json(value), 1))

    def put(self, value: T) -> str:
        """Add a value; a digest of all it holds."""
        data = _json(value)
        self._rows.append(value if len(self._rows) < self.ready else zlib.compress(data, 1))
        return of_bytes(data)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        row = self._rows[at]
        return value_of(self.kind, json.loads(zlib.decompress(row))) if isinstance(row, bytes) else row

    def __iter__(self) -> Iterator[T]:
        return (self[i] for i in range(len(self)))

    def emptied(self) -> Iterator[T]:
        """The values in order, each let go of as it is given away."""
        self._rows.reverse()
        while self._rows:
            value = self[-1]
            self._rows.pop()
            yield value


def _json(value: object) -> bytes:
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
