"""The roles ``person``, ``project``, ``organization`` and ``stars``."""

from __future__ import annotations

import pytest

FILES = {
    "people/ada/person.yaml": """
        name: {en: Ada Lovelace, ko: 에이다}
        work: [{organization: Acme, position: Programmer}]
        projects:
          - {id: engine, name: Engine, repository: ada/engine}
          - {name: "The \\"Notes\\"", id: notes}
          - {name: Loom}
          - {name: Wheel, repository: ada/wheel}
    """,
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n\n```{projects}\n```\n",
    "people/grace/person.yaml": "name: Grace\n",
    "people/stars.yaml": "ada/engine: {stars: [2000+, {2026-11-01: 2345}]}\n",
}

#: What each role shows, and where it leads.
LINKS = {
    "{person}`ada`": ("Ada Lovelace", "people/ada/index.html#person-ada"),
    "{person}`the author <ada>`": ("the author", "people/ada/index.html#person-ada"),
    "{person}`grace`": ("Grace", "people/grace/index.html"),  # a page without a profile on it
    "{people:person}`ada`": ("Ada Lovelace", "people/ada/index.html#person-ada"),
    "{project}`ada/engine`": ("Engine", "people/ada/index.html#project-ada-engine"),
    "{project}`Ada/Engine`": ("Engine", "people/ada/index.html#project-ada-engine"),
    "{project}`notes`": ('The "Notes"', "people/ada/index.html#project-notes"),
    "{project}`ada/notes`": ('The "Notes"', "people/ada/index.html#project-notes"),
    "{project}`ada/loom`": ("Loom", "people/ada/index.html#project-ada-loom"),
    "{project}`the machine <ada/engine>`": ("the machine", "people/ada/index.html#project-ada-engine"),
    "{organization}`acme`": ("Acme", "people-organizations.html"),
    "{organization}`there <acme>`": ("there", "people-organizations.html"),
    "{any}`ada`": ("Ada Lovelace", "people/ada/index.html#person-ada"),
    "{any}`ada/engine`": ("Engine", "people/ada/index.html#project-ada-engine"),
    "{any}`she <ada>`": ("she", "people/ada/index.html#person-ada"),
    "[](#ada)": ("Ada Lovelace", "people/ada/index.html#person-ada"),
    "[words](#ada)": ("words", "people/ada/index.html#person-ada"),
    "[words](#ada/engine)": ("words", "people/ada/index.html#project-ada-engine"),
    "[words](#acme)": ("words", "people-organizations.html"),
    "{stars}`ada/engine`": ("2.3k", "https://github.com/ada/engine"),
    "{stars}`ada`": ("2.3k+", "people/ada/index.html#person-ada"),
}
IN_REST = {
    ":person:`ada`": "Ada Lovelace",
    ":people:person:`author <ada>`": "author",
    ":project:`ada/engine`": "Engine",
    ":organization:`acme`": "Acme",
    ":stars:`ada/engine`": "2.3k",
    ":stars:`ada`": "2.3k+",
    ":any:`ada`": "Ada Lovelace",
}


@pytest.fixture(scope="module")
def built(build_once):
    """Build a page with every role in MyST, and one in reStructuredText."""
    pages = {
        "index.md": "# Home\n\n" + "\n\n".join(f"* {role}" for role in LINKS),
        "rest.rst": ":orphan:\n\nPage\n====\n\n" + "\n".join(f"* {role}" for role in IN_REST),
    }
    return build_once({**FILES, **pages})


@pytest.mark.parametrize(("role", "text", "target"), [(role, *expected) for role, expected in LINKS.items()])
def test_a_role_shows_a_name_and_leads_to_its_place(built, role, text, target):
    assert built.warnings == []
    item = built.body().select("li")[list(LINKS).index(role)]
    assert built.texts("li")[list(LINKS).index(role)] == text
    assert item.a["href"] == target


@pytest.mark.parametrize(("role", "text"), IN_REST.items())
def test_the_same_in_restructuredtext(built, role, text):
    item = built.body("rest").select("li")[list(IN_REST).index(role)]
    assert built.texts("li", "rest")[list(IN_REST).index(role)] == text
    assert item.a


def test_every_anchor_that_roles_lead_to_is_there(built):
    for _, target in LINKS.values():
        page, _, anchor = target.partition("#")
        if anchor:
            assert built.page(page.removesuffix(".html")).select_one(f"#{anchor}")


