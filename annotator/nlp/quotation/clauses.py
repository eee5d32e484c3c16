"""The exact extent of reported words, from the parse."""

from __future__ import annotations

from functools import cache

from annotator.lang.language import Language
from annotator.nlp.parsing.tokens import Token

Pieces = list[tuple[int, int]]
"""Half-open ranges of token numbers within the paragraph, in order."""

_DASHES = ("-", "--", "—", "–")
_TITULAR = ("DET", "NOUN", "PROPN", "ADJ", "CCONJ")
_PRESENT = ("VB", "VBZ", "VBP")
_FINAL = (".", "?", "!")
_CLOSING = "''"
_OPENING = "``"


@cache
def _spoken(language: Language) -> frozenset[str]:
    return language.speech.CLAUSE | language.speech.NAMING


APPOSITION = 14
"""Tokens of an apposition at the end of reported words that is rather the writer's: ..., a former nominee."""


def reach(root: Token, without: Token | None = None) -> list[int]:
    """Sorted token numbers of the tree under `root`, leaving out the tree under `without`."""
    out: list[int] = []
    todo = [root]
    while todo:
        token = todo.pop()
        if token is without:
            continue
        out.append(token.i)
        todo.extend(token.children)
    out.sort()
    return out


def reported(root: Token, cue: Token) -> list[int]:
    """Token numbers of the clause under `root` as far as it is reported by `cue`.

    Left out: a verb of speech that only looks conjoined ("said he was ill and vowed to return"), and what the
    writer adds behind a dash, in brackets or in a closing relative clause.
    """
    out: list[int] = []
    todo = [root]
    while todo:
        token = todo.pop()
        out.append(token.i)
        todo.extend(c for c in token.children if not (c.dep == "conj" and _goes_on(c, cue)))
    out.sort()
    tokens = root.paragraph.tokens
    cut = _tail(out, tokens, root)
    out = [i for i in out if i < cut]
    while len(out) > 1 and (tokens[out[-1]].pos == "CCONJ" or tokens[out[-1]].text == ","):
        out.pop()
    return out


def with_rest(numbers: list[int], cue: Token) -> list[int]:
    """The reported clause with what belongs to it behind its end, where the parse hangs that on `cue` itself.

    Said she wanted change, but found it hard; said it would close because nobody paid.
    """
    speech = cue.language.speech
    numbers = _with_compound(numbers, cue)
    last = numbers[-1]
    if last < cue.i:
        return numbers
    for child in cue.children:
        if child.i <= last:
            continue
        tree = reach(child)
        first, end = tree[0], tree[-1]
        if any(t.text in _FINAL for t in cue.paragraph.tokens[last + 1 : first]):
            break
        if _is_second(child) and first - last <= 3:
            return with_rest(sorted({*numbers, *range(last + 1, end + 1)}), cue)
        if child.dep == "conj" and _is_bare(child):
            joins = next((c for c in cue.children if c.dep == "cc" and last < c.i < child.i), None)
            if joins is not None and ((joins.lower in speech.BUT and not _is_cues(child, cue)) or _is_modal(child)):
                return sorted({*numbers, *range(joins.i, end + 1)})
        elif child.dep == "conj" and cue.tag in ("VBZ", "VBP") and _is_past(child) and first - last == 2:
            return sorted({*numbers, *range(last + 1, end + 1)})
        elif first - last <= 3 and (_is_condition(child) or _is_reason(child)):
            return sorted({*numbers, *range(first, end + 1)})
    return numbers


def _with_compound(numbers: list[int], cue: Token) -> list[int]:
    """The clause with the rest of a verb cut by its hyphen, where the parse hangs the halves on `cue`: co-operate."""
    tokens = cue.paragraph.tokens
    last = numbers[-1]
    if last + 2 >= len(tokens) or tokens[last + 1].text != "-":
        return numbers
    cut, rest = tokens[last + 1], tokens[last + 2]
    torn = rest if rest.head is cue and rest.dep == "ccomp" else cut if rest.head is cut and cut.head is cue else None
    if tokens[last].end == cut.start and cut.end == rest.start and torn is not None:
        return sorted({*numbers, cut.i, *(i for i in reach(torn) if i >= torn.i)})
    return numbers


def _is_bare(verb: Token) -> bool:
    """True for a verb without a subject of its own that is no verb of speech and leads to none: went on to say."""
    speech = verb.language.speech
    if verb.lemma in speech.CLAUSE or any(c.dep == "xcomp" and c.lemma in speech.CLAUSE for c in verb.children):
        return False
    return not any(c.dep in ("nsubj", "nsubjpass") for c in verb.children)


