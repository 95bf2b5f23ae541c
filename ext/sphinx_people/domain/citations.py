"""``{cite}`` on every page: sphinxcontrib-bibtex's roles and styles, with our entries and our places.

This module alone knows sphinxcontrib-bibtex. Its own reading of BibTeX files aborts builds and drops what follows a
duplicate key, so that it is given no file to read: it sees the entries that the catalog has, and nothing else. A key
leads to the entry on the same page, else to a ``{bibliography}``, else to the entry's canonical place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from docutils import nodes
from pybtex.database import BibliographyData, Entry, Person
from pybtex.plugin import find_plugin
from pybtex.richtext import Text
from pybtex.style import FormattedEntry
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinxcontrib.bibtex.bibfile import BibData, BibFile
from sphinxcontrib.bibtex.citation_target import CitationTarget, parse_citation_targets
from sphinxcontrib.bibtex.domain import BibtexDomain
from sphinxcontrib.bibtex.style.referencing import format_references
from sphinxcontrib.bibtex.style.template import SphinxReferenceInfo

from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.domain.domain import PeopleDomain, people_domain
from sphinx_people.model.publication import Author, Publication
from sphinx_people.settings import bibliography_files
from sphinx_people.sources.problem import Problem, did_you_mean
from sphinx_people.warning import find_in_page, warn

_FIELDS = ("title", "venue", "volume", "number", "pages", "publisher", "doi", "note")


def take_bibliographies(app: Sphinx, config: Config) -> None:
    """Keep the names of the BibTeX files for the catalog, and leave sphinxcontrib-bibtex none to read."""
    files = bibliography_files(Path(app.confdir), config.bibtex_bibfiles)
    config.people_bibliographies = [str(file) for file in files]
    config.bibtex_bibfiles = []


class CitationDomain(BibtexDomain):
    """The domain ``cite`` with the catalog's entries."""

    _entries: BibData | None = None
    _labels: Mapping[str, str] | None = None

    @property
    def people(self) -> PeopleDomain:
        """The domain that has the catalog."""
        return people_domain(self.env)

    @property
    def bibdata(self) -> BibData:
        """Every entry of the catalog, for ``{bibliography}`` and ``{footcite}``."""
        if self._entries is None:
            publications = self.people.catalog.publications
            files = dict.fromkeys(publication.path for publication in publications)
            keys = {path: {one.key: None for one in publications if one.path == path} for path in files}
            self._entries = BibData(
                encoding="utf-8",
                bibfiles={path: BibFile(mtime=0.0, keys=keys[path]) for path in files},
                data=BibliographyData({one.key: entry_of(one) for one in publications}),
            )
        return self._entries

    def label_of(self, work: PublishedWork) -> str:
        """Return the label of a work, such as ``PK24``, different from every other one's."""
        if self._labels is None:
            entries = [entry_of(one.publication) for one in self.people.catalog.works]
            style = find_plugin("pybtex.style.labels", "alpha")()
            self._labels = {
                entry.key: label for entry, label in zip(entries, style.format_labels(entries), strict=True)
            }
        return self._labels[work.key]

    def resolve_xref(  # type: ignore[override]  # noqa: PLR0913, PLR0917 - Sphinx's signature
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.Element:
        """Return the citation of one key or several."""
        try:
            targets = list(parse_citation_targets(target))
        except ValueError:
            self._report(node, target, f"'{target}' is not a list of BibTeX keys")
            return contnode
        in_bibliographies = {citation.key for citation in self.citations}
        if in_bibliographies.issuperset(one.key for one in targets):
            return super().resolve_xref(env, fromdocname, builder, typ, target, node, contnode)
        references = list(self._references(fromdocname, builder, targets, node))
        if not references:
            return contnode
        result = nodes.inline("", "", classes=["bibtex-citation"])
        result += format_references(self.reference_style, typ, references).render(self.backend)
        return result

    def _references(
        self, fromdocname: str, builder: Builder, targets: list[CitationTarget], node: pending_xref
    ) -> Iterator[tuple[Entry, FormattedEntry, SphinxReferenceInfo]]:
        """Yield what sphinxcontrib-bibtex formats: the entry, its label, and where it is."""
        works = self.people.catalog.works_by_key
        for target in targets:
            work = works.get(target.key)
            location = self.people.locate_publication(target.key, fromdocname) if work else None
            if work is None:
                self._report(node, target.key, f"there is no entry '{target.key}'{did_you_mean(target.key, works)}")
            elif location is None or location.docname is None:
                self._report(node, target.key, f"the entry '{target.key}' is cited, but no page lists it")
            else:
                entry = entry_of(work.publication)
                formatted = FormattedEntry(work.key, Text(work.publication.title), self.label_of(work))
                place = SphinxReferenceInfo(
                    builder, fromdocname, location.docname, location.anchor, location.title, target.pre, target.post
                )
                yield entry, formatted, place

    def _report(self, node: pending_xref, key: str, what: str) -> None:
        path = Path(node.source or self.env.doc2path(node.get("refdoc", "")))
        line, column = find_in_page(path, node.line or 1, key)
        warn(Problem(path, line, column, "publication", what))


def entry_of(publication: Publication) -> Entry:
    """Return a publication as pybtex knows entries."""
    values = {name: str(getattr(publication, name)) for name in _FIELDS}
    fields = {name: value for name, value in values.items() if value}
    fields["journal"] = fields["booktitle"] = publication.venue
    if publication.year:
        fields["year"] = str(publication.year)
    people = {
        "author": [_person(author) for author in publication.authors],
        "editor": [_person(author) for author in publication.editors],
    }
    if publication.others:
        people["author"].append(Person("others"))
    entry = Entry(
        publication.entry_type, fields=fields, persons={role: names for role, names in people.items() if names}
    )
    entry.key = publication.key
    return entry


def _person(author: Author) -> Person:
    if author.literal:
        return Person(last=author.literal)
    return Person(first=author.given, prelast=author.particle, last=author.family, lineage=author.suffix)


def setup_citations(app: Sphinx) -> None:
    """Load sphinxcontrib-bibtex and put our domain in the place of its own."""
    app.add_config_value("people_bibliographies", [], "")
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_domain(CitationDomain, override=True)
    app.connect("config-inited", take_bibliographies)
