"""Markdown and text: read a draft, weave annotations into its HTML, write markup back into its source.

markdown-it-py's one home.
"""

from annotator.prose.comments import for_readers
from annotator.prose.reading import line_at, read
from annotator.prose.weaving import body, comment
from annotator.prose.writing import Addition, write_markup

__all__ = ["Addition", "body", "comment", "for_readers", "line_at", "read", "write_markup"]
