"""What is known about a made-up directory of people: the same facts for every flavour of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

#: Year and month.
Month = tuple[int, int]
#: The type of a BibTeX entry.
EntryType = Literal["article", "inproceedings", "misc"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, with the one in Hangul where there is one."""

    given: str
    family: str
    hangul: str = ""

    @property
    def latin(self) -> str:
        """The name as readers write it."""
        return f"{self.given} {self.family}"

    @property
    def sort_name(self) -> str:
        """The name as BibTeX writes it."""
        return f"{self.family}, {self.given}"


@dataclass(frozen=True, slots=True)
class Stage:
    """An entry of a timeline: a school or an employment."""

    kind: Literal["education", "work"]
    title: str
    area: str
    place: str
    start: Month
    end: Month | None
    highlights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """Something that a person made."""

    id: str
    name: str
    url: str
    summary: str
    role: str
    keywords: tuple[str, ...]
    start: Month
    end: Month


@dataclass(frozen=True, slots=True)
class Paper:
    """A publication."""

    key: str
    title: str
    authors: tuple[Name, ...]
    kind: EntryType
    venue: str
    year: int
    volume: int
    pages: tuple[int, int]
    doi: str
    arxiv: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the directory."""

    id: str
    name: Name
    headline: str
    github: str
    orcid: str
    stages: tuple[Stage, ...]
    projects: tuple[Project, ...]


@dataclass(frozen=True)
class Directory:
    """Everybody, and what they published; papers that nobody of the directory wrote are fillers."""

    people: tuple[Person, ...]
    papers: tuple[Paper, ...]

    @cached_property
    def by_name(self) -> Mapping[Name, Person]:
        """The people by their names."""
        return {person.name: person for person in self.people}

    @cached_property
    def papers_of(self) -> Mapping[str, list[Paper]]:
        """The papers of each person, newest first, those of one year as the bibliography has them."""
        found: dict[str, list[Paper]] = {person.id: [] for person in self.people}
        for paper in sorted(self.papers, key=lambda one: -one.year):
            for person in self.members_of(paper):
                found[person.id].append(paper)
        return found

    def members_of(self, paper: Paper) -> list[Person]:
        """Return the authors of a paper who are in the directory."""
        return [self.by_name[name] for name in paper.authors if name in self.by_name]

    def without(self, person: Person) -> Directory:
        """Return the directory as it was before somebody came, whose own papers are not there yet either."""
        left = Directory(tuple(one for one in self.people if one != person), self.papers)
        return Directory(left.people, tuple(paper for paper in self.papers if left.members_of(paper)))
