"""File systems that mean harm: devices, pipes, loops, names, clashes; templates and components that are wrong."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.hostile.case import GOOD, Case, article

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
SVGS = {
    "script": SVG.format("", "<script>alert(1)</script>"), "handler": SVG.format('onload="alert(1)"', ""),
    "link": SVG.format("", '<a xlink:href="javascript:alert(1)"><text>x</text></a>'), "link2": SVG.format("", '<a href="java&#10;script:alert(1)"/>'),
    "foreign": SVG.format("", '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="x"/></foreignObject>'),
    "use": SVG.format("", '<use href="data:image/svg+xml,x#x"/>'), "animate": SVG.format("", '<animate attributeName="href" to="javascript:alert(1)"/>'),
    "entity": '<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>' + SVG.format("", "&a;"),
    "laughs": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + SVG.format("", "&b;"),
    "style": '<?xml-stylesheet href="https://evil.example/x.css"?>' + SVG.format("", ""), "broken": "<svg><script>alert(1)", "html": "<html><script>alert(1)</script>",
    "import": SVG.format("", "<style>@import url(https://evil.example/x.css)</style>"), "image": SVG.format("", '<image href="https://evil.example/x.png"/>'),
}  # fmt: skip


def _loop(site: Path) -> None:
    (site / "content" / "loop").symlink_to(site / "content")
    (site / "content" / "self.md").symlink_to("self.md")


def _deep(site: Path) -> None:
    folder = site / "content"
    for _ in range(60):
        folder = folder / "a"
        folder.mkdir()
    (folder / "deep.md").write_text(GOOD)


def _socket(site: Path) -> None:
    here = Path.cwd()
    os.chdir(site / "content")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s.md")
    os.chdir(here)


def _bytes(site: Path) -> None:
    (Path(os.fsdecode(bytes(site / "content"))) / os.fsdecode(b"caf\xe9.md")).write_text(GOOD)
    (Path(os.fsdecode(bytes(site / "content"))) / os.fsdecode(b"caf\xe9.png")).write_bytes(b"x")


FILES = [
    Case("no content", alone=True, says=("content: There is no article",)),
    Case("the content is a file", alone=True, make=lambda s: ((s / "content").rmdir(), (s / "content").write_text("x"))[1] and None, says=("content: ",)),
    Case("an article that is a folder", make=lambda s: (s / "content" / "a.md").mkdir()),
    Case("an article that is a pipe", make=lambda s: os.mkfifo(s / "content" / "a.md"), says=("content/a.md: This is no ordinary file",)),
    Case("an article that is a socket", make=_socket, says=("content/s.md: This is no ordinary file",)),
    Case("an article that is a device", make=lambda s: (s / "content" / "a.md").symlink_to("/dev/zero"), warns=("content/a.md: This link leads out of the site",)),
    Case("an article that leads out", make=lambda s: (s / "content" / "a.md").symlink_to("/etc/passwd"), warns=("content/a.md: This link leads out of the site",)),
    Case("an article that leads nowhere", make=lambda s: (s / "content" / "a.md").symlink_to("gone.md"), says=("content/a.md: The file cannot be read",)),
    Case("links in a circle", make=_loop, warns=("content/self.md: ",)),
    Case("a picture that is a device", make=lambda s: (s / "content" / "a.png").symlink_to("/dev/zero")),
    Case("a folder that leads out", make=lambda s: (s / "content" / "etc").symlink_to("/etc")),
    Case("folders sixty deep", make=_deep),
    Case("names that are no text", make=_bytes, says=("content/caf", "content/caf")),
    Case("two cases of one name", {"content/Bridge.md": article("A."), "content/bridge.md": article("B.")}, ("content/bridge.md:1: This article and content/Bridge.md",)),
    Case("two forms of one name", {"content/caf\u00e9.md": article("A."), "content/cafe\u0301.md": article("B.")}, ("content/caf",)),
    Case("two cases of one picture", {"content/a.PNG": b"x", "content/A.png": b"y"}, ("content/",)),
    Case("reserved names", {f"content/{n}.md": article("A.") for n in ("con", "nul", "com1", "aux", "LPT9")}),
    Case("names of our own pages", {f"content/{n}.md": article("A.") for n in ("index", "timeline", "404", "search", "feed")}),
    Case("an article called like a folder of articles", {"content/a.md": article("A."), "content/a/b.md": article("B.")}),
    Case("names with everything", {f"content/{i}{n}.md": article("A.") for i, n in enumerate(("a b", "a&b", "a'b", 'a"b', "a<script>b", "a%2e%2e", "a#b", "a?b", "-a", "a\\b", "\u202egnp", "a:b", "a|b", "x" * 200, "...", "a\tb", "a{{7*7}}"))}),
    Case("a name with a line break", {"content/a\nb.md": "---\nannotate: no\n---\nA.\n"}, ("content/a\\nb.md:2: 'annotate: no'",)),
    Case("a name that commands the terminal", {"content/a\x1b[2J.md": "---\nannotate: no\n---\nA.\n"}, ("content/a\\x1b[2J.md:2: 'annotate: no'",)),
    Case("an article of megabytes", {"content/a.md": article("word " * 500_000)}, ("content/a.md: The file is longer",)),
    Case("an article that is a picture", {"content/a.md": bytes(range(256)) * 100}, ("content/a.md:",)),
    Case("a seed that is a folder", {"content/a.md": article("A.", "seeds: [s]\n"), "seeds/s/x.txt": "x"}, ("seeds/s: This is a folder",)),
    Case("a seed that is binary", {"content/a.md": article("A.", "seeds: [s.txt]\n"), "seeds/s.txt": b"\xff\xfe\x00x"}, ("seeds/s.txt:1: The file is not UTF-8",)),
    Case("a seed that leads out", {"content/a.md": article("A.", "seeds: [s.txt]\n")}, ("content/a.md:4: There is no seed",), make=lambda s: ((s / "seeds").mkdir(), (s / "seeds" / "s.txt").symlink_to("/etc/passwd"))[1]),
    *(Case(f"a picture that scripts: {name}", {"content/a.svg": data, "content/a.md": article("![x](a.svg)")}, warns=("content/a.svg: ",)) for name, data in SVGS.items()),
    Case("a picture that draws", {"content/a.svg": SVG.format('viewBox="0 0 1 1"', '<style>path{fill:red}</style><path id="p" d="M0 0h1"/><use href="#p"/><a href="https://a.example/"><title>x</title></a>'), "content/a.md": article("![x](a.svg)")}),
    Case("a transcript that is none", {"content/a.vtt": "WEBVTT\n\n99:99:99.999 --> x\n<v <script>>x\n\n00:00.000 --> 00:01.000\n<v Kim><b onclick=alert(1)>x</b>\n"}, ("content/a.vtt:3: ",)),
    Case("a transcript of scripts", {"content/a.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\n<v <script>>x\n\n00:01.000 --> 00:02.000\n<v Kim><b onclick=alert(1)>x</b></v><script>alert(1)</script>\n"}),
]  # fmt: skip
T = "templates/article.html"
TEMPLATES = [
    *(Case(f"template: {name}", {T: text}, (f"{T}:{line}: ",)) for name, line, text in (
        ("an open tag", 1, "{% if page %}"), ("an open expression", 1, "{{ page"), ("an unknown tag", 2, "\n{% fro x in y %}"),
        ("an unknown filter", 1, "{{ page|uper }}"), ("an unknown name", 1, "{{ pag }}"), ("an unknown field", 1, "{{ page.titel }}"),
        ("no template to extend", 1, '{% extends "bsae.html" %}'), ("itself", 1, '{% include "article.html" %}'), ("a division by nothing", 1, "{{ 1 // 0 }}"),
        ("a call of nothing", 1, "{{ none() }}"), ("a sum of unlikes", 1, "{{ 1 + 'a' }}"), ("a number too long", 1, "{{ 'a' * 10 ** 20 }}"),
        ("out of the folder", 1, '{% include "../../../../etc/passwd" %}'), ("a name with NUL", 1, '{% include "a\\x00b" %}'), ("not iterable", 1, "{% for x in 5 %}{% endfor %}"),
        ("missing from a list", 1, "{{ [][3] }}"), ("a number as a template", 1, "{% include 5 %}"), ("nested too deep", 1, "{{ " + "(" * 300 + "1" + ")" * 300 + " }}"),
    )),
    Case("template: Latin-1", {T: "Gr\xf6\xdfe".encode("latin-1")}, (f"{T}:1: The template is not UTF-8",)),
    Case("template: a folder", make=lambda s: (s / T).mkdir(parents=True), says=(f"{T}: This template is a folder",)),
    Case("template: leads nowhere", make=lambda s: ((s / "templates").mkdir(), (s / T).symlink_to("gone"))[1], says=(f"{T}: ",)),
    Case("template: an asset that is a pipe", make=lambda s: ((s / "templates" / "assets").mkdir(parents=True), os.mkfifo(s / "templates" / "assets" / "x.css"))[1], warns=("templates/assets/x.css: This is no ordinary file",)),
]  # fmt: skip
L = '{"id": 1, "text": "Anna Holm left on Tuesday."}\n'
LINES = [
    *(Case(f"JSON Lines: {name}", {"in.jsonl": L.encode() + line + b"\n" + L.encode()}, ("in.jsonl:2: ",), argv=("annotate", "--jsonl", "in.jsonl")) for name, line in (
        ("a number", b"5"), ("not a number", b'{"text": NaN}'), ("half a line", b'{"text": "a"'), ("two objects", b'{"text": "a"}{"text": "b"}'),
        ("no UTF-8", b'{"text": "\xff"}'), ("a NUL", b'{"text": "a\x00"}'), ("a control character", b'{"text": "a\x1b"}'), ("a text too long", b'{"text": "' + b"a " * 1_100_000 + b'"}'),
        ("a list as a title", b'{"text": "a", "title": []}'), ("true as an id", b'{"text": "a", "id": true}'), ("a paragraph too long", b'{"text": "' + b"x" * 60_001 + b'"}'),
        ("a number too long", b'{"text": "a", "id": ' + b"9" * 5000 + b"}"), ("infinity as an id", b'{"text": "a", "id": 1e999}'),
    )),
    Case("JSON Lines: a folder", argv=("annotate", "--jsonl", "content"), says=("content: ",)),
    Case("JSON Lines: nothing there", argv=("annotate", "--jsonl", "gone.jsonl"), says=("gone.jsonl: ",)),
    Case("JSON Lines: no model", {"in.jsonl": L}, ("The spaCy model",), argv=("annotate", "--jsonl", "in.jsonl", "--model", "../x")),
    Case("annotate: a folder", argv=("annotate", "content"), says=("content: ",)),
    Case("annotate: nothing there", argv=("annotate", "gone.md"), says=("gone.md: ",)),
    Case("annotate: binary", {"content/b.md": bytes(range(256))}, ("content/b.md:",), argv=("annotate", "content/b.md")),
    Case("import: nothing there", argv=("import", "gone.html"), says=("gone.html: ",)),
    Case("import: a bad day", {"a.txt": "Words.\n"}, argv=("import", "a.txt", "--date", "soon"), status=2),
    Case("import: a bad name", {"a.txt": "Words.\n"}, argv=("import", "a.txt", "--slug", "../../x")),
    Case("export: an unknown article", argv=("export", "nothing"), says=("",)),
]  # fmt: skip
CASES = [*FILES, *TEMPLATES, *LINES]
