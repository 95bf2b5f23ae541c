"""The text of one BibTeX file, with the places in it and everything that is wrong with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, field
from pathlib import Path

from sphinx_people.sources.problem import Problem

_HANGUL_OR_ASCII = re.compile(r"[\x00-\x7f가-힣]*")
#: Jekyll's block of YAML at the top of a file; what has an entry in it is none.
_FRONT_MATTER = re.compile(r"---[^\S\n]*\n(?:(?!---|[^\S\n]*@).*\n)*---[^\S\n]*$", re.MULTILINE)


@dataclass(slots=True)
class Source:
    r"""A file's text, in which lines end with ``\n`` alone; problems are collected while it is read."""

    path: Path
    text: str
    problems: list[Problem] = field(default_factory=list)
    _line_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of a character."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def report(self, subtype: str, offset: int, message: str) -> None:
        """Note what is wrong at a character."""
        self.problems.append(Problem(self.path, *self.place(offset), subtype, message))


def decode(path: Path, content: bytes) -> Source:
    """Make text of a file's bytes: UTF-8, with or without a byte order mark, or whatever each line is in.

    Files are put together from many places, so that a line in another encoding does not spoil the others; one
    ``encoding`` problem stands where the first of them is. Jekyll's front matter becomes blank, so that all places stay
    where they are.
    """
    guesses: list[tuple[int, str]] = []
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        guesses.append((0, "UTF-16"))
        content = content.decode("utf-16", "replace").encode()
    content = content.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = _decode_lines(content, guesses)
    front_matter = _FRONT_MATTER.match(text)
    if front_matter:
        text = re.sub(r".", " ", front_matter[0]) + text[front_matter.end() :]
    source = Source(path, text)
    for offset, guess in guesses[:1]:
        source.report("encoding", offset, f"this is not UTF-8; it is read as {guess}; save the file as UTF-8")
    return source


def _decode_lines(content: bytes, guesses: list[tuple[int, str]]) -> str:
    """Decode line by line; note the first character and the encoding of each line that is not UTF-8."""
    lines: list[str] = []
    length = 0
    for line in content.splitlines(keepends=True):
        try:
            text = line.decode()
        except UnicodeDecodeError as error:
            text, guess = _guess(line)
            guesses.append((length + len(line[: error.start].decode()), guess))
        lines.append(text)
        length += len(text)
    return "".join(lines)


def _guess(line: bytes) -> tuple[str, str]:
    """Decode a line that is not UTF-8: as Korean where all of it is Hangul, else as Western European."""
    try:
        text = line.decode("euc_kr")
    except UnicodeDecodeError:
        text = "�"
    if _HANGUL_OR_ASCII.fullmatch(text):
        return text, "EUC-KR"
    try:
        return line.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return line.decode("latin-1"), "Latin-1"
