"""Says of drawings in EPUB that they are SVG: its pages are XML, where a browser does not know it by itself."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_people.build.writing import DrawPendingViews

_DRAWING = re.compile(r"<svg\b(?![^>]*\bxmlns=)")
_NAMED = '<svg xmlns="http://www.w3.org/2000/svg"'


class NameDrawings(SphinxPostTransform):
    """Gives every drawing the name of its language."""

    default_priority = DrawPendingViews.default_priority + 1
    builders = ("epub",)

    def run(self, **kwargs: Any) -> None:
        """Write the name into the HTML that is there."""
        for node in list(self.document.findall(nodes.raw)):
            if "html" in node["format"].split() and _DRAWING.search(node.astext()):
                node.replace_self(nodes.raw("", _DRAWING.sub(_NAMED, node.astext()), format=node["format"]))
