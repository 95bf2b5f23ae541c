"""The generated indices: people, projects, organizations."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def built(build_once):
    return build_once(root="people")


def rows(built, name):
    """Return the rows of an index: a letter, or an entry with what stands in brackets beside it and where it leads."""
    found = []
    for row in built.page(name).select("table.indextable tr"):
        link = row.a
        text = " ".join(row.get_text().split())
        found.append((text, link["href"]) if link else text)
    return [row for row in found if row]


def test_people_by_family_name(built):
    assert built.page("people-names").h1.get_text() == "Index of people"
    assert rows(built, "people-names") == [
        "H",
        ("Grace Hopper", "people/grace/index.html#person-grace"),
        "L",
        ("Ada Lovelace (에이다 러브레이스)", "people/ada/index.html#person-ada"),
        "김",
        ("Minji Kim (김민지)", "people/minji/index.html#person-minji"),
    ]


def test_projects_with_their_people(built):
    assert built.page("people-projects").h1.get_text() == "Index of projects"
    assert rows(built, "people-projects") == [
        "E",
        ("Engine (Ada Lovelace)", "people/ada/index.html#project-ada-engine"),
        "L",
        ("Letters (Ada Lovelace)", "people/ada/index.html#project-ada-letters"),
        "N",
        ("Notes (Ada Lovelace)", "people/ada/notes.html#"),
        "Q",
        ("quiet (Ada Lovelace)", "people/ada/index.html#project-ada-quiet"),
        "S",
        ("Shared (Ada Lovelace, Grace Hopper)", "people/ada/index.html#project-lab-shared"),
        "T",
        ("Tokens (Minji Kim)", "people/minji/index.html#project-minji-tokens"),
    ]


def test_organizations_with_who_is_or_was_there(built):
    assert built.page("people-organizations").h1.get_text() == "Index of organizations"
    texts = [row if isinstance(row, str) else row[0] for row in rows(built, "people-organizations")]
    assert texts == [
        "A",
        "Analytical Society (Ada Lovelace)",
        "Analytical Society (Minji Kim)",
        "C",
        "Chess Club (Ada Lovelace)",
        "H",
        "Hankook University (Minji Kim)",
        "Home School (Ada Lovelace)",
        "P",
        "Post Office (Ada Lovelace)",
        "S",
        "SOOP (Ada Lovelace)",
        "SOOP (Grace Hopper)",
        "SOOP (Minji Kim)",
    ]


def test_the_names_of_the_indices_are_roles_to_link_to(build_once):
    """As those of any domain."""
    built = build_once({"index.md": "# Home\n\n{ref}`people-names`\n", "people/ada/person.yaml": "name: Ada\n"})
    assert built.warnings == []
    assert built.body().select_one("p a")["href"] == "people-names.html"


def test_a_site_without_people_has_no_indices(build_once):
    built = build_once({"index.md": "# Home\n"})
    assert built.warnings == []
    assert not list(built.out.glob("people-*.html"))


def test_a_book_lists_what_it_holds(build_once):
    """LaTeX asks for the entries of its documents alone."""
    built = build_once(
        {
            "index.md": "# Home\n\n```{toctree}\npeople/ada/index\n```\n",
            "people/ada/index.md": "# Ada\n\n```{profile}\n```\n",
            "people/ada/person.yaml": "name: Ada\n",
            "people/grace/person.yaml": "name: Grace\n",
            "people/grace/index.md": "---\norphan: true\n---\n\n# Grace\n\n```{profile}\n```\n",
        },
        "latex",
    )
    (book,) = built.out.glob("*.tex")
    text = book.read_text("utf-8")
    assert r"\sphinxstyleindexentry{Ada}" in text
    assert r"\sphinxstyleindexentry{Grace}" not in text


def test_korean_names_stand_under_their_first_syllable(build_once):
    files = {"people/minji/person.yaml": "name: {ko: 김민지, en: Minji Kim}\n"}
    built = build_once(files, language="ko")
    assert [row if isinstance(row, str) else row[0] for row in rows(built, "people-names")] == [
        "김",
        "김민지 (Minji Kim)",
    ]


def test_brackets_are_no_letter(build_once):
    names = "  - name: '[New] Loom'\n  - name: (KR) Voices\n  - name: Anchor\n"
    files = {
        "people/ada/person.yaml": f"name: Ada\nprojects:\n{names}",
        "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{projects}\n```\n",
    }
    found = rows(build_once(files), "people-projects")
    assert [row if isinstance(row, str) else row[0] for row in found] == [
        *("A", "Anchor (Ada)", "K", "(KR) Voices (Ada)", "N", "[New] Loom (Ada)"),
    ]


def test_their_titles_are_in_the_language_of_the_site(build_once):
    built = build_once(root="people", language="ko")
    titles = [built.page(f"people-{name}").h1.get_text() for name in ("names", "projects", "organizations")]
    assert titles == ["사람 색인", "프로젝트 색인", "기관 색인"]
