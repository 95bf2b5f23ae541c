"""Hangul in the search: what a text puts into the index, and what a query finds there."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx.search import languages
from sphinx.search.en import SearchEnglish
from sphinx.search.ja import SearchJapanese

from sphinx_people.build.search import WithHangul


class English(WithHangul, SearchEnglish):
    """English, and Hangul."""


LANGUAGE = English({})
HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=12)


def index(text):
    """Return what stands in the index for a text."""
    return {LANGUAGE.stem(word).lower() for word in LANGUAGE.split(text)}


def finds(query, text):
    """Do what Sphinx' own script does with one word of a query: short ones whole, longer ones inside of others, too."""
    word = query.ljust(3, "~")
    terms = index(text)
    return word in terms or any(word in term for term in terms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("연구를", ["연구를", "연구", "구를"]),
        ("연구", ["연구"]),
        ("글", ["글"]),
        ("SOOP에서 2월에 GPT-4를", ["SOOP", "에서", "2", "월에", "GPT", "4", "를"]),
        (unicodedata.normalize("NFD", "학습"), ["학습"]),
        ("A naïve text, 機械学習", ["A", "naïve", "text", "機械学習"]),
        ("", []),
    ],
)
def test_words_of_a_text(text, expected):
    assert LANGUAGE.split(text) == expected


@pytest.mark.parametrize(
    ("word", "stem"),
    [("글", "글~~"), ("연구", "연구~"), ("연구를", "연구를~"), ("running", "run"), ("Kakao", "kakao")],
)
def test_what_stands_for_a_word(word, stem):
    assert LANGUAGE.stem(word) == stem
    assert LANGUAGE.stem(word) == stem  # the second time, too


@given(HANGUL, st.data())
def test_every_piece_of_two_syllables_or_more_is_found(word, data):
    start = data.draw(st.integers(0, max(len(word) - 2, 0)))
    end = data.draw(st.integers(min(start + 2, len(word)), len(word)))
    assert finds(word[start:end], f"앞말 {word} text")


@given(HANGUL, HANGUL)
def test_nothing_is_found_that_is_not_there(query, word):
    assert finds(query, word) == (query in word if len(query) > 1 else query == word)


@given(st.text(max_size=40))
def test_other_scripts_are_split_as_before(text):
    plain = re.sub("[\u3131-\u318e\uac00-\ud7a3\u1100-\u11ff]", "", unicodedata.normalize("NFC", text))
    assert LANGUAGE.split(plain) == SearchEnglish({}).split(plain)


@pytest.mark.parametrize(
    ("config", "base"),
    [
        ({}, SearchEnglish),
        ({"language": "ko"}, SearchEnglish),
        ({"language": "en", "html_search_language": "ja"}, SearchJapanese),
        ({"language": "pt_BR"}, languages["pt"]),
    ],
)
def test_every_language_of_a_site_knows_hangul(make_site, monkeypatch, config, base):
    monkeypatch.setattr("sphinx.search.languages", dict(languages))
    name = config.get("html_search_language") or config.get("language", "en")
    site = make_site({"index.md": "# 한국어 연구를\n\nRunning 언어학자.\n"})
    built = site.build(**config)
    assert built.warnings == []
    language = built.app.builder.indexer.lang
    assert isinstance(language, WithHangul)
    assert language.lang == name
    bases = [one.__name__ for one in type(language).mro()]
    assert (base if isinstance(base, str) else base.__name__).rpartition(".")[2] in bases
    terms = json.loads(re.fullmatch(r"Search.setIndex\((.*)\)", (built.out / "searchindex.js").read_text("utf-8"))[1])
    assert {"언어~", "학자~"} <= terms["terms"].keys()
    assert {"한국~", "한국어~", "연구~"} <= terms["titleterms"].keys()
    again = site.build(**config).app.builder.indexer.lang
    assert type(again).mro()[1:] == type(language).mro()[1:]


def test_sites_of_one_process_have_their_own_words(make_site, monkeypatch):
    monkeypatch.setattr("sphinx.search.languages", dict(languages))
    found = {}
    for language in ("en", "ko"):
        built = make_site({}, folder=language).build(language=language, html_search_language="en")
        found[language] = built.app.builder.indexer.lang.js_splitter_code
    assert json.dumps("${resultCount} results") in found["en"]
    assert json.dumps("검색 결과 ${resultCount}건") in found["ko"]
    assert json.dumps("${resultCount} results") not in found["ko"]


def test_what_stands_on_a_page_for_programs_and_screen_readers_is_not_found(make_site):
    """Neither BibTeX to copy, nor its button, nor the controls of a list; titles, names and abstracts are."""
    entry = (
        "@inproceedings{smith2024, author = {Smith, Jane and Doe, John}, author+an = {1=corresponding},"
        " title = {Looms}, booktitle = {Weaving}, abstract = {Of shuttles.}, year = 2024}\n"
    )
    files = {
        "index.md": "# Home\n\n```{publications}\n:filter: text, year\n```\n",
        "references.bib": entry + entry.replace("smith2024", "b").replace("Looms", "$x$ Threads"),
    }
    built = make_site(files).build()
    terms = json.loads(re.fullmatch(r"Search.setIndex\((.*)\)", (built.out / "searchindex.js").read_text("utf-8"))[1])[
        "terms"
    ]
    assert {"smith", "jane", "loom", "weav", "shuttl", "thread", "correspond"} <= terms.keys()
    assert not {"inproceed", "booktitl", "smith2024", "copi", "span", "hidden"} & terms.keys()