def _is_cues(verb: Token, cue: Token) -> bool:
    """True for a verb in the past like `cue`'s behind words in the present: said she is no member, but stopped."""
    said = next((c for c in cue.children if c.dep == "ccomp" and c.i > cue.i), None)
    return said is not None and _is_past_behind_present(verb, said, cue)


def _is_past_behind_present(verb: Token, said: Token, cue: Token) -> bool:
    if verb.tag != "VBD" or cue.tag != "VBD":
        return False
    forms = (said, *(c for c in said.children if c.dep in ("aux", "auxpass")))
    return any(t.tag in ("VBZ", "VBP") for t in forms)


def _is_past(verb: Token) -> bool:
    """True for a verb with a subject in the past tense that is no verb of speech."""
    if verb.lemma in _spoken(verb.language) or not any(c.dep in ("nsubj", "nsubjpass") for c in verb.children):
        return False
    return verb.tag == "VBD" or any(c.dep in ("aux", "auxpass") and c.tag == "VBD" for c in verb.children)


def _is_modal(verb: Token) -> bool:
    """True for should go, would go, which a verb of speech in the past has not for its mate."""
    return any(c.tag == "MD" and c.dep == "aux" for c in verb.children)


def _is_condition(clause: Token) -> bool:
    """True for had he known, were it so: a condition without if."""
    first = next((c for c in clause.children if c.dep in ("aux", "auxpass", "nsubj", "mark")), None)
    return first is not None and first.lower in clause.language.speech.INVERTED and clause.dep in ("ccomp", "advcl")


def _is_reason(clause: Token) -> bool:
    speech = clause.language.speech
    return clause.dep == "advcl" and any(c.lower in speech.REASONS for c in clause.children)


def _is_second(clause: Token) -> bool:
    """True for another that-clause: said it would close, that nobody had paid and that it was late."""
    speech = clause.language.speech
    if clause.dep == "conj" and clause.paragraph.tokens[reach(clause)[0]].lower == speech.THAT:
        return True
    return clause.dep in ("ccomp", "conj", "dep", "advcl") and any(
        c.dep == "mark" and c.lower == speech.THAT for c in clause.children
    )


def _goes_on(verb: Token, cue: Token) -> bool:
    """True when `verb` rather continues the cue's own clause: he said she was late and called it a shame."""
    speech = verb.language.speech
    if verb.tag != cue.tag or verb.i < cue.i:
        return False
    leads = any(c.dep == "xcomp" and c.lemma in speech.CLAUSE for c in verb.children)
    present = _is_past_behind_present(verb, verb.head, cue)
    if not (verb.lemma in _spoken(verb.language) or verb.lemma in speech.TURNING or leads or present):
        return False
    if not any(c.dep in ("nsubj", "nsubjpass") for c in verb.children):
        return True
    if verb.tag == "VBD" and verb.head.tag in (
        "VB",
        "VBZ",
        "VBP",
    ):  # said it will go on, and he called on them to stop
        return True
    return any(c.dep == "ccomp" and c.i > verb.i for c in verb.children)  # and a spokesman said that it was paid


def _tail(numbers: list[int], tokens: list[Token], root: Token) -> int:
    """One past the last reported token of `numbers`."""
    last = numbers[-1]
    floor = numbers[0] + 3
    for i in numbers:
        if i <= floor or i <= root.i:
            continue
        token = tokens[i]
        if token.text in _DASHES and token.start > tokens[i - 1].end and _is_comment(token):
            return i
        if token.text == "(" and tokens[last].text == ")":
            return i
        if token.text == "," and i + 1 <= last:
            after = tokens[i + 1] if tokens[i + 1].tag != _CLOSING or i + 2 > last else tokens[i + 2]
            if _is_writers(after, numbers):
                return i
    return last + 1


def _is_comment(dash: Token) -> bool:
    """True when the writer says behind `dash` what sort of words these were: - a claim that few believed."""
    noun, steps = dash.next, 0
    while noun is not None and noun.dep in ("det", "amod", "poss", "compound", "advmod") and steps < 4:
        noun, steps = noun.next, steps + 1
    return noun is not None and steps > 0 and noun.lemma in dash.language.speech.SPEECH_NOUN


