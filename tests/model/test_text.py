"""Text in one or several languages, and which fields of a record are MyST."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from sphinx_people.model.entries import Education, Project
from sphinx_people.model.person import Person
from sphinx_people.model.text import Text, is_language, markdown_fields

LANGUAGES = st.sampled_from(["", "en", "ko", "de", "zh-Hans", "zh", "pt-BR"])
TRANSLATIONS = st.dictionaries(LANGUAGES, st.text(), min_size=1).map(lambda texts: Text(tuple(texts.items())))


class Page(BaseModel):
    title: Text


def text(**translations: str) -> Text:
    return Text(tuple((language.replace("_", "-"), one) for language, one in translations.items()))


# --- reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "translations"),
    [
        ("Kakao", (("", "Kakao"),)),
        ({"en": "Kakao", "ko": "카카오"}, (("en", "Kakao"), ("ko", "카카오"))),
        ({"zh-Hans-CN": "卡考"}, (("zh-Hans-CN", "卡考"),)),
        ({"en": "Kakao", "x_": {"x_note": "mine"}}, (("en", "Kakao"),)),
        (text(ko="카카오"), (("ko", "카카오"),)),
    ],
)
def test_parse(value, translations):
    assert Text.parse(value).translations == translations


@pytest.mark.parametrize(
    ("value", "kind", "message"),
    [
        (5, "value", "expected text, or a map of texts by language such as {en: ..., ko: ...}"),
        (None, "value", "expected text, or a map of texts by language such as {en: ..., ko: ...}"),
        (["a"], "value", "expected text, or a map of texts by language such as {en: ..., ko: ...}"),
        ({}, "value", "this map of texts by language is empty"),
        ({"x_": {"x_note": "mine"}}, "value", "this map of texts by language is empty"),
        ({"en": ["a"]}, "value", "expected text in the language 'en'"),
        ({"english": "a"}, "key", "unknown language 'english', expected a language tag such as 'en' or 'ko'"),
        ({"en_US": "a"}, "key", "unknown language 'en_US', expected a language tag such as 'en' or 'ko'"),
        ({"en\n": "a"}, "key", "unknown language 'en\n', expected a language tag such as 'en' or 'ko'"),
        ({"qq": "a"}, "key", "unknown language 'qq', expected a language tag such as 'en' or 'ko'"),
    ],
)
def test_parse_what_is_no_text(value, kind, message):
    with pytest.raises(PydanticCustomError, match=f"^{re.escape(message)}$") as error:
        Text.parse(value)
    assert error.value.type == kind


@pytest.mark.parametrize("tag", ["en", "EN", "ko-KR", "gsw", "zh-Hant-TW"])
def test_is_language(tag):
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "e", "city", "xx", "en-", "-en", "en--US", "en US"])
def test_is_no_language(tag):
    assert not is_language(tag)


# --- choosing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("languages", "chosen"),
    [
        (["ko"], ("ko", "나")),
        (["ko", "en"], ("ko", "나")),
        (["de", "ko"], ("ko", "나")),
        (["de"], ("en", "I")),
        ([], ("en", "I")),
        (["ko_KR"], ("ko", "나")),
        (["KO"], ("ko", "나")),
        (["zh-Hans-CN"], ("zh-Hans", "我")),
        (["zh"], ("en", "I")),
        ([""], ("en", "I")),
    ],
)
def test_choose(languages, chosen):
    assert text(en="I", ko="나", zh_Hans="我").choose(languages) == chosen


@given(TRANSLATIONS, st.lists(LANGUAGES))
def test_choose_returns_one_of_the_translations_and_the_first_wanted_that_is_there(one, languages):
    chosen = one.choose(languages)
    assert chosen in one.translations
    there = dict(one.translations)
    first = next((language for language in languages if language and language in there), None)
    if first is not None and all("-" not in language for language in languages):
        assert chosen[0] == first


@given(TRANSLATIONS, st.lists(LANGUAGES))
def test_choose_and_others_together_say_everything(one, languages):
    said = {one.choose(languages)[1], *(other for _, other in one.others(languages))}
    assert said == set(one.texts())


def test_others_leave_out_what_says_the_same():
    one = text(en="KAIST", ko="카이스트", de="KAIST")
    assert one.others(["en"]) == (("ko", "카이스트"),)


def test_as_a_string_it_is_the_first_translation():
    assert str(text(ko="카카오", en="Kakao")) == "카카오"


# --- in records -------------------------------------------------------------------------------------------------------


def test_dumped_by_language():
    assert Page(title=text(en="A", ko="가")).model_dump() == {"title": {"en": "A", "ko": "가"}}


def test_refused_in_a_record():
    with pytest.raises(ValidationError, match="this map of texts by language is empty"):
        Page.model_validate({"title": {}})


def test_schema():
    by_language = {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}
    title = Page.model_json_schema()["properties"]["title"]
    assert title["anyOf"] == [{"type": ["string", "number", "boolean"]}, by_language]


@pytest.mark.parametrize(
    ("record", "blocks"),
    [
        (Person, {"summary": True}),
        (Project, {"summary": False, "highlights": False, "details": True}),
        (Education, {"summary": False, "highlights": False, "details": True, "advisor": False, "thesis": False}),
        (Page, {}),
    ],
)
def test_which_fields_are_myst(record, blocks):
    assert {name: mark.block for name, mark in markdown_fields(record).items()} == blocks
