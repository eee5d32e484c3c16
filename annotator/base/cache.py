"""Results kept by the content of what they were made from.

A stage's result is looked up under a digest of all its inputs, so nothing here is ever stale, only unused.
Values are JSON, compressed; nothing in the file is executed. A damaged file is set aside with one warning and
made anew. The file is opened in the parent process only. What no build has used for a while is dropped (`settle`).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

_SCHEMA = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, run INTEGER, value BLOB) WITHOUT ROWID"
_FORMAT = 1
_CHUNK = 500
_RUNS = "builds"
"""The key of the row that counts them."""
KEPT_FOR = 40
"""Builds after which a result that none of them used is dropped."""
TOUCHED_EVERY = 10
"""Builds after which a use is noted again: noting every use would cost more than it saves."""


def digest(*parts: object) -> str:
    """A key for `parts`: hexadecimal BLAKE2b of their JSON forms."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return of_bytes(text.encode("utf-8", "surrogatepass"))


def of_bytes(data: bytes) -> str:
    """A digest of `data`, of the same make."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


class Cache:
    """A store of stage results. `path` None keeps them in memory for this run alone."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.warnings: list[str] = []
        self._used: set[str] = set()
        """Results in use whose last note is old."""
        self._db = self._open()

    def _open(self) -> sqlite3.Connection:
        if self.path is None:
            return self._prepare(sqlite3.connect(":memory:"))
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._prepare(sqlite3.connect(self.path, timeout=30, check_same_thread=False))
        except sqlite3.DatabaseError:
            self.warnings.append(f"{self.path}: the cache was damaged; it is made anew.")
            try:
                self.path.unlink()
                return self._prepare(sqlite3.connect(self.path, timeout=30, check_same_thread=False))
            except (OSError, sqlite3.DatabaseError):
                return self._in_memory()
        except OSError as error:
            self.warnings.append(f"{self.path}: no cache can be kept here ({error.strerror}).")
            return self._in_memory()

    def _in_memory(self) -> sqlite3.Connection:
        self.path = None
        return self._prepare(sqlite3.connect(":memory:", check_same_thread=False))

    def _prepare(self, db: sqlite3.Connection) -> sqlite3.Connection:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")
        if db.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
            db.execute("DROP TABLE IF EXISTS kept")
            db.execute(f"PRAGMA user_version={_FORMAT}")
        db.execute(_SCHEMA)
        db.commit()
        found = db.execute("SELECT run FROM kept WHERE key = ?", (_RUNS,)).fetchone()
        self.run: int = found[0] if found else 0
        return db

    def kept(self, stage: str, keys: Iterable[str]) -> dict[str, Any]:
        """The results of `stage` that are there, by key. A damaged row is as good as none."""
        found: dict[str, Any] = {}
        try:
            for key, value in self._rows(stage, list(dict.fromkeys(keys)), "value"):
                try:
                    found[key] = json.loads(zlib.decompress(value))
                except (zlib.error, ValueError):
                    continue
        except sqlite3.DatabaseError:
            self._renew()
        return found

    def missing(self, stage: str, keys: Iterable[str]) -> set[str]:
        """Those of `keys` for which `stage` has no result."""
        wanted = set(keys)
        try:
            return wanted - {key for key, _ in self._rows(stage, list(wanted), "NULL")}
        except sqlite3.DatabaseError:
            self._renew()
            return wanted

    def touch(self, stage: str, keys: Iterable[str]) -> None:
        """Note that these results are in use though nobody looks them up: what is made of them is kept as well."""
        self.missing(stage, keys)

    @property
    def touches(self) -> bool:
        """True in the builds that should `touch` what they do not look up."""
        return self.run % TOUCHED_EVERY == 0

    def settle(self) -> None:
        """End a build: note what it used, drop what none has used for long, give the room back to the disk."""
        try:
            with self._db:
                used = [(self.run, name) for name in self._used]
                self._db.executemany("UPDATE kept SET run = ? WHERE key = ?", used)
                self._db.execute("DELETE FROM kept WHERE run < ?", (self.run - KEPT_FOR,))
                self._db.execute(
                    "INSERT OR REPLACE INTO kept (key, run, value) VALUES (?, ?, '')", (_RUNS, self.run + 1)
                )
            free, pages = (
                self._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count")
            )
            if free * 4 > pages:
                self._db.execute("VACUUM")
        except sqlite3.DatabaseError:
            return  # nothing was dropped; the next build tries again
        self.run += 1
        self._used.clear()

    def _rows(self, stage: str, keys: Sequence[str], column: str) -> Iterator[tuple[str, Any]]:
        """(key, value of the column) of the rows of `stage` that are there, a chunk of keys at a time."""
        for i in range(0, len(keys), _CHUNK):
            names = [f"{stage}:{key}" for key in keys[i : i + _CHUNK]]
            marks = ",".join("?" * len(names))
            query = f"SELECT key, run, {column} FROM kept WHERE key IN ({marks})"  # noqa: S608 - our own words
            for name, run, value in self._db.execute(query, names).fetchall():
                if run <= self.run - TOUCHED_EVERY:
                    self._used.add(name)
                yield name.removeprefix(f"{stage}:"), value

    def keep(self, stage: str, results: Mapping[str, Any] | Sequence[tuple[str, Any]]) -> None:
        """Keep `results` of `stage` by key."""
        items = results.items() if isinstance(results, Mapping) else results
        rows = [(f"{stage}:{key}", self.run, zlib.compress(_json(value), 1)) for key, value in items]
        try:
            with self._db:
                self._db.executemany("INSERT OR REPLACE INTO kept (key, run, value) VALUES (?, ?, ?)", rows)
        except sqlite3.DatabaseError as error:
            if "full" in str(error) or "locked" in str(error) or "readonly" in str(error):
                return  # a cache that cannot be written costs time, nothing else
            self._renew()

    def _renew(self) -> None:
        self.warnings.append(f"{self.path}: the cache was damaged; it is made anew.")
        self._db.close()
        if self.path is not None:
            for name in (
                self.path,
                self.path.with_name(self.path.name + "-wal"),
                self.path.with_name(self.path.name + "-shm"),
            ):
                name.unlink(missing_ok=True)
        self._db = self._open()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
