"""The entries of every section: what they need, when they were, and how other formats call their fields."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from sphinx_people.model.dates import PRESENT, UNKNOWN, EndDate, PartialDate, Period
from sphinx_people.model.entries import Entry, Role, check_identifier
from sphinx_people.model.person import SECTIONS, Profile
from sphinx_people.model.record import Record

NEEDS = {
    "education": "'institution', 'degree' or 'area'",
    "work": "'organization' or 'position'",
    "projects": "'name' or 'repository'",
    "awards": "'title'",
    "certificates": "'name'",
    "talks": "'title' or 'event'",
    "teaching": "'course'",
    "media": "'title'",
    "news": "'text'",
    "service": "'role', 'organization' or 'venue'",
    "activities": "'role', 'organization' or 'venue'",
    "skills": "'name'",
    "languages": "'language'",
    "interests": "'name'",
}
#: How JSON Resume 1.x, RenderCV and others call the fields of each section (FIELDS.md).
ALIASES = {
    "education": {
        "school": "institution",
        "university": "institution",
        "studyType": "degree",
        "study_type": "degree",
        "gpa": "score",
    },
    "work": {
        "company": "organization",
        "employer": "organization",
        "name": "organization",
        "institution": "organization",
        "title": "position",
        "role": "position",
        "department": "team",
    },
    "projects": {
        "title": "name",
        "github": "repository",
        "code_repository": "repository",
        "codeRepository": "repository",
        "repo": "repository",
        "entity": "organization",
        "technologies": "keywords",
    },
    "awards": {"name": "title", "organization": "awarder"},
    "certificates": {"title": "name", "organization": "issuer", "awarder": "issuer"},
    "talks": {"name": "title", "institution": "organization", "place": "organization", "type": "kind"},
    "teaching": {"title": "course", "name": "course", "position": "role", "organization": "institution"},
    "media": {"name": "title", "headline": "title", "publisher": "outlet", "press": "outlet", "lang": "language"},
    "news": {"title": "text"},
    "service": {"position": "role", "title": "role", "institution": "organization", "name": "organization"},
    "activities": {"position": "role", "title": "role", "institution": "organization", "name": "organization"},
    "skills": {"label": "name"},
    "languages": {"name": "language", "level": "fluency"},
    "interests": {"title": "name"},
}
DATED_ALIASES = {
    "startDate": "start_date",
    "endDate": "end_date",
    "releaseDate": "date",
    "release_date": "date",
    "year": "date",
    "description": "summary",
    "hide": "hidden",
}


def fault(record: type[Record], values: dict[str, object]) -> tuple[str, str]:
    """Return type and message of the one thing that is wrong with a record."""
    with pytest.raises(ValidationError) as error:
        record.model_validate(values)
    (only,) = error.value.errors()
    return only["type"], only["msg"]


def entry(section: str, **values: object) -> Entry:
    return SECTIONS[section].model_validate(values)


def period(start: str, end: str | None = None) -> Period:
    return Period(PartialDate.parse(start), None if end is None else EndDate.parse(end))


# --- fields -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("section", SECTIONS)
def test_an_entry_that_says_nothing(section):
    assert fault(SECTIONS[section], {"tags": ["a"]}) == ("missing", f"this needs {NEEDS[section]}")


def test_a_role_that_says_nothing():
    assert fault(Role, {}) == ("missing", "this needs 'position' or 'team'")


@pytest.mark.parametrize(
    ("section", "alias", "field"),
    [
        (section, alias, field)
        for section, aliases in ALIASES.items()
        for alias, field in (aliases | DATED_ALIASES).items()
    ],
)
def test_other_formats_spellings(section, alias, field):
    assert SECTIONS[section].spellings()[alias] == field


@pytest.mark.parametrize("record", [*SECTIONS.values(), Role, Profile])
def test_no_spelling_stands_for_two_fields(record):
    """pydantic would fill both of them."""
    spellings = [
        key
        for field in record.model_fields.values()
        for key in getattr(field.validation_alias, "choices", [field.validation_alias])
    ]
    assert len(spellings) == len(set(spellings))


def test_links_keep_their_labels_and_leave_out_the_writers_own_keys():
    links = {"Paper": "https://a.org/1", "코드": "https://a.org/2", "x_": {"x_draft": "no address"}}
    assert entry("news", text="A", links=links).links == {"Paper": "https://a.org/1", "코드": "https://a.org/2"}


# --- dates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, None),
        ({"date": "2020-05"}, period("2020-05")),
        ({"start_date": "2020"}, period("2020", "present")),
        ({"start_date": "2020", "end_date": "present"}, period("2020", "present")),
        ({"start_date": "2020-02", "end_date": "2020"}, period("2020-02", "2020")),
        ({"start_date": "2020", "end_date": "2020"}, period("2020", "2020")),
    ],
)
def test_period(values, expected):
    assert entry("awards", title="A", **values).period == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"date": "2020", "start_date": "2020"},
            ("date", "both 'date' and 'start_date' are given; one moment or a period, not both"),
        ),
        (
            {"date": "2020", "end_date": "2020"},
            ("date", "both 'date' and 'end_date' are given; one moment or a period, not both"),
        ),
        ({"end_date": "2020"}, ("missing", "'end_date' is given without 'start_date'")),
        ({"start_date": "2021", "end_date": "2020-12"}, ("date", "the end 2020-12 is before the start 2021")),
        (
            {"start_date": "2020-05-02", "end_date": "2020-05-01"},
            ("date", "the end 2020-05-01 is before the start 2020-05-02"),
        ),
    ],
)
def test_dates_that_contradict_each_other(values, expected):
    assert fault(SECTIONS["awards"], {"title": "A", **values}) == expected


ROLES = [
    {"position": "A", "start_date": "2018-03", "end_date": "2019"},
    {"position": "B", "start_date": "2019", "end_date": "2021-06"},
    {"position": "C"},
]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"roles": ROLES}, period("2018-03", "2021-06")),
        ({"roles": [*ROLES, {"position": "D", "start_date": "2020"}]}, period("2018-03", "present")),
        ({"roles": [*ROLES, {"position": "D", "date": "2023"}]}, period("2018-03", "2023")),
        ({"roles": [*ROLES, {"position": "D", "start_date": "1999", "hidden": True}]}, period("2018-03", "2021-06")),
        ({"roles": ROLES, "start_date": "2017", "end_date": "2022"}, period("2017", "2022")),
        ({"roles": ROLES, "date": "2020"}, period("2020")),
        (
            {"roles": [*ROLES, {"position": "D", "start_date": "2022", "end_date": UNKNOWN}]},
            Period(PartialDate(2018, 3), UNKNOWN),
        ),
        ({"roles": [{"position": "C"}]}, None),
    ],
)
def test_the_period_of_work_is_that_of_its_roles(values, expected):
    assert entry("work", organization="O", **values).period == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"years": ["2021", "2019", "2020"]}, period("2019", "2021")),
        ({"years": ["2021"]}, period("2021", "2021")),
        ({"years": ["2021"], "date": "2020"}, period("2020")),
        ({"years": ["2021"], "start_date": "2020"}, period("2020", "present")),
        ({}, None),
    ],
)
def test_the_period_of_a_service_is_that_of_its_years(values, expected):
    assert entry("service", role="Reviewer", **values).period == expected


def test_dumped_as_it_is_written():
    values = {"start_date": "2020-05", "end_date": "present", "title": {"en": "A"}, "hidden": True}
    made = SECTIONS["awards"].model_validate(values)
    assert made.model_dump(exclude_defaults=True) == values
    assert made.end_date is PRESENT


# --- ids --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["a", "chanjun-park", "KLUE_2", "v1.5", "0"])
def test_identifier(value):
    assert check_identifier(value) == value


@pytest.mark.parametrize("value", ["", "-", "a b", "a/b", "../a", "카카오", "é", "²", "a\n"])
def test_what_is_no_identifier(value):
    message = re.escape(f"'{value}' is not an id; expected ASCII letters, digits and hyphens")
    with pytest.raises(PydanticCustomError, match=f"^{message}$") as error:
        check_identifier(value)
    assert error.value.type == "identifier"
