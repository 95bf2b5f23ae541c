"""Languages, however they are spelt."""

from __future__ import annotations

import pytest

from sphinx_people.model.language import find, name_of, tag_of


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "English"),
        ("ko", "한국어"),
        ("pt_BR", "Português (Brasil)"),
        ("pt-br", "Português (Brasil)"),
        ("de", "Deutsch"),
    ],
)
def test_what_a_language_calls_itself(language, name):
    assert name_of(language) == name


@pytest.mark.parametrize("language", ["", "xx", "korean", "ko--", "../ko", "<b>"])
def test_what_is_no_language(language):
    with pytest.raises(ValueError, match=r"."):
        name_of(language)


def test_spellings():
    assert tag_of("zh_Hans_CN") == "zh-Hans-CN"
    assert find("pt_BR", ["en", "pt-br"]) == "pt-br"
    assert find("pt", ["en", "pt-br"]) is None
