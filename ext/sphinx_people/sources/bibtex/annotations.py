"""biblatex's data annotations: ``author+an = {1=equal; 2=equal,corresponding}`` (biblatex manual, section 3.7).

An annotation is a list of ``[item[:part]] = word(, word)*``, separated by semicolons. An item is a number from 1, a
part is a part of a name, and without either all of the field is meant; a word in double quotes may hold what separates
words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_SEMICOLON = re.compile(r"\"[^\"]*+\"|(?P<at>;)")
_COMMA = re.compile(r"\"[^\"]*+\"|(?P<at>,)")
_ITEM = re.compile(r"\s*+(?:(?P<item>[0-9]{1,9})\s*+(?::\s*+(?P<part>[\w-]++)\s*+)?)?=")
#: What a word may not hold outside of quotes.
_NOT_PLAIN = re.compile(r"[\",;=\n]")
_QUOTED = re.compile(r"\"[^\"]*+\"")

#: A place in a value, and what is wrong there.
Fault = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Annotation:
    """What is said of one item of a field, or of all of them where ``item`` is 0; ``index`` is its place."""

    item: int
    words: tuple[str, ...]
    part: str = ""
    index: int = field(default=0, compare=False)


def parse_annotations(value: str) -> tuple[list[Annotation], list[Fault]]:
    """Return the annotations in a value, and what is wrong with it; the sound ones survive the others."""
    found: list[Annotation] = []
    faults: list[Fault] = []
    for spec, index in _split(value, _SEMICOLON):
        match = _ITEM.match(spec)
        if not spec.strip():
            continue
        if match is None or match["item"] == "0":
            faults.append((index + _indent(spec), f"'{spec.strip()[:40]}' is no annotation; expected '1=equal'"))
            continue
        words = list(_words(spec[match.end() :], index + match.end(), faults))
        if words:
            item = int(match["item"] or 0)
            found.append(Annotation(item, tuple(words), match["part"] or "", index + _indent(spec)))
    return found, faults


def write_annotations(annotations: Iterable[Annotation]) -> str:
    """Return annotations as they are written in a file, for :func:`parse_annotations` to read."""
    return "; ".join(
        f"{one.item or ''}{one.part and ':' + one.part}={','.join(map(_quoted, one.words))}" for one in annotations
    )


def _words(text: str, start: int, faults: list[Fault]) -> Iterator[str]:
    """Yield the words behind an equals sign, without quotes, and note those that are none."""
    for raw, index in _split(text, _COMMA):
        word = raw.strip()
        if _QUOTED.fullmatch(word):
            yield word[1:-1]
        elif word and not _NOT_PLAIN.search(word):
            yield word
        else:
            faults.append((start + index + _indent(raw), f"'{word[:40]}' is no word for a mark; put text into quotes"))


def _split(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """Yield what is between the separators that are outside of quotes, each with its place."""
    begin = 0
    for match in pattern.finditer(text):
        if match["at"]:
            yield text[begin : match.start()], begin
            begin = match.end()
    yield text[begin:], begin


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _quoted(word: str) -> str:
    return f'"{word}"' if _NOT_PLAIN.search(word) or word != word.strip() or not word else word
