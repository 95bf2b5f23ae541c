"""``{star-history}``: how the stars of repositories grew."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from sphinx_people.catalog.check import explain_missing
from sphinx_people.directives.directive import PeopleDirective
from sphinx_people.directives.options import COMMON, date, text, whole_number, words
from sphinx_people.model.repository import check_repository
from sphinx_people.render.star_history import StarHistoryView

#: Options that choose among the projects of people.
_OF_PROJECTS = ("person", "tags", "organization", "min-stars")


class StarHistoryDirective(PeopleDirective):
    """The readings of the repositories that its arguments name, else of those of people's projects."""

    known_options: ClassVar = {
        **COMMON,
        "since": date,
        "until": date,
        "tags": words,
        "organization": text,
        "min-stars": whole_number,
    }

    def view(self) -> StarHistoryView | None:
        """Return the view of the readings selected."""
        members = () if self.arguments else self.members()
        named = self._repositories()
        if members is None or (self.arguments and not named):
            return None
        get = self.read_options.get
        selection = self.selection(members, ("projects",), min_stars=get("min-stars", 0))  # 0 of an unknown are too few
        return StarHistoryView(
            replace(selection, sort="stars", since=None, until=None),  # these are about readings
            get("language"),
            repositories=named,
            since=get("since"),
            until=get("until"),
        )

    def _repositories(self) -> tuple[str, ...]:
        """Return the repositories that the arguments name: by their names, their addresses, or as those of projects."""
        for option in _OF_PROJECTS if self.arguments else ():
            if option in self.read_options.values:
                self.report("option", f"'{option}' chooses nothing where repositories are named", option, option=option)
        found = []
        for name in " ".join(self.arguments).replace(",", " ").split():
            joint = self.catalog.project(name)
            repository = (joint.starred if joint else None) or _name_of(name)
            what = self._explain(name, repository)
            if what is None:
                found.append(repository)
                continue
            self.report("stars", what, name)
            self._note_premise("project", name)
            self._note_premise("readings", repository)
        return tuple(found)

    def _explain(self, name: str, repository: str) -> str | None:
        """Say why nothing can be told of a repository; None where something can be."""
        if "/" in repository:
            return explain_missing(self.catalog, "stars", repository)
        if name in self.catalog.members:
            return f"'{name}' is a person; expected owner/name of a repository, or ':person: {name}'"
        return explain_missing(self.catalog, "project", name) or f"the project '{name}' has no repository"


def _name_of(written: str) -> str:
    """Return the name of a repository from its address, too."""
    try:
        return check_repository(written)
    except ValueError:
        return written
