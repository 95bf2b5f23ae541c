"""The domain: people, projects and organizations as objects that anything can link to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.nodes import Element
from docutils.parsers.rst import Directive
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, Index, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from sphinx_people.domain.indices import ORGANIZATION_INDEX, NameIndex, OrganizationIndex, ProjectIndex
from sphinx_people.domain.roles import PeopleReference, StarsRole
from sphinx_people.late import late
from sphinx_people.pickled import pack, unpack
from sphinx_people.render import words
from sphinx_people.render.terms import OBJECTS
from sphinx_people.settings import Settings
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import warn

if TYPE_CHECKING:
    from sphinx_people.build.state import BuildState
    from sphinx_people.catalog import Catalog
    from sphinx_people.catalog.catalog import Fact
    from sphinx_people.catalog.load import Loaded
    from sphinx_people.catalog.publications import PublishedWork
    from sphinx_people.catalog.sheets import Division
    from sphinx_people.domain.digests import premise
    from sphinx_people.domain.locations import Location, Locations
    from sphinx_people.domain.objects import Object, objects_of
    from sphinx_people.domain.sheets import Sheets
    from sphinx_people.render.index import IndexView
    from sphinx_people.render.markup import ValueReader
    from sphinx_people.render.view import View
else:
    Catalog = late("catalog.Catalog")
    Division = late("catalog.sheets.Division")
    Locations = late("domain.locations.Locations")
    ValueReader = late("render.markup.ValueReader")
    IndexView = late("render.index.IndexView")
    Sheets = late("domain.sheets.Sheets")
    objects_of = late("domain.objects.objects_of")
    premise = late("domain.digests.premise")

#: The builders that make a page for each document, with a head of its own and an address.
WEB_SITES = frozenset({"html", "dirhtml"})
#: What a link leads to: role and target.
Reference = tuple[str, str]
#: The data of the domain that belong to pages.
_OF_PAGES = ("views", "references", "premises")


class PeopleDomain(Domain):
    """Holds the catalog, and which page shows which facts.

    ``catalog``, ``builder`` and ``state`` belong to the instance: they are those of each build and never pickled. What
    is pickled is plain data:

    - ``views``: what each page shows, in the order of the page; pickled by itself, because that takes long to read
    - ``references``: what each page links to
    - ``premises``: what else the reading of each page was based on, such as whom the page belongs to
    - ``written``: for each output, digests of all that each page showed when it was written last
    - ``sheets``: for each web site, the pages of divided lists; and ``looks``, a digest of its options
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
    initial_data: ClassVar[dict[str, Any]] = {
        "views": {},
        "references": {},
        "premises": {},
        "written": {},
        "sheets": {},
        "looks": {},
    }
    data_version = 17

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.builder: Builder
        self.state: BuildState
        self.load: Callable[[], Loaded] | None = None
        self._catalog: Catalog | None = None
        self._locations: Locations | None = None
        self._sheets: Sheets | None = None
        self._objects: tuple[Object, ...] | None = None
        self._views: dict[str, tuple[View, ...]] | None = None
        self._warned: set[Problem] = set()

    def directive(self, name: str) -> type[Directive] | None:
        """Return the class of a directive."""
        if name not in self.directives and name in self.directive_classes:
            module, _, attribute = self.directive_classes[name].partition(".")
            self.directives[name] = getattr(import_module(f"sphinx_people.directives.{module}"), attribute)
        return super().directive(name)

    def warn(self, problem: Problem) -> None:
        """Print a problem as a warning, once in a build: books resolve the links of their first page several times."""
        if problem not in self._warned:
            self._warned.add(problem)
            warn(problem)

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
            self._views = {docname: unpack(views) for docname, views in pickled.items()}
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
        self.data["views"][docname] = pack(self.views[docname])

    def note_premise(self, docname: str, kind: str, name: str) -> None:
        """Note what a page must be read again for, should it change, though the page shows nothing of it."""
        self.premises.setdefault(docname, {})[kind, name] = premise(self, kind, name)

    def publication_of_page(self, docname: str) -> PublishedWork | None:
        """Return the one publication that a page is about, as its front matter says."""
        return self.catalog.works_by_key.get(str(self.env.metadata[docname].get("publication")))

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
        self._locations = self._sheets = self._objects = None

    @property
    def generated_indices(self) -> Mapping[str, type[Index]]:
        """The indices that a web site has, by the names of their pages."""
        known = {f"{self.name}-{index.name}": index for index in self.indices}
        wanted = self.env.config.html_domain_indices  # all of them, none, or those that are named
        if isinstance(wanted, bool):
            return known if wanted else {}
        return {page: index for page, index in known.items() if page in wanted}

    @property
    def sheets(self) -> Sheets:
        """The pages of divided lists, found once the pages were read; a web site alone has any."""
        if self._sheets is None:
            size, indices = Settings.of(self.env.config).page_size, self.generated_indices
            views = {page: IndexView(division=Division(size=size), index=index.name) for page, index in indices.items()}
            announced = self.data["sheets"].get(str(self.builder.outdir), {}).keys()
            taken = (self.env.found_docs - announced) | indices.keys()
            self._sheets = Sheets(self.catalog, self.views, views, taken, are_made=self.builder.name in WEB_SITES)
        return self._sheets

    @property
    def locations(self) -> Locations:
        """Where every object is, found once the pages were read."""
        if self._locations is None:
            has_index = ORGANIZATION_INDEX in self.generated_indices
            self._locations = Locations(
                self.catalog, self.sheets, self.env.found_docs, self.env.config.language, has_index=has_index
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
        if location.address:
            title = node.get("reftitle", location.title)
            return nodes.reference("", "", contnode, internal=False, refuri=location.address, reftitle=title)
        has_indices = builder.format == "html" and builder.name != "singlehtml"
        is_written = location.docname in env.found_docs or has_indices
        if location.docname is None or not is_written:
            return contnode  # type: ignore[return-value]  # Sphinx takes any node; its annotation names the usual one
        title = str(node.get("reftitle", location.title))
        said = title if title != contnode.astext() else None  # nobody needs to be told twice
        return make_refnode(builder, fromdocname, location.docname, location.anchor, contnode, said)

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

    def get_objects(self) -> Iterable[Object]:
        """Return every object that has a place; where nothing changed, those of the last build."""
        if not self.is_loaded:
            return self.state.objects
        if self._objects is None:
            self._objects = tuple(objects_of(self))
        return self._objects

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002 - Sphinx's signature
        """Return what an object is, in the language of the site."""
        return words.catalog(self.env.config.language).gettext(type.lname)


def people_domain(env: BuildEnvironment) -> PeopleDomain:
    """Return the domain of a build."""
    domain = env.get_domain("people")
    if not isinstance(domain, PeopleDomain):
        message = "another extension took the place of the domain 'people'"
        raise TypeError(message)
    return domain
