"""A bibliography to download: the BibTeX of a list, as a file beside the pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.publication_query import PublicationQuery
from sphinx_people.model.dates import PartialDate
from sphinx_people.render.bibtex import bibtex_file
from sphinx_people.render.context import Context
from sphinx_people.render.links import web
from sphinx_people.render.view import View


@dataclass(frozen=True)
class BibliographyFileView(View):
    """A link to the file; drawn when the page is written, and only where there can be files beside pages."""

    query: PublicationQuery = field(default_factory=PublicationQuery)

    @property
    def concerns(self) -> tuple[str, ...]:
        """The ids of the people whose publications are meant."""
        return self.query.members

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the works in the file."""
        return (("publication", work.key) for work in self.query.works(catalog))

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a line with the link, and have the file written."""
        versions = [version for work in self.query.works(context.catalog) for version in work.versions]
        name = f"{'-'.join(self.query.members) or 'publications'}.bib"
        url = context.offer(name, bibtex_file(versions)) if versions else None
        if url is None:
            return []
        words = context.count("Download {count} entry as BibTeX", "Download {count} entries as BibTeX", len(versions))
        return [nodes.paragraph("", "", web(url, [nodes.Text(words)]), classes=["people-download"])]
