"""What a rule is worth: the figures without it (ablation).

A rule is a function of `annotator.nlp` that answers with a truth value, a collection, or something or nothing;
without it the answer is no, empty or nothing. A row of a fitted table is a rule as well, written TABLE[ROW]; without
it the row weighs nothing. Functions are named below `annotator.nlp` (quotation.charges.find_charges), tables below
`annotator`.
"""

from __future__ import annotations

import collections.abc
import contextlib
import importlib
import inspect
import json
import pkgutil
import sys
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from eval.documents import Document
from eval.figures import Measured
from eval.predict import KEPT, Rows
from eval.report import report

ROOM = "annotator.nlp"
TABLES = {"lang.en.kind_weights": "WEIGHTS", "lang.en.pronoun_weights": "WEIGHTS"}
"""Fitted tables: module below `annotator` -> the name of its mapping."""


def run(documents: Sequence[Document], names: Sequence[str]) -> int:
    """Print what each of `names` is worth, or, where there are none, list every rule that no measure misses."""
    names = [] if names == ["rule"] else names
    measured = _Ablation(documents)
    every = {**functions(), **rows()}
    unknown = [n for n in names if not any(_matches(name, n) for name in every)]
    for name in unknown:
        print(f"{name} is no rule; rules are functions and table rows below {ROOM}.", file=sys.stderr)
    chosen = [name for name in every if any(_matches(name, n) for n in names)] if names else list(every)
    if unknown:
        return 2
    unmissed = 0
    answering = measured.answering()
    for name in chosen:
        try:
            lost = measured.lost(every[name], answering.get(name, set()))
        except Exception as error:  # what stands on the rule may fail in any way without it
            if names:
                print(f"without {name}: nothing is read ({error})")
            continue
        if names:
            print(
                "\n".join([f"without {name}:", *(_told(m) for m in lost)] if lost else [f"without {name}: no change"])
            )
        elif not any((m.change or 0) < 0 for m in lost):
            unmissed += 1
            print(f"{name}{''.join(f'; {_told(m).strip()}' for m in lost)}", flush=True)
    if not names:
        print(f"{unmissed} of {len(chosen)} rules are missed by no measure")
    return 0


def _matches(name: str, wanted: str) -> bool:
    return name == wanted or name.startswith((f"{wanted}.", f"{wanted}["))


def _told(m: Measured) -> str:
    return f"  {m.group}: {m.name} {100 * m.value:.1f} ({100 * (m.change or 0):+.2f}{' *' if m.certain else ''})"


Without = Callable[[], contextlib.AbstractContextManager[None]]


class _Ablation:
    """Documents, parsed once, whose figures can be asked for with a rule taken out."""

    def __init__(self, documents: Sequence[Document]) -> None:
        from annotator.base.cache import Cache
        from annotator.nlp import Reader

        self.documents = documents
        KEPT.parent.mkdir(exist_ok=True)
        self.reader = Reader(Cache(KEPT))
        self.whole = self.found(documents)

    def found(self, documents: Sequence[Document]) -> Rows:
        """What the program finds in `documents`, by their id."""
        from annotator.authoring.stream import annotate_lines

        lines = (json.dumps(d.request) for d in documents)
        answers = annotate_lines(lines, self.reader)
        out: Rows = {}
        for document, answer in zip(documents, answers, strict=True):
            out[document.id] = json.loads(answer) if isinstance(answer, str) else {}
        return out

    def answering(self) -> dict[str, set[str]]:
        """Rule -> the documents in which it answers something or weighs: without it no other can change."""
        told: dict[str, set[str]] = {}
        with contextlib.ExitStack() as stack:
            now = [""]
            for name, function, answer in _rules():
                seen = told.setdefault(name, set())
                stack.enter_context(_swapped(function, watching(function, answer, partial(_note, seen, now))))
            for name, table in _tables():
                stack.enter_context(_swapped(table, _Asked(table, name, told, now)))
            for document in self.documents:
                now[0] = document.id
                self.found([document])
        return told

    def lost(self, without: Without, where: set[str]) -> list[Measured]:
        """The figures that are other without the rule; `change` is negative where the rule helps."""
        with without():
            less = self.whole | self.found([d for d in self.documents if d.id in where])
        if less == self.whole:
            return []
        figures = report(self.documents, less, self.whole).figures
        return [m for m in figures if m.change is not None and abs(m.change) > 1e-9]


