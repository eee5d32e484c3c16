"""Words that bear a capital only because a sentence begins with them or a headline writes all words so."""

from __future__ import annotations

from annotator.lang.en import name_clues, people, roles
from annotator.lang.en import names as given
from annotator.lang.en.common_words import COMMON
from annotator.nlp.mentions.mention import Form, Name
from annotator.nlp.parsing.tokens import Paragraph, Parse, Token

OPENING = frozenset("—–-:\"“‘'(*•") | {"--", "``"}
"""Marks behind which a sentence may begin."""
_SURE = 0.5
"""Weight of a known name from which it needs no capital inside a sentence."""


def without_openers(forms: list[Form], parse: Parse) -> list[Form]:
    """`forms` but for those of one common word that never stands with a capital inside a sentence."""
    doubtful = {id(f) for f in forms if len(f.words) == 1 and _may_be_common(f)}
    if not doubtful:
        return forms
    families = {f.words[-1] for f in forms if len(f.words) > 1 and f.label == "PERSON"}
    doubtful -= {id(f) for f in forms if f.words[-1] in families and any(_speaks(n) for n in f.names)}
    small = {t.text for t in parse.tokens() if t.text.islower()}
    return [f for f in forms if id(f) not in doubtful or not (f.words[0] in COMMON | small or _is_plural(f.words[0]))]


def _is_plural(word: str) -> bool:
    """ "Insurers", "Booksellers": many of a kind; Rangers is a team, and Parsons a name."""
    if not word.endswith("s") or word in name_clues.TEAM_LAST or word in given.SURNAMES:
        return False
    return word[:-1] in people.PERSONS or word[:-1] in roles.BODIES or word[:-1] in name_clues.BODIES


def begins(token: Token) -> bool:
    """True at the head of a sentence or of its words in marks."""
    before = token.prev
    return before is None or before.sent is not token.sent or before.text in OPENING


def _may_be_common(form: Form) -> bool:
    word = form.words[0]
    if form.known or form.fact or form.people or form.text.isupper() or word in given.ALL or word in given.KNOWN_BY:
        return False
    return word.isalpha() and all(_opens(n) for n in form.names)


def _opens(name: Name) -> bool:
    return not name.title and (begins(name.first) or is_headline(name.first.paragraph))


def _speaks(name: Name) -> bool:
    """ "Banks said": after Gloria Banks no word for lenders."""
    return name.first.dep == "nsubj" and name.first.head.lemma in roles.SPEECH


def is_title(paragraph: Paragraph) -> bool:
    """The first line of a text, where it is no sentence."""
    return not paragraph.i and paragraph.tokens[-1].text not in (".", "!", "?", "”", '"')


def is_headline(paragraph: Paragraph) -> bool:
    """A short line without a full stop, most of whose longer words have a capital."""
    tokens = paragraph.tokens
    if len(tokens) > 25 or tokens[-1].text in (".", "!", "?", "”", '"'):
        return False
    words = [t.text for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.7 * len(words)
