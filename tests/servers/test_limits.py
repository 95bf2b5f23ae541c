"""How servers say that they were asked too often, and when they may be asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from sphinx_people.servers.limits import UNKNOWN, is_limited, limited_until, used_up_until


def http_date(after: timedelta = timedelta()) -> str:
    return format_datetime(datetime.now(UTC) + after, usegmt=True)


def seconds(after: timedelta) -> str:
    return str(int((datetime.now(UTC) + after).timestamp()))


@pytest.mark.parametrize(
    ("status", "headers", "message", "limited"),
    [
        (429, {}, "", True),
        (403, {"retry-after": "5"}, "", True),
        (403, {"x-ratelimit-remaining": "0"}, "", True),
        (403, {"x-ratelimit-remaining": "5"}, "You have exceeded a secondary Rate Limit.", True),
        (403, {"x-ratelimit-remaining": "5"}, "Forbidden", False),
        (200, {"x-ratelimit-remaining": "0"}, "", False),
        (404, {"retry-after": "5"}, "rate limit", False),
    ],
)
def test_which_answers_refuse(status, headers, message, limited):
    assert is_limited(status, headers, message) is limited


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        (lambda: {"retry-after": "120"}, timedelta(minutes=2)),
        (lambda: {"retry-after": http_date(timedelta(hours=1))}, timedelta(hours=1)),
        (lambda: {"retry-after": http_date(-timedelta(hours=1))}, timedelta()),
        (lambda: {"retry-after": "soon", "ratelimit": '"api";r=0;t=90'}, timedelta(seconds=90)),
        (lambda: {"retry-after": "-5"}, UNKNOWN),
        (lambda: {"retry-after": "9" * 30}, UNKNOWN),
        (lambda: {"x-ratelimit-remaining": "0", "x-ratelimit-reset": seconds(timedelta(hours=1))}, timedelta(hours=1)),
        (lambda: {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "never"}, UNKNOWN),
        (lambda: {"x-ratelimit-remaining": "7", "x-ratelimit-reset": seconds(timedelta(hours=1))}, UNKNOWN),
        (lambda: {"ratelimit": "api"}, UNKNOWN),
        (dict, UNKNOWN),
        # by a clock that is a day late
        (lambda: {"retry-after": http_date(timedelta(hours=-23)), "date": http_date(timedelta(days=-1))}, timedelta(hours=1)),
    ],
)  # fmt: skip
def test_until_when(headers, wait):
    assert abs(limited_until(headers()) - datetime.now(UTC) - wait) < timedelta(minutes=5)


def test_the_last_answer_for_now():
    headers = {"x-ratelimit-reset": seconds(timedelta(hours=1))}
    assert used_up_until(headers | {"x-ratelimit-remaining": "1"}) is None
    assert used_up_until(headers | {"x-ratelimit-remaining": "0"}) is not None
    assert used_up_until({"x-ratelimit-remaining": "0"}) is None
