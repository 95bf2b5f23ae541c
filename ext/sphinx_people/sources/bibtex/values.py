"""One value of a BibTeX field: in braces, in quotes, a number, the name of a ``@string``, or several of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

#: The name of a field, and of a ``@string``.
NAME = r"[^\s=,{}()\"#%@\\]++"
_SPACE = re.compile(r"(?:\s++|%[^\n]*+)*")
#: The field after a value that was never closed: on a line of its own, or one that most entries have.
_NEXT_FIELD = (
    rf"\n[^\S\n]*+{NAME}\s*+=\s*+(?:[{{\"]|\w++[^\S\n]*+[,}}\n])"
    r"|,\s*+(?:author|title|year|date|journal|booktitle|pages|volume|number|publisher|doi|url|month|note)\s*+=\s*+[{\"\w]"
)
_BRACE = re.compile(r"[{}]")
_BRACE_OR_NEXT = re.compile(rf"[{{}}]|(?i:{_NEXT_FIELD})")
_QUOTE = re.compile(r"\\\"|[{}\"]")
_QUOTE_OR_NEXT = re.compile(rf"\\\"|[{{}}\"]|(?i:{_NEXT_FIELD})")
#: What stands behind the quote that ends a value; any other quote belongs to the text.
_AFTER_QUOTE = re.compile(rf"\s*+(?:[,#}})%]|\Z|{NAME}\s*+=)")
_BARE = re.compile(r"[^,#={}\"\n%]*+")
_BARE_IN_PARENTHESES = re.compile(r"[^,#={}\"\n%)]*+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a value: text without its delimiters, or a bare word that is a number or names a ``@string``."""

    text: str
    start: int
    is_bare: bool = False


@dataclass(slots=True)
class ValueReader:
    """Reads values from ``at`` up to ``limit``, in an entry that ends with the character ``closing``.

    Braces count as BibTeX counts them, with or without a backslash before them. A ``lenient`` reader takes a value to
    be unclosed where the next field begins inside it; any other one, where the limit is reached. ``faults`` are places
    and words.
    """

    text: str
    at: int
    limit: int
    closing: str
    lenient: bool = False
    faults: list[tuple[int, str]] = field(default_factory=list)

    def peek(self) -> str:
        """Return the next character, or nothing at the limit."""
        return self.text[self.at] if self.at < self.limit else ""

    def match(self, pattern: re.Pattern[str]) -> str:
        """Return what matches here, without going past it."""
        match = pattern.match(self.text, self.at, self.limit)
        return match[0] if match else ""

    def skip_space(self) -> None:
        """Go past white space and ``%`` comments."""
        self.at += len(self.match(_SPACE))

    def read_value(self) -> tuple[Piece, ...]:
        """Read the pieces of a value, and stand behind it."""
        pieces: list[Piece] = []
        while True:
            self.skip_space()
            if self.peek() == "{":
                pieces.append(self._braced())
            elif self.peek() == '"':
                pieces.append(self._quoted())
            else:
                pieces.extend(self._bare())
            self.skip_space()
            if self.peek() != "#":
                return tuple(pieces)
            self.at += 1

    def _braced(self) -> Piece:
        start, depth = self.at + 1, 0
        for match in (_BRACE_OR_NEXT if self.lenient else _BRACE).finditer(self.text, self.at, self.limit):
            if match[0] not in "{}":
                return self._unclosed(start, match.start(), depth - 1)
            depth += 1 if match[0] == "{" else -1
            if not depth:
                self.at = match.end()
                return Piece(self.text[start : match.start()], start)
        return self._unclosed(start, self.limit, depth - 1)

    def _quoted(self) -> Piece:
        start, depth = self.at + 1, 0
        for match in (_QUOTE_OR_NEXT if self.lenient else _QUOTE).finditer(self.text, start, self.limit):
            if match[0] == "{":
                depth += 1
            elif match[0] == "}" and depth:
                depth -= 1
            elif match[0] not in ('"', '\\"'):
                return self._unclosed(start, match.start(), depth)
            elif not depth and _AFTER_QUOTE.match(self.text, match.end(), self.limit):
                self.at = match.end()
                return Piece(self.text[start : match.end() - 1], start)
        return self._unclosed(start, self.limit, depth)

    def _unclosed(self, start: int, end: int, depth: int) -> Piece:
        """Make do with a value up to ``end``; a strict reader gives the entry up, for a lenient one to try again."""
        self.faults.append((start - 1, f"this {self.text[start - 1]} is never closed"))
        self.at = end if self.lenient else self.limit
        return Piece(self.text[start:end].rstrip().removesuffix(",") + "}" * depth, start)

    def _bare(self) -> list[Piece]:
        """Read a word without delimiters; of ``2020 month = jul``, in which a comma is missing, the first one."""
        found = self.match(_BARE_IN_PARENTHESES if self.closing == ")" else _BARE)
        if self.text.startswith("=", self.at + len(found)):
            found = found.rstrip()[: -len(found.split()[-1])] if found.split() else ""
        start, found = self.at, found.rstrip()
        self.at += len(found)
        return [Piece(found, start, is_bare=True)] if found else []
