"""Entries under the headings of their groups."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes
from slugify import slugify

from sphinx_people.catalog.organizations import organization_of
from sphinx_people.catalog.selection import Item, Selection, group
from sphinx_people.model.dates import PartialDate
from sphinx_people.render import text
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_text
from sphinx_people.render.terms import KINDS, SECTIONS
from sphinx_people.render.view import heading


def in_groups(
    context: Context, items: list[Item], selection: Selection, draw: Callable[[list[Item]], list[nodes.Node]]
) -> list[nodes.Node]:
    """Return the drawn items, under a heading for each group where the selection asks for groups."""
    if selection.group_by is None:
        return draw(items)
    found: list[nodes.Node] = []
    for key, grouped in group(context.catalog, items, selection.group_by).items():
        anchor = f"{selection.group_by}-{slugify(key)}" if key else f"{selection.group_by}-none"
        found.append(heading(_title(context, selection.group_by, key, grouped), context.anchor(anchor)))
        found += draw(grouped)
    return found


def _title(context: Context, by: str, key: str, items: list[Item]) -> list[nodes.Node]:
    if not key:
        return [nodes.Text(context.word("Other"))]
    if by == "section":
        return [nodes.Text(context.word(SECTIONS[key]))]
    if by == "person":
        return text.name_of_person(context, items[0].member.person.name)
    if by == "organization":
        registry = context.catalog.registry
        known = registry.organizations.get(key)
        place = context.catalog.places.get(key)
        organization = known or (place.organization if place else None)
        return text.name(context, organization.name) if organization else [nodes.Text(_organization_name(items))]
    if by == "year":
        return [nodes.Text(date_text(PartialDate(int(key)), context.language))]
    return [nodes.Text(context.known_word(key, KINDS) if by == "kind" else key)]


def _organization_name(items: list[Item]) -> str:
    return str(organization_of(items[0].entry))
