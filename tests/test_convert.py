"""Converters of public corpora, on samples of our own in the corpora's formats."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from eval.__main__ import other_files
from eval.convert import gap, gum, laying, meantime, polnear, redocred, timelines, timex, uner
from eval.convert.__main__ import CORPORA, main
from eval.documents import of_row


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def words(row: dict[str, Any], layer: str) -> list[str]:
    return [row["text"][a["start"] : a["end"]] for a in row[layer]]


def only(rows: Any) -> dict[str, Any]:
    (row,) = rows
    assert of_row(row) is not None
    return dict(row)


def test_tokens_are_laid_out_as_english_is_written() -> None:
    laid = laying.Laid()
    for token in ["He", "did", "n't", "say", '"', "no", '"', "(", "yet", ")", ".", "It", "cost", "$", "5", "."]:
        laid.add(token)
    assert laid.text == 'He didn\'t say "no" (yet). It cost $5.'
    assert laid.text[slice(*laid.over([4, 5, 6]))] == '"no"'


def test_polnear(tmp_path: Path) -> None:
    text = "“It will stay shut,” Holm said.\n\nThe board said that it would mend\nthe quay.\n"
    put(tmp_path, "dev/text/daily_2016-05-14_quay-shut.txt", text)

    def at(part: str) -> str:
        return f"{text.index(part)} {text.index(part) + len(part)}"

    content = f"{at('that it would mend')};{at('the quay.')}"
    notes = [
        f"T1\tContent {at('“It will stay shut,”')}\t“It will stay shut,”",
        f"T2\tCue {at('said')}\tsaid",
        f"T3\tSource {at('Holm')}\tHolm",
        f"T4\tAttribution {at('said')}\tsaid",
        "E1\tAttribution:T4 Source:T3 Cue:T2 Content:T1",
        f"T5\tContent {content}\tthat it would mend the quay.",
        "E2\tAttribution:T4 Content:T5",
    ]
    put(tmp_path, "dev/attributions/daily_2016-05-14_quay-shut_aa.ann", "\n".join(notes))
    put(tmp_path, "dev/attributions/daily_2016-05-14_quay-shut_bb.ann", "")
    row = only(polnear.rows(tmp_path))
    assert (row["date"], row["source"]) == ("2016-05-14", "polnear/daily")
    assert words(row, "quotes") == ["“It will stay shut,”", "that it would mend", "the quay."]
    assert [q["kind"] for q in row["quotes"]] == ["direct", "indirect", "indirect"]
    assert [q["group"] for q in row["quotes"]] == [0, 1, 1]
    assert row["quotes"][0]["speaker"]["text"] == "Holm"
    assert row["quotes"][1]["speaker"] is None


def test_gap(tmp_path: Path) -> None:
    text = "Anna Holm wrote to Maria Keane before she left."
    head = ["ID", "Text", "Pronoun", "Pronoun-offset", "A", "A-offset", "A-coref", "B", "B-offset", "B-coref", "URL"]
    case = ["development-1", text, "she", str(text.index("she")), "Anna Holm", "0", "FALSE"]
    case += ["Maria Keane", str(text.index("Maria")), "TRUE", "http://example.org/"]
    row = only(gap.rows(put(tmp_path, "gap-development.tsv", "\t".join(head) + "\n" + "\t".join(case) + "\n")))
    assert words(row, "mentions") == ["Anna Holm", "Maria Keane", "she"]
    assert [m["entity"] for m in row["mentions"]] == ["A", "B", "B"]
    case[9] = "FALSE"
    row = only(gap.rows(put(tmp_path, "gap-test.tsv", "\t".join(head) + "\n" + "\t".join(case) + "\n")))
    assert row["mentions"][2]["entity"] is None


def test_redocred(tmp_path: Path) -> None:
    document = {
        "title": "Quay Board",
        "sents": [["Anna", "Holm", "led", "the", "Quay", "Board", "."], ["Holm", "left", "in", "1999", "."]],
        "vertexSet": [
            [
                {"name": "Anna Holm", "pos": [0, 2], "sent_id": 0, "type": "PER"},
                {"name": "Holm", "pos": [0, 1], "sent_id": 1, "type": "PER"},
            ],
            [{"name": "Quay Board", "pos": [4, 6], "sent_id": 0, "type": "ORG"}],
            [{"name": "1999", "pos": [3, 4], "sent_id": 1, "type": "TIME"}],
        ],
        "labels": [],
    }
    row = only(redocred.rows(put(tmp_path, "dev_revised.json", json.dumps([document]))))
    assert row["id"] == "redocred/dev/0"
    assert row["text"] == "Anna Holm led the Quay Board. Holm left in 1999."
    assert words(row, "mentions") == ["Anna Holm", "Quay Board", "Holm", "1999"]
    assert [m["label"] for m in row["mentions"]] == ["PERSON", "ORG", "PERSON", "MISC"]
    assert row["mentions"][0]["entity"] == row["mentions"][2]["entity"] == "dev/0#0"
    assert row["mentions"][3]["optional"]


def test_uner(tmp_path: Path) -> None:
    first = "# sent_id = n01001011\n# text = Anna Holm left Lund.\n1\tAnna\tB-PER\t-\taa\n2\tHolm\tI-PER\t-\taa\n"
    first += "3\tleft\tO\t-\taa\n4\tLund\tB-LOC\t-\taa\n5\t.\tO\t-\taa\n"
    second = "# sent_id = n01001012\n# text = It rained.\n1\tIt\tO\t-\taa\n2\trained\tO\t-\taa\n3\t.\tO\t-\taa\n"
    row = only(uner.rows(put(tmp_path, "en_pud-ud-test.iob2", f"{first}\n{second}\n")))
    assert (row["id"], row["text"]) == ("pud/n01001", "Anna Holm left Lund. It rained.")
    assert words(row, "mentions") == ["Anna Holm", "Lund"]


CONLLU = """# newdoc id = GUM_news_quay
# global.Entity = GRP-etype-infstat-centering-minspan-link-identity
# meta::dateCreated = 2024-05-14
# newpar = p (1 s)
# sent_id = GUM_news_quay-1
1\tMayor\tmayor\tPROPN\tNNP\t_\t3\tcompound\t_\tEntity=(1-person-new-cf1-2,3-coref-Anna-Holm
2\tAnna\tAnna\tPROPN\tNNP\t_\t3\tcompound\t_\t_
3\tHolm\tHolm\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=1)
4\tshut\tshut\tVERB\tVBD\t_\t0\troot\t_\t_
5\ther\ther\tPRON\tPRP$\t_\t6\tposs\t_\tEntity=(2-place-new-cf2-2-sgl(1-person-giv:act-cf1-1-ana)
6\tquay\tquay\tNOUN\tNN\t_\t4\tobj\t_\tEntity=2)
7\tin\tin\tADP\tIN\t_\t8\tcase\t_\t_
8\t1999\t1999\tNUM\tCD\t_\t4\tobl\t_\tEntity=(3-time-new-cf3-1-sgl)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""
XML = "<text>\n<p>\n<s>\nMayor\tNNP\nAnna\tNNP\nHolm\tNNP\nshut\tVBD\nher\tPRP$\nquay\tNN\nin\tIN\n"
XML += '<date from="1999-01-01" to="1999-12-31">\n1999\tCD\n</date>\n.\t.\n</s>\n</p>\n</text>\n'


