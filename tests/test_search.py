"""The index of the search page."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.exports import fulltext
from tests import publications

MOST = 20
"""Files that an edit of a sentence rewrites at most."""
_CALL = re.compile(r"annotatorIndex\((\"[^\"]+\"),(.*)\);\n", re.S)


def value(files: dict[str, bytes], name: str) -> Any:
    found = _CALL.fullmatch(files[f"{fulltext.FOLDER}/{name}.js"].decode())
    assert found
    assert json.loads(found[1]) == name
    return json.loads(found[2])


def numbers(row: str) -> list[int]:
    """As the script of the page reads them."""
    out, at, got, shift = list[int](), -1, 0, 0
    for char in row:
        digit = fulltext._DIGITS.index(char)
        got += (digit & 31) << shift
        shift += 5
        if digit < 32:
            at += got >> 1
            out.append(at)
            got = shift = 0
    return out


@given(st.lists(st.integers(0, 100_000), unique=True, max_size=30))
def test_numbers_of_articles_are_read_back(told: list[int]) -> None:
    postings = fulltext.Postings()
    for number in sorted(told):
        postings.put("bridge", number, much=number % 3 == 0)
    assert numbers(postings.rows.get("bridge", "")) == sorted(told)


@given(st.dictionaries(st.text("ab-cé桥", min_size=1, max_size=6), st.just("x" * 6000), max_size=40))
def test_a_word_is_in_the_file_that_its_letters_name(table: dict[str, str]) -> None:
    table = {word: row for key, row in table.items() for word in fulltext.words(key)}
    parts = fulltext.parted(table)
    for term in table:
        at = fulltext.place(term)
        own = f"{at}-" if f"{at}-" in parts else max((p for p in parts if at.startswith(p)), key=len)
        assert term in parts[own]
    assert sum(map(len, parts.values())) == len(table)


def test_an_edited_sentence_rewrites_few_files_and_a_query_loads_few() -> None:
    before = dict(fulltext.files(publications.graph(300)))
    words = publications.text(77).split()
    words[100:112] = publications.text(9999, words=11).split()
    after = dict(fulltext.files(publications.graph(300, edited={77: " ".join(words)})))
    changed = [path for path in {*before, *after} if before.get(path) != after.get(path)]
    assert f"{fulltext.FOLDER}/a77.js" in changed
    assert len(changed) <= MOST
    listed = value(before, "all")["t"].split(" ")
    assert len(listed) > 20
    rows = value(before, "t-" + max((n for n in listed if "mark77".startswith(n)), key=len))
    assert numbers(rows["mark77"]) == [77]
    assert all(len(data) < 2 * fulltext.LARGEST for path, data in before.items() if "/t-" in path)
    assert before == dict(fulltext.files(publications.graph(300)))
