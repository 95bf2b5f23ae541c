"""Finds pages whose title only repeats the name that their profile begins with."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from sphinx_people.domain.domain import people_domain
from sphinx_people.render.nodes import pending_view

#: What may stand between a title and a profile without being seen.
_UNSEEN = (nodes.Invisible, addnodes.index)


class MarkTitles(SphinxTransform):
    """Gives a person's page the class ``people-titled`` where eyes need no title, because a large name follows at once.

    A page with the profile of its own person is read again when their names change.
    """

    default_priority = 800

    def apply(self, **kwargs: Any) -> None:
        """Look at the first thing below the title of the page."""
        from sphinx_people.render.profile import ProfileView

        owner = people_domain(self.env).catalog.member_at(self.env.docname)
        section = self.document.next_node(nodes.section)
        if owner is None or section is None:
            return
        title, *below = section.children
        seen = next((node for node in below if not isinstance(node, _UNSEEN)), None)
        view = seen.view if isinstance(seen, pending_view) else None
        if isinstance(view, ProfileView) and view.selection.members == (owner.id,):
            names = {word for name in owner.person.name.texts() for word in _words(name)}
            if set(_words(title.astext())) <= names:
                section["classes"].append("people-titled")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
