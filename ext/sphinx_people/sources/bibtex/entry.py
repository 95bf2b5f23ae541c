"""One BibTeX entry with its strings in place: what is read into a publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from slugify import slugify

from sphinx_people.sources.bibtex.blocks import Block
from sphinx_people.sources.bibtex.fields import RawField
from sphinx_people.sources.bibtex.latex import to_text
from sphinx_people.sources.bibtex.source import Source
from sphinx_people.sources.bibtex.strings import Strings

#: So many characters of a title stand in for a key that is missing.
_KEY_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Field:
    """A field's value as it is written; where its name and its value stand; whether it is written in one piece."""

    value: str
    start: int
    value_start: int
    is_one_piece: bool = True

    def place(self, index: int) -> int:
        """Return where a character of the value stands in the file."""
        return self.value_start + index if self.is_one_piece else self.value_start


@dataclass(slots=True)
class Entry:
    """An entry: its fields by their names in lower case, in the order in which they are written.

    ``is_whole`` tells that what it takes over from other entries is among them, ``is_faulty`` that something was
    reported of it.
    """

    source: Source
    type: str
    key: str
    start: int
    fields: dict[str, Field] = field(default_factory=dict)
    is_whole: bool = True
    is_faulty: bool = False

    def __getitem__(self, name: str) -> str:
        """Return the value of a field as it is written, or nothing."""
        found = self.fields.get(name)
        return found.value if found else ""

    def report(self, subtype: str, message: str, name: str = "", index: int = 0) -> None:
        """Note what is wrong with the entry, or with a field of it, at a character of its value."""
        found = self.fields.get(name)
        self.report_at(subtype, message, found.place(index) if found else self.start)

    def report_at(self, subtype: str, message: str, offset: int) -> None:
        """Note what is wrong at a character of the file."""
        self.is_faulty = True
        self.source.report(subtype, offset, f"{self.key}: {message}")


def read_entries(source: Source, blocks: Iterable[Block], strings: Strings) -> Iterator[Entry]:
    """Make entries of blocks: strings are put in, the first of two equal fields wins, no entry is without a key."""
    for block in blocks:
        key = "".join(character for character in block.content.key if character.isprintable())
        entry = Entry(source, block.type, key, block.start)
        faults = [("syntax", offset, what) for offset, what in block.content.faults]
        for raw in block.content.fields:
            faults.extend(_add(entry, raw, strings))
        if not entry.key:
            entry.key = _key_of(to_text(entry["title"])) or block.type
            faults.append(("missing", block.start, "the entry has no key; this one stands in for it"))
        for subtype, offset, what in faults:
            entry.report_at(subtype, what, offset)
        yield entry


def _add(entry: Entry, raw: RawField, strings: Strings) -> Iterator[tuple[str, int, str]]:
    """Add a field to an entry, and yield what is wrong with it."""
    if raw.name in entry.fields:
        first = entry.source.place(entry.fields[raw.name].start)[0]
        yield "duplicate", raw.start, f"the field '{raw.name}' is there twice; the first, on line {first}, is used"
        return
    if not raw.pieces:
        yield "value", raw.start, f"the field '{raw.name}' has no value"
        return
    value, faults = strings.join(raw.pieces)
    yield from (("value", offset, what) for offset, what in faults)
    first_piece = raw.pieces[0]
    is_one_piece = len(raw.pieces) == 1 and not first_piece.is_bare
    entry.fields[raw.name] = Field(value, raw.start, first_piece.start, is_one_piece)


def _key_of(title: str) -> str:
    """Return a key made of the first words of a title; python-slugify would choke on ``&#99999999999;``."""
    return slugify(title, entities=False, decimal=False, hexadecimal=False, max_length=_KEY_LENGTH, word_boundary=True)
