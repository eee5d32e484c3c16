"""The folder of a site of Jekyll, Hugo or MkDocs -> a site of ours.

Articles keep their words and heads, which we understand; a head gets the page's old address, so that links to it
hold. Pictures go where the old site showed them, authors and settings into `annotator.toml`. What is left is listed.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.authoring.importing.addresses import old_address
from annotator.authoring.importing.menus import menu_of
from annotator.authoring.importing.raw import Made, Wanted
from annotator.base.errors import AnnotatorError, Problem
from annotator.base.files import replace_file
from annotator.base.texts import read_text
from annotator.base.trust import contained, is_web_address
from annotator.content.frontmatter import Field, split, values
from annotator.content.languages import is_language
from annotator.content.loading import draft_of
from annotator.content.media import MEDIA, files_below
from annotator.content.sites import NO_PAGES, Facts, facts_of

_TEXTS = (".md", ".markdown")
_OURS = ("_config.yml", "_config.yaml", "mkdocs.yml", "mkdocs.yaml", "hugo.toml", "hugo.yaml", "config.toml")
"""Files of settings, which are read."""
_MADE = (
    "_site", "public", "site", "node_modules", "vendor", "resources", "target", ".git", "Gemfile", "Gemfile.lock",
)  # fmt: skip
"""What a generator makes or installs; nobody misses it."""
_AUTHORS = ("authors.yml", "authors.yaml", "authors.toml")


@dataclass
class _Plan:
    """What goes where. Paths of `files` are below content/."""

    folder: Path
    facts: Facts
    texts: dict[str, tuple[Path, str]] = field(default_factory=dict)
    """Target -> (file, its new text)."""
    files: dict[str, Path] = field(default_factory=dict)
    left: list[Problem] = field(default_factory=list)
    taken: set[Path] = field(default_factory=set)
    pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    """File below content/ or old address, without slashes around it -> (kind, slug) of the page."""

    def leave(self, what: str, path: Path | None = None, line: int | None = None) -> None:
        """List what could not be placed."""
        cure = "Put it into the site by hand, where it belongs there."
        self.left.append(Problem(f"Not taken over: {what}.", cure, path, line, "not-imported"))


def import_folder(source: Path, folder: Path, wanted: Wanted) -> list[Made]:
    """Write the articles and pictures of `folder` below `source`/content, all or nothing. Raises AnnotatorError."""
    if source.resolve() == folder.resolve():
        what = "A site cannot be imported into its own folder."
        raise AnnotatorError(Problem(what, "It builds as it is; or name a new folder with --source.", folder))
    facts = facts_of(folder)
    plan = _Plan(folder, facts)
    walk = {"jekyll": _jekyll, "hugo": _hugo, "mkdocs": _mkdocs}.get(facts.generator)
    if walk is None:
        what = "This is no folder of a site of Jekyll, Hugo or MkDocs: there is no settings file."
        raise AnnotatorError(
            Problem(what, "Name the folder of _config.yml, hugo.toml or mkdocs.yml; or files.", folder)
        )
    walk(plan)
    _statics(plan)
    if not plan.texts:
        raise AnnotatorError(Problem("The folder holds no article.", "Name the folder of the whole site.", folder))
    _refuse_taken(source, plan, wanted)
    for target, file in sorted(plan.files.items()):
        replace_file(source / "content" / target, file.read_bytes())
    made = [_write(source, target, *plan.texts[target]) for target in sorted(plan.texts)]
    _settings(source, plan)
    _left_over(plan, source)
    return [Made(made[0].path, made[0].text, tuple(plan.left)), *made[1:]]


def _refuse_taken(source: Path, plan: _Plan, wanted: Wanted) -> None:
    there = [t for t in sorted({*plan.texts, *plan.files}) if (source / "content" / t).exists()]
    if there and not wanted.force:
        cure = "Import into a new folder with --source, or replace them with --force."
        raise AnnotatorError(Problem("This file is there already.", cure, source / "content" / t) for t in there)


def _write(source: Path, target: str, _: Path, text: str) -> Made:
    path = source / "content" / target
    replace_file(path, text.encode("utf-8", "replace"))
    return Made(path, "")


def _walk(plan: _Plan, below: Path) -> Iterator[tuple[Path, Path]]:
    """(path below `below`, file) of everything in it that is a file and stays inside."""
    for relative, full, inside in files_below(below):
        if relative.parts[0] in _MADE:
            continue
        if not inside or not full.is_file():
            plan.leave("what is no ordinary file of the site", full)
            continue
        yield relative, full


def _jekyll(plan: _Plan) -> None:
    for relative, full in _walk(plan, plan.folder):
        if relative.suffix.lower() in (*_TEXTS, ".html") and "_posts" in relative.parts:
            _put(plan, full, "/".join(p for p in relative.parts if p != "_posts"))
        elif relative.suffix.lower() in _TEXTS and "_drafts" in relative.parts:
            _put(plan, full, relative.as_posix())
        elif relative.suffix.lower() in _TEXTS and relative.stem.lower() not in NO_PAGES:
            _put(plan, full, relative.as_posix(), page=True)
        elif full.suffix.lower() in MEDIA:
            plan.files[relative.as_posix()] = full
            plan.taken.add(full)
    collections = plan.facts.values.get("collections", ())
    for name in collections if isinstance(collections, dict | tuple) else ():
        below = _inside(plan, f"_{name}") if isinstance(name, str) else None
        for relative, full in _walk(plan, below) if below and name != "posts" else ():
            if full.suffix.lower() in _TEXTS:
                _put(plan, full, f"{name}/{relative.as_posix()}")


def _inside(plan: _Plan, name: str) -> Path | None:
    """A folder of the site; None for one that lies elsewhere."""
    return plan.folder / name if contained(plan.folder, name) else None


def _hugo(plan: _Plan) -> None:
    _tree(plan, "contentDir", "content")


def _mkdocs(plan: _Plan) -> None:
    _tree(plan, "docs_dir", "docs")


def _tree(plan: _Plan, key: str, usual: str) -> None:
    """Take over a folder of articles with the files between them."""
    said = plan.facts.values.get(key)
    below = (_inside(plan, said) if isinstance(said, str) and said else None) or plan.folder / usual
    for relative, full in _walk(plan, below):
        if full.suffix.lower() in _TEXTS:
            depth = len(relative.parts) - (relative.stem == "index" and len(relative.parts) > 1)
            _put(plan, full, relative.as_posix(), page=plan.facts.generator == "hugo" and depth == 1)
        elif full.suffix.lower() in MEDIA:
            plan.files[relative.as_posix()] = full
            plan.taken.add(full)


def _put(plan: _Plan, full: Path, target: str, *, page: bool = False) -> None:
    """Plan an article; `page` for one that stands where the generator has its pages."""
    text = read_text(full, full)
    plan.taken.add(full)
    if isinstance(text, Problem):
        plan.left.append(text)
        return
    if plan.facts.generator == "jekyll" and split(text)[0] is None:
        plan.leave("a text without a head, which is no page of Jekyll's", full)
        return
    problems: list[Problem] = []
    draft = draft_of(text, Path("content") / target, problems, plan.facts.authors)
    plan.left += [Problem(p.what, p.cure, full, p.line, p.code) for p in problems]
    keys: dict[str, str] = {}
    head = split(text)[0]
    fields: Mapping[str, Field] = values(head, full, []) if head else {}
    if page and draft is not None and draft.meta.kind == "article" and draft.meta.date is None:
        keys["type"] = "page"
    address = old_address(plan.facts, target, fields)
    if address and draft is not None and draft.meta.kind != "page":
        keys["redirect_from" if "aliases" in fields else "aliases"] = address
    plan.texts[target] = (full, _with_keys(text, keys, fields))
    if draft is not None and not draft.meta.draft:
        kind = "page" if "type" in keys else draft.meta.kind
        own = old_address(plan.facts, target, {})
        for name in (target, address, own, f"/{draft.slug}/", *draft.meta.aliases):
            plan.pages.setdefault(name.strip("/"), (kind, draft.slug))
        plan.pages.pop("", None)


def _with_keys(text: str, keys: Mapping[str, str], fields: Mapping[str, Field]) -> str:
    """The text with more keys in its head."""
    head, body, _ = split(text)
    toml = head is not None and head.form == "toml"
    lines = [
        f"{key} {'=' if toml else ':'} [{json.dumps(value, ensure_ascii=False)}]".replace(" :", ":")
        if key != "type"
        else ('type = "page"' if toml else "type: page")
        for key, value in keys.items()
        if key not in fields
    ]
    if not lines:
        return text
    if head is None:
        return "\n".join(["---", *lines, "---", "", body])
    if head.form == "bare":
        first = [line.replace("[", "").replace("]", "").replace('"', "") for line in lines]
        return f"{head.text}\n" + "\n".join(first) + f"\n\n{body}"
    begin = text.index("\n") + 1
    return text[:begin] + "\n".join(lines) + "\n" + text[begin:]


def _statics(plan: _Plan) -> None:
    """Pictures and other files that the old site served from folders of their own."""
    if plan.facts.generator == "jekyll":
        return
    for below, top in plan.facts.statics(plan.folder):
        for relative, full in _walk(plan, below):
            if full.suffix.lower() in MEDIA:
                plan.files.setdefault(top + relative.as_posix(), full)
                plan.taken.add(full)


def _settings(source: Path, plan: _Plan) -> None:
    """The old site's settings and authors, in a file of ours where there is none."""
    target, facts = source / "annotator.toml", plan.facts
    if target.exists():
        plan.leave("the settings, since annotator.toml is there already", target)
        return
    language = next((v for k in ("lang", "languageCode", "locale") if isinstance(v := facts.values.get(k), str)), "")
    author = facts.values.get("author", facts.values.get("site_author", ""))
    name = author.get("name", "") if isinstance(author, dict) else author
    lang = language.replace("_", "-")
    rows = {
        "title": facts.title,
        "description": facts.description,
        "base_url": f"{facts.url}/" if is_web_address(facts.url) and not {"?", "#", "@"} & set(facts.url) else "",
        "lang": lang if is_language(lang) else "",
        "author": name if isinstance(name, str) else "",
    }
    for key, said in (("base_url", facts.url), ("lang", language)):
        if said and not rows[key]:
            plan.leave(
                f"the setting '{said}', which is no {'address' if key == 'base_url' else 'language'}", plan.folder
            )
    entries, lost = menu_of(facts, plan.pages)
    for what in lost:
        plan.leave(what, plan.folder)
    lines = [f"{key} = {_toml(value)}" for key, value in rows.items() if value]
    if facts.authors:
        lines += ["", "[authors]", *(f"{_toml(k)} = {_toml(v)}" for k, v in sorted(facts.authors.items()))]
    for label, kind, to in entries:
        lines += ["", "[[menu]]", f"label = {_toml(label)}", f"{kind} = {_toml(to)}"]
    text = "\n".join(lines) + "\n"
    tomllib.loads(text)
    replace_file(target, text.encode("utf-8", "replace"))


def _toml(value: str) -> str:
    return json.dumps(value.replace("\x7f", ""), ensure_ascii=False)


def _left_over(plan: _Plan, source: Path) -> None:
    """List the files that were not taken over, those of a folder together."""
    counts: Counter[str] = Counter()
    target = source.resolve()
    for path in sorted(plan.folder.rglob("*")):
        relative = path.relative_to(plan.folder)
        if not path.is_file() or path in plan.taken or relative.parts[0] in _MADE or relative.name.startswith("."):
            continue
        if relative.as_posix() in _OURS or relative.name in _AUTHORS or target in path.resolve().parents:
            continue
        counts[relative.as_posix() if len(relative.parts) < 2 else f"{relative.parts[0]}/{_kind(relative)}"] += 1
    for what, count in sorted(counts.items()):
        plan.leave(what if "/" not in what else f"{what} ({count} file{'s' * (count != 1)})", plan.folder)
    if plan.facts.generator == "jekyll" and plan.facts.values.get("navigation"):
        plan.leave("the menu 'navigation' of the settings; see [[menu]] for annotator.toml", plan.folder)


def _kind(relative: Path) -> str:
    return relative.name if relative.name in ("_index.md", "404.html") else f"*{relative.suffix or relative.name}"
