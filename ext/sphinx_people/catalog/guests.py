"""Guests: people of other sites, whom this one lists and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from sphinx_people.catalog.identity import spellings_of_author, spellings_of_names
from sphinx_people.catalog.member import TINTS
from sphinx_people.model.listed import ListedPerson
from sphinx_people.model.publication import Author

#: What separates the name of a site from the id of a person there: ``nlp:ada``.
SEPARATOR = ":"


@dataclass(frozen=True, slots=True)
class OtherSite:
    """Another site: its name in ``conf.py``, its address with a slash at the end, what it calls itself, its people."""

    name: str
    address: str
    title: str
    people: tuple[ListedPerson, ...] = ()


@dataclass(frozen=True)
class Guest:
    """A person of another site."""

    site: OtherSite
    person: ListedPerson

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def id(self) -> str:
        """What they are called here: ``nlp:ada``."""
        return f"{self.site.name}{SEPARATOR}{self.person.id}"

    @property
    def address(self) -> str:
        """The address of their page."""
        return self.site.address + self.person.page

    @property
    def names(self) -> tuple[str, ...]:
        """Every name."""
        return tuple(dict.fromkeys([*self.person.name.texts(), *self.person.aliases]))

    @property
    def sort_key(self) -> tuple[str, str]:
        """Order as that of people who are here."""
        person = self.person
        family = str(person.family_name or str(person.name).rpartition(" ")[2])
        return family.casefold(), str(person.name).casefold()

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name."""
        words = str(self.person.name).split()
        return "".join(dict.fromkeys([words[0][0], words[-1][0]])).upper() if words else ""

    @property
    def tint(self) -> int:
        """The number of this person's colour."""
        return crc32(self.person.id.encode()) % TINTS

    @property
    def link(self) -> str:
        """A text that changes when a link to their page does."""
        return f"{self.address} {self.site.title}"

    @cached_property
    def digest(self) -> str:
        """A text that changes when anything does that is known of them."""
        return f"{self.link} {self.person.model_dump_json()}"


class Guests:
    """Finds people of other sites, by their ids and among authors."""

    def __init__(self, sites: Iterable[OtherSite]) -> None:
        self.sites: Mapping[str, OtherSite] = {site.name: site for site in sites}
        self.all = tuple(Guest(site, person) for site in self.sites.values() for person in site.people)
        self._by_id: dict[str, list[Guest]] = {}
        self._by_orcid: dict[str, Guest] = {}
        self._by_name: dict[str, dict[str, Guest]] = {}
        for guest in self.all:
            self._by_id.setdefault(guest.id, []).append(guest)
            self._by_id.setdefault(guest.person.id, []).append(guest)
            if guest.person.orcid:
                self._by_orcid.setdefault(guest.person.orcid, guest)
            for spelling in spellings_of_names(guest.names):
                self._by_name.setdefault(spelling, {})[guest.id] = guest

    def named(self, target: str) -> Guest | None:
        """Return the guest of an id, with or without the name of the site; None where two sites have the id."""
        found = self._by_id.get(target, [])
        return found[0] if len(found) == 1 else None

    def find(self, author: Author) -> Guest | None:
        """Return the guest who an author is; None where nobody is, or where two people claim the name."""
        if author.orcid in self._by_orcid:
            return self._by_orcid[author.orcid]
        claims = [guest for guest in self.claims(author) if not (author.orcid and guest.person.orcid)]
        orcids = {guest.person.orcid for guest in claims}
        is_one = len(claims) == 1 or (len(orcids) == 1 and None not in orcids)  # one person on two sites
        return claims[0] if is_one else None

    def claims(self, author: Author) -> list[Guest]:
        """Return every guest who has an author's name."""
        found: dict[str, Guest] = {}
        for spelling in spellings_of_author(author):
            found.update(self._by_name.get(spelling, {}))
        return list(found.values())