class _Asked(dict[str, Any]):
    """A fitted table that notes in which document each row is asked for."""

    def __init__(self, rows: Mapping[str, Any], table: str, told: dict[str, set[str]], now: list[str]) -> None:
        super().__init__(rows)
        self.table, self.told, self.now = table, told, now

    def get(self, key: str, default: Any = None) -> Any:
        self.told.setdefault(f"{self.table}[{key}]", set()).add(self.now[0])
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.told.setdefault(f"{self.table}[{key}]", set()).add(self.now[0])
        return super().__getitem__(key)


def _note(seen: set[str], now: Sequence[str]) -> None:
    seen.add(now[0])


def watching(
    function: Callable[..., Any], answer: Callable[..., Any], note: Callable[[], None]
) -> Callable[..., Any]:
    """`function`, which calls `note` whenever it says something."""
    nothing = answer()

    def each(told: Iterator[Any]) -> Iterator[Any]:
        for item in told:
            note()
            yield item

    def watched(*args: Any, **named: Any) -> Any:
        told = function(*args, **named)
        if isinstance(told, collections.abc.Iterator):
            return each(told)
        if told != nothing:
            note()
        return told

    return watched


def functions() -> dict[str, Without]:
    """Every function below `annotator.nlp` that can be left out, by its dotted name."""
    return {name: partial(_swapped, function, answer) for name, function, answer in _rules()}


def rows() -> dict[str, Without]:
    """Every row of the fitted tables."""
    return {f"{name}[{row}]": partial(_dropping, table, row) for name, table in _tables() for row in table}


def _rules() -> Iterator[tuple[str, types.FunctionType, Callable[..., Any]]]:
    """(dotted name, function, what stands for it when it is left out)."""
    for module in _modules():
        for name, value in list(vars(module).items()):
            if inspect.isfunction(value) and value.__module__ == module.__name__:
                answer = _nothing(value)
                if answer is not None:
                    yield f"{module.__name__.removeprefix(ROOM + '.')}.{name}", value, answer


def _tables() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for module, table in TABLES.items():
        yield module, getattr(importlib.import_module(f"annotator.{module}"), table)


def _modules() -> Iterator[types.ModuleType]:
    room = importlib.import_module(ROOM)
    skipped = tuple(f"{ROOM}.parsing.{name}" for name in ("pipeline", "workers", "versions"))
    for found in pkgutil.walk_packages(room.__path__, f"{ROOM}."):
        if found.name not in skipped:
            yield importlib.import_module(found.name)


def _nothing(function: types.FunctionType) -> Callable[..., Any] | None:
    """A function that answers nothing, of the same kind; None where `function` cannot be left out."""
    try:
        told = typing.get_type_hints(function).get("return")
    except NameError:  # a type that is imported for checkers alone
        return None
    origin = typing.get_origin(told) or told
    if told is bool:
        return lambda *_, **__: False
    if origin in (collections.abc.Iterator, collections.abc.Iterable, collections.abc.Generator):
        return lambda *_, **__: iter(())
    for kind, bases in (
        (list, (list,)),
        (set, (set,)),
        (dict, (dict, collections.abc.Mapping)),
        (frozenset, (frozenset,)),
    ):
        if origin in bases:
            return lambda *_, kind=kind, **__: kind()
    if origin is tuple and typing.get_args(told)[-1:] == (Ellipsis,):
        return lambda *_, **__: ()
    if origin in (types.UnionType, typing.Union) and type(None) in typing.get_args(told):
        return lambda *_, **__: None
    return None


@contextlib.contextmanager
def _swapped(value: Any, other: Any) -> Iterator[None]:
    """Every module of the language stage has `other` in place of `value`."""
    homes = [
        (module, name)
        for module in list(sys.modules.values())
        if getattr(module, "__name__", "").startswith(ROOM)
        for name, held in list(vars(module).items())
        if held is value
    ]
    for module, name in homes:
        setattr(module, name, other)
    try:
        yield
    finally:
        for module, name in homes:
            setattr(module, name, value)


@contextlib.contextmanager
def _dropping(table: Mapping[str, Any], row: str) -> Iterator[None]:
    """The row weighs nothing."""
    mutable = typing.cast("dict[str, Any]", table)
    kept = mutable[row]
    mutable[row] = tuple(0.0 for _ in kept) if isinstance(kept, tuple) else 0.0
    try:
        yield
    finally:
        mutable[row] = kept
