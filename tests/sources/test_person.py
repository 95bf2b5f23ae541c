"""``person.yaml``: every kind of bad input with its place and words, and the rest of the person unharmed."""

from __future__ import annotations

import pytest

from sphinx_people.model.person import Person
from sphinx_people.sources.person_source import Mention

UNKNOWN_ENTRY_KEY = (
    "expected one of date, details, end_date, hidden, highlights, links, start_date, summary, tags, text, url, "
    "or a key of your own that starts with x_"
)
TEXT = "expected text, or a map of texts by language such as {en: ..., ko: ...}"
LIST = "expected a list, each item on a line of its own after '- '"


def found(source) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.subtype, one.message) for one in source.problems]


def dump(person: Person) -> dict[str, object]:
    return person.model_dump(exclude_defaults=True)


# --- what is right ----------------------------------------------------------------------------------------------------

WHOLE = """\
# yaml-language-server: $schema=../../person.schema.json
name: {en: Ada Lovelace, ko: 에이다 러브레이스}
aliases: ["Lovelace, Ada"]
orcid: https://orcid.org/0000-0002-1825-0097
email: ada@example.org
location: {city: London, countryCode: GB}
x_shoe_size: 37
interests: [Machines]
work:
  - company: Analytical Engines
    startDate: 1842-10
    endDate: present
    highlights: [Wrote the first *program*.]
    x_desk: {number: 3}
projects:
  - github: https://github.com/ada/engine
    page: projects/engine
    links: {Paper: https://example.org/notes}
"""


def test_a_whole_person(read):
    source = read(WHOLE)
    assert source.problems == ()
    assert dump(source.person) == {
        "name": {"en": "Ada Lovelace", "ko": "에이다 러브레이스"},
        "aliases": ("Lovelace, Ada",),
        "orcid": "0000-0002-1825-0097",
        "email": ("ada@example.org",),
        "location": {"city": {"": "London"}, "country": {"": "GB"}},
        "interests": ({"name": {"": "Machines"}},),
        "work": (
            {
                "organization": {"": "Analytical Engines"},
                "start_date": "1842-10",
                "end_date": "present",
                "highlights": ({"": "Wrote the first *program*."},),
            },
        ),
        "projects": (
            {"repository": "ada/engine", "page": "projects/engine", "links": {"Paper": "https://example.org/notes"}},
        ),
    }


def test_the_writers_own_keys_are_kept(read):
    person = read(WHOLE).person
    assert person.extensions == {"x_shoe_size": "37"}
    assert person.work[0].extensions == {"x_desk": {"number": "3"}}


def test_what_other_files_must_tell(read):
    """Case studies, the photo and mentions are checked once all files are read; here are their places."""
    source = read(f"{WHOLE}photo: me.png\nsummary: With {{person}}`bob`.\n")
    assert source.pages == (("projects/engine", 17, 11),)
    assert source.image == (19, 8)
    assert source.mentions == (Mention("person", "bob", 20, 15),)


@pytest.mark.parametrize(
    "text",
    [
        # JSON Resume 1.x, without `basics`
        """\
name: Ada
label: Programmer
image: ""
email: ada@example.org
phone: ""
url: https://example.org
summary: Writes programs.
location: {address: 12 St James's Square, postalCode: SW1, city: London, countryCode: GB, region: ""}
profiles: [{network: GitHub, username: ada, url: https://github.com/ada}]
work: [{name: Engines, position: Programmer, startDate: 1842-10-01, endDate: "", summary: A, highlights: [B]}]
volunteer: [{organization: Society, position: Member, url: https://example.org, startDate: 1841, endDate: 1842}]
education: [{institution: Home, area: Mathematics, studyType: Lessons, startDate: 1830, endDate: 1835, score: A, courses: [Algebra]}]
awards: [{title: Prize, date: 1843-01-01, awarder: Society, summary: A}]
certificates: [{name: Certificate, date: 1843-01, issuer: Society, url: https://example.org}]
skills: [{name: Algebra, level: Master, keywords: [Bernoulli numbers]}]
languages: [{language: English, fluency: Native speaker}]
interests: [{name: Machines, keywords: [Looms]}]
projects: [{name: Engine, description: A, highlights: [B], keywords: [C], startDate: 1842, endDate: 1843, url: https://example.org, roles: [Author], entity: Engines}]
""",
        # RenderCV 2.x, what stands under `cv` and its sections
        """\
name: Ada
headline: Programmer
location: London
photo: ""
email: ada@example.org
website: https://example.org
social_networks: [{network: LinkedIn, username: ada}, {network: ORCID, username: 0000-0002-1825-0097}]
education: [{institution: Home, area: Mathematics, degree: B.A., location: London, start_date: 1830-01, end_date: present, summary: A, highlights: [B]}]
experience: [{company: Engines, position: Programmer, location: London, start_date: 1842, end_date: 1843, summary: A}]
projects: [{name: Engine, date: 1843, summary: A, highlights: [B]}]
skills: [{label: Algebra}]
""",
    ],
    ids=["JSON Resume", "RenderCV"],
)
def test_files_in_other_formats(read, text):
    source = read(text)
    assert found(source) == []
    assert str(source.person.work[0].organization) == "Engines"
    assert source.person.education[0].degree is not None


