"""``{people}``: the directory."""

from __future__ import annotations

from typing import ClassVar

from sphinx_people.catalog.numbers import NUMBERS
from sphinx_people.catalog.selection import Selection
from sphinx_people.catalog.sites import HERE
from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import COMMON, facets, one_of, pages_by, several_of, text, whole_number, words
from sphinx_people.render.people import GROUPS, ROLES, SORTS, PeopleView
from sphinx_people.sources.problem import did_you_mean


class PeopleListDirective(PeopleDirective):
    """Cards of everybody, or of those with a tag, of an organization, with a role there."""

    known_options: ClassVar = {
        **COMMON,
        "tags": words,
        "organization": text,
        "role": one_of(*ROLES),
        "sort": one_of(*SORTS),
        "group-by": one_of(*GROUPS),
        "fold-after": whole_number,
        "filter": facets,
        "pages": pages_by("letter", "organization"),
        "numbers": several_of(*NUMBERS),
        "sites": words,
    }

    def view(self) -> PeopleView | None:
        """Return the view of the people selected: everybody, on a person's page too, where nobody is named."""
        members = self.members() if "person" in self.read_options.values else ()
        if members is None:
            return None
        get = self.read_options.get
        return PeopleView(
            Selection(members=members, organization=self.organization(), limit=get("limit")),
            get("language"),
            get("fold-after"),
            self.filters(),
            division=self.division(),
            role=get("role"),
            tags=get("tags", ()),
            group_by=get("group-by"),
            sort=get("sort", "name"),
            numbers=get("numbers", NUMBERS),
            sites=self._sites(),
        )

    def _sites(self) -> tuple[str, ...]:
        """Return the sites whose people are meant: this one, those that are named, or all; report what is none."""
        known = (HERE, *self.catalog.guests.sites)
        named: tuple[str, ...] | None = self.read_options.get("sites")
        if named is None:
            return (HERE,)
        for name in named:
            if name not in known:
                what = f"there is no site '{name}' in people_sites{did_you_mean(name, known)}"
                self.report("option", what, name, option="sites")
        return tuple(name for name in known if name in named) if named else known
