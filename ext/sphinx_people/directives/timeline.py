"""``{timeline} education work``: dated entries."""

from __future__ import annotations

from typing import ClassVar

from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import OF_ENTRIES
from sphinx_people.render.timeline import TimelineView


class TimelineDirective(PeopleDirective):
    """Dated entries of the sections named, newest first, with lengths and folded details."""

    known_options: ClassVar = OF_ENTRIES

    def view(self) -> TimelineView | None:
        """Return the view of the sections named, work and education where none is."""
        members, sections = self.members(), self.sections(("work", "education"))
        if members is None or not sections:
            return None
        get = self.read_options.get
        return TimelineView(self.selection(members, sections), get("language"), get("fold-after"), self.filters())
