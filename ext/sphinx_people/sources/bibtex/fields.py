"""The key and the fields between the delimiters of one BibTeX entry, sound or broken."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sphinx_people.sources.bibtex.values import NAME, Piece, ValueReader

_NAME = re.compile(NAME)
_FIELD = re.compile(rf"({NAME})\s*+[={{\"]")
_KEY = re.compile(r"[^,={}\"\n%]*+")
_KEY_IN_PARENTHESES = re.compile(r"[^,={}\"\n%)]*+")
#: A key that holds an equals sign, such as an address, or braces, and so goes on until the comma.
_ODD_KEY = re.compile(r"[^,\n]*+(?=,)")
_UNEXPECTED = re.compile(r"[^\s,{}()=%]++|.")
#: What follows the brace that closes an entry where it was one brace too many.
_GOES_ON = re.compile(rf"\s*+,\s*+{NAME}\s*+=\s*+(?:[{{\"]|\w++\s*+[,}}])")


@dataclass(frozen=True, slots=True)
class RawField:
    """A field as it is written: its name in lower case, where that stands, and the pieces of its value."""

    name: str
    start: int
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Content:
    """What was found between the delimiters of an entry; ``faults`` are places and words."""

    key: str = ""
    fields: list[RawField] = field(default_factory=list)
    end: int = 0
    is_closed: bool = False
    faults: list[tuple[int, str]] = field(default_factory=list)


def read_content(text: str, start: int, limit: int, closing: str, *, has_key: bool = True) -> Content:
    """Read an entry from behind its opening delimiter; ``limit`` is where the next one begins.

    An entry that is not closed by then is read once more, with values that end where the next field begins.
    """
    content = _FieldReader(text, start, limit, closing).read(has_key=has_key)
    if not content.is_closed:
        content = _FieldReader(text, start, limit, closing, lenient=True).read(has_key=has_key)
    return content


class _FieldReader(ValueReader):
    """Reads ``name = value`` after ``name = value``; what is neither is reported and left out."""

    def read(self, *, has_key: bool) -> Content:
        content = Content(self._key() if has_key else "")
        sound = True  # unexpected words that follow each other are reported once
        while True:
            self.skip_space()
            if not self.peek():
                break
            if self._closes():
                content.is_closed = True
                break
            if self.peek() == ",":
                self.at += 1
            elif found := self._field():
                content.fields.append(found)
                sound = True
            else:
                self._skip_unexpected(report=sound)
                sound = False
        content.end, content.faults = self.at, self.faults
        return content

    def _closes(self) -> bool:
        """Go past the closing delimiter, and tell whether the entry really ends there."""
        if self.peek() != self.closing and not (self.lenient and self.peek() == "}"):
            return False
        self.at += 1
        if not self.match(_GOES_ON):
            return True
        self.faults.append((self.at - 1, f"there is one {self.text[self.at - 1]} too many"))
        return False

    def _key(self) -> str:
        """Read the key, or stand where the first field begins if there is none."""
        self.skip_space()
        start = self.at
        found = self.match(_KEY_IN_PARENTHESES if self.closing == ")" else _KEY)
        self.at += len(found)
        if self.peek() in {"=", "{", '"'}:
            return self._odd_key(start, found)
        if self.peek() not in {",", self.closing}:
            self.skip_space()
            if self.peek() == "=":  # the name of a field stands on a line of its own
                self.at = start
                return ""
            if found and self.peek() not in {"", ",", "}", self.closing}:
                self._miss_comma(found.strip())
        return " ".join(found.split())

    def _odd_key(self, start: int, found: str) -> str:
        """Read a key before a character that no key should hold, or stand before the field that it belongs to."""
        *words, name = found.split() or [""]
        if self.peek() == "=" and (not name or (_NAME.fullmatch(name) and "/" not in name)):
            self.at = start + found.rindex(name)
            if words:
                self._miss_comma(" ".join(words))
            return " ".join(words)
        self.at = start
        odd = self.match(_ODD_KEY)
        self.at += len(odd)
        return " ".join(re.sub(r"[{}\"]", "", odd).split())

    def _miss_comma(self, key: str) -> None:
        self.faults.append((self.at, f"a comma is missing after the key '{key}'"))

    def _field(self) -> RawField | None:
        """Read a field, if one begins here, and note what is missing around its value."""
        start, name = self.at, self.match(_NAME)
        self.at += len(name)
        self.skip_space()
        if not name or self.peek() not in {"=", "{", '"'}:
            self.at = start
            return None
        if self.peek() == "=":
            self.at += 1
        else:
            self.faults.append((start, f"'=' is missing after '{name}'"))
        pieces = self.read_value()
        self.skip_space()
        following = _FIELD.match(self.text, self.at, self.limit)
        if following and pieces:
            self.faults.append((self.at, f"a comma is missing before '{following[1]}'"))
        return RawField(name.lower(), start, pieces)

    def _skip_unexpected(self, *, report: bool) -> None:
        """Go past something that is no field: a group in braces, a word, or one character."""
        start = self.at
        found = self.match(_UNEXPECTED)
        self.at += len(found)
        if found == "{" and not self.lenient:  # a lenient reader has been told that some group is not closed
            self.at = start
            self._braced()
            found = self.text[start : self.at]
        if report:
            self.faults.append((start, f"unexpected {' '.join(found.split())[:40]!r}"))
