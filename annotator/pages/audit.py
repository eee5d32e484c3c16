"""How the site is sourced over time: for each month and section the share of words that rest on somebody, who is
heard first, who is heard again and again, and how much rests on sources without a name.

Sources are put into groups only by what an editor declares in `entities.toml`; nothing is inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.base.cache import digest
from annotator.model import Account
from annotator.model.text import section_title
from annotator.pages.common import Head, Link, PagePlan, View, count, head
from annotator.pages.dates import shown

PATH = "sources/audit.html"
_REPEATED = 3


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A month of a section."""

    month: str
    articles: int
    words: str
    attributed: str
    """Share of the words that rest on a source."""
    unnamed: str
    """Share of what rests on sources that rests on those without a name."""
    first: Link | None
    """Who is most often the first source of an article; `note` says how often."""
    repeated: tuple[Link, ...]
    """Sources of more than one article; `note` says of how many."""


@dataclass(frozen=True, slots=True)
class AuditPart:
    """A section of the site, newest month first."""

    title: str
    rows: tuple[AuditRow, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A value of a declared attribute, and the words that rest on those who have it."""

    value: str
    words: str
    share: int


@dataclass(frozen=True, slots=True)
class AuditPage:
    """The source audit."""

    head: Head
    title: str
    lead: str
    parts: tuple[AuditPart, ...]
    groups: tuple[tuple[str, tuple[GroupRow, ...]], ...]
    """Attribute -> its values."""


def audit(view: View) -> Iterator[PagePlan]:
    """The page of the audit."""
    known = view.graph.sources
    declared = [(e.id, e.attributes) for e in view.graph.entities.values() if e.attributes]
    accounts = view.graph.ledger.accounts
    cells = [(a.slug, a.words, a.attributed, [(c.source, c.words) for c in a.carried]) for a in accounts]
    days = [str(face.published) for face in view.faces.values()]
    names = [(s.id, s.name, s.named) for s in known.values()]
    key = digest(repr(view.site), repr(cells), repr(days), repr(names), repr(declared))
    yield PagePlan(PATH, "audit.html", key, lambda: _page(view))


def _page(view: View) -> AuditPage:
    cells: dict[str, dict[str, list[Account]]] = {}
    for account in view.graph.ledger.accounts:
        day = view.faces[account.slug].published
        section = account.slug.rpartition("/")[0]
        cells.setdefault(section, {}).setdefault(str(day)[:7] if day else "", []).append(account)
    parts = tuple(
        AuditPart(
            section_title(section) if section else "All articles" if len(cells) == 1 else "Other articles",
            tuple(_row(view, month, months[month]) for month in sorted(months, reverse=True)),
        )
        for section, months in sorted(cells.items())
    )
    lead = "Who the articles cite, month by month."
    return AuditPage(head(view.site, PATH, "Source audit", lead), "Source audit", lead, parts, tuple(_groups(view)))


def _row(view: View, month: str, accounts: Sequence[Account]) -> AuditRow:
    known = view.graph.sources
    words = sum(a.words for a in accounts)
    carried, nameless = 0, 0
    first: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for account in accounts:
        for c in account.carried:
            carried += c.words
            nameless += 0 if c.source not in known or known[c.source].named else c.words
        heard = [(c.statements[0], c.source) for c in account.carried if c.statements and c.source in known]
        if heard:
            first[min(heard)[1]] += 1
        articles.update({c.source for c in account.carried if c.source in known})
    best = min(first, key=lambda s: (-first[s], known[s].name), default=None)
    again = sorted((s for s in articles if articles[s] > 1), key=lambda s: (-articles[s], known[s].name))[:_REPEATED]
    return AuditRow(
        shown(month) if month else "Undated",
        len(accounts),
        f"{words:,}",
        _share(sum(a.attributed for a in accounts), words),
        _share(nameless, carried),
        Link(known[best].name, f"{best}.html", f"in {first[best]} of {len(accounts)}") if best else None,
        tuple(Link(known[s].name, f"{s}.html", count(articles[s], "article")) for s in again),
    )


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole else "–"


def _groups(view: View) -> Iterator[tuple[str, tuple[GroupRow, ...]]]:
    """What rests on those of each declared group, and on those for whom nothing is declared."""
    book, known = view.graph.ledger, view.graph.sources
    told: dict[str, Counter[str]] = {}
    rest = 0
    names = sorted({name for e in view.graph.entities.values() for name, _ in e.attributes})
    for c in (*book.named, *book.described, *book.anonymous):
        entity = view.graph.entities.get(known[c.source].entity or "") if c.source in known else None
        given = dict(entity.attributes) if entity else {}
        rest += c.words
        for name in names:
            told.setdefault(name, Counter())[given.get(name, "")] += c.words
    for name in names:
        values = sorted((v for v in told.get(name, ()) if v), key=lambda v: (-told[name][v], v))
        order = [*values, *([""] if told.get(name, Counter())[""] else [])]
        yield (
            name,
            tuple(
                GroupRow(v or "Not declared", count(told[name][v], "word"), round(100 * told[name][v] / (rest or 1)))
                for v in order
            ),
        )
