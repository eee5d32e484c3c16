"""Roles that change over time stand on the dossier with the day and the sentence of each."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.base.config import load_config
from annotator.build import build

BEFORE = "Deputy mayor Ida Brandt, 44, said on Tuesday that the wall was safe. Ida Brandt voted for it."
AFTER = "Ida Brandt, the former mayor of Osmouth, denied on Monday that she had known. Ida Brandt left in 2024."


def test_each_role_has_its_day_and_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name, day, text in (("before", "2021-03-02", BEFORE), ("after", "2026-03-03", AFTER)):
        head = f"---\ntitle: {name}\ndate: {day}\n---\n"
        (tmp_path / "content" / f"{name}.md").write_text(head + text + "\n", encoding="utf-8")
    build(load_config(tmp_path))
    page = (tmp_path / "site" / "entities" / "ida-brandt.html").read_text(encoding="utf-8")
    section = page[page.index("Described as") :]
    rows = re.findall(r'href="([^"]+)"[^>]*>\s*([^<]+?)\s*</a>.*?(\d+ March \d{4})', section, re.DOTALL)[:2]
    assert [(text, day) for _, text, day in rows] == [
        ("Former mayor of Osmouth", "3 March 2026"),
        ("Deputy mayor", "2 March 2021"),
    ]
    for href, _, _ in rows:
        path, _, anchor = href.partition("#")
        assert f'id="{anchor}"' in (tmp_path / "site" / "entities" / path).resolve().read_text(encoding="utf-8")
