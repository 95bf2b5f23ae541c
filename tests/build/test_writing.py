"""What a page shows of other people is drawn when it is written: pictures, headings and ids with it."""

from __future__ import annotations

import re

import pytest


def page(text):
    return f"---\norphan: true\n---\n\n# Page\n\n{text}\n"


def test_two_photos_of_one_name_are_two_pictures(make_site):
    """Whatever is read and written in which build."""
    files = {
        f"people/{name}/{file}": content
        for name in ("ada", "grace", "alan")
        for file, content in {
            "person.yaml": f"name: {name.title()}\nimage: photo.png\nsummary: '![x](drawing.png)'\n",
            "photo.png": f"photo of {name}".encode(),
            "drawing.png": f"drawing of {name}".encode(),
        }.items()
    }
    show = "```{{profile}}\n:person: {}\n```"
    site = make_site({**files, "index.md": "# Home\n\n```{profile}\n```\n", "other.md": page(show.format("grace"))})

    def pictures(built, name):
        return [(built.out / tag["src"]).read_bytes().decode() for tag in built.body(name).select("img")]

    everybody = [f"{what} of {name}" for name in ("ada", "alan", "grace") for what in ("photo", "drawing")]
    first = site.build()
    assert pictures(first, "index") == everybody
    assert pictures(first, "other") == ["photo of grace", "drawing of grace"]
    site.write({"other.md": page(show.format("alan"))})
    again = site.build()
    assert (again.read, again.written) == ({"other"}, {"other"})
    assert pictures(again, "other") == ["photo of alan", "drawing of alan"]
    assert pictures(again, "index") == everybody
    parallel = site.build(parallel=2, builddir="_build_2")
    assert pictures(parallel, "index") == everybody
    assert parallel.body("index").select("img")[0]["src"] == first.body("index").select("img")[0]["src"]


def test_ids_are_given_once(build_once):
    """However often a page shows the same, and whatever its own headings are called."""
    built = build_once(
        {
            "people/ada/person.yaml": "name: Ada\nprojects: [{name: Engine, organization: Acme}]\n",
            "people/ada/index.md": page(
                "## Person Ada\n\n```{profile}\n```\n\n```{projects}\n```\n\n```{projects}\n:group-by: organization\n```"
            ),
            "index.md": """
                # Home

                ## Project ada engine

                ```{profile}
                ```

                ```{profile}
                ```

                ```{projects}
                :group-by: organization
                ```

                ```{projects}
                :group-by: organization
                ```

                ```{people}
                :group-by: organization
                ```
            """,
        }
    )
    assert built.warnings == []
    for name in ("index", "people/ada/index"):
        ids = [tag["id"] for tag in built.page(name).select("[id]")]
        assert len(ids) == len(set(ids))
    assert built.body("people/ada/index").select_one("#project-ada-engine.people-project")
    assert built.body("people/ada/index").select_one("#person-ada.people-profile, section#person-ada")


@pytest.mark.parametrize(
    ("before", "level"),
    [("", 2), ("## A\n\n", 3), ("## A\n\n### B\n\n", 4), ("## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\n", 6)],
)
@pytest.mark.parametrize("name", ["index", "people/ada/index"])
def test_headings_of_groups_stand_below_the_heading_of_their_section(build_once, before, level, name):
    text = f"{before}```{{timeline}}\n:group-by: section\n```"
    built = build_once(
        {
            "people/ada/person.yaml": "name: Ada\nwork: [{position: P}]\n",
            "people/ada/index.md": page(text),
            "index.md": f"# Home\n\n{text}\n",
        }
    )
    heading = built.body(name).select_one(".people-heading")
    assert heading.name == f"h{level}"
    assert heading.get_text() == "Work"


def test_a_page_without_any_heading(build_once):
    files = {"people/ada/person.yaml": "name: Ada\nwork: [{position: P}]\n"}
    built = build_once({**files, "bare.md": "---\norphan: true\n---\n\n```{timeline}\n:group-by: section\n```\n"})
    assert built.body("bare").select_one(".people-heading").name == "h2"


def test_links_in_values_count_from_the_folder_of_their_person(build_once):
    """On whatever page they are shown."""
    built = build_once(
        {
            "people/ada/person.yaml": """
                name: Ada
                summary: |
                  [study](studies/engine.md), [part](studies/engine.md#part), [home](../../index.md), {doc}`other </other>`,
                  [file](studies/data.csv), ![drawing](studies/drawing.svg), [site](https://example.org/), [rooted](/other.md)
            """,
            "people/ada/studies/engine.md": page("## Part"),
            "people/ada/studies/data.csv": "1,2",
            "people/ada/studies/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
            "people/ada/index.md": page("```{profile}\n```"),
            "other.md": page("```{profile}\n```"),
            "deep/er/page.md": page("```{profile}\n```"),
            "conf.py": 'extensions = ["sphinx_people"]\nprimary_domain = "people"\nmyst_heading_anchors = 3\n',
        }
    )
    assert built.warnings == []
    for name, up in {"people/ada/index": "../../", "other": "", "deep/er/page": "../../"}.items():
        about = built.body(name).select_one(".people-about")
        links = {link.get_text(): link["href"] for link in about.select("a")}
        start = "" if name == "people/ada/index" else f"{up}people/ada/"
        assert links["study"] == f"{start}studies/engine.html"
        assert links["part"] == f"{start}studies/engine.html#part"
        assert links["home"] == f"{up}index.html"
        assert links["rooted"] == (f"{up}other.html" if name != "other" else "#")
        assert links["other"] == links["rooted"]
        assert links["site"] == "https://example.org/"
        assert re.fullmatch(rf"{up}_downloads/\w+/data.csv", links["file"])
        assert (built.out / name).parent.joinpath(links["file"]).read_text() == "1,2"
        assert about.img["src"].startswith(f"{up}_images/drawing")
        assert (built.out / name).parent.joinpath(about.img["src"]).is_file()
