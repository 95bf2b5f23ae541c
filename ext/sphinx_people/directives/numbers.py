"""``{numbers}``: how many there are of everything."""

from __future__ import annotations

from typing import ClassVar

from sphinx_people.catalog.numbers import NUMBERS
from sphinx_people.catalog.selection import Selection
from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import COMMON
from sphinx_people.render.numbers import NumbersView
from sphinx_people.sources.problem import did_you_mean


class NumbersDirective(PeopleDirective):
    """Publications, projects and stars of a person; of a page of nobody, also people and organizations."""

    known_options: ClassVar = {name: COMMON[name] for name in ("person", "language")}

    def view(self) -> NumbersView | None:
        """Return the view of the numbers that the arguments name, of all where none is named."""
        members = self.members()
        if members is None:
            return None
        named = " ".join(self.arguments).replace(",", " ").split()
        for name in named:
            if name not in NUMBERS:
                known = did_you_mean(name, NUMBERS) or f"; expected one of {', '.join(NUMBERS)}"
                self.report("option", f"'{name}' cannot be counted{known}", name)
        wanted = tuple(name for name in named if name in NUMBERS) if named else NUMBERS
        return NumbersView(Selection(members=members), self.read_options.get("language"), numbers=wanted)
