"""The pages of a generated index that became long: one for each letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from docutils import nodes

from sphinx_people.catalog import Catalog, Place
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.sheets import Group, by_letter
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.text import Text
from sphinx_people.render import links, text
from sphinx_people.render.context import Context
from sphinx_people.render.divided import DividedView
from sphinx_people.render.view import heading


class IndexItem(NamedTuple):
    """A line: what sorts it, what it links to under which name, what stands in brackets, below which place it is."""

    sorted_by: str
    role: str
    target: str
    name: Text
    others: tuple[Text, ...] = ()
    place: Place | None = None


@dataclass(frozen=True)
class IndexView(DividedView):
    """People, projects or organizations by letter; ``index`` says which."""

    index: str = "names"

    noun = "index"
    usual_division = "letter"
    grouped_by = None

    def everything(self, catalog: Catalog) -> Sequence[IndexItem]:
        """Return the lines of the whole index, in order."""
        lines = {"names": _people, "projects": _projects, "organizations": _organizations}[self.index]
        return sorted(lines(catalog), key=lambda item: item.sorted_by.casefold())

    def groups_of(self, catalog: Catalog, item: IndexItem) -> Iterable[Group]:
        """Return the letter of a line."""
        return by_letter(item.sorted_by)

    def places(self, catalog: Catalog) -> list[Place]:
        """Return the organizations that have a heading."""
        return [place for item in self.items(catalog) if (place := item.place) is not None]

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterator[Fact]:
        """Yield what is named."""
        for item in self.items(catalog):
            yield ("names" if item.role == "person" else item.role), item.target
            if item.role == "project":
                joint = catalog.project(item.target)
                yield from (("names", part.member.id) for part in (joint.parts if joint else ()))
            if item.place is not None:
                yield "organization", item.place.id

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the lines, those of organizations under their headings."""
        found: list[nodes.Node] = []
        for place, items in groupby(self.items(context.catalog), key=lambda item: item.place):
            if place is not None:
                found.append(heading(text.name(context, place.organization.name), context.anchor(place.anchor)))
            rows = [nodes.list_item("", *_line(context, item)) for item in items]
            found.append(nodes.bullet_list("", *rows, bullet="-", classes=["people-entries"]))
        return found


def _line(context: Context, item: IndexItem) -> list[nodes.Node]:
    name = text.name_of_person if item.role == "person" else text.name
    shown: list[nodes.Node] = [links.to_object(item.role, item.target, name(context, item.name))]
    if item.others:
        others = ", ".join(dict.fromkeys(context.choose(other)[1] for other in item.others))
        shown.append(nodes.Text(f" ({others})"))
    return text.paragraph(shown)


def _people(catalog: Catalog) -> Iterator[IndexItem]:
    for member in catalog.members.values():
        yield IndexItem(member.sort_key[0], "person", member.id, member.person.name)


def _projects(catalog: Catalog) -> Iterator[IndexItem]:
    for joint in catalog.projects:
        people = tuple(dict.fromkeys(part.member.person.name for part in joint.parts))
        yield IndexItem(str(joint.name), "project", joint.id, joint.name, people)


def _organizations(catalog: Catalog) -> Iterator[IndexItem]:
    for place in catalog.places.values():
        plain = replace(place, affiliations=())
        for member in dict.fromkeys(one.member for one in place.affiliations):
            name = member.person.name
            yield IndexItem(str(place.organization.name), "person", member.id, name, place=plain)
