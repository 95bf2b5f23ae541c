"""Folds, moments and words for ears: HTML writes them, everything else shows what is inside."""

from __future__ import annotations

import pytest

FILES = {
    "people/ada/person.yaml": """
        name: Ada
        work:
          - position: Programmer
            start_date: 2020-03
            end_date: 2021-03-05
            details: |
              Inside of *the fold*.
          - {position: Countess, date: 2019}
        projects: [{repository: a/b}]
    """,
    "people/stars.yaml": "a/b: {stars: [2000+]}\n",
    "index.md": "# Home\n\n```{timeline}\n:fold-after: 1\n```\n\n```{projects}\n```\n",
    "conf.py": 'extensions = ["sphinx_people"]\nprimary_domain = "people"\nproject = "Book"\nversion = "1"\ncopyright = "2026"\n',
}
#: Where a builder writes the page.
PAGES = {
    "html": "index.html",
    "epub": "index.xhtml",
    "latex": "book.tex",
    "text": "index.txt",
    "man": "book.1",
    "texinfo": "book.texi",
}


@pytest.mark.parametrize("builder", PAGES)
def test_what_is_folded_is_there(build_once, builder):
    built = build_once(FILES, builder)
    assert built.warnings == []
    text = (built.out / PAGES[builder]).read_text("utf-8")
    for part in ("Inside of", "the fold", "Countess", "2019", "Mar 2020", "Mar 5, 2021", "2.0k+"):
        assert part in text
    assert ("<details" in text) == (builder in {"html", "epub"})
    assert ("Show all 2" in text) == (builder in {"html", "epub"})
    assert ("at least 2,000 stars" in text) == (builder in {"html", "epub"})
    assert "★" in text


@pytest.mark.parametrize(("builder", "is_open"), [("html", False), ("epub", True)])
def test_folds_are_closed_on_the_web_and_open_in_a_book(build_once, builder, is_open):
    details = build_once(FILES, builder).page().select("details")
    assert len(details) == 2
    assert all(("open" in tag.attrs) == is_open for tag in details)
    assert [tag.summary.get_text() for tag in details] == [
        "Details",
        "Show all 2" if is_open else "Show all 2Show fewer",
    ]
    assert all(tag.summary["class"] == ["people-fold-summary"] for tag in details)


def test_moments_have_their_date_for_machines(build_once):
    page = build_once(FILES).page()
    assert [tag["datetime"] for tag in page.select("time")] == ["2020-03", "2021-03-05", "2019"]
    assert [tag.get_text() for tag in page.select("time")] == ["Mar 2020", "Mar 5, 2021", "2019"]


def test_words_for_ears_and_for_eyes(build_once):
    badge = build_once(FILES).page().select_one("a.people-stars")
    assert badge.select_one(".people-spoken").get_text() == "at least 2,000 stars"
    assert badge.select_one("span[aria-hidden=true]").get_text() == "★ 2.0k+"
    assert badge.select_one("span[aria-hidden=true] .people-plain").get_text() == "★ "
