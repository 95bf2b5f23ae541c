"""The switch between the languages of a site: a link to the same page in each of the others."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sphinx_people.render import words
from sphinx_people.render.words import to_translate

LANGUAGES = to_translate("Languages")


def switch(own: str, translations: Iterable[tuple[str, str, str]]) -> str:
    """Return the switch as HTML; of each translation its tag, its name and its address are given."""
    items = "\n".join(_item(own, *one) for one in translations)
    label = escape(words.catalog(own).gettext(LANGUAGES))
    return f'<nav class="people-translations" aria-label="{label}">\n{items}\n</nav>\n'


def _item(own: str, language: str, name: str, address: str) -> str:
    if language == own:
        return f'<span aria-current="true">{escape(name)}</span>'
    tag = escape(language)
    return f'<a href="{escape(address)}" lang="{tag}" hreflang="{tag}" rel="alternate">{escape(name)}</a>'
