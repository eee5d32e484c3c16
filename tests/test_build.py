"""Whole builds: the laws of a warm build, of publishing, of the person's word, of untrusted text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotator.authoring.markup import mark_up, save
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.build import Options, build
from annotator.cli import main

ARTICLE = """---
title: Bridge <b>closed</b> & "shut"
date: 2024-05-14
---

The harbour bridge will close on Monday, the works department said on Tuesday.

"We have put this off," said Maria Keane, the department's director. "It is safe no longer."

According to a report from 2019, [May]{.none} had nothing to do with it. <script>alert(1)</script> Keane denied it.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "bridge.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_warm_build_equals_a_cold_one(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    build(load_config(site))
    other = site / "content" / "other.md"
    other.write_text(ARTICLE.replace("harbour", "river").replace("Monday", "Friday"), encoding="utf-8")
    build(load_config(site))
    other.write_text(ARTICLE.replace("harbour", "canal"), encoding="utf-8")
    build(load_config(site))
    cold = tmp_path_factory.mktemp("cold")
    subprocess.run(["cp", "-r", site / "content", cold / "content"], check=True)
    build(load_config(cold))
    assert tree(site / "site") == tree(cold / "site")
    other.unlink()
    built = build(load_config(site))
    assert built.removed
    assert "articles/other.html" not in tree(site / "site")


def test_nothing_changed_means_nothing_done(site: Path) -> None:
    build(load_config(site))
    assert build(load_config(site)).unchanged
    (site / "site" / "index.html").unlink()
    assert not build(load_config(site)).unchanged
    assert (site / "site" / "index.html").is_file()


def test_a_no_change_build_loads_no_heavy_module(site: Path) -> None:
    first = [sys.executable, "-c", "from annotator.cli import main; main(['build'])"]
    subprocess.run(first, cwd=site, capture_output=True, check=True)
    code = (
        "import sys; from annotator.cli import main; main(['build']);"
        "print([m for m in ('spacy', 'numpy', 'jinja2', 'markdown_it', 'yaml', 'livereload') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[-1] == "[]"


def test_errors_leave_the_old_site_whole(site: Path) -> None:
    build(load_config(site))
    before = tree(site / "site")
    (site / "content" / "bad.md").write_text(
        "---\ntitle: T\ndate: soon\nsumary: x\n---\n[K]{.persn}\n", encoding="utf-8"
    )
    with pytest.raises(AnnotatorError) as caught:
        build(load_config(site))
    assert len(caught.value.problems) == 2
    assert all(str(p).startswith("content/bad.md:") for p in caught.value.problems)
    assert tree(site / "site") == before


def test_a_foreign_folder_is_refused_and_foreign_files_stay(site: Path) -> None:
    (site / "site").mkdir()
    (site / "site" / "thesis.doc").write_text("mine")
    with pytest.raises(AnnotatorError, match="not made by annotator"):
        build(load_config(site))
    (site / "site" / "thesis.doc").unlink()
    build(load_config(site))
    (site / "site" / "CNAME").write_text("news.example")
    (site / "content" / "bridge.md").write_text(ARTICLE.replace("harbour", "old"), encoding="utf-8")
    build(load_config(site))
    assert (site / "site" / "CNAME").read_text() == "news.example"


@pytest.mark.parametrize("output", [".", "..", "content", "content/site", "/"])
def test_an_output_that_would_eat_the_source_is_refused(site: Path, output: str) -> None:
    assert main(["build", "--source", str(site), "--output", str(site / output)]) == 1
    assert (site / "content" / "bridge.md").read_text(encoding="utf-8") == ARTICLE


def test_drafts_and_seeds_stay_unpublished(site: Path) -> None:
    (site / "seeds").mkdir()
    (site / "seeds" / "note.txt").write_text(
        "Secret: “We have put this off”. The mole is Otto Quill.", encoding="utf-8"
    )
    (site / "content" / "draft.md").write_text(
        ARTICLE.replace("title:", "draft: true\nslug: zzz\ntitle:"), encoding="utf-8"
    )
    file = site / "content" / "bridge.md"
    file.write_text(ARTICLE.replace("date:", "seeds: [note.txt]\ndate:"), encoding="utf-8")
    build(load_config(site))
    everything = b"".join(tree(site / "site").values())
    assert b"Otto Quill" not in everything
    assert b"zzz" not in everything


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if (
            tag == "script"
            and not named.get("src")
            and named.get("type") not in ("application/json", "application/ld+json")
        ):
            self.bad.append(f"inline {tag}")
        self.bad += [f"{tag} {k}" for k in named if k.startswith("on") or k == "style"]
        self.bad += [f"{tag} {k}={v}" for k, v in attrs if k in ("href", "src") and v and "script:" in v.lower()]


def test_hostile_words_come_out_as_words(site: Path) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} ]]>\"' &"
    text = (
        "---\n"
        + "".join(f"{k}: {json.dumps(evil)}\n" for k in ("title", "summary", "publisher", "image_alt"))
        + f"authors: [{json.dumps(evil)}]\ntags: [{json.dumps(evil)}]\ndate: 2024-05-14\n---\n\n"
        + f'{evil} "We {evil} will," said Maria <i>Keane</i> of {evil}.\n\n[{evil}](https://a.example/"onx=1)\n'
    )
    (site / "content" / "evil.md").write_text(text, encoding="utf-8")
    (site / "content" / "entities.toml").write_text(
        f'[keane]\nname = "Maria Keane"\nabout = {json.dumps(evil)}\naliases = [{json.dumps(evil)}]\n',
        encoding="utf-8",
    )
    build(load_config(site))
    for path, data in tree(site / "site").items():
        if path.endswith(".html"):
            tags = _Tags()
            tags.feed(data.decode())
            assert not tags.bad, (path, tags.bad)
            assert b"49" not in re.sub(rb"\d{3,}", b"", data) or b"7*7" in data


