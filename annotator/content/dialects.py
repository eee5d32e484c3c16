"""The words of other generators for what our front matter says, and what each of ours may hold.

The order of names is the order in which they are asked: the first that is there and fits is taken.
"""

from __future__ import annotations

from pathlib import Path

OURS: dict[str, str] = {
    "title": "text",
    "date": "date",
    "updated": "date",
    "lang": "text",
    "summary": "text",
    "author": "list",
    "authors": "list",
    "publisher": "text",
    "url": "address",
    "source": "list",
    "sources": "list",
    "seeds": "list",
    "tags": "list",
    "image": "text",
    "image_alt": "text",
    "image_caption": "text",
    "slug": "text",
    "aliases": "list",
    "type": "text",
    "weight": "number",
    "annotate": "text",
    "recording": "text",
    "toc": "switch",
    "series": "list",
    "expires": "date",
    "draft": "switch",
    "sample": "switch",
}
"""Our keys, with the kind of value that each takes."""

SAYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": (
        "date", "pubDate", "publishDate", "publish_date", "datePublished", "published", "created", "date_created",
    ),
    "updated": ("updated", "lastmod", "last_modified_at", "modified", "date_updated", "revised", "last_updated"),
    "lang": ("lang", "language", "locale"),
    "summary": ("summary", "description", "excerpt", "standfirst", "abstract", "dek", "deck"),
    "authors": ("authors", "author", "byline", "by"),
    "publisher": ("publisher",),
    "url": ("url", "canonical_url", "canonicalURL", "canonicalUrl", "canonical", "original_url", "external_url"),
    "sources": ("sources", "source"),
    "image": (
        "image", "hero", "hero_image", "cover", "featured_image", "featuredImage", "feature_image", "thumbnail",
        "header", "images", "og_image", "banner", "teaser",
    ),
    "image_alt": ("image_alt", "imageAlt", "alt", "cover_alt", "hero_alt"),
    "image_caption": ("image_caption", "caption", "imageCaption", "cover_caption"),
    "aliases": ("aliases", "redirect_from", "redirects"),
    "expires": ("expires", "expiryDate", "expirydate", "unpublishDate"),
    "weight": ("weight", "order", "nav_order", "sort_order", "menu_order"),
}  # fmt: skip
"""Our key -> the keys that say the same, ours first."""

INSIDE: dict[str, tuple[str, ...]] = {
    "image": ("path", "image", "src", "url", "feature", "overlay_image", "teaser", "relative"),
    "image_alt": ("alt", "image_description"),
    "image_caption": ("caption",),
}
"""What a table under an image's key says: `cover: {image: ..., alt: ..., caption: ...}`."""

TOPICS = ("tags", "categories", "category", "taxonomies", "topics", "keywords", "tag")
PATHS = ("permalink", "path", "url", "slug")
TABLES = ("extra", "params")
"""Tables whose keys pass to the templates like keys beside them, and are asked where the head itself says nothing."""

_LISTED = (Path(__file__).parent / "keys.txt").read_text(encoding="utf-8").splitlines()
WORLD = frozenset(line for line in _LISTED if line and not line.startswith("#"))
"""Keys that generators and their well-known themes give a meaning: none of them is a misspelling of ours."""

TXT_SKIPPED = frozenset({"robots", "humans", "ads", "llms", "requirements", "security", "license", "version"})
"""Stems of `.txt` files in a site that are no articles."""
