"""What is other in a book, EPUB: its pages are XML, where a drawing must be named as one, and it has no tooltips."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_people.build.writing import DrawPendingViews

_DRAWING = re.compile(r"<svg\b(?![^>]*\bxmlns=)")
_NAMED = '<svg xmlns="http://www.w3.org/2000/svg"'


class SuitBooks(SphinxPostTransform):
    """Says of drawings that they are SVG, and of star counts when they were read."""

    default_priority = DrawPendingViews.default_priority + 1
    builders = ("epub",)

    def run(self, **kwargs: Any) -> None:
        """Change what was drawn."""
        for node in list(self.document.findall(nodes.raw)):
            if "html" in node["format"].split() and _DRAWING.search(node.astext()):
                node.replace_self(nodes.raw("", _DRAWING.sub(_NAMED, node.astext()), format=node["format"]))
        for month in self.document.findall(nodes.inline):
            if "people-as-of" in month["classes"]:
                month["classes"].remove("people-as-of")  # by which the style sheet hides it
