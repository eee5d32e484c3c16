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
    measured = _Measured(documents)
    every = {**functions(), **rows()}
    unknown = [n for n in names if not any(_matches(name, n) for name in every)]
    for name in unknown:
        print(f"{name} is no rule; rules are functions and table rows below {ROOM}.", file=sys.stderr)
    chosen = [name for name in every if any(_matches(name, n) for n in names)] if names else list(every)
    if unknown:
        return 2
    unmissed = 0
    for name in chosen:
        lost = measured.lost(every[name])
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


class _Measured:
    """Documents, parsed once, whose figures can be asked for with a rule taken out."""

    def __init__(self, documents: Sequence[Document]) -> None:
        from annotator.base.cache import Cache
        from annotator.nlp import Reader

        self.documents = documents
        KEPT.parent.mkdir(exist_ok=True)
        self.reader = Reader(Cache(KEPT))
        self.whole = self.found()

    def found(self) -> Rows:

        from annotator.authoring.stream import annotate_lines

        lines = (json.dumps(d.request) for d in self.documents)
        answers = annotate_lines(lines, self.reader)
        out: Rows = {}
        for document, answer in zip(self.documents, answers, strict=True):
            out[document.id] = json.loads(answer) if isinstance(answer, str) else {}
        return out

    def lost(self, without: Without) -> list[Measured]:
        """The figures that are other without the rule; `change` is negative where the rule helps."""
        with without():
            less = self.found()
        changed = [d for d in self.documents if less[d.id] != self.whole[d.id]]
        if not changed:
            return []
        figures = report(self.documents, less, self.whole).figures
        return [m for m in figures if m.change is not None and abs(m.change) > 1e-9]


def functions() -> dict[str, Without]:
    """Every function below `annotator.nlp` that can be left out, by its dotted name."""
    out: dict[str, Without] = {}
    for module in _modules():
        for name, value in vars(module).items():
            if inspect.isfunction(value) and value.__module__ == module.__name__:
                answer = _nothing(value)
                if answer is not None:
                    out[f"{module.__name__.removeprefix(ROOM + '.')}.{name}"] = _replacing(value, answer)
    return out


def rows() -> dict[str, Without]:
    """Every row of the fitted tables."""
    out: dict[str, Without] = {}
    for module, table in TABLES.items():
        weights = getattr(importlib.import_module(f"annotator.{module}"), table)
        for row in weights:
            out[f"{module}[{row}]"] = _dropping(weights, row)
    return out


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


def _replacing(function: types.FunctionType, answer: Callable[..., Any]) -> Without:
    @contextlib.contextmanager
    def without() -> Iterator[None]:
        homes = [
            (module, name)
            for module in list(sys.modules.values())
            if getattr(module, "__name__", "").startswith(ROOM)
            for name, value in list(vars(module).items())
            if value is function
        ]
        for module, name in homes:
            setattr(module, name, answer)
        try:
            yield
        finally:
            for module, name in homes:
                setattr(module, name, function)

    return without


def _dropping(table: Mapping[str, Any], row: str) -> Without:
    @contextlib.contextmanager
    def without() -> Iterator[None]:
        mutable = typing.cast("dict[str, Any]", table)
        kept = mutable[row]
        mutable[row] = tuple(0.0 for _ in kept) if isinstance(kept, tuple) else 0.0
        try:
            yield
        finally:
            mutable[row] = kept

    return without
