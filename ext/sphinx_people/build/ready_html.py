"""Writes what was drawn as HTML at once, so that no transform and no writer of Sphinx goes through its nodes again.

A list of publications has hundreds of nodes, and everything that looks for something in a page visits all of them:
transforms, collectors of images and titles, the search. Most of that finds nothing in what our views draw.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docutils import nodes
from docutils.utils import new_document
from sphinx.builders import Builder

from sphinx_people.render.nodes import filter_controls, filter_facets, fold, moment, spoken, unspoken

#: What nobody needs to see once links are resolved. Pictures are copied, math asks for a script, what a value holds in
#: MyST may need more: such nodes stay.
_READY = frozenset({
    nodes.Text, nodes.inline, nodes.emphasis, nodes.strong, nodes.literal, nodes.superscript, nodes.subscript,
    nodes.reference, nodes.paragraph, nodes.rubric, nodes.container, nodes.bullet_list, nodes.enumerated_list,
    nodes.list_item, nodes.definition_list, nodes.definition_list_item, nodes.term, nodes.definition, nodes.raw,
    fold, moment, spoken, unspoken, filter_controls, filter_facets,
})  # fmt: skip


def has_ready_html(builder: Builder) -> bool:
    """Tell whether pages of a builder can hold ready HTML: books change links once more after they were drawn."""
    return builder.format == "html" and builder.name != "singlehtml" and not getattr(builder, "embedded", False)


class ReadyHtml:
    """Writes nodes with the translator of the builder, so that the HTML is what it would have been anyway."""

    def __init__(self, builder: Any) -> None:
        self._translator = builder.create_translator(new_document("", builder.docsettings), builder)

    def write(self, drawn: Iterable[nodes.Node]) -> None:
        """Put HTML in the place of nodes, where nothing needs to be done with them any more."""
        for node in list(drawn):
            if all(type(one) in _READY for one in node.findall()):
                node.parent.replace(node, self._html_of(node))
            elif not isinstance(node, nodes.TextElement):
                self.write(node.children)

    def _html_of(self, node: nodes.Node) -> nodes.raw:
        """Return a node as HTML; what the search shall find in it is its source."""
        body = self._translator.body
        body.clear()
        node.walkabout(self._translator)
        words = " ".join(text for text in node.findall(nodes.Text)).replace("<", " ")
        return nodes.raw(words, "".join(body), format="html")
