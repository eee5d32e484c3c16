"""One article as one file: its page with style, script, fonts and pictures inside, to mail or to archive.

Links to the site's other pages lead to the published site where it has an address (`base_url`). Without one a
marked name leads to its note at the foot of the page, and links to what is not in the file lead nowhere.
"""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import posixpath
import re
from collections.abc import Mapping
from html import escape
from urllib.parse import unquote

from annotator.authoring.selection import chosen
from annotator.base.config import Config
from annotator.base.markup import AnyHTMLParser
from annotator.build import Options, Site, graph_of, read_content, site_info, weave

_URL = re.compile(r"url\((['\"]?)([^'\")]+)\1\)")
_VOID_LINKS = ("icon", "stylesheet", "alternate")
_EXTERNAL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


LONGEST_RECORDING = 20_000_000
"""Bytes of a recording that goes into the file; a longer one is left out."""


def single(config: Config, wanted: str, options: Options | None = None) -> tuple[str, str]:
    """(slug, HTML) of the article called `wanted`: its file or its slug. Raises AnnotatorError."""
    from annotator.pages import make_pages
    from annotator.publish.render import Renderer

    options = options or Options()
    site = Site(config)
    try:
        content = read_content(config, drafts=options.drafts)
        slug = chosen(content.articles, [wanted], config.source)[0].slug
        graph = graph_of(site, content, jobs=options.jobs)
    finally:
        site.close()
    path = f"articles/{slug}.html"
    plan = next(p for p in make_pages(graph, site_info(config, graph), weave=weave) if p.path == path)
    renderer = Renderer(config.templates, config.themes)
    page = renderer.render(plan.make(), plan.template, plan.path)
    files = {
        **renderer.assets(),
        **{f"media/{m}": (config.source / f).read_bytes() for m, f in content.media.items()},
    }
    return slug, one_file(page, path, files, base_url=config.base_url)


def one_file(page: str, path: str, files: Mapping[str, bytes], *, base_url: str = "") -> str:
    """The page at `path` of a site, with what it loads from `files` (path in the site -> bytes) inside."""
    rewriter = _Rewriter(path, files, base_url)
    rewriter.feed(page)
    rewriter.close()
    return rewriter.html()


class _Rewriter(AnyHTMLParser):
    """Copies HTML as it is, but for what leads out of the file."""

    def __init__(self, path: str, files: Mapping[str, bytes], base_url: str) -> None:
        super().__init__(convert_charrefs=False)
        self.path = path
        self.files = files
        self.base_url = base_url
        self.out: list[str] = []
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self._taken = False
        """Whether the script element that is open was taken out."""
        self._silent: list[str] = []
        """Recordings that are left out and not closed yet."""
        self._skipped = 0
        """How deep inside an element that is left out."""

    def html(self) -> str:
        """All that was copied, with a policy that lets nothing in beside what is here."""
        policy = "default-src 'none'; img-src data:; font-src data:; media-src data:"
        for kind, texts in (("style-src", self.styles), ("script-src", self.scripts)):
            marks = (base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in texts)
            policy += f"; {kind} " + (" ".join(f"'sha256-{m}'" for m in marks) or "'none'")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        return "".join(self.out).replace("<head>\n", "<head>\n" + meta, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._skipped:
            self._skipped += tag == "nav"
        elif tag == "nav" and given.get("aria-label") == "Site" and not self.base_url:
            self._skipped = 1
        elif tag == "link" and (given.get("rel") or "") in _VOID_LINKS:
            self._link(given)
        elif tag == "script" and given.get("src"):
            self._script(given)
        elif tag == "img" and given.get("src"):
            self._put(tag, attrs, "src", self._data(given["src"] or ""))
        elif tag in ("audio", "video", "source") and given.get("src"):
            self._recording(tag, attrs, given["src"] or "")
        elif "href" in given and tag in ("a", "area"):
            self._put(tag, attrs, "href", self._address(given["href"] or "", given.get("aria-details")))
        else:
            self._raw()

    def _raw(self) -> None:
        self.out.append(self.get_starttag_text() or "")

    def _recording(self, tag: str, attrs: list[tuple[str, str | None]], url: str) -> None:
        """A recording of the site, where it is not too long to be mailed."""
        data = self.files.get(url) or self.files.get(unquote(self._inside(url)))
        if data is not None and len(data) <= LONGEST_RECORDING:
            self._put(tag, attrs, "src", self._data(url))
        elif tag == "source":
            self._put(tag, attrs, "src", None)
        else:
            self._silent.append(tag)

    def _put(self, tag: str, attrs: list[tuple[str, str | None]], name: str, value: str | None) -> None:
        """The tag with another value for one attribute, or without it."""
        if value == dict(attrs)[name]:
            self._raw()
            return
        rows = [(k, value if k == name else v) for k, v in attrs if k != name or value is not None]
        told = "".join(f" {k}" if v is None else f' {k}="{escape(v)}"' for k, v in rows)
        self.out.append(f"<{tag}{told}>")

    def _inside(self, url: str) -> str:
        """The path in the site that `url` on this page means."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), url.partition("#")[0]))

    def _address(self, url: str, note: str | None) -> str | None:
        if not url or url.startswith(("#", "?")) or _EXTERNAL.match(url):
            return url
        target, fragment = self._inside(url), url.partition("#")[2]
        if target == self.path and fragment:
            return "#" + fragment
        if self.base_url:
            return self.base_url + target + (f"#{fragment}" if fragment else "")
        return f"#{note.split()[0]}" if note else None

    def _data(self, url: str) -> str:
        """`url` as a data: address, when it is a file of the site."""
        name = next((n for n in (url, self._inside(url)) if n in self.files), unquote(self._inside(url)))
        data = self.files.get(name)
        if data is None:
            return url
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return f"data:{kind};base64,{base64.b64encode(data).decode()}"

    def _link(self, given: dict[str, str | None]) -> None:
        url = given.get("href") or ""
        if given["rel"] == "icon":
            self.out.append(f'<link rel="icon" href="{self._data(url)}">')
        elif given["rel"] == "stylesheet" and (name := self._inside(url)) in self.files:
            folder = posixpath.dirname(name)

            def inline(found: re.Match[str]) -> str:
                return f'url("{self._data(posixpath.normpath(posixpath.join(folder, found[2])))}")'

            style = _URL.sub(inline, self.files[name].decode()).replace("</", r"<\/")
            self.styles.append(style)
            self.out.append(f"<style>{style}</style>")

    def _script(self, given: dict[str, str | None]) -> None:
        """Scripts wait for the page, as `defer` made them."""
        self._taken = True
        name = self._inside(given["src"] or "")
        if name in self.files:
            self.scripts.append(self.files[name].decode().replace("</script", r"<\/script"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= tag == "nav"
        elif tag == "script" and self._taken:
            self._taken = False
        elif self._silent and self._silent[-1] == tag:
            self._silent.pop()
        else:
            if tag == "body":
                self.out.extend(f"<script>{s}</script>\n" for s in self.scripts)
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.out.append(f"<!{decl}>")

    def handle_comment(self, data: str) -> None:
        self.handle_data(f"<!--{data}-->")
