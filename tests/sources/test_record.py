"""Values to records: every fault once and at its place, and whatever is sound is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_people.model.dates import PRESENT, UNKNOWN, PartialDate, Period
from sphinx_people.model.entries import Project, Role
from sphinx_people.model.location import Place
from sphinx_people.model.organization import FormerName, Organization
from sphinx_people.model.person import SECTIONS, Person, Profile
from sphinx_people.sources.problem import SUBTYPES
from sphinx_people.sources.record import nested_record, read_record
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml

PATH = Path("person.yaml")
#: Keys and texts that the model looks at, so that arbitrary data gets deep into it.
KEYS = st.one_of(
    st.sampled_from(sorted(Person.spellings())), st.sampled_from(sorted(Project.spellings())), st.text(max_size=3)
)
TEXTS = st.one_of(
    st.sampled_from(
        ["2020", "2020-13", "present", "true", "en", "a/b", "https://a.org", "javascript:x", "<b>", "{person}`a`"]
    ),
    st.text(max_size=5),
)
DATA = st.recursive(
    st.one_of(TEXTS, st.integers(), st.none(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=40,
)
SECTION = st.lists(
    st.one_of(TEXTS, st.dictionaries(st.sampled_from(sorted(Project.spellings())), DATA, max_size=5)), max_size=4
)
PEOPLE = st.dictionaries(st.sampled_from(sorted(Person.spellings())), st.one_of(DATA, SECTION), max_size=8)


def read(
    model: Any, text: str, keys: tuple[str | int, ...] = (), **defaults: str
) -> tuple[Any, list[tuple[int, int, str, str]]]:
    """Return what a model makes of a text, and the problems."""
    tree = parse_yaml(PATH, text.encode())
    record = read_record(model, tree, keys, **defaults)
    made = record and record.model_dump(exclude_defaults=True)
    return made, [(one.line, one.column, one.subtype, one.message) for one in tree.problems]


# --- defaults ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("url: https://a.org\n", (1, 1, "missing", "'name' is missing")),
        (
            "name: [A]\nurl: https://a.org\n",
            (1, 7, "value", "expected text, or a map of texts by language such as {en: ..., ko: ...}"),
        ),
        (
            "name: {qq: A}\nurl: https://a.org\n",
            (1, 8, "key", "unknown language 'qq', expected a language tag such as 'en' or 'ko'"),
        ),
        ("nmae: A\nurl: https://a.org\n", (1, 1, "key", "unknown key 'nmae'; did you mean 'name'?")),
    ],
)
def test_a_default_for_what_is_missing_or_faulty(text, problem):
    made, problems = read(Organization, text, name="KAIST")
    assert made == {"name": {"": "KAIST"}, "url": "https://a.org"}
    assert problems == [problem]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("url: https://a.org\n", [(1, 1, "missing", "'name' is missing")]),
        ("nmae: A\n", [(1, 1, "key", "unknown key 'nmae'; did you mean 'name'?")]),
        ("- A\n", [(1, 1, "value", "expected a map of keys and values; found a list")]),
        ("A\n", [(1, 1, "value", "expected a map of keys and values; found 'A'")]),
    ],
)
def test_nothing_is_left(text, problems):
    assert read(Organization, text) == (None, problems)


def test_a_default_is_no_help_where_there_is_no_map():
    text = "kakao: [A]\n"
    assert read(Organization, text, ("kakao",), name="kakao") == (
        None,
        [(1, 8, "value", "expected a map of keys and values; found a list")],
    )


# --- leaving out the smallest value -----------------------------------------------------------------------------------

ORGANIZATION = """\
kakao:
  name: {en: Kakao, kroean: 카카오, ko: 카카오}
  url: javascript:alert(1)
  ror: abc
  former_names:
    - {nmae: IWILAB}
    - name: Daum Kakao
      end_date: 2015-19
    - {foo: 1, bar: 2}
    - nothing
    - name: Daum
