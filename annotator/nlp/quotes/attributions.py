"""Ties the words of one paragraph to the verbs that tell who spoke them."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.nlp.lexicon.en import speech
from annotator.nlp.quotes import clauses
from annotator.nlp.quotes.cues import Site, is_finite, sites
from annotator.nlp.quotes.stretches import Passage, Stretch
from annotator.nlp.tokens import Token


@dataclass(slots=True)
class Attribution:
    """Some words of a paragraph and who is told to have spoken them."""

    cue: tuple[int, int]
    """Token range of the cue."""
    lemma: str
    speaker: Token | None
    """Head of the speaker's mention."""
    pieces: clauses.Pieces
    """Token ranges of the words."""
    stretches: list[int] = field(default_factory=list)
    """Numbers of the stretches among them."""
    verb: Token | None = None
    goes_on: Attribution | None = None
    """The attribution whose words these continue."""

    def cue_tokens(self) -> list[Token]:
        """The cue's tokens, those of the attribution continued when there is no cue here."""
        source: Attribution | None = self
        while source is not None:
            if source.verb is not None:
                return source.verb.paragraph.tokens[source.cue[0] : source.cue[1]]
            if source.cue[0] < source.cue[1] and source.speaker is not None:
                return source.speaker.paragraph.tokens[source.cue[0] : source.cue[1]]
            source = source.goes_on
        return []


