"""Problems for other programs: annotations of GitHub's workflows, and SARIF 2.1.0 (OASIS 2020) with fixes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from annotator import __version__
from annotator.authoring.copydesk.codes import code_of, level_of
from annotator.base.errors import Problem, printable

_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def github(problems: Iterable[Problem]) -> str:
    """One workflow command a problem."""
    return "".join(map(_command, problems))


def _command(problem: Problem) -> str:
    pairs = {"line": problem.line, "col": problem.column, "title": problem.kind}
    if problem.path is not None:
        pairs = {"file": problem.path.as_posix(), **pairs}
    shown = ",".join(f"{k}={_property(str(v))}" for k, v in pairs.items() if v is not None)
    words = "\n".join(filter(None, (problem.what, problem.cure, problem.fixed)))
    return f"::{_GITHUB[level_of(problem.kind)]} {shown}::{_data(words)}\n"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def sarif(problems: Sequence[Problem]) -> str:
    """One run with all problems."""
    rules = sorted({p.kind for p in problems})
    number = {code: n for n, code in enumerate(rules)}
    driver = {
        "name": "annotator",
        "semanticVersion": __version__,
        "rules": [
            {
                "id": code,
                "shortDescription": {"text": code_of(code).means},
                "defaultConfiguration": {"level": level_of(code)},
            }
            for code in rules
        ],
    }
    results = [_result(p, number[p.kind]) for p in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    out: dict[str, Any] = {
        "ruleId": problem.kind,
        "ruleIndex": rule,
        "level": level_of(problem.kind),
        "message": {"text": f"{problem.what} {problem.cure}".strip()},
    }
    if problem.path is None:
        return out
    artifact = {"uri": quote(problem.path.as_posix())}
    place: dict[str, Any] = {"artifactLocation": artifact}
    if problem.line:
        place["region"] = {"startLine": problem.line} | ({"startColumn": problem.column} if problem.column else {})
    out["locations"] = [{"physicalLocation": place}]
    if problem.fixed and problem.line:
        region = {"startLine": problem.line, "startColumn": 1, "endLine": problem.line}
        change = {"deletedRegion": region, "insertedContent": {"text": problem.fixed}}
        out["fixes"] = [
            {
                "description": {"text": problem.cure},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
            }
        ]
    return out
