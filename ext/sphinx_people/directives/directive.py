"""What all directives have in common: whose page this is, what is wrong with the options, and a view to draw later."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.facets import FACETS
from sphinx_people.catalog.selection import Selection
from sphinx_people.catalog.sheets import Division
from sphinx_people.directives.options import AnyOption, Converter, Options
from sphinx_people.domain.domain import people_domain
from sphinx_people.model.person import SECTIONS
from sphinx_people.render.filters import Filters
from sphinx_people.render.nodes import pending_view
from sphinx_people.render.view import View
from sphinx_people.settings import Settings
from sphinx_people.sources.problem import Problem, did_you_mean
from sphinx_people.warning import find_in_page, warn


class PeopleDirective(SphinxDirective, ABC):
    """A directive that shows a view.

    The view is drawn when the page is written, and then again whenever its facts change.
    """

    optional_arguments = 100
    option_spec = AnyOption()
    #: The options that the directive knows.
    known_options: ClassVar[Mapping[str, Converter]]

    def run(self) -> list[nodes.Node]:
        """Return what stands for the view until the page is written."""
        self.name = self.name.removeprefix("people:")
        self.read_options = Options.read(self.options, self.known_options)
        for name, what in self.read_options.faults:
            self.report("option", what, name, option=name)
        self._note_premise("owner", self.env.current_document.docname)
        view = self.view()
        if view is None:
            return []
        people_domain(self.env).note_view(self.env.current_document.docname, view)
        pending = pending_view.of(view)
        self.set_source_info(pending)
        return [pending]

    @abstractmethod
    def view(self) -> View | None:
        """Return what to show; None where nothing can be."""

    @property
    def catalog(self) -> Catalog:
        """Everybody's facts."""
        return people_domain(self.env).catalog

    @property
    def owner(self) -> str | None:
        """The id of the person whom the page belongs to."""
        member = self.catalog.member_at(self.env.current_document.docname)
        return member.id if member else None

    def members(self) -> tuple[str, ...] | None:
        """Return the ids of the people meant: those named, else the page's own, else nobody in particular.

        Where people are named and none of them is there, None is returned.
        """
        named = self.read_options.get("person", ())
        for name in named:
            if name not in self.catalog.members:
                what = f"there is no person '{name}'{did_you_mean(name, self.catalog.members)}"
                self.report("person", what, name, option="person")
                self._note_premise("person", name)
        known = tuple(name for name in named if name in self.catalog.members)
        if named:
            return known or None
        return (self.owner,) if self.owner else ()

    def sections(self, default: tuple[str, ...] = (), *, most: int = 100) -> tuple[str, ...]:
        """Return the sections that the arguments name."""
        found = []
        for name in " ".join(self.arguments).replace(",", " ").split():
            if name in SECTIONS:
                found.append(name)
            else:
                meant = did_you_mean(name, SECTIONS) or f"; expected one of {', '.join(SECTIONS)}"
                self.report("section", f"there is no section '{name}'{meant}", name)
        if not found and not self.arguments and not default:
            self.report("section", f"'{self.name}' needs a section; expected one of {', '.join(SECTIONS)}", self.name)
        return tuple(found) or (() if self.arguments else default)

    def selection(self, members: tuple[str, ...], sections: tuple[str, ...], **others: Any) -> Selection:
        """Return the selection that the common options describe."""
        get = self.read_options.get
        return Selection(
            members=members,
            sections=sections,
            limit=get("limit"),
            since=get("since"),
            until=get("until"),
            tags=get("tags", ()),
            organization=self.organization(),
            sort=get("sort", "newest"),
            group_by=get("group-by"),
            **others,
        )

    def filters(self) -> Filters:
        """Return which controls the list has: those that ``:filter:`` names, else all, if the list is long."""
        facets: tuple[str, ...] | None = self.read_options.get("filter")
        if facets is not None:
            return Filters(facets)
        least = Settings.of(self.config).filter_from
        return Filters(FACETS, least) if least else Filters()

    def division(self) -> Division:
        """Return how the list is divided into pages: as ``:pages:`` says, else by itself once it is long."""
        size = Settings.of(self.config).page_size
        given: Division | None = self.read_options.get("pages")
        if given is None:
            return Division(size=size)
        return given if given.size or not given.by else replace(given, size=size)

    def organization(self) -> str | None:
        """Return the organization that is named, and report one that nobody knows."""
        name: str | None = self.read_options.get("organization")
        if name is not None and name not in self.catalog.known_organizations:
            what = f"there is no organization '{name}'{did_you_mean(name, self.catalog.known_organizations)}"
            self.report("organization", what, name, option="organization")
            self._note_premise("organization", name)
        return name

    def report(self, subtype: str, what: str, word: str, *, option: str | None = None) -> None:
        """Print a warning at a word of the directive, or of one of its options."""
        path = Path(self.env.doc2path(self.env.current_document.docname))
        line = self.get_source_info()[1] or 1
        if option is not None:
            line, _ = find_in_page(path, line, option, r"(?<![\w-]){}:")
        warn(Problem(path, *find_in_page(path, line, word), subtype, what))

    def _note_premise(self, kind: str, name: str) -> None:
        people_domain(self.env).note_premise(self.env.current_document.docname, kind, name)
