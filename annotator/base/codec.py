"""Frozen dataclasses to plain JSON values and back, by their own type hints."""

from __future__ import annotations

import dataclasses
import datetime as dt
import operator
import sys
import types
import typing
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


def plain(value: Any) -> Any:
    """`value` as sequences, texts, numbers and null; a dataclass becomes the sequence of its fields in order."""
    kind: Any = type(value)
    if dataclasses.is_dataclass(kind):
        parter: Any = _parter
        return parter(kind)(value)
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
def _parter(kind: Any) -> Callable[[Any], Any] | None:
    """What makes values of a type plain; None for a type whose values are plain as they are."""
    if dataclasses.is_dataclass(kind):
        return _parter_of_fields(kind)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    inner = next((p for a in args if a not in (Ellipsis, type(None)) and (p := _parter(a))), None)
    if kind in (str, int, float, bool) or origin is typing.Literal or (args and inner is None):
        return None
    if origin is tuple and inner is not None and args[1:] == (Ellipsis,):
        return lambda values: [inner(v) for v in values]
    if origin in (typing.Union, types.UnionType) and inner is not None:
        return lambda value: None if value is None else inner(value)
    return plain


def _parter_of_fields(kind: Any) -> Callable[[Any], Any]:
    names, hints = _fields(kind), typing.get_type_hints(kind)
    values = operator.attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    todo = [(i, part) for i, name in enumerate(names) if (part := _parter(hints[name]))]

    def parted(value: Any) -> list[Any]:
        row = list(values(value))
        for i, part in todo:
            row[i] = part(row[i])
        return row

    return parted if todo else values


@lru_cache(maxsize=256)
def _maker(kind: Any) -> Any:
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        make: Any = kind
        todo = [(i, maker) for i, name in enumerate(_fields(make)) if (maker := _maker(hints[name]))]
        if not todo:
            return lambda data: make(*data)

        def built(data: Any) -> Any:
            values = list(data)
            for i, maker in todo:
                values[i] = maker(values[i])
            return make(*values)

        return built
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