def test_gum(tmp_path: Path) -> None:
    put(tmp_path, "dep/GUM_news_quay.conllu", CONLLU)
    put(tmp_path, "dep/GUM_fiction_moon.conllu", CONLLU.replace("news_quay", "fiction_moon"))
    put(tmp_path, "xml/GUM_news_quay.xml", XML)
    mentions, times = gum.rows(tmp_path)
    assert mentions["text"] == times["text"] == "Mayor Anna Holm shut her quay in 1999."
    assert words(mentions, "mentions") == ["Mayor Anna Holm", "her", "her quay"]
    assert {m["form"] for m in mentions["mentions"]} == {"name", "pronoun", "nominal"}
    by_form = {m["form"]: m for m in mentions["mentions"]}
    assert by_form["name"]["entity"] == by_form["pronoun"]["entity"]
    assert words(times, "times") == ["1999"]
    assert times["times"][0]["value"] == "1999"
    assert times["dct"] == "2024-05-14"
    put(tmp_path, "xml/GUM_news_quay.xml", XML.replace("quay\tNN\n", ""))
    with pytest.raises(ValueError, match="xml has 8 tokens"):
        list(gum.rows(tmp_path))


CAT = """<?xml version="1.0"?>
<Document doc_id="71" doc_name="71_Quay">
<token t_id="1" sentence="0" number="0">Quay</token><token t_id="2" sentence="0" number="1">shut</token>
<token t_id="3" sentence="1" number="0">Anna</token><token t_id="4" sentence="1" number="1">Holm</token>
<token t_id="5" sentence="1" number="2">left</token><token t_id="6" sentence="1" number="3">on</token>
<token t_id="7" sentence="1" number="4">Monday</token><token t_id="8" sentence="1" number="5">.</token>
<Markables>
<ENTITY_MENTION m_id="20" syntactic_type="NAM"><token_anchor t_id="3"/><token_anchor t_id="4"/></ENTITY_MENTION>
<ENTITY m_id="21" ent_type="PER"/>
<ENTITY_MENTION m_id="22" syntactic_type="NOM"><token_anchor t_id="1"/></ENTITY_MENTION>
<TIMEX3 m_id="23" type="DATE" value="2024-05-13"><token_anchor t_id="7"/></TIMEX3>
<TIMEX3 m_id="24" type="DATE" value="2024-05-14" functionInDocument="CREATION_TIME"/>
</Markables>
<Relations><REFERS_TO r_id="30"><source m_id="20"/><target m_id="21"/></REFERS_TO></Relations>
</Document>
"""


