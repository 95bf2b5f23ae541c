"""What can be wrong with a source, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

#: The subtypes of this extension's warnings (``people.<subtype>``), each with what it means. The guide prints them.
SUBTYPES: Mapping[str, str] = {
    "syntax": "A file is not valid YAML or BibTeX, or is empty.",
    "encoding": "A file is not UTF-8.",
    "key": "A key is unknown, misspelt, or given in two spellings.",
    "missing": "A field that must be there is not.",
    "value": "A value is of the wrong kind.",
    "date": "A date does not exist, is not written as one, or ends before it starts.",
    "identifier": "An id, an ORCID iD or an account's name is not one.",
    "duplicate": "A key, a field, a person or a project is there twice.",
    "entry": "A BibTeX entry is not shown by itself.",
    "mark": "A mark on an author is typed into the name, cannot be read, or is on somebody who is not there.",
    "link": "An address is not one, or its scheme is not allowed.",
    "html": "A text holds HTML, which is shown as it is written, or a script, which is left out.",
    "markup": "A MyST value holds a directive or role that values may not use.",
    "path": "A file is not there, or lies outside the project.",
    "page": "A person has no page, or a page has no person.",
    "person": "A directive or role names a person who is not there.",
    "section": "A directive names a section that does not exist.",
    "option": "A directive has an option, or an option a value, that does not exist.",
    "project": "A role names a project that is not there.",
    "repository": "A repository is not named as `owner/name`.",
    "organization": "A role or option names an organization that is not there.",
    "identity": "A name of an author is claimed by two people.",
    "publication": "A BibTeX key is cited or named that no file has, or that no page lists.",
    "picture": "A preview picture lacks something: no typeface has a character, or a photo cannot be read.",
    "translations": "`people_translations` names a language or an address that is none, or leaves out the site's own.",
    "stars": "A star count is not one, is not in its place, or is not known.",
}


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong at a place in a file; lines and columns count from 1."""

    path: Path
    line: int
    column: int
    subtype: str
    message: str

    @property
    def location(self) -> str:
        """The place as editors and compilers write it: ``path:line:column``."""
        return f"{self.path}:{self.line}:{self.column}"


def nearest(found: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``found`` most likely was meant to be; None where none is near."""
    by_folded = {word.casefold().replace("-", "_"): word for word in known}
    matches = get_close_matches(found.casefold().replace("-", "_"), by_folded, n=1, cutoff=0.65)
    return by_folded[matches[0]] if matches else None


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'this'?`` for the nearest known word, or nothing."""
    word = nearest(found, known)
    return f"; did you mean '{word}'?" if word else ""