def test_writing_markup_is_done_once_and_changes_no_word(site: Path) -> None:
    file = site / "content" / "bridge.md"
    file.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    save(mark_up(file))
    once = file.read_bytes()
    assert once.count(b"{.") > 3
    assert once.startswith(b"\xef\xbb\xbf---\r\n")
    assert b"\r\n" in once
    assert not re.search(rb"[^\r]\n", once)
    bare = re.sub(rb"\[|\]\{\.(?!none)[^}]*\}", b"", once).replace(b"May]{.none}", b"[May]{.none}")
    assert bare == b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode()
    save(mark_up(file))
    assert file.read_bytes() == once


def test_markup_knows_the_names_of_the_sites_other_articles(site: Path) -> None:
    head = "---\ntitle: The brewer\ndate: 2026-01-0{}\n---\n"
    told = "The brewer Ashby Cole met. Shares in Ashby Cole rose. Ashby Cole, a brewing company, hired.\n"
    file = site / "content" / "thanks.md"
    file.write_text(head.format(1) + "They thanked Ashby Cole.\n")
    assert "[Ashby Cole]{.person" in mark_up(file).after
    for day in (2, 3):
        (site / "content" / f"brewer-{day}.md").write_text(head.format(day) + told)
    assert "[Ashby Cole]{.org" in mark_up(file).after


def test_the_persons_word_wins(site: Path) -> None:
    from annotator.authoring.checking import graph_of

    (site / "content" / "bridge.md").write_text(
        ARTICLE.replace("Maria Keane", "[Maria Keane]{.org ref=keane-and-sons}").replace(
            '"It is safe no longer."', '["It is safe no longer."]{.quote by=otto-quill}'
        ),
        encoding="utf-8",
    )
    graph, _ = graph_of(load_config(site), drafts=False)
    found, text = graph.articles[0].findings, graph.articles[0].article.text
    assert [m.label for m in found.mentions if m.span.of(text) == "Maria Keane"] == ["ORG"]
    assert [q.speaker.entity for q in found.quotes if "safe no longer" in q.span.of(text) and q.speaker] == [
        "otto-quill"
    ]
    assert not [m for m in (*found.mentions, *found.times) if m.span.of(text) == "May"]


def test_two_files_of_one_page_are_both_named(site: Path) -> None:
    for name in ("É.md", "e.md"):
        (site / "content" / unicodedata.normalize("NFC", name)).write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(AnnotatorError, match=r"content/É\.md|content/e\.md"):
        build(load_config(site))


def test_a_link_out_of_the_source_is_skipped(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_text(ARTICLE.replace("Bridge", "Secret"), encoding="utf-8")
    (site / "content" / "secret.md").symlink_to(outside)
    built = build(load_config(site))
    assert built.articles == 1
    assert "leads out" in str(built.warnings[0])


def test_a_damaged_cache_is_made_anew(site: Path) -> None:
    build(load_config(site))
    before = tree(site / "site")
    for file in (site / ".annotator").glob("cache.sqlite*"):
        file.write_bytes(os.urandom(4096))
    (site / "site" / "index.html").unlink()
    built = build(load_config(site), Options())
    assert tree(site / "site") == before
    assert any("damaged" in str(w) for w in built.warnings)


def test_json_lines_offsets_fit_exactly_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "  “𝒳 is late,” said Maria Keane.\r\n\n\n\tShe left on Tuesday.\u2028"
    file = tmp_path / "in.jsonl"
    rows = [{"id": 7, "text": text, "date": "2024-05-14"}, {"id": "b", "text": ""}]
    file.write_text("\n".join(json.dumps(r) for r in rows) + "\nnot json\n{}\n", encoding="utf-8")
    assert main(["annotate", "--jsonl", str(file)]) == 1
    said = capsys.readouterr()
    out = [json.loads(line) for line in said.out.split("\n") if line]
    assert [d["id"] for d in out] == [7, "b"]
    assert out[0]["text"] == text
    assert text[out[0]["quotes"][0]["start"] :].startswith("“𝒳")
    assert "in.jsonl:3:" in said.err
    assert "in.jsonl:4:" in said.err


def test_a_missing_model_is_said_with_its_cure(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "annotator.toml").write_text('[nlp]\nmodel = "en_core_web_nope"\n', encoding="utf-8")
    assert main(["build", "--source", str(site)]) == 1
    assert "python -m spacy download en_core_web_nope" in capsys.readouterr().err


def test_a_new_site_builds(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "n")]) == 0
    assert main(["build", "--source", str(tmp_path / "n"), "--strict"]) in (0, 1)
    assert main(["build", "--source", str(tmp_path / "n")]) == 0
    assert main(["new", str(tmp_path / "n")]) == 1
