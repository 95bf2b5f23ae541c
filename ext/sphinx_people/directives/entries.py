"""``{entries} awards``: any other section."""

from __future__ import annotations

from typing import ClassVar

from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import OF_ENTRIES, one_of
from sphinx_people.render.entries import EntriesView


class EntriesDirective(PeopleDirective):
    """Entries of the sections named, as a list or as a table."""

    known_options: ClassVar = {**OF_ENTRIES, "as": one_of("list", "table")}

    def view(self) -> EntriesView | None:
        """Return the view of the sections named."""
        members, sections = self.members(), self.sections()
        if members is None or not sections:
            return None
        get = self.read_options.get
        as_table = get("as", "list") == "table"
        return EntriesView(
            self.selection(members, sections), get("language"), get("fold-after"), self.filters(), as_table=as_table
        )
