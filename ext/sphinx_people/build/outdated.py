"""Which pages must be read or written again because facts changed, and not their own text."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_people.build.files import has_site_feed
from sphinx_people.build.sheets import announced, note_sheets
from sphinx_people.build.website import website_of
from sphinx_people.catalog.check import explain_missing
from sphinx_people.domain.digests import PageDigest, PageDigests, premise
from sphinx_people.domain.domain import PeopleDomain, people_domain
from sphinx_people.render.page import today
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import find_in_page, warn

#: What is noted of a page that is written: its digest, whether the site has a feed, to which it leads, and the title of
#: a sheet. It is pickled, and must need nothing to be imported.
Written = tuple[PageDigest, bool, str]


def outdated_pages(
    app: Sphinx, env: BuildEnvironment, added: AbstractSet[str], changed: AbstractSet[str], removed: AbstractSet[str]
) -> list[str]:
    """Return the pages that were read with other premises: whose a page is, or who was missing, has changed."""
    domain = people_domain(env)
    return sorted(docname for docname in domain.premises.keys() - removed if _is_outdated(domain, docname))


def updated_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that show, link or tell programs what changed: these are written again, from what was read.

    What a page showed is noted for each output, so that building a book does not keep the web site from being updated.
    """
    domain = people_domain(env)
    domain.forget_locations()
    before: dict[str, Written] = domain.data["written"].get(str(app.outdir), {})
    site = website_of(domain)
    feed = site is not None and has_site_feed(domain, site)  # every page leads to it
    note_sheets(domain)
    pages = env.found_docs | domain.sheets.pages.keys()
    titles = {name: page.title for name, page in announced(domain).items()}
    digests = PageDigests(domain, today())
    now = {
        page: (digests.of(page, before[page][0] if page in before else None), feed, titles.get(page, ""))
        for page in pages
    }
    domain.data["written"][str(app.outdir)] = now
    return sorted(page for page, written in now.items() if page not in before or not _is_same(before[page], written))


def note_references(app: Sphinx, doctree: nodes.document) -> None:
    """Note what a page that was just read links to, so that it is written again when that changes."""
    domain, docname = people_domain(app.env), app.env.current_document.docname
    targets = tuple(dict.fromkeys(_targets(doctree)))
    if targets:
        domain.references[docname] = targets
    key = app.env.metadata[docname].get("publication")
    if key is not None:
        _note_publication(domain, docname, str(key))


def _note_publication(domain: PeopleDomain, docname: str, key: str) -> None:
    """Note that a page is about a publication, and report one that is not there."""
    domain.note_premise(docname, "entry", key)
    what = explain_missing(domain.catalog, "publication", key)
    if what is not None:
        path = Path(domain.env.doc2path(docname))
        warn(Problem(path, *find_in_page(path, 1, key), "publication", what))


def _is_same(before: Written, now: Written) -> bool:
    """Tell whether a page says what it said when it was written."""
    (_, shown), *beside = before
    (_, shown_now), *beside_now = now
    return (shown, beside) == (shown_now, beside_now)


def _is_outdated(domain: PeopleDomain, docname: str) -> bool:
    """Tell whether something changed that a page was read with."""
    return any(premise(domain, *fact) != answer for fact, answer in domain.premises[docname].items())


def _targets(doctree: nodes.document) -> Iterator[tuple[str, str]]:
    for node in doctree.findall(addnodes.pending_xref):
        if node.get("refdomain") == "people":
            yield node["reftype"], node["reftarget"]
        elif node.get("refdomain") == "cite":
            yield "cite", node["reftarget"]
        elif node.get("reftype") in {"any", "myst"} and node.get("reftarget"):
            yield "any", node["reftarget"]
