"""Addresses that may be printed, and the ids inside them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sphinx_people.model.links import SAFE_SCHEMES, check_email, check_orcid, check_url

#: ORCID's own examples, and one that ends in X.
ORCIDS = ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"]
ORCID_DIGITS = st.text("0123456789", min_size=15, max_size=15)


def with_check_digit(digits: str) -> str:
    """Append the check digit that ISO 7064 MOD 11-2 asks for: the number with it is 1 modulo 11, in base 2."""
    for last in "0123456789X":
        values = [*map(int, digits), 10 if last == "X" else int(last)]
        if sum(value * pow(2, 15 - place) for place, value in enumerate(values)) % 11 == 1:
            return digits + last
    raise AssertionError(digits)


# --- addresses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "HTTP://example.org:8080/a/b?c=d#e",
        "https://ko.wikipedia.org/wiki/한국어",
        "https://[2001:db8::1]/",
        "mailto:ada@example.org",
    ],
)
def test_url(value):
    assert check_url(value) == value


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("javascript:alert(1)", "'javascript:alert(1)' is not a link; expected http://, https:// or mailto:"),
        ("JavaScript:alert(1)", "'JavaScript:alert(1)' is not a link; expected http://, https:// or mailto:"),
        ("data:text/html,x", "'data:text/html,x' is not a link; expected http://, https:// or mailto:"),
        ("file:///etc/passwd", "'file:///etc/passwd' is not a link; expected http://, https:// or mailto:"),
        ("https://", "'https://' is not a link; expected http://, https:// or mailto:"),
        ("https:///path", "'https:///path' is not a link; expected http://, https:// or mailto:"),
        ("https://:80", "'https://:80' is not a link; expected http://, https:// or mailto:"),
        ("mailto:", "'mailto:' is not a link; expected http://, https:// or mailto:"),
        ("//example.org", "'//example.org' is not a link; expected http://, https:// or mailto:"),
        (
            "page.html",
            "'page.html' is not a link; expected http://, https:// or mailto:; did you mean https://page.html?",
        ),
        (
            "www.example.org/a",
            "'www.example.org/a' is not a link; expected http://, https:// or mailto:; did you mean https://www.example.org/a?",
        ),
        ("https://[::1", "'https://[::1' is not a URL: Invalid IPv6 URL"),
        ("https://example.org/a b", "the address holds the character ' ', which no URL may"),
        ("java\nscript:alert(1)", r"the address holds the character '\n', which no URL may"),
        ('https://example.org/"onclick=', "the address holds the character '\"', which no URL may"),
        ("https://example.org/<b>", "the address holds the character '<', which no URL may"),
        ("https://example.org/\u2028", r"the address holds the character '\u2028', which no URL may"),
    ],
)
def test_url_that_is_none(value, message):
    with pytest.raises(PydanticCustomError, match=f"^{re.escape(message)}$") as error:
        check_url(value)
    assert error.value.type == "link"


@given(st.one_of(st.text(), st.text("javscriptdfle:/\t\n @ htps"), st.from_regex(r"\A[a-z]{1,10}:.*\Z")))
def test_no_url_has_another_scheme(value):
    try:
        check_url(value)
    except PydanticCustomError:
        return
    assert value.partition(":")[0].lower() in SAFE_SCHEMES


@pytest.mark.parametrize("value", ["ada@example.org", "a.b+c@sub.example.co.kr", "관리@예시.한국"])
def test_email(value):
    assert check_email(value) == value


@pytest.mark.parametrize(
    "value", ["", "ada", "ada@example", "@example.org", "a@b@c.org", "a b@c.org", "a@b..org", "a@b.org\n", "<a@b.org>"]
)
def test_email_that_is_none(value):
    message = re.escape(f"'{value}' is not an e-mail address")
    with pytest.raises(PydanticCustomError, match=f"^{message}$"):
        check_email(value)


# --- ids --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("orcid", ORCIDS)
@pytest.mark.parametrize("template", ["{}", " {} ", "orcid.org/{}", "https://orcid.org/{}/", "http://www.orcid.org/{}"])
def test_orcid(orcid, template):
    assert check_orcid(template.format(orcid)) == orcid


@pytest.mark.parametrize(
    ("value", "expected"), [("0000000218250097", "0000-0002-1825-0097"), ("0000-0002-1694-233x", "0000-0002-1694-233X")]
)
def test_orcid_is_written_with_hyphens_and_a_capital(value, expected):
    assert check_orcid(value) == expected


@pytest.mark.parametrize(
    "value", ["", "0000", "0000-0002-1825-009", "000X-0002-1825-0097", "\u0966\u0966\u0966\u0966-0002-1825-0097", "ada"]
)
def test_orcid_of_another_shape(value):
    message = re.escape(f"'{value}' is not an ORCID iD; expected 0000-0000-0000-0000")
    with pytest.raises(PydanticCustomError, match=f"^{message}$"):
        check_orcid(value)


def test_orcid_with_a_wrong_check_digit():
    message = "the ORCID iD 0000-0002-1825-0098 has a wrong check digit: it ends in 8, but 7 was expected"
    with pytest.raises(PydanticCustomError, match=f"^{message}$") as error:
        check_orcid("0000-0002-1825-0098")
    assert error.value.type == "identifier"


@given(ORCID_DIGITS)
def test_every_right_check_digit_is_accepted(digits):
    assert check_orcid(with_check_digit(digits)).replace("-", "") == with_check_digit(digits)


@given(ORCID_DIGITS, st.integers(0, 15), st.sampled_from("0123456789X"))
def test_any_single_wrong_digit_is_caught(digits, place, wrong):
    right = with_check_digit(digits)
    mistyped = right[:place] + wrong + right[place + 1 :]
    if mistyped == right:
        return
    with pytest.raises(PydanticCustomError, match="ORCID iD"):
        check_orcid(mistyped)


@given(ORCID_DIGITS, st.integers(0, 14))
def test_any_two_neighbours_in_the_wrong_order_are_caught(digits, place):
    right = with_check_digit(digits)
    mistyped = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    if mistyped == right:
        return
    with pytest.raises(PydanticCustomError, match="ORCID iD"):
        check_orcid(mistyped)
