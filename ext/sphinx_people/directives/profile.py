"""``{profile}``: who this is."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from sphinx import addnodes

from sphinx_people.catalog.numbers import NUMBERS
from sphinx_people.catalog.selection import Selection
from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import COMMON, several_of
from sphinx_people.render.profile import ProfileView


class ProfileDirective(PeopleDirective):
    """Photo or initials, name in every script, headline, present position, place and accounts of a person."""

    known_options: ClassVar = {
        "person": COMMON["person"],
        "language": COMMON["language"],
        "numbers": several_of(*NUMBERS),
    }

    #: The ids of those whose profiles are shown.
    shown: tuple[str, ...] = ()

    def view(self) -> ProfileView | None:
        """Return the view of the people meant."""
        members = self.members()
        if members is None:
            return None
        self.shown = members
        get = self.read_options.get
        return ProfileView(Selection(members=members), get("language"), numbers=get("numbers", NUMBERS))

    def run(self) -> list[nodes.Node]:
        """Return the profile, and on a person's own page entries of the general index for each of their names."""
        found = super().run()
        member = self.catalog.members.get(self.owner or "")
        if member is None or member.id not in self.shown:
            return found
        self._note_premise("names", member.id)
        entries = [("single", name, f"person-{member.id}", "", None) for name in member.person.name.texts()]
        return [addnodes.index(entries=entries), *found]
