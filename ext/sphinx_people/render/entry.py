"""One entry of any section: its title, where and when it was, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from docutils import nodes

from sphinx_people.catalog import Member
from sphinx_people.catalog.projects import title_of
from sphinx_people.catalog.selection import Item
from sphinx_people.model.entries import Activity, Education, Entry, Work
from sphinx_people.model.text import Text
from sphinx_people.render import dates, links, text
from sphinx_people.render.context import Context
from sphinx_people.render.terms import KINDS
from sphinx_people.render.view import fold_of
from sphinx_people.render.words import to_translate

Nodes = list[nodes.Node]


def title(context: Context, item: Item) -> Nodes:
    """Return what an entry is called, linked to its address."""
    entry: Any = item.entry
    if item.section == "news":
        return text.line(context, entry.text, item.member)
    if item.section == "projects":
        parts: list[Text | None] = [title_of(entry)]
    elif item.section == "awards":
        parts = [entry.rank, entry.title]
    elif item.section == "education":
        parts = [entry.degree, entry.area]
    else:
        parts = [getattr(entry, _TITLES.get(item.section, "name"), None)]
    language = getattr(entry, "language", None) if item.section == "media" else None
    named = text.joined([_name(context, part, language) for part in parts if part is not None])
    return links.titled(entry, named or _fallback_title(context, item))


_TITLES: Mapping[str, str] = {
    "work": "position",
    "talks": "title",
    "media": "title",
    "teaching": "course",
    "service": "role",
    "activities": "role",
    "languages": "language",
}


def _name(context: Context, name: Text, language: str | None) -> Nodes:
    if language and len(name.translations) == 1:
        return [text.marked(str(name), "" if language == context.language else language)]
    return text.name(context, name)


def _fallback_title(context: Context, item: Item) -> Nodes:
    """Name an entry by its place, where nothing else names it."""
    for field in ("event", "institution", "organization", "venue"):
        name = getattr(item.entry, field, None)
        if name is not None:
            is_organization = field in {"institution", "organization"} and item.entry.url is None
            return links.organization(context, name, item.entry.period) if is_organization else text.name(context, name)
    return []


def where(context: Context, item: Item) -> Nodes:
    """Return the organization, team and place of an entry, other than what its title says already."""
    entry: Any = item.entry
    period = entry.period
    titled_by_place = not _titled(item)
    parts: list[Nodes] = []
    for field in ("event", "venue", "outlet", "institution", "organization", "awarder", "issuer", "team", "location"):
        name = getattr(entry, field, None)
        if name is None:
            continue
        if titled_by_place and field in {"event", "institution", "organization", "venue"}:
            titled_by_place = False
            continue
        is_organization = field in {"institution", "organization", "awarder", "issuer"}
        parts.append(links.organization(context, name, period) if is_organization else text.name(context, name))
    if item.section == "teaching" and entry.role is not None:
        parts.insert(0, text.name(context, entry.role))
    return text.joined(parts)


def _titled(item: Item) -> bool:
    entry: Any = item.entry
    fields = {"awards": ("title", "rank"), "education": ("degree", "area")}.get(
        item.section, (_TITLES.get(item.section, "name"),)
    )
    return item.section in {"news", "projects"} or any(getattr(entry, field, None) is not None for field in fields)


def when(context: Context, entry: Entry) -> Nodes:
    """Return the dates of an entry, or its years where it has those."""
    if isinstance(entry, Activity) and entry.years and not (entry.date or entry.start_date):
        return text.joined([[dates.date_node(context, year)] for year in sorted(entry.years, reverse=True)])
    period = entry.period
    return dates.period_nodes(context, period) if period is not None else []


def length(context: Context, entry: Entry) -> Nodes:
    """Return how long it took, where that can be told."""
    is_span = not (isinstance(entry, Activity) and entry.years)
    shown = dates.length_text(context, entry.period) if entry.period is not None and is_span else None
    return [nodes.inline("", shown, classes=["people-length"])] if shown else []


def particulars(context: Context, item: Item, *, kind: bool = True) -> Nodes:
    """Return what only some sections have: grade, courses, advisor, thesis, level, keywords and, if asked for, kind."""
    entry: Any = item.entry
    rows: list[tuple[str, Nodes]] = []
    if isinstance(entry, Education):
        rows = [
            (to_translate("Grade"), text.name(context, entry.score) if entry.score else []),
            (to_translate("Advisor"), text.line(context, entry.advisor, item.member) if entry.advisor else []),
            (to_translate("Thesis"), text.line(context, entry.thesis, item.member) if entry.thesis else []),
            (to_translate("Courses"), text.joined([text.name(context, course) for course in entry.courses])),
        ]
    elif item.section in {"skills", "languages", "interests"}:
        level = getattr(entry, "level", None) or getattr(entry, "fluency", None)
        keywords = getattr(entry, "keywords", ())
        rows = [
            (to_translate("Level"), text.name(context, level) if level else []),
            (to_translate("Keywords"), text.joined([text.name(context, keyword) for keyword in keywords])),
        ]
    elif kind and getattr(entry, "kind", None):
        rows = [(to_translate("Kind"), [nodes.Text(context.known_word(entry.kind, KINDS))])]
    found = []
    for label, value in rows:
        if value:
            term = nodes.inline("", context.word(label) + ": ", classes=["people-term"])
            found += text.paragraph([term, *value], "people-particular")
    return found


def kinds_differ(items: Iterable[Item]) -> bool:
    """Tell whether entries are of several kinds, so that it is worth saying which."""
    return len({getattr(item.entry, "kind", None) for item in items}) > 1


def body(context: Context, member: Member, entry: Entry) -> Nodes:
    """Return what every entry may say at length: its summary, highlights, folded details and links."""
    found: Nodes = []
    if entry.summary is not None:
        found += text.paragraph(text.line(context, entry.summary, member), "people-summary")
    rows = [[nodes.paragraph("", "", *text.line(context, one, member))] for one in entry.highlights]
    found += text.bullets(rows, "people-highlights")
    if entry.details is not None:
        found += fold_of(context.word("Details"), text.block(context, entry.details, member))
    return [*found, *links.row(context, entry)]


def roles(context: Context, item: Item, draw: Callable[[Item], Nodes]) -> Nodes:
    """Return the several positions of one employment, newest first."""
    if not isinstance(item.entry, Work) or not item.entry.roles:
        return []
    inner = [Item(item.member, "work", role) for role in item.entry.roles if not role.hidden]
    inner.sort(
        key=lambda role: (role.entry.period is not None, *(role.entry.period.sort_key() if role.entry.period else ())),
        reverse=True,
    )
    return text.bullets([draw(role) for role in inner], "people-roles")
