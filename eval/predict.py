"""Runs the program over documents: this checkout's, or that of another revision, through `annotate --jsonl`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

from eval.documents import Document

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".annotator" / "eval.sqlite"
"""Parses, kept by the content of their paragraph: a change of rules parses nothing."""
_RUN = "import sys; from annotator.cli import main; sys.exit(main(['annotate', '--jsonl', sys.argv[1]]))"

Rows = dict[str, dict[str, Any]]


def predict(documents: Sequence[Document], *, tree: Path = ROOT, jobs: int | None = None) -> Rows:
    """What the program in `tree` finds in each document, by id. Raises RuntimeError where it leaves one out.

    Documents of the same text, day and title are read once. Processes work side by side once every paragraph's
    parse is kept.
    """
    requests: dict[str, list[str]] = {}
    for document in documents:
        row = {k: v for k, v in document.request.items() if k != "id"}
        requests.setdefault(json.dumps(row, ensure_ascii=False), []).append(document.id)
    jobs = jobs or os.cpu_count() or 1
    keys = list(requests)
    shares = [keys[i::jobs] for i in range(jobs)]
    with ThreadPoolExecutor(jobs) as pool:
        answers = [row for part in pool.map(lambda share: _annotated(share, tree), shares) for row in part]
    found: Rows = {}
    for key, row in zip([k for share in shares for k in share], answers, strict=True):
        for id_ in requests[key]:
            found[id_] = row
    return found


def _annotated(requests: Sequence[str], tree: Path) -> list[dict[str, Any]]:
    if not requests:
        return []
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "documents.jsonl"
        asked.write_text("".join(f"{r}\n" for r in requests), encoding="utf-8")
        KEPT.parent.mkdir(exist_ok=True)
        environment = {**os.environ, "ANNOTATOR_CACHE": str(KEPT), "PYTHONPATH": str(tree)}
        done = subprocess.run(
            [sys.executable, "-c", _RUN, str(asked)], cwd=tree, env=environment, capture_output=True, check=False
        )
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if len(rows) != len(requests):
        raise RuntimeError(f"{len(requests) - len(rows)} documents are not answered:\n{done.stderr.decode()[-2000:]}")
    return rows


def revision(name: str = "HEAD") -> str:
    """The full name of a git revision; empty where there is no repository."""
    done = subprocess.run(
        ["git", "rev-parse", "--verify", "-q", f"{name}^{{commit}}"], cwd=ROOT, capture_output=True, check=False
    )
    return done.stdout.decode().strip()


def at_revision(documents: Sequence[Document], name: str) -> Rows:
    """What the program of git revision `name` finds."""
    archive = subprocess.run(
        ["git", "archive", name, "annotator", "templates"], cwd=ROOT, capture_output=True, check=True
    )
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
            files.extractall(folder, filter="data")
        return predict(documents, tree=Path(folder))


def words(documents: Iterable[Document]) -> int:
    """How many words the documents have."""
    return sum(len(d.text.split()) for d in documents)
