"""Settings that are wrong, or mean harm."""

from __future__ import annotations

import json
import os

from tests.hostile.case import Case

T = "annotator.toml"


def _wrong(key: str, value: str, words: str, line: int = 1) -> Case:
    return Case(f"{key} = {value[:30]}", {T: f"{key} = {value}\n"}, (f"{T}:{line}: {words}",))


_TEXTS = ("title", "description", "base_url", "lang", "author", "output")
TYPES = [
    _wrong(key, value, f"'{key}' is not text in quotes")
    for key in _TEXTS
    for value in ("5", "true", '["a"]', "{ a = 1 }", "2024-05-14", "1.5")
]
_OUTPUTS = [
    ".", "..", "../..", "/", "content", "content/site", "seeds", "seeds/x", "templates", "./content/../content",
    "content/..", "~",
]  # fmt: skip
OTHERS = [
    *(_wrong("nlp", v, "'nlp' is not a table") for v in ('"x"', "5", "[]")),
    *(_wrong("authors", v, "'authors' is not a table") for v in ('"x"', "5", "[]")),
    Case("authors of numbers", {T: "[authors]\nkim = 5\n"}, (f"{T}:2: 'authors.kim' is no name",)),
    Case("authors of lists", {T: '[authors]\nkim = ["a"]\n'}, (f"{T}:2: 'authors.kim' is no name",)),
    Case("a model that is a number", {T: "[nlp]\nmodel = 5\n"}, (f"{T}:2: 'nlp.model' is not text",)),
    Case("components that are a text", {T: '[nlp]\ncomponents = "x"\n'}, (f"{T}:2: 'nlp.components' is not a list",)),
    Case("components that are numbers", {T: "[nlp]\ncomponents = [1]\n"}, (f"{T}:2: 'nlp.components'",)),
    Case("an empty component", {T: '[nlp]\ncomponents = [""]\n'}, (f"{T}",)),
    Case("a component of nobody", {T: '[nlp]\ncomponents = ["nobodys_own"]\n'}, (f"{T}: [nlp] components",)),
    Case("a model of nobody", {T: '[nlp]\nmodel = "xx_none"\n'}, ("The spaCy model 'xx_none'",)),
    Case("an empty model", {T: '[nlp]\nmodel = ""\n'}, (f"{T}:2: 'nlp.model' is empty",)),
    Case("a model that is a path", {T: '[nlp]\nmodel = "../../etc"\n'}, ("The spaCy model",)),
    Case("a model with control characters", {T: '[nlp]\nmodel = "a\\u001b[2Jb"\n'}, ("The spaCy model 'a\\x1b[2Jb'",)),
    Case("an unknown setting", {T: 'titel = "A"\n'}, (f"{T}:1: Unknown setting 'titel'",)),
    Case("an unknown table", {T: '[nlq]\nmodel = "A"\n'}, (f"{T}:1: Unknown setting 'nlq'",)),
    Case("an unknown inner setting", {T: '[nlp]\nmodell = "A"\n'}, (f"{T}:2: Unknown setting 'nlp.modell'",)),
    Case("a setting twice", {T: 'title = "A"\ntitle = "B"\n'}, (f"{T}:2: This is not TOML",)),
    Case("not TOML", {T: "title: A\n"}, (f"{T}:1: This is not TOML",)),
    Case("an open text", {T: 'title = "A\n'}, (f"{T}:1: This is not TOML",)),
    Case("an open table", {T: "[nlp\n"}, (f"{T}:1: This is not TOML",)),
    Case("settings deep inside", {T: "title = " + "[" * 5000 + "]" * 5000 + "\n"}, (f"{T}:1: ",)),
    Case("settings in Latin-1", {T: 'title = "Gr\xf6\xdfe"\n'.encode("latin-1")}, (f"{T}:1: The file is not UTF-8",)),
    Case("settings with NUL", {T: b'title = "A\x00"\n'}, (f"{T}:1: The file holds a NUL",)),
    Case("settings in UTF-16", {T: 'title = "A"\n'.encode("utf-16")}, (f"{T}:1: The file is not UTF-8",)),
    Case("settings with a byte order mark", {T: b'\xef\xbb\xbftitle = "A"\n'}),
    Case("settings with CRLF", {T: b'title = "A"\r\nauthor = "B"\r\n'}),
    Case("settings of spaces", {T: " \n\t\n"}),
    Case("a title with a lone surrogate", {T: 'title = "\\ud800"\n'}, (f"{T}:1: This is not TOML",)),
    Case("a title with control characters", {T: 'title = "A\\u0000\\u001b[2J\\u0085B"\n'}),
    Case("a very long title", {T: f"title = {json.dumps('x' * 200_000)}\n"}),
    Case("settings that are a folder", make=lambda site: (site / T).mkdir(), says=(f"{T}: This is a folder",)),
    Case("settings that are a pipe", make=lambda site: os.mkfifo(site / T), says=(f"{T}: This is no ordinary file",)),
    Case("settings that lead nowhere", make=lambda site: (site / T).symlink_to("gone"), says=(f"{T}: ",)),
    Case("settings that are a device", make=lambda site: (site / T).symlink_to("/dev/zero"), says=(f"{T}: ",)),
    Case("settings that lead in a circle", make=lambda site: (site / T).symlink_to(T), says=(f"{T}: ",)),
    *(Case(f"output = {o}", {T: f"output = {json.dumps(o)}\n"}, ("", )) for o in _OUTPUTS),
    Case("an empty output", {T: 'output = ""\n'}, (f"{T}:1: 'output'",)),
    Case("an output with NUL", {T: 'output = "a\\u0000b"\n'}, (f"{T}:1: 'output'",)),
    Case("an output with a name too long", {T: f"output = {json.dumps('x' * 300)}\n"}, ("x",)),
    Case("an output below a file", {T: 'output = "content/good.md/site"\n'}, ("content/good.md/site: ",)),
    Case("an output that is a file", {T: 'output = "mine.txt"\n', "mine.txt": "mine"}, ("mine.txt: The output is a file",)),
    Case("an output of somebody else's", {"site/mine.txt": "mine"}, ("site: The output folder is not empty",)),
    Case("an output that is a link", make=lambda site: (site / "site").symlink_to("content"), says=("site: ",)),
    Case("an output that leads nowhere", make=lambda site: (site / "site").symlink_to("gone"), says=("site: ",)),
    Case("tool is no table", {"pyproject.toml": "tool = 5\n"}, ("pyproject.toml:1: 'tool",)),
    Case("tool.annotator is no table", {"pyproject.toml": "[tool]\nannotator = 5\n"}, ("pyproject.toml:2: 'tool.annotator'",)),
    Case("settings in pyproject", {"pyproject.toml": "[tool.annotator]\ntitle = 5\n"}, ("pyproject.toml:2: 'title' is not",)),
    Case("another project's settings", {"pyproject.toml": "[tool\nx"}),
    Case("a _config.yml of aliases", {"_config.yml": "a: &a [x]\nb: [*a,*a]\ntitle: <script>alert(1)</script>\n"}),
    Case("a _config.yml of Python", {"_config.yml": "title: !!python/object/apply:os.system [id]\n"}),
    Case("a _config.yml that bursts", {"_config.yml": "a: &a [x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(9))}),
    Case("a _config.yml that is a pipe", make=lambda site: os.mkfifo(site / "_config.yml")),
    Case("a _config.yml that is binary", {"_config.yml": bytes(range(256)) * 10}),
    Case("baseURL of scripts", {"hugo.toml": 'baseURL = "javascript:alert(1)"\ntitle = "</title><script>alert(1)</script>"\n'}),
    Case("baseURL broken", {"hugo.toml": 'baseURL = "http://[::1"\n'}),
    Case("docs_dir outside", {"mkdocs.yml": "docs_dir: ../..\n"}),
    Case("--base-url of scripts", argv=("build", "--base-url", "javascript:alert(1)"), says=("--base-url",)),
    Case("--output is the content", argv=("build", "--output", "content"), says=("",)),
    Case("--output with NUL", argv=("build", "--output", "a\x00b"), status=2),
    Case("--single of nothing", argv=("build", "--single", "nothing"), says=("nothing",)),
    Case("--single outside", argv=("build", "--single", "../../../etc/passwd"), says=("",)),
    Case("--single into a folder that is not", argv=("build", "--single", "good", "--output", "content/good.md/x.html"), says=("",)),
    Case("--require-review of nothing", argv=("build", "--require-review", "poems"), says=("--require-review knows no 'poems'",)),
    Case("--require-review of no words", argv=("build", "--require-review", ","), says=("--require-review knows no ''",)),
]  # fmt: skip
CASES = [*TYPES, *OTHERS]