class Reading:
    """One paragraph being read: what was attributed so far."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.at = passage.at
        self.sites = list(sites(passage))
        self.found: list[Attribution] = []
        self.owner: dict[int, Attribution] = {}
        """Stretch number to the attribution that has it."""

    def give(self, attribution: Attribution) -> None:
        """Keep `attribution`, and note its stretches as spoken for."""
        for a, b in attribution.pieces:
            for i in range(a, b):
                n = self.at[i]
                if n >= 0 and n not in attribution.stretches:
                    attribution.stretches.append(n)
        for n in attribution.stretches:
            self.owner.setdefault(n, attribution)
        self.found.append(attribution)


def read(passage: Passage) -> Reading:
    """All attributions of one paragraph that the paragraph itself tells."""
    reading = Reading(passage)
    tags: dict[int, Attribution] = {}
    for site in reading.sites:  # tags first: the words before a tag are sure
        made = _before_tag(reading, site)
        if made is not None:
            tags[site.verb.i] = made
            reading.give(made)
    for site in reading.sites:
        after = _after(reading, site, tags.get(site.verb.i))
        for made in after:
            reading.give(made)
    for made in _according(reading):
        reading.give(made)
    return reading


# --- words before the tag: "...," X said ------------------------------------------------------------


def _before_tag(reading: Reading, site: Site) -> Attribution | None:
    if site.lemma not in speech.TAG or site.passive:
        return None
    verb, tokens, at = site.verb, reading.tokens, reading.at
    subject = site.subject
    stretch = _stretch_before(reading, verb)
    if stretch is None or stretch.n in reading.owner:
        return None
    if subject is not None and subject.i < stretch.last:
        if site.near and subject.i < stretch.first:
            return None
        subject = None
    if subject is None or at[subject.i] >= 0:
        subject = _beside(verb, tokens, at, stretch.last)
        if subject is None:
            return None
    lo = min(subject.i, verb.i)
    if not _ends_for_tag(reading, stretch, site, lo):
        return None
    for i in range(stretch.last, lo):
        if i < subject.i < verb.i and is_finite(tokens[i]) and subject not in tokens[i].ancestors():
            return None
        if verb.i <= i < subject.i and is_finite(tokens[i]) and i != verb.i:
            return None
        if tokens[i].text in (".", ";", "?", "!", ":") and at[i] < 0:
            return None
    pieces = _back_from(reading, stretch)
    return Attribution(_cue(site), site.lemma, subject, pieces, verb=verb)


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
        i = floor
        while i < verb.i and tokens[i].pos in ("PROPN", "NOUN", "DET", "ADJ"):
            i += 1
        return (
            tokens[i - 1] if i > floor and tokens[i - 1].pos in ("PROPN", "NOUN") and tokens[i].text == "," else None
        )
    if verb.i - 1 <= floor:
        j = verb.i + 1
        last = None
        while j < len(tokens) and at[j] < 0 and tokens[j].pos in ("PROPN", "NOUN", "DET", "ADJ", "PRON"):
            last = tokens[j]
            j += 1
        if last is not None and last.pos in ("PROPN", "PRON", "NOUN"):
            return last
    return None


def _ends_for_tag(reading: Reading, stretch: Stretch, site: Site, lo: int) -> bool:
    """True when the marks end as words before a tag do."""
    last = stretch.inner.rstrip(" '’”\"")[-1:]
    if last in ",?!—–-…" or stretch.after == ",":
        return True
    if stretch.after in ("-", "—", "–") and stretch.words and len(stretch.words) > 2:
        return lo - stretch.last <= 2
    if last == "." or (len(stretch.words) >= 4 and lo == stretch.last):
        if lo - stretch.last > 1:
            return False
        return not _has_words_after(reading, site)
    return False


def _has_words_after(reading: Reading, site: Site) -> bool:
    return any(
        c.dep in ("ccomp", "xcomp", "dobj") and c.i > site.verb.i and c is not site.subject
        for c in site.verb.children
    )


def _back_from(reading: Reading, stretch: Stretch) -> clauses.Pieces:
    """The words that end with `stretch`: itself, or the sentence that runs into it."""
    tokens, at = reading.tokens, reading.at
    if stretch.begins:
        return [(stretch.first, stretch.last)]
    start = clauses.sentence_start(stretch.first, tokens, at)
    for site in reversed(reading.sites):
        if start <= site.verb.i < stretch.first and site.lemma in speech.TAG and site.subject is not None:
            return [(stretch.first, stretch.last)]
    while start < stretch.first and tokens[start].lower in ("but", "and", ",", "so", "yet"):
        start += 1
    return [(start, stretch.last)]


def _cue(site: Site) -> tuple[int, int]:
    return (site.verb.i, site.verb.i + 1)


# --- words after the verb ------------------------------------------------------------------------------


def _after(reading: Reading, site: Site, tag: Attribution | None) -> list[Attribution]:
    verb, tokens = site.verb, reading.tokens
    if _inside_found(reading, verb):
        return []
    if tag is not None:
        speaker = tag.speaker
    else:
        speaker = site.subject
    stretch = _stretch_after(reading, site)
    if stretch is not None and _introduces(reading, site, stretch):
        made = Attribution(_cue(site), site.lemma, speaker, [(stretch.first, stretch.last)], verb=verb)
        if tag is not None:
            tag.pieces.append((stretch.first, stretch.last))
            tag.stretches.append(stretch.n)
            reading.owner.setdefault(stretch.n, tag)
            return []
        return [made]
    if tag is not None:
        return []
    if site.negated and site.lemma not in ("deny",):
        return []
    pieces = _as_says(reading, site) or _around(reading, site) or _clause(reading, site)
    if not pieces:
        pieces = _marked_complement(reading, site, stretch)
    if not pieces:
        pieces = _that_clause(reading, site) or _clause_before(reading, site)
    if not pieces:
        return []
    return [Attribution(_cue(site), site.lemma, speaker, _snap(reading, pieces), verb=verb)]


def _inside_found(reading: Reading, verb: Token) -> bool:
    return any(a <= verb.i < b for f in reading.found for a, b in f.pieces)


def _stretch_after(reading: Reading, site: Site) -> Stretch | None:
    """The first stretch after the verb in its sentence, unless another verb of speech stands nearer to it."""
    verb, tokens, at = site.verb, reading.tokens, reading.at
    end = clauses.sentence_end(verb.i, tokens, at)
    for i in range(verb.i + 1, len(tokens)):
        if at[i] >= 0:
            stretch = reading.passage.stretches[at[i]]
            if i >= end and stretch.before != ":":
                return None
            if reading.passage.is_title(stretch):
                return None
            return stretch if stretch.n not in reading.owner else None
        if tokens[i].text in (".", "?", "!", ";"):
            return None
    return None


def _introduces(reading: Reading, site: Site, stretch: Stretch) -> bool:
    """True for X said, "..." and X said: "..."."""
    if site.lemma not in speech.TAG:
        return False
    tokens = reading.tokens
    verb = site.verb
    for other in reading.sites:
        if verb.i < other.verb.i < stretch.first and other.lemma in speech.TAG:
            return False
    between = tokens[verb.i + 1 : stretch.first]
    if stretch.before == ":":
        return True
    if any(is_finite(t) for t in between):
        return False
    if stretch.before == ",":
        return stretch.inner[:1].isupper() or len(stretch.words) >= 4 or stretch.inner[:1] in "[.…"
    if not between or all(t.pos in ("ADV", "PRON", "PROPN", "NOUN", "DET") for t in between):
        return len(stretch.words) >= 4 and stretch.inner[:1].isupper() and (stretch.finished or not stretch.after)
    return False


def _clause(reading: Reading, site: Site) -> clauses.Pieces:
    """The reported clause that the parse hangs on the verb."""
    verb, tokens = site.verb, reading.tokens
    wants = []
    if site.lemma in speech.CLAUSE or site.lemma in speech.SHOWING:
        wants.append("ccomp")
    for child in verb.children:
        if child.dep == "ccomp" and "ccomp" in wants:
            if child.i < verb.i and site.subject is None:
                continue
            if not _is_clause(child):
                continue
            numbers = clauses.reported(child, verb)
            if child.i > verb.i and numbers[0] < verb.i:
                numbers = [i for i in numbers if i > verb.i]
            return clauses.runs(numbers, tokens)
        if child.dep in ("xcomp", "ccomp") and site.lemma in speech.INFINITIVE and child.i > verb.i:
            numbers = clauses.reported(child, verb)
            for other in verb.children:
                if other.dep in ("dobj", "dative") and verb.i < other.i < child.i:
                    numbers = sorted({*clauses.reach(other), *numbers})
                    break
            return clauses.runs(numbers, tokens)
    return []


def _that_clause(reading: Reading, site: Site) -> clauses.Pieces:
    """A that-clause near the verb which the parser hung elsewhere."""
    if site.lemma not in speech.CLAUSE:
        return []
    verb, tokens = site.verb, reading.tokens
    for i in range(verb.i + 1, min(verb.i + 11, len(tokens))):
        token = tokens[i]
        if is_finite(token) or token.text in (".", ";", ":") or reading.at[i] >= 0:
            return []
        if token.lower == "that" and token.dep == "mark":
            numbers = [n for n in clauses.reported(token.head, verb) if n >= i]
            return clauses.runs(numbers, tokens) if numbers else []
    return []


def _is_clause(child: Token) -> bool:
    return (
        child.tag.startswith("V")
        or child.pos in ("VERB", "AUX")
        or any(c.dep in ("nsubj", "cop", "mark", "aux", "nsubjpass") for c in child.children)
    )


def _marked_complement(reading: Reading, site: Site, stretch: Stretch | None) -> clauses.Pieces:
    """A complement with words in marks: called him "a liar", denounced the "attack"."""
    if stretch is None or (site.lemma not in speech.NAMING and site.lemma not in speech.CLAUSE):
        return []
    verb, tokens = site.verb, reading.tokens
    for other in reading.sites:
        if verb.i < other.verb.i < stretch.first:
            return []
    holder = None
    for token in [tokens[stretch.first], *tokens[stretch.first : stretch.last]]:
        chain = [token, *token.ancestors()]
        if verb in chain:
            at = chain.index(verb)
            if at:
                holder = chain[at - 1]
                break
    if holder is None or holder.i < verb.i:
        return []
    if holder.dep in ("nsubj", "nsubjpass", "conj", "advcl"):
        return []
    if holder.dep == "prep" and stretch.titled and not stretch.finished:
        return []
    first = min(
        (c.i for c in verb.children if c.i > verb.i and c.dep in ("dobj", "ccomp", "oprd", "xcomp", "attr")),
        default=holder.i,
    )
    start = min([first, holder.i, *clauses.reach(holder)])
    for child in verb.children:
        if verb.i < child.i <= holder.i and child.dep in ("dobj", "ccomp", "oprd", "xcomp", "attr"):
            start = min([start, *clauses.reach(child)])
    if start == holder.i and holder.dep == "prep":
        start += 1
    end = max(clauses.reach(holder)) + 1
    start = max(start, verb.i + 1)
    a, b = clauses.trimmed(start, max(end, stretch.last), tokens)
    return [(a, b)] if a < b else []


def _clause_before(reading: Reading, site: Site) -> clauses.Pieces:
    """Words before a tag without marks: Taxes will rise, the minister said."""
    verb, tokens, at = site.verb, reading.tokens, reading.at
    if site.lemma not in speech.CLAUSE or site.subject is None or not site.near:
        return []
    lo = min(site.subject.i, verb.i)
    subject = clauses.reach(site.subject)
    lo = min([verb.i, *subject])
    if lo == 0 or tokens[lo - 1].text not in (",", "—", "–", "--", "-"):
        return []
    start = clauses.sentence_start(verb.i, tokens, at)
    if verb.dep in ("parataxis", "ccomp") or any(
        c.dep in ("dobj", "xcomp") and c.i > verb.i and c is not site.subject for c in verb.children
    ):
        if verb.dep not in ("parataxis", "ccomp"):
            return []
    if verb.dep in ("relcl", "conj", "acl") or (verb.dep == "advcl"):
        return []
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


def _as_says(reading: Reading, site: Site) -> clauses.Pieces:
    """The main clause beside "as X said"."""
    verb, tokens = site.verb, reading.tokens
    if verb.dep != "advcl" or site.lemma not in speech.TAG or site.subject is None or site.passive:
        return []
    if not any(c.lower == "as" and c.i < verb.i and c.dep in ("mark", "advmod", "prep") for c in verb.children):
        return []
    if any(c.dep == "ccomp" for c in verb.children):
        return []
    main = verb.head
    numbers = clauses.reach(main, without=verb)
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


def _around(reading: Reading, site: Site) -> clauses.Pieces:
    """Both sides of a tag in mid-sentence: African-Americans, he said, can "rock"."""
    verb, tokens, at = site.verb, reading.tokens, reading.at
    if site.lemma not in speech.CLAUSE or site.subject is None or not site.near or site.passive:
        return []
    subject = clauses.reach(site.subject)
    lo, hi = min(verb.i, subject[0]), max(verb.i, site.subject.i) + 1
    start, end = clauses.sentence_start(verb.i, tokens, at), clauses.sentence_end(verb.i, tokens, at)
    if lo <= start or tokens[lo - 1].text not in _BREAKS or hi - lo > 12:
        return []
    while hi < end and tokens[hi].pos in ("ADV", "PROPN") or (hi < end and tokens[hi].dep == "npadvmod"):
        hi += 1
    if hi >= end or tokens[hi].text not in _BREAKS:
        return []
    if any(
        c.dep in ("ccomp", "dobj") and c.i > hi and not is_finite(c) for c in verb.children if c is not site.subject
    ):
        return []
    left = clauses.trimmed(start, lo, tokens)
    right = clauses.trimmed(hi, end, tokens)
    while left[0] < left[1] and tokens[left[0]].lower in ("but", "and", "so", "yet", ","):
        left = (left[0] + 1, left[1])
    if left[1] - left[0] > 40 or right[0] >= right[1]:
        return []
    opener = tokens[right[0]]
    if opener.tag == "VBG" or opener.lower in (
        "who",
        "which",
        "while",
        "though",
        "although",
        "as",
        "after",
        "when",
        "where",
    ):
        return []  # the sentence goes on about the speaker, not with the words
    if opener.lower in ("and", "but") and any(is_finite(t) for t in tokens[left[0] : left[1]]):
        pass
    return [p for p in (left, right) if p[0] < p[1]]


_BREAKS = (",", "--", "—", "–", "-")


def _snap(reading: Reading, pieces: clauses.Pieces) -> clauses.Pieces:
    """Pieces grown so that none cuts through a stretch."""
    out: clauses.Pieces = []
    for a, b in pieces:
        if reading.at[a] >= 0:
            a = min(a, reading.passage.stretches[reading.at[a]].first)
        if reading.at[b - 1] >= 0:
            b = max(b, reading.passage.stretches[reading.at[b - 1]].last)
        elif b < len(reading.at) and reading.at[b] >= 0 and reading.passage.stretches[reading.at[b]].last == b + 1:
            b += 1
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


# --- according to ------------------------------------------------------------------------------------------


def _according(reading: Reading) -> list[Attribution]:
    tokens, at = reading.tokens, reading.at
    out = []
    for token in tokens:
        if token.lower != "according" or at[token.i] >= 0 or token.next is None or token.next.lower != "to":
            continue
        to = token.next
        pobj = next((c for t in (token, to) for c in t.children if c.dep == "pobj"), None)
        if pobj is None:
            pobj = next((t for t in tokens[to.i + 1 :] if t.pos in ("NOUN", "PROPN", "PRON")), None)
        if pobj is None:
            continue
        tree = clauses.reach(token) + clauses.reach(pobj)
        first, last = token.i, max(tree) + 1
        start = clauses.sentence_start(token.i, tokens, at)
        end = clauses.sentence_end(token.i, tokens, at)
        if first - start <= 2:
            comma = next((t.i for t in tokens[last - 1 : end] if t.text == "," and at[t.i] < 0), None)
            piece = clauses.trimmed((comma if comma is not None else last), end, tokens)
        else:
            piece = clauses.trimmed(start, first, tokens)
        if piece[0] < piece[1]:
            out.append(Attribution((first, first + 2), "accord", pobj, _snap(reading, [piece]), verb=None))
    return out
