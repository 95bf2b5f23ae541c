"""Marks on authors: the words for them, and the symbols that people type into names (``Park*``, ``Lee†``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import normalize

#: The words for marks in public bibliographies, without hyphens and spaces, and what they mean.
_MEANINGS: Mapping[str, str] = {
    **dict.fromkeys(("equal", "eq", "equalcontrib", "equalcontribution", "equalcontributor"), "equal"),
    **dict.fromkeys(("cofirst", "jointfirst", "sharedfirst"), "equal"),
    **dict.fromkeys(("corresponding", "cor", "corr", "correspondence", "correspondingauthor"), "corresponding"),
    **dict.fromkeys(("student", "trainee", "graduate", "graduatestudent", "phdstudent"), "student"),
    **dict.fromkeys(("highlight", "me", "self"), "highlight"),
}
#: The asterisk, and the others that people paste: operator, low, full-width, heavy, star.
_ASTERISKS = "*\u2217\u204e\uff0a\u2731\u22c6"
#: The symbols that have a meaning; any other is printed as it is.
_SYMBOLS = {**dict.fromkeys(_ASTERISKS, "equal"), **dict.fromkeys("†✝", "corresponding")}
_MACROS = {"ast": "*", "star": "*", "dag": "†", "dagger": "†", "ddag": "‡", "ddagger": "‡", "S": "§", "P": "¶"}
_MACRO = rf"\\(?:{'|'.join(sorted(_MACROS, reverse=True))})(?![A-Za-z])"
_SYMBOL = rf"[{_ASTERISKS}†✝‡¶§#¹²³⁴⁵⁶⁷⁸⁹⁰]"
_TYPED = re.compile(
    rf"\$\s*+(?:\^|(?=(?:{_MACRO}|{_SYMBOL}|[\s,{{}}])+\$))(?P<math>[^$]*+)\$"
    r"|\^\{(?P<power>[^{}]*+)\}"
    r"|\\textsuperscript\s*+(?:\{(?P<raised>[^{}]*+)\}|(?P<one>[^\s{}]))"
    r"|<sup>(?P<html>[^<>]*+)</sup>"
    rf"|\^?(?P<bare>{_MACRO}|\\?{_SYMBOL})"
)
_MARK = re.compile(r"\\([A-Za-z]+)|([^\W_]+|[^\s\w,;^{}\\])")
#: What is left of a mark in braces.
_EMPTY_WORD = re.compile(r"(?<!\S)\{\s*+\}(?!\S)")
#: A whole name that stands out.
_STANDS_OUT = re.compile(
    r"\\(?:textbf|underline|uline|ul)\s*+\{(?P<macro>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}"
    r"|\{\\(?:bf|bfseries)\s+(?P<switch>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}"
    r"|<(?P<tag>b|strong|u)>(?P<html>[^<>]*)</(?P=tag)>"
)


def normalize_mark(word: str) -> str:
    """Return what a word for a mark means: ``equal`` of ``equal-contribution``; an unknown word is its own meaning."""
    return _MEANINGS.get(re.sub(r"[\s_-]", "", word).casefold(), word)


def take_marks(name: str) -> tuple[str, tuple[str, ...], int]:
    """Return a name without the marks that are typed into it, the marks, and where in the name the first of them is.

    A whole name that is set in bold or underlined is marked ``highlight``.
    """
    found = list(_TYPED.finditer(name))
    marks = [mark for match in found for mark in _marks(next(group for group in match.groups() if group is not None))]
    place = found[0].start() if found else 0
    plain = _EMPTY_WORD.sub("", _TYPED.sub("", name)) if found else name
    stands_out = _STANDS_OUT.fullmatch(plain.strip())
    if stands_out:
        plain = stands_out["macro"] or stands_out["switch"] or stands_out["html"] or ""
        marks.append("highlight")
    return plain.strip(), tuple(dict.fromkeys(marks)), place


def _marks(typed: str) -> list[str]:
    """Return the marks in a superscript, or the one that a symbol is."""
    symbols = [_MACROS.get(match[1], match[1]) if match[1] else match[2] for match in _MARK.finditer(typed)]
    return [_SYMBOLS.get(symbol, normalize("NFKC", symbol)) for symbol in symbols]
