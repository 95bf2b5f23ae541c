"""The directory: a card for each person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from docutils import nodes

from sphinx_people.catalog import Affiliation, Catalog, Member
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.facets import facets_of_affiliation, facets_of_person
from sphinx_people.catalog.guests import Guest
from sphinx_people.catalog.numbers import NUMBERS
from sphinx_people.catalog.organizations import Place
from sphinx_people.catalog.selection import Item
from sphinx_people.catalog.sheets import Group, by_letter
from sphinx_people.catalog.sites import HERE
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.entries import Activity, Education, Project, Work
from sphinx_people.render import dates, links, terms, text
from sphinx_people.render.cards import card, grid
from sphinx_people.render.context import Context
from sphinx_people.render.divided import DividedView
from sphinx_people.render.entry import title
from sphinx_people.render.filters import FilteredList
from sphinx_people.render.guests import guest_card
from sphinx_people.render.numbers import number_facts, number_list
from sphinx_people.render.portrait import portrait, tint
from sphinx_people.render.profile import positions
from sphinx_people.render.view import fold_of, folded, heading, item_facts, nothing

ROLES = ("current", "alumni")
GROUPS = ("organization", "role", "tag")
SORTS = ("name", "as-written")

#: Somebody of this site or of another one.
AnyPerson = Member | Guest


@dataclass(frozen=True)
class PeopleView(DividedView):
    """Cards of people, of an organization or with tags, and under headings where that is asked."""

    role: str | None = None
    tags: tuple[str, ...] = ()
    group_by: str | None = None
    sort: str = "name"
    numbers: tuple[str, ...] = NUMBERS
    sites: tuple[str, ...] = (HERE,)

    noun = "people"

    @property
    def usual_division(self) -> str:
        """Letters, or organizations where people are listed by those."""
        return "organization" if self.group_by == "organization" else "letter"

    def everything(self, catalog: Catalog) -> list[AnyPerson]:
        """Return everybody who is meant, in order."""
        here = self.selection.people(catalog) if HERE in self.sites else ()
        found: list[AnyPerson] = [member for member in here if self._accepts(catalog, member)]
        if self.group_by == "organization":  # where nobody stands without one
            found = [member for member in found if catalog.affiliations_of(member.id)]
        found += self._guests(catalog)
        if self.sort == "name":
            found.sort(key=lambda member: member.sort_key)
        return found[: self.selection.limit]

    def _guests(self, catalog: Catalog) -> list[Guest]:
        """Return the people of other sites; of their roles and organizations too little is known to choose by them."""
        if self.group_by or self.role or self.selection.organization:
            return []
        there = [guest for guest in catalog.guests.all if guest.site.name in self.sites]
        return [guest for guest in there if not self.tags or set(self.tags) & set(guest.person.tags)]

    @property
    def grouped_by(self) -> str | None:
        """What the list has headings for."""
        return self.group_by

    def groups_of(self, catalog: Catalog, item: AnyPerson) -> Iterable[Group]:
        """Return the letter of a person, or the organizations where they are or were."""
        if self.by == "letter":
            return by_letter(item.sort_key[0])
        meant = self.selection.organization
        places = [place for place, _ in catalog.affiliations_of(item.id) if meant in {None, place.id}]
        return dict.fromkeys(place.group for place in places)

    @property
    def shows_places(self) -> bool:
        """Tell whether organizations have a place of their own: a heading, or a sheet."""
        is_sheet = self.by == "organization" and self.division.sheet is not None
        return self.group_by == "organization" or is_sheet

    def places(self, catalog: Catalog) -> list[Place]:
        """Return the organizations that have a heading, each with those of its people who are shown."""
        shown = {member.id for member in self.items(catalog)}
        sheet = self.sheets(catalog).get(self.division.sheet or "") if self.by == "organization" else None
        found = [
            replace(place, affiliations=tuple(one for one in place.affiliations if one.member.id in shown))
            for place in catalog.places.values()
            if sheet is None or place.group == sheet.group
        ]
        return [place for place in found if place.affiliations]

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterator[Fact]:
        """Yield the people shown, the organizations where they are or were, and their numbers."""
        for member in self.items(catalog):
            yield "person", member.id
            if isinstance(member, Guest):
                continue
            items = [
                Item(member, section, entry)
                for section in ("work", "education", "activities", "projects")
                for entry in member.person.section(section)
            ]
            yield from item_facts(catalog, items)
            if self.group_by != "organization":  # which has no cards
                yield from number_facts(catalog, member.id, self.numbers, today)

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a grid of cards, for each group."""
        members = list(self.items(context.catalog))
        if not members:
            return nothing(context)
        if self.group_by == "organization":
            return self._by_organization(context)
        listed = FilteredList(
            context,
            self.filters,
            "people",
            members,
            lambda one: facets_of_person(one, _role(context.catalog, one, self.selection.organization)),
            terms.ROLES,
            is_part=self.is_part,
        )
        return listed.with_controls(self._drawn(context, members, listed))

    def _drawn(self, context: Context, members: list[AnyPerson], listed: FilteredList[AnyPerson]) -> list[nodes.Node]:
        if self.group_by == "role":
            groups = [(role, [one for one in members if _role(context.catalog, one, None) == role]) for role in ROLES]
            return self._grouped(context, groups, terms.ROLES, listed)
        if self.group_by == "tag":
            tags = dict.fromkeys(tag for member in members for tag in member.person.tags)
            tagged = [(tag, [one for one in members if tag in one.person.tags]) for tag in tags]
            return self._grouped(context, tagged, {}, listed)
        return self._grid(context, members, listed)

    def _accepts(self, catalog: Catalog, member: Member) -> bool:
        organization = self.selection.organization
        place = catalog.places.get(organization or "")
        here = place.affiliations if place else ()
        return (
            (not self.tags or bool(set(self.tags) & set(member.person.tags)))
            and (organization is None or any(one.member.id == member.id for one in here))
            and (self.role is None or _role(catalog, member, organization) == self.role)
        )

    def _grouped(
        self,
        context: Context,
        groups: list[tuple[str, list[AnyPerson]]],
        words: Mapping[str, str],
        listed: FilteredList[AnyPerson],
    ) -> list[nodes.Node]:
        found: list[nodes.Node] = []
        for key, members in groups:
            if members:
                name = context.word(words[key]) if key in words else key
                found.append(
                    heading([nodes.Text(name)], context.anchor(f"{self.group_by}-{nodes.make_id(key) or 'group'}"))
                )
                found += self._grid(context, members, listed)
        return found

    def _by_organization(self, context: Context) -> list[nodes.Node]:
        found: list[nodes.Node] = []
        places = self.places(context.catalog)
        places.sort(key=lambda place: context.choose(place.organization.name)[1].casefold())
        every = [one for place in places for one in place.affiliations]
        listed = FilteredList(
            context, self.filters, "people", every, facets_of_affiliation, terms.ROLES, is_part=self.is_part
        )
        for place in places:
            found.append(heading(text.name(context, place.organization.name), context.anchor(place.anchor)))
            rows = [listed.mark(nodes.list_item("", *_affiliation(context, one)), one) for one in place.affiliations]
            classes = ["people-entries", "people-dated", "people-affiliations"]
            found.append(nodes.bullet_list("", *rows, bullet="-", classes=classes))
        return listed.with_controls(found)

    def _card(self, context: Context, one: AnyPerson) -> nodes.Element:
        return guest_card(context, one) if isinstance(one, Guest) else _card(context, one, self.numbers)

    def _grid(self, context: Context, members: list[AnyPerson], listed: FilteredList[AnyPerson]) -> list[nodes.Node]:
        cards: list[nodes.Node] = [listed.mark(self._card(context, one), one) for one in members]
        seen, rest, words = folded(context, cards, self.fold_after)
        return [grid(seen), *fold_of(words, [grid(rest)] if rest else [])]


