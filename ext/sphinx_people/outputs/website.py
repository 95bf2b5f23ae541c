"""What outputs need to know of the web site beside the facts: its address, its languages, and where things are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sphinx_people.catalog import Catalog, Member
from sphinx_people.model.text import Text


@dataclass(frozen=True, slots=True)
class Website:
    """The web site that an output is part of, or leads to.

    ``base`` is the address of its root, with a slash at the end; empty where ``html_baseurl`` is not set. ``languages``
    are BCP 47 tags, the wanted one first. ``published`` names the personal data that ``conf.py`` publishes.

    ``locate`` returns the address of an object by its role and id, of a ``page`` by its name, of a ``photo`` by its
    person and of a ``file`` by its path; that of a ``publication`` on the page itself if it is there, of a ``work``
    always at its one canonical place: absolute where the base is known, else from the page that is written; None of
    what is shown nowhere.
    """

    catalog: Catalog
    title: str
    base: str
    languages: tuple[str, ...]
    published: frozenset[str]
    locate: Callable[[str, str], str | None]

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.languages[0]

    def choose(self, text: Text | None) -> str:
        """Return a text in the best language there is; nothing of none."""
        return text.choose(self.languages)[1] if text is not None else ""

    def page_of(self, member: Member) -> str | None:
        """Return the address of somebody's page."""
        return self.locate("page", member.page)

    def title_of(self, role: str, target: str) -> str:
        """Return what a role without words of its own shows; its target where there is no such object."""
        return self._name_of(role, target) or self._title_of(role, target) or target

    def _name_of(self, role: str, target: str) -> str:
        """Return the name of a person, a project or an organization."""
        if role == "person" and target in self.catalog.members:
            return self.choose(self.catalog.members[target].person.name)
        if role == "organization" and target in self.catalog.places:
            return self.choose(self.catalog.places[target].organization.name)
        joint = self.catalog.project(target) if role == "project" else None
        return self.choose(joint.name) if joint else ""

    def _title_of(self, role: str, target: str) -> str:
        """Return the title of a publication, the label by which it is cited, or the stars of a repository."""
        work = self.catalog.works_by_key.get(target)
        if role == "publication" and work is not None:
            return work.plain_title
        if role == "cite" and work is not None:
            return f"[{self.catalog.labels[work.key]}]"
        count = self.catalog.stars(target) if role == "stars" else None
        return f"★ {count.count}{'+' if count.at_least else ''}" if count else ""
