"""What can be counted of people: publications, projects, stars; of a whole site, people and organizations as well."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.stars import StarTotal

#: What can be counted, in the order in which it is shown.
NUMBERS = ("people", "publications", "projects", "organizations", "stars")
#: The least number that says something beside a name: fewer are sooner seen than counted.
_LEAST = {"people": 2, "publications": 3, "projects": 3, "organizations": 2, "stars": 100}


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many there are of each; stars are those of the repositories of the projects."""

    people: int
    publications: int
    projects: int
    organizations: int
    stars: StarTotal | None

    @classmethod
    def of(cls, catalog: Catalog, member: str | None = None) -> Numbers:
        """Count what belongs to a person, or to everybody."""
        if member is None:
            repositories = [joint.repository for joint in catalog.projects if joint.repository is not None]
            stars = catalog.repositories.total(repositories)
            return cls(len(catalog.members), len(catalog.works), len(catalog.projects), len(catalog.places), stars)
        works, projects = catalog.works_of(member), catalog.projects_of(member)
        return cls(1, len(works), len(projects), 0, catalog.total_stars(member))

    def count(self, number: str) -> int:
        """Return one of the numbers."""
        if number == "stars":
            return self.stars.count.count if self.stars else 0
        found: int = getattr(self, number)
        return found

    def telling(self, wanted: tuple[str, ...]) -> list[str]:
        """Return which of the numbers are large enough to say something."""
        return [number for number in NUMBERS if number in wanted and self.count(number) >= _LEAST[number]]
