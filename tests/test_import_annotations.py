"""Annotations that others made become markup of an article; a person's markup that is there wins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.authoring.checking import graph_of
from annotator.authoring.importing import Made, Wanted, import_document
from annotator.authoring.importing.anchoring import anchor, flatten
from annotator.authoring.importing.placing import place
from annotator.authoring.importing.told import Told
from annotator.base.config import load_config
from annotator.base.errors import AnnotatorError
from annotator.exports import exported
from annotator.model import Article, Draft, FrontMatter, Span
from annotator.prose import body, read

HEAD = "---\ntitle: The pier\ndate: 2024-05-14\n---\n"
PLAIN = """Mayor Maria Keane opened the pier on Tuesday. “We waited *nine* years,” she said.

According to the Gazette, it cost Port Lorne a lot. The pier, said Keane, is old. The pier is `old`.

"It is the first part.

"And this is the second," Keane said.
"""
MARKED = (
    "Mayor [Maria Keane]{.person ref=maria-keane} opened the pier on [Tuesday]{.date value=2024-05-14}. "
    "[“We waited *nine* years,”]{.quote by=maria-keane kind=direct} she said.\n\n"
    "According to [the Gazette]{.source ref=the-gazette role=media}, it cost [Port Lorne]{.place ref=port-lorne} a lot.\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/pier.md").write_text(HEAD + PLAIN, encoding="utf-8")
    return tmp_path


def run(site: Path, value: Any, name: str = "a.json", *, into: str = "content/pier.md") -> tuple[str, list[str]]:
    """(the article afterwards, what was not placed)."""
    (site / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    wanted = Wanted(into=site / into if into else None)
    made = import_document(site, site / name, wanted)
    return (site / "content/pier.md").read_text(encoding="utf-8"), told(made)


def told(made: list[Made]) -> list[str]:
    return [p.what for one in made for p in one.left]


def quote(exact: str, prefix: str = "", suffix: str = "", **more: Any) -> dict[str, Any]:
    selector = [{"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}]
    return {"type": "Annotation", "target": {"source": "https://x.example/", "selector": selector}, **more}


def tagged(*tags: str) -> list[dict[str, str]]:
    return [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]


def test_web_annotations_become_markup(site: Path) -> None:
    who = {
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": {"id": "https://w.example/Q1", "label": "Maria Keane"},
    }
    rows = [
        quote("Maria Keane", body=[*tagged("PERSON"), who]),
        quote("Port Lorne", body=tagged("place:port-lorne")),
        quote("“We waited nine years,”", body=tagged("quote:maria-keane")),
        quote("Tuesday", body=tagged("date:2024-05-14")),
    ]
    after, left = run(site, {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": rows})
    assert left == []
    assert "[Maria Keane]{.person ref=maria-keane} opened" in after
    assert "[Port Lorne]{.place ref=port-lorne}" in after
    assert "[“We waited *nine* years,”]{.quote by=maria-keane}" in after
    assert "[Tuesday]{.date value=2024-05-14}" in after


def test_hypothesis_exports_become_markup(site: Path) -> None:
    def row(exact: str, tags: list[str], text: str = "") -> dict[str, Any]:
        selectors = [{"type": "RangeSelector"}, {"type": "TextPositionSelector", "start": 900, "end": 920}]
        selectors += [{"type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": ""}]  # type: ignore[list-item]
        return {
            "uri": "https://x.example/",
            "user": "acct:mk",
            "text": text,
            "tags": tags,
            "target": [{"selector": selectors}],
        }

    rows = [
        row("Maria Keane", ["person"]),
        row("it cost", [], "Is that so?"),
        {"uri": "x", "target": [{}], "text": "page"},
    ]
    for name, value in (("a.json", {"total": 3, "rows": rows}), ("b.json", {"annotations": rows}), ("c.json", rows)):
        (site / "content/pier.md").write_text(HEAD + PLAIN, encoding="utf-8")
        after, left = run(site, value, name)
        assert "[Maria Keane]{.person} opened" in after
        assert left == [
            "Not placed: annotation 3, which names no words of a text.",
            "Not placed: the note 'Is that so?' on 'it cost'.",
        ]


def test_what_stands_around_tells_places_apart(site: Path) -> None:
    after, left = run(site, [quote("The pier", "a lot. ", ", said", body=tagged("place"))])
    assert left == []
    assert "[The pier]{.place}, said Keane" in after
    _, left = run(site, [quote("pier", body=tagged("place")), quote("jetty", body=tagged("place"))])
    assert left[0].startswith("Not placed: place 'pier': its words stand in 3 places")
    assert left[1] == "Not placed: place 'jetty': its words are not in the article."


def test_a_persons_markup_wins(site: Path) -> None:
    own = HEAD + "Mayor [Maria Keane]{.person ref=mk} met [Ada Roe]{.none} in [Lorne]{.place .found ref=x}.\n"
    (site / "content/pier.md").write_text(own, encoding="utf-8")
    rows = [
        quote("Maria Keane", body=tagged("org:other")),
        quote("Ada Roe", body=tagged("person")),
        quote("Lorne", body=tagged("place:port-lorne")),
        quote("Maria Keane", body=tagged("person:mk")),
    ]
    after, left = run(site, rows)
    assert after == own
    assert [line.split(": ", 2)[2] for line in left] == [
        "the markup that stands there stays.",
        "the markup that stands there stays.",
        "found markup stands there; remove it.",
    ]


def test_a_quotation_over_paragraphs_is_one(site: Path) -> None:
    exact = '"It is the first part.\n\n"And this is the second,"'
    after, left = run(site, [quote(exact, body=tagged("quote:maria-keane")), quote(exact, body=tagged("place"))])
    assert '["It is the first part.]{.quote by=maria-keane qid=i1}' in after
    assert '["And this is the second,"]{.quote by=maria-keane qid=i1} Keane' in after
    assert left == [
        'Not placed: place \'"It is the first part. "And this is the second,"\': it goes over several paragraphs.'
    ]


def test_markup_that_cannot_stand_is_listed(site: Path) -> None:
    after, left = run(
        site, [quote("waited nine", body=tagged("event")), quote("is old. The pier is old", body=tagged("work"))]
    )
    assert after == HEAD + PLAIN
    assert all("no markup can stand there" in line for line in left)
    assert len(left) == 2


def test_our_own_export_comes_back(site: Path) -> None:
    (site / "content/pier.md").write_text(HEAD + MARKED, encoding="utf-8")
    graph, _ = graph_of(load_config(site), drafts=False)
    data = "\n".join(exported(graph, load_config(site), "webannotation", []))
    tei = "\n".join(exported(graph, load_config(site), "tei", []))
    before = {(m.kind, m.span, m.attrs) for m in read_article(site).marks}
    bare = MARKED.replace("[", "").replace("]", "")
    for mark in ("{.person ref=maria-keane}", "{.date value=2024-05-14}", "{.quote by=maria-keane kind=direct}",
                 "{.source ref=the-gazette role=media}", "{.place ref=port-lorne}"):  # fmt: skip
        bare = bare.replace(mark, "")
    (site / "content/pier.md").write_text(HEAD + bare, encoding="utf-8")
    run(site, data, into="")
    after = read_article(site)
    assert {(m.kind, m.span, m.attrs) for m in after.marks if not m.found} == before
    (site / "content/pier.md").write_text(HEAD + bare, encoding="utf-8")
    run(site, tei, "a.tei")
    marks = {(m.kind, m.span, m.attrs) for m in read_article(site).marks if not m.found}
    assert marks == {row for row in before if row[0] != "source"}


def read_article(site: Path) -> Article:
    text = (site / "content/pier.md").read_text(encoding="utf-8").removeprefix(HEAD)
    article, problems = read(Draft(Path("a.md"), "a", FrontMatter("T"), text, 1))
    assert not problems
    return article


TEI = """<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>
<title>A letter</title><author>Ada Roe</author></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><bibl>
<date when="1912-04-03">3 April 1912</date></bibl></sourceDesc></fileDesc></teiHeader><text><body><head>A letter</head>
<div><head>On *stars*</head><p>Dear <persName ref="#ben">Ben <lb/>Poe</persName>, we met in
 <placeName ref="https://g.example/lorne">Lorne</placeName> <date from="1912-03-01" to="1912-03-04">in March</date>.