# --- what is wrong with a whole file ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", (1, 1, "syntax", "the file is empty")),
        ("# nothing yet\n", (1, 1, "syntax", "the file is empty")),
        ("- name: Ada\n", (1, 1, "value", "expected a map of keys and values, such as 'name: Ada Lovelace'")),
        ("Ada Lovelace\n", (1, 1, "value", "expected a map of keys and values, such as 'name: Ada Lovelace'")),
        ("name: Ada\n\turl: x\n", (2, 1, "syntax", "a tab indents this line; YAML wants spaces")),
        ("name: Ada: L\n", (1, 10, "syntax", "a text that holds ': ' must be in quotes")),
        ("name: Ada\n<<<<<<< HEAD\n", (2, 1, "syntax", "a merge conflict was left in this file")),
        (
            "이름: 가\nname: 에이다\n".encode("cp949"),
            (1, 1, "encoding", "the byte 0xc0 is not UTF-8; save the file as UTF-8"),
        ),
        ("name: " + "[" * 5_000, (1, 46, "syntax", "the values are nested too deeply")),
    ],
)
def test_a_file_that_cannot_be_read(read, content, problem):
    """The folder's name stands in for the person's, so that links to them work."""
    source = read(content)
    assert found(source) == [problem]
    assert dump(source.person) == {"name": {"": "ada"}}


def test_a_folder_of_any_name(read):
    assert found(read("{}")) == [(1, 1, "missing", "'name' is missing")]


def test_an_alias_bomb(read):
    lines = ["name: Ada", "x_0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"x_{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 8)]
    source = read("\n".join([*lines, "headline: Here"]))
    why = "there are more than 100000 values, those that aliases repeat among them; the rest of the file is left out"
    assert [problem[2:] for problem in found(source)] == [("syntax", why)]
    assert dump(source.person) == {"name": {"": "Ada"}}


# --- what is wrong with a part of it ----------------------------------------------------------------------------------

