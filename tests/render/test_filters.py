"""Controls of lists, and what they read: on web pages alone, and only where they have an effect."""

from __future__ import annotations

import pytest

from sphinx_people.render.filters import MOST_TAGS

ENTRIES = "\n".join(
    f"  - {{title: Talk {number}, date: {2000 + number // 2}, kind: {'panel' if number % 3 else 'own word'}}}"
    for number in range(24)
)
FILES = {
    "people/ada/person.yaml": f"name: Ada\naliases: [King]\ntalks:\n{ENTRIES}\nawards: [{{title: Only}}, {{title: Other}}]\n",
    "people/ada/index.md": """
        ---
        orphan: true
        ---

        # Ada

        ## All

        ```{entries} talks
        ```

        ## Some

        ```{entries} talks
        :limit: 19
        ```

        ## None

        ```{entries} talks
        :filter: none
        ```

        ## Two

        ```{entries} talks
        :filter: year, kind
        :limit: 4
        :language: ko
        ```

        ## Of no effect

        ```{entries} awards
        :filter: year, kind, tag
        ```

        ## One

        ```{entries} awards
        :filter:
        :limit: 1
        ```
    """,
    "index.md": "# Home\n\n```{timeline} talks awards\n:group-by: section\n```\n",
    "conf.py": 'extensions = ["sphinx_people"]\nprimary_domain = "people"\nproject = "Book"\nversion = "1"\ncopyright = "2026"\n',
}


def fields(section):
    return [field["name"] for field in section.select(".people-filter :is(input, select)")]


def test_a_long_list_gets_controls_and_others_where_they_are_asked_for(build_once):
    built = build_once(FILES)
    assert built.warnings == []
    found = {
        name: fields(built.section(name, "people/ada/index"))
        for name in ("all", "some", "none", "two", "of-no-effect", "one")
    }
    assert found == {
        "all": ["q", "year", "kind"],
        "some": [],
        "none": [],
        "two": ["year", "kind"],
        "of-no-effect": [],
        "one": [],
    }
    assert fields(built.body()) == ["q", "year", "kind"]


def test_a_setting_says_how_long(build_once):
    built = build_once(FILES, people_filter_from=19)
    assert fields(built.section("some", "people/ada/index")) == ["q", "year", "kind"]
    built = build_once(FILES, people_filter_from=0)
    assert [len(fields(built.section(name, "people/ada/index"))) for name in ("all", "two")] == [0, 2]


def test_words_and_values(build_once):
    section = build_once(FILES).section("two", "people/ada/index")
    form = section.select_one(".people-filtered[lang=ko] > form.people-filter[hidden]")
    assert form["data-name"] == "talks"
    assert form["data-count"] == "4개 중 {shown}개"
    assert form["data-nothing"] == "맞는 항목이 없습니다."
    assert form.select_one("[role=status][aria-live=polite]").get_text() == "4개 중 4개"
    assert form.select_one("button[type=reset][hidden]").get_text() == "모두 보기"
    options = [[(one["value"], one.get_text()) for one in select.select("option")] for select in form.select("select")]
    assert options == [
        [("", "모든 연도"), ("2011", "2011"), ("2010", "2010")],
        [("", "모든 종류"), ("panel", "패널"), ("own word", "Own word")],
    ]
    items = section.select("li.people-item > p > template.people-facets")
    assert [(one["data-year"], one["data-kind"]) for one in items] == [
        *(("2011", "panel"), ("2011", "panel"), ("2010", "panel"), ("2010", "own word"))
    ]


def test_the_words_of_a_kind_stand_in_the_order_of_the_terms(build_once):
    options = [one.get_text() for one in build_once(FILES).body().select("select[name=kind] option")]
    assert options == ["All kinds", "Awards", "Talks", "Panel", "Own word"]


def test_the_most_frequent_of_many_tags_can_be_chosen(build_once):
    people = {
        f"people/p{number}/person.yaml": f"name: P{number}\ntags: [Common, t{number}, two {number // 2}]\n"
        for number in range(60)
    }
    people["people/p7/person.yaml"] = 'name: P7\ntags: [common, t7, "two\\n 3"]\n'
    built = build_once({**people, "index.md": "# Home\n\n```{people}\n```\n"})
    options = [one.get_text() for one in built.body().select("select[name=tag] option")][1:]
    assert len(options) == MOST_TAGS
    assert options == sorted(options, key=str.casefold)
    assert {"Common", *(f"two {number}" for number in range(30))} <= set(options)
    names = {card.select_one(".people-name").get_text(): card for card in built.body().select(".people-card")}
    assert names["P7"].template["data-tag"].split("\n") == ["Common", "t7", "two 3"]


