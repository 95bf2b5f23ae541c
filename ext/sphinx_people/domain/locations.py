"""Where each object is: the one page and anchor that links lead to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from sphinx_people.catalog import Catalog, JointProject
from sphinx_people.catalog.publications import anchor_of
from sphinx_people.domain.indices import ORGANIZATION_INDEX
from sphinx_people.domain.sheets import Sheets
from sphinx_people.model.text import Text
from sphinx_people.render.index import IndexView
from sphinx_people.render.people import PeopleView
from sphinx_people.render.profile import ProfileView
from sphinx_people.render.projects import ProjectsView
from sphinx_people.render.publications import PublicationsView
from sphinx_people.render.view import View

#: What tells objects apart: the kind and the id.
Key = tuple[str, str]


class Location(NamedTuple):
    """A place in the documentation, or an ``address`` elsewhere; without either the object is shown nowhere."""

    title: str
    docname: str | None = None
    anchor: str = ""
    address: str = ""


class Locations:
    """Finds objects in the pages that were read."""

    def __init__(
        self,
        catalog: Catalog,
        sheets: Sheets,
        documents: Collection[str],
        language: str,
        *,
        has_index: bool = True,
    ) -> None:
        self._catalog = catalog
        self._index = ORGANIZATION_INDEX if has_index else None
        self._sheets = sheets
        self._documents = documents
        self._language = language
        #: The pages that show an object, by its kind and id: first those of the views that show most, then the nearest
        #: to the root, then by name.
        self._shown: dict[Key, list[str]] = {}
        self._found: dict[Key, Location | None] = {}
        #: What decides where links lead and is no one person's: which page of a list of several people's shows what.
        self.shared_lists: list[str] = []
        noted = []
        for docname, view in sheets.views():
            places = list(self._places(docname, view))
            noted += places
            if len(view.concerns) != 1:
                self.shared_lists += [f"{page} {rank} {sorted(objects)}" for rank, page, objects in places]
        for _, page, objects in sorted(noted, key=lambda one: one[0]):
            for key in objects:
                self._shown.setdefault(key, []).append(page)

    def find(self, role: str, target: str) -> Location | None:
        """Return the location of an object; None where there is no such object."""
        if (role, target) not in self._found:
            self._found[role, target] = self._find(role, target)
        return self._found[role, target]

    def _find(self, role: str, target: str) -> Location | None:
        if role == "person":
            return self._person(target)
        if role == "project":
            joint = self._catalog.project(target)
            return self._project(joint) if joint is not None else None
        if role == "publication":
            return self.publication(target)
        if role == "page":
            return Location(target, target) if target in self._documents else None
        if role == "place":  # what an entry names, whether or not anybody is or was there
            return self._organization(target) or Location(target)
        return self._organization(target)

    def publication(self, key: str, page: str | None = None) -> Location | None:
        """Return the location of an entry: on ``page`` if it is there, else at its one canonical place."""
        work = self._catalog.works_by_key.get(key)
        if work is None:
            return None
        pages = self._shown.get(("publication", work.key), [])
        found = page if page in pages else next(iter(pages), None)
        return Location(work.plain_title, found, anchor_of(key) if found else "")

    @cached_property
    def _publications(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for (kind, key), pages in self._shown.items():
            if kind == "publication":
                found.setdefault(pages[0], []).append(key)
        return found

    def publications_at(self, page: str) -> Sequence[str]:
        """Return the keys of the works whose canonical place is a page."""
        return self._publications.get(page, ())

    def _places(self, docname: str, view: View) -> Iterator[tuple[tuple[int, int], str, Collection[Key]]]:
        """Yield the pages that show a view of a document, in their order, with what they show and their rank."""
        objects = self._objects(view)
        rank = (1, 0) if isinstance(view, IndexView) else (-len(objects), docname.count("/"))
        several = self._sheets.of_list(docname, view)
        yield from ((rank, one.name, self._objects(one.view)) for one in several)
        yield rank, docname, self._objects(several[0].view) if several else objects

    def _objects(self, view: View) -> Collection[Key]:
        """Return the kind and id of every object that a view gives a place to."""
        found: list[Key] = []
        if isinstance(view, ProfileView):
            found = [("person", member.id) for member in view.selection.people(self._catalog)]
        elif isinstance(view, ProjectsView):
            found = [("project", item.joint.id) for item in view.items(self._catalog) if item.joint]
        elif isinstance(view, PublicationsView):
            found = [("publication", work.key) for work in view.items(self._catalog)]
        elif isinstance(view, IndexView) or (isinstance(view, PeopleView) and view.shows_places):
            found = [("organization", place.id) for place in view.places(self._catalog)]
        return dict.fromkeys(found)

    def _person(self, target: str) -> Location | None:
        member = self._catalog.members.get(target)
        if member is None:
            guest = self._catalog.guests.named(target)
            return Location(self._title(guest.person.name), address=guest.address) if guest else None
        title = self._title(member.person.name)
        pages = self._shown.get(("person", member.id), [])
        if member.page in self._documents:
            return Location(title, member.page, f"person-{member.id}" if member.page in pages else "")
        return Location(title, pages[0], f"person-{member.id}") if pages else Location(title)

    def _project(self, joint: JointProject) -> Location:
        """A project is at its case study, else at its card on a contributor's page, else on any page."""
        title = self._title(joint.name)
        for part in joint.parts:
            if part.project.page and part.member.document(part.project.page) in self._documents:
                return Location(title, part.member.document(part.project.page))
        pages = self._shown.get(("project", joint.id), [])
        own = [part.member.page for part in joint.parts if part.member.page in pages]
        if own or pages:
            return Location(title, (own or pages)[0], joint.anchor)
        return Location(
            title, next((part.member.page for part in joint.parts if part.member.page in self._documents), None)
        )

    def _organization(self, target: str) -> Location | None:
        place = self._catalog.places.get(target)
        if place is None:
            return None
        pages = self._shown.get(("organization", target), [])
        title = self._title(place.organization.name)
        return Location(title, pages[0], place.anchor) if pages else Location(title, self._index)

    def _title(self, name: Text) -> str:
        return name.choose((self._language,))[1]
