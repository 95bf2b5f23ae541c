"""``{cite}`` on every page: sphinxcontrib-bibtex's roles and styles, with our entries and our places.

This module alone knows sphinxcontrib-bibtex. Its own reading of BibTeX files aborts builds and drops what follows a
duplicate key, so that it is given no file to read: it sees the entries that the catalog has, and nothing else. A key
leads to the entry on the same page, else to a ``{bibliography}``, else to the entry's canonical place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from pybtex.database import BibliographyData, Entry
from pybtex.plugin import find_plugin
from pybtex.richtext import Text
from pybtex.style import FormattedEntry
from pybtex.style.labels.alpha import LabelStyle
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinxcontrib.bibtex import plugin
from sphinxcontrib.bibtex.bibfile import BibData, BibFile
from sphinxcontrib.bibtex.citation_target import CitationTarget, parse_citation_targets
from sphinxcontrib.bibtex.directives import BibliographyKey
from sphinxcontrib.bibtex.domain import BibtexDomain, Citation
from sphinxcontrib.bibtex.roles import CiteRole
from sphinxcontrib.bibtex.style.referencing import format_references
from sphinxcontrib.bibtex.style.template import SphinxReferenceInfo

from sphinx_people.domain.bibtex_plugins import register_style
from sphinx_people.domain.domain import PeopleDomain, people_domain
from sphinx_people.late import late
from sphinx_people.settings import bibliography_files
from sphinx_people.sources.places import PERSON_FILE
from sphinx_people.sources.problem import Problem, did_you_mean
from sphinx_people.warning import find_in_page, warn

if TYPE_CHECKING:
    from sphinx_people.catalog import Catalog
    from sphinx_people.domain.pybtex_entry import entry_of
    from sphinx_people.model.publication import plain_text
else:
    entry_of = late("domain.pybtex_entry.entry_of")
    plain_text = late("model.publication.plain_text")


def take_bibliographies(app: Sphinx, config: Config) -> None:
    """Keep the names of the BibTeX files for the catalog, and leave sphinxcontrib-bibtex none to read."""
    files = bibliography_files(Path(app.confdir), config.bibtex_bibfiles)
    config.people_bibliographies = [str(file) for file in files]
    config.bibtex_bibfiles = []
    for style in (config.bibtex_reference_style, config.bibtex_foot_reference_style):
        register_style(plugin, style)


class CitationRole(CiteRole):
    """Cites entries; what is no list of keys is reported and shown as it is written."""

    def result_nodes(
        self, document: nodes.document, env: BuildEnvironment, node: nodes.Element, is_ref: bool
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return what is resolved when the page is written."""
        if _targets(self.target):
            super().result_nodes(document, env, node, is_ref)  # type: ignore[no-untyped-call]  # their function has no annotations
            return [node], []
        source, line = self.get_source_info()
        path = Path(source or env.doc2path(env.current_document.docname))
        what = f"'{self.target}' is not a list of BibTeX keys; expected 'key' or 'key1, key2'"
        warn(Problem(path, *find_in_page(path, line or 1, self.target, "{}"), "publication", what))
        return [nodes.inline(self.target, self.target, classes=["xref", "cite"])], []


