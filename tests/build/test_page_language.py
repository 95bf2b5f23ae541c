"""A page in another language than its site tells browsers and screen readers so."""

from __future__ import annotations


def test_its_text_is_marked(build_once):
    english = build_once(root="translations")
    assert english.warnings == []
    (section,) = english.body("study").select("section")
    assert section["lang"] == "ko"
    assert english.body("study").find("p", string="An abstract in English.")["lang"] == "en"
    assert not english.body().select("section[lang]")


def test_on_a_site_in_that_language_nothing_is(build_once):
    korean = build_once(root="translations", language="ko")
    assert not korean.body("study").select("section[lang]")
    assert korean.body("study").find("p", string="An abstract in English.")["lang"] == "en"


def test_a_language_that_is_none_is_told(build_once):
    built = build_once({"index.md": "---\nlanguage: Klingon!\n---\n\n# Home\n"})
    assert built.warnings == [
        "index.md:2:1: WARNING: unknown language 'Klingon!', expected a tag such as 'en' or 'ko' [people.translations]"
    ]
    assert not built.body().select("[lang]")
