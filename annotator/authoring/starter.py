"""A new site: what `annotator new` writes."""

from __future__ import annotations

from pathlib import Path

from annotator.base.errors import AnnotatorError, Problem

_FILES = {
    "annotator.toml": """title = "Annotated articles"
description = "Who says what, on whose word, and when."
# base_url = "https://example.org/"   # for feed and sitemap
lang = "en"
""",
    "content/first-article.md": """---
title: Harbour bridge to close for repairs
date: 2024-05-14
lang: en
summary: A sample article. Replace it with your own.
authors: [A. Reporter]
sample: true
---

The harbour bridge in Port Lorne will close on Monday for six weeks, the city's works department said on Tuesday.

"We have put this off for as long as it was safe to," said Maria Keane, the department's director. "It is safe no longer." She said that buses would run along Quay Street until the end of June.

According to an inspection report from 2019, two of the bridge's eleven piers had lost a third of their footing. The Port Lorne Traders' Association (PLTA) called the closure "a disaster for the summer season", but [Keane]{.person ref=maria-keane} denied that the date had been chosen without asking shops.
""",
    "content/entities.toml": """# People, bodies and places that you know better than any program.
# ignore = ["Newsletter"]

[maria-keane]
name = "Maria Keane"
kind = "person"
about = "Director of works of the invented city of Port Lorne."
""",
    "seeds/README.txt": "Source documents go here. They are evidence: looked into, never published.\n",
    ".gitignore": "site/\n.annotator/\n",
}


def make_site(folder: Path) -> None:
    """Write a small site into `folder`. Raises AnnotatorError, and writes nothing, unless it is new or empty."""
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        what = "This folder is not empty." if folder.is_dir() else "This is no folder."
        raise AnnotatorError(Problem(what, "Name a new or an empty folder, such as my-site.", folder))
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
