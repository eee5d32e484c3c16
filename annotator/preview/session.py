"""What a preview does when files change: the edited article's page at once, the rest of the site behind it.

One saved article is patched into the site in memory (`live`). A process of its own then builds the whole site, so
that neither the writer's next save nor the server waits for it; a new save ends it and starts another. Everything
else (settings, templates, new and removed files) is a whole build in this process.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from annotator.base.config import Config, load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import Built, Options, Site, build, graph_of, read_content
from annotator.nlp import annotate as annotate_text
from annotator.nlp import text_of_lines
from annotator.preview.live import Live

MOST = 8
"""Articles saved at once that are shown one by one."""
EVERYTHING = frozenset("*")
"""Said when any page may have changed."""
_SPAWN = multiprocessing.get_context("spawn")


@dataclass
class Preview:
    """What the browsers are shown: the last good build, and what is wrong since."""

    source: Path
    options: Options
    follow: Callable[[frozenset[str]], None] = lambda _: None
    """Told the pages that a build behind the scenes has changed."""
    reviewer: str = ""
    """Short name of who reviews in the preview; empty for the machine's user."""
    built: Built | None = None
    site: Site | None = field(default=None, repr=False)
    live: Live | None = field(default=None, repr=False)
    wrong: tuple[Problem, ...] = ()
    """Of the last whole build."""
    broken: dict[Path, tuple[Problem, ...]] = field(default_factory=dict)
    """Of single articles since."""
    _behind: SpawnProcess | None = field(default=None, repr=False)
    _lock: threading.RLock = field(default_factory=threading.RLock, repr=False)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong now."""
        return (*self.wrong, *(p for _, found in sorted(self.broken.items()) for p in found))

    @property
    def output(self) -> Path:
        """The folder that is served."""
        config = self.site.config if self.site else Config(source=self.source)
        return config.source / config.output

    def rebuild(self) -> None:
        """Build everything here; problems are kept for the error page instead of raised."""
        with self._lock:
            self._halt()
            self.live, self.broken = None, {}
            self.wrong = tuple(_tried(self._build))

    def _build(self) -> None:
        config = load_config(self.source)
        if self.site is None or self.site.config != config:
            if self.site is not None:
                self.site.close()
            self.site = Site(config)
        self.built = build(config, self.options, site=self.site)
        if self.site.graph is not None and not self.built.unchanged:
            self.live = Live(self.site, self.site.graph, self.options)

    def warm(self) -> None:
        """Hold the site and the model in memory, where the last build did not leave them there."""
        with self._lock:
            if self.site is not None and not self.wrong:
                _tried(partial(self._warm, self.site))

    def _warm(self, site: Site) -> None:
        annotate_text(next(site.reader.read([text_of_lines("Anna Holm said on Monday that she agreed.")])))
        if self.live is None:
            content = read_content(site.config, drafts=self.options.drafts)
            self.live = Live(site, graph_of(site, content), self.options)

    def update(self, changed: Iterable[Path]) -> frozenset[str]:
        """Follow changes of these files (below the source); gives the pages that show something new."""
        paths = sorted(set(changed))
        with self._lock:
            self._halt()
            pages = self._shown(self.live, paths) if self.live and not self.wrong and len(paths) <= MOST else None
            if pages is None:
                self.rebuild()
                return EVERYTHING
            if not self.broken:
                self._start(pages)
            return EVERYTHING if self.problems else frozenset(pages)

    def _shown(self, live: Live, paths: Iterable[Path]) -> list[str] | None:
        """The pages of edited articles, written anew; None when this takes a whole build."""
        pages = []
        for path in paths:
            self.broken.pop(path, None)
            try:
                page = live.show(path)
            except AnnotatorError as error:
                self.broken[path] = error.problems
                continue
            except Exception:  # the whole build says what is wrong
                page = None
            if page is None:
                return None
            pages.append(page)
        return pages

    def _start(self, shown: Iterable[str]) -> None:
        """Build everything behind the scenes."""
        before = {page: _bytes(self.output / page) for page in shown}
        ours, theirs = _SPAWN.Pipe(duplex=False)
        self._behind = _SPAWN.Process(target=_whole, args=(self.source, self.options, theirs), daemon=True)
        try:
            self._behind.start()
        except OSError as error:
            self._behind, self.wrong = None, (_ended(error.strerror or str(error)),)
            ours.close()
            return
        finally:
            theirs.close()
        threading.Thread(target=self._wait, args=(self._behind, ours, before), daemon=True).start()

    def _wait(self, process: SpawnProcess, said: Connection, before: dict[str, bytes | None]) -> None:
        try:
            problems, changed = said.recv()
        except (EOFError, OSError):
            self._died(process)
            return
        finally:
            said.close()
        with self._lock:
            if process is not self._behind:
                return
            self._behind, self.wrong = None, problems
        same = {page for page, data in before.items() if data == _bytes(self.output / page)}
        pages = frozenset(changed) - same
        if problems or pages:
            self.follow(EVERYTHING if problems else pages)

    def _died(self, process: SpawnProcess) -> None:
        """Say that the build behind the scenes ended by itself, and build here; nothing where a newer save ended it.

        What the system killed, for want of memory mostly, is not tried here: the preview would go the same way.
        """
        process.join()
        with self._lock:
            if process is not self._behind:
                return
            code = process.exitcode or 0
            self._behind = None
            self.wrong = (_ended(f"signal {-code}" if code < 0 else f"exit status {code}"),)
            self.follow(EVERYTHING)
            if code >= 0:
                self.rebuild()
                self.follow(EVERYTHING)

    def _halt(self) -> None:
        if self._behind is not None:
            self._behind.terminate()
            self._behind = None

    @contextlib.contextmanager
    def held(self) -> Iterator[Live]:
        """The site as it stands, while nothing else changes it. Raises LookupError while there is none."""
        with self._lock:
            if self.live is None and not self.wrong:
                self.warm()
            if self.live is None:
                raise LookupError("The site cannot be built.")
            yield self.live

    def close(self) -> None:
        """End what runs behind the scenes."""
        with self._lock:
            self._halt()


def _whole(source: Path, options: Options, said: Connection) -> None:
    """Runs in a process of its own: a whole build, politely."""
    if hasattr(os, "nice"):  # not on Windows
        os.nice(10)
    built: list[Built] = []
    problems = tuple(_tried(lambda: built.append(build(load_config(source), options))))
    said.send((problems, built[0].changed if built else ()))
    said.close()


def _ended(how: str) -> Problem:
    return Problem(
        f"The build of the whole site ended before it was done ({how}); pages but the saved one may be out of date.",
        "Save a file to build again in the preview itself, or run annotator build.",
    )


def _tried(do: Callable[[], object]) -> tuple[Problem, ...]:
    """What went wrong in doing it. A preview outlives anything."""
    try:
        do()
    except AnnotatorError as error:
        return error.problems
    except Exception as error:  # said on the error page
        return (Problem(f"annotator itself failed: {error!r}", "Please report this with the article."),)
    return ()


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
