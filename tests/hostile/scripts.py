"""Scripts and broken-out markup in every field that reaches a page, a feed, the data or a single file."""

from __future__ import annotations

import json

from tests.hostile.case import Case

PAYLOADS = (
    '"><script>alert(1)</script>', "' onmouseover='alert(1)", "</script><script>alert(1)</script>", "javascript:alert(1)",
    "]]><script>alert(1)</script><![CDATA[", "--><img src=x onerror=alert(1)>", "{{ 7*7 }}{% include 'x' %}", "\u2028alert(1)\u2029",
    "\u202e\u2066<b>\u0000\u0085\ud7ff\ufffe", "</title></head><body onload=alert(1)>", "&lt;script&gt;&#60;script&#62;", "\\u003cscript\\u003e",
)  # fmt: skip


def _site(number: int, payload: str) -> Case:
    said = json.dumps(payload)
    head = "".join(
        f"{key}: {said}\n"
        for key in ("title", "summary", "author", "publisher", "image_alt", "image_caption", "image", "slug", "recording",
                    "layout", "permalink", "path", "anything")
    )  # fmt: skip
    lists = "".join(f"{key}: [{said}, {json.dumps(payload + 'x')}]\n" for key in ("source", "tags", "aliases"))
    words = payload.replace("\u0000", "").replace("\n", " ")
    bare = words.replace("]", "").replace("[", "")
    body = (
        f"# One {words} heading\n\n## Two {words}\n\n“We {words} will go,” said Maria Keane, the mayor of {words}, on Monday.\n\n"
        f'According to [{bare} Holm]{{.source}}, it is [so {bare}]{{.person ref=so}}.\n\n'
        f"![{words}](a.png)\n\n[{words}](<{words.replace('<', '').replace('>', '')}> \"{words.replace(chr(34), '')}\")\n\n"
        f"| {words} |\n|---|\n| {words} |\n\n```{words.split()[0]}\n{words}\n```\n\n> [!NOTE] {words}\n> {words}\n\nText[^1].\n\n[^1]: {words}\n"
    )  # fmt: skip
    settings = f'title = {said}\ndescription = {said}\nauthor = {said}\nbase_url = "https://a.example/"\n[authors]\nkim = {said}\n'
    entity = f'[keane]\nname = "Maria Keane"\nabout = {said}\naliases = [{said}]\n'
    return Case(
        f"scripts in every field {number}",
        {
            "annotator.toml": settings,
            "content/a.md": f"---\ndate: 2024-05-14\nseeds: [s.public.txt]\n{head}{lists}---\n{body}",
            "content/other.md": f"---\ntitle: B {number}\ndate: 2024-05-15\n---\nMaria Keane said so. [A](a.md) \n",
            "content/a.png": b"x",
            "content/entities.toml": entity,
            "seeds/s.public.txt": f"We {words} will go. {words}",
        },
    )


CASES = [_site(number, payload) for number, payload in enumerate(PAYLOADS)]
