"""LaTeX to plain text: titles, names, venues, abstracts.

pylatexenc knows the accents and the symbols (``symbols.py``). It deletes macros that it does not know, takes ``%`` for
a comment and needs 6 µs a character, so that the text around them is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from sphinx_people.late import late
from sphinx_people.sources.bibtex.formulas import Formulas
from sphinx_people.sources.bibtex.html import strip_html
from sphinx_people.sources.bibtex.macros import AROUND, FIRST_ARGUMENT_IS_NO_TEXT, FORMATTING, JOURNALS, TEXTS

if TYPE_CHECKING:
    from sphinx_people.sources.bibtex.symbols import combining, symbol
else:  # pylatexenc takes long to load, and most files have neither accents nor symbols
    combining, symbol = late("sources.bibtex.symbols.combining"), late("sources.bibtex.symbols.symbol")

#: A text without any of these is plain already.
_SPECIAL = re.compile(r"[\\{}$~<&`]|--|''")
#: Braces that protect capitals, which some reference managers escape: ``\{MRI\}``, ``{\{}MRI{\}}``.
_ESCAPED_BRACES = re.compile(r"(?:\{\\\{\}|\\\{)((?:[^\\{}]|\{[^\\{}]*+\})*)(?:\{\\\}\}|\\\})")
#: A tie behind no word and before a number, which is a sign for *about*.
_ABOUT = re.compile(r"(?<![^\s(])~(?=[0-9])")
_TOKEN = re.compile(
    r"\\(?:[A-Za-z]++|.|\Z)|[{}~]|``|`|''|---|--|!`|\?`|(?:[^\\{}~`'\-!?]|'(?!')|-(?!-)|[!?](?!`))+", re.DOTALL
)
_ARGUMENT = re.compile(r"\s*+\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*\})*)\}")
_LETTER = re.compile(r"\s*+(\\[A-Za-z]++|[^\s\\{}])")
_SPACE = re.compile(r"\s++")
_OPTION = re.compile(r"\s*+\[[^\][{}]*+\]")
_LIGATURES = {"~": " ", "``": "“", "`": "‘", "''": "”", "---": "—", "--": "–", "!`": "¡", "?`": "¿"}
_ACCENTS = frozenset("'`\"^~=.cHkbdruvt")
#: Accents that were copied as characters of their own: ``\¨{O}``.
_SPACING = {"\u00a8": '"', "\u00b4": "'", "\u02c7": "v", "\u00b8": "c"}
#: Accents that are characters of their own.
_SIGNS = frozenset("~^`'\"")
_DOTLESS = {"\u0131": "i", "\u0237": "j"}
_TEXTS = {**dict.fromkeys((*FORMATTING, *FIRST_ARGUMENT_IS_NO_TEXT, *AROUND), ""), **JOURNALS, **TEXTS}
#: Controls, marks that cannot be seen, marks that turn the direction of the text around, and what formulas become.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    r"\U000f0000-\U000ffffd]"
)


def to_text(latex: str) -> str:
    r"""Return what a value says, as one line of plain text.

    Accents and symbols become characters, formatting and HTML's tags go, unknown macros stay as they are written.
    Math stays between dollar signs, and a dollar sign that is one is ``\$``:
    :func:`sphinx_people.model.publication.text_and_math` tells them apart.
    """
    text = _UNSEEN.sub("", latex)
    if _SPECIAL.search(text):
        formulas = Formulas()
        text = _ESCAPED_BRACES.sub(_without_braces, _ABOUT.sub(r"\\~{}", formulas.take_out(text)))
        reader = _Reader(strip_html(text), formulas)
        text = formulas.put_back("".join(reader.read()))
    return normalize("NFC", " ".join(text.split()))


def _without_braces(escaped: re.Match[str]) -> str:
    r"""Return what stands between escaped braces, if those protect capitals; a set, ``\{A, b\}``, keeps its own."""
    inside = escaped[1]
    is_protected = any(map(str.isupper, inside)) and not any(character in inside for character in ",;=<>|")
    return inside if is_protected else escaped[0]


class _Reader:
    """Reads LaTeX from left to right; ``closers`` are what the braces that are open will end with."""

    def __init__(self, latex: str, formulas: Formulas) -> None:
        self._latex = latex
        self._formulas = formulas
        self._at = 0
        self._closers: list[str] = []

    def read(self) -> Iterator[str]:
        """Yield the text piece by piece."""
        while match := _TOKEN.match(self._latex, self._at):
            found, self._at = match[0], match.end()
            if found == "{":
                self._closers.append("")
            elif found == "}":
                yield self._close()
            elif found[0] == "\\" and len(found) > 1:
                yield self._macro(found[1:])
            else:
                yield _LIGATURES.get(found, found)

    def _close(self) -> str:
        closer = self._closers.pop() if self._closers else ""
        return closer + self._open("{", "}") if closer == "}" else closer

    def _open(self, before: str, after: str) -> str:
        """Begin a group whose braces become something else, where one stands here."""
        if not self._latex.startswith("{", self._at):
            return ""
        self._at += 1
        self._closers.append(after)
        return before

    def _skip(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self._latex, self._at)
        self._at = match.end() if match else self._at
        return match

    def _macro(self, name: str) -> str:
        """Return what a macro says; an argument that is text is left to be read."""
        if name in _ACCENTS or name in _SPACING:
            return self._accent(_SPACING.get(name, name))
        if name == "ensuremath" and (formula := self._skip(_ARGUMENT)):
            return self._formulas.add(formula[1])
        text = _text_of(name)
        if text is None:
            return f"\\{name}" + self._open("{", "}")
        if name.isalpha() and len(text) <= 1:  # LaTeX does so behind a word, too, and nobody expects it
            self._skip(_SPACE)
        if name in FIRST_ARGUMENT_IS_NO_TEXT:
            self._skip(_OPTION)
            self._skip(_ARGUMENT)
        return text + (self._open(*AROUND[name]) if name in AROUND else "")

    def _accent(self, name: str) -> str:
        """Return the letters that follow, with an accent on the first of them."""
        found = self._skip(_ARGUMENT) or self._skip(_LETTER)
        if found is None and self._latex.startswith("}", self._at):
            return name if name in _SIGNS else ""
        if found is None:
            return f"\\{name}"
        letters = found[1]
        if not letters.isalpha():
            letters = "".join(_Reader(letters, self._formulas).read()).strip()
        if not letters:
            return name if name in _SIGNS else ""
        first = _DOTLESS.get(letters[0], letters[0])
        return normalize("NFC", first + combining(name)) + letters[1:]


@lru_cache(maxsize=4096)
def _text_of(name: str) -> str | None:
    """Return the text that a macro stands for, before that of its argument; None where it is not known."""
    if name in _TEXTS or name == "today":
        return _TEXTS.get(name)
    return symbol(name)
