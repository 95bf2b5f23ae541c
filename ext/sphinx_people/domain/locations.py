"""Where each object is: the one page and anchor that links lead to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sphinx_people.catalog import Catalog, JointProject
from sphinx_people.catalog.publications import anchor_of
from sphinx_people.domain.indices import ORGANIZATION_INDEX
from sphinx_people.model.text import Text
from sphinx_people.render.people import PeopleView
from sphinx_people.render.profile import ProfileView
from sphinx_people.render.projects import ProjectsView
from sphinx_people.render.publications import PublicationsView
from sphinx_people.render.view import View


class Location(NamedTuple):
    """A place in the documentation; without ``docname`` the object is known and shown nowhere."""

    title: str
    docname: str | None = None
    anchor: str = ""


class Locations:
    """Finds objects in the pages that were read."""

    def __init__(
        self,
        catalog: Catalog,
        views: Mapping[str, Sequence[View]],
        documents: Collection[str],
        language: str,
        *,
        has_index: bool = True,
    ) -> None:
        self._catalog = catalog
        self._index = ORGANIZATION_INDEX if has_index else None
        self._documents = documents
        self._language = language
        #: The pages that show an object, by its kind and id: first those of the views that show most, then the nearest
        #: to the root, then by name.
        self._shown: dict[tuple[str, str], list[str]] = {}
        noted = [(docname, self._objects(view)) for docname in sorted(views) for view in views[docname]]
        for docname, objects in sorted(noted, key=lambda one: (-len(one[1]), one[0].count("/"))):
            for key in objects:
                self._shown.setdefault(key, []).append(docname)

    def find(self, role: str, target: str) -> Location | None:
        """Return the location of an object; None where there is no such object."""
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

    def _objects(self, view: View) -> Collection[tuple[str, str]]:
        """Return the kind and id of every object that a view gives a place to."""
        found: list[tuple[str, str]] = []
        if isinstance(view, ProfileView):
            found = [("person", member.id) for member in view.selection.people(self._catalog)]
        elif isinstance(view, ProjectsView):
            found = [("project", item.joint.id) for item in view.selection.items(self._catalog) if item.joint]
        elif isinstance(view, PublicationsView):
            found = [("publication", work.key) for work in view.query.works(self._catalog)]
        elif isinstance(view, PeopleView) and view.group_by == "organization":
            shown = {member.id for member in view.members(self._catalog)}
            places = self._catalog.places.values()
            found = [
                ("organization", one.id) for one in places if shown & {part.member.id for part in one.affiliations}
            ]
        return dict.fromkeys(found)

    def _person(self, target: str) -> Location | None:
        member = self._catalog.members.get(target)
        if member is None:
            return None
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
