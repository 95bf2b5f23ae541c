"""``{live-example}``: a piece of a page as its author wrote it, and below it what becomes of it."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata


class LiveExample(SphinxDirective):
    """Shows its content twice, so that source and result cannot differ."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the source and, in a frame, the result."""
        source = "\n".join(self.content)
        result = self.parse_content_to_nodes()
        for paragraph in (node for node in result if isinstance(node, nodes.paragraph)):
            paragraph["classes"].append("sd-card-text")
        body = _div("card-body", result, "sd-card-body")
        frame = _div("card", [body], "sd-card", "sd-sphinx-override", "sd-mb-4", "sd-shadow-sm")
        return [nodes.literal_block(source, source, language="markdown"), frame]


def _div(component: str, children: list[nodes.Node], *classes: str) -> nodes.Node:
    """Return a part of one of sphinx-design's cards."""
    return nodes.container("", *children, is_div=True, design_component=component, classes=list(classes))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("live-example", LiveExample)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
