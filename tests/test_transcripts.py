"""Transcripts: WebVTT and SRT files are articles whose turns lead to the moment of the recording."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.authoring.markup import mark_up
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError, Problem
from annotator.build import build
from annotator.content.cues import transcript
from annotator.content.loading import load_draft
from annotator.content.transcripts import address_at, clock, turns
from annotator.model import Draft
from annotator.prose import line_at, read

TALK = """WEBVTT - The harbour talk
author: Ada Roe
language: en-GB

NOTE made by hand

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:04.000
<v Maria Keane>We have waited nine years
for [this] bridge.

2
00:00:04.500 --> 00:00:06.000 align:start
<v Maria Keane>It opens in <i>June</i> 2025.

00:07.000 --> 00:09.000
<v Jonas Berg>Who pays {{ it }}? &amp; when?</v>

01:00:10.000 --> 01:00:12.000
<v.loud SPEAKER 1>Nobody.
"""
CALL = """1
00:00:01,000 --> 00:00:04,000
MARIA KEANE: We agreed on Monday.

2
00:00:05,000 --> 00:00:07,000
>> Not so.

3
00:00:08,000 --> 00:00:09,000
>> JONAS BERG: It was Tuesday. Note: not Monday.

4
00:00:10,000 --> 00:00:11,000
- And now?
- <b>Nothing</b>.
"""


def said(text: str, name: str = "a.srt") -> list[tuple[str, str, int]]:
    problems: list[Problem] = []
    found = turns(transcript(text, Path(name), problems).said)
    assert not problems
    return [(t.speaker, t.words, int(t.start)) for t in found]


def draft_of(folder: Path, text: str, name: str) -> tuple[Draft | None, list[Problem]]:
    (folder / name).write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return load_draft(folder / name, Path("content") / name, problems), problems


def test_voices_are_turns() -> None:
    assert said(TALK, "a.vtt") == [
        ("Maria Keane", "We have waited nine years for [this] bridge. It opens in June 2025.", 1),
        ("Jonas Berg", "Who pays {{ it }}? & when?", 7),
        ("SPEAKER 1", "Nobody.", 3610),
    ]


def test_names_signs_and_dashes_are_turns() -> None:
    assert said(CALL) == [
        ("Maria Keane", "We agreed on Monday.", 1),
        ("", "Not so.", 5),
        ("Jonas Berg", "It was Tuesday. Note: not Monday.", 8),
        ("", "And now?", 10),
        ("", "Nothing.", 10),
    ]


def test_names_of_many_scripts_and_asides_are_kept() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nÉMILE ÖZ (on the phone): Yes.\n\n2\n00:00:03,000 --> 00:00:04,000\nИВАН: Да.\n"
    assert said(text) == [("Émile Öz", "(on the phone) Yes.", 1), ("Иван", "Да.", 3)]


def test_captions_that_roll_up_are_read_once() -> None:
    text = (
        "WEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000\n \nwe<00:00:00.500><c> have</c> waited\n\n"
        "00:02.000 --> 00:04.000\nwe have waited\nnine<00:00:03.000><c> years</c>\n\n"
        "00:04.000 --> 00:04.010\nnine years\n \n\n"
        "00:05.000 --> 00:06.000\nnine years\n"
    )
    assert said(text, "a.vtt") == [("", "we have waited nine years nine years", 0)]


def test_what_no_one_says_is_no_speaker() -> None:
    one = "1\n00:00:01,000 --> 00:00:02,000\nThe rule: nobody speaks.\n\n2\n00:00:03,000 --> 00:00:04,000\nNOTE: x.\n"
    assert said(one) == [("", "The rule: nobody speaks. NOTE: x.", 1)]


def test_a_long_turn_is_cut_where_a_sentence_ends() -> None:
    cues = "".join(f"00:{n:02}.000 --> 00:{n:02}.500\n<v Ada Roe>{'word ' * 30}end.\n\n" for n in range(20))
    problems: list[Problem] = []
    found = turns(transcript("WEBVTT\n\n" + cues, Path("a.vtt"), problems).said)
    assert len(found) > 2
    assert {t.speaker for t in found} == {"Ada Roe"}
    assert [t.goes_on for t in found] == [False] + [True] * (len(found) - 1)
    assert all(t.words.endswith("end.") for t in found)


def test_a_transcript_is_an_article(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "2024-05-14-talk.vtt").write_text(TALK, encoding="utf-8")
    (content / "2024-05-14-talk.mp3").write_bytes(b"no sound")
    (content / "call.srt").write_text("---\ntitle: A call\nrecording: https://youtu.be/x1\n---\n" + CALL, "utf-8")
    built = build(load_config(tmp_path))
    assert [str(w) for w in built.warnings if "date" not in str(w)] == []
    page = (tmp_path / "site/articles/talk.html").read_text(encoding="utf-8")
    assert "<h1>The harbour talk</h1>" in page
    assert re.search(r"By (<[^>]+>)*Ada Roe", page)
    assert '<audio class="rec" controls preload="none" src="../media/2024-05-14-talk.mp3"' in page
    assert "autoplay" not in page
    assert '<a href="../media/2024-05-14-talk.mp3#t=3610">1:00:10</a>' in page
    quotes = (tmp_path / "site/quotes/maria-keane.html").read_text(encoding="utf-8")
    assert "We have waited nine years for [this] bridge. It opens in June 2025." in quotes
    assert "We agreed on Monday." in quotes
    page = (tmp_path / "site/articles/call.html").read_text(encoding="utf-8")
    assert '<a href="https://youtu.be/x1?t=5s">0:05</a>' in page
    assert "youtu.be" not in (tmp_path / "site/sources/index.html").read_text(encoding="utf-8")


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    draft, problems = draft_of(tmp_path, TALK, "talk.vtt")
    assert draft is not None
    assert not problems
    article, problems = read(draft)
    assert not problems
    lines = TALK.split("\n")
    for words in ("We have waited", "Who pays", "Nobody."):
        assert words in lines[line_at(article, article.text.index(words)) - 1]


def test_a_recording_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = TALK.replace("author: Ada Roe", "recording: lost.mp3")
    (tmp_path / "content/talk.vtt").write_text(text, encoding="utf-8")
    told = [str(w) for w in build(load_config(tmp_path)).warnings if "lost.mp3" in str(w)]
    assert len(told) == 1
    assert told[0].startswith("content/talk.vtt:2: The recording 'lost.mp3' is not in the site.")


@pytest.mark.parametrize(
    ("name", "text", "line", "what"),
    [
        ("a.vtt", "00:01.000 --> 00:02.000\nHello.\n", 1, "does not begin with WEBVTT"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02\nHello.\n\n00:0x.000 --> 00:02.000\nNo.\n", 6, "no times of a cue"),
        ("a.vtt", "WEBVTT\n\n00:05.000 --> 00:02.000\nNo.\n", 3, "ends before it begins"),
        ("a.vtt", "WEBVTT\n\nHello\nWorld\n", 3, "This is no cue"),
        ("a.vtt", "WEBVTT\n", 1, "holds no cue"),
        ("a.srt", "", 1, "holds no cue"),
        ("a.srt", "1\n00:00:01,000 -> 00:00:02,000\nHello.\n", 1, "This is no cue"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello.\n\nLost words\n", 5, "This is no cue"),
    ],
)
def test_malformed_cues_are_told_with_their_line(tmp_path: Path, name: str, text: str, line: int, what: str) -> None:
    draft, problems = draft_of(tmp_path, text, name)
    assert draft is None
    assert [(p.path, p.line) for p in problems] == [(Path("content") / name, line)]
    assert what in problems[0].what


def test_files_that_are_no_text_are_told(tmp_path: Path) -> None:
    for data in (b"WEBVTT\n\xff\xfe", b"\x00" * 50, b"\x89PNG\r\n"):
        (tmp_path / "a.vtt").write_bytes(data)
        problems: list[Problem] = []
        assert load_draft(tmp_path / "a.vtt", Path("content/a.vtt"), problems) is None
        assert problems


def test_no_markup_is_written_into_a_transcript(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.vtt").write_text(TALK, encoding="utf-8")
    with pytest.raises(AnnotatorError, match="into a transcript"):
        mark_up(tmp_path / "content/a.vtt")


@pytest.mark.parametrize(
    ("recording", "address"),
    [
        ("a b.mp3", "a%20b.mp3#t=75"),
        ("https://a.example/x.mp4", "https://a.example/x.mp4#t=75"),
        ("https://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x&t=75s"),
        ("https://youtu.be/x", "https://youtu.be/x?t=75s"),
        ("https://vimeo.com/1", "https://vimeo.com/1#t=75s"),
        ("javascript:alert(1)", ""),
    ],
)
def test_moments_have_addresses(recording: str, address: str) -> None:
    assert address_at(recording, 75.9) == address
    assert clock(75.9) == "1:15"


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=40)


@given(st.lists(st.tuples(st.sampled_from(["", "<v Ada Roe>", "<v Ben Poe>", ">> "]), WORDS), min_size=1, max_size=8))
def test_no_word_of_a_cue_is_lost(rows: list[tuple[str, str]]) -> None:
    rows = [(who, re.sub(r"[<>&{\\:-]|^\W+", "x", words)) for who, words in rows]
    cues = "".join(f"00:{n:02}.000 --> 00:{n:02}.500\n{who}{words}\n\n" for n, (who, words) in enumerate(rows))
    problems: list[Problem] = []
    found = transcript("WEBVTT\n\n" + cues, Path("a.vtt"), problems).said
    assert not problems
    wanted = [w for _, words in rows for w in words.split()]
    assert " ".join(one.words for one in found).split() == wanted


@given(st.text(max_size=200) | st.from_regex(r"(WEBVTT\n\n)?([0-9:., \->\n<v>A-Z/{}]{0,80}\n){0,6}"))
def test_nothing_breaks_the_reader(text: str) -> None:
    for name in ("a.vtt", "a.srt"):
        problems: list[Problem] = []
        found = transcript(text, Path(name), problems)
        assert found.said or problems
