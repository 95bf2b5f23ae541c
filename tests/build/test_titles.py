"""A title that only repeats the name of the profile below it is left to screen readers."""

from __future__ import annotations

import pytest

PERSON = "name: {en: Ada King Lovelace, ko: 에이다}\n"


@pytest.mark.parametrize(
    ("page", "is_repeated"),
    [
        ("# Ada King Lovelace\n\n```{profile}\n```\n", True),
        ("# Ada Lovelace (에이다)\n\n```{profile}\n```\n", True),
        ("# ada lovelace\n\n```{profile}\n:language: ko\n```\n", True),
        ("# Ada\n\n% a comment\n\n```{profile}\n:person: ada\n```\n", True),
        ("# About Ada\n\n```{profile}\n```\n", False),
        ("# Ada\n\nSome words.\n\n```{profile}\n```\n", False),
        ("# Ada\n\n```{profile}\n:person: bob\n```\n", False),
        ("# Ada\n\n## Ada\n\n```{profile}\n```\n", False),
        ("# Ada\n", False),
        ("No title.\n\n```{profile}\n```\n", False),
    ],
)
def test_titles(make_site, page, is_repeated):
    site = make_site(
        {
            "people/ada/person.yaml": PERSON,
            "people/ada/index.md": f"---\norphan: true\n---\n\n{page}",
            "people/bob/person.yaml": "name: Bob\n",
        }
    )
    built = site.build()
    assert built.warnings == []
    assert len(built.page("people/ada/index").select("section.people-titled > h1")) == is_repeated


def test_a_page_of_nobody_keeps_its_title(make_site):
    site = make_site({"people/ada/person.yaml": PERSON, "index.md": "# Ada\n\n```{profile}\n:person: ada\n```\n"})
    assert not site.build().page().select(".people-titled")


def test_a_new_name_is_compared_anew(make_site):
    site = make_site(
        {
            "people/ada/person.yaml": PERSON,
            "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n",
        }
    )
    assert site.build().page("people/ada/index").select(".people-titled")
    site.replace("people/ada/person.yaml", "Ada", "Augusta")
    assert not site.build().page("people/ada/index").select(".people-titled")
