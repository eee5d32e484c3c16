"""The measure itself: its gold, its scorers, its comparison."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from eval import disagreements, floors, predict
from eval.ablation import functions, watching
from eval.documents import Document, of_gold, own_gold
from eval.figures import calibration_error, f1, measure
from eval.gold import GoldError, read_folder, read_gold
from eval.report import report
from eval.scoring import mentions, quotes, times

GOLD = Path(__file__).parent / "gold"

ARTICLE = """id: a
genre: wire news
date: 2024-05-15
---
%headline Ferry firm to cut jobs
⟦speaker q1 organisation|⟦ORG sundline|Sundline⟧⟧ ⟦cue q1|said⟧ on ⟦time DATE 2024-05-15|Wednesday⟧ ⟦quote q1 indirect planned sundline|⟦pro sundline|it⟧ will cut 300 jobs⟧.
---
2024-05-15 day | Sundline said that it will cut its 300 jobs | Sundline said on
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_gold_gives_back_the_words_and_where_each_tag_stands(tmp_path: Path) -> None:
    gold = read_gold(written(tmp_path, ARTICLE))
    assert gold.text == "Ferry firm to cut jobs\nSundline said on Wednesday it will cut 300 jobs."
    quote = next(gold.named("quote"))
    assert gold.text[quote.start : quote.end] == "it will cut 300 jobs"
    assert [kind for _, _, kind in gold.lines] == ["headline", "prose"]
    assert gold.text[gold.events[0].start :].startswith("Sundline said")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("ORG sundline", "FIRM sundline", "6: no tag 'FIRM'"),
        ("%headline", "%head", "5: no line type 'head'"),
        ("300 jobs⟧.", "300 jobs.", "6: ⟦quote q1 indirect planned sundline| is not closed"),
        ("cue q1", "cue q2", "no such quotation"),
        ("DATE 2024-05-15", "DAY 2024-05-15", "unknown kind or value"),
        ("organisation|", "company|", "unknown role"),
        ("| Sundline said on", "| Sundline announced", "stand 0 times"),
        ("genre: wire news\n", "", "head lacks genre:"),
    ],
)
def test_faults_of_a_gold_file_are_told_with_their_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in ARTICLE
    with pytest.raises(GoldError) as told:
        read_gold(written(tmp_path, ARTICLE.replace(old, new)))
    assert fault in str(told.value)


def test_the_second_pass_has_the_words_of_the_first() -> None:
    first = {g.id: g for split in ("dev", "test") for g in read_folder(GOLD / split)}
    assert len(first) >= 60
    assert sum(len(g.text.split()) for g in first.values()) >= 25_000
    for second in read_folder(GOLD / "second"):
        assert second.text == first[second.id].text, second.path


def answer(document: Document) -> dict[str, object]:
    """The gold as the program would answer it."""
    layers = document.layers
    names = sorted({m["entity"] for m in layers["mentions"]})
    return {
        "entities": [{"id": n, "name": n} for n in names],
        "mentions": layers["mentions"],
        "quotes": layers["quotes"],
        "times": layers["times"],
        "sources": layers["sources"],
        "lines": layers["lines"],
        "timeline": [
            {
                "date": e["date"],
                "sentence": {"start": e["start"], "end": len(document.text)},
                "future": e["planned"],
                "label": e["label"],
            }
            for e in layers["events"]
        ],
    }


def test_gold_scored_against_itself_is_perfect_and_nothing_scores_nothing(tmp_path: Path) -> None:
    document = of_gold(read_gold(written(tmp_path, ARTICLE)))
    for m in report([document], {document.id: answer(document)}).figures:
        assert m.value == (0.0 if floors.lower_is_better(m.name) else 1.0), m
    empty = report([document], {document.id: {}}).figures
    assert {m.value for m in empty} <= {0.0}


def test_names_are_scored_as_spacys_scorer_does() -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.scorer import Scorer
    from spacy.training import Example

    document = of_gold(read_gold(GOLD / "dev" / "wire-01.txt"))
    text = document.text
    gold = [m for m in document.layers["mentions"] if m["form"] == "name"]
    told = [dict(m) for m in gold[3:]]
    told[0]["label"] = "GPE" if told[0]["label"] != "GPE" else "ORG"
    cut = next(m for m in told[1:] if " " in text[m["start"] : m["end"]])
    cut["end"] = cut["start"] + text[cut["start"] : cut["end"]].index(" ")

    def doc(rows: list[dict[str, object]]) -> object:
        made = spacy.blank("en").make_doc(text)
        coarse = [(m["start"], m["end"], mentions.coarse(str(m["label"]))) for m in rows]
        spans = [made.char_span(a, b, label=k, alignment_mode="expand") for a, b, k in coarse]
        made.ents = spacy.util.filter_spans([s for s in spans if s is not None])
        return made

    theirs = Scorer.score_spans([Example(doc(told), doc(gold))], "ents")
    made = report([document], {document.id: {**answer(document), "mentions": told}})
    assert made.value("own", "names: span and kind") == pytest.approx(theirs["ents_f"], abs=0.001)


