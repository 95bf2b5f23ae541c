"""The JSON Schema of person.yaml accepts what the reader accepts, and says where a file is wrong."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sphinx_people.cli.schema import schema_text
from sphinx_people.model.dates import _NOW
from sphinx_people.model.networks import NETWORKS, Network
from sphinx_people.model.person import SECTIONS, Person, Profile
from sphinx_people.model.record import Record
from sphinx_people.outputs.schema import person_schema, stars_schema
from sphinx_people.sources.person import parse_person
from sphinx_people.sources.record import nested_record
from sphinx_people.sources.stars import parse_stars

ROOT = Path(__file__).parents[2]
SCHEMA = person_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor reads it: numbers and truth values are there, dates are texts."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(text: str) -> list[tuple[str, str]]:
    """Where the schema finds a file wrong, and by which of its keywords."""
    errors = VALIDATOR.iter_errors(yaml.load(text, EditorLoader))
    return sorted(("/".join(map(str, error.absolute_path)), str(error.validator)) for error in errors)


def record_schemas() -> list[tuple[type[Record], dict[str, Any]]]:
    definitions = SCHEMA["$defs"]
    kinds = {kind.__name__: kind for kind in (*SECTIONS.values(), Profile)}
    return [(Person, SCHEMA), *((kind, definitions[name]) for name, kind in kinds.items())]


# --- what it is -------------------------------------------------------------------------------------------------------


def test_it_is_a_schema_that_needs_no_network():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["title"] == "person.yaml"
    assert SCHEMA["description"] == "A person's facts."
    assert "$schema" not in SCHEMA
    assert "$id" not in SCHEMA
    assert '"$ref": "http' not in schema_text()


def test_the_files_in_the_repository_are_up_to_date():
    for file in ("person", "stars"):
        assert (ROOT / f"{file}.schema.json").read_text(encoding="utf-8") == schema_text(file), "run `make schema`"


@pytest.mark.parametrize(("record", "schema"), record_schemas(), ids=lambda value: getattr(value, "__name__", ""))
def test_every_spelling_of_every_field_is_a_property(record: type[Record], schema: dict[str, Any]):
    assert set(schema["properties"]) == set(record.spellings())
    assert schema["additionalProperties"] is False
    assert schema["patternProperties"] == {"^x_": {}}
    for key, name in record.spellings().items():
        made = schema["properties"][key]
        if key == name:
            assert made["description"] == record.model_fields[name].description
            assert "deprecated" not in made
        else:
            assert made["description"] == f"Another spelling of `{name}`."
            assert made["deprecated"]
            assert made["doNotSuggest"]
        assert "default" not in made


def test_titles_are_how_a_field_is_said():
    titles = {key: SCHEMA["properties"][key]["title"] for key in ("github", "orcid", "given_name", "givenName", "url")}
    assert titles == {
        "github": "GitHub",
        "orcid": "ORCID",
        "given_name": "Given name",
        "givenName": "Given name",
        "url": "URL",
    }


# --- what it accepts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(ROOT.glob("people/*/person.yaml")), ids=lambda path: path.parent.name)
def test_the_people_of_this_site(path: Path):
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "name: Ada",
        "name: 2020",
        "name: {en: Ada, ko: 에이다, pt-BR: 1}",
        "{name: Ada, x_mine: {a: [1, null]}, x_: 1}",
        "name: Ada\nheadline:\nwork:\n",
        "{name: Ada, email: ada@example.org, phone: 12}",
        "{name: Ada, emails: [ada@example.org], phone: ['12', 13]}",
        "{name: Ada, location: Seoul}",
        "{name: Ada, location: {en: Seoul, ko: 서울}}",
        "{name: Ada, location: {city: Seoul, countryCode: KR, zip: 12345}}",
        "{name: Ada, github: 123, orcid: 0000000218250097}",
        "{name: Ada, skills: [Python, 3, {name: C, keywords: [99, true]}], languages: [한국어], interests: [NLP]}",
        "{name: Ada, work: [{company: Kakao, title: Engineer, startDate: 2020, endDate: 2020-03-04}]}",
        "{name: Ada, work: [{organization: Kakao, roles: [{position: CTO, start_date: 2020-01, end_date: present}]}]}",
        "{name: Ada, education: [{school: MIT, studyType: B.Sc., gpa: 4.0, start_date: '2020'}]}",
        "{name: Ada, projects: [{id: 7, name: X, hidden: yes, tags: [1, a], links: {Paper: https://example.org}}]}",
        "{name: Ada, service: [{role: Reviewer, venue: ACL, years: [2020, 2021]}], volunteer: [{role: Chair}]}",
        "{name: Ada, profiles: [{network: DBpia, username: 5171004, x_a: 1}]}",
        "{name: Ada, socialNetworks: [{url: https://example.org}]}",
    ],
)
def test_accepted_by_reader_and_schema(text: str, tmp_path: Path):
    assert parse_person(tmp_path / "person.yaml", text.encode(), tmp_path).problems == ()
    assert faults(text) == []


@pytest.mark.parametrize("word", sorted({*_NOW, *(word.capitalize() for word in _NOW)}))
def test_every_word_for_what_goes_on(word: str):
    assert faults(f"{{name: Ada, work: [{{organization: Kakao, start_date: 2020, end_date: {word}}}]}}") == []


@pytest.mark.parametrize("word", ["true", "false", "'yes'", "'No'", "'on'", "'off'", "'y'", "'N'", "'true'", "1", "0"])
def test_every_word_for_true_and_false(word: str, tmp_path: Path):
    text = f"{{name: Ada, skills: [{{name: C, hidden: {word}}}]}}"
    assert parse_person(tmp_path / "person.yaml", text.encode(), tmp_path).problems == ()
    assert faults(text) == []


# --- what it rejects --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", [("", "required")]),
        ("name:", [("name", "anyOf")]),
        ("[Ada]", [("", "type")]),
        ("{name: Ada, favourite: 1}", [("", "additionalProperties")]),
        ("{name: Ada, wrok: []}", [("", "additionalProperties")]),
        ("{name: Ada, work: Kakao}", [("work", "type")]),
        ("{name: Ada, work: [Kakao]}", [("work/0", "type")]),
        ("{name: Ada, work: [{organisation: Kakao, position: CTO}]}", [("work/0", "additionalProperties")]),
        ("{name: Ada, work: [{start_date: 2020}]}", [("work/0", "anyOf")]),
        ("{name: Ada, tags: nlp}", [("tags", "type")]),
        ("{name: [Ada]}", [("name", "anyOf")]),
        ("{name: {english: Ada}}", [("name", "anyOf")]),
        ("{name: Ada, summary: [a]}", [("summary", "anyOf")]),
        ("{name: Ada, url: 5}", [("url", "type")]),
        ("{name: Ada, email: 5}", [("email", "anyOf")]),
        ("{name: Ada, github: [a]}", [("github", "type")]),
        ("{name: Ada, location: {citty: Seoul}}", [("location", "anyOf")]),
        ("{name: Ada, languages: [{nme: Korean}]}", [("languages/0", "anyOf")]),
        ("{name: Ada, skills: [{name: C, hidden: maybe}]}", [("skills/0", "anyOf")]),
        ("{name: Ada, awards: [{title: A, date: 2020-1-1}]}", [("awards/0/date", "anyOf")]),
        ("{name: Ada, awards: [{title: A, date: 20201}]}", [("awards/0/date", "anyOf")]),
        ("{name: Ada, awards: [{title: A, date: true}]}", [("awards/0/date", "anyOf")]),
        ("{name: Ada, awards: [{title: A, start_date: 2020, end_date: never}]}", [("awards/0/end_date", "anyOf")]),
        ("{name: Ada, projects: [{name: A, links: [https://a.org]}]}", [("projects/0/links", "type")]),
    ],
)
def test_rejected_by_reader_and_schema(text: str, expected: list[tuple[str, str]], tmp_path: Path):
    assert parse_person(tmp_path / "person.yaml", text.encode(), tmp_path).problems != ()
    assert faults(text) == expected


# --- persons that nobody thought of -----------------------------------------------------------------------------------

WORDS = st.text("abcXYZ가나다é0123456789 .,:'-", min_size=1, max_size=9).filter(str.strip)
SCALARS = WORDS | st.integers(0, 9999) | st.booleans() | st.sampled_from(["2020", "NO", "2024-05-01", "1e5"])
TEXTS = SCALARS | st.dictionaries(st.sampled_from(["en", "ko", "pt-BR", "zh-Hant"]), WORDS, min_size=1)
URLS = st.sampled_from(["https://example.org/a?b=c#d", "http://예시.한국", "mailto:a@example.org"])
STARTS = st.sampled_from([1998, "2001-03", "2004-02-29"])
ENDS = st.sampled_from([2005, "2010-12", "2020-02-28", "present", "현재"])
ACCOUNTS = ("ada", "ada-l9", 7, "12/34", "~Ada_Lovelace1", "@ada@example.social", "0000-0002-1825-0097")


def accounts(network: Network) -> st.SearchStrategy[Any]:
    """Draw an account that the network may have."""
    fitting = []
    for account in ACCOUNTS:
        with suppress(ValueError):
            network.check(str(account))
            fitting.append(account)
    return st.sampled_from(fitting)


SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    **{name: accounts(network) for name, network in NETWORKS.items()},
    "email": st.just("ada@example.org") | st.lists(st.just("ada@example.org")),
    "phone": WORDS | st.integers() | st.lists(WORDS, max_size=2),
    "links": st.dictionaries(WORDS, URLS, max_size=2),
    "repository": st.sampled_from(["kakaobrain/pororo", "https://github.com/a/b"]),
    "id": st.uuids().map(str),
    "duration": st.sampled_from(["2 years 2 months", "P2Y", "3 + 3 months", "ongoing"]),
    "years": st.lists(STARTS, min_size=1, max_size=2),
} | dict.fromkeys(("url", "slides", "video"), URLS)


def field_values(record: type[Record], name: str) -> st.SearchStrategy[Any]:
    if name in SPECIAL:
        return SPECIAL[name]
    annotation = str(record.model_fields[name].annotation)
    nested = nested_record(record, name)
    if nested is not None:
        one = records(nested)
        shorthand = {"location": TEXTS, "skills": SCALARS, "languages": SCALARS, "interests": SCALARS}.get(name)
        one = one if shorthand is None else one | shorthand
    else:
        one = st.booleans() if "bool" in annotation else TEXTS if "Text" in annotation else SCALARS
    return st.lists(one, max_size=2) if "tuple" in annotation else one


def dates() -> st.SearchStrategy[dict[str, Any]]:
    period = st.fixed_dictionaries({"start_date": STARTS}, optional={"end_date": ENDS})
    return st.just({}) | st.fixed_dictionaries({"date": STARTS}) | period


@st.composite
def records(draw: st.DrawFn, record: type[Record]) -> dict[str, Any]:
    """Draw a record by its fields, each under any of its spellings."""
    needed = draw(st.sampled_from(record.needs_one_of or ("name",))) if record is not Person else "name"
    undated = [
        name for name in record.model_fields if name not in {"extensions", "start_date", "end_date", "date", needed}
    ]
    chosen = draw(st.lists(st.sampled_from(undated), max_size=4, unique=True))
    facts: dict[str, Any] = {name: draw(field_values(record, name) | st.none()) for name in chosen}
    if needed in record.model_fields:
        facts[needed] = draw(field_values(record, needed))
    if "date" in record.model_fields and "years" not in facts:
        facts |= draw(dates())
    spelled: dict[str, list[str]] = {}
    for key, name in record.spellings().items():
        spelled.setdefault(name, []).append(key)
    return {draw(st.sampled_from(spelled[name])): value for name, value in facts.items()} | draw(
        st.just({}) | st.just({"x_mine": [1, {"a": None}]})
    )


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=records(Person))
def test_the_schema_accepts_what_the_reader_accepts(data: dict[str, Any]):
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    folder = Path("/nowhere/people/ada")
    assert parse_person(folder / "person.yaml", text.encode(), folder.parents[1]).problems == ()
    assert faults(text) == []


# --- stars.yaml -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x_note: [1, {a: b}]\na/b: {}\nhttps://github.com/c/d:\n", []),
        ("a/b: {stars: [2000+, 300, '7', '2026': 5+, {2026-11-01: 2345}], forks: 3, pushed: 2026-11-01}", []),
        ("a/b: {topics: [ai, 3], archived: true, downloads: '12', license: MIT, moved_to: b/b, x_a: 1}", []),
        ("pororo: {}", [("", "pattern")]),
        ("a/b: {stras: [5]}", [("a/b", "additionalProperties")]),
        ("a/b: {stars: [-5]}", [("a/b/stars/0", "anyOf")]),
        ("a/b: {stars: [2k]}", [("a/b/stars/0", "anyOf")]),
        ("a/b: {stars: 5}", [("a/b/stars", "type")]),
        ("a/b: {forks: -1}", [("a/b/forks", "minimum")]),
        ("a/b: {pushed: soon}", [("a/b/pushed", "anyOf")]),
    ],
)
def test_star_counts_accepted_by_reader_and_schema_alike(text: str, expected: list[tuple[str, str]]):
    validator = Draft202012Validator(stars_schema())
    errors = validator.iter_errors(yaml.load(text, EditorLoader))
    found = [("/".join(map(str, error.absolute_path)), str(error.validator)) for error in errors]
    assert found == expected
    assert bool(parse_stars(Path("stars.yaml"), text.encode())[1].problems) == bool(expected)


def test_the_star_counts_of_this_site():
    data = yaml.load((ROOT / "people" / "stars.yaml").read_text(encoding="utf-8"), EditorLoader)
    assert Draft202012Validator(stars_schema()).is_valid(data)
