"""The words of the interface in every language that has a catalog. Text of people never passes through here."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

#: The gettext domain of the catalogs in ``locale/``.
DOMAIN = "sphinx_people"
LOCALE_DIRECTORY = Path(__file__).parent.parent / "locale"


def to_translate(message: str) -> str:
    """Mark a message that is translated elsewhere, so that it is collected into the catalogs."""
    return message


@cache
def catalog(language: str) -> NullTranslations:
    """Return the words in a language, given as a BCP 47 tag or a locale's name; English where there is no catalog."""
    names = [language.replace("-", "_"), language.replace("-", "_").split("_", maxsplit=1)[0]]
    return translation(DOMAIN, LOCALE_DIRECTORY, names, fallback=True)
