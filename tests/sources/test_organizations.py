"""``organizations.yaml``: organizations by id, and what is wrong with some of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.sources.organizations import parse_organizations


def read(text: str):
    found, tree = parse_organizations(Path("people/organizations.yaml"), text.encode(), Path())
    made = {name: one.model_dump(exclude_defaults=True) for name, one in found.items()}
    return made, [(one.line, one.column, one.subtype, one.message) for one in tree.problems]


def test_organizations():
    text = """\
kaist: {name: {en: KAIST, ko: 카이스트}, website: https://kaist.ac.kr, ror: https://ror.org/05apxxy63}
kakao:
  name: Kakao
  former_names: [{name: Daum Kakao, end_date: 2015-09}, {name: IWILAB}]
x_note: {any: thing}
"""
    assert read(text) == (
        {
            "kaist": {"name": {"en": "KAIST", "ko": "카이스트"}, "url": "https://kaist.ac.kr", "ror": "05apxxy63"},
            "kakao": {
                "name": {"": "Kakao"},
                "former_names": ({"name": {"": "Daum Kakao"}, "end_date": "2015-09"}, {"name": {"": "IWILAB"}}),
            },
        },
        [],
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (1, 1, "syntax", "the file is empty")),
        ("- kakao\n", (1, 1, "value", "expected a map of organizations by id, such as 'kakao: {name: Kakao}'")),
        ("kakao\n", (1, 1, "value", "expected a map of organizations by id, such as 'kakao: {name: Kakao}'")),
    ],
)
def test_a_file_that_cannot_be_read(text, problem):
    assert read(text) == ({}, [problem])


@pytest.mark.parametrize(
    ("text", "made", "problem"),
    [
        (
            "카카오: {name: Kakao}",
            {},
            (1, 1, "identifier", "'카카오' is not an id; expected ASCII letters, digits and hyphens"),
        ),
        ("kakao: Kakao", {}, (1, 8, "value", "expected a map of keys and values; found 'Kakao'")),
        (
            "kakao: {url: https://a.org}",
            {"kakao": {"name": {"": "kakao"}, "url": "https://a.org"}},
            (1, 8, "missing", "'name' is missing"),
        ),
        (
            "kakao: {nmae: Kakao}",
            {"kakao": {"name": {"": "kakao"}}},
            (1, 9, "key", "unknown key 'nmae'; did you mean 'name'?"),
        ),
        (
            "kakao: {name: A, url: 'javascript:x'}",
            {"kakao": {"name": {"": "A"}}},
            (1, 23, "link", "'javascript:x' is not a link; expected http://, https:// or mailto:"),
        ),
        (
            "kakao: {name: A <b>B}",
            {"kakao": {"name": {"": "A <b>B"}}},
            (1, 17, "html", "HTML is shown as it is written: <b>; use MyST instead"),
        ),
        (
            "kakao: {name: A, former_names: [{name: B, end_date: 2015-13}]}",
            {"kakao": {"name": {"": "A"}, "former_names": ({"name": {"": "B"}},)}},
            (1, 53, "date", "there is no month 2015-13"),
        ),
    ],
)
def test_a_faulty_organization_and_the_others(text, made, problem):
    assert read(f"{text}\nkaist: {{name: KAIST}}\n") == (made | {"kaist": {"name": {"": "KAIST"}}}, [problem])
