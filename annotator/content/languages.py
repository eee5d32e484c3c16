"""Tags of languages (BCP 47), and what to say of one that is not read."""

from __future__ import annotations

import re

_TWO_LETTERS = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd
    ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
"""ISO 639-1. Of the three-letter codes, of which there are thousands, only the form is checked."""
_TAG = re.compile(
    r"([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?"
)


def is_language(tag: str) -> bool:
    """Whether `tag` is the tag of a language: well formed, its language a known one."""
    found = _TAG.fullmatch(tag.lower().replace("_", "-"))
    return found is not None and (len(found[1]) == 3 or found[1] in _TWO_LETTERS.split())


def unread(tag: str) -> tuple[str, str]:
    """What to say of a language that is not read, and what to do."""
    what = f"Its language is {tag}, of which annotator knows no words; nothing is found in it by machine."
    return what, "Mark names, quotations and dates by hand, or install the language (docs/languages.md)."
