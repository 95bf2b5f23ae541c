"""What all directives have in common: whose page it is, how they are called, and what is said where they are misused."""

from __future__ import annotations

import pytest

from sphinx_people.model.person import SECTIONS

PEOPLE = {
    "people/ada/person.yaml": "name: Ada Lovelace\nwork: [{position: Programmer}]\n",
    "people/grace/person.yaml": "name: Grace Hopper\nwork: [{position: Admiral, organization: Navy}]\n",
}


def page(text: str) -> str:
    """Return a page that is in no table of contents."""
    return f"---\norphan: true\n---\n\n# Page\n\n{text}\n"


@pytest.fixture(scope="module")
def owned(build_once):
    """Build pages in the folders of people and elsewhere."""
    work = page("```{timeline}\n```")
    return build_once(
        {
            **PEOPLE,
            "index.md": "# Home\n\n```{timeline}\n```\n",
            "people/ada/index.md": work,
            "people/ada/studies/deep/engine.md": work,
            "people/ada/students/mary/person.yaml": "name: Mary Somerville\nwork: [{position: Translator}]\n",
            "people/ada/students/mary/index.md": work,
            "people/ada/others.md": page(
                "```{timeline}\n:person: grace\n```\n\n```{timeline}\n:person: ada, grace\n```"
            ),
            "people/page.md": work,
            "team/alan/person.yaml": "name: Alan Turing\nwork: [{position: Fellow}]\n",
            "team/alan/index.md": work,
        }
    )


@pytest.mark.parametrize(
    ("page", "titles"),
    {
        "people/ada/index": ["Programmer"],
        "people/ada/studies/deep/engine": ["Programmer"],
        "people/ada/students/mary/index": ["Translator"],
        "people/ada/others": ["Admiral", "Programmer", "Admiral"],
        "people/page": ["Programmer", "Fellow", "Admiral", "Translator"],
        "index": ["Programmer", "Fellow", "Admiral", "Translator"],
        "team/alan/index": ["Fellow"],
    }.items(),
)
def test_a_page_belongs_to_the_nearest_person(owned, page, titles):
    assert owned.warnings == []
    assert owned.texts("ul.people-timeline > li strong", page) == titles


def test_one_person_alone_lives_in_the_folder_of_conf(build_once):
    """A site of one person needs no folder of people."""
    built = build_once(
        {
            "person.yaml": "name: 김민지\nimage: me.png\nsummary: '![x](me.png) [more](more.md)'\nprojects: [{name: P, page: more}]\n",
            "me.png": b"\x89PNG",
            "index.md": "# Me\n\n```{profile}\n```\n\n```{projects}\n```\n\nBy {person}`gimminji`.\n",
            "more.md": page("```{profile}\n```"),
        }
    )
    assert built.warnings == []
    assert built.body().select_one(".people-profile img")["src"].startswith("_images/me")
    assert built.body().select_one(".people-about a")["href"] == "more.html"
    assert built.body("more").select_one("#person-gimminji")
    assert built.text().endswith("By 김민지.")


