"""Open Graph: what a link to somebody's page looks like where people send it to each other.

Source: https://ogp.me/#type_profile
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_people.catalog import Member
from sphinx_people.outputs.json_ld_person import description
from sphinx_people.outputs.plain_text import shortened
from sphinx_people.outputs.website import Website

#: How much of a description is shown under a link, at most.
_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page: its absolute address, the words that stand for it, and its size where that is known."""

    address: str
    words: str
    size: tuple[int, int] | None = None


def profile_tags(site: Website, member: Member, picture: Picture | None) -> Iterator[tuple[str, str]]:
    """Yield the properties of somebody's page and their values."""
    facts = member.person
    yield "og:type", "profile"
    yield "og:title", site.choose(facts.name)
    yield "og:site_name", site.title
    yield "og:description", short_description(site, member)
    yield "profile:first_name", site.choose(facts.given_name)
    yield "profile:last_name", site.choose(facts.family_name)
    if site.base:
        yield "og:url", site.page_of(member) or ""
    if picture is not None:
        yield "og:image", picture.address
        yield "og:image:alt", picture.words
        if picture.size is not None:
            yield "og:image:width", str(picture.size[0])
            yield "og:image:height", str(picture.size[1])


def short_description(site: Website, member: Member) -> str:
    """Return who somebody is, as long as there is room for it under a link."""
    return shortened(description(site, member), _LENGTH)
