"""Words of the interface: English without a catalog, Korean with one. ``tests/test_locale.py`` has the catalogs."""

from __future__ import annotations

import pytest

from sphinx_people.render.words import catalog


@pytest.mark.parametrize("language", ["ko", "ko-KR", "ko_KR"])
def test_korean(language):
    assert catalog(language).gettext("Present") == "현재"
    assert catalog(language).ngettext("{count} yr", "{count} yrs", 2) == "{count}년"


@pytest.mark.parametrize("language", ["en", "de", "", "../..", "x" * 300])
def test_other_languages_have_the_english_words(language):
    assert catalog(language).gettext("Present") == "Present"
    assert catalog(language).ngettext("{count} yr", "{count} yrs", 1) == "{count} yr"


def test_korean_words_on_a_page(build_once):
    built = build_once(root="people")
    page = built.text("people/minji/index")
    for words in ("2022년 3월 – 2024년 8월 · 2년 6개월", "2024년 9월 – 현재 · 2년 3개월", "2022년 3월 5일", "날짜"):
        assert words in page
    assert built.body("people/minji/index").img is None
    assert "2012년 5월 – 2024년 12월 · 12년 8개월" in built.text("people/grace/index")
    assert "당시 AfreecaTV" in built.text("people/grace/index")