<note>Or April.</note> <said who="people.xml#ben" direct="true">“Come <emph>soon</emph>,”</said> said
 <choice><sic>hee</sic><corr>he</corr></choice> of <orgName>the Club</orgName>.</p>
<list><item>one</item><item>two</item></list></div></body></text></TEI>"""


def test_tei_becomes_an_article(tmp_path: Path) -> None:
    (tmp_path / "letter.xml").write_text(TEI, encoding="utf-8")
    (made,) = import_document(tmp_path, tmp_path / "letter.xml")
    head, _, text = made.text.partition("\n---\n")
    assert 'title: "A letter"' in head
    assert "date: 1912-04-03" in head
    assert 'authors: ["Ada Roe"]' in head
    assert text.strip() == (
        "## On \\*stars\\*\n\nDear [Ben Poe]{.person ref=ben}, we met in [Lorne]{.place ref=lorne} "
        '[in March]{.date value="1912-03-01/1912-03-04"}. [“Come soon,”]{.quote by=ben kind=direct} said hee of '
        "[the Club]{.org}.\n\none\n\ntwo"
    )
    assert told([made]) == ["Not taken over: <note> 'Or April.'."]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[" * 100_000, "JSON"),
        ("[]", "holds no annotations"),
        ('{"rows": {"rows": {"rows": {"rows": {"rows": {"rows": {"rows": {"rows": 1}}}}}}}}', "holds no annotations"),
        ("\ud800".encode("utf-8", "surrogatepass"), "UTF-8"),
        (b"\x00\x01", "no text"),
        ('[{"target": 3}]', None),
        ('[{"target": {"selector": [1, null, {"type": ["x"]}]}, "body": [4, {"value": {}}], "tags": 9}]', None),
        (
            '[{"target": {"selector": {"type": "TextPositionSelector", "start": -5, "end": 99999999}}, "tags": ["person"]}]',
            None,
        ),
        ('[{"target": {"selector": {"type": "TextQuoteSelector", "exact": 5}}}]', None),
    ],
)
def test_hostile_json_breaks_nothing(site: Path, data: str | bytes, what: str | None) -> None:
    (site / "a.json").write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    wanted = Wanted(into=site / "content/pier.md")
    if what is None:
        (made,) = import_document(site, site / "a.json", wanted)
        assert made.left
    else:
        with pytest.raises(AnnotatorError, match=what):
            import_document(site, site / "a.json", wanted)
    assert (site / "content/pier.md").read_text(encoding="utf-8") == HEAD + PLAIN


def test_annotations_of_no_article_are_told(site: Path) -> None:
    (site / "a.json").write_text(json.dumps([quote("Keane", body=tagged("person"))]))
    with pytest.raises(AnnotatorError, match="No article of the site"):
        import_document(site, site / "a.json")
    with pytest.raises(AnnotatorError, match="cannot be read"):
        import_document(site, site / "a.json", Wanted(into=site / "content/none.md"))


def test_hostile_tei_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.tei").write_text('<!DOCTYPE a [<!ENTITY b "c">]>' + TEI.partition("?>")[2])
    with pytest.raises(AnnotatorError, match="document type"):
        import_document(tmp_path, tmp_path / "a.tei")
    deep = TEI.replace("<list>", "<div>" * 5000 + "<list>").replace("</list>", "</list>" + "</div>" * 5000)
    (tmp_path / "a.tei").write_text(deep)
    (made,) = import_document(tmp_path, tmp_path / "a.tei")
    assert "Dear" in made.text
    assert any("onetwo" in line for line in told([made]))


WORDS = st.lists(
    st.sampled_from(["Keane", "said", "the", "*old*", "pier", "“so”", "it's", "Lorne.", "a\\*b"]),
    min_size=1,
    max_size=25,
)


@settings(deadline=None)
@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=4).map("\n\n".join), st.data())
def test_words_are_found_where_they_were(markdown: str, data: st.DataObject) -> None:
    draft = Draft(Path("a.md"), "a", FrontMatter("T"), markdown, 1)
    article, _ = read(draft)
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))
    words = article.text[start:end]
    if not words.strip():
        return
    lead = len(words) - len(words.lstrip())
    wanted = Span(start + lead, start + len(words.rstrip()))
    around = {"prefix": article.text[max(0, start - 32) : start], "suffix": article.text[end : end + 32]}
    flat = flatten(article.text)
    assert anchor(Told("person", words, start=start, end=end, **around), article, flat) == wanted
    found = anchor(Told("person", words, **around), article, flat)
    assert isinstance(found, str) or flatten(found.of(article.text)).text.strip() == flatten(words).text.strip()
    placed = place(draft, [Told("person", words, start=start, end=end, **around)])
    again, problems = read(Draft(Path("a.md"), "a", FrontMatter("T"), placed.body, 1))
    assert not problems
    assert (again.text, body(again, ())) == (article.text, body(article, ()))
    assert placed.added + len(placed.left) == 1
