"""Words before the tag: "...," X said."""

from __future__ import annotations

from annotator.nlp.parsing.tokens import Token, is_finite
from annotator.nlp.quotation import clauses
from annotator.nlp.quotation.cues import Site, subject_of
from annotator.nlp.quotation.reading import Attribution, Reading
from annotator.nlp.quotation.stretches import Stretch


def before_tag(reading: Reading, site: Site) -> Attribution | None:
    """The quotation in marks that `site` is the tag of."""
    if site.lemma not in reading.language.speech.TAG or site.passive:
        return None
    verb, tokens, at = site.verb, reading.tokens, reading.at
    subject = site.subject
    stretch = _stretch_before(reading, verb)
    if stretch is None or stretch.n in reading.owner or _is_introduced(reading, stretch, verb):
        return None
    if subject is not None and subject.i < stretch.last:
        if site.near and subject.i < stretch.first:
            return None
        subject = None
    if subject is None or at[subject.i] >= 0:
        if verb.tag == "VBG" and _has_words_after(site):  # a defence of "the plan," saying the city needed it
            return None
        subject = _beside(verb, tokens, at, stretch.last)
        if subject is None:
            return None
    lo = min(subject.i, verb.i)
    if verb.dep == "conj" and stretch.last < subject.i < verb.i and not site.near and _has_words_after(site):
        return None  # with "Flip", he came and asked her to go
    if verb.dep == "conj" and at[verb.head.i] == stretch.n and tokens[stretch.last].dep == "cc":
        return None  # "All is calm," and the work began, he said
    if not _ends_for_tag(stretch, site, lo) or _is_another_clause(reading, stretch, site, subject):
        return None
    if any(_parts(tokens[i], subject) and at[i] < 0 for i in range(stretch.last, lo)):
        return None
    pieces = _back_from(reading, stretch)
    return Attribution(site.cue, site.lemma, subject, pieces, verb=verb)


def _is_another_clause(reading: Reading, stretch: Stretch, site: Site, subject: Token) -> bool:
    """True where `site` tells its own words, and the marks are told of by a verb before them.

    The Greens called the plan "a disaster", but Keane denied that it was; while the Greens called it "a disaster",
    Keane said it was good.
    """
    tokens = reading.tokens
    if not any(c.dep in ("ccomp", "xcomp") and c.i > max(site.verb.i, subject.i) for c in site.verb.children):
        return False
    first = clauses.tag_start(subject, site.verb)
    opener = tokens[first - 1] if first > stretch.last else None
    if opener is not None and (opener.pos == "CCONJ" or opener.lower in reading.language.speech.PARTING):
        return True
    start = clauses.sentence_start(stretch.first, tokens, reading.at)
    others = [s for s in reading.sites if start <= s.verb.i < stretch.first and s.subject is not None and s.near]
    return bool(others)


def _is_introduced(reading: Reading, stretch: Stretch, verb: Token) -> bool:
    """True when a verb of speech and a colon lead to the marks, and they end their sentence."""
    speech = reading.language.speech
    if stretch.before != ":" or not stretch.inner.rstrip(" '’”\"").endswith((".", "?", "!")):
        return False
    start = clauses.sentence_start(stretch.first, reading.tokens, reading.at)
    before = [s for s in reading.sites if start <= s.verb.i < stretch.first and s.verb is not verb]
    return any(s.lemma in speech.TAG for s in before)


def _parts(token: Token, subject: Token) -> bool:
    """True when `token`, between the marks and the tag, shows that another sentence or clause begins."""
    return token.text in (".", ";", "?", "!", ":") or (is_finite(token) and subject not in token.ancestors())


def _stretch_before(reading: Reading, verb: Token) -> Stretch | None:
    """The last stretch that ends before `verb`."""
    for i in range(verb.i - 1, max(-1, verb.i - 45), -1):
        if reading.at[i] >= 0:
            stretch = reading.passage.stretches[reading.at[i]]
            return None if reading.passage.is_title(stretch) else stretch
    return None


