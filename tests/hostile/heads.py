"""Heads whose values are wrong, of every type, or mean harm."""

from __future__ import annotations

from tests.hostile.case import Case

A = "content/a.md"


def _bad(key: str, value: str, words: str = "", line: int = 4) -> Case:
    head = f"---\ntitle: T\ndate: 2024-05-14\n{key}: {value}\n---\nWords.\n"
    if key in ("title", "date"):
        head, line = f"---\nsummary: S\n{key}: {value}\n---\nWords.\n", 3
    return Case(f"{key}: {value[:40]}", {A: head}, (f"{A}:{line}: '{words or key}",))


def _good(key: str, value: str) -> Case:
    head = "---\n" + "".join(f"{k}: {v}\n" for k, v in {"title": "T", "date": "2024-05-14", key: value}.items())
    return Case(f"{key}: {value[:40]!a}", {A: f"{head}---\nWords.\n"})


_TABLE, _LISTS = "{a: b}", "[[a, b], c]"
TYPES = [
    *(_bad(key, "[a, b]") for key in ("title", "lang", "summary", "publisher", "slug", "recording", "image_alt")),
    *(_bad(key, _TABLE) for key in ("title", "lang", "summary", "slug", "recording", "annotate", "draft", "sample")),
    *(_bad(key, _TABLE) for key in ("seeds", "sources", "source", "aliases", "tags") if key != "tags"),
    *(_bad(key, _LISTS) for key in ("seeds", "aliases")),
    *(_bad("seeds", v, "") for v in ("[{a: b}]",)),
    *(_bad("date", v) for v in ("[2024-05-14]", "[2024, 5, 14]", "2024-02-30", "2024-13-01", "0000-01-01", "soon",
                                "10000-01-01", "02/03/2020", "20240", "'2024-05-14; DROP TABLE'", "5", "true",
                                "2024-05-14T25:00", "2024-05-14T10:00:00+99:00", "2024-05-14 10:61", "2024-05-14T10:00-25:00",
                                "-2024-05-14", "2024-05-14T10:00:00+1:00:00:00")),
    *(_bad("updated", v) for v in ("[2024-05-14]", "2024-02-30", "never", "5")),
    *(_bad("annotate", v) for v in ("always", "[auto, off]", "true", "5", "AUTO")),
    *(_bad("draft", v) for v in ("perhaps", "5", "[yes, no]")),
    *(_bad("sample", v) for v in ("perhaps", "2")),
    *(_bad("weight", v) for v in ("heavy", "1.5", "[1]", "9999999999", "1e5", _TABLE)),
    *(_bad("url", v) for v in ("javascript:alert(1)", "data:text/html,x", "ftp://a.example", "file:///etc/passwd",
                               "java\\tscript:alert(1)", "https://", "'https://a b.example/'", "https://[::1", "http:///x",
                               "[https://a.example]", _TABLE)),
    *(_bad("lang", v) for v in ("xx-nonsense", "english", "5", "true", "'<b>'")),
    *(_bad("seeds", v, "", 4) for v in ()),
    *(Case(f"seeds: {v}", {A: f"---\ntitle: T\ndate: 2024-05-14\nseeds: ['{v}']\n---\nWords.\n"}, (f"{A}:4: There is no seed",))
      for v in ("../annotator.toml", "/etc/passwd", "../content/good.md", "seeds/../../x", "gone.txt", "a/../../../x")),
]  # fmt: skip
YAML = [
    Case(name, {A: f"---\ntitle: T\ndate: 2024-05-14\n{line}\n---\nWords.\n"}, (f"{A}:{number}: {words}",))
    for name, line, number, words in (
        ("an open list", "tags: [a", 5, "The front matter is not YAML"),
        ("an open text", 'summary: "a', 5, "The front matter is not YAML"),
        ("a tab", "tags:\n\t- a", 5, "The front matter is not YAML"),
        ("a tag of Python", "summary: !!python/object/apply:os.system [id]", 4, "YAML tags are not read"),
        ("an anchor", "summary: &a b", 4, "YAML anchors"),
        ("an alias", "summary: *a", 4, "YAML anchors"),
        ("a key twice", "title: U", 4, "'title' stands twice"),
        ("a colon", "summary: a: b", 4, "The front matter is not YAML"),
        ("a control character", "summary: a\x07b", 4, "The front matter is not YAML"),
        ("a NUL", "summary: a\x00b", 4, "The file holds a NUL"),
    )
]  # fmt: skip
OTHERS = [
    Case("a list as a head", {A: "---\n- a\n- b\n---\nWords.\n"}, (f"{A}:2: The front matter is no list of key",)),
    Case("a head deep inside", {A: "---\ntitle: T\nx: " + "[" * 3000 + "]" * 3000 + "\n---\nWords.\n"}, (f"{A}:",)),
    Case("a head deep inside, as a block", {A: "---\ntitle: T\nx:\n" + "".join(" " * i + "a:\n" for i in range(1, 190)) + "---\nWords.\n"}),
    Case("a head too long", {A: "---\ntitle: T\nx: " + "y" * 30_000 + "\n---\nWords.\n"}, (f"{A}:1: The front matter is too long",)),
    Case("a head that bursts", {A: "---\ntitle: T\na: &a [x,x,x,x,x,x,x,x,x]\nb: [*a,*a]\n---\nW.\n"}, (f"{A}:3: YAML anchors",)),
    Case("a head in UTF-16", {A: "---\ntitle: T\n---\nW.\n".encode("utf-16")}, (f"{A}:1: The file is not UTF-8",)),
    Case("a body in Latin-1", {A: "---\ntitle: T\n---\nW.\nGr\xf6\xdfe\n".encode("latin-1")}, (f"{A}:5: The file is not UTF-8",)),
    Case("a TOML head that is none", {A: "+++\ntitle = T\n+++\nW.\n"}, (f"{A}:2: The front matter is not TOML",)),
    Case("a TOML head deep inside", {A: "+++\nx = " + "[" * 3000 + "]" * 3000 + "\n+++\nW.\n"}, (f"{A}:",)),
    Case("a TOML date that is none", {A: "+++\ntitle = 'T'\ndate = 2024-02-30\n+++\nW.\n"}, (f"{A}:3: The front matter is not TOML",)),
    Case("a TOML head of huge numbers", {A: "+++\ntitle = 'T'\nweight = " + "9" * 5000 + "\n+++\nW.\n"}, (f"{A}:",)),
    Case("many wrong articles", {f"content/{n}.md": "---\ndate: soon\nannotate: no\n---\nW.\n" for n in "abcd"},
         tuple(f"content/{n}.md:2: 'date: soon'" for n in "abcd") + tuple(f"content/{n}.md:3: 'annotate: no'" for n in "abcd")),
    Case("wrong heads and wrong markup at once", {"content/a.md": "---\ndate: soon\n---\nW.\n", "content/b.md": "---\ntitle: B\ndate: 2024-05-14\n---\n[W]{.persn}\n"},
         ("content/a.md:2: 'date: soon'", "content/b.md:5:1: Unknown kind '.persn'")),
    Case("an empty file", {A: ""}),
    Case("a file of spaces", {A: " \n\t\n  \n"}),
    Case("a head alone", {A: "---\ntitle: T\ndate: 2024-05-14\n---\n"}),
    Case("a head that never ends", {A: "---\ntitle: T\n\nWords.\n"}),
    Case("a head of nothing", {A: "---\n---\nWords.\n"}),
    Case("a byte order mark", {A: b"\xef\xbb\xbf---\ntitle: T\ndate: 2024-05-14\n---\nWords.\n"}),
    Case("carriage returns alone", {A: b"---\rtitle: T\rdate: 2024-05-14\r---\rWords.\r"}),
    Case("keys of lists and tables", {A: "---\ntitle: T\n5: x\n[a]: y\n? {b: c}\n: z\n---\nWords.\n"}, (f"{A}:4: This key is no word", f"{A}:5: This key is no word")),
    *(_good("slug", v) for v in ("../../../etc/passwd", "con", "NUL", "a/b/c", "'.'", "'..'", "x" * 400, "a?b#c", "'%2e%2e%2f'", "index")),
    *(_good("tags", v) for v in ("'<script>alert(1)</script>'", "[null, ~, '', a]", "[" + ", ".join(f"t{i}" for i in range(500)) + "]")),
    *(_good("title", v) for v in ("'\u202eevil\u202c'", "'a\u0085b\u2028c'", "'" + "x" * 15_000 + "'", "'\ufdd0'", "'{{ 7*7 }}{% raw %}'")),
    *(_good("aliases", v) for v in ("['../../x', 'http://a.example/', '/', '', '//evil.example']", "'javascript:alert(1)'")),
    *(_good("image", v) for v in ("'javascript:alert(1)'", "'data:image/svg+xml,<svg onload=alert(1)>'", "'../../../etc/passwd'", "'//evil.example/x.png'", "https://evil.example/x.png")),
    *(_good("recording", v) for v in ("'javascript:alert(1)'", "'../x.mp3'", "'//evil.example/x.mp3'")),
    *(_good("source", v) for v in ("'javascript:alert(1)'", "'<img src=x onerror=alert(1)>'", "['java\\tscript:alert(1)']")),
]  # fmt: skip
CASES = [*TYPES, *YAML, *OTHERS]
