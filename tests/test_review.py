"""Whose hand it was: reviews hold as long as what was reviewed stands there, and markup goes in and out again."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import cli
from annotator.authoring.amending import Markup, RefusedError, amended, marked_again, seen, stripped
from annotator.authoring.checking import graph_of
from annotator.authoring.markup import safely
from annotator.base.config import load_config
from annotator.content.catalogue import Catalogue
from annotator.findings.corrections import correct
from annotator.model import EDITOR, FOUND, Draft, Findings, FrontMatter, Span
from annotator.prose import Addition, body, read

HEAD = "---\ntitle: The weir\ndate: 2025-02-11\n---\n"
ARTICLE = HEAD + '"We shall mend it," said Ines Okafor of the Tarn River Trust on Monday. Paul Brandt agreed.\n'


def draft(words: str) -> Draft:
    return Draft(Path("content/a.md"), "a", FrontMatter("A"), words, 1)


def made_by(words: str) -> list[str]:
    """The `by` of each annotation that stands in the file."""
    article, problems = read(draft(words))
    assert problems == []
    found = correct(article, Findings(), Catalogue({}, frozenset())).findings
    return [a.by for a in (*found.mentions, *found.quotes, *found.sources, *found.times)]


def test_a_review_is_void_when_words_or_attributes_change() -> None:
    words, many = marked_again(draft("[Kim]{.person .found ref=kim} spoke."), lambda m: seen(m, "mk", "2025-03-01"))
    assert many == 1
    assert words.startswith('[Kim]{.person .found ref=kim reviewed="mk 2025-03-01 ')
    assert made_by(words) == ["reviewed:mk:2025-03-01"]
    assert made_by(words.replace("[Kim]", "[Kim Lee]")) == [FOUND]
    assert made_by(words.replace("ref=kim", "ref=kim-lee")) == [FOUND]
    assert made_by(words.replace(".person", ".org")) == [FOUND]
    assert made_by(re.sub(r"\w{8}\"", '00000000"', words)) == [FOUND]
    assert made_by(words.replace("spoke", "sang")) == ["reviewed:mk:2025-03-01"]
    assert made_by("[Kim]{.person ref=kim}") == [EDITOR]


def test_a_review_that_nobody_could_have_written_is_an_error() -> None:
    _, problems = read(draft('[Kim]{.person .found reviewed="yes"}'))
    assert [p.what for p in problems] == ["This is no review."]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "annotator.toml").write_text('[authors]\nmk = "Mara Kent"\n', encoding="utf-8")
    made = tmp_path / "content" / "weir.md"
    made.write_text(ARTICLE, encoding="utf-8", newline="\n")
    return made


def rules(file: Path) -> list[tuple[str, str]]:
    """How each date was read."""
    graph, _ = graph_of(load_config(file.parent.parent), drafts=True)
    return [(t.value, t.rule) for t in graph.articles[0].findings.times]


def built(file: Path, *options: str) -> int:
    return cli.main(["build", "--source", str(file.parent.parent), *options])


def test_written_reviewed_required_shown_and_taken_out(file: Path) -> None:
    before = rules(file)
    assert built(file, "--require-review", "quotes,people") == 1
    assert cli.main(["annotate", "--write", str(file)]) == 0
    written = file.read_text(encoding="utf-8")
    assert built(file, "--require-review", "quotes,people") == 1
    assert cli.main(["review", str(file), "--by", "mk", "--day", "2025-03-01", "--kinds", "quotes,people"]) == 0
    assert built(file, "--require-review", "quotes,people") == 0
    assert built(file, "--require-review", "dates") == 1
    page = (file.parent.parent / "site/articles/weir.html").read_text(encoding="utf-8")
    assert "Reviewed by Mara Kent, 1 March 2025." in page
    assert re.search(r"Found by program, \d+% sure\.", page)
    assert rules(file) == before
    file.write_text(written, encoding="utf-8")
    assert cli.main(["annotate", "--strip", str(file)]) == 0
    assert file.read_text(encoding="utf-8") == ARTICLE


def test_files_of_version_one_count_as_found_once_migrated(file: Path) -> None:
    cli.main(["annotate", "--write", str(file)])
    file.write_text(file.read_text(encoding="utf-8").replace(" .found", ""), encoding="utf-8")
    assert cli.main(["review", "--migrate", str(file)]) == 0
    assert built(file, "--require-review", "quotes") == 1
    graph, _ = graph_of(load_config(file.parent.parent), drafts=True)
    assert {q.by for q in graph.articles[0].findings.quotes} == {FOUND}


def test_only_some_kinds_and_only_what_is_sure(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["annotate", str(file), "--only", "quotes"]) == 0
    said = capsys.readouterr().out
    assert ".quote" in said
    assert ".person" not in said
    assert cli.main(["annotate", str(file), "--min-confidence", "1"]) == 0
    assert "nothing to add" in capsys.readouterr().out


def test_a_diff_has_colours_where_they_are_wanted(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert cli.main(["annotate", str(file), "--diff"]) == 0
    assert "\x1b[32m+" in capsys.readouterr().out


def test_a_veto_can_be_of_one_kind() -> None:
    article, _ = read(draft("[“Kim left”]{.none of=quote}"))
    assert article.marks[0].get("of") == "quote"
    _, problems = read(draft("[Kim]{.none of=qoute}"))
    assert problems[0].fixed == "[Kim]{.none of=quote}"


# -- laws

_WORDS = st.lists(st.sampled_from(["Kim", "said", "*May*", "**the", "weir**", "`x`", "“go”", "a_b", "&amp;", "[a](b)", r"\[", "née"]), min_size=1, max_size=7)  # fmt: skip
_LINE = st.builds(lambda head, words: head + " ".join(words), st.sampled_from(["", "", "- ", "> ", "# "]), _WORDS)
MARKDOWN = st.lists(_LINE, min_size=1, max_size=4).map("\n\n".join).map(lambda words: words + "\n")
_MARK = st.tuples(
    st.integers(0, 60),
    st.integers(1, 14),
    st.sampled_from([("person", (("ref", "kim"),)), ("quote", (("by", "kim"),)), ("date", (("value", "2024"),))]),
)


@settings(max_examples=120, deadline=None)
@given(MARKDOWN, st.lists(_MARK, max_size=5))
def test_what_is_written_leaves_the_page_and_comes_out_byte_for_byte(
    words: str, marks: list[tuple[int, int, tuple[str, tuple[tuple[str, str], ...]]]]
) -> None:
    one = draft(words)
    article, _ = read(one)
    size = len(article.text)
    wanted = [Addition(Span(a, min(a + n, size)), kind, attrs) for a, n, (kind, attrs) in marks if a < size]
    after, _ = safely(one, article, wanted)
    written = replace(one, body=after)
    again, problems = read(written)
    assert problems == []
    assert again.text == article.text
    assert body(again, ()) == body(article, ())
    assert stripped(written) == words
    reviewed, _ = marked_again(written, lambda m: seen(m, "mk", "2025-03-01"))
    assert stripped(replace(one, body=reviewed)) == reviewed


@pytest.mark.parametrize(
    ("words", "quoted", "written"),
    [
        ("He said *“we will* go” now", "“we will go”", "He said *[“we will]{Q}* [go”]{Q} now"),
        ("*“A* [link](/x) [it](/y)” so", "“A link it”", "*[“A]{Q}* [[link](/x) [it](/y)”]{Q} so"),
        ("He “did [it” again]{.note ref=n}\n\n[^n]: Why.", "“did it”", "He [“did]{Q} [[it”]{Q} again]{.note ref=n}"),
        ("He “did *it*” again", "“did it”", "He [“did *it*”]{.quote .found} again"),
    ],
)
def test_a_quotation_that_crosses_other_markup_is_written_in_parts(words: str, quoted: str, written: str) -> None:
    one = draft(words)
    article, _ = read(one)
    start = article.text.index(quoted)
    after, _ = safely(one, article, [Addition(Span(start, start + len(quoted)), "quote")])
    assert after.startswith(written.replace("{Q}", f"{{.quote .found qid=cut-{start}}}"))
    found = correct(read(replace(one, body=after))[0], Findings(), Catalogue({}, frozenset())).findings
    assert len({q.group for q in found.quotes}) == 1
    assert stripped(replace(one, body=after)) == words


def test_a_quotation_that_begins_inside_a_link_is_left_to_the_page() -> None:
    one = draft("“A [new link](http://x.y) and” so")
    assert safely(one, read(one)[0], [Addition(Span(0, 6), "quote")]) == (one.body, [])


@settings(max_examples=80, deadline=None)
@given(MARKDOWN, _MARK)
def test_a_correction_changes_no_word_or_is_refused(
    words: str, mark: tuple[int, int, tuple[str, tuple[tuple[str, str], ...]]]
) -> None:
    start, length, (kind, attrs) = mark
    one = draft(words)
    article, _ = read(one)
    span = Span(start, min(start + length, len(article.text)))
    if span.start >= span.end:
        return
    try:
        after = amended(one, put=[Markup(span, kind, attrs)])
    except RefusedError:
        return
    there, _ = read(replace(one, body=after))
    assert there.text == article.text
    assert (there.marks[0].span, there.marks[0].kind) == (span, kind)
    assert amended(replace(one, body=after), take=there.marks) == words
