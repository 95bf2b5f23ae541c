"""The generated indices: people by name, projects, and organizations with who is or was there."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sphinx.domains import Index, IndexEntry
from sphinx.locale import get_translation

from sphinx_people.render import words
from sphinx_people.render.terms import INDICES

if TYPE_CHECKING:
    from sphinx_people.domain.domain import PeopleDomain
    from sphinx_people.domain.locations import Location
    from sphinx_people.domain.sheets import SheetPage
    from sphinx_people.model.text import Text

#: The generated index that lists organizations, where no page of the project does.
ORGANIZATION_INDEX = "people-organizations"
#: Text in the language of the site, once Sphinx knows that.
_in_language = get_translation(words.DOMAIN)
Lettered = tuple[list[tuple[str, list[IndexEntry]]], bool]


class _PeopleIndex(Index):
    """An index by the first letter of each name."""

    domain: PeopleDomain

    def generate(self, docnames: Iterable[str] | None = None) -> Lettered:
        """Return entries by letter; entries of pages other than ``docnames`` are left out."""
        if docnames is None and not self.domain.is_loaded:
            return dict(self.domain.state.indices)[self.name]
        sheets = self.domain.sheets.of_index(f"{self.domain.name}-{self.name}") if docnames is None else ()
        if sheets:
            return self._overview(sheets), False
        wanted = None if docnames is None else set(docnames)
        letters: dict[str, list[IndexEntry]] = {}
        for sort_key, entry in sorted(self.entries(), key=lambda pair: _sorted_by(pair[0]).casefold()):
            if entry.docname and (wanted is None or entry.docname in wanted):
                letters.setdefault(_sorted_by(sort_key)[:1].upper(), []).append(entry)
        return sorted(letters.items()), False

    def _overview(self, sheets: Sequence[SheetPage]) -> list[tuple[str, list[IndexEntry]]]:
        """Return links to the pages of an index that is too long for one."""
        language = self.domain.env.config.language
        titles = [words.catalog(language).gettext(str(page.sheet.group.title)) for page in sheets]
        entries = [
            IndexEntry(_numbered(title, page), 0, page.name, page.anchor, str(len(page.sheet.items)), "", "")
            for title, page in zip(titles, sheets, strict=True)
        ]
        return [(f"{titles[0]}–{titles[-1]}", entries)]

    @abstractmethod
    def entries(self) -> Iterable[tuple[str, IndexEntry]]:
        """Yield the entries with the names that they are sorted by."""

    def _name(self, name: Text) -> str:
        return name.choose((self.domain.env.config.language,))[1]


def _sorted_by(name: str) -> str:
    """Return a name from its first letter or digit on: brackets before it are no letter of an index."""
    return name[next((at for at, character in enumerate(name) if character.isalnum()), 0) :]


def _entry(location: Location, text: str, extra: str = "", kind: int = 0) -> IndexEntry:
    return IndexEntry(text, kind, location.docname or "", location.anchor, extra, "", "")


def _numbered(title: str, page: SheetPage) -> str:
    return title if page.sheet.number == 1 else f"{title} {page.sheet.number}"


class NameIndex(_PeopleIndex):
    """People by their family names."""

    name = "names"
    localname = _in_language(INDICES["names"])
    shortname = "people"

    def entries(self) -> Iterable[tuple[str, IndexEntry]]:
        """Yield everybody under each of their names."""
        for member in self.domain.catalog.members.values():
            location = self.domain.locate("person", member.id)
            if location is not None:
                extra = ", ".join(text for text in member.person.name.texts() if text != location.title)
                yield member.sort_key[0], _entry(location, location.title, extra)


class ProjectIndex(_PeopleIndex):
    """Projects by their names."""

    name = "projects"
    localname = _in_language(INDICES["projects"])
    shortname = "projects"

    def entries(self) -> Iterable[tuple[str, IndexEntry]]:
        """Yield every project with its people."""
        for joint in self.domain.catalog.projects:
            location = self.domain.locate("project", joint.id)
            if location is not None:
                people = ", ".join(self._name(part.member.person.name) for part in joint.parts)
                yield location.title, _entry(location, location.title, people)


class OrganizationIndex(_PeopleIndex):
    """Organizations, each with who is or was there."""

    name = "organizations"
    localname = _in_language(INDICES["organizations"])
    shortname = "organizations"

    def entries(self) -> Iterable[tuple[str, IndexEntry]]:
        """Yield people under the names of their organizations."""
        for place in self.domain.catalog.places.values():
            name = self._name(place.organization.name)
            for member in dict.fromkeys(one.member for one in place.affiliations):
                location = self.domain.locate("person", member.id)
                if location is not None:
                    yield name, _entry(location, name, self._name(member.person.name))
