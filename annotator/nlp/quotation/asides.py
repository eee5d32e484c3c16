"""Words around an aside that names who says so: ..., the minister said; as X put it, ...; according to X, ..."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import clauses
from annotator.nlp.quotation.cues import Site
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Stretch

_BREAKS = (",", "--", "—", "–", "-")
_OF_A_CLAUSE = ("nsubj", "nsubjpass", "expl")
_NOMINAL = ("DET", "NOUN", "PROPN", "ADJ", "NUM")


def clause_before(reading: Reading, site: Site) -> clauses.Pieces:
    """Words before a tag without marks: Taxes will rise, the minister said."""
    verb, tokens, at = site.verb, reading.tokens, reading.at
    if site.lemma not in reading.language.speech.CLAUSE or site.subject is None or not site.near:
        return []
    lo = clauses.tag_start(site.subject, verb)
    if lo == 0 or tokens[lo - 1].text not in _BREAKS or verb.dep in ("relcl", "conj", "acl", "advcl"):
        return []
    if verb.dep not in ("parataxis", "ccomp") and any(
        c.dep in ("dobj", "xcomp") and c.i > verb.i and c is not site.subject for c in verb.children
    ):
        return []
    start = clauses.sentence_start(verb.i, tokens, at)
    start = _behind_semicolon(start, lo - 1, tokens, at)
    if not any(is_finite(t) and _is_main(t, verb) for t in tokens[start : lo - 1]):
        return []
    a, b = clauses.trimmed(start, lo, tokens)
    return [(a, b)] if b - a >= 3 else []


def _is_main(token: Token, verb: Token) -> bool:
    """False for a verb in an adverbial clause of `verb`: On Tuesday, as shares fell, he said."""
    below = token
    for above in token.ancestors():
        if above is verb:
            return below.dep not in ("advcl", "prep", "npadvmod", "nsubj")
        below = above
    return True


def as_says(reading: Reading, site: Site) -> clauses.Pieces:
    """The main clause beside "as X said"."""
    speech = reading.language.speech
    verb, tokens = site.verb, reading.tokens
    if verb.dep != "advcl" or site.lemma not in speech.AS_VERBS or site.subject is None:
        return []
    if verb.head.pos in ("ADV", "ADJ"):  # as far as I can tell
        return []
    if not any(c.lower == speech.AS and c.i < verb.i and c.dep in ("mark", "advmod", "prep") for c in verb.children):
        return []
    if any(c.dep == "ccomp" for c in verb.children):
        return []
    if site.lemma not in speech.AS_OBJECT and any(c.dep == "dobj" and c.pos != "PRON" for c in verb.children):
        return []
    main = verb.head
    numbers = clauses.reach(main, without=verb)
    if site.passive and any(
        reading.at[i] in reading.owner for i in numbers
    ):  # "...," Lee said, as reported by the BBC
        return []
    own = clauses.reach(verb)
    if numbers[0] > own[-1] or numbers[-1] < own[0]:
        return clauses.runs(numbers, tokens)
    start = clauses.sentence_start(verb.i, tokens, reading.at)
    if own[0] - start <= 1:
        return clauses.runs([i for i in numbers if i > own[-1]], tokens)
    end = clauses.sentence_end(verb.i, tokens, reading.at)
    if end - own[-1] <= 2:
        return clauses.runs([i for i in numbers if i < own[0]], tokens)
    return []


def around(reading: Reading, site: Site) -> clauses.Pieces:
    """Both sides of a tag in mid-sentence: African-Americans, he said, can "rock"."""
    speech = reading.language.speech
    verb, tokens, at = site.verb, reading.tokens, reading.at
    if site.lemma not in speech.CLAUSE or site.subject is None or not site.near or site.passive:
        return []
    if site.subject.tag in ("WDT", "WP"):
        return []
    subject = clauses.reach(site.subject)
    lo, hi = clauses.tag_start(site.subject, verb), max(verb.i, site.subject.i) + 1
    if site.subject.i > verb.i:
        hi = max(hi, subject[-1] + 1)  # ..., said Ann Lee, a member since 1990
    start, end = clauses.sentence_start(verb.i, tokens, at), clauses.sentence_end(verb.i, tokens, at)
    if lo <= start or tokens[lo - 1].text not in _BREAKS or hi - lo > 12:
        return []
    while hi < end and (tokens[hi].pos in ("ADV", "PROPN") or tokens[hi].dep == "npadvmod"):
        hi += 1
    hi = _behind_details(verb, hi, end)
    if hi >= end or tokens[hi].text not in _BREAKS:
        return []
    if any(
        c.dep in ("ccomp", "dobj") and c.i > hi and not is_finite(c) for c in verb.children if c is not site.subject
    ):
        return []
    left = clauses.trimmed(start, lo, tokens)
    right = clauses.trimmed(hi, end, tokens)
    while left[0] < left[1] and tokens[left[0]].lower in speech.OPENERS:
        left = (left[0] + 1, left[1])
    if left[1] - left[0] > 40 or right[0] >= right[1]:
        return []
    opener = tokens[right[0]]
    if (opener.tag == "VBG" and opener.dep not in ("amod", "csubj", "compound")) or opener.lower in speech.TURNS:
        return []  # the sentence goes on about the speaker, not with the words
    return [p for p in (left, right) if p[0] < p[1]]


def fronted(reading: Reading, site: Site, stretch: Stretch) -> clauses.Pieces:
    """Words before a tag whose sentence goes on in marks: If she wins, he said, "we will go." """
    speech = reading.language.speech
    verb, tokens, at = site.verb, reading.tokens, reading.at
    if site.subject is None or not site.near or stretch.before != "," or not stretch.inner[:1].islower():
        return []
    lo = clauses.tag_start(site.subject, verb)
    start = clauses.sentence_start(verb.i, tokens, at)
    while start < lo and tokens[start].lower in speech.OPENERS:
        start += 1
    if lo - start < 3 or tokens[lo - 1].text != "," or any(at[i] >= 0 for i in range(start, lo)):
        return []
    if tokens[start].ent == "DATE":
        return []
    tops = [t for t in tokens[start : lo - 1] if (t.head.i < start or t.head.i >= lo - 1) and t.pos != "PUNCT"]
    if tokens[start].lower not in speech.CONDITIONS and any(at[t.head.i] != stretch.n for t in tops):
        return []
    return [clauses.trimmed(start, lo, tokens)]


def reputed(reading: Reading) -> Iterator[Attribution]:
    """What is told by "reportedly": the clause around it, without the word."""
    speech = reading.language.speech
    for token in reading.tokens:
        if token.lower != speech.REPUTED or reading.at[token.i] >= 0 or token.head.pos not in ("VERB", "AUX"):
            continue
        if any(a <= token.i < b or f.verb is token.head for f in reading.found for a, b in f.pieces):
            continue  # is part of what was told, or tells on whose word we have it that somebody said so
        numbers = _one_clause(token)
        parts = [[i for i in numbers if i < token.i], [i for i in numbers if i > token.i]]
        pieces = [p for part in parts for p in clauses.runs(part, reading.tokens)]
        if pieces and "<" not in reading.passage.paragraph.text:  # no tag left in the text
            yield Attribution((token.i, token.i + 1), speech.REPUTED, None, reading.snapped(pieces), verb=token)


def _one_clause(adverb: Token) -> list[int]:
    """Token numbers of the clause around `adverb`, without what stands before its subject and the clauses joined."""
    verb = adverb.head
    numbers = clauses.reported(verb, adverb)
    subject = next((c for c in verb.children if c.dep in _OF_A_CLAUSE), None)
    first = clauses.reach(subject)[0] if subject is not None else numbers[0]
    joined = (c for c in verb.children if c.dep == "conj" and any(g.dep in _OF_A_CLAUSE for g in c.children))
    end = min((clauses.reach(c)[0] for c in joined), default=numbers[-1] + 1)
    kept = [i for i in numbers if first <= i < end]
    while kept and adverb.paragraph.tokens[kept[-1]].pos in ("CCONJ", "PUNCT"):
        kept.pop()
    return kept


def _behind_details(verb: Token, i: int, end: int) -> int:
    """The first token behind what a tag adds about place, time and listener: he told me on Friday, ..."""
    speech = verb.language.speech
    for child in verb.children:
        if child.i < i:
            continue
        tree = clauses.reach(child)
        listener = child.dep in ("dobj", "dative") and verb.lemma in speech.ADDRESSING
        if tree[0] != i or not (listener or child.dep in ("prep", "npadvmod", "advmod")) or tree[-1] >= end:
            break
        i = tree[-1] + 1
    return i


def _is_told(token: Token) -> bool:
    """True for the subject of a verb that is in no relative clause."""
    return token.dep in _OF_A_CLAUSE and token.head.dep != "relcl"


def according(reading: Reading) -> list[Attribution]:
    """The statement beside "according to X"."""
    speech = reading.language.speech
    tokens, at = reading.tokens, reading.at
    out = []
    for token in tokens:
        if (
            token.lower != speech.ACCORDING[0]
            or at[token.i] >= 0
            or token.next is None
            or token.next.lower != speech.ACCORDING[1]
        ):
            continue
        to = token.next
        pobj = next((c for t in (token, to) for c in t.children if c.dep == "pobj"), None)
        if pobj is None:
            pobj = next((t for t in tokens[to.i + 1 :] if t.pos in ("NOUN", "PROPN", "PRON")), None)
        if pobj is None:
            continue
        start = clauses.sentence_start(token.i, tokens, at)
        end = clauses.sentence_end(token.i, tokens, at)
        cut = _without_comma(to, end) if token.i - start <= 2 else None
        if cut is not None:
            pobj, piece = tokens[cut - 1], clauses.trimmed(cut, end, tokens)
        else:
            pobj = _whole_name(pobj, tokens, at)
            piece = _beside(reading, token, max(clauses.reach(token) + clauses.reach(pobj)) + 1, start, end)
        if piece[0] < piece[1] and not _is_on_word_of(reading, token, piece):
            out.append(Attribution((token.i, token.i + 2), "accord", pobj, reading.snapped([piece])))
    return out


def _is_on_word_of(reading: Reading, token: Token, piece: tuple[int, int]) -> bool:
    """True where "according to" at `token` says on whose word we have marked words whose speaker the text names.

    The leader praised the pact, saying it "helped both", according to the agency: the leader speaks.
    """
    return any(
        f.stretches and f.verb is not None and f.verb.tag == "VBG" and piece[0] <= f.verb.i < token.i
        and f.speaker is not None and f.speaker.i < f.verb.i and reading.at[f.speaker.i] < 0
        for f in reading.found
    )  # fmt: skip


def _beside(reading: Reading, token: Token, last: int, start: int, end: int) -> tuple[int, int]:
    """The statement before or behind the aside that begins at `token` and ends at `last`."""
    tokens, at = reading.tokens, reading.at
    if token.i - start <= 2:
        comma = next((t.i for t in tokens[last - 1 : end] if t.text == "," and at[t.i] < 0), None)
        return clauses.trimmed((comma if comma is not None else last), end, tokens)
    parted = last < end and tokens[last].text == "," and any(_is_told(t) for t in tokens[last:end])
    if parted and not any(is_finite(t) for t in tokens[start : token.i]):  # in all, according to the memo, it paid
        return clauses.trimmed(last, end, tokens)
    before = tokens[token.i - 2] if tokens[token.i - 1].text == "," else tokens[token.i - 1]
    if (
        before.tag in ("WDT", "WP") and last < end and tokens[last].text == ","
    ):  # boats which, according to X, it turned
        inside = [i for i in clauses.reach(before.head) if i >= last]
        return clauses.trimmed(last, max(inside, default=end - 1) + 1, tokens)
    return clauses.trimmed(_own_clause(token, _behind_semicolon(start, token.i, tokens, at), at), token.i, tokens)


def _own_clause(token: Token, start: int, at: list[int]) -> int:
    """Where the clause begins that "according to" at `token` ends: nobody ran, but she may, according to aides."""
    verb = token.head
    while verb.pos not in ("VERB", "AUX") and verb.head is not verb:
        verb = verb.head
    if verb.dep != "conj" or not any(c.dep in _OF_A_CLAUSE for c in verb.children):
        return start
    first = min(i for i in clauses.reach(verb))
    before = token.paragraph.tokens[first - 1] if first else None
    parted = (
        before is not None
        and before.lower in token.language.speech.OPENERS
        and before.prev is not None
        and before.prev.text == ","
    )
    return first if parted and start < first < token.i and at[first] < 0 else start


def _behind_semicolon(start: int, end: int, tokens: list[Token], at: list[int]) -> int:
    """Where the last clause before `end` begins that a semicolon or colon parts from the one before it."""
    for i in range(end - 1, start, -1):
        if tokens[i].text in (";", ":") and at[i] < 0 and any(is_finite(t) for t in tokens[i:end]):
            return i + 1
    return start


def _without_comma(to: Token, end: int) -> int | None:
    """Where the statement begins behind "according to X" without a comma; None when one parts them or X is not clear.

    According to police the man fell; according to the ministry over 300 people were hurt.
    """
    tokens = to.paragraph.tokens
    i = to.i + 1
    while i < end and (
        tokens[i].pos in ("ADJ", "NOUN", "PROPN", "PART") or (i == to.i + 1 and tokens[i].pos == "DET")
    ):
        i += 1
    if i >= end or i == to.i + 1 or tokens[i - 1].pos not in ("NOUN", "PROPN"):
        return None
    if tokens[i].pos not in ("DET", "NUM", "PRON") and tokens[i].lower not in to.language.speech.ABOUT:
        return None
    verb = next((t for t in tokens[i:end] if is_finite(t) or t.text == ","), None)
    return i if verb is not None and verb.text != "," and tokens[i].tag not in ("WDT", "WP") else None


def _whole_name(noun: Token, tokens: list[Token], at: list[int]) -> Token:
    """The last word of the name that `noun` leads up to: according to council spokesman Dan Petty no plans ..."""
    i = noun.i + 1
    while i < len(tokens) and i - noun.i < 5 and at[i] < 0 and tokens[i].pos in ("NOUN", "PROPN"):
        if tokens[i].ent == "PERSON" and tokens[i].head.i > noun.i:
            while i + 1 < len(tokens) and tokens[i + 1].ent == "PERSON" and not tokens[i + 1].ent_first:
                i += 1
            return tokens[i]
        i += 1
    return noun
