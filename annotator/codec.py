"""Frozen dataclasses to plain JSON values and back, by their own type hints."""

from __future__ import annotations

import dataclasses
import datetime as dt
import sys
import types
import typing
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


def plain(value: Any) -> Any:
    """`value` as lists, texts, numbers and null; a dataclass becomes the list of its fields in order."""
    if dataclasses.is_dataclass(value):
        kind: Any = type(value)
        return [plain(getattr(value, name)) for name in _fields(kind)]
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Path):
        return value.as_posix()
    return value


def value_of(kind: type[T], data: Any) -> T:
    """The value of type `kind` that `plain` made `data` from. Raises on data of another shape."""
    make: Any = _maker
    return typing.cast("T", make(kind)(data))


@lru_cache(maxsize=256)
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(kind))


@lru_cache(maxsize=256)
def _maker(kind: Any) -> Any:
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        make: Any = kind
        makers = [_maker(hints[name]) for name in _fields(make)]
        return lambda data: make(*(m(d) if m else d for m, d in zip(makers, data, strict=True)))
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            item = _maker(args[0])
            return (lambda data: tuple(map(item, data))) if item else tuple
        items = [_maker(a) for a in args]
        return lambda data: tuple(m(d) if m else d for m, d in zip(items, data, strict=True))
    if origin in (typing.Union, types.UnionType):
        inner = next((m for a in args if a is not type(None) and (m := _maker(a))), None)
        return (lambda data: None if data is None else inner(data)) if inner else None
    if kind is str or (origin is typing.Literal and all(isinstance(a, str) for a in args)):
        return sys.intern  # labels, roles and names come back thousands of times
    if kind is dt.date:
        return dt.date.fromisoformat
    if kind is Path:
        return Path
    return None
