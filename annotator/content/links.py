"""Where an address in an article leads, whichever way its author wrote it.

Articles are found by their file, by the path that their generator gave them, by their old paths, and in the end by
the last part of the path, where only one article has that name. Files are found beside the article and from the top.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from annotator.base.anchors import placed_fragment
from annotator.base.trust import is_external, slug, split_url

_OURS = re.compile(
    r"(?:index|timeline|places|search|colophon|404)\.html$|(?:entities|quotes|sources|archive|assets)/|feed\.xml$"
)
_TEXTS = (".md", ".markdown", ".txt", ".html", ".vtt", ".srt")


@dataclass(frozen=True, slots=True)
class Known:
    """An article that others may link to."""

    path: Path
    """Below the source folder."""
    slug: str
    aliases: tuple[str, ...] = ()
    title: str = ""
    page: str = ""
    """Path of its page in the site; empty for an article's usual one."""


class SiteMap:
    """All that addresses in a site's articles can lead to."""

    def __init__(
        self,
        articles: Iterable[Known],
        media: Collection[str] = (),
        *,
        folder: str = "content",
        old: Iterable[str] = (),
        base: str = "",
        size: Callable[[str], tuple[int, int] | None] = lambda _: None,
    ) -> None:
        """`size`: from an address as a page uses it to width and height of the picture there."""
        self.size = size
        self.folder = folder
        self.media = media
        self.old = tuple(o.rstrip("/") for o in old if o)
        self.base = base
        self.files: dict[str, str] = {}
        self.paths: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.lasts: dict[str, set[str]] = {}
        self.sections: dict[str, str] = {}
        for one in articles:
            self._put(one)

    def section(self, folder: str, page: str) -> None:
        """Let the address of a folder of articles lead to the page that lists them."""
        self.sections.setdefault(_key(folder), page)

    def _put(self, one: Known) -> None:
        inside = one.path.as_posix().removeprefix(self.folder + "/")
        page = one.page or f"articles/{one.slug}.html"
        self.files[inside] = page
        stem = re.sub(r"(?:/index|/_index)?\.\w+$", "", inside)
        dated = re.sub(r"(^|/)\d{4}-\d\d-\d\d-", r"\1", stem)
        for path in (one.slug, stem, dated, *one.aliases):
            self.paths.setdefault(_key(path), page)
        for path in (one.slug, stem, dated, *one.aliases):
            self.lasts.setdefault(_key(path).rpartition("/")[2], set()).add(page)
        for words in (one.title, posixpath.basename(stem), posixpath.basename(dated)):
            self.titles.setdefault(slug(words), page)

    def titled(self, words: str) -> str | None:
        """The page, below the site, that a wikilink calls by title, by file or by slug."""
        return self.titles.get(slug(words)) or self.paths.get(_key(words))

    def called(self, here: str, target: str) -> str | None:
        """A wikilink's target, which may name a heading behind #, as the page `here` has to use it."""
        name, mark, heading = target.partition("#")
        if not name.strip():
            return placed_fragment(mark + heading)
        found = self.titled(name.strip())
        return _relative(here, placed_fragment(found + mark + heading)) if found else None

    def resolve(self, path: Path, here: str, url: str) -> str | None:
        """`url`, written in the article at `path`, as its page `here` has to use it.

        What leaves the site comes back as it is. None when it leads nowhere.
        """
        if is_external(url):
            old = next((o for o in self.old if url == o or url.startswith((o + "/", o + "#", o + "?"))), None)
            found = self._inside(path, here, url[len(old) :] or "/") if old is not None else None
            return _relative(here, found) if found else url
        if url.startswith(("#", "?")):
            return placed_fragment(url)
        found = self._inside(path, here, url)
        return _relative(here, found) if found else None

    def _inside(self, path: Path, here: str, url: str) -> str | None:
        """The path in our site, with its fragment."""
        parts = split_url(url)
        tail = f"#{parts.fragment}" if parts.fragment else ""
        wanted = unquote(parts.path)
        if wanted.startswith("/"):
            top = wanted.removeprefix(self.base) if self.base and wanted.startswith(self.base + "/") else wanted
            tries = [top.lstrip("/")]
        else:
            file = path.as_posix().removeprefix(self.folder + "/")
            below = posixpath.dirname(file)
            stem = re.sub(r"(?:/?index)?\.\w+$", "", file)
            tries = [posixpath.join(below, wanted), posixpath.join(stem, wanted), posixpath.join(below, "..", wanted)]
            tries.append(wanted)
        tries = [posixpath.normpath(t).removeprefix("../") if t else "" for t in tries]
        for one in tries:
            found = self._file(one) or self._page(one)
            if found is not None:
                return placed_fragment(found + tail) if not found.startswith("media/") else found + tail
        if not parts.path.startswith("/"):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(here), wanted))
            if _OURS.match(page):
                return page + tail
        if tries[0] in ("", "."):
            return "index.html" + tail
        last = _key(tries[0]).rpartition("/")[2]
        named = self.lasts.get(re.sub(r"^\d{4}-\d\d-\d\d-", "", last), set())
        plain = not posixpath.splitext(tries[0])[1] or tries[0].endswith(_TEXTS)
        return placed_fragment(next(iter(named)) + tail) if len(named) == 1 and plain else None

    def _file(self, path: str) -> str | None:
        if path in self.media:
            return "media/" + quote(path)
        return self.files.get(path)

    def _page(self, path: str) -> str | None:
        key = _key(path)
        return self.paths.get(key) or self.sections.get(key) if path not in ("", ".") else None


def _key(path: str) -> str:
    """What is the same in all ways to write a page's path."""
    return re.sub(r"(?:(?:^|/)(?:index|_index))?(?:\.(?:html?|md|markdown))?$", "", path.strip("/")).casefold()


def _relative(here: str, there: str) -> str:
    path, mark, fragment = there.partition("#")
    return posixpath.relpath(path, posixpath.dirname(here)) + mark + fragment


def dead(urls: Iterable[str], addresses: Mapping[str, str]) -> list[str]:
    """Those of `urls` that lead nowhere in the site."""
    return [
        u for u in dict.fromkeys(urls) if not is_external(u) and not u.startswith(("#", "?")) and u not in addresses
    ]
