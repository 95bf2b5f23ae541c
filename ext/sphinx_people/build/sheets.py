"""Pages of divided lists, which have no file: Sphinx writes them as it writes any page, once it knows of them.

They are announced when a build begins to write, after everything that looks for files. So they are written in parallel,
are in the search, the inventory and the sitemap, and no page is read again because one of them came or went.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from docutils.utils import new_document
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

from sphinx_people.domain.domain import WEB_SITES, PeopleDomain, people_domain
from sphinx_people.late import late
from sphinx_people.render.nodes import pending_view
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import inform

if TYPE_CHECKING:
    from sphinx_people.render.context import no_file
    from sphinx_people.render.page import context_of
else:
    no_file = late("render.context.no_file")
    context_of = late("render.page.context_of")

#: What a document says of itself that holds for its sheets, too.
_INHERITED = ("nosearch", "no-search")
#: Generated indices are searched as little as Sphinx's own.
_OF_INDEX = {"nosearch": ""}


class AnnouncedPage(NamedTuple):
    """What Sphinx must know of a sheet's page, whether or not facts were loaded; ``shown`` is its view, pickled."""

    document: str
    before: str
    after: str | None
    title: str
    anchor: str
    shown: bytes


def setup_sheets(app: Sphinx) -> None:
    """Have the pages of sheets written when they must be, and known to all who look at pages."""
    app.connect("env-get-updated", _outdated_sheets, priority=600)  # once it is known which there are
    app.connect("write-started", _announce)
    app.connect("doctree-resolved", _relate)
    app.connect("html-page-context", _show_no_source, priority=300)


def note_sheets(domain: PeopleDomain) -> None:
    """Note which sheets have pages, give new ones what Sphinx resolves and writes, and remove those that are gone."""
    if domain.builder.name not in WEB_SITES:
        return
    before, now = announced(domain), dict(_pages(domain))
    _tell_of_new_ones(domain, {page.document for page in before.values()})
    for name, page in now.items():
        if page != before.get(name) or not _doctree_file(domain, name).is_file():
            _write_doctree(domain, name, page)
    for gone in before.keys() - now.keys() - domain.env.found_docs:
        for file in (_output_file(domain, gone), _doctree_file(domain, gone)):
            file.unlink(missing_ok=True)
    domain.data["sheets"][str(domain.builder.outdir)] = now


def announced(domain: PeopleDomain) -> dict[str, AnnouncedPage]:
    """Return the pages of sheets of the site that is built, by name."""
    found: dict[str, AnnouncedPage] = domain.data["sheets"].get(str(domain.builder.outdir), {})
    return found


def _pages(domain: PeopleDomain) -> Iterator[tuple[str, AnnouncedPage]]:
    context = context_of(domain.env, domain.catalog, partial(domain.read_value, new_document("")), set(), no_file)
    for name, page in domain.sheets.pages.items():
        of_document = _title_of(domain, page.document)
        title = domain.sheets.title(name, of_document, context.in_language(page.view.language))
        shown = pending_view.of(page.view)["view"]
        yield name, AnnouncedPage(page.document, *domain.sheets.neighbours(name), title, page.anchor, shown)


def _tell_of_new_ones(domain: PeopleDomain, known: AbstractSet[str]) -> None:
    """Say which lists have become so long that they have several pages now, though nobody asked for them."""
    for document, view, count in domain.sheets.divided_by_themselves():
        if document not in known:
            what = (
                f"'{view.noun}' shows {len(view.everything(domain.catalog))} items and is divided into {count} pages, "
                f"by {view.by}; the option 'pages' says how, and people_page_size in conf.py from how many items on"
            )
            inform(Problem(Path(domain.env.doc2path(document)), 1, 1, "option", what))


def _title_of(domain: PeopleDomain, document: str) -> str:
    if document in domain.generated_indices:
        return domain.generated_indices[document].localname
    return domain.env.titles[document].astext()


def _write_doctree(domain: PeopleDomain, name: str, page: AnnouncedPage) -> None:
    """Keep what Sphinx reads, resolves and writes of a page."""
    document = new_document(str(domain.env.doc2path(name)), domain.env.master_doctree.settings)
    shown = pending_view("", view=page.shown)
    document += nodes.section("", nodes.title("", page.title), shown, ids=[page.anchor])
    domain.builder.write_doctree(name, document, _cache=False)


def _outdated_sheets(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that must be written again though no fact changed: those that Sphinx does not look after."""
    domain = people_domain(env)
    pages = announced(domain)
    if not pages:
        return []
    looks: dict[str, str] = domain.data["looks"]
    builder: Any = app.builder
    look, output = f"{builder.build_info.config_hash} {builder.build_info.tags_hash}", str(builder.outdir)
    newest = builder.templates.newest_template_mtime() if looks.get(output) == look else float("inf")
    looks[output] = look
    return [name for name in pages if _time_of(_output_file(domain, name)) < newest]


def _announce(app: Sphinx, builder: Builder) -> None:
    """Tell Sphinx of the pages, as if it had read them."""
    env = builder.env
    for name, page in announced(people_domain(env)).items():
        title = nodes.title("", page.title)
        env.project.docnames.add(name)
        env.all_docs[name] = 0
        env.titles[name] = env.longtitles[name] = title
        env.toc_num_entries[name] = 1
        of_document = env.metadata[page.document] if page.document in env.all_docs else _OF_INDEX
        env.metadata[name] = {key: of_document[key] for key in _INHERITED if key in of_document}


def _relate(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Say, before a page is written, which page it belongs to and which come before and after it."""
    domain = people_domain(app.env)
    page = announced(domain).get(docname)
    if page is not None:
        builder: Any = domain.builder
        builder.relations[docname] = [page.document, page.before, page.after]


def _show_no_source(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Have no link to a file that is not there."""
    if pagename in announced(people_domain(app.env)):
        context.update(sourcename="", page_source_suffix="", show_source=False, has_source=False)


def _output_file(domain: PeopleDomain, name: str) -> Path:
    builder: Any = domain.builder
    return Path(builder.get_outfilename(name))


def _doctree_file(domain: PeopleDomain, name: str) -> Path:
    return domain.env.doctreedir / f"{name}.doctree"


def _time_of(file: Path) -> float:
    """Return when a file was written, long ago where it was not."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
