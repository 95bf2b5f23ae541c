"""Words of the interface: English without a catalog, Korean with one, and none of them forgotten."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import sphinx_people
from sphinx_people.render.words import LOCALE_DIRECTORY, catalog

PACKAGE = Path(sphinx_people.__file__).parent


def messages():
    """Yield every text that the package's calls of word, count and to_translate name."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                if name in {"word", "to_translate"}:
                    yield from texts[:1]
                elif name == "count" and len(texts) == 2:
                    yield tuple(texts)


@pytest.mark.parametrize("language", ["ko", "ko-KR", "ko_KR"])
def test_korean(language):
    assert catalog(language).gettext("Present") == "현재"
    assert catalog(language).ngettext("{count} yr", "{count} yrs", 2) == "{count}년"


@pytest.mark.parametrize("language", ["en", "de", "", "../..", "x" * 300])
def test_other_languages_have_the_english_words(language):
    assert catalog(language).gettext("Present") == "Present"
    assert catalog(language).ngettext("{count} yr", "{count} yrs", 1) == "{count} yr"


def test_no_word_is_forgotten():
    with (LOCALE_DIRECTORY / "ko/LC_MESSAGES/sphinx_people.po").open("rb") as file:
        korean = {message.id: message.string for message in read_po(file)}
    found = set(messages())
    assert len(found) > 10
    assert [one for one in found if not korean.get(one)] == []


def test_translations_have_the_same_places_for_values():
    for path in LOCALE_DIRECTORY.glob("*/LC_MESSAGES/*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                ids = message.id if isinstance(message.id, tuple) else (message.id,)
                strings = message.string if isinstance(message.string, tuple) else (message.string,)
                wanted = {name for one in ids for _, name, _, _ in string.Formatter().parse(one) if name}
                for one in strings:
                    assert {name for _, name, _, _ in string.Formatter().parse(one) if name} == wanted or not one


def test_the_compiled_catalogs_are_those_of_the_sources():
    """`make locale` was run."""
    for path in LOCALE_DIRECTORY.glob("*/LC_MESSAGES/*.po"):
        language = path.parent.parent.name
        with path.open("rb") as file:
            for message in read_po(file):
                if message.id and message.string and not isinstance(message.id, tuple):
                    assert catalog(language).gettext(message.id) == message.string
