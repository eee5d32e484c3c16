"""Old addresses of pages: each becomes a small page that leads on to where its words are now."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote

from annotator.base.errors import Problem
from annotator.base.trust import same_file, split_url
from annotator.model import Article, Draft

_BAD = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\\]")
_LONGEST = 200
"""Bytes of one part of a path that every file system takes."""
OURS = ("index.html", "timeline.html", "places.html", "search.html", "colophon.html", "404.html", "feed.xml")


def redirects(
    articles: Iterable[Article | Draft], *, taken: Collection[str] = (), old: Iterable[str] = (), base: str = ""
) -> tuple[tuple[tuple[str, str, str], ...], list[Problem]]:
    """((path, path of the page, its title), ...) for the aliases of all articles, and those that cannot be had.

    `taken` are paths of the site beside the articles' own, `old` addresses under which the site stood, `base` the
    path of the old site. A page stands before a redirect, and the first article before a second one.
    """
    articles = tuple(articles)
    owners = {same_file(path): "a page that every site has" for path in OURS}
    owners |= {same_file(path): f"the file {path}" for path in taken}
    owners |= {same_file(a.page): str(a.path) for a in articles}
    folders = {above: owner for path, owner in owners.items() for above in _above(path)}
    out: dict[str, tuple[str, str, str]] = {}
    problems: list[Problem] = []
    for article in articles:
        for alias in dict.fromkeys(article.meta.aliases):
            path = alias_path(alias, old, base)
            if path is None:
                what = f"The alias '{alias}' is no path of a site."
                problems.append(
                    Problem(what, "Write it like /old/name/.", article.path, _line(article), "lost-address")
                )
                continue
            own = same_file(path)
            if own == same_file(article.page) or (own in out and out[own][1] == article.page):
                continue
            other = owners.get(own) or folders.get(own) or next((owners[a] for a in _above(own) if a in owners), "")
            if other:
                what = f"The alias '{alias}' would be {path}, which {other} has already."
                problems.append(
                    Problem(what, "Leave it to one of them.", article.path, _line(article), "lost-address")
                )
                continue
            owners[own] = str(article.path)
            folders.update(dict.fromkeys(_above(own), str(article.path)))
            out[own] = (path, article.page, article.meta.title)
    return tuple(sorted(out.values())), problems


def alias_path(alias: str, old: Iterable[str] = (), base: str = "") -> str | None:
    """The file that answers at an old address: `/a/b` and `/a/b/` are `a/b/index.html`. None for what is no path."""
    for one in old:
        if one and (alias + "/").startswith(one.rstrip("/") + "/"):
            alias = alias[len(one.rstrip("/")) :]
            base = ""
            break
    parts = split_url(alias)
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or parts.query or parts.fragment:
        return None
    if base and path.startswith(base.rstrip("/") + "/"):
        path = path[len(base.rstrip("/")) :]
    steps = [s for s in path.split("/") if s]
    if any(
        s.startswith(".")
        or s.endswith((".", " "))
        or len(s.encode("utf-8", "surrogatepass")) > _LONGEST
        or _BAD.search(s)
        for s in steps
    ):
        return None
    if not steps or path.endswith("/") or not re.search(r"(?i)\.html?$", steps[-1]):
        steps.append("index.html")
    return "/".join(steps)


def _above(path: str) -> Iterator[str]:
    return (path[:i] for i, c in enumerate(path) if c == "/")


def _lost(what: str, cure: str, article: Article | Draft) -> Problem:
    return Problem(what, cure, article.path, _line(article), "lost-address")


def _line(article: Article | Draft) -> int:
    lines = dict(article.meta_lines if isinstance(article, Article) else article.lines)
    keys = ("aliases", "redirect_from", "redirects", "permalink", "path", "url")
    return next((lines[k] for k in keys if k in lines), 1)
