"""The words of the interface: all of them are in the catalogs, and the compiled catalogs are those of the sources."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import sphinx_people

PACKAGE = Path(sphinx_people.__file__).parent
KEYWORDS = {"word": None, "count": (1, 2), "to_translate": None}


def catalog(language: str) -> Catalog:
    with (PACKAGE / f"locale/{language}/LC_MESSAGES/sphinx_people.po").open("rb") as file:
        return read_po(file, locale=language)


def words_in_the_code() -> set[str]:
    found = extract_from_dir(PACKAGE / "render", method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message[0] if isinstance(message, tuple) else message for _, _, message, _, _ in found}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_word_is_translated_and_no_other_one_is_kept(language):
    messages = [message for message in catalog(language) if message.id]
    texts = {message.id[0] if isinstance(message.id, tuple) else message.id for message in messages}
    assert texts == words_in_the_code(), "run `make locale` and translate what is new"
    empty = [message.id for message in messages if not message.string or not all(message.string)]
    assert empty == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_compiled_catalog_is_that_of_the_source(language):
    with (PACKAGE / f"locale/{language}/LC_MESSAGES/sphinx_people.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalog(language):
        if isinstance(message.id, tuple):
            assert compiled.ngettext(*message.id, 1) == message.string[0]
            assert compiled.ngettext(*message.id, 5) == message.string[-1]
        elif message.id:
            assert compiled.gettext(message.id) == message.string


def test_translations_have_the_places_of_their_originals():
    for message in catalog("ko"):
        for original in message.id if isinstance(message.id, tuple) else (message.id,):
            places = {place for place in ("{count}", "{name}", "{date}", "{shown}") if place in original}
            translations = message.string if isinstance(message.string, tuple) else (message.string,)
            if original:
                assert all(place in text for place in places for text in translations), original
