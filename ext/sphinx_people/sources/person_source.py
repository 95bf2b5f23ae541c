"""What a ``person.yaml`` gave. It is kept between builds; ``person.py`` is needed only where a file changed."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_people.model.person import Person
from sphinx_people.sources.problem import Problem


@dataclass(frozen=True)
class Mention:
    """A role of this extension inside a value: what it names is checked once everybody is known."""

    role: str
    target: str
    line: int
    column: int


@dataclass(frozen=True)
class PersonSource:
    """What one file says: a person with their digest, what was wrong, and what must be checked against other files.

    ``pages`` are the case studies that projects name, ``image`` is the photo, ``repositories`` are those of projects
    and of the role ``stars``, each with line and column.
    """

    person: Person
    digest: str
    problems: tuple[Problem, ...] = ()
    mentions: tuple[Mention, ...] = ()
    pages: tuple[tuple[str, int, int], ...] = ()
    image: tuple[int, int] = (1, 1)
    repositories: tuple[tuple[str, int, int], ...] = ()
