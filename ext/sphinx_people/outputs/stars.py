"""The content of ``stars.yaml``: sorted, and one line for each fact, so that a comparison shows what changed."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator

import yaml

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.model.stars_file import StarsEntry, StarsFile

_FACTS = [name for name in RepositoryStars.model_fields if name not in {"extensions", "stars"}]


def stars_text(file: StarsFile) -> str:
    """Return the text of a file; reading and writing it again gives the same."""
    entries = sorted(file.entries.values(), key=lambda entry: (entry.name.casefold(), entry.name))
    return file.head + file.own_keys + "".join(map(_entry_text, entries)) + file.tail


def _entry_text(entry: StarsEntry) -> str:
    lines = "".join(f"{line}\n" for line in _lines(entry.stars)) + entry.own_keys
    body = f"{entry.name}:\n{textwrap.indent(lines, '  ')}" if lines else f"{entry.name}: {{}}\n"
    return entry.comment + body


def _lines(stars: RepositoryStars) -> Iterator[str]:
    for name in _FACTS:
        value = getattr(stars, name)
        value = tuple(filter(None, value)) if isinstance(value, tuple) else value
        if value or type(value) is int:  # a number may be 0
            yield f"{name}: {_value(value)}"
    if stars.stars:
        yield "stars:"
        yield from (f"  - {_reading(count)}" for count in stars.readings)


def _value(value: str | int | PartialDate | tuple[str, ...]) -> str:
    """Return a value as YAML on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | PartialDate):
        return str(value)
    if isinstance(value, tuple):
        return _dump(list(value), flow=True)
    return _dump({"k": value}, flow=False).removeprefix("k: ")


def _dump(value: object, *, flow: bool) -> str:
    return yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True, width=sys.maxsize).removesuffix("\n")


def _reading(count: StarCount) -> str:
    return f"{count.date}: {count.number}" if count.date else count.number
