"""A publication: what one BibTeX entry says, read into plain facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sphinx_people.model.dates import PartialDate

#: The kinds of publications, in the order in which lists show them.
KINDS = (
    "preprint",
    "conference",
    "workshop",
    "demo",
    "journal",
    "book",
    "chapter",
    "thesis",
    "report",
    "patent",
    "software",
    "dataset",
    "talk",
    "other",
)
#: The marks on authors that are known; any other is printed as it is written.
MARKS = ("equal", "corresponding", "student", "highlight")


@dataclass(frozen=True, slots=True)
class Author:
    """One name of an ``author`` or ``editor`` field, in BibTeX's parts.

    ``literal`` is a name without parts: a group, a company, a name in a script that has none. ``marks`` and ``orcid``
    come from biblatex's data annotations.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    marks: tuple[str, ...] = ()
    orcid: str | None = None

    @property
    def name(self) -> str:
        """The name as a reader writes it: ``Ludwig van Beethoven, Jr``."""
        if self.literal:
            return self.literal
        name = " ".join(part for part in (self.given, self.particle, self.family) if part)
        return f"{name}, {self.suffix}" if self.suffix else name

    @property
    def sort_name(self) -> str:
        """The name as catalogs write it: ``van Beethoven, Ludwig``."""
        if self.literal:
            return self.literal
        family = " ".join(part for part in (self.particle, self.family) if part)
        return ", ".join(part for part in (family, self.suffix, self.given) if part)


@dataclass(frozen=True, slots=True)
class Publication:
    """A paper, a book, a thesis, a piece of software.

    Texts are plain Unicode; math stays between dollar signs. ``fields`` are the entry's own fields as they are written,
    without braces around the whole value, for BibTeX to copy. ``others`` tells that the list of authors goes on.
    ``links`` are addresses by what they lead to: ``doi``, ``arxiv``, ``acl``, ``pdf``, ``code`` ...
    """

    key: str
    entry_type: str
    path: Path
    line: int
    title: str = ""
    authors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    others: bool = False
    date: PartialDate | None = None
    venue: str = ""
    kind: str = "other"
    track: str = ""
    note: str = ""
    award: str = ""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    volume: str = ""
    number: str = ""
    pages: str = ""
    publisher: str = ""
    doi: str = ""
    arxiv: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year it came out."""
        return self.date.year if self.date else None
