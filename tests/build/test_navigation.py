"""Side navigation: a person is listed on their own pages alone, and what follows from toctrees otherwise stays."""

from __future__ import annotations

import pytest

PEOPLE = ("ada", "bob", "eve")
FILES = {
    "index.md": "# Home\n\n```{toctree}\npeople/index\nabout\n```\n",
    "about.md": "# About\n",
    "people/index.md": "# People\n\n```{toctree}\n:glob:\n\n*/index\n```\n",
    **{f"people/{name}/person.yaml": f"name: {name}\n" for name in PEOPLE},
    **{f"people/{name}/index.md": f"# {name}\n\n```{{profile}}\n```\n" for name in PEOPLE},
    "people/bob/index.md": "# bob\n\n```{profile}\n```\n\n```{toctree}\nproject\n```\n",
    "people/bob/project.md": "# Project\n",
}
#: The part of a page that lists pages, by theme.
SIDEBARS = {"furo": ".sidebar-tree", "alabaster": ".sphinxsidebar", "pydata_sphinx_theme": ".bd-sidebar-primary"}
OPTIONS = {"alabaster": {"html_theme_options": {"globaltoc_collapse": False, "globaltoc_maxdepth": 5}}}


def listed(built, page, selector=".sidebar-tree"):
    return [link.get_text() for link in built.page(page).select(f"{selector} li[class*=toctree] > a")]


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_a_page_lists_its_own_person_alone(build_once, builder):
    built = build_once(FILES, builder, html_theme="furo")
    assert built.warnings == []
    names = {"html": "{}", "dirhtml": "{}/index"}[builder]
    assert listed(built, "index") == ["People", "About"]
    assert listed(built, names.format("about")) == ["People", "About"]
    assert listed(built, "people/index") == ["People", "About"]
    assert listed(built, "people/bob/index") == ["People", "bob", "Project", "About"]
    assert listed(built, names.format("people/bob/project")) == ["People", "bob", "Project", "About"]
    assert listed(built, "people/eve/index") == ["People", "eve", "About"]
    assert listed(built, names.format("search")) == ["People", "About"]


@pytest.mark.parametrize(("theme", "sidebar"), SIDEBARS.items())
def test_in_every_theme(build_once, theme, sidebar):
    built = build_once(FILES, html_theme=theme, **OPTIONS.get(theme, {}))
    for page in ("about", "people/bob/index", "people/eve/index"):
        others = {name for name in PEOPLE if name not in page}
        assert not others & set(listed(built, page, sidebar))
    assert "bob" in listed(built, "people/bob/project", sidebar) or theme == "alabaster"


def test_there_is_no_switch_without_anything_to_open(build_once):
    built = build_once(FILES, html_theme="furo")
    assert not built.page("about").select(".toctree-checkbox")
    assert len(built.page("people/bob/index").select(".toctree-checkbox")) == 2


def test_lists_in_pages_stay_whole(build_once):
    built = build_once({**FILES, "index.md": "# Home\n\n```{toctree}\nabout\npeople/index\n```\n"}, html_theme="furo")
    links = [link.get_text() for link in built.body("people/index").select(".toctree-wrapper > ul > li > a")]
    assert links == ["ada", "bob", "eve"]
    links = [link.get_text() for link in built.body("index").select(".toctree-wrapper a")]
    assert links == ["About", "People", "ada", "bob", "Project", "eve"]


def test_pages_before_and_after_stay(build_once):
    page = build_once(FILES, html_theme="furo").page("people/eve/index")
    assert page.select_one("link[rel=prev]")["href"] == "../bob/project.html"
    assert page.select_one("link[rel=next]")["href"] == "../../about.html"


def test_everybody_can_be_listed(build_once):
    built = build_once(FILES, html_theme="furo", people_in_sidebar=True)
    assert listed(built, "about") == ["People", "ada", "bob", "Project", "eve", "About"]


def test_a_toctree_of_the_first_page_is_kept_short_too(build_once):
    first = "# Home\n\n```{toctree}\n:caption: Team\n:glob:\n\npeople/*/index\n```\n\n```{toctree}\nabout\n```\n"
    files = {**{name: text for name, text in FILES.items() if name != "people/index.md"}, "index.md": first}
    built = build_once(files, html_theme="furo")
    assert listed(built, "about") == ["About"]
    assert not built.page("about").select(".sidebar-tree .caption")
    assert listed(built, "people/ada/index") == ["ada", "About"]
    assert [text.get_text() for text in built.page("people/ada/index").select(".sidebar-tree .caption")] == ["Team"]
    assert len(built.body("index").select(".toctree-wrapper .toctree-l1")) == 4


@pytest.mark.parametrize("builder", ["singlehtml", "epub"])
def test_the_contents_of_a_book_are_whole(build_once, builder):
    built = build_once(FILES, builder, html_theme="epub" if builder == "epub" else "furo")
    contents = (built.out / ("toc.ncx" if builder == "epub" else "index.html")).read_text(encoding="utf-8")
    assert all(contents.count(name) for name in PEOPLE)


def test_a_person_s_site_has_all_of_its_pages(build_once):
    files = {
        "person.yaml": "name: Ada\n",
        "index.md": "# Ada\n\n```{profile}\n```\n\n```{toctree}\nabout\n```\n",
        "about.md": "# About\n",
    }
    built = build_once(files, html_theme="furo")
    assert listed(built, "index") == listed(built, "about") == ["About"]
