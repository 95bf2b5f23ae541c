"""Organizations and the names that they had."""

from __future__ import annotations

import re

import pytest
from pydantic_core import PydanticCustomError

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.organization import Organization, check_ror

KAKAO = Organization.model_validate(
    {
        "name": "Kakao",
        "former_names": [
            {"name": "IWILAB", "end_date": "2010-08"},
            {"name": "Daum Kakao", "end_date": "2015-09"},
            {"name": "The yellow one"},
        ],
    }
)


@pytest.mark.parametrize(
    ("start", "names"),
    [
        ("2009", ["Daum Kakao", "IWILAB", "The yellow one"]),
        ("2010", ["Daum Kakao", "IWILAB", "The yellow one"]),
        ("2010-08", ["Daum Kakao", "IWILAB", "The yellow one"]),
        ("2010-09", ["Daum Kakao", "The yellow one"]),
        ("2015-09-30", ["Daum Kakao", "The yellow one"]),
        ("2015-10", ["The yellow one"]),
        (None, ["The yellow one"]),
    ],
)
def test_names_at(start, names):
    """A name is shown for what began before the renaming; one without an end beside everything."""
    assert [str(name) for name in KAKAO.names_at(start and PartialDate.parse(start))] == names


@pytest.mark.parametrize(
    "value", ["05apxxy63", "ror.org/05apxxy63", "https://ror.org/05apxxy63", " http://ror.org/05apxxy63"]
)
def test_ror(value):
    assert check_ror(value) == "05apxxy63"


@pytest.mark.parametrize(
    "value", ["", "05apxxy6", "05apxxy633", "15apxxy63", "0가나다라마바사아", "https://ror.org/", "05APXXY63"]
)
def test_what_is_no_ror(value):
    message = f"'{value}' is not a ROR id; expected 0, six letters or digits and two digits, such as 05apxxy63"
    with pytest.raises(PydanticCustomError, match=f"^{re.escape(message)}$") as error:
        check_ror(value)
    assert error.value.type == "identifier"


def test_website_is_its_url():
    assert Organization.model_validate({"name": "A", "website": "https://a.org"}).url == "https://a.org"