def _role(catalog: Catalog, member: AnyPerson, organization: str | None) -> str:
    """Tell whether somebody is still there, or anywhere where no organization is named."""
    times = [one for place, one in catalog.affiliations_of(member.id) if organization in {None, place.id}]
    return "current" if any(one.is_current for one in times) or not times else "alumni"


def _affiliation(context: Context, one: Affiliation) -> list[nodes.Node]:
    """Return a line: when, who, as what."""
    sections = {Work: "work", Education: "education", Activity: "activities", Project: "projects"}
    item = Item(one.member, sections[type(one.entry)], one.entry)
    if isinstance(one.entry, Project):
        what: list[nodes.Node] = [nodes.Text(context.word("Projects"))]
    elif isinstance(one.entry, Work) and one.entry.position is None:
        roles = (role.position for role in one.entry.roles if not role.hidden)
        names = [text.name(context, position) for position in roles if position is not None]
        what = text.joined(names)
    else:
        what = title(context, item)
    shown: list[list[nodes.Node]] = [[links.to_person(context, one.member)], what]
    if one.period is None or isinstance(one.entry, Project):
        return text.paragraph(text.joined(shown), "people-entry")
    when = nodes.inline("", "", *dates.period_nodes(context, one.period), classes=["people-when"])
    return text.paragraph([when, nodes.Text(" "), *text.joined(shown)], "people-entry")


def _card(context: Context, member: Member, numbers: tuple[str, ...]) -> nodes.Element:
    person = member.person
    headline = [text.inline(context, person.headline)] if person.headline else []
    body = [
        *text.paragraph(headline, "people-headline"),
        *positions(context, member),
        *number_list(context, member.id, numbers),
    ]
    found = card([links.to_person(context, member, "people-name")], body, "people-person", tint(member))
    found.insert(0, portrait(context, member, lazy=True))
    return found
