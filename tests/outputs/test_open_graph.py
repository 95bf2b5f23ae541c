"""What a link to a profile looks like elsewhere."""

from __future__ import annotations

PROFILE = [
    ("og:type", "profile"),
    ("og:title", "Ada Lovelace"),
    ("og:site_name", "Engines"),
    ("og:description", "Sees more than numbers in the engine, and works with Charles Babbage."),
    ("profile:first_name", "Ada"),
    ("profile:last_name", "Lovelace"),
]
PAGE = "people/ada/index"


def og(built, page=PAGE):
    return [(name, content) for name, content in built.meta(page) if name.startswith(("og:", "profile:"))]


def test_a_profile(site):
    found = og(site)
    assert found[:6] == PROFILE
    rest = dict(found[6:])
    assert rest["og:url"] == "https://people.example.org/en/people/ada/index.html"
    assert rest["og:image"].startswith("https://people.example.org/en/_previews/ada-")
    assert rest["og:image:alt"] == "Ada Lovelace, The first programmer"
    names = dict(site.meta(PAGE))
    assert names["description"] == PROFILE[3][1]
    assert names["twitter:card"] == "summary_large_image"


def test_without_an_address_of_the_site_nothing_needs_one(home):
    assert og(home) == PROFILE


def test_other_pages_are_left_to_others(site):
    assert og(site, "index") == []


def test_the_front_matter_of_the_page_comes_first(build_once):
    page = "---\norphan: true\nog:title: Countess\nog:locale: en_GB\nmyst:\n  html_meta:\n    description: Written by hand\n---\n\n# Ada\n"
    built = build_once({"people/ada/person.yaml": "name: Ada\nheadline: Programmer\n", "people/ada/index.md": page})
    assert og(built) == [
        ("og:type", "profile"),
        ("og:title", "Countess"),
        ("og:site_name", "Project name not set"),
        ("og:description", "Programmer"),
        ("og:locale", "en_GB"),
    ]
    assert [content for name, content in built.meta(PAGE) if name == "description"] == ["Written by hand"]


def test_a_long_description_is_cut_between_words(build_once):
    headline = "word " * 80
    built = build_once({"people/ada/person.yaml": f"name: Ada\nheadline: {headline}\n"})
    found = dict(built.meta(PAGE))["og:description"]
    assert found == "word " * 39 + "word…"
