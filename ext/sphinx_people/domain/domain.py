"""The domain: people, projects and organizations as objects that anything can link to."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from hashlib import blake2b
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.nodes import Element
from docutils.parsers.rst import Directive
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from sphinx_people.domain.indices import ORGANIZATION_INDEX, NameIndex, OrganizationIndex, ProjectIndex
from sphinx_people.domain.roles import PeopleReference, StarsRole
from sphinx_people.late import late
from sphinx_people.render import words
from sphinx_people.render.terms import OBJECTS

if TYPE_CHECKING:
    from sphinx_people.build.state import BuildState
    from sphinx_people.catalog import Catalog
    from sphinx_people.catalog.catalog import Fact
    from sphinx_people.catalog.load import Loaded
    from sphinx_people.catalog.names import names_of
    from sphinx_people.catalog.publications import PublishedWork
    from sphinx_people.domain.citations import CitationDomain
    from sphinx_people.domain.locations import Location, Locations
    from sphinx_people.model.dates import PartialDate
    from sphinx_people.outputs.facts import profile_facts
    from sphinx_people.render.markup import ValueReader
    from sphinx_people.render.view import View, star_facts
else:
    Catalog = late("catalog.Catalog")
    Locations = late("domain.locations.Locations")
    ValueReader = late("render.markup.ValueReader")
    names_of = late("catalog.names.names_of")
    profile_facts = late("outputs.facts.profile_facts")
    star_facts = late("render.view.star_facts")

#: What a link leads to: role and target.
Reference = tuple[str, str]
#: In which order the search shows objects: before everything else, as others do, or not at all.
_SEARCH_PRIORITY = {"person": 0, "project": 0, "publication": 0, "organization": 1}
_NOT_SEARCHED = -1
#: The beginning of every page, by the standard of HTML: the search always adds an anchor.
_TOP = "top"
#: The data of the domain that belong to pages.
_OF_PAGES = ("views", "references", "premises")


class PeopleDomain(Domain):
    """Holds the catalog, and which page shows which facts.

    ``catalog``, ``builder`` and ``state`` belong to the instance: they are those of each build and never pickled. What
    is pickled is plain data:

    - ``views``: what each page shows, in the order of the page; pickled by itself, because that takes long to read
    - ``references``: what each page links to
    - ``premises``: what else the reading of each page was based on, such as whom the page belongs to
    - ``written``: for each output, a digest of all that each page showed when it was written last
    """

    name = "people"
    label = "People"
    object_types: ClassVar[dict[str, ObjType]] = {name: ObjType(word, name) for name, word in OBJECTS.items()}
    roles: ClassVar[dict[str, Any]] = {
        "person": PeopleReference(),
        "project": PeopleReference(),
        "organization": PeopleReference(),
        "publication": PeopleReference(),
        "stars": StarsRole(),
    }
    #: The classes of the directives in ``directives/``, each imported for the first page that has it.
    directive_classes: ClassVar[Mapping[str, str]] = {
        "profile": "profile.ProfileDirective",
        "timeline": "timeline.TimelineDirective",
        "projects": "projects.ProjectsDirective",
        "publications": "publications.PublicationsDirective",
        "publication-chart": "publications.PublicationChartDirective",
        "star-history": "star_history.StarHistoryDirective",
        "entries": "entries.EntriesDirective",
        "people": "people.PeopleListDirective",
        "numbers": "numbers.NumbersDirective",
    }
    indices: ClassVar[list[Any]] = [NameIndex, ProjectIndex, OrganizationIndex]
    initial_data: ClassVar[dict[str, Any]] = {"views": {}, "references": {}, "premises": {}, "written": {}}
    data_version = 14

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.builder: Builder
        self.state: BuildState
        self.load: Callable[[], Loaded] | None = None
        self._catalog: Catalog | None = None
        self._locations: Locations | None = None
        self._views: dict[str, tuple[View, ...]] | None = None

    def directive(self, name: str) -> type[Directive] | None:
        """Return the class of a directive."""
        if name not in self.directives and name in self.directive_classes:
            module, _, attribute = self.directive_classes[name].partition(".")
            self.directives[name] = getattr(import_module(f"sphinx_people.directives.{module}"), attribute)
        return super().directive(name)

    @property
    def catalog(self) -> Catalog:
        """Everybody's facts; they are loaded for the first who asks, if that was not done when the build began."""
        if self._catalog is None and self.load is not None:
            self._catalog = self.load().catalog
        return self._catalog or Catalog()

    @catalog.setter
    def catalog(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @property
    def is_loaded(self) -> bool:
        """Tell whether the facts had to be loaded: where they had not, nothing changed and nobody asked for them."""
        return self._catalog is not None

    @property
    def profiles(self) -> Mapping[str, str]:
        """The id of each person by their page."""
        if not self.is_loaded:
            return self.state.profiles
        return {member.page: member.id for member in self.catalog.members.values()}

    @property
    def views(self) -> dict[str, tuple[View, ...]]:
        """What each page shows, by the page's name."""
        if self._views is None:
            pickled: dict[str, bytes] = self.data["views"]
            self._views = {docname: pickle.loads(views) for docname, views in pickled.items()}  # noqa: S301 - our own
        return self._views

    @property
    def references(self) -> dict[str, tuple[Reference, ...]]:
        """What each page links to."""
        found: dict[str, tuple[Reference, ...]] = self.data["references"]
        return found

    @property
    def premises(self) -> dict[str, dict[Fact, str]]:
        """What the reading of each page was based on, with the answers that were true then."""
        found: dict[str, dict[Fact, str]] = self.data["premises"]
        return found

    def note_view(self, docname: str, view: View) -> None:
        """Note that a page shows a view."""
        self.views[docname] = (*self.views.get(docname, ()), view)
        self.data["views"][docname] = pickle.dumps(self.views[docname])

    def note_premise(self, docname: str, kind: str, name: str) -> None:
        """Note what a page must be read again for, should it change, though the page shows nothing of it."""
        self.premises.setdefault(docname, {})[kind, name] = self.premise(kind, name)

    def premise(self, kind: str, name: str) -> str:
        """Return whom a page belongs to, whether an organization is known, somebody's names, or a fact's digest."""
        if kind == "owner":
            member = self.catalog.member_at(name)
            return member.id if member else ""
        if kind == "organization":
            return str(name in self.catalog.known_organizations)
        if kind == "names":
            return repr(self.catalog.members[name].person.name.texts()) if name in self.catalog.members else ""
        return self.catalog.digest((kind, name))

    def page_digest(self, docname: str, today: PartialDate) -> str:
        """Return a short text that changes when anything does that a page shows, or where its links lead."""
        views = [one for view in self.views.get(docname, ()) for one in (view, *view.parts(self.catalog))]
        about = list(self._facts_about(docname))
        facts = dict.fromkeys([*(fact for view in views for fact in view.facts(self.catalog, today)), *about])
        references = dict.fromkeys([*self._linked(facts), *about, *self.references.get(docname, ())])
        ends = [self._end_of(*one, docname, today) for one in references]
        return _digest([[(one, self.catalog.digest(one)) for one in facts], ends])

    def publication_of_page(self, docname: str) -> PublishedWork | None:
        """Return the one publication that a page is about, as its front matter says."""
        return self.catalog.works_by_key.get(str(self.env.metadata[docname].get("publication")))

    def _facts_about(self, docname: str) -> Iterator[Fact]:
        """Yield what a page tells programs: whose profile it is, or which publication it is about."""
        member = self.catalog.members_by_page.get(docname)
        if member is not None:
            yield from profile_facts(self.catalog, member)
            if member.person.image is not None:
                yield "photo", self._state_of(member.document(member.person.image))
        work = self.publication_of_page(docname)
        if work is not None:
            yield "publication", work.key

    def _state_of(self, path: str) -> str:
        """Return what tells that a file of the project has changed."""
        try:
            state = (self.env.srcdir / path).stat()
        except OSError:
            return path
        return f"{path} {state.st_mtime_ns} {state.st_size}"

    def _linked(self, facts: Iterable[Fact]) -> Iterator[Reference]:
        """Yield what the views of a page link to that show some facts."""
        for kind, name in facts:
            if kind == "person" and name in self.catalog.members:
                yield from self.catalog.members[name].refers_to
            if kind == "publication" and name in self.catalog.works_by_key:
                yield from self.catalog.links_of(self.catalog.works_by_key[name])
            elif kind in self.object_types:
                yield kind, name

    def _end_of(self, role: str, target: str, docname: str, today: PartialDate) -> object:
        """Return what a link on a page shows and where it leads."""
        if role == "stars":
            facts = star_facts(self.catalog, target, today)
            return [(fact, self.catalog.digest(fact)) for fact in facts]
        if role == "cite":
            citations: CitationDomain = self.env.get_domain("cite")  # type: ignore[assignment]
            return citations.digest(target, docname)
        return [self.locate(one, target) for one in (self.object_types if role == "any" else (role,))]

    def clear_doc(self, docname: str) -> None:
        """Forget a page."""
        for kind in _OF_PAGES:
            self.data[kind].pop(docname, None)
        if self._views is not None:
            self._views.pop(docname, None)
        self.forget_locations()

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process noted of the pages that it read."""
        for kind in _OF_PAGES:
            self.data[kind].update(
                (docname, noted) for docname, noted in otherdata[kind].items() if docname in docnames
            )
        self._views = None
        self.forget_locations()

    @cached_property
    def read_value(self) -> ValueReader:
        """Reads MyST in values of people, with the options of the project."""
        return ValueReader(self.env)

    def forget_locations(self) -> None:
        """Let the places of objects be found anew, once pages were read."""
        self._locations = None

    @property
    def locations(self) -> Locations:
        """Where every object is, found once the pages were read."""
        if self._locations is None:
            generated = self.env.config.html_domain_indices  # all of them, none, or those that are named
            self._locations = Locations(
                self.catalog,
                self.views,
                self.env.found_docs,
                self.env.config.language,
                has_index=generated if isinstance(generated, bool) else ORGANIZATION_INDEX in generated,
            )
        return self._locations

    def locate(self, role: str, target: str) -> Location | None:
        """Return where an object is and what it is called; None where there is no such object."""
        return self.locations.find(role, target)

    def locate_publication(self, key: str, page: str | None = None) -> Location | None:
        """Return where an entry is: on the page itself if it is there, else at its one canonical place."""
        return self.locations.publication(key, page)

    def resolve_xref(  # noqa: PLR0913, PLR0917 - Sphinx's signature
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Return a link to an object; its name alone where it is known and shown nowhere."""
        location = self.locate(typ, target)
        if location is None:
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", location.title, classes=contnode["classes"])
        has_indices = builder.format == "html" and builder.name != "singlehtml"
        is_written = location.docname in env.found_docs or has_indices
        if location.docname is None or not is_written:
            return contnode  # type: ignore[return-value]  # Sphinx takes any node; its annotation names the usual one
        return make_refnode(
            builder, fromdocname, location.docname, location.anchor, contnode, node.get("reftitle", location.title)
        )

    def resolve_any_xref(  # noqa: PLR0913, PLR0917 - Sphinx's signature
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return links to every object of that name, for ``{any}`` and MyST's ``[text](#name)``."""
        found = []
        for role in self.object_types:
            link = self.resolve_xref(env, fromdocname, builder, role, target, node, contnode)
            if isinstance(link, nodes.reference):
                found.append((f"people:{role}", link))
        return found

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """Yield every object that has a place: by its id for ``objects.inv``, and by its names for the search.

        The search looks at what is displayed alone. It also takes a name for an anchor that begins with the kind of the
        object, which is wrong where an object is displayed under another name than its own; so the ids are left out of
        it, and what is found has a name that no anchor ends with.
        """
        if not self.is_loaded:
            yield from self.state.objects
            return
        for role, identifiers in self._identifiers():
            for identifier in identifiers:
                location = self.locate(role, identifier)
                if location is None or location.docname is None:
                    continue
                title, docname, anchor = location.title, location.docname, location.anchor
                yield identifier, title, role, docname, anchor, _NOT_SEARCHED
                for number, name in enumerate(self._names(role, identifier, title)):
                    yield f"{identifier}:name-{number}", name, role, docname, anchor or _TOP, _SEARCH_PRIORITY[role]

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002 - Sphinx's signature
        """Return what an object is, in the language of the site."""
        return words.catalog(self.env.config.language).gettext(type.lname)

    def _names(self, role: str, identifier: str, title: str) -> list[str]:
        """Return the names by which the search finds an object; a preprint is found as what became of it."""
        if role == "publication" and self.catalog.works_by_key[identifier].key != identifier:
            return []
        return names_of(self.catalog, role, identifier, title)

    def _identifiers(self) -> Iterator[tuple[str, list[str]]]:
        yield "person", list(self.catalog.members)
        yield "project", [joint.id for joint in self.catalog.projects]
        yield "organization", list(self.catalog.places)
        yield "publication", list(self.catalog.works_by_key)


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=12).hexdigest()


def people_domain(env: BuildEnvironment) -> PeopleDomain:
    """Return the domain of a build."""
    domain = env.get_domain("people")
    if not isinstance(domain, PeopleDomain):
        message = "another extension took the place of the domain 'people'"
        raise TypeError(message)
    return domain
