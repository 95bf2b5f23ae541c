"""What the items of a list can be filtered by, beside the text that is shown of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sphinx_people.catalog.guests import Guest
from sphinx_people.catalog.member import Member
from sphinx_people.catalog.names import adds_a_word
from sphinx_people.catalog.organizations import Affiliation
from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.catalog.selection import Item
from sphinx_people.model.dates import PartialDate, Period
from sphinx_people.model.entries import Activity, Entry
from sphinx_people.model.publication import KINDS, plain_text

#: What a list can be filtered by.
FACETS = ("text", "year", "kind", "tag")
#: Keywords of publications that say what is shown elsewhere.
_NO_TAGS = frozenset({*KINDS, "selected"})

#: The first and the last year; no last one where something goes on.
Span = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of one item. ``words`` are not shown and find it all the same: other names, other languages."""

    years: tuple[Span, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def facets_of_entry(item: Item, languages: Sequence[str], *, with_section: bool = False) -> Facets:
    """Return the facets of an entry; ``with_section`` makes its section one of its kinds."""
    kind: str | None = getattr(item.entry, "kind", None)
    keywords = tuple(keyword.choose(languages)[1] for keyword in getattr(item.entry, "keywords", ()))
    return Facets(
        years=_years(item.entry),
        kinds=tuple(filter(None, (item.section if with_section else None, kind))),
        tags=keywords + item.entry.tags,
    )


def facets_of_work(work: PublishedWork) -> Facets:
    """Return the facets of a published work: it is found by every name of its people, too."""
    publication = work.publication
    keywords = dict.fromkeys(keyword for version in work.versions for keyword in version.keywords)
    pairs = zip(publication.credited, work.members, strict=True)
    names = [name for author, member in pairs if member for name in member.names if adds_a_word(name, author.name)]
    short = [publication.short_venue] if adds_a_word(publication.short_venue, publication.venue) else []
    others = [plain_text(version.title) for version in work.versions[1:] if version.title != publication.title]
    return Facets(
        years=((publication.year, publication.year),) if publication.year else (),
        kinds=(publication.kind,),
        tags=tuple(keyword for keyword in keywords if keyword.casefold() not in _NO_TAGS),
        words=tuple(dict.fromkeys([*others, *short, *names])),
    )


def facets_of_person(member: Member | Guest, role: str) -> Facets:
    """Return the facets of a person, whose kind is their role; of one of another site, none is known."""
    if isinstance(member, Guest):
        return Facets(tags=member.person.tags, words=_unseen(member))
    person = member.person
    headline = person.headline.texts() if person.headline else ()
    interests = [name for interest in person.section("interests") for name in _texts(interest)]
    return Facets(
        kinds=(role,), tags=person.tags, words=tuple(dict.fromkeys([*_unseen(member), *headline, *interests]))
    )


def facets_of_affiliation(one: Affiliation) -> Facets:
    """Return the facets of a person's time at a place."""
    role = "current" if one.is_current else "alumni"
    return Facets(_years(one.entry), (role,), one.member.person.tags, _unseen(one.member))


def _unseen(member: Member | Guest) -> tuple[str, ...]:
    """Return the names of a person that do not stand beside each other: those that their papers spell."""
    shown = " ".join(member.person.name.texts())
    return tuple(name for name in member.names if adds_a_word(name, shown))


def _texts(interest: Entry) -> tuple[str, ...]:
    name = getattr(interest, "name", None)
    return name.texts() if name is not None else ()


def _years(entry: Entry) -> tuple[Span, ...]:
    if isinstance(entry, Activity) and entry.years and not (entry.date or entry.start_date):
        return tuple((one.year, one.year) for one in entry.years)
    return (_span(entry.period),) if entry.period is not None else ()


def _span(period: Period) -> Span:
    last = period.last
    return period.start.year, last.year if isinstance(last, PartialDate) else None
