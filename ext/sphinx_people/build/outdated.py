"""Which pages must be read or written again because facts changed, and not their own text."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_people.domain.domain import PeopleDomain, people_domain
from sphinx_people.render.page import today


def outdated_pages(
    app: Sphinx, env: BuildEnvironment, added: AbstractSet[str], changed: AbstractSet[str], removed: AbstractSet[str]
) -> list[str]:
    """Return the pages that were read with other premises: whose a page is, or who was missing, has changed."""
    domain = people_domain(env)
    return sorted(docname for docname in domain.premises.keys() - removed if _is_outdated(domain, docname))


def updated_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that list or link what changed: these are written again, from what was read before.

    What a page showed is noted for each output, so that building a book does not keep the web site from being updated.
    """
    domain = people_domain(env)
    domain.forget_locations()
    before = domain.data["written"].get(str(app.outdir), {})
    now = {docname: domain.page_digest(docname, today()) for docname in domain.views.keys() | domain.references.keys()}
    domain.data["written"][str(app.outdir)] = now
    return sorted(docname for docname, digest in now.items() if before.get(docname) != digest)


def note_references(app: Sphinx, doctree: nodes.document) -> None:
    """Note what a page that was just read links to, so that it is written again when that changes."""
    targets = tuple(dict.fromkeys(_targets(doctree)))
    if targets:
        people_domain(app.env).references[app.env.current_document.docname] = targets


def _is_outdated(domain: PeopleDomain, docname: str) -> bool:
    """Tell whether something changed that a page was read with."""
    return any(domain.premise(*fact) != answer for fact, answer in domain.premises[docname].items())


def _targets(doctree: nodes.document) -> Iterator[tuple[str, str]]:
    for node in doctree.findall(addnodes.pending_xref):
        if node.get("refdomain") == "people":
            yield node["reftype"], node["reftarget"]
        elif node.get("refdomain") == "cite":
            yield "cite", node["reftarget"]
        elif node.get("reftype") in {"any", "myst"} and node.get("reftarget"):
            yield "any", node["reftarget"]
