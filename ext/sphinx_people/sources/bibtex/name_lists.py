"""The names in an ``author`` or ``editor`` field, however they are separated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sphinx_people.sources.bibtex.names import EAST_ASIAN, EXTENDED, SUFFIX

_AND = re.compile(r"[{}]|(?P<at>(?i:(?<!\S)and(?!\S)))")
_COMMA = re.compile(r"[{}]|(?P<at>,)")
#: A semicolon may also end one of HTML's entities.
_SEMICOLON = re.compile(r"[{}]|&#?\w{1,31};|(?P<at>;)")
_AMPERSAND = re.compile(r"[{}]|(?P<at>(?<=\s)\\?&(?:amp;)?(?=\s))")
_OTHERS = re.compile(r"others|et[\s~]++al(?:ii)?\.?|…|\.\.\.|\\l?dots", re.IGNORECASE)
_ET_AL = re.compile(r"(?:[\s,~]et[\s~]++al(?:ii)?\.?|,\s*+others)$", re.IGNORECASE)
#: What stands for given names behind a family name: ``A. B.``, ``J.-P.``, ``AB``.
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s~-]*+){1,4}")
_FAMILY_AND_INITIALS = re.compile(r"(.+)\s([A-Z]{1,3})")
#: A name in BibTeX has no more parts than this between commas.
_MOST_SECTIONS = 3

#: A part of a field's value, and where in the value it begins.
Part = tuple[str, int]


@dataclass(slots=True)
class NameList:
    """The names of a field; ``others`` tells that the list goes on.

    ``separator`` is what stands between the names where it is not ``and``, and ``empty`` where a name is missing.
    """

    names: list[Part] = field(default_factory=list)
    others: bool = False
    separator: str = ""
    empty: list[int] = field(default_factory=list)


def split_names(value: str) -> NameList:
    """Split a field's value into names: at ``and``, as BibTeX does, else at what the writer took for it.

    Names that BibTeX can read stay what BibTeX takes them for, as long as that can be: nobody has the family name
    ``Ada Lovelace``, the suffix ``Charles Babbage`` and the given names ``Alan Turing``.
    """
    found = NameList()
    parts: list[Part] = []
    for part, index in _split(value, _AND):
        if not part:
            found.empty.append(index)
            continue
        name = _ET_AL.sub("", part)
        found.others = found.others or name != part
        parts.append((name, index))
    for separator, separated in ((";", _at_semicolons), ("&", _at_ampersands), (",", _at_commas)):
        more = [part for part in separated(parts) if part[0]]
        if len(more) > len(parts):
            found.separator = found.separator or separator
        parts = more
    for name, index in parts:
        if _OTHERS.fullmatch(name):
            found.others = True
        else:
            found.names.append((name, index))
    return found


def _split(text: str, pattern: re.Pattern[str], start: int = 0) -> Iterator[Part]:
    """Yield what is between the separators that are outside of braces, without white space around it."""
    depth = begin = 0
    for match in pattern.finditer(text):
        if match["at"] is None:
            depth = max(depth + {"{": 1, "}": -1}.get(match[0], 0), 0)
        elif not depth:
            yield _stripped(text[begin : match.start()], start + begin)
            begin = match.end()
    yield _stripped(text[begin:], start + begin)


def _stripped(text: str, start: int) -> Part:
    return text.strip(), start + len(text) - len(text.lstrip())


def _at_semicolons(parts: list[Part]) -> Iterator[Part]:
    for part, index in parts:
        yield from _split(part, _SEMICOLON, index)


def _at_ampersands(parts: list[Part]) -> Iterator[Part]:
    """Split at ``&`` between the names of two people, but not in ``Johnson & Johnson``."""
    for part, index in parts:
        names = list(_split(part, _AMPERSAND, index))
        yield from names if all("," in name or _words(name) > 1 for name, _ in names) else [(part, index)]


def _at_commas(parts: list[Part]) -> Iterator[Part]:
    """Split at commas where they separate names, and not the parts of one name."""
    for number, (part, index) in enumerate(parts):
        whole = part.rstrip(", ")
        sections = [] if EXTENDED.match(part) else [one for one in _split(whole, _COMMA, index) if one[0]]
        before_last = number == 0 and len(parts) == 2 and "," not in parts[1][0] and _is_full_name(parts[1][0])  # noqa: PLR2004
        if _are_names([text for text, _ in sections], before_last=before_last or part != whole):
            yield from _in_pairs(whole, index, sections)
        else:
            yield whole, index


def _are_names(sections: list[str], *, before_last: bool) -> bool:
    """Tell whether what stands between commas are names; ``before_last``: an ``and`` and one more name follow."""
    if len(sections) > _MOST_SECTIONS:
        return True
    if len(sections) < _MOST_SECTIONS and not before_last:
        return len(sections) > 1 and all(EAST_ASIAN.match(text) and len(text) >= _MOST_SECTIONS for text in sections)
    return len(sections) > 1 and all(_is_full_name(section) for section in sections)


def _in_pairs(part: str, start: int, sections: list[Part]) -> Iterator[Part]:
    """Yield names, of which ``Lovelace, Ada, Babbage, Charles`` holds two, as does ``Lovelace A, Babbage C``."""
    texts = [text for text, _ in sections]
    are_pairs = all(map(_is_initials, texts[1::2])) or all(
        _words(text) == 1 and not EAST_ASIAN.match(text) for text in texts[::2]
    )
    if are_pairs and len(texts) % 2 == 0:
        for (_, index), (given, end) in zip(sections[::2], sections[1::2], strict=True):
            yield part[index - start : end + len(given) - start], index
    elif all(_FAMILY_AND_INITIALS.fullmatch(text) for text in texts):
        yield from ((_FAMILY_AND_INITIALS.sub(r"\1, \2", text), index) for text, index in sections)
    else:
        yield from sections


def _is_initials(text: str) -> bool:
    return bool(_INITIALS.fullmatch(text)) and ("." in text or text.isupper())


def _words(name: str) -> int:
    return len(re.split(r"[\s~]+", name))


def _is_full_name(text: str) -> bool:
    """Tell whether a text may be the given and the family name of somebody."""
    if EAST_ASIAN.match(text):
        return len(text) > 1
    return _words(text) > 1 and not _is_initials(text) and not SUFFIX.fullmatch(text) and "{" not in text[:1]