"""


def test_all_faults_at_once_and_the_rest_is_kept():
    made, problems = read(Organization, ORGANIZATION, ("kakao",))
    assert made == {
        "name": {"en": "Kakao", "ko": "카카오"},
        "former_names": ({"name": {"": "Daum Kakao"}}, {"name": {"": "Daum"}}),
    }
    expected = "expected one of end_date, name, or a key of your own that starts with x_"
    assert sorted(problems) == [
        (2, 21, "key", "unknown language 'kroean', expected a language tag such as 'en' or 'ko'"),
        (3, 8, "link", "'javascript:alert(1)' is not a link; expected http://, https:// or mailto:"),
        (
            4,
            8,
            "identifier",
            "'abc' is not a ROR id; expected 0, six letters or digits and two digits, such as 05apxxy63",
        ),
        (6, 8, "key", "unknown key 'nmae'; did you mean 'name'?"),
        (8, 17, "date", "there is no month 2015-19"),
        (9, 7, "missing", "'name' is missing"),
        (9, 8, "key", f"unknown key 'foo'; {expected}"),
        (9, 16, "key", f"unknown key 'bar'; {expected}"),
        (10, 7, "value", "expected a map of keys and values; found 'nothing'"),
    ]


def test_the_same_fault_at_each_use_of_an_alias():
    text = "name: A\nawards: &a\n  - title: X\n  - foo: 1\n    title: Y\n  - ~\nmedia: *a\n"
    made, problems = read(Person, text)
    entries = ({"title": {"": "X"}}, {"title": {"": "Y"}})
    assert made == {"name": {"": "A"}, "awards": entries, "media": entries}
    assert sorted(problem[:3] for problem in problems) == 2 * [(4, 5, "key")] + 2 * [(6, 5, "value")]


@pytest.mark.parametrize(
    ("entry", "period"),
    [
        ("start_date: 2020, end_date: 2021-13", Period(PartialDate(2020), UNKNOWN)),
        ("start_date: 2020, endDate: soon", Period(PartialDate(2020), UNKNOWN)),
        ("start_date: 2020, end_date: [2021]", Period(PartialDate(2020), UNKNOWN)),
        ("start_date: 2020, end_dat: 2021", Period(PartialDate(2020), UNKNOWN)),
        ("start_date: 2020, end_date: 2019", Period(PartialDate(2020), UNKNOWN)),
        ("start_date: 2020, end_date: 2021, end_dat: 2022", Period(PartialDate(2020), PartialDate(2021))),
        ("start_date: soon, end_date: soon", None),
        ("start_date: soon, end_date: 2020", None),
        ("end_date: soon", None),
        ("date: 2020, end_date: soon", Period(PartialDate(2020))),
        ("start_date: 2020, foo: 2021", Period(PartialDate(2020), PRESENT)),
    ],
)
def test_what_ends_nobody_knows_when_does_not_go_on(entry, period):
    tree = parse_yaml(PATH, f"name: A\nwork: [{{position: B, {entry}}}]\n".encode())
    person = read_record(Person, tree)
    assert person.work[0].period == period
    assert len(tree.problems) == (2 if entry.count("soon") == 2 else 1)


# --- consequences -----------------------------------------------------------------------------------------------------


EDUCATION_KEYS = (
    "advisor, area, courses, date, degree, details, end_date, hidden, highlights, institution, links, location, score, "
    "start_date, summary, tags, thesis, url"
)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        # what is left out is missed by nobody ...
        ("{insitution: A}", ["unknown key 'insitution'; did you mean 'institution'?"]),
        ("{institution: [A]}", ["expected text, or a map of texts by language such as {en: ..., ko: ...}"]),
        ("{institution: {qq: A}}", ["unknown language 'qq', expected a language tag such as 'en' or 'ko'"]),
        ("{degree: A, start_date: 2020-13, end_date: 2021}", ["there is no month 2020-13"]),
        ("{degree: A, strat_date: 2020, end_date: 2021}", ["unknown key 'strat_date'; did you mean 'start_date'?"]),
        # ... but what was missing anyhow is reported together with other faults
        (
            "{foo: A}",
            [
                "this needs 'institution', 'degree' or 'area'",
                f"unknown key 'foo'; expected one of {EDUCATION_KEYS}, or a key of your own that starts with x_",
            ],
        ),
        ("{hidden: maybe}", ["expected true or false; found 'maybe'", "this needs 'institution', 'degree' or 'area'"]),
        (
            "{degree: A, hidden: maybe, end_date: 2021}",
            ["'end_date' is given without 'start_date'", "expected true or false; found 'maybe'"],
        ),
        (
            "{degree: A, hidden: maybe, start_date: 2021, end_date: 2020}",
            ["expected true or false; found 'maybe'", "the end 2020 is before the start 2021"],
        ),
    ],
)
def test_consequences_are_not_reported(entry, expected):
    _, problems = read(Person, f"name: A\neducation: [{entry}]\n")
    assert sorted(problem[3] for problem in problems) == expected


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tags: nlp", "expected a list, each item on a line of its own after '- '; found 'nlp'"),
        ("tags: {a: b}", "expected a list, each item on a line of its own after '- '; found a map"),
        ("image: [a]", "expected text; found a list"),
        ("image: {a: b}", "expected text; found a map"),
        ("tags: [~]", "expected text; found nothing"),
        ("awards: [2020]", "expected a map of keys and values; found '2020'"),
        ("awards: [{title: A, links: [a]}]", "expected a map of keys and values; found a list"),
        ("awards: [{title: A, hidden: maybe}]", "expected true or false; found 'maybe'"),
        ("awards: [{title: A, hidden: [true]}]", "expected true or false; found a list"),
        (f"awards: [{'a' * 40}]", f"expected a map of keys and values; found '{'a' * 40}'"),
        (f"awards: [{'a' * 41}]", "expected a map of keys and values; found text"),
        ('awards: ["a\\nb"]', "expected a map of keys and values; found text"),
    ],
)
def test_a_value_of_the_wrong_kind(text, message):
    made, problems = read(Person, f"name: Ada\n{text}\nurl: https://a.org\n")
    assert [problem[2:] for problem in problems] == [("value", message)]
    assert made["url"] == "https://a.org"


@pytest.mark.parametrize(
    ("record", "key", "nested"),
    [
        (Person, "work", SECTIONS["work"]),
        (Person, "experience", SECTIONS["work"]),
        (Person, "location", Place),
        (Person, "social_networks", Profile),
        (Person, "name", None),
        (Person, "no_such_key", None),
        (SECTIONS["work"], "roles", Role),
        (SECTIONS["projects"], "roles", None),
        (SECTIONS["projects"], "links", None),
        (Organization, "former_names", FormerName),
    ],
)
def test_which_records_stand_under_a_key(record, key, nested):
    assert nested_record(record, key) is nested


# --- whatever the data ------------------------------------------------------------------------------------------------


@given(PEOPLE)
@settings(max_examples=300)
def test_a_file_of_anything_makes_a_person_without_faults(values):
    tree = parse_yaml(PATH, yaml.safe_dump(values, allow_unicode=True).encode())
    before = len(tree.problems)
    person = read_record(Person, tree, name="Ada") if isinstance(tree.data, dict) else None
    assert person is not None or tree.problems
    assert {problem.subtype for problem in tree.problems} <= SUBTYPES.keys()
    if len(tree.problems) == before and person is not None:
        assert read_record(Person, tree) == person


@given(DATA)
@settings(max_examples=300)
def test_anything_at_all_is_read_to_an_end(data):
    """Also what no file can hold: numbers, truth values, nothing under a key."""
    read_record(Person, Tree(PATH, "", data=data), name="Ada")
