"""JSON Schema for what a person writes, made of the tables by which the program reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from annotator.base import config
from annotator.content import dialects, menu
from annotator.model.text import AnnotateMode

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"

_SETTINGS_WORDS: dict[str, str] = {
    "title": "The site's name.",
    "description": "One sentence about the site.",
    "base_url": "Where the site will stand; feed and sitemap need it.",
    "lang": "Language of the site, e.g. en.",
    "author": "Who publishes the site.",
    "toc": "false: no table of contents, also in articles of three or more headings.",
    "typographic": "true shows straight quotation marks as those of the language; the text itself stays.",
    "data": "Formats of the files in data/, one for each article.",
    "timezone": "Whose day it is on which the site is built, e.g. Europe/Berlin.",
    "theme": "The name of a theme that lies over the default one, e.g. scholar.",
    "output": "Folder to write, below the site's own.",
    "nlp": "How the text is read.",
    "authors": "Short name in a head or a note: full name, or a table with name and role.",
    "verdicts": "The scale on which people judge claims: id, and a table with word and sign.",
    "menu": "What the menu holds: names of lists, pages, articles, sections; or tables with label and target.",
    "$schema": "The address of this schema, for editors.",
    "nlp.model": "An installed spaCy pipeline.",
    "nlp.components": "spaCy factories to run after it.",
}
_HEAD_WORDS: dict[str, str] = {
    "title": "The headline.",
    "date": "Day of publication; 'last Tuesday' counts from it. unknown says that there is none.",
    "updated": "Day of the last change of which the reader is told.",
    "lang": "Language of the article, e.g. en.",
    "summary": "The standfirst.",
    "author": "Who wrote it.",
    "authors": "Who wrote it.",
    "publisher": "Who published it first.",
    "url": "Where it was first published.",
    "source": "Links or titles of what the article rests on.",
    "sources": "Links or titles of what the article rests on.",
    "seeds": "Documents below seeds/ that are evidence for it.",
    "tags": "Topics.",
    "image": "The picture above the text, below content/.",
    "image_alt": "What the picture shows, for those who do not see it.",
    "image_caption": "The words below the picture.",
    "slug": "Name of the page's file.",
    "aliases": "Old addresses, which lead on to the page.",
    "type": "page for what stands beside the articles: about, contact.",
    "weight": "Order among pages, light ones first.",
    "annotate": "auto finds annotations, reviewed takes yours alone, off takes none.",
    "recording": "The recording that a transcript belongs to.",
    "toc": "false: no table of contents, also with three or more headings.",
    "series": "The series of articles that it is a part of.",
    "expires": "Day from which on it is no longer published.",
    "draft": "true keeps it out of the site.",
    "sample": "true says that the article is invented.",
}
_TYPES: dict[type, Schema] = {
    str: {"type": "string"},
    list: {"type": "array", "items": {"type": "string"}},
    dict: {"type": "object"},
    bool: {"type": "boolean"},
}
_TEXT: Schema = {"type": ["string", "number"]}
_KINDS: dict[str, Schema] = {
    "text": _TEXT,
    "date": {"type": "string", "pattern": r"\d|^(unknown)?$"},
    "list": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    "address": {"type": "string"},
    "switch": {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]},
    "number": {"type": "integer"},
}
_PICTURE: Schema = {"type": "string", "pattern": r"^https?://|\.(png|jpe?g|gif|webp|avif|svg)([?#].*)?$"}
_NARROWER: dict[str, Schema] = {
    "annotate": {"enum": list(get_args(AnnotateMode))},
    "authors": {"anyOf": [*_KINDS["list"]["anyOf"], {"type": "array"}, {"type": "object"}]},
    "author": {"anyOf": [*_KINDS["list"]["anyOf"], {"type": "array"}, {"type": "object"}]},
    "toc": {},
    "image": {"anyOf": [_TEXT, {"type": "array", "contains": _PICTURE}, {"type": "object"}]},
}
"""Keys that take less, or more, than others of their kind."""


_ENTRY: Schema = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {key: {"type": "string", "minLength": 1} for key in menu.KEYS},
            "additionalProperties": False,
            "oneOf": [{"required": ["label", t] if t == "url" else [t]} for t in menu.TARGETS],
        },
    ]
}
"""One entry of the menu."""


def schema_of(what: str) -> Schema:
    """The schema of `settings` or of `front-matter`."""
    return _SCHEMAS[what]()


def settings() -> Schema:
    """Of annotator.toml; every key that it does not know is an error there as well."""
    own = _properties(config.KEYS, _SETTINGS_WORDS, _TYPES)
    inner = _properties(config.NLP_KEYS, {k.removeprefix("nlp."): w for k, w in _SETTINGS_WORDS.items()}, _TYPES)
    own["nlp"] |= {"properties": inner, "additionalProperties": False}
    own["menu"]["items"] = _ENTRY
    own["data"]["items"] = {"enum": list(config.DATA)}
    own["output"]["pattern"] = r"^[^~\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"
    name: Schema = {"type": "string", "pattern": r"\S"}
    person = {"type": "object", "properties": {"name": name, "role": {"type": "string"}}, "required": ["name"]}
    step = {"word": name, "sign": {"type": "string", "minLength": 1, "maxLength": 4}}
    own["verdicts"]["additionalProperties"] = {
        "type": "object", "properties": step, "required": list(step), "additionalProperties": False,
    }  # fmt: skip
    own["authors"]["additionalProperties"] = {"anyOf": [name, person]}
    inner["components"]["items"] = inner["model"] | {"pattern": r"\S"}
    inner["model"]["pattern"] = r"\S"
    own["base_url"]["pattern"] = r"^([Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@\\<>\"^`{|}]+(/[^\s?#@\\<>\"^`{|}]*)?)?$"
    return {
        "$schema": _DRAFT,
        "title": "Settings of a site (annotator.toml)",
        "type": "object",
        "properties": own,
        "additionalProperties": False,
    }


def front_matter() -> Schema:
    """Of an article's head. Keys beside ours are free: they pass to the templates."""
    properties = _properties(dialects.OURS, _HEAD_WORDS, _KINDS)
    for key, narrower in _NARROWER.items():
        properties[key] = {**narrower, "description": properties[key]["description"]}
    return {
        "$schema": _DRAFT,
        "title": "Front matter of an article",
        "type": "object",
        "properties": properties,
        "additionalProperties": True,
    }


def _properties(table: Mapping[str, Any], words: Mapping[str, str], kinds: Mapping[Any, Schema]) -> dict[str, Schema]:
    return {key: {**kinds[kind], "description": words[key]} for key, kind in table.items()}


_SCHEMAS: dict[str, Callable[[], Schema]] = {"settings": settings, "front-matter": front_matter}
