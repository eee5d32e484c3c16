"""Where a page stood on its old site, by the rules of its generator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from annotator.content.dates import day_of, in_name
from annotator.content.frontmatter import Field
from annotator.content.sites import Facts

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_FIXED = ("permalink", "url", "path")
"""Keys by which a head gives the address itself."""


def old_address(facts: Facts, target: str, fields: Mapping[str, Field]) -> str:
    """The path of the page at `target` (below content/) on the old site; empty where its head gives it."""
    if any(k in fields and fields[k].text().startswith("/") for k in _FIXED):
        return ""
    path = PurePosixPath(target)
    if facts.generator == "jekyll":
        return _jekyll(facts, path, fields) if in_name(path.stem)[0] and "_drafts" not in path.parts else ""
    name = fields["slug"].text() if "slug" in fields else ""
    parts = [*path.parent.parts, *([] if path.stem in ("index", "_index", "README") else [path.stem])]
    if not parts:
        return ""
    if name and facts.generator == "hugo":
        parts[-1] = name
    flat = facts.generator == "mkdocs" and facts.values.get("use_directory_urls") == "false"
    lower = facts.generator == "hugo"
    address = "/".join(re.sub(r"\s+", "-", p.lower()) if lower else p for p in parts)
    return f"/{address}.html" if flat else f"/{address}/"


def _jekyll(facts: Facts, path: PurePosixPath, fields: Mapping[str, Field]) -> str:
    style = facts.values.get("permalink", "date")
    shape = _STYLES.get(style, style) if isinstance(style, str) else _STYLES["date"]
    day, name = in_name(path.stem)
    told = day_of(fields["date"].text()) if "date" in fields else None
    day = told or day
    if day is None or not shape.startswith("/"):
        return ""
    said = fields.get("categories") or fields.get("category")
    listed = said.items() if said else ()
    if said and said.is_text():
        listed = tuple(said.text().split()) if "categories" in fields else (said.text(),)
    categories = [*path.parent.parts, *listed]
    name = fields["slug"].text() if "slug" in fields else name
    values = {
        "categories": "/".join(_slug(c) for c in categories),
        "year": f"{day:%Y}",
        "month": f"{day:%m}",
        "i_month": str(day.month),
        "day": f"{day:%d}",
        "i_day": str(day.day),
        "short_year": f"{day:%y}",
        "y_day": f"{day:%j}",
        "title": name,
        "slug": _slug(name),
        "output_ext": ".html",
    }
    unknown = [k for k in re.findall(r":([a-z_]+)", shape) if k not in values]
    if unknown:
        return ""
    filled = re.sub(r":([a-z_]+)", lambda m: values[m[1]], shape)
    return re.sub(r"/{2,}", "/", filled)


def _slug(words: str) -> str:
    """As Jekyll writes a category into an address."""
    return re.sub(r"[^\w]+", "-", words.lower()).strip("-")
