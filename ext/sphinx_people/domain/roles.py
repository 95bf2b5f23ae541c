"""The roles ``person``, ``project``, ``organization`` (links) and ``stars`` (a badge)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.roles import XRefRole
from sphinx.util.docutils import SphinxRole

from sphinx_people.late import late
from sphinx_people.render.nodes import pending_view
from sphinx_people.sources.places import PERSON_FILE
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import find_in_page, warn

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain

    from sphinx_people.catalog.check import explain_missing
    from sphinx_people.domain.domain import PeopleDomain
    from sphinx_people.render.stars import StarsView
else:
    StarsView = late("render.stars.StarsView")
    explain_missing = late("catalog.check.explain_missing")


#: Where the target of a role stands: between backticks, or in angle brackets after other words.
IN_ROLE = "[`<]{}>?`"


class PeopleReference(XRefRole):
    """Shows an object's name and links to it; ``{person}`the author <ada>``` shows other words."""

    def __init__(self) -> None:
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)


class StarsRole(SphinxRole):
    """Shows the star badge of a repository, ``{stars}`owner/name```, or of a person, ``{stars}`ada```."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the badge, drawn when the page is written; what was written where the stars are not known."""
        domain: PeopleDomain = self.env.get_domain("people")  # type: ignore[assignment]
        name = self.text.strip()
        source, line = self.get_source_info()
        path = Path(source or self.env.doc2path(self.env.current_document.docname))
        what = explain_missing(domain.catalog, "stars", name)
        if what is not None:
            if path.name != PERSON_FILE:
                warn(Problem(path, *find_in_page(path, line or 1, self.text, IN_ROLE), "stars", what))
            domain.note_premise(self.env.current_document.docname, "stars", name)
            return [nodes.literal(name, name)], []
        view = StarsView(name=name)
        domain.note_view(self.env.current_document.docname, view)
        return [pending_view.of(view)], []


def warn_missing_reference(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Say which object is not there, and which one was perhaps meant, in place of Sphinx's own warning."""
    if node.get("refdomain") != "people":
        return None
    path = Path(node.source or app.env.doc2path(node.get("refdoc", "")))
    if path.name == PERSON_FILE or node["reftype"] == "page":
        return True  # the catalog was checked when it was loaded, with the place in the file
    role, target = node["reftype"], node["reftarget"]
    people: PeopleDomain = app.env.get_domain("people")  # type: ignore[assignment]
    what = explain_missing(people.catalog, role, target) or f"there is no {role} '{target}'"
    people.warn(Problem(path, *find_in_page(path, node.line or 1, target, IN_ROLE), role, what))
    return True
