"""The words of a label as one sentence: names for pronouns and descriptions, tense, marks, spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.lang.language import Language
from annotator.model import Entity, EntityMention, Span
from annotator.nlp.parsing import marks
from annotator.nlp.parsing.tokens import Paragraph, Parse, Token
from annotator.nlp.times.labels.clauses import Clause

_TIGHT_BEFORE = frozenset(",.;:!?%)]")
_TIGHT_AFTER = frozenset("([$\u00a3\u20ac")
_ENDS = " \t\n.,;:\u2026\u2013\u2014-"
LONG_NAME = 50
"""Characters up to which a full name stands for a short one."""
_BREAKS = (", ", "; ", ": ", " \u2013 ", " \u2014 ", " - ")
_DOTTED = re.compile(r"(?:\b\w\.)+\w\.$|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros|No|St)\.$")


@dataclass(frozen=True, slots=True)
class Known:
    """Who is named in an article and where."""

    text: str
    mentions: Sequence[EntityMention]
    """Sorted by start."""
    names: dict[str, Entity]
    head: int
    """End of the lead sentence."""

    @classmethod
    def of(cls, parse: Parse, mentions: Iterable[EntityMention], entities: Iterable[Entity]) -> Known:
        """Entities whose name stands in the text: others are not named here."""
        return cls(
            parse.text,
            tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end))),
            {e.id: e for e in entities if e.name in parse.text},
            next((s.end for s in parse.sentences if s.paragraph.type == "prose"), 0),
        )

    def called(self, entity: Entity) -> str:
        """The name, with the article where the text has it with the article."""
        name = entity.name
        if entity.label == "PERSON" or name.lower().startswith("the "):
            return name
        bare, told = (
            len(re.findall(rf"\b{re.escape(name)}", self.text)),
            len(re.findall(rf"\b[Tt]he {re.escape(name)}", self.text)),
        )
        return f"the {name}" if 2 * told > bare else name

    def tells(self, token: Token) -> bool:
        """True where the name behind a pronoun is known."""
        return any(m.span == token.span and m.entity in self.names for m in self.mentions)

    def within(self, start: int, end: int) -> list[EntityMention]:
        """The mentions inside a stretch."""
        return [m for m in self.mentions if start <= m.span.start and m.span.end <= end]


def worded(paragraph: Paragraph, chosen: set[int], clause: Clause | None, known: Known) -> str:
    """The chosen words (numbers in the paragraph) in order, as a sentence without its end mark. Empty where they
    would tear a quotation."""
    tokens = paragraph.tokens
    quoted = [_quoted(paragraph, s) for s in marks.pairs(paragraph.text)]
    bare = {t.i for t in tokens if t.i in chosen and t.pos != "PUNCT" and t.text not in _QUOTES}
    if any(q & bare and bare - q and q - bare for _, q in quoted):
        return ""
    chosen = _with_marks(tokens, chosen)
    closers: set[int] = set()
    for (first, last), q in quoted:
        chosen -= {first, last}
        if q and q <= chosen and bare - q:
            chosen |= {first, last}
            closers.add(last)
    order = _order(tokens, chosen, clause)
    locked = {i for (first, last), q in quoted if first in chosen for i in range(first, last)}
    changed = _names(paragraph.language, order, chosen, known, locked)
    changed |= _verbs(paragraph.language, clause, order, changed)
    return trimmed(_joined(order, changed, clause, closers))


def _quoted(paragraph: Paragraph, stretch: Span) -> tuple[tuple[int, int], set[int]]:
    """(numbers of the marks, numbers of the words between them) of a stretch in quotation marks."""
    inside = paragraph.tokens_in(stretch.shifted(paragraph.start))
    if not inside:
        return (-1, -1), set()
    ends = inside[0].i, inside[-1].i
    return ends, {t.i for t in inside if t.pos != "PUNCT" and t.text not in _QUOTES}


def _order(tokens: Sequence[Token], chosen: set[int], clause: Clause | None) -> list[Token]:
    """Text order, but for an object that stands before its relative clause, a subject behind its participle."""
    order = [tokens[i] for i in sorted(chosen)]
    if clause is not None and clause.participle and clause.subject.i > clause.verb.i:
        under = {t.i for t in clause.verb.subtree()}
        return sorted((t for t in order if t.i not in under or t.pos != "PUNCT"), key=lambda t: t.i in under)
    if clause is None or clause.object is None:
        return order
    under = {t.i for t in clause.verb.subtree()}
    first = [t for t in order if t.i in under]
    rest = [t for t in order if t.i not in under and t.pos != "PUNCT"]
    at = next((n for n, t in enumerate(first) if t is clause.verb), len(first) - 1) + 1
    return [*first[:at], *rest, *first[at:]]


def _with_marks(tokens: Sequence[Token], chosen: set[int]) -> set[int]:
    """Commas and hyphens between words that both stay."""
    out = set(chosen)
    for i in sorted(chosen):
        j = i + 1
        while j < len(tokens) and j not in chosen and (tokens[j].pos == "PUNCT" or tokens[j].text in _QUOTES):
            j += 1
        if j in chosen:
            out.update(range(i + 1, j))
    ordered = sorted(out)
    for before, behind in pairwise(ordered):
        gap = [t for t in tokens[before + 1 : behind] if t.text == ","]
        if len(gap) % 2 and gap[-1].i == behind - 1:
            out.add(behind - 1)  # what is left out stood before the comma: in 1987, gave
    return out


def _joined(order: Sequence[Token], changed: dict[int, str], clause: Clause | None, closers: set[int]) -> str:
    verb = clause.verb if clause is not None else None
    group = {verb.i, *(c.i for c in verb.children if c.dep in ("aux", "auxpass"))} if verb is not None else set()
    head = _head_of_subject(order, clause)
    out: list[str] = []
    last: Token | None = None
    for n, token in enumerate(order):
        said = changed.get(token.i, token.text)
        behind = order[n + 1] if n + 1 < len(order) else None
        if token.text == "," and behind is not None and behind.i in group and _lone(order[:n], clause):
            last = token
            continue
        if token is head and out and last is not None and last.text not in _PARTING:
            out.append(",")
        if said:
            tight = token.i in closers
            out.append(("" if tight else _space(last, token, out)) + said)
        last = token
    return "".join(out)


def _lone(before: Sequence[Token], clause: Clause | None) -> bool:
    """True for a comma between subject and verb that closes nothing."""
    if clause is None:
        return False
    return sum(t.text == "," and t.i > clause.subject.i for t in before) % 2 == 0


def _head_of_subject(order: Sequence[Token], clause: Clause | None) -> Token | None:
    """The first word of the subject, where a phrase of the verb stands before it."""
    if clause is None or clause.subject.head is not clause.verb or clause.subject.i > clause.verb.i:
        return None
    own = {t.i for t in clause.subject.subtree()}
    return next((t for t in order if t.i in own), None)


_QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e") | {"``", "''"}
_PARTING = frozenset(",;:\u2013\u2014-([") | _QUOTES


def _names(
    language: Language, order: Sequence[Token], chosen: set[int], known: Known, locked: set[int]
) -> dict[int, str]:
    """Token number -> what stands for it: the first words for somebody become the name. What stays between quotation
    marks (`locked`) is left as it was said."""
    if not order:
        return {}
    out: dict[int, str] = {}
    told: set[str] = set()
    by_start = {
        m.span.start: m for m in reversed(known.within(min(t.start for t in order), max(t.end for t in order)))
    }
    paragraph = order[0].paragraph
    for token in order:
        mention = by_start.get(token.start)
        if mention is None or mention.entity in told or token.i in locked:
            continue
        entity = known.names.get(mention.entity)
        inside = [t for t in paragraph.tokens_in(mention.span) if t.i in chosen]
        if entity is None or token is not inside[0]:
            continue
        name = _name(language, mention, entity, inside, known)
        told.add(mention.entity)
        if name:
            out.update({t.i: "" for t in inside})
            out[token.i] = name
    return out


def _name(language: Language, mention: EntityMention, entity: Entity, inside: Sequence[Token], known: Known) -> str:
    """The name for a mention; empty where its own words say it."""
    words = language.label_words
    token = inside[0]
    match mention.form:
        case "pronoun":
            person = entity.label == "PERSON"
            if (person and token.lower in words.THINGS) or (not person and token.lower in words.ONE):
                return ""
            if token.lower in words.REFLEXIVE or len(inside) != 1 or token.tag in ("WDT", "WP", "WP$"):
                return ""
            owns = token.lower in words.OWNERS and (token.dep == "poss" or token.tag == "PRP$")
            return known.called(entity) + ("\u2019s" if owns else "")
        case "nominal":
            more = ("prep", "acl", "relcl", "appos")
            own = {t.i for t in inside}
            if entity.label not in ("PERSON", "ORG") or token.lower not in words.POINTING:
                return ""
            if any(c.i not in own and c.dep in more for t in inside for c in t.children):
                return ""
            return "" if inside[-1].text in ("'s", "\u2019s") else known.called(entity)
        case _:
            own_words = mention.span.of(known.text)
            longer = set(entity.name.split()) > set(own_words.split()) and len(entity.name) <= LONG_NAME
            return entity.name if entity.label in ("PERSON", "ORG") and longer and not _titled(inside) else ""


def _titled(inside: Sequence[Token]) -> bool:
    before = inside[0].prev
    return before is not None and before.dep == "compound" and before.tag == "NNP" and before.head in inside


def _verbs(
    language: Language, clause: Clause | None, order: Sequence[Token], changed: dict[int, str]
) -> dict[int, str]:
    """Tense and person of the clause's verb, where its frame or its subject has changed."""
    words = language.label_words
    out: dict[int, str] = {}
    if clause is None:
        return out
    verb, subject = clause.verb, clause.subject
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if clause.participle:
        many = subject.tag in ("NNS", "NNPS") or any(c.dep == "conj" for c in subject.children)
        under = {t.i for t in verb.subtree()}
        first = next((t for t in order if t.i in under and t.pos != "PUNCT"), verb)
        said = first.text if first.pos == "PROPN" else first.lower
        out[first.i] = f"{words.AUXILIARY[many]} {said}"
    if clause.reported and helpers and helpers[0].lower in words.WILL:
        out[helpers[0].i] = words.WILL[helpers[0].lower]
    if subject.lower in words.PERSONS and subject.i in changed:
        finite = next((t for t in (*helpers, verb) if t.tag in ("VBP", "VBD")), None)
        if finite is not None and finite.lower in words.BOUND:
            out[finite.i] = words.BOUND[finite.lower]
        elif finite is not None and finite.lower in words.WERE:
            out[finite.i] = words.WERE[finite.lower]
        elif finite is not None and finite.tag == "VBP":
            out[finite.i] = finite.text + ("es" if finite.text.endswith(("s", "sh", "ch", "x")) else "s")
    return out