def _beside(verb: Token, tokens: list[Token], at: list[int], floor: int) -> Token | None:
    """A speaker beside a tag's verb when the parse has none: "..." he said, "..." said Smith."""
    i = verb.i - 1
    while i >= floor and tokens[i].pos in ("ADV", "AUX", "PART"):
        i -= 1
    if i >= floor and at[i] < 0 and tokens[i].pos in ("PROPN", "PRON", "NOUN"):
        return tokens[i]
    if i > floor and tokens[i].text == ",":  # "..." Ann Lee, a member since 1990, said
        return _chunk(tokens, at, floor, closer=",")
    return _chunk(tokens, at, verb.i + 1) if verb.i - 1 <= floor else None


def _chunk(tokens: list[Token], at: list[int], start: int, closer: str = "") -> Token | None:
    """The last word of the noun phrase that begins at `start`; with `closer`, only if that comes next."""
    i = start
    while i < len(tokens) and at[i] < 0 and tokens[i].pos in ("PROPN", "NOUN", "DET", "ADJ", "PRON"):
        i += 1
    if i == start or tokens[i - 1].pos not in ("PROPN", "NOUN", "PRON"):
        return None
    if closer and (i == len(tokens) or tokens[i].text != closer):
        return None
    return tokens[i - 1]


def _ends_for_tag(stretch: Stretch, site: Site, lo: int) -> bool:
    """True when the marks end as words before a tag do."""
    last = stretch.inner.rstrip(" '’”\"")[-1:]
    if last in ",?!—–-…" or stretch.after == ",":
        return True
    if stretch.after in ("-", "—", "–") and stretch.words and len(stretch.words) > 2:
        return lo - stretch.last <= 2
    if last == "." or (len(stretch.words) >= 4 and lo == stretch.last):
        if lo - stretch.last > 1:
            return False
        return not _has_words_after(site)
    return False


def mover(reading: Reading, stretch: Stretch) -> Token | None:
    """Who shrugs, nods or laughs in the sentence right before words that stand alone."""
    before = reading.tokens[stretch.first - 1] if stretch.first else None
    if before is None or before.text != "." or before.sent.root.lemma not in reading.language.speech.GESTURES:
        return None
    subject, near = subject_of(before.sent.root)
    told = subject is not None and near and reading.at[subject.i] < 0
    return subject if told and subject is not None and subject.tag in ("NNP", "PRP", "NN") else None


def _has_words_after(site: Site) -> bool:
    return any(
        c.dep in ("ccomp", "xcomp", "dobj") and c.i > site.verb.i and c is not site.subject
        for c in site.verb.children
    )


def _holds(verb: Token, stretch: Stretch, tokens: list[Token]) -> bool:
    """True when some word in the marks hangs below `verb`, or `verb` stands in no clause of its own."""
    if verb.dep not in ("relcl", "advcl", "conj"):
        return True
    return any(verb in t.ancestors() for t in tokens[stretch.first : stretch.last])


def _back_from(reading: Reading, stretch: Stretch) -> clauses.Pieces:
    """The words that end with `stretch`: itself, or the sentence that runs into it."""
    speech = reading.language.speech
    tokens, at = reading.tokens, reading.at
    if stretch.begins:
        return [(stretch.first, stretch.last)]
    start = clauses.sentence_start(stretch.first, tokens, at)
    for site in reversed(reading.sites):
        between = start <= site.verb.i < stretch.first and site.lemma in speech.TAG and site.subject is not None
        if between and (site.near or site.lemma in speech.CLAUSE) and _holds(site.verb, stretch, tokens):
            return [(stretch.first, stretch.last)]
    while start < stretch.first and tokens[start].lower in speech.OPENERS:
        start += 1
    opens = tokens[start].pos in ("ADP", "ADV", "SCONJ") or tokens[start].tag == "WDT"
    if opens and stretch.before == "," and not any(is_finite(t) for t in tokens[start : stretch.first]):
        return [(stretch.first, stretch.last)]
    return [(start, stretch.last)]
