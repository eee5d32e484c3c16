"""The passage of a source document that a claim or quotation is bound to, with the words that differ marked."""

from __future__ import annotations

from markupsafe import Markup, escape

from annotator.model import Binding, Span
from annotator.pages import documents
from annotator.pages.common import View


def excerpt(view: View, one: Binding) -> Markup:
    """The passage in its context; of a document that is not public the passage alone, which the article gives."""
    words, last = Markup(), 0
    for span in one.differs:
        words += escape(one.passage[last : span.start]) + Markup("<mark>{}</mark>").format(span.of(one.passage))
        last = span.end
    words += escape(one.passage[last:])
    name = one.seed.removeprefix("seeds/")
    page = documents.paths(view.graph.seeds).get(one.seed)
    told: Markup | str = name
    if page and one.place is not None:
        to = f"../{page}#{documents.anchor(one.place)}"
        told = Markup('<a href="{}">{}</a>').format(to, f"Read it in {name}")
    differs = " Marked words differ from the article." if one.differs else ""
    quoted = Markup("<blockquote>{}<b>{}</b>{}</blockquote>").format(one.before, words, one.after)
    return quoted + Markup("<p>{}.{}</p>").format(told, differs)


def on(bindings: tuple[Binding, ...], span: Span) -> Binding | None:
    """The binding of exactly these words."""
    return next((b for b in bindings if b.span == span), None)
