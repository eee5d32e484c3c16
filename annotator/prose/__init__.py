"""Markdown and text: read a draft, weave annotations into its HTML, write markup back into its source.

markdown-it-py's one home.
"""

from annotator.prose.reading import line_at, read
from annotator.prose.weaving import body
from annotator.prose.writing import Addition, write_markup

__all__ = ["Addition", "body", "line_at", "read", "write_markup"]
