"""What is wrong with files is said with its place, and harms nothing else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PAGE = "# Page\n\n```{profile}\n```\n\n```{timeline}\n```\n\n```{projects}\n```\n"
GOOD = {
    "index.md": PAGE,
    "people/grace/person.yaml": "name: Grace Hopper\nwork: [{position: Admiral, organization: navy}]\n",
    "people/grace/index.md": f"---\norphan: true\n---\n\n{PAGE}",
    "people/ada/index.md": f"---\norphan: true\n---\n\n{PAGE}",
}


def build(make_site, person, **options):
    """Build a site of two people, of whom one has that file, and see that the other one is unharmed."""
    built = make_site({**GOOD, "people/ada/person.yaml": person}).build(**options)
    assert built.status == 0
    assert "Admiral, navy" in built.text("people/grace/index")
    assert "Admiral, navy" in built.text("index")
    assert "Grace Hopper" in built.text("index")
    return built


@pytest.mark.parametrize(
    ("person", "warnings"),
    {
        "name: Ada\nnmae: x": ["2:1: WARNING: unknown key 'nmae'; did you mean 'name'? [people.key]"],
        "name: Ada\nwork:\n  - postion: x\n    organization: y": [
            "3:5: WARNING: unknown key 'postion'; did you mean 'position'? [people.key]"
        ],
        "name: Ada\nheadline: x\nlabel: y": [
            "3:1: WARNING: 'label' and 'headline' are two spellings of one field; keep one of them [people.key]"
        ],
        "name: Ada\nwork: x": [
            "2:7: WARNING: expected a list, each item on a line of its own after '- '; found 'x' [people.value]"
        ],
        "headline: x": ["1:1: WARNING: 'name' is missing [people.missing]"],
        "name: Ada\nwork:\n  - {position: x, start_date: 2024-13}": [
            "3:31: WARNING: there is no month 2024-13 [people.date]"
        ],
        "name: Ada\nwork:\n  - {position: x, start_date: 2024, end_date: 2023}": [
            "3:47: WARNING: the end 2023 is before the start 2024 [people.date]"
        ],
        "name: Ada\norcid: 0000-0002-1825-0098": [
            "2:8: WARNING: the ORCID iD 0000-0002-1825-0098 has a wrong check digit: it ends in 8, but 7 was expected [people.identifier]"
        ],
        "name: Ada\nname: Eda": [
            "2:1: WARNING: the key 'name' is there twice; the first one counts [people.duplicate]"
        ],
        "name: Ada\nprojects: [{id: x, name: X}, {id: x, name: Y}]": [
            "2:35: WARNING: the id 'x' is there twice [people.duplicate]"
        ],
        "name: Ada\n\twork: x": ["2:1: WARNING: a tab indents this line; YAML wants spaces [people.syntax]"],
        "name: [Ada": None,
        "": ["1:1: WARNING: the file is empty [people.syntax]"],
        "# nothing\n": ["1:1: WARNING: the file is empty [people.syntax]"],
        "- Ada": ["1:1: WARNING: expected a map of keys and values, such as 'name: Ada Lovelace' [people.value]"],
        b"name: Ada\nheadline: caf\xe9": [
            "2:14: WARNING: the byte 0xe9 is not UTF-8; save the file as UTF-8 [people.encoding]"
        ],
        "name: Ada\nimage: me.png": ["2:8: WARNING: the photo 'me.png' is not there [people.path]"],
        "name: Ada\nurl: javascript:alert(1)": [
            "2:6: WARNING: 'javascript:alert(1)' is not a link; expected http://, https:// or mailto: [people.link]"
        ],
        "name: Ada\nheadline: a <b>bold</b> one": [
            "2:13: WARNING: HTML is shown as it is written: <b>; use MyST instead [people.html]"
        ],
        "name: Ada\nsummary: |\n  ```{raw} html\n  ```": [
            "3:6: WARNING: the directive 'raw' may not be used in a value [people.markup]"
        ],
        "name: Ada\nsummary: by {person}`grase`": [
            "2:13: WARNING: there is no person 'grase'; did you mean 'grace'? [people.person]"
        ],
        "name: Ada\nsummary: at {organization}`navi` with {project}`x` and {stars}`a/b`": [
            "2:13: WARNING: nobody is or was at an organization 'navi'; did you mean 'navy'? [people.organization]",
            "2:39: WARNING: there is no project 'x' [people.project]",
            "2:56: WARNING: the stars of 'a/b' are not known [people.stars]",
        ],
        "name: Ada\nprojects: [{name: P, page: study}]": [
            "2:28: WARNING: the case study 'study' is not there [people.path]"
        ],
    }.items(),
)
def test_faults_of_a_file_are_warnings_with_their_places(make_site, person, warnings):
    built = build(make_site, person)
    assert built.warnings
    if warnings is not None:
        assert built.warnings == [f"people/ada/person.yaml:{warning}" for warning in warnings]
    assert all(line.startswith("people/ada/person.yaml:") for line in built.warnings)


@pytest.mark.parametrize(
    ("name", "page", "line"),
    [
        ("index.md", f"---\norphan: true\n---\n\n{PAGE}\nBy {{person}}`grase` and {{stars}}`a/b`.\n", 16),
        ("index.rst", ":orphan:\n\nPage\n====\n\n.. profile::\n\nBy :person:`grase` and :stars:`a/b`.\n", 8),
    ],
)
def test_a_role_of_a_page_is_said_in_the_page_though_a_value_was_read_before(make_site, name, page, line):
    """What reads a value must not leave its place behind."""
    person = "name: Ada\nsummary: with {person}`grace` and *more*\n"
    site = make_site({**GOOD, "people/ada/person.yaml": person})
    site.remove("people/ada/index.md")
    assert site.write({f"people/ada/{name}": page}).build().warnings == [
        f"people/ada/{name}:{line}:32: WARNING: the stars of 'a/b' are not known [people.stars]",
        f"people/ada/{name}:{line}:13: WARNING: there is no person 'grase'; did you mean 'grace'? [people.person]",
    ]


def test_all_faults_of_a_file_are_said_at_once(make_site):
    built = build(make_site, "nmae: x\nurl: x\nwork:\n  - {start_date: x}\n  - {position: Countess}\n")
    assert built.warnings == [
        "people/ada/person.yaml:1:1: WARNING: unknown key 'nmae'; did you mean 'name'? [people.key]",
        "people/ada/person.yaml:2:6: WARNING: 'x' is not a link; expected http://, https:// or mailto: [people.link]",
        "people/ada/person.yaml:4:5: WARNING: this needs 'organization' or 'position' [people.missing]",
        "people/ada/person.yaml:4:18: WARNING: 'x' is not a date; expected 2024, 2024-05 or 2024-05-01 [people.date]",
    ]
    assert "Countess" in built.text("people/ada/index")


def test_warnings_can_be_suppressed_by_their_subtype(make_site):
    text = "name: Ada\nnmae: x\nurl: x\n"
    assert len(build(make_site, text).warnings) == 2
    assert build(make_site, text, suppress_warnings=["people.key"], builddir="_build_2").warnings == [
        "people/ada/person.yaml:3:6: WARNING: 'x' is not a link; expected http://, https:// or mailto: [people.link]"
    ]
    assert build(make_site, text, suppress_warnings=["people"], builddir="_build_3").warnings == []


def test_faults_are_said_in_every_build_though_nothing_is_parsed_again(make_site):
    site = make_site({**GOOD, "people/ada/person.yaml": "name: Ada\nnmae: x\n"})
    assert len(site.build().warnings) == 1
    again = site.build()
    assert len(again.warnings) == 1
    assert again.parsed == []


def test_a_photo_can_come_and_go_without_the_file_changing(make_site):
    site = make_site({**GOOD, "people/ada/person.yaml": "name: Ada\nimage: me.png\n"})
    assert site.build().warnings == [
        "people/ada/person.yaml:2:8: WARNING: the photo 'me.png' is not there [people.path]"
    ]
    site.write({"people/ada/me.png": b"\x89PNG"})
    again = site.build()
    assert (again.warnings, again.parsed, again.read, again.written) == ([], [], set(), {"index", "people/ada/index"})
    photo = again.body("index").select_one(".people-photo")["src"]
    assert (again.out / photo).read_bytes() == b"\x89PNG"
    assert again.body("people/ada/index").select_one(".people-photo")["src"] == f"../../{photo}"


def test_faults_of_the_other_files(make_site):
    files = {
        "people/ada/person.yaml": "name: Ada\n",
        "people/organizations.yaml": "navy: {nmae: Navy}\nx y: {name: X}\n",
        "people/stars.yaml": "a/b: {stars: [many]}\n",
        "people/nobody/index.md": "---\norphan: true\n---\n\n# Nobody\n",
    }
    built = make_site({**GOOD, **files}).build()
    assert built.warnings == [
        "people/nobody/index.md:1:1: WARNING: this page belongs to no person; write person.yaml beside it [people.page]",
        "people/organizations.yaml:1:8: WARNING: unknown key 'nmae'; did you mean 'name'? [people.key]",
        "people/organizations.yaml:2:1: WARNING: 'x y' is not an id; expected ASCII letters, digits and hyphens [people.identifier]",
        "people/stars.yaml:1:15: WARNING: 'many' is not a count; expected 2345, 2000+ or a date with one of these [people.stars]",
    ]


def test_a_person_without_a_page(make_site):
    site = make_site({**GOOD, "people/alan/person.yaml": "name: Alan Turing\n"})
    site.remove("people/alan/index.md")
    site.write({"people/ada/person.yaml": "name: Ada\nsummary: With {person}`alan`.\n"})
    built = site.build()
    assert built.warnings == [
        "people/alan/person.yaml:1:1: WARNING: 'alan' has no page; write index.md beside this file [people.page]"
    ]
    assert "Alan Turing" in built.text("index")
    assert built.body("people/ada/index").select_one(".people-about a")["href"] == "../../index.html#person-alan"


def test_two_people_of_one_id(make_site):
    built = make_site(
        {**GOOD, "people/ada/person.yaml": "name: Ada\n", "team/grace/person.yaml": "name: Another Grace\n"}
    ).build()
    what = "the person 'grace' is there already, in people/grace/person.yaml"
    assert built.warnings == [f"team/grace/person.yaml:1:1: WARNING: {what} [people.duplicate]"]
    assert "Another" not in built.text("index")


def test_the_folder_of_people_has_the_name_that_conf_gives(make_site):
    files = {
        "team/organizations.yaml": "navy: {name: The Navy}\n",
        "team/grace/person.yaml": "name: Grace\nwork: [{position: Admiral, organization: navy}]\n",
        "team/nobody/index.md": "---\norphan: true\n---\n\n# Nobody\n",
        "people/nobody/index.md": "---\norphan: true\n---\n\n# Nobody\n",
        "index.md": "# Home\n\n```{timeline}\n```\n",
    }
    built = make_site(files).build(people_directory="team")
    assert "Admiral, The Navy" in built.text()
    assert [line.split(":")[0] for line in built.warnings] == ["team/nobody/index.md"]


def test_people_in_excluded_folders_are_left_out(make_site):
    files = {"people/ada/person.yaml": "name: Ada\n", "drafts/alan/person.yaml": "name: Alan\n", "index.md": PAGE}
    built = make_site(files).build(exclude_patterns=["_build*", "drafts"])
    assert built.warnings == []
    assert "Alan" not in built.text()


def test_progress_is_shown(make_site):
    built = make_site({**GOOD, "people/ada/person.yaml": "name: Ada\n"}).build()
    assert "loading people... [100%] grace" in built.printed
    files = {"people/ada/person.yaml": "name: Ada\n", "references.bib": "@misc{a, title = {A}, author = {Ada}}\n"}
    built = make_site(files, folder="other").build()
    assert "loading people... [ 50%] ada" in built.printed
    assert "loading people... [100%] references.bib" in built.printed


#: Files that a stranger could leave, whatever they were meant to be.
NASTY = [
    "name: &a [*a]",
    "name: *nowhere",
    (
        "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
        "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nname: [*e,*e,*e,*e,*e,*e,*e,*e]"
    ),
    "!!python/object/apply:os.system ['true']",
    "name: !!python/name:os.system ''",
    "{" * 5000,
    "[" * 5000 + "]" * 5000,
    "- " * 5000,
    "name: Ada\n---\nname: Eda",
    "%YAML 9.9\n---\nname: Ada",
    "name: {}",
    "name: []",
    "name: ''",
    "name: ' '",
    "name: null",
    "name: {en: }",
    "name: {xx-yy-zz: Ada, '': Eda}",
    "name: {en: {en: Ada}}",
    "? [a, b]\n: c\nname: Ada",
    "? {a: b}\n: c",
    "1: 2\ntrue: false\nnull: x",
    "name: Ada\nwork: [[[]]]",
    "name: Ada\nwork: [null, 1, x, {}, [], {roles: x}, {roles: [x]}, {roles: [{}]}]",
    "name: Ada\nprojects: [{}, {name: }, {repository: x}, {id: ' '}, {page: ../../index}, {page: /etc/passwd}]",
    "name: Ada\nprojects: [{name: '한글'}, {name: '!!!'}, {name: '한글'}]",
    "name: Ada\neducation: [{degree: x, start_date: present}, {degree: x, end_date: present}, {degree: y, date: 0000}]",
    "name: Ada\nemail: x\nphone: [1, {}]\nurl: ''\nimage: .\nlocation: {}\npronouns: [x]",
    "name: Ada\nimage: ''\nprofiles: [{}, x, {network: x}, {username: y}]\ninterests: [x, {}, []]\nlanguages: x",
    "name: Ada\nlinks: {a: b}\nx_: {y: z}\nx_y: [1]",
    "name: Ada\nsummary: '" + "*" * 3000 + "'",
    "name: Ada\nsummary: '" + "[" * 3000 + "'",
    "name: Ada\nsummary: |\n  " + ">" * 200 + " x",
    "name: Ada\nsummary: |\n  ```{math}\n  :label: x\n  ```\n  ```{math}\n  :label: x\n  ```",
    "name: Ada\nsummary: |\n  ```{list-table}\n  :widths: x\n  ```\n  ```{code-block}\n  ```\n  ```{table}\n  x\n  ```",
    "name: Ada\nsummary: '{unknown}`x` {ref}`x` {doc}`x` {term}`x` {eq}`x` {py:func}`x` {`x`'",
    "name: Ada\nsummary: '[x](y) [x](#y) [x](inv:y) [x](project:y) [x](path:y) [](y) <a@b> <https://x>'",
    'name: Ada\nheadline: "\\0\\x01\\u2028\\ud800"',
    "\ufeffname: Ada",
    "name: Ada\r\nheadline: x\rurl: y",
    b"\xff\xfen\x00a\x00m\x00e\x00",
    b"\x00\x01\x02",
    b"name: \xc3\x28",
]


@pytest.mark.parametrize("person", NASTY, ids=range(len(NASTY)))
def test_no_file_breaks_the_build(make_site, person):
    build(make_site, person)


_words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)
_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | _words
    | st.sampled_from(["2024-13", "present", "en", "<b>", "{x}`y`", "../x"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["en", "ko", "title", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)
_keys = st.sampled_from(
    [
        "name",
        "headline",
        "summary",
        "image",
        "location",
        "email",
        "url",
        "tags",
        "profiles",
        "github",
        "orcid",
        "work",
        "education",
        "projects",
        "awards",
        "talks",
        "media",
        "news",
        "service",
        "activities",
        "skills",
        "languages",
        "interests",
        "nonsense",
    ]
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(person=st.dictionaries(_keys, _values | st.lists(_values, max_size=2), max_size=5))
def test_no_values_break_the_build(tmp_path_factory, make_site, person):
    """Random values under known keys; JSON is YAML."""
    import json  # noqa: PLC0415

    build(
        lambda files: make_site(files, folder=tmp_path_factory.mktemp("site") / "site"),
        json.dumps(person, ensure_ascii=True),
    )
