"""NewsReader's CAT format: `<token t_id sentence>`, markables that point at tokens, REFERS_TO to their entity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, parse

from eval.convert.laying import Laid


@dataclass(slots=True)
class CatDocument:
    """A document laid out as text. The first sentence, its headline, is a paragraph of its own."""

    id: str
    """The number that stands first in the file's name."""
    laid: Laid
    at: dict[str, int]
    """The number of each token, by t_id."""
    sentences: dict[int, tuple[int, int]]
    """Where each sentence stands, by its number."""
    markables: dict[str, Element]
    refers: dict[str, str]
    """Entity of each mention, by m_id."""

    def spans(self, name: str, *, until: int | None = None) -> Iterator[tuple[Element, int, int]]:
        """(markable, start, end) of the markables of that name that lie in the text, up to sentence `until`."""
        for markable in self.markables.values():
            tokens = [self.at[a.get("t_id", "")] for a in markable.iter("token_anchor") if a.get("t_id") in self.at]
            if markable.tag == name and tokens:
                start, end = self.laid.over(tokens)
                if until is None or until not in self.sentences or end <= self.sentences[until][1]:
                    yield markable, start, end

    @property
    def written(self) -> str:
        """The day of writing: the time expression that says so."""
        for markable in self.markables.values():
            if markable.tag == "TIMEX3" and markable.get("functionInDocument") == "CREATION_TIME":
                return (markable.get("value") or "")[:10]
        return ""


def read(path: Path) -> CatDocument:
    """A file in CAT's XML."""
    root = parse(path).getroot()  # noqa: S314 - a corpus that somebody chose to convert
    laid, at, sentences = Laid(), dict[str, int](), dict[int, tuple[int, int]]()
    before: int | None = None
    for token in root.iter("token"):
        sentence = int(token.get("sentence", "0"))
        if before is not None and sentence != before:
            laid.end_paragraph() if before == 0 else laid.end_sentence()
        before = sentence
        number = laid.add(token.text or "")
        at[token.get("t_id", "")] = number
        start, end = laid.spans[number]
        sentences[sentence] = (sentences.get(sentence, (start, end))[0], end)
    markables = {m.get("m_id", ""): m for m in root.iterfind("Markables/*")}
    refers: dict[str, str] = {}
    for relation in root.iterfind("Relations/REFERS_TO"):
        target = relation.find("target")
        if target is not None:
            refers.update({s.get("m_id", ""): target.get("m_id", "") for s in relation.iterfind("source")})
    return CatDocument(path.stem.split("_")[0], laid, at, sentences, markables, refers)
