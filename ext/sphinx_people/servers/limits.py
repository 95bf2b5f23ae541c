"""Rate limits: how servers say that they were asked too often, and when they may be asked again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

#: How long to leave a server alone that does not say how long; GitHub asks for a minute at least.
UNKNOWN = timedelta(minutes=1)
_TOO_MANY = 429
_FORBIDDEN = 403


def is_limited(status: int, headers: Mapping[str, str], message: str) -> bool:
    """Tell whether an answer refuses because of a rate limit; GitHub also says so with 403, and sometimes in words."""
    if status == _TOO_MANY:
        return True
    said = "retry-after" in headers or headers.get("x-ratelimit-remaining") == "0" or "rate limit" in message.casefold()
    return status == _FORBIDDEN and said


def used_up_until(headers: Mapping[str, str]) -> datetime | None:
    """Return when the next question is allowed, where an answer says that it was the last one allowed for now."""
    return _reset(headers) if headers.get("x-ratelimit-remaining") == "0" else None


def limited_until(headers: Mapping[str, str]) -> datetime:
    """Return when a server that refuses may be asked again, by our clock."""
    return _retry_after(headers) or used_up_until(headers) or _window(headers) or datetime.now(UTC) + UNKNOWN


def _retry_after(headers: Mapping[str, str]) -> datetime | None:
    """Read ``Retry-After``: seconds, or a date."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,7}", value):
        return datetime.now(UTC) + timedelta(seconds=int(value))
    return _by_our_clock(_http_date(value), headers)


def _reset(headers: Mapping[str, str]) -> datetime | None:
    """Read ``X-RateLimit-Reset`` of GitHub: seconds since 1970."""
    value = headers.get("x-ratelimit-reset", "").strip()
    at = datetime.fromtimestamp(int(value), UTC) if re.fullmatch(r"[0-9]{1,11}", value) else None
    return _by_our_clock(at, headers)


def _window(headers: Mapping[str, str]) -> datetime | None:
    """Read ``RateLimit`` of Hugging Face: ``"api";r=0;t=120``, in seconds from now."""
    match = re.search(r";\s*t=([0-9]{1,7})\b", headers.get("ratelimit", ""))
    return datetime.now(UTC) + timedelta(seconds=int(match[1])) if match else None


def _by_our_clock(at: datetime | None, headers: Mapping[str, str]) -> datetime | None:
    """Correct a time by how far the server's clock is from ours."""
    if at is None:
        return None
    now = datetime.now(UTC)
    return now + max(at - (_http_date(headers.get("date", "")) or now), timedelta())


def _http_date(value: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
