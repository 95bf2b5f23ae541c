"""BibTeX's ``@string`` definitions, wherever in a file they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sphinx_people.sources.bibtex.blocks import Block
from sphinx_people.sources.bibtex.source import Source
from sphinx_people.sources.bibtex.values import Piece

#: The strings that every bibliography has; dates are read from them as they are.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: Strings made of strings made of strings ...: no more levels than these.
_MOST_LEVELS = 50
#: So much text may strings put into one file, so that a few lines of it cannot fill the memory.
_MOST_CHARACTERS = 10_000_000


@dataclass(slots=True)
class Strings:
    """The strings of one file, by name in lower case; ``known`` are those of files before it."""

    known: Mapping[str, str] = field(default_factory=dict)
    definitions: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _faults: list[tuple[int, str]] = field(default_factory=list)
    _left: int = _MOST_CHARACTERS

    def define(self, source: Source, blocks: Iterable[Block]) -> None:
        """Take the definitions of a file; one name with two values keeps the first and is reported."""
        for block in blocks:
            for offset, what in block.content.faults:
                source.report("syntax", offset, f"@string: {what}")
            for raw in block.content.fields:
                if raw.name not in self.definitions:
                    self.definitions[raw.name] = raw.pieces
                elif [piece.text for piece in self.definitions[raw.name]] != [piece.text for piece in raw.pieces]:
                    what = f"@string: '{raw.name}' is there twice; the first one is used"
                    source.report("duplicate", raw.start, what)
        for name in self.definitions:
            self._find(name)
        for offset, what in self._faults:
            source.report("value", offset, f"@string: {what}")

    def join(self, pieces: Iterable[Piece], level: int = 0) -> tuple[str, list[tuple[int, str]]]:
        """Return what a value says, and what is wrong with it, by place; an unknown name is its own text."""
        texts: list[str] = []
        faults: list[tuple[int, str]] = []
        for piece in pieces:
            text = self._text(piece, level)
            if text is None:
                what = f"'{piece.text[:40]}' is neither a number nor a @string; put text into braces"
                faults.append((piece.start, what))
            texts.append(piece.text if text is None else text)
            self._left -= len(texts[-1]) if piece.is_bare else 0
        return "".join(texts), faults

    def texts(self) -> Mapping[str, str]:
        """Return the text of every string, those of the files before included."""
        return {**self.known, **{name: self._find(name) for name in self.definitions}}

    def _text(self, piece: Piece, level: int) -> str | None:
        """Return what a piece says, or None where it names a string that is not there."""
        name = piece.text.lower()
        if not piece.is_bare or name.isdecimal():
            return piece.text
        if self._left <= 0:
            return None
        if name in self.definitions:
            return self._find(name, level)
        return self.known.get(name, piece.text if name in MONTHS else None)

    def _find(self, name: str, level: int = 0) -> str:
        """Return the text of a string that is defined; one that is made of itself, or is too deep, is its own name."""
        if name not in self._texts and level < _MOST_LEVELS:
            self._texts[name] = name
            self._texts[name], faults = self.join(self.definitions[name], level + 1)
            self._faults.extend(faults)
        return self._texts.get(name, name)