def _is_writers(after: Token, numbers: list[int]) -> bool:
    """True when what begins at `after`, behind a comma, is the writer's own addition to the reported words."""
    speech = after.language.speech
    following = after.next
    if after.lower == speech.ACCORDING[0]:
        return True
    if after.lower in speech.CONCESSIONS:
        return following is not None and following.next is not None
    if after.tag == "VBG" and (
        after.lemma in _spoken(after.language) or after.lemma in speech.COMMENTING
    ):  # the speaker goes on: ..., citing officials
        return True
    if (
        after.lower in speech.MEANWHILE and after.dep == "mark" and after.head.lemma in _spoken(after.language)
    ):  # ..., while others call it
        return True
    if following is not None and after.tag == "IN" and following.tag in ("WP", "WDT"):  # ..., with whom he lived
        return following.dep == "pobj"
    noun = after.head
    if after.dep == "det" and noun.lemma in speech.REMARKED and any(c.dep == "relcl" for c in noun.children):
        return True
    tokens = after.paragraph.tokens
    if any(tokens[n].text == "," for n in numbers if n > after.i):
        return False
    if _goes_into_marks(after, numbers):
        return False
    if after.tag in ("WP", "WDT"):  # ..., who was there
        return True
    return after.dep == "det" and after.head.dep == "appos" and numbers[-1] - after.i < APPOSITION


def _goes_into_marks(after: Token, numbers: list[int]) -> bool:
    """True when the speaker's own marked words stand behind `after`: ..., which "will help"; not: he called "a"."""
    tokens = after.paragraph.tokens
    for i in range(after.i, numbers[-1] + 1):
        token = tokens[i]
        if token.tag == _OPENING:
            return True
        if token.text in (".", ":", ";") or (token.lemma in _spoken(after.language) and token.pos == "VERB"):
            return False
    return False


def tag_start(subject: Token, verb: Token) -> int:
    """The first token of a tag: its subject with what the parse tears from it: , co-founder and head Ann Lee said."""
    tokens = verb.paragraph.tokens
    lo = first = min(verb.i, reach(subject)[0])
    while lo > 0 and first - lo < 7 and (tokens[lo - 1].pos in _TITULAR or tokens[lo - 1].text == "-"):
        lo -= 1
    torn = lo > 0 and tokens[lo - 1].text == "," and any(t.text == "-" for t in tokens[lo:first])
    return lo if torn else first


def runs(numbers: list[int], tokens: list[Token]) -> Pieces:
    """Contiguous runs of `numbers`, bridging gaps of punctuation, without punctuation at their ends."""
    pieces: Pieces = []
    for i in numbers:
        if pieces and all(tokens[j].pos == "PUNCT" for j in range(pieces[-1][1], i)):
            pieces[-1] = (pieces[-1][0], i + 1)
        else:
            pieces.append((i, i + 1))
    return [p for p in (trimmed(a, b, tokens) for a, b in pieces) if p[0] < p[1]]


def trimmed(a: int, b: int, tokens: list[Token]) -> tuple[int, int]:
    """The range without punctuation at its ends; quotation marks stay."""
    while a < b and tokens[a].text in (",", ";", ":", ".", "-", "--", "—", "–", ")"):
        a += 1
    while b > a and tokens[b - 1].text in (",", ";", ":", ".", "-", "--", "—", "–", "("):
        b -= 1
    return a, b


def sentence_start(i: int, tokens: list[Token], at: list[int]) -> int:
    """Number of the first token of the sentence that holds token `i`, by the parser and by final marks."""
    start = tokens[i].sent.tokens[0].i
    for j in range(i - 1, start - 1, -1):
        if at[j] < 0 and tokens[j].text in (".", "?", "!"):
            return j + 1
        if at[j] >= 0 and (at[j + 1] != at[j]) and j + 1 < i and tokens[j - 1].text in (".", "?", "!"):
            return j + 1
    return start


def sentence_end(i: int, tokens: list[Token], at: list[int]) -> int:
    """One past the last token of the sentence that holds token `i`."""
    end = tokens[i].sent.tokens[-1].i + 1
    for j in range(i, end):
        if at[j] < 0 and tokens[j].text in (".", "?", "!") and j > i:
            return j + 1
        if (
            at[j] >= 0
            and j > i
            and (j + 1 == len(tokens) or at[j + 1] != at[j])
            and tokens[j - 1].text in (".", "?", "!")
        ):
            return j + 1
    return end
