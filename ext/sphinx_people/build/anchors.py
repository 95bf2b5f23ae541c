"""Gives LaTeX and Texinfo the places that links lead to: their writers see the ids of few kinds of nodes."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_people.build.writing import DrawPendingViews, page_of


class PlaceAnchors(SphinxPostTransform):
    """Puts a target where something of ours has an id: cards, entries of lists, headings of groups."""

    default_priority = DrawPendingViews.default_priority + 1
    formats = ("latex", "texinfo")

    def run(self, **kwargs: Any) -> None:
        """Move ids into targets; a publication gets the one, too, that sphinxcontrib-bibtex links to in LaTeX."""
        for node in list(self.document.findall(nodes.Element)):
            if not node["ids"] or not any(name.startswith("people-") for name in node["classes"]):
                continue
            target = nodes.target("", "", ids=node["ids"])
            node["ids"] = []
            if isinstance(node, nodes.rubric):
                node.parent.insert(node.parent.index(node), target)
                continue
            node.insert(0, target)
            if "people-publication" in node["classes"]:
                page = page_of(node, self.env.docname)
                names = "".join(f"\\hypertarget{{cite.{page}:{name}}}{{}}" for name in target["ids"])
                node.insert(1, nodes.raw("", names, format="latex"))
