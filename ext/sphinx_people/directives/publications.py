"""``{publications}`` and ``{publication-chart}``: what people published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes

from sphinx_people.catalog.publication_query import GROUPS, SORTS, PublicationQuery
from sphinx_people.catalog.selection import Selection
from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import (
    COMMON,
    Converter,
    date,
    facets,
    flag,
    one_of,
    pages_by,
    several_of,
    whole_number,
    words,
)
from sphinx_people.domain.domain import people_domain
from sphinx_people.model.publication import KINDS
from sphinx_people.render.chart import ChartView
from sphinx_people.render.downloads import BibliographyFileView
from sphinx_people.render.nodes import pending_view
from sphinx_people.render.publications import PublicationsView
from sphinx_people.render.view import View
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import inform

#: What selects publications.
_QUERY: Mapping[str, Converter] = {
    **COMMON,
    "kind": several_of(*KINDS),
    "year": words,
    "venue": words,
    "keywords": words,
    "since": date,
    "until": date,
    "selected": flag,
}


class PublicationChartDirective(PeopleDirective):
    """Publications by year and kind."""

    known_options: ClassVar = _QUERY

    def view(self) -> View | None:
        """Return the view of the publications selected."""
        members = self.members()
        if members is None:
            return None
        return ChartView(Selection(members=members), self.read_options.get("language"), query=self.query(members))

    def query(self, members: tuple[str, ...], **others: Any) -> PublicationQuery:
        """Return the query that the options describe."""
        for argument in self.arguments:
            self.report("section", f"'{self.name}' takes no argument; found '{argument}'", argument)
        get = self.read_options.get
        query = PublicationQuery(
            members=members,
            kinds=get("kind", ()),
            years=get("year", ()),
            venues=get("venue", ()),
            keywords=get("keywords", ()),
            since=get("since"),
            until=get("until"),
            limit=get("limit"),
            selected=get("selected", False),
            **others,
        )
        if not query.works(self.catalog):
            path = Path(self.env.doc2path(self.env.current_document.docname))
            inform(Problem(path, self.lineno, 1, "publication", f"'{self.name}' matches no publication"))
        return query


class PublicationsDirective(PublicationChartDirective):
    """The list: authors linked, venues, links, abstracts folded, BibTeX to copy."""

    known_options: ClassVar = {
        **_QUERY,
        "sort": one_of(*SORTS),
        "group-by": one_of(*GROUPS),
        "filter": facets,
        "pages": pages_by("year", "kind", "letter"),
        "numbered": flag,
        "fold-authors": whole_number,
        "fold-after": whole_number,
    }
    #: What the list shows, once it is known.
    shown: PublicationQuery | None = None

    def view(self) -> View | None:
        """Return the view of the publications selected."""
        members = self.members()
        if members is None:
            return None
        get = self.read_options.get
        self.shown = self.query(members, sort=get("sort", "newest"), group_by=get("group-by"))
        return PublicationsView(
            Selection(members=members),
            get("language"),
            get("fold-after"),
            filters=self.filters(),
            division=self.division(),
            query=self.shown,
            numbered=get("numbered", False),
            fold_authors=get("fold-authors", self.config.people_fold_authors),
        )

    def run(self) -> list[nodes.Node]:
        """Return the list and, below one that leaves nothing out, its BibTeX as a file."""
        drawn = super().run()
        if not drawn or self.shown is None:
            return drawn
        query = replace(self.shown, sort="newest", group_by=None)
        if not query.is_complete:
            return drawn
        view = BibliographyFileView(language=self.read_options.get("language"), query=query)
        people_domain(self.env).note_view(self.env.current_document.docname, view)
        return [*drawn, pending_view.of(view)]
