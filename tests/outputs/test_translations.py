"""Where the sites of a translation are, seen from each other. On pages: tests/build/test_translations.py."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.outputs.translations import base_in, side_by_side, translations_of

#: Paths of folders, seen from one place.
FOLDERS = st.lists(st.sampled_from(["a", "b", "en", "ko"]), max_size=3).map(
    lambda parts: "".join(f"{one}/" for one in parts)
)
#: Paths of pages.
PAGES = st.sampled_from(["", "index.html", "a/", "a/b.html", "a/b/c.html"])


@given(FOLDERS, FOLDERS, PAGES)
def test_links_lead_to_the_same_page_of_the_other_site(mine, other, page):
    found = translations_of("en", {"en": mine, "ko": other})
    here = f"https://a.example/x/{mine}{page}"
    assert urljoin(here, dict(found.addresses(page))["ko"]) == f"https://a.example/x/{other}{page}"


@pytest.mark.parametrize(
    ("base", "folders", "korean"),
    [
        ("", {"en": "en/", "ko": "ko/"}, "ko/"),
        ("https://a.example/", {"en": "en/", "ko": "ko/"}, "https://a.example/ko/"),
        ("https://a.example/en/", {"en": "en/", "ko": "ko/"}, "https://a.example/ko/"),
        ("https://a.example/en/stable/", {"en": "en/stable/", "ko": "ko/stable/"}, "https://a.example/ko/stable/"),
        ("https://en.example/docs/KO/1/", {"en": "en/1/", "ko": "ko/1/"}, "https://en.example/docs/KO/1/"),
    ],
)
def test_sites_side_by_side(base, folders, korean):
    assert side_by_side(["en", "ko"], base) == folders
    assert base_in("ko", ["en", "ko"], base) == korean


def test_a_site_whose_language_is_not_among_them_has_no_translations():
    assert translations_of("de", {"en": "en/", "ko": "ko/"}) is None
    assert translations_of("en", {"en": "en/"}) is None