FAULTS = [
    # unknown and misspelt keys, at any depth
    ("hedline: x", (2, 1, "key", "unknown key 'hedline'; did you mean 'headline'?")),
    ("google-scolar: x", (2, 1, "key", "unknown key 'google-scolar'; did you mean 'google_scholar'?")),
    ("news: [{text: a, qqqq: b}]", (2, 18, "key", f"unknown key 'qqqq'; {UNKNOWN_ENTRY_KEY}")),
    ("work: [{company: A, roles: [{tilte: B}]}]", (2, 30, "key", "unknown key 'tilte'; did you mean 'title'?")),
    ("location: {ctiy: Seoul}", (2, 12, "key", "unknown key 'ctiy'; did you mean 'city'?")),
    ("profiles: [{netwrok: GitHub}]", (2, 13, "key", "unknown key 'netwrok'; did you mean 'network'?")),
    # both spellings
    (
        "work: [{company: A, organization: B}]",
        (2, 9, "key", "'company' and 'organization' are two spellings of one field; keep one of them"),
    ),
    (
        "work: [{company: A, startDate: 2020, start_date: 2021}]",
        (2, 21, "key", "'startDate' and 'start_date' are two spellings of one field; keep one of them"),
    ),
    (
        "awards: [{name: A, title: B}]",
        (2, 11, "key", "'name' and 'title' are two spellings of one field; keep one of them"),
    ),
    ("label: x\nheadline: y", (2, 1, "key", "'label' and 'headline' are two spellings of one field; keep one of them")),
    # wrong types
    ("headline: [x]", (2, 11, "value", TEXT)),
    ("headline: {}", (2, 11, "value", "this map of texts by language is empty")),
    ("headline: {en: [x]}", (2, 16, "value", "expected text in the language 'en'")),
    ("headline: {qqq: x}", (2, 12, "key", "unknown language 'qqq', expected a language tag such as 'en' or 'ko'")),
    (
        "location: {en: x, qqq: y}",
        (2, 19, "key", "unknown language 'qqq', expected a language tag such as 'en' or 'ko'"),
    ),
    ("tags: nlp", (2, 7, "value", f"{LIST}; found 'nlp'")),
    ("tags: [[nlp]]", (2, 8, "value", "expected text; found a list")),
    ("work: A", (2, 7, "value", f"{LIST}; found 'A'")),
    ("work: {company: A}", (2, 7, "value", f"{LIST}; found a map")),
    ("work: [A]", (2, 8, "value", "expected a map of keys and values; found 'A'")),
    ("work: [~]", (2, 8, "value", "expected a map of keys and values; found nothing")),
    ("skills: [{name: A, hidden: maybe}]", (2, 28, "value", "expected true or false; found 'maybe'")),
    ("email: {a: b}", (2, 8, "value", f"{LIST}; found a map")),
    # dates
    ("news: [{text: a, date: 2024-13}]", (2, 24, "date", "there is no month 2024-13")),
    ("news: [{text: a, date: 2023-02-29}]", (2, 24, "date", "there is no day 2023-02-29")),
    (
        "news: [{text: a, date: 2024.5}]",
        (2, 24, "date", "'2024.5' is not a date; expected 2024, 2024-05 or 2024-05-01; did you mean 2024-05?"),
    ),
    ("news: [{text: a, date: [2024]}]", (2, 24, "date", "expected a date such as 2024, 2024-05 or 2024-05-01")),
    (
        "work: [{company: A, start_date: 2021, end_date: 2020}]",
        (2, 49, "date", "the end 2020 is before the start 2021"),
    ),
    ("work: [{company: A, startDate: 2021, endDate: 2020}]", (2, 47, "date", "the end 2020 is before the start 2021")),
    (
        "work: [{company: A, year: 2020, startDate: 2021}]",
        (2, 27, "date", "both 'date' and 'start_date' are given; one moment or a period, not both"),
    ),
    ("work: [{company: A, endDate: 2020}]", (2, 30, "missing", "'end_date' is given without 'start_date'")),
    (
        "service: [{role: A, years: [2020, next]}]",
        (2, 35, "date", "'next' is not a date; expected 2024, 2024-05 or 2024-05-01"),
    ),
    (
        "projects: [{name: A, duration: long}]",
        (2, 32, "value", "'long' is not a length of time; expected for example '2 years 2 months'"),
    ),
    # ids
    (
        "orcid: 0000-0002-1825-0098",
        (
            2,
            8,
            "identifier",
            "the ORCID iD 0000-0002-1825-0098 has a wrong check digit: it ends in 8, but 7 was expected",
        ),
    ),
    (
        "profiles: [{network: ORCID, username: 0000-0002-1825-0098}]",
        (
            2,
            39,
            "identifier",
            "the ORCID iD 0000-0002-1825-0098 has a wrong check digit: it ends in 8, but 7 was expected",
        ),
    ),
    ("orcid: '1'", (2, 8, "identifier", "'1' is not an ORCID iD; expected 0000-0000-0000-0000")),
    (
        "github: a/b",
        (
            2,
            9,
            "identifier",
            "'a/b' is not an account of GitHub; expected what stands in https://github.com/{username}",
        ),
    ),
    (
        "projects: [{id: 음성, name: A}]",
        (2, 17, "identifier", "'음성' is not an id; expected ASCII letters, digits and hyphens"),
    ),
    (
        "projects: [{repository: pororo, name: A}]",
        (2, 25, "repository", "'pororo' is not a repository; expected owner/name"),
    ),
    ("projects: [{id: a, name: A}, {id: a, name: B}]", (2, 35, "duplicate", "the id 'a' is there twice")),
    ("headline: x\nheadline: y", (3, 1, "duplicate", "the key 'headline' is there twice; the first one counts")),
    # links
    (
        "url: javascript:alert(1)",
        (2, 6, "link", "'javascript:alert(1)' is not a link; expected http://, https:// or mailto:"),
    ),
    (
        "talks: [{title: A, slides: JAVASCRIPT:x}]",
        (2, 28, "link", "'JAVASCRIPT:x' is not a link; expected http://, https:// or mailto:"),
    ),
    (
        "news: [{text: a, links: {Paper: data:x}}]",
        (2, 33, "link", "'data:x' is not a link; expected http://, https:// or mailto:"),
    ),
    (
        "url: www.example.org",
        (
            2,
            6,
            "link",
            "'www.example.org' is not a link; expected http://, https:// or mailto:; did you mean https://www.example.org?",
        ),
    ),
    ("email: [a@b.org, ada]", (2, 18, "link", "'ada' is not an e-mail address")),
    ("email: ada", (2, 8, "link", "'ada' is not an e-mail address")),
    # what says nothing
    ("education: [{score: A}]", (2, 13, "missing", "this needs 'institution', 'degree' or 'area'")),
    ("location: {}", (2, 11, "missing", "this needs 'text', 'city', 'region', 'country', 'address' or 'postal_code'")),
    # tags, HTML, MyST
    (
        "headline: !!python/object:os.system x",
        (2, 11, "value", "the tag 'python/object:os.system' is not supported; write plain values"),
    ),
    ("headline: a <b>c", (2, 13, "html", "HTML is shown as it is written: <b>; use MyST instead")),
    ("news: [{text: 'a <b>c'}]", (2, 18, "html", "HTML is shown as it is written: <b>; use MyST instead")),
    ("news: [{text: '{raw}`c`'}]", (2, 16, "markup", "the role 'raw' may not be used in a value")),
]


