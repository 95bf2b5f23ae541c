"""A vCard, by which address books take somebody up.

Version 3.0, which all of them read. Source: https://www.rfc-editor.org/rfc/rfc2426
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_people.catalog import Member
from sphinx_people.catalog.present import present
from sphinx_people.outputs.website import Website

if TYPE_CHECKING:
    from vobject.base import Component


def vcard(site: Website, member: Member) -> str:
    """Return what a profile says of how to reach somebody; phone and street only where they are published."""
    from vobject import vCard
    from vobject.vcard import Name

    facts = member.person
    card = vCard()
    name = site.choose(facts.name)
    card.add("fn").value = name
    given, family = site.choose(facts.given_name), site.choose(facts.family_name)
    card.add("n").value = Name(family=family or ("" if given else name), given=given)
    _add(card, "nickname", *(other for _, other in facts.name.others(site.languages)))
    _add_position(card, site, member)
    _add(card, "note", site.choose(facts.headline))
    for address in facts.email:
        card.add("email").value = address
    for number in facts.phone if "phone" in site.published else ():
        card.add("tel").value = number
    _add_place(card, site, member)
    _add_addresses(card, site, member)
    written: str = card.serialize()
    return written


def _add(card: Component, name: str, *values: str) -> None:
    for value in values:
        if value:
            card.add(name).value = value


def _add_position(card: Component, site: Website, member: Member) -> None:
    """Add where somebody is now and as what: an address book has room for one position."""
    for item, part in present(member)[:1]:
        entry = item.entry
        where = getattr(entry, "organization", None) or getattr(entry, "institution", None)
        team = site.choose(getattr(part, "team", None))
        if where is not None:
            organization = site.choose(site.catalog.registry.find(where)[1].name)
            card.add("org").value = [one for one in (organization, team) if one]
        _add(card, "title", site.choose(getattr(part, "position", None)))


def _add_place(card: Component, site: Website, member: Member) -> None:
    from vobject.vcard import Address

    place = member.person.location
    if place is None:
        return
    parts = {
        "city": site.choose(place.city or place.text),
        "region": site.choose(place.region),
        "country": site.choose(place.country),
    }
    if "address" in site.published:
        parts |= {"street": site.choose(place.address), "code": place.postal_code or ""}
    if any(parts.values()):
        card.add("adr").value = Address(**parts)


def _add_addresses(card: Component, site: Website, member: Member) -> None:
    """Add addresses on the web as they are: the model has checked them, and they are no text to be escaped."""
    page = site.page_of(member) if site.base else None
    accounts = [account.address for account in member.person.accounts]
    for address in dict.fromkeys(filter(None, [page, member.person.url, *accounts])):
        line = card.add("url")
        line.value, line.behavior = address, None
