"""``{live-example}``: a piece of a page as its author wrote it, and below it what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.load import load_catalog
from sphinx_people.domain.domain import people_domain
from sphinx_people.model.dates import PartialDate
from sphinx_people.render.context import Context
from sphinx_people.render.nodes import pending_view
from sphinx_people.render.view import View


class LiveExample(SphinxDirective):
    """Shows its content twice, so that source and result cannot differ.

    ``:facts:`` is a folder whose made-up people and stars are shown, where this site has none.
    """

    has_content = True
    option_spec: ClassVar = {"facts": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the source and, in a frame, the result."""
        source = "\n".join(self.content)
        result = self._with_facts(self.options["facts"]) if "facts" in self.options else self.parse_content_to_nodes()
        for paragraph in (node for node in result if isinstance(node, nodes.paragraph)):
            paragraph["classes"].append("sd-card-text")
        body = _div("card-body", result, "sd-card-body")
        frame = _div("card", [body], "sd-card", "sd-sphinx-override", "sd-mb-4", "sd-shadow-sm")
        return [nodes.literal_block(source, source, language="markdown"), frame]

    def _with_facts(self, folder: str) -> list[nodes.Node]:
        """Return the result with the facts of a folder in place of those of the site."""
        path = Path(self.env.relfn2path(folder)[1])
        files = sorted(path.rglob("*.yaml"))
        for file in files:
            self.env.note_dependency(file)
        domain = people_domain(self.env)
        before, domain.catalog = domain.catalog, load_catalog(path).catalog
        try:
            result = self.parse_content_to_nodes()
        finally:
            domain.catalog = before
        digest = blake2b(b"".join(file.read_bytes() for file in files)).hexdigest()
        for node in (one for part in result for one in part.findall(pending_view)):
            node.show(ExampleView(language=node.view.language, view=node.view, folder=path, digest=digest))
            domain.note_view(self.env.current_document.docname, node.view)
        return result


@dataclass(frozen=True, slots=True)
class ExampleView(View):
    """A view of the made-up facts of a folder."""

    view: View | None = None
    folder: Path = Path()
    digest: str = ""

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterator[Fact]:
        """Yield what the files say: a fact that is none of the site's is its own digest."""
        yield "example", self.digest

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return what the view makes of the folder's facts."""
        return self.view.draw(replace(context, catalog=_catalog(self.folder, self.digest))) if self.view else []


@cache
def _catalog(folder: Path, digest: str) -> Catalog:
    return load_catalog(folder).catalog


def _div(component: str, children: list[nodes.Node], *classes: str) -> nodes.Node:
    """Return a part of one of sphinx-design's cards."""
    return nodes.container("", *children, is_div=True, design_component=component, classes=list(classes))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("live-example", LiveExample)
    return {"version": "2", "parallel_read_safe": True, "parallel_write_safe": True}
