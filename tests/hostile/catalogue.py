"""Catalogues that are wrong, or mean harm."""

from __future__ import annotations

from tests.hostile.case import Case

C = "content/entities.toml"


def _bad(name: str, text: str, words: str, line: int | str = 2) -> Case:
    return Case(f"catalogue: {name}", {C: text}, (f"{C}:{line}: {words}" if line else f"{C}: {words}",))


def _entity(key: str, value: str) -> str:
    return f'[kim]\nname = "Kim"\n{key} = {value}\n'


CASES = [
    *(_bad(f"name = {v}", f"[kim]\nname = {v}\n", "'name'") for v in ("5", "true", "[]", '["a"]', "{}", "2024-05-14")),
    *(_bad(f"kind = {v}", _entity("kind", v), "'", 3) for v in ("5", "[]", '["person"]', "{}", '"persn"', '""')),
    *(_bad(f"aliases = {v}", _entity("aliases", v), "'aliases'", 3) for v in ("5", '"K"', "[5]", '[["a"]]', '[""]', '[" "]', "{}")),
    *(_bad(f"about = {v}", _entity("about", v), "'about'", 3) for v in ("5", "[]")),
    *(_bad(f"url = {v}", _entity("url", v), "The url", 3) for v in ('"javascript:alert(1)"', '"//evil.example"', '"data:text/html,x"', '"https://[::1"', '"https://"', '"no address"')),
    *(_bad(f"wikidata = {v}", _entity("wikidata", v), "", 3) for v in ("5", '"javascript:alert(1)"', '"Q1/../x"', '"kim"', '"Q1\\" onclick=\\"x"', '"https://evil.example"')),
    *(_bad(f"[{k!a}]", f'["{k}"]\nname = "Kim"\n', "", 1) for k in ("../x", "a/b", "<script>", "Kim", "con", "index", "a b", )),
    _bad("an empty id", '[""]\nname = "Kim"\n', "", 1),
    _bad("no name", '[kim]\nkind = "person"\n', "'kim' has no name", 1),
    _bad("a name of spaces", '[kim]\nname = "  "\n', "'kim' has no name", 1),
    _bad("an unknown key", _entity("aliasses", '["K"]'), "'kim' has an unknown key 'aliasses'", 3),
    _bad("an entity that is a text", 'kim = "Kim"\n', "'kim' is no entity", 1),
    _bad("an entity that is a list", "[[kim]]\nname = 'Kim'\n", "'kim' is no entity", 1),
    _bad("an entity twice", '[kim]\nname = "Kim"\n[kim]\nname = "Kim"\n', "This is not TOML", 3),
    _bad("words to ignore that are a text", 'ignore = "May"\n', "'ignore' is no list", 1),
    _bad("words to ignore that are numbers", "ignore = [5]\n", "'ignore' is no list", 1),
    _bad("not TOML", "[kim\n", "This is not TOML", 1),
    _bad("deep inside", "x = " + "[" * 3000 + "]" * 3000, "This is not TOML", 1),
    Case("catalogue: Latin-1", {C: '[kim]\nname = "K\xefm"\n'.encode("latin-1")}, (f"{C}:2: The file is not UTF-8",)),
    _bad("an alias of two", '[kim]\nname = "Kim"\naliases = ["K"]\n[kay]\nname = "Kay"\naliases = ["K"]\n', "'K' is an alias", 6),
    Case("catalogue: empty words to ignore", {C: 'ignore = ["", " ", "\\u0000", "<script>"]\n'}),
    Case("catalogue: scripts in all fields", {C: '[kim]\nname = "Maria Keane"\nkind = "person"\nabout = "</script><script>alert(1)</script>\\" onclick=\\"alert(1)"\naliases = ["<img src=x onerror=alert(1)>", "\\u202eK\\u0000"]\nurl = "https://a.example/\\u0027onclick"\nwikidata = "Q42"\n'}),
    Case("catalogue: five thousand aliases", {C: '[kim]\nname = "Kim"\naliases = [' + ", ".join(f'"K{n}"' for n in range(5000)) + "]\n"}),
    Case("catalogue: a name of a thousand words", {C: f'[kim]\nname = "{"Kim " * 1000}"\n'}),
]  # fmt: skip
