"""Who this is: the head of a profile page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.numbers import NUMBERS
from sphinx_people.catalog.present import present
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.location import Place
from sphinx_people.render import links, text
from sphinx_people.render.context import Context
from sphinx_people.render.icons import icon
from sphinx_people.render.numbers import number_facts, number_list
from sphinx_people.render.portrait import portrait, tint
from sphinx_people.render.view import View, item_facts

_ICONS = {"vcard": "octicon:id-badge", "feed": "octicon:rss"}


@dataclass(frozen=True)
class ProfileView(View):
    """Photo or initials, name in every script, headline, position, place, accounts, numbers, and some sentences."""

    numbers: tuple[str, ...] = NUMBERS

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterator[Fact]:
        """Yield the people, the organizations where they are now, their numbers, and what there may be a feed of."""
        for member in self.selection.people(catalog):
            yield "person", member.id
            yield from (("entry", work.key) for work in catalog.works_of(member.id))
            yield from item_facts(catalog, (item for item, _ in present(member)))
            yield from number_facts(catalog, member.id, self.numbers, today)

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the head of each person's profile."""
        return [_profile(context, member, self.numbers) for member in self.selection.people(context.catalog)]


def positions(context: Context, member: Member) -> list[nodes.Node]:
    """Return what a person does now, and where, in a paragraph for each position."""
    found: list[nodes.Node] = []
    for item, part in present(member):
        name = getattr(part, "position", None) or getattr(part, "degree", None)
        where = getattr(item.entry, "organization", None) or getattr(item.entry, "institution", None)
        team = getattr(part, "team", None)
        line = text.joined(
            [
                _marked("p-job-title", [text.inline(context, name)] if name else []),
                [text.inline(context, team)] if team else [],
                _marked("p-org", links.organization(context, where, part.period) if where else []),
            ]
        )
        found += text.paragraph(line, "people-position")
    return found


def _profile(context: Context, member: Member, numbers: tuple[str, ...]) -> nodes.Node:
    person = member.person
    shown = _marked("p-name", text.name_of_person(context, person.name))
    names = nodes.paragraph("", "", nodes.strong("", "", *shown), classes=["people-name"])
    if person.pronouns:
        names += [
            nodes.Text(" "),
            nodes.inline(
                "",
                "",
                nodes.Text("("),
                *text.name(context, person.pronouns),
                nodes.Text(")"),
                classes=["people-pronouns"],
            ),
        ]
    headline = [text.inline(context, person.headline)] if person.headline else []
    identity = nodes.container(
        "",
        names,
        *text.paragraph(headline, "people-headline", "p-note"),
        *positions(context, member),
        *text.paragraph(_location(context, person.location), "people-location"),
        *text.bullets([[nodes.paragraph("", "", *link)] for link in _contacts(context, member)], "people-accounts"),
        *text.paragraph(_files(context, member), "people-files"),
        *number_list(context, member.id, numbers),
        classes=["people-identity"],
    )
    head = nodes.container("", portrait(context, member), identity, classes=["people-head"])
    classes = ["people-profile", "h-card", tint(member)]
    found = nodes.container("", head, classes=classes, ids=context.anchor(f"person-{member.id}"))
    if person.summary is not None:
        found += nodes.container("", *text.block(context, person.summary, member), classes=["people-about"])
    return found


def _marked(kind: str, children: list[nodes.Node]) -> list[nodes.Node]:
    """Return nodes of which the first is a property of the person. Source: https://microformats.org/wiki/h-card."""
    return [nodes.inline("", "", children[0], classes=[kind]), *children[1:]] if children else []


def _files(context: Context, member: Member) -> list[nodes.Node]:
    """Return links to the files that come with somebody's page."""
    files = context.files_of(member)
    words = {"vcard": context.word("vCard"), "feed": context.word("Feed")}
    found = [
        [links.web(files[kind], [icon(_ICONS[kind]), nodes.Text(f" {word}")])]
        for kind, word in words.items()
        if kind in files
    ]
    return text.joined(found, " · ")


def _location(context: Context, place: Place | None) -> list[nodes.Node]:
    if place is None:
        return []
    parts = {
        "p-label": place.text,
        "p-street-address": place.address if "address" in context.published else None,
        "p-locality": place.city,
        "p-region": place.region,
        "p-country-name": place.country,
    }
    found = text.joined([_marked(kind, text.name(context, part)) for kind, part in parts.items() if part is not None])
    if "address" in context.published and place.postal_code:
        found = text.joined([found, [nodes.Text(place.postal_code)]])
    return [icon("octicon:location"), nodes.Text(" "), *found] if found else []


def _contacts(context: Context, member: Member) -> Iterator[list[nodes.Node]]:
    """Yield a link for each way to reach a person."""
    person = member.person
    if person.url:
        shown = person.url.removeprefix("https://").removeprefix("http://").rstrip("/")
        yield [links.web(person.url, [icon("octicon:globe"), nodes.Text(" " + shown)], "u-url")]
    for address in person.email:
        label = [icon("octicon:mail"), nodes.Text(f" {address}")]
        yield [links.web(f"mailto:{address}", label, "u-email")]
    if "phone" in context.published:
        yield from ([icon("octicon:device-mobile"), nodes.Text(" " + number)] for number in person.phone)
    for account in person.accounts:
        label = [icon(account.icon), nodes.Text(f" {account.title}")]
        if account.username:
            label.append(nodes.inline("", f" {account.username}", classes=["people-username"]))
        yield (
            [links.web(account.address, label, "u-url", title=account.username or "")] if account.address else [*label]
        )
