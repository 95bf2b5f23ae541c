"""Links: to the web, to pages, and to what the domain knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docutils import nodes
from sphinx import addnodes

from sphinx_people.catalog import Member
from sphinx_people.model.dates import Period
from sphinx_people.model.entries import Entry
from sphinx_people.model.organization import Organization
from sphinx_people.model.text import Text
from sphinx_people.render import text
from sphinx_people.render.context import Context
from sphinx_people.render.words import to_translate


def web(url: str, children: Sequence[nodes.Node], *classes: str, title: str = "") -> nodes.Node:
    """Return a link to an address that the model has checked; ``title`` is what a pointer that rests on it is told."""
    attributes = {"reftitle": title} if title else {}
    return nodes.reference("", "", *children, refuri=url, internal=False, classes=list(classes), **attributes)


def here(address: str, children: Sequence[nodes.Node]) -> nodes.Node:
    """Return a link to another page of the site, by its address from the page that is drawn."""
    return nodes.reference("", "", *children, refuri=address, internal=True)


def to_file(path: str, children: Sequence[nodes.Node]) -> nodes.Node:
    """Return a link to a file of the project, from its root: ``/papers/a.pdf``; Sphinx copies it to the pages."""
    reference = addnodes.download_reference("", "", reftarget=path, refdomain="", reftype="download", refwarn=False)
    reference += nodes.inline("", "", *children)
    return reference


def to_object(role: str, target: str, children: Sequence[nodes.Node], *classes: str, title: str = "") -> nodes.Node:
    """Return a link to an object of this domain, found when the page is written; ``title`` as in :func:`web`."""
    attributes = {"reftitle": title} if title else {}
    reference = addnodes.pending_xref(
        "",
        refdomain="people",
        reftype=role,
        reftarget=target,
        refexplicit=True,
        refwarn=False,
        classes=list(classes),
        **attributes,
    )
    reference += nodes.inline("", "", *children)
    return reference


def to_document(document: str, children: Sequence[nodes.Node], *classes: str) -> nodes.Node:
    """Return a link to a page of the documentation, by its name."""
    return to_object("page", document, children, *classes)


def to_person(context: Context, member: Member, *classes: str) -> nodes.Node:
    """Return a person's name, linked to their page."""
    return to_object("person", member.id, text.name_of_person(context, member.person.name), *classes)


def organization(context: Context, name: Text, period: Period | None = None) -> list[nodes.Node]:
    """Return an organization's name with a link to its site, and the names that it had in that period."""
    identifier, found = context.catalog.registry.find(name)
    shown = text.name(context, found.name)
    shown = [web(found.url, shown)] if found.url else [to_object("place", identifier, shown)]
    return [*shown, *_former_names(context, found, period)]


def _former_names(context: Context, found: Organization, period: Period | None) -> list[nodes.Node]:
    former = found.names_at(period.start if period else None)
    if not former:
        return []
    still_there = period is None or period.is_ongoing
    message = to_translate("formerly {name}") if still_there else to_translate("then {name}")
    before, _, after = context.word(message, name="\0").partition("\0")
    names = text.joined([[text.inline(context, one)] for one in former])
    return [nodes.inline("", f" ({before}", *names, nodes.Text(f"{after})"), classes=["people-former"])]


def titled(entry: Entry, children: list[nodes.Node]) -> list[nodes.Node]:
    """Return an entry's title, linked to its address where it has one."""
    return [web(entry.url, children)] if entry.url and children else children


def _nothing(url: str) -> list[nodes.Node]:
    return []


def row(
    context: Context, entry: Entry, *first: nodes.Node, beside: Callable[[str], list[nodes.Node]] = _nothing
) -> list[nodes.Node]:
    """Return the further links of an entry in a row, after those that are given; nothing where there is none.

    ``beside`` says what stands beside a link, by its address.
    """
    found = [[one] for one in first]
    for field, label in (("slides", to_translate("Slides")), ("video", to_translate("Video"))):
        url = getattr(entry, field, None)
        if url:
            found.append([web(url, [nodes.Text(context.word(label))])])
    found += [text.joined([[web(url, [nodes.Text(label)])], beside(url)], " ") for label, url in entry.links.items()]
    key: str = getattr(entry, "publication", None) or ""
    if key in context.catalog.works_by_key:
        found.append([to_object("publication", key, [nodes.Text(context.word("Paper"))])])
    return text.paragraph(text.joined(found, " · "), "people-links")