def test_the_full_names_work_whatever_the_primary_domain(build_once):
    text = "# Home\n\n{people:person}`ada` {people:stars}`ada/engine`\n"
    files = {name: content for name, content in FILES.items() if not name.endswith(".md")}
    built = build_once({**files, "index.md": text}, primary_domain="py")
    assert built.warnings == []
    assert built.text() == "Home Ada Lovelace 2.3k"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("{person}`adda`", "3:10", "there is no person 'adda'; did you mean 'ada'? [people.person]"),
        ("so {person}`her <adda>` did", "3:18", "there is no person 'adda'; did you mean 'ada'? [people.person]"),
        ("so\nsays {person}`zz`", "4:15", "there is no person 'zz' [people.person]"),
        (
            "{project}`ada/engin`",
            "3:11",
            "there is no project 'ada/engin'; did you mean 'ada/engine'? [people.project]",
        ),
        (
            "{organization}`acne`",
            "3:16",
            "nobody is or was at an organization 'acne'; did you mean 'acme'? [people.organization]",
        ),
        (
            "* {stars}`ada/engin`",
            "3:11",
            "the stars of 'ada/engin' are not known; did you mean 'ada/engine'? [people.stars]",
        ),
        ("{stars}`ada/wheel`", "3:9", "the stars of 'ada/wheel' are not known [people.stars]"),
        (
            "{stars}`grace`",
            "3:9",
            "the stars of 'grace' are not known: no repository of theirs was counted [people.stars]",
        ),
        ("{stars}`adda`", "3:9", "there is no person 'adda'; did you mean 'ada'? [people.stars]"),
        ("{stars}`engine`", "3:9", "there is no person 'engine'; did you mean 'ada/engine'? [people.stars]"),
        ("{stars}`notes`", "3:9", "there is no person 'notes' [people.stars]"),
    ],
)
def test_an_unknown_target(make_site, text, place, message):
    built = make_site({**FILES, "index.md": f"# Home\n\n{text}\n\nThe rest.\n"}).build()
    assert built.warnings == [f"index.md:{place}: WARNING: {message}"]
    assert built.text().endswith("The rest.")


def test_an_unknown_target_in_restructuredtext(make_site):
    text = ":orphan:\n\nPage\n====\n\nSo :person:`adda` said,\nand :project:`her <engin>`.\n"
    built = make_site({**FILES, "rest.rst": text}).build()
    assert built.warnings == [
        "rest.rst:6:13: WARNING: there is no person 'adda'; did you mean 'ada'? [people.person]",
        "rest.rst:7:20: WARNING: there is no project 'engin'; did you mean 'ada/engine'? [people.project]",
    ]
    assert "So adda said, and her." in built.text("rest")


def test_unknown_targets_are_said_without_the_nitpicky_option_too(make_site):
    site = make_site({**FILES, "index.md": "# Home\n\n{person}`adda`\n"})
    assert len(site.build(nitpicky=False).warnings) == 1


def test_a_target_can_be_ignored_as_any_other(make_site):
    site = make_site({**FILES, "index.md": "# Home\n\n{person}`adda`\n"})
    assert site.build(nitpick_ignore=[("people:person", "adda")]).warnings == []


def test_warnings_can_be_suppressed_by_their_subtype(make_site):
    site = make_site({**FILES, "index.md": "# Home\n\n{person}`adda` {project}`adda` {stars}`adda`\n"})
    assert len(site.build(suppress_warnings=["people.person", "people.stars"]).warnings) == 1
    assert site.build(suppress_warnings=["people"], builddir="_build_2").warnings == []


def test_other_domains_are_warned_about_as_ever(make_site):
    built = make_site({"index.md": "# Home\n\n{py:func}`x`\n"}).build()
    assert built.warnings == ["index.md:3: WARNING: py:func reference target not found: x [ref.func]"]


@pytest.mark.parametrize("target", ["", " ", "<", "a <b", "<>", "`", "../..", "a" * 300, "é", "{x}", "<script>"])
@pytest.mark.parametrize("role", ["person", "project", "organization", "stars"])
def test_no_target_breaks_the_build(build_once, role, target):
    targets = ["", " ", "<", "a <b", "<>", "`", "../..", "a" * 300, "é", "{x}", "<script>"]
    roles = ["person", "project", "organization", "stars"]
    pages = {
        f"{name}-{number}.md": f"---\norphan: true\n---\n\n# Page\n\n{{{name}}}`` {one} ``\n\nThe rest.\n"
        for name in roles
        for number, one in enumerate(targets)
    }
    built = build_once({**FILES, **pages})
    assert built.status == 0
    assert built.text(f"{role}-{targets.index(target)}").endswith("The rest.")
    assert not built.body(f"{role}-{targets.index(target)}").select("script")