def test_a_quotation_matches_when_four_fifths_of_the_words_are_shared() -> None:
    text = 'Ann Lee said that the old stone bridge is safe today. "It held," she added.'
    whole = {"start": text.index("that"), "end": text.index("."), "kind": "indirect", "speaker": None, "cue": None}
    document = Document("a", "own", text, layers={"quotes": [whole]})
    near = {**whole, "start": text.index("the old"), "end": text.index(" today")}
    far = {**whole, "start": text.index("bridge")}
    assert quotes.score(document, {"quotes": [near]})[0]["match"] == 1
    assert quotes.score(document, {"quotes": [far]})[0]["match"] == 0
    assert quotes.quoted_regions(text) == [(text.index('"'), text.index('"', 60) + 1)]


def test_days_are_cut_from_values() -> None:
    assert times.calendar("2024-05-13T09:30") == {"2024-05-13"}
    assert times.calendar("2024-05-01/2024-05-10") == {"2024-05-01", "2024-05-10"}
    assert times.calendar("2024-Q2") == {"2024"}
    assert times.calendar("PAST_REF") == set()


def test_a_change_is_certain_only_beyond_noise() -> None:
    figure = f1("x", "right", "told", "gold")
    before = [{"right": 5.0, "told": 10.0, "gold": 10.0} for _ in range(40)]
    better = [{"right": 8.0, "told": 10.0, "gold": 10.0} for _ in range(40)]
    one = [*before[:-1], {"right": 6.0, "told": 10.0, "gold": 10.0}]
    (sure,) = measure("g", [figure], better, before)
    (unsure,) = measure("g", [figure], one, before)
    assert sure.certain
    assert sure.change == pytest.approx(0.3)
    assert not unsure.certain


def test_calibration_error_is_the_gap_of_confidence_and_accuracy() -> None:
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0.0)
    assert calibration_error([(0.9, False)] * 10) == pytest.approx(0.9)


def test_a_rule_left_out_is_put_back() -> None:
    from annotator.nlp.quotation import complements

    name = next(n for n in functions() if n.startswith("quotation.complements."))
    attribute = name.rpartition(".")[2]
    before = getattr(complements, attribute)
    with functions()[name]():
        assert getattr(complements, attribute) is not before
    assert getattr(complements, attribute) is before


def test_a_rule_is_taken_out_only_where_it_says_something() -> None:
    seen: list[str] = []

    def longest(words: list[str]) -> str | None:
        return max(words, key=len) if words else None

    def each(words: list[str]) -> Iterator[str]:
        yield from words

    one = watching(longest, lambda *_: None, lambda: seen.append("one"))
    other = watching(each, lambda *_: iter(()), lambda: seen.append("other"))
    assert (one([]), list(other([]))) == (None, [])
    assert not seen
    assert (one(["a", "bc"]), list(other(["a"]))) == ("bc", ["a"])
    assert seen == ["one", "other"]


@pytest.mark.slow
def test_no_figure_falls_below_its_floor_and_a_harmful_rule_is_seen() -> None:
    documents = own_gold(GOLD / "dev")
    now = predict.predict(documents)
    made = report(documents, now)
    assert list(floors.broken(made, GOLD / "floors.toml")) == []
    harmed = json.loads(json.dumps(now))
    for row in harmed.values():
        for quote in row["quotes"]:
            quote["speaker"] = None
    assert list(floors.broken(report(documents, harmed), GOLD / "floors.toml"))


def test_disagreements_name_what_two_passes_mark_differently_and_no_difference_of_ids(tmp_path: Path) -> None:
    other = ARTICLE.replace(" sundline|", " the-firm|").replace("planned the-firm", "said the-firm")
    for folder, text in (("dev", ARTICLE), ("test", ""), ("second", other)):
        (tmp_path / folder).mkdir()
        if text:
            written(tmp_path / folder, text)
    lines = "\n".join(disagreements.lines(tmp_path))
    assert "- quotations, body line 2: quote q1 indirect planned sundline" in lines
    assert "+ quotations, body line 2: quote q1 indirect said sundline" in lines
    assert lines.count(", body line") == 2