def test_an_item_in_several_groups_is_one_item(build_once):
    built = build_once(
        {
            "people/ada/person.yaml": "name: Ada\ntags: [b, a]\n",
            "people/bob/person.yaml": "name: Bob\ntags: [a]\n",
            "index.md": "# Home\n\n```{people}\n:group-by: tag\n:filter:\n```\n",
        }
    )
    found = [
        (card.select_one(".people-name").get_text(), card.template.get("data-item"))
        for card in built.body().select(".people-card")
    ]
    assert found == [("Ada", "0"), ("Ada", "0"), ("Bob", None)]
    assert built.texts(".people-filter-count") == ["2 of 2"]


@pytest.mark.parametrize("builder", ["epub", "latex", "text", "man", "texinfo", "xml", "pseudoxml", "gettext"])
def test_other_formats_have_lists_alone(build_once, builder):
    built = build_once(FILES, builder)
    assert built.warnings == []
    texts = "".join(
        path.read_text("utf-8")
        for path in built.out.rglob("*")
        if path.suffix in {".xhtml", ".tex", ".txt", ".1", ".texi", ".xml", ".pseudoxml", ".pot"}
    )
    assert 'people-filter"' not in texts
    for trace in (
        "people-facets",
        "filter_facets",
        "filter_controls",
        "Find in this list",
        "All years",
        "Nothing matches",
    ):
        assert trace not in texts


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_the_script_comes_with_pages_that_need_it(build_once, builder):
    built = build_once(FILES, builder)
    pages = {path: path.read_text("utf-8") for path in built.out.rglob("*.html")}
    with_script = {path for path, text in pages.items() if "people-filters.js" in text}
    assert with_script == {path for path, text in pages.items() if 'class="people-filter"' in text} != set()
    for path in with_script:
        (script,) = [line for line in pages[path].splitlines() if "people-filters.js" in line]
        assert 'defer="defer"' in script
    assert (built.out / "_static/people-filters.js").stat().st_size < 10_000


def test_every_list_of_facets_is_written_whatever_is_in_it(build_once):
    """Nothing that somebody writes breaks out of an attribute."""
    built = build_once(
        {
            "people/ada/person.yaml": """
                name: Ada
                aliases: ['"><script>x</script>', "'\\u003cb\\u003e&amp;"]
                tags: ['</template><img src=x onerror=y>', 'b']
            """,
            "people/bob/person.yaml": "name: Bob\n",
            "index.md": "# Home\n\n```{people}\n:filter:\n```\n",
        }
    )
    (one, *_) = built.body().select("template.people-facets")
    assert set(one.attrs) == {"class", "data-kind", "data-tag", "data-words"}
    assert one["data-tag"].split("\n") == ["</template><img src=x onerror=y>", "b"]
    assert '"><script>x</script>' in one["data-words"].split("\n")
    assert not built.body().select("script, img")
    values = [option["value"] for option in built.body().select("select[name=tag] option")]
    assert values == ["", "</template><img src=x onerror=y>", "b"]


def test_another_name_of_an_author_writes_the_list_again(make_site):
    """It finds their papers; the page shows it nowhere."""
    papers = "\n".join(f"@misc{{p{number}, title = {{T{number}}}, author = {{Ada Lovelace}}}}" for number in range(20))
    site = make_site(
        {
            "references.bib": papers,
            "people/ada/person.yaml": "name: Ada Lovelace\n",
            "index.md": "# Home\n\n```{publications}\n```\n",
            "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{publications}\n```\n",
        }
    )
    assert "King" not in site.build().html()
    site.write({"people/ada/person.yaml": "name: Ada Lovelace\naliases: [Augusta King]\n"})
    again = site.build()
    assert again.written == {"index", "people/ada/index"}
    assert again.html().count('data-words="Augusta King"') == 20
    site.write({"people/ada/person.yaml": "name: Ada Lovelace\naliases: [Augusta King]\nheadline: Countess\n"})
    assert site.build().written == {"people/ada/index"}  # whose head describes her
