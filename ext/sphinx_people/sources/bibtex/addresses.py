"""Addresses in BibTeX fields, from what LaTeX needs around them to what a page may link to."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

from sphinx_people.model.links import check_url
from sphinx_people.sources.bibtex.entry import Entry

_WRAPPED = re.compile(r"\\(?:url|path|nolinkurl|href)\s*+\{([^{}]*+)\}(?:\{.*\})?|<([^<>]*+)>", re.DOTALL)
_TILDE = re.compile(r"\{?\\(?:textasciitilde|~)\s*+(?:\{\})?\}?|\$\\sim\$")
_ESCAPED = re.compile(r"\{?\\([_%#&$])(?:\{\})?\}?")
_LINE_BREAK = re.compile(r"\s*\n\s*")
#: A file's path inside the project; what looks like a host in front of it makes it an address.
_PATH = re.compile(r"(?!www\.)(?:[\w ,()+@~%-][\w .,()+@~%-]*/)*[\w ,()+@~%-][\w .,()+@~%-]*\.\w{1,5}")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/", re.IGNORECASE)
_MOST_SHOWN = 120


def plain_address(value: str) -> str:
    r"""Return an address, or an id, without ``\url{}``, LaTeX's escapes, HTML's ``&amp;`` and line breaks."""
    value = _LINE_BREAK.sub("", value.strip())
    wrapped = _WRAPPED.fullmatch(value)
    if wrapped:
        value = wrapped[1] or wrapped[2] or ""
    value = _ESCAPED.sub(r"\1", _TILDE.sub("~", value))
    return unescape(value) if "&amp;" in value else value.strip()


def read_address(entry: Entry, name: str, *, or_path: bool = False) -> str:
    """Return the address in a field, if it is one that is safe to link to; report any other.

    With ``or_path``, the path of a file inside the project is one, too.
    """
    value = plain_address(entry[name])
    if not value or (or_path and _is_path(value)):
        return value
    try:
        check_url(value)
    except ValueError as error:
        entry.report("link", str(error).replace(value, _short(value)), name)
        return ""
    if value.lower().startswith("mailto:"):
        entry.report("link", f"'{_short(value)}' is no page; expected http:// or https://", name)
        return ""
    return value


def _is_path(value: str) -> bool:
    is_inside = ".." not in unquote(value).split("/")
    return bool(_PATH.fullmatch(value)) and is_inside and not _HOST.match(value)


def _short(value: str) -> str:
    return value if len(value) <= _MOST_SHOWN else f"{value[:_MOST_SHOWN]}..."