NAMES = ["profile", "timeline", "projects", "entries", "people"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("prefix", ["", "people:"])
def test_names_of_directives(build_once, prefix, name):
    """The short names work where ``people`` is the primary domain, the full ones everywhere, in both languages."""
    pages = {}
    for one in NAMES:
        section = "work" if one == "entries" else ""
        pages[f"{one}-myst.md"] = page(f"```{{{prefix}{one}}} {section}\n:person: ada\n```")
        pages[f"{one}-rest.rst"] = f":orphan:\n\nPage\n====\n\n.. {prefix}{one}:: {section}\n   :person: ada\n"
    built = build_once({**PEOPLE, **pages}, primary_domain=None if prefix else "people")
    assert built.warnings == []
    body = {kind: str(built.body(f"{name}-{kind}")) for kind in ("myst", "rest")}
    shown = {"projects": "Nothing to show here.", "timeline": "Programmer", "entries": "Programmer"}
    assert shown.get(name, "Ada Lovelace") in body["myst"]
    assert (
        body["rest"].split("</h1>")[1].split("</section>")[0] == body["myst"].split("</h1>")[1].split("</section>")[0]
    )


def test_short_names_need_the_primary_domain(build_once):
    built = build_once({**PEOPLE, "index.md": "# Home\n\n```{profile}\n```\n"}, primary_domain=None)
    assert built.warnings == ["index.md:3: WARNING: Unknown directive type: 'profile' [myst.directive_unknown]"]


@pytest.mark.parametrize(
    ("piece", "place", "message"),
    [
        ("```{profile}\n:person: adda\n```", "8:10", "there is no person 'adda'; did you mean 'ada'? [people.person]"),
        ("```{people}\n:person: zz\n```", "8:10", "there is no person 'zz' [people.person]"),
        ("```{projects}\n:person: zz\n```", "8:10", "there is no person 'zz' [people.person]"),
        ("```{entries} news\n:person: zz\n```", "8:10", "there is no person 'zz' [people.person]"),
        ("```{timeline}\n:person: zz\n```", "8:10", "there is no person 'zz' [people.person]"),
        ("```{profile}\n:person: zz\n```", "8:10", "there is no person 'zz' [people.person]"),
        ("```{people}\n:person: ada, people\n```", "8:15", "there is no person 'people' [people.person]"),
        (
            "```{people}\n:organization: navi\n```",
            "8:16",
            "there is no organization 'navi'; did you mean 'navy'? [people.organization]",
        ),
        ("```{timeline} werk\n```", "7:15", "there is no section 'werk'; did you mean 'work'? [people.section]"),
        (
            "```{timeline} work zzzz\n```",
            "7:20",
            f"there is no section 'zzzz'; expected one of {', '.join(SECTIONS)} [people.section]",
        ),
        (
            "```{entries}\n```",
            "7:5",
            f"'entries' needs a section; expected one of {', '.join(SECTIONS)} [people.section]",
        ),
        ("```{projects} work\n```", "7:15", "'projects' takes no argument; found 'work' [people.section]"),
        (
            "```{profile}\n:persona: ada\n```",
            "8:2",
            "there is no option 'persona'; did you mean 'person'? [people.option]",
        ),
        (
            "```{profile}\n:zzz: ada\n```",
            "8:2",
            "there is no option 'zzz'; expected one of language, numbers, person [people.option]",
        ),
        (
            "```{profile}\n---\nzzz: ada\n---\n```",
            "9:1",
            "there is no option 'zzz'; expected one of language, numbers, person [people.option]",
        ),
        (
            "```{people}\n:limit: many\n```",
            "8:2",
            "the option 'limit': 'many' is not a whole number; expected one such as 10 [people.option]",
        ),
        (
            "```{people}\n:limit: -1\n```",
            "8:2",
            "the option 'limit': '-1' is not a whole number; expected one such as 10 [people.option]",
        ),
        (
            "```{people}\n:limit: ²\n```",
            "8:2",
            "the option 'limit': '²' is not a whole number; expected one such as 10 [people.option]",
        ),
        (
            "```{people}\n:limit:\n```",
            "8:2",
            "the option 'limit': '' is not a whole number; expected one such as 10 [people.option]",
        ),
        (
            "```{people}\n:sort: nam\n```",
            "8:2",
            "the option 'sort': 'nam' is not one of name, as-written; did you mean 'name'? [people.option]",
        ),
        (
            "```{timeline}\n:sort: stars\n```",
            "8:2",
            "the option 'sort': 'stars' is not one of newest, oldest, name, as-written [people.option]",
        ),
        (
            "```{people}\n:role: boss\n```",
            "8:2",
            "the option 'role': 'boss' is not one of current, alumni [people.option]",
        ),
        (
            "```{people}\n:group-by: year\n```",
            "8:2",
            "the option 'group-by': 'year' is not one of organization, role, tag [people.option]",
        ),
        (
            "```{entries} work\n:as: tabel\n```",
            "8:2",
            "the option 'as': 'tabel' is not one of list, table; did you mean 'table'? [people.option]",
        ),
        (
            "```{timeline}\n:since: 2024-13\n```",
            "8:2",
            "the option 'since': there is no month 2024-13 [people.option]",
        ),
        (
            "```{timeline}\n:until: 5.2024\n```",
            "8:2",
            "the option 'until': '5.2024' is not a date; expected 2024, 2024-05 or 2024-05-01 [people.option]",
        ),
        (
            "```{projects}\n:repositories-only: yes\n```",
            "8:2",
            "the option 'repositories-only': takes no value; found 'yes' [people.option]",
        ),
        ("```{people}\n:language:\n```", "8:2", "the option 'language': needs a value [people.option]"),
        (
            "```{people}\n:language: korean\n```",
            "8:2",
            "the option 'language': 'korean' is not a language tag such as 'en' or 'ko' [people.option]",
        ),
        ("```{people}\n:organization:\n```", "8:2", "the option 'organization': needs a value [people.option]"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(make_site, piece, place, message):
    built = make_site({**PEOPLE, "page.md": page(f"{piece}\n\nThe rest.")}).build()
    assert built.warnings == [f"page.md:{place}: WARNING: {message}"]
    assert built.text("page").endswith("The rest.")
    assert built.status == 0


def test_several_faults_are_said_at_once_and_the_sound_options_count(make_site):
    piece = "```{timeline} work werk\n:persn: ada\n:limit: x\n:person: ada, alan\n:sort: name\n```"
    built = make_site({**PEOPLE, "page.md": page(piece)}).build()
    assert [line.split(": WARNING: ")[0] for line in built.warnings] == [
        "page.md:8:2",
        "page.md:9:2",
        "page.md:10:15",
        "page.md:7:20",
    ]
    assert built.texts("strong", "page") == ["Programmer"]


def test_faults_in_restructuredtext(make_site):
    text = "Page\n====\n\n.. people:timeline:: werk\n   :person: adda\n   :limit: x\n\nThe rest.\n"
    built = make_site({**PEOPLE, "page.rst": f":orphan:\n\n{text}"}).build()
    assert built.warnings == [
        "page.rst:8:5: WARNING: the option 'limit': 'x' is not a whole number; expected one such as 10 [people.option]",
        "page.rst:7:13: WARNING: there is no person 'adda'; did you mean 'ada'? [people.person]",
        "page.rst:6:22: WARNING: there is no section 'werk'; did you mean 'work'? [people.section]",
    ]
    assert built.text("page") == "Page The rest."


def test_the_places_are_those_of_the_second_directive_of_a_page(make_site):
    piece = "```{profile}\n:person: ada\n```\n\n```{profile}\n:person: adda\n```"
    built = make_site({**PEOPLE, "page.md": page(piece)}).build()
    assert built.warnings == ["page.md:12:10: WARNING: there is no person 'adda'; did you mean 'ada'? [people.person]"]


def test_projects_that_are_left_out_because_nobody_counted(make_site):
    files = {
        "people/ada/person.yaml": "name: Ada\nprojects: [{repository: a/b}, {repository: a/c}, {name: P}, {repository: a/d}]\n",
        "people/stars.yaml": "a/c: {stars: [7]}\na/d: {stars: [3]}\n",
        "page.md": page("```{projects}\n:min-stars: 5\n```"),
    }
    built = make_site(files).build()
    what = "'a/b' is left out by 'min-stars': its stars are not known"
    assert built.warnings == [f"page.md:8:2: WARNING: {what} [people.stars]"]
    assert built.texts(".people-card-title > :first-child", "page") == ["c"]


OPTIONS = ["person", "limit", "tags", "since", "language", "sort"]
VALUES = [
    "[",
    "{",
    "'",
    '"',
    "*x",
    "&x",
    "!x",
    "|",
    ">",
    "%",
    "@",
    "`",
    "# x",
    "a: b",
    "\t",
    "é" * 500,
    "../..",
    "<b>",
    "{}",
]


def test_no_value_of_an_option_breaks_the_build(build_once):
    """Whatever it is, the rest of the page is there, and the page of somebody else is as it was."""
    pages = {
        f"{option}-{number}.md": page(f"```{{timeline}}\n:{option}: {value}\n```\n\nThe rest.")
        for option in OPTIONS
        for number, value in enumerate(VALUES)
    }
    built = build_once({**PEOPLE, "good.md": page("```{timeline}\n```"), **pages})
    assert built.status == 0
    for name in pages:
        assert built.text(name.removesuffix(".md")).endswith("The rest.")
    assert built.texts("strong", "good") == ["Programmer", "Admiral"]


def test_no_argument_breaks_the_build(build_once):
    pages = {
        f"{name}-{number}.md": page(f"```{{{name}}} {value}\n```\n\nThe rest.")
        for name in NAMES
        for number, value in enumerate(VALUES)
    }
    built = build_once({**PEOPLE, **pages})
    assert built.status == 0
    for name in pages:
        assert built.text(name.removesuffix(".md")).endswith("The rest.")