class CitationDomain(BibtexDomain):
    """The domain ``cite`` with the catalog's entries."""

    roles: ClassVar[dict[str, Any]] = {name: CitationRole() for name in BibtexDomain.roles}
    _bibdata: tuple[Catalog, BibData] | None = None
    _in_bibliographies: Mapping[str, Citation] = MappingProxyType({})

    @property
    def people(self) -> PeopleDomain:
        """The domain that has the catalog."""
        return people_domain(self.env)

    @property
    def bibdata(self) -> BibData:
        """Every entry of the catalog, for ``{bibliography}`` and ``{footcite}``."""
        if self.people.load is None:  # sphinxcontrib-bibtex asks for the first time before the build has begun
            return BibData(encoding="utf-8", bibfiles={}, data=BibliographyData())
        catalog = self.people.catalog
        if self._bibdata is None or self._bibdata[0] is not catalog:
            keys: dict[Path, dict[str, None]] = {Path(name): {} for name in self.env.config.people_bibliographies}
            for one in catalog.publications:
                keys[one.path][one.key] = None
            files = {path: BibFile(mtime=0.0, keys=found) for path, found in keys.items()}
            entries = BibliographyData({one.key: entry_of(one) for one in catalog.publications})
            self._bibdata = catalog, BibData(encoding="utf-8", bibfiles=files, data=entries)
        return self._bibdata[1]

    def get_formatted_entries(
        self, bibliography_key: BibliographyKey, docnames: list[str], tooltips: bool, tooltips_style: str
    ) -> Iterator[tuple[Entry, FormattedEntry, FormattedEntry | None]]:
        """Yield what a ``{bibliography}`` shows; labels of letters are those that a citation has everywhere else."""
        bibliography = self.bibliographies[bibliography_key]
        style = find_plugin("pybtex.style.formatting", bibliography.style)()
        labels = self.people.catalog.labels
        found = super().get_formatted_entries(bibliography_key, docnames, tooltips, tooltips_style)
        for entry, formatted, tooltip in found:
            if type(style.label_style) is LabelStyle:
                formatted.label = f"{bibliography.labelprefix}{labels[entry.key]}"
            yield entry, formatted, tooltip

    def labels_on(self, docname: str) -> list[str]:
        """Return the labels in the bibliographies of a page."""
        found = self.citations if any(key.docname == docname for key in self.bibliographies) else ()
        return [one.formatted_entry.label for one in found if one.bibliography_key.docname == docname]

    def env_updated(self) -> Iterable[str]:
        """Note which entry is in which ``{bibliography}``, once all pages were read."""
        if not self.bibliographies and not self.data["citations"]:
            return ()
        updated = super().env_updated()
        self._in_bibliographies = {
            key: citation
            for citation in self.citations
            if self.bibliographies[citation.bibliography_key].list_ == "citation"
            for key in (citation.key, f"{citation.bibliography_key.docname} {citation.key}")
        }
        return updated

    def digest(self, target: str, docname: str) -> str:
        """Return a short text that changes when anything does that a citation on a page shows, or where it leads."""
        catalog = self.people.catalog
        shown: list[object] = []
        for key in (one.key for one in _targets(target)):
            work = catalog.works_by_key.get(key)
            shown += [work.digest, catalog.labels[work.key]] if work else []
            shown.append(self.people.locate_publication(key, docname))
            citation = self._in_bibliographies.get(key)
            shown += [citation.bibliography_key, citation.formatted_entry.label] if citation else []
        return repr(shown)

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
        references = list(self._references(fromdocname, builder, _targets(target), node))
        if not references:
            return contnode
        result = nodes.inline("", "", classes=["bibtex-citation"])
        result += format_references(self.reference_style, typ, references).render(self.backend)
        return result

    def resolve_any_xref(  # type: ignore[override]  # noqa: PLR0913, PLR0917 - Sphinx's signature
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.Element]]:
        """Return citations of what no list shows: what one shows is an object of our own domain, and one is enough."""
        location = self.people.locate_publication(target)
        if location is not None and location.docname is not None:
            return []
        return super().resolve_any_xref(env, fromdocname, builder, target, node, contnode)

    def _references(
        self, page: str, builder: Builder, targets: Iterable[CitationTarget], node: pending_xref
    ) -> Iterator[tuple[Entry, FormattedEntry, SphinxReferenceInfo]]:
        """Yield what sphinxcontrib-bibtex formats: the entry, its label, and where it is."""
        catalog = self.people.catalog
        for target in targets:
            work = catalog.works_by_key.get(target.key)
            location = self.people.locate_publication(target.key, page) if work else None
            citation = self._in_bibliographies.get(f"{page} {target.key}")
            if citation is None and (location is None or location.docname != page):
                citation = self._in_bibliographies.get(target.key)
            if citation is not None:
                title = plain_text(catalog.works_by_key[citation.entry.key].publication.title)
                place = citation.bibliography_key.docname, citation.citation_id, title
                entry, formatted = citation.entry, citation.formatted_entry
            elif work is None and node.source and Path(node.source).name == PERSON_FILE:
                continue  # the catalog was checked when it was loaded
            elif work is None:
                what = f"there is no entry '{target.key}'{did_you_mean(target.key, catalog.works_by_key)}"
                self._report(node, target.key, what)
                continue
            elif location is None or location.docname is None:
                self._report(node, target.key, f"the entry '{target.key}' is cited, but no page lists it")
                continue
            else:
                place = location.docname, location.anchor, location.title
                entry = entry_of(work.publication)
                formatted = FormattedEntry(work.key, Text(location.title), catalog.labels[work.key])
            yield entry, formatted, SphinxReferenceInfo(builder, page, *place, target.pre, target.post)

    def _report(self, node: pending_xref, key: str, what: str) -> None:
        path = Path(node.source or self.env.doc2path(node.get("refdoc", "")))
        line, column = find_in_page(path, node.line or 1, key)
        self.people.warn(Problem(path, line, column, "publication", what))


def citation_domain(env: BuildEnvironment) -> CitationDomain:
    """Return the domain of citations of a build."""
    return cast("CitationDomain", env.get_domain("cite"))  # ``setup_citations`` put it in the place of any other


def _targets(text: str) -> list[CitationTarget]:
    """Return the keys that a citation names, with the words before and after each; none of what is no list of keys."""
    try:
        return list(parse_citation_targets(text))
    except ValueError:
        return []


def setup_citations(app: Sphinx) -> None:
    """Load sphinxcontrib-bibtex and put our domain in the place of its own."""
    app.add_config_value("people_bibliographies", [], "")
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_domain(CitationDomain, override=True)
    app.add_role("cite", CitationRole(), override=True)
    app.connect("config-inited", take_bibliographies)
