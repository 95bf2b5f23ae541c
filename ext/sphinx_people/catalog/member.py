"""A person together with their place in the project."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import normpath
from zlib import crc32

from sphinx_people.model.person import Person

#: How many colours there are for people.
TINTS = 12


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the catalog.

    ``id`` is the name of their folder; ``folder`` is its path from the source directory, ``""`` for that itself.
    ``refers_to`` is what their texts link to, by role and target.
    """

    id: str
    person: Person
    folder: str
    digest: str
    refers_to: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def page(self) -> str:
        """The name of the document that is their profile page."""
        return f"{self.folder}/index" if self.folder else "index"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name: in each language, and as their papers spell it."""
        return tuple(dict.fromkeys([*self.person.name.texts(), *self.person.aliases]))

    def document(self, page: str) -> str:
        """Return the name of a document from its path in the person's folder."""
        return normpath(f"{self.folder}/{page}" if self.folder else page)

    @property
    def tint(self) -> int:
        """The number of this person's colour: always the same one, whoever else is there."""
        return crc32(self.id.encode()) % TINTS

    @property
    def sort_key(self) -> tuple[str, str]:
        """Order by family name where it is given, else by the name's last word (its only one in Korean)."""
        person = self.person
        family = str(person.family_name or str(person.name).rpartition(" ")[2])
        return family.casefold(), str(person.name).casefold()
