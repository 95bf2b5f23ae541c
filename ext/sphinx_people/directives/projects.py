"""``{projects}``: cards of projects."""

from __future__ import annotations

from typing import ClassVar

from sphinx_people.catalog.selection import GROUPS, SORTS, Item, stars_of
from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import OF_ENTRIES, flag, one_of, pages_by, whole_number
from sphinx_people.render.projects import ProjectsView


class ProjectsDirective(PeopleDirective):
    """Cards with name, summary, roles, dates, keywords and star badge."""

    known_options: ClassVar = {
        **OF_ENTRIES,
        "sort": one_of(*SORTS),
        "group-by": one_of(*GROUPS),
        "min-stars": whole_number,
        "repositories-only": flag,
        "pages": pages_by("year", "letter", "organization"),
    }

    def view(self) -> ProjectsView | None:
        """Return the view of the projects selected."""
        for argument in self.arguments:
            self.report("section", f"'projects' takes no argument; found '{argument}'", argument)
        members = self.members()
        if members is None:
            return None
        get = self.read_options.get
        selection = self.selection(
            members, ("projects",), min_stars=get("min-stars"), repositories_only=get("repositories-only", False)
        )
        self._report_unknown_stars(
            selection.without_limits_on_stars().items(self.catalog) if selection.min_stars else []
        )
        return ProjectsView(selection, get("language"), get("fold-after"), self.filters(), self.division())

    def _report_unknown_stars(self, items: list[Item]) -> None:
        """Say which projects a lower limit leaves out only because nobody counted their stars."""
        for item in items:
            if item.joint and item.joint.starred and stars_of(self.catalog, item) < 0:
                what = f"'{item.joint.starred}' is left out by 'min-stars': its stars are not known"
                self.report("stars", what, "min-stars", option="min-stars")
