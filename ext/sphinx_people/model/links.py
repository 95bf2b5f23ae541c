"""Addresses that are safe to print as links, and the ids inside them."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

#: The schemes that a link may have; anything else (``javascript:``, ``data:``, ``file:`` ...) never reaches a page.
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_UNSAFE_CHARACTER = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029<>\"`{}|\\^]")
_EMAIL = re.compile(r"""[^@\s<>"'(),:;\\\[\]]+@(?:[^.@\s<>"'(),:;\\\[\]]+\.)+[^.@\s<>"'(),:;\\\[\]]+""")


def check_url(value: str) -> str:
    """Return ``value`` where it is an absolute address (RFC 3986) with a safe scheme; raise otherwise."""
    bad = _UNSAFE_CHARACTER.search(value)
    if bad is not None:
        raise PydanticCustomError(
            "link", "the address holds the character {found}, which no URL may", {"found": repr(bad[0])}
        )
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise PydanticCustomError(
            "link", "'{found}' is not a URL: {why}", {"found": value, "why": str(error)}
        ) from None
    target = parts.path if parts.scheme == "mailto" else parts.hostname
    if parts.scheme not in SAFE_SCHEMES or not target:
        hint = f"; did you mean https://{value}?" if re.match(r"^[\w-]+(\.[\w-]+)+(/|$)", value) else ""
        raise PydanticCustomError(
            "link",
            "'{found}' is not a link; expected http://, https:// or mailto:{hint}",
            {"found": value, "hint": hint},
        )
    return value


def check_email(value: str) -> str:
    """Return ``value`` where it looks like an e-mail address; raise otherwise."""
    if not _EMAIL.fullmatch(value):
        raise PydanticCustomError("link", "'{found}' is not an e-mail address", {"found": value})
    return value


def check_orcid(value: str) -> str:
    """Return an ORCID iD where its check digit (ISO 7064 MOD 11-2) is right; raise otherwise."""
    name = re.sub(r"^(https?://)?(www\.)?orcid\.org/", "", value.strip()).removesuffix("/")
    digits = name.replace("-", "").upper()
    if not re.fullmatch(r"[0-9]{15}[0-9X]", digits):
        raise PydanticCustomError(
            "identifier", "'{found}' is not an ORCID iD; expected 0000-0000-0000-0000", {"found": value}
        )
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    expected = "0123456789X"[(12 - total % 11) % 11]
    if digits[15] != expected:
        raise PydanticCustomError(
            "identifier",
            "the ORCID iD {found} has a wrong check digit: it ends in {last}, but {expected} was expected",
            {"found": value, "last": digits[15], "expected": expected},
        )
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))


Url = Annotated[str, AfterValidator(check_url)]
Email = Annotated[str, AfterValidator(check_email)]
