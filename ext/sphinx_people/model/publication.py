"""A publication: what one BibTeX entry says, read into plain facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from hashlib import blake2b
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

_HANGUL_OR_HAN = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3\u3400-\u9fff\uf900-\ufaff]+")
_MATH = re.compile(r"\\\$|\$([^$]+)\$")


def text_and_math(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the pieces of a publication's text, and whether each is math, without its dollar signs.

    Outside of math a dollar sign is written ``\$``, so that prices and formulas cannot be taken for each other.
    """
    at = 0
    for match in _MATH.finditer(text):
        if match[1] is not None:
            if match.start() > at:
                yield text[at : match.start()].replace("\\$", "$"), False
            yield match[1], True
            at = match.end()
    if at < len(text):
        yield text[at:].replace("\\$", "$"), False


def is_address(link: str) -> bool:
    """Tell whether a publication's link is an address on the web, and not the path of a file in the project."""
    return "://" in link


def plain_text(text: str) -> str:
    """Return a publication's text for where there can be no math, without dollar signs around it."""
    return "".join(piece for piece, _ in text_and_math(text)) if "$" in text else text


@dataclass(frozen=True)
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
        """The name as a reader writes it: ``Ludwig van Beethoven, Jr``, ``박찬준``."""
        if self.literal:
            return self.literal
        if _HANGUL_OR_HAN.fullmatch(self.family + self.given):
            return self.family + self.given
        name = " ".join(part for part in (self.given, self.particle, self.family) if part)
        return f"{name}, {self.suffix}" if self.suffix else name

    @property
    def sort_name(self) -> str:
        """The name as catalogs write it: ``van Beethoven, Ludwig``."""
        if self.literal:
            return self.literal
        family = " ".join(part for part in (self.particle, self.family) if part)
        return ", ".join(part for part in (family, self.suffix, self.given) if part)


@dataclass(frozen=True)
class Publication:
    """A paper, a book, a thesis, a piece of software.

    Texts are plain Unicode, with math as :func:`text_and_math` finds it. ``fields`` are the entry's own fields as they
    are written, without braces around the whole value, for BibTeX to copy; also those that it takes over from its
    ``crossref``. ``others`` tells that the list of authors goes on; ``short_venue`` is *EMNLP 2023*.
    ``links`` are addresses by what they lead to: ``doi``, ``arxiv``, ``acl``, ``pdf``, ``code`` ...; those that people
    type may be paths inside the project. ``related`` are keys of other entries, and ``relation`` what they are to this
    one. ``genre`` is what a thesis, a report or a patent calls itself: *PhD thesis*. ``column`` is that of the ``@``.
    """

    key: str
    entry_type: str
    path: Path
    line: int
    column: int = 1
    title: str = ""
    authors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    others: bool = False
    date: PartialDate | None = None
    venue: str = ""
    short_venue: str = ""
    kind: str = "other"
    genre: str = ""
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
    relation: str = ""
    selected: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    #: A short text that changes when anything does that the entry says, wherever it stands.
    digest: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        said = repr([getattr(self, name) for name in _SAID])
        object.__setattr__(self, "digest", blake2b(said.encode(errors="surrogatepass"), digest_size=12).hexdigest())

    @property
    def credited(self) -> tuple[Author, ...]:
        """Whose it is: the authors; of what has none, such as proceedings, the editors."""
        return self.authors or self.editors

    @property
    def year(self) -> int | None:
        """The year it came out."""
        return self.date.year if self.date else None


_SAID = tuple(one.name for one in fields(Publication) if one.name not in {"path", "line", "column", "digest"})
