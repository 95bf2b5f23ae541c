"""Languages: how they are spelt, and what they call themselves."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale, UnknownLocaleError


def find(language: str, known: Iterable[str]) -> str | None:
    """Return which of the known languages is the wanted one, however both are spelt."""
    return next((one for one in known if tag_of(one).casefold() == tag_of(language).casefold()), None)


def tag_of(language: str) -> str:
    """Return the BCP 47 tag of a language, which Sphinx writes as POSIX does: ``pt_BR``."""
    return language.replace("_", "-")


def name_of(language: str) -> str:
    """Return what a language calls itself; raise ``ValueError`` where there is no such language."""
    try:
        name = Locale.parse(tag_of(language), sep="-").get_display_name()
    except UnknownLocaleError as error:
        raise ValueError(str(error)) from None
    return name[:1].upper() + name[1:] if name else language