@pytest.mark.parametrize(("text", "problem"), FAULTS)
def test_a_faulty_part_and_the_rest_of_the_person(read, text, problem):
    source = read(f"name: Ada\n{text}\npronouns: she/her\nactivities: [{{role: Member}}]\n")
    assert found(source) == [problem]
    assert [str(source.person.name), str(source.person.pronouns), str(source.person.activities[0].role)] == [
        "Ada",
        "she/her",
        "Member",
    ]


def test_all_faults_of_a_file_at_once(read):
    """In the order of the file, although some of them are found later than others."""
    source = read(
        """\
name: Ada
url: javascript:x
wrok: []
summary: |
  A <b>bold

  ```{include} /etc/passwd
  ```
education:
  - institution: A
    start_date: 2020-13
    end_date: 2021
  - {}
  - degree: B
    hidden: maybe
    start_date: 2021
    end_date: 2020
work:
  - 5
  - company: C
    org: D
    highlights: ['[x](data:x)']
projects:
  - {id: a, name: A}
  - {id: a, name: B}
  - {id: a, name: C}
"""
    )
    assert [problem[:3] for problem in found(source)] == [
        (2, 6, "link"),
        (3, 1, "key"),
        (5, 5, "html"),
        (7, 6, "markup"),
        (11, 17, "date"),
        (13, 5, "missing"),
        (15, 13, "value"),
        (17, 15, "date"),
        (19, 5, "value"),
        (21, 5, "key"),
        (22, 23, "link"),
        (25, 10, "duplicate"),
        (26, 10, "duplicate"),
    ]
    assert dump(source.person) == {
        "name": {"": "Ada"},
        "summary": {"": "A <b>bold\n\n```{include} /etc/passwd\n```\n"},
        "education": (
            {"institution": {"": "A"}, "end_date": "unknown"},
            {"degree": {"": "B"}, "start_date": "2021", "end_date": "unknown"},
        ),
        "work": ({"organization": {"": "C"}, "highlights": ({"": "[x](data:x)"},)},),
        "projects": ({"id": "a", "name": {"": "A"}}, {"name": {"": "B"}}, {"name": {"": "C"}}),
    }


def test_publications_that_entries_name(read):
    source = read(
        "name: Ada\nprojects: [{name: A, publication: a1}, {name: B}]\ntalks: [{title: C, publication: c1}]\n"
    )
    assert [(one.target, one.line, one.column) for one in source.mentions] == [("a1", 2, 35), ("c1", 3, 33)]


def test_places_after_what_was_left_out(read):
    """The second project is left out; the place of the third one's page is still its own."""
    source = read(
        "name: Ada\nprojects:\n  - {name: A, page: a}\n  - {page: b}\n  - {name: C, page: c}\n  - {name: D}\n"
    )
    assert source.pages == (("a", 3, 21), ("c", 5, 21))


@pytest.mark.parametrize("key", ["image", "photo", "picture"])
def test_the_place_of_the_photo(read, key):
    assert read(f"name: Ada\n{key}: me.png\n").image == (2, len(key) + 3)