def test_meantime(tmp_path: Path) -> None:
    mentions, times = meantime.rows(put(tmp_path, "71_Quay.xml", CAT))
    assert mentions["text"] == "Quay shut\n\nAnna Holm left on Monday."
    assert words(mentions, "mentions") == ["Anna Holm"]
    assert mentions["mentions"][0]["label"] == "PERSON"
    assert (words(times, "times"), times["dct"]) == (["Monday"], "2024-05-14")
    assert times["times"][0]["value"] == "2024-05-13"


def test_timelines_of_semeval(tmp_path: Path) -> None:
    put(tmp_path, "corpus/71_Quay.xml", CAT)
    put(
        tmp_path,
        "gold/anna_holm.txt",
        "Anna Holm\n1\t2024-05-13\t71-1-left\n2\tXXXX-XX-XX\t71-0-shut\n3\t2024\t99-1-x\n",
    )
    row = only(timelines.rows(tmp_path))
    assert row["entries"] == [{"sent": 1, "date": "2024-05-13", "event": "left"}]
    assert [row["text"][a:b] for a, b in row["sentences"]] == ["Quay shut", "Anna Holm left on Monday."]


def test_wikiwars_and_timeml(tmp_path: Path) -> None:
    inner = '<TIMEX2 val="1916-07">July <TIMEX2 val="1916">1916</TIMEX2></TIMEX2>'
    text = f'The siege &amp; the storm of {inner} took <TIMEX2 val="P3D">three days</TIMEX2>, <TIMEX2 set="YES" val="P1Y">yearly</TIMEX2>.'
    put(
        tmp_path,
        "a/01_Quay.key.xml",
        f'<DOC><DATETIME><TIMEX2 val="2009-12-19T17:00:00">x</TIMEX2></DATETIME><TEXT>\n{text}\n</TEXT></DOC>',
    )
    day = '<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-14" functionInDocument="CREATION_TIME">May 14</TIMEX3></DCT>'
    body = 'It <EVENT eid="e1">closed</EVENT> at <TIMEX3 tid="t1" type="TIME" value="2024-05-13T10:00">ten on Monday</TIMEX3>.'
    put(tmp_path, "b/quay.tml", f"<TimeML>{day}<TEXT>{body}</TEXT></TimeML>")
    wars, timeml = timex.rows(tmp_path)
    assert wars["dct"] == "2009-12-19"
    assert wars["text"] == "The siege & the storm of July 1916 took three days, yearly."
    assert words(wars, "times") == ["1916", "three days", "yearly"]
    assert [t["kind"] for t in wars["times"]] == ["DATE", "DURATION", "SET"]
    assert (words(timeml, "times"), timeml["dct"]) == (["ten on Monday"], "2024-05-14")
    assert timeml["text"] == "It closed at ten on Monday."


def test_the_command_writes_rows_and_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "71_Quay.xml", CAT)
    out = tmp_path / "out.jsonl"
    assert main(["meantime", str(tmp_path), "--out", str(out)]) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    for source, said in (
        (tmp_path / "nowhere", "is not there. Get it: http"),
        (tmp_path, "no file of the format of gap"),
    ):
        with pytest.raises(SystemExit):
            main(["gap", str(source)])
        assert said in capsys.readouterr().err


def test_every_corpus_names_its_licence_its_origin_and_its_converter() -> None:
    known = tomllib.loads(CORPORA.read_text(encoding="utf-8"))
    files = known.pop("files")
    for name, row in known.items():
        assert {"name", "licence", "get", "use"} <= row.keys(), name
        assert set(row["use"]) <= {"measure", "train"}, name
        assert name == "own" or (CORPORA.parent / "convert" / f"{row['convert']}.py").is_file(), name
    assert all(len(digest) == 64 for digest in files.values())


def test_a_converted_file_of_another_content_is_told(tmp_path: Path) -> None:
    put(tmp_path, "quotes/dev.jsonl", "{}\n")
    assert other_files(tmp_path) == ["quotes/dev.jsonl"]
    put(tmp_path, "own.jsonl", "{}\n")
    assert other_files(tmp_path) == ["quotes/dev.jsonl"]
