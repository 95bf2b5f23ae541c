"""What pylatexenc knows: accents and symbols."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import normalize

from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    get_default_latex_context_db,
)

_SYMBOLS = get_default_latex_context_db().filter_context(keep_categories=["latex-base", "advanced-symbols"])
#: The combining character of each accent; pylatexenc knows no tie between two letters.
_COMBINING: Mapping[str, str] = {
    **{name: normalize("NFD", LatexNodes2Text().latex_to_text(rf"\{name}{{x}}"))[1] for name in "'`\"^~=.cHkbdruv"},
    "t": "\u0361",
}


def combining(accent: str) -> str:
    """Return the character by which an accent, such as the macro ``c``, is put on the letter before it."""
    return _COMBINING[accent]


def symbol(name: str) -> str | None:
    """Return the text that a macro without arguments stands for; None where it is not known."""
    found = _SYMBOLS.get_macro_spec(name)
    text = found.simplify_repl if found is not None and found.macroname else None
    return text if isinstance(text, str) and "%s" not in text else None