def _space(last: Token | None, token: Token, out: Sequence[str]) -> str:
    if last is None or not out:
        return ""
    if last.i + 1 == token.i:
        return " " if token.start > last.end else ""
    if token.text[0] in _TIGHT_BEFORE or token.text in ("'s", "\u2019s") or out[-1][-1] in _TIGHT_AFTER:
        return ""
    return " "


def trimmed(label: str) -> str:
    """No marks at the ends but those that belong to a word; a capital at the head."""
    flat = " ".join(label.split())
    if not _DOTTED.search(flat):
        flat = flat.rstrip(_ENDS)
    flat = flat.lstrip(_ENDS)
    return flat[:1].upper() + flat[1:]


def cut_short(language: Language, label: str, shortest: int, longest: int, verb: str) -> str:
    """A label that nothing made short enough, up to the last mark behind its verb, else the last word."""
    words = language.label_words
    if len(label) <= longest:
        return label
    head = label[: longest + 1]
    ends = [at for mark in _BREAKS if (at := head.rfind(mark)) >= shortest and verb in head[:at]]
    at = max(ends, default=0)
    if not at:
        at = head.rfind(" ")
        while head[:at].rpartition(" ")[2].lower() in words.LOOSE | words.OPENERS:
            at = head.rfind(" ", 0, at)
    return trimmed(head[:at])
