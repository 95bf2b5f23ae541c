"""Cards of people of other sites: what those say of them, with a link to their page there."""

from __future__ import annotations

from docutils import nodes

from sphinx_people.catalog.guests import Guest
from sphinx_people.render import text
from sphinx_people.render.cards import card
from sphinx_people.render.context import Context
from sphinx_people.render.links import web
from sphinx_people.render.portrait import initials, tint


def guest_card(context: Context, guest: Guest) -> nodes.Element:
    """Return a card with initials: a photo would have to be fetched from the other site by whoever reads this one."""
    person = guest.person
    where = [
        text.joined([text.name(context, one) for one in (place.position, place.name) if one is not None])
        for place in person.organizations
    ]
    headline = [text.inline(context, person.headline)] if person.headline else []
    body = [
        *text.paragraph(headline, "people-headline"),
        *(paragraph for line in where for paragraph in text.paragraph(line, "people-position")),
        *text.paragraph([nodes.Text(guest.site.title)], "people-site"),
    ]
    name = web(guest.address, text.name(context, person.name), "people-name")
    found = card([name], body, "people-person", tint(guest))
    found.insert(0, nodes.container("", initials(guest.initials), classes=["people-portrait"]))
    return found
