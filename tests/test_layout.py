"""The types of lines: what layout tells before anything is parsed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.lang.language import language
from annotator.model import Block, Span
from annotator.nlp import Reader, text_of_lines
from annotator.nlp.layout import datelines, lines
from eval.documents import Document
from eval.scoring import lines as scorer

ENGLISH = language("en")

REPORT = """HARBOUR
Ferry crews vote to end nine-day strike
By Oona Petrossian and Lars Achebe
Updated 10:42, 4 March 2025

Ferry crews in Port Arlo voted on Tuesday to go back to work after nine days, their union said.
The company had offered them four per cent more over two years and a new rota for the night boats.
What happens next
The first boats will leave at six on Thursday morning, and the timetable is back to normal on Friday.
A deckhand ties up the Maria Lund at Port Arlo. Photograph: Ines Abara/Coast Pictures
Read more: Why the night boats run empty
(Reporting by Oona Petrossian; editing by Lars Achebe)
"""
TALK = """Q. When did you first see the island?
A. My father took me there in a borrowed boat when I was six, and we stayed until the fuel ran out.
Q. Did you want to stay?
A. No. I wanted to go home, and I cried until he gave me the last of the bread he had kept for himself.
Q. And now you own it?
A. Nobody owns it. I pay for the lighthouse, that is all, and the birds do as they please.
"""


def types_of(text: str) -> list[str]:
    read = text_of_lines(text)
    return list(lines.types(ENGLISH, read.text, read.blocks))


def test_a_report_is_read_line_by_line() -> None:
    told = [
        "kicker",
        "headline",
        "byline",
        "label",
        "prose",
        "prose",
        "heading",
        "prose",
        "caption",
        "links",
        "credit",
    ]
    assert types_of(REPORT) == told


def test_an_interview_is_questions_and_answers() -> None:
    assert types_of(TALK) == ["question", "answer"] * 3


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("14:18 BST", "label"),
        ("Thursday, March 4, 2025", "label"),
        ("-Ends-", "label"),
        ("This article was amended on 3 May to correct a name.", "label"),
        ("By Oona Petrossian", "byline"),
        ("#ferries #strike", "category"),
        ("Port Arlo Police @arlopolice", "embed"),
        ("(Additional reporting by Lars Achebe in Oslo)", "credit"),
        ("Lars Achebe contributed reporting from Oslo.", "credit"),
        ("op-lu/ns", "credit"),
        ("news@arlo.example", "address"),
    ],
)
def test_sure_layout_has_one_type(line: str, told: str) -> None:
    prose = "The crews of the night boats went back to work on Thursday after nine days without any pay."
    assert types_of(f"{prose}\n{line}\n{prose}\n")[1] == told


@pytest.mark.parametrize(
    ("kind", "may"),
    [("heading", {"heading"}), ("cell", {"table"}), ("code", {"code"}), ("note", {"prose"}),
     ("item", {"item", "links", "category", "address", "table"}), ("blockquote", {"prose", "pullquote", "embed"})],
)  # fmt: skip
def test_markdown_bounds_what_a_block_can_be(kind: str, may: set[str]) -> None:
    text = "By Oona Petrossian: 14:18"
    block = Block(kind, Span(0, len(text)), 1)  # type: ignore[arg-type]
    assert lines.types(ENGLISH, text, [block])[0] in may
    assert lines.typed(language("de"), text, [block])[0].type in may


@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40), max_size=8)
)
def test_every_block_has_one_line_whatever_it_says(rows: list[str]) -> None:
    read = text_of_lines("\n".join(rows))
    typed = lines.typed(ENGLISH, read.text, read.blocks)
    assert [line.span for line in typed] == [b.span for b in read.blocks]
    assert typed == lines.typed(ENGLISH, read.text, read.blocks)


def test_the_scorer_counts_types_and_what_is_no_prose() -> None:
    gold = [{"start": 0, "end": 5, "type": "byline"}, {"start": 6, "end": 11, "type": "prose"}]
    document = Document("d", "own", "By Li\n  Hi.", layers={"lines": gold})
    told = [{"start": 0, "end": 5, "type": "credit"}, {"start": 8, "end": 11, "type": "prose"}]
    counts, _, errors = scorer.score(document, {"lines": told})
    assert (counts["lines"], counts["type right"]) == (2, 1)
    assert (counts["layout gold"], counts["layout predicted"], counts["layout right"]) == (1, 1, 1)
    assert (counts["byline gold"], counts["credit predicted"], counts["byline right"]) == (1, 1, 0)
    assert errors == (("wrong line type", "'By Li' is byline, read as credit"),)


@pytest.mark.parametrize(
    ("dateline", "behind"),
    [
        ("PARIS, May 3 (AP) \u2014 ", "The mayor resigned."),
        ("Dakar \u2013 ", "By 83 votes to 81, the assembly threw it out."),
        ("NORTH LUND, Minn. -- ", "\u201cWe stay,\u201d she said."),
        ("LISBON: ", "A court jailed a baker."),
        ("Oslo, Norway \u2013 Tuesday, 4 March 2025 \u2013 ", "The firm has a licence."),
        ("5 June 2024, Suva, Fiji \u2013 ", "The alliance met."),
        ("LISBON, 14 November. ", "A wasp came back."),
        ("", "Paris \u2014 a city of light \u2014 is dark."),
        ("", "U.S. Steel fell."),
        ("", "BREAKING \u2014 The mayor resigned."),
        ("", "Anna Lund: I saw it."),
        ("", "Norvale Steel \u2014 The company that was."),
    ],
)
def test_a_dateline_ends_before_the_first_sentence(dateline: str, behind: str) -> None:
    assert datelines.length(ENGLISH, dateline + behind) == len(dateline)


@given(st.text(alphabet="PARIS, May3()\u2014:.- ", max_size=60))
def test_a_dateline_leaves_words(line: str) -> None:
    assert 0 <= datelines.length(ENGLISH, line) < max(1, len(line))


def test_what_stands_behind_a_dateline_is_parsed_by_itself(reader: Reader) -> None:
    text = "LISBON, March 3 (Coast Wire) \u2014 The ferry sank on Tuesday."
    (paragraph,) = next(reader.read([text_of_lines(text)])).paragraphs
    assert [t.text for t in paragraph.tokens[paragraph.dateline :]] == ["The", "ferry", "sank", "on", "Tuesday", "."]
    assert all(text[t.start : t.end] == t.text for t in paragraph.tokens)
    first, *rest = [s for s in paragraph.sentences if not s.is_dateline]
    assert first.root.text == "sank"
    assert not rest
