"""Hangul in Sphinx' search: short Korean words, and pieces of longer ones.

Sphinx looks a word of two letters up as a whole, and in Korean nearly every word stands with a particle: 연구 is in
no text, 연구를 and 연구자는 are. So what the index gets of Hangul, beside each word, is every two syllables in a row.
Signs behind them tell the two apart:

- a word of one syllable, and two syllables in a row, are filled up to three signs (``연구~``), because Sphinx does not
  insist on shorter words when it looks for several; a query of one or two syllables is filled up in the same way
- a longer word ends in a sign (``박찬준은~``), so that a query (``박찬준``) is never the whole of it: Sphinx stops
  looking inside of words as soon as one is the same

Everything else is split and stemmed as the language of the site would have it anyway.
"""

from __future__ import annotations

import json
import re
import unicodedata
from importlib import import_module
from pathlib import Path

from sphinx import search
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.search.en import SearchEnglish

from sphinx_people.render import words
from sphinx_people.render.terms import SEARCH_RESULTS

_HANGUL = re.compile(r"([\u3131-\u318e\uac00-\ud7a3]+)")
_SIGN = "~"
#: The shortest word that Sphinx looks for inside of others and insists on.
_LONG = 3
_SCRIPT = Path(__file__).with_suffix(".js")


class WithHangul(search.SearchLanguage):
    """Splits Hangul off, and leaves the rest to the language that comes next among the bases of a class.

    ``site_language`` is that of the words on the page.
    """

    site_language = "en"

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        found = json.dumps(words.catalog(self.site_language).gettext(SEARCH_RESULTS))
        script = _SCRIPT.read_text(encoding="utf-8").replace('"<found>"', found)
        self.js_splitter_code = f"{self.js_splitter_code}\n{script}"
        self._stems: dict[str, str] = {}

    def split(self, text: str) -> list[str]:
        """Return the words of a text, and of Hangul every two syllables in a row."""
        if text.isascii():
            return super().split(text)
        found: list[str] = []
        for number, piece in enumerate(_HANGUL.split(unicodedata.normalize("NFC", text))):
            if number % 2 == 0:
                found += super().split(piece)
            else:
                found += [piece, *(piece[at : at + 2] for at in range(len(piece) - 1 if len(piece) >= _LONG else 0))]
        return found

    def stem(self, word: str) -> str:
        """Return what stands in the index for a word; a site has the same words on all of its pages."""
        stem = self._stems.get(word)
        if stem is None:
            is_hangul = _HANGUL.fullmatch(word)
            stem = f"{word:{_SIGN}<{_LONG}}{_SIGN if len(word) >= _LONG else ''}" if is_hangul else super().stem(word)
            self._stems[word] = stem
        return stem


def add_hangul(app: Sphinx, config: Config) -> None:
    """Let the search language of the site know Hangul: that which Sphinx will take."""
    name = config.html_search_language or config.language
    base = search.languages.get(name) or search.languages.get(name.partition("_")[0]) or SearchEnglish
    if isinstance(base, str):
        module, _, attribute = base.rpartition(".")
        base = getattr(import_module(module), attribute)
    own = next(one for one in base.__mro__ if not issubclass(one, WithHangul))  # another site may have been here before
    names = {"lang": name, "site_language": config.language}
    app.add_search_language(type(f"{own.__name__}WithHangul", (WithHangul, own), names))
