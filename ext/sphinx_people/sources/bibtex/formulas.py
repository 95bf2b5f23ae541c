"""Math inside of text: taken out before the text is read as LaTeX and HTML, and put back as it was."""

from __future__ import annotations

import re

#: Between two dollar signs is math, unless it looks like prices: ``$5 to $10``.
_MATH = re.compile(
    r"\\[\\$]"
    r"|\$\$([^$]++)\$\$"
    r"|\$(?!\s)((?:[^$\\\s]|\\.|\s++(?!\$))+)\$(?![0-9])"
    r"|\$(?=[^$]*[\\^_=])((?:[^$\\]|\\.)+)\$"
    r"|\\\(((?:[^\\]|\\(?![()]).)*)\\\)"
    r"|\\\[((?:[^\\]|\\(?![\[\]]).)*)\\\]",
    re.DOTALL,
)
#: Private characters, each of which stands for a formula while the text around it is read.
_FIRST, _LAST = 0xF0000, 0xFFFFD
_PLACE = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


class Formulas:
    """The formulas of one text."""

    def __init__(self) -> None:
        self._formulas: list[str] = []

    def add(self, formula: str) -> str:
        """Keep a formula, and return the character that stands for it."""
        self._formulas.append(" ".join(formula.split()))
        return chr(min(_FIRST + len(self._formulas) - 1, _LAST))

    def take_out(self, text: str) -> str:
        """Return a text with one character in the place of each formula; no other such character may be in it."""
        return _MATH.sub(self._take, text)

    def put_back(self, text: str) -> str:
        r"""Return a text with all formulas in it, each between dollar signs; any other dollar sign becomes ``\$``."""
        return _PLACE.sub(lambda match: f"${self._formulas[ord(match[0]) - _FIRST]}$", text.replace("$", "\\$"))

    def _take(self, match: re.Match[str]) -> str:
        """Leave a backslash or a dollar sign behind a backslash to the reader of the text."""
        return match[0] if match.lastindex is None else self.add(match[match.lastindex])
