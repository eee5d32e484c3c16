"""Notes and verdicts of people: read, shown, listed, fed; drafts nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import Options, build
from annotator.exports import exported
from annotator.model import Article, Draft, FrontMatter
from annotator.prose import body, comment, for_readers, read

SETTINGS = """title = "T"
base_url = "https://t.example/"
[authors]
mk = { name = "Mara Kent", role = "fact checker" }
lo = "Li Oda"
[verdicts]
wrong = { word = "Wrong", sign = "✘" }
"""
SPEECH = """---
title: The speech
date: 2025-02-11
---
"We built [three hundred schools]{.claim verdict=wrong ref=schools by=mk date=2025-02-12} last year," said Ines Okafor.

She [thanked [Paul Brandt]{.person ref=paul-brandt}]{.note ref=brandt by=lo}. The pool is open. []{.note ref=pool}

It rained.[^1] [Nobody came]{.note .draft ref=later by=mk}.

[^1]: So says the weather office.

[^schools]: The register lists **87**.

    <script>alert(1)</script> [Look](javascript:alert(1)).

[^brandt]: Her deputy.
[^pool]: The board decides.
[^later]: Unripe, see [the file](https://secret.example).
"""


def article(words: str) -> tuple[Article, list[Problem]]:
    return read(Draft(Path("content/a.md"), "a", FrontMatter("A"), words, 1))


def with_notes(root: Path) -> Path:
    """A built site of one speech that people have annotated, in the empty folder `root`."""
    (root / "content").mkdir()
    (root / "annotator.toml").write_text(SETTINGS, encoding="utf-8")
    (root / "content" / "speech.md").write_text(SPEECH, encoding="utf-8")
    build(load_config(root))
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_notes(tmp_path_factory.mktemp("notes"))


def test_words_of_notes_are_no_text_and_tell_where_they_belong() -> None:
    read_, problems = article(SPEECH.split("---\n", 2)[2])
    assert problems == []
    assert "register" not in read_.text
    assert [(c.kind, c.span.of(read_.text).strip(), c.by, c.verdict, c.whole, c.draft) for c in read_.comments] == [
        ("claim", "three hundred schools", "mk", "wrong", False, False),
        ("note", "She thanked Paul Brandt. The pool is open.", "", "", True, False),
        ("note", "thanked Paul Brandt", "lo", "", False, False),
        ("note", "Nobody came", "mk", "", False, True),
    ]
    assert [m.kind for m in read_.marks] == ["person"]
    assert len(read_.footnotes) == 1


def test_the_words_of_a_note_are_safe_html() -> None:
    read_, _ = article(SPEECH.split("---\n", 2)[2])
    html = comment(read_, "schools")
    assert "<strong>87</strong>" in html
    assert "script" not in html.replace("javascript", "")
    assert "href" not in html


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[a]{.note ref=x}", "There is no note [^x]."),
        ("[a]{.note ref=x} [b]{.note ref=x}\n\n[^x]: Words.", "The note [^x] stands at 2 places."),
        ("[a]{.note ref=x}\n\n[^x]: Words.\n\n[^x]: Others.", "There are two notes [^x]."),
        ("[a]{.note ref=x}\n\n[^x]: Words.\n\n[^y]: Others.", "Nothing refers to the note [^y]."),
        ("[a]{.note ref=x}\n\n[^x]:", "The note [^x] says nothing."),
        ("[a]{.note ref=x date=2024-02-30}\n\n[^x]: Words.", "'date=2024-02-30' is no day."),
        ("[a]{.claim ref=x}\n\n[^x]: Words.", "This claim has no verdict."),
    ],
)
def test_what_does_not_fit_is_an_error(words: str, said: str) -> None:
    assert said in [p.what for p in article(words)[1]]


def test_drafts_leave_no_trace(site: Path) -> None:
    read_, _ = article(SPEECH.split("---\n", 2)[2])
    clean = for_readers(read_)
    assert "Unripe" not in repr(clean)
    assert "secret" not in repr(clean)
    assert body(clean, ()) == body(read_, ())
    files = [f for f in (*(site / "site").rglob("*"), *(site / ".annotator").rglob("*")) if f.is_file()]
    assert files
    assert not [f for f in files if b"Unripe" in f.read_bytes() or b"secret.example" in f.read_bytes()]


def test_drafts_are_in_no_export(site: Path) -> None:
    from annotator.authoring.checking import graph_of

    config = load_config(site)
    graph, _ = graph_of(config, drafts=False)
    for kind in ("webannotation", "tei", "csv", "jsonl", "jsonld"):
        assert "Unripe" not in "\n".join(exported(graph, config, kind, []))


def test_with_drafts_they_are_shown(site: Path, tmp_path: Path) -> None:
    for name in ("annotator.toml", "content/speech.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((site / name).read_bytes())
    build(load_config(tmp_path), Options(drafts=True))
    page = (tmp_path / "site/articles/speech.html").read_text(encoding="utf-8")
    assert "Draft. Note by Mara Kent, fact checker" in page
    assert "Unripe" in page


def test_the_page_lists_them_with_byline_role_day_and_sign(site: Path) -> None:
    page = (site / "site/articles/speech.html").read_text(encoding="utf-8")
    assert "Verdict by Mara Kent, fact checker, Wednesday, 12 February 2025" in page
    assert "<b>✘ Wrong</b>" in page
    assert 'aria-label="Wrong: Mara Kent, fact checker"' in page
    assert 'id="l-e"' in page
    assert "<script>alert" not in page
    assert 'href="javascript' not in page


def test_the_feed_has_those_with_a_day(site: Path) -> None:
    feed = (site / "site/corrections.xml").read_text(encoding="utf-8")
    assert feed.count("<entry>") == 1
    assert "✘ Wrong: three hundred schools" in feed
    assert "<name>Mara Kent</name>" in feed


def test_people_and_verdicts_are_those_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "annotator.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "content" / "a.md").write_text("It [was]{.claim verdict=wrnog by=mx} so.\n", encoding="utf-8")
    with pytest.raises(AnnotatorError) as caught:
        build(load_config(tmp_path))
    first, second = caught.value.problems
    assert (first.what, first.line) == ("'verdict=wrnog' is not on the scale of verdicts.", 1)
    assert "wrong" in first.cure
    assert "'mx'" in second.what


@pytest.mark.parametrize("sign", ["", "two words", "\\u0007", "XXXXX"])
def test_a_sign_is_one_character(tmp_path: Path, sign: str) -> None:
    (tmp_path / "annotator.toml").write_text(f'[verdicts]\nx = {{ word = "X", sign = "{sign}" }}\n', encoding="utf-8")
    with pytest.raises(AnnotatorError, match=r"verdicts\.x"):
        load_config(tmp_path)
