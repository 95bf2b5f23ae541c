"""The other sites that ``people_sites`` in ``conf.py`` names, each with its address and its people in a file here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic_core import PydanticCustomError

from sphinx_people.catalog.cache import SourceCache
from sphinx_people.catalog.guests import OtherSite
from sphinx_people.model.links import check_url
from sphinx_people.sources.people_json import PeopleList, parse_people_json
from sphinx_people.sources.problem import Problem

#: What the option ``sites`` of ``{people}`` calls this site.
HERE = "here"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EXPECTED = 'expected {"name": ("https://people.example.org/", "people-of-name.json")}'


@dataclass(frozen=True, slots=True)
class NamedSite:
    """A site as ``conf.py`` names it: its name, its address with a slash at the end, and the file of its people."""

    name: str
    address: str
    path: Path


def named_sites(configuration: Path, option: object) -> tuple[list[NamedSite], list[Problem]]:
    """Return the sites that the option ``people_sites`` of a ``conf.py`` names, and what is wrong with it."""
    sites, problems = [], []
    for name, value in option.items() if isinstance(option, Mapping) else ():
        what = _fault(name, value)
        if what is None:
            address, file = value
            sites.append(NamedSite(name, f"{address.rstrip('/')}/", configuration.parent / file))
        else:
            problems.append(Problem(configuration, *_place(configuration, str(name)), "value", f"people_sites: {what}"))
    return sites, problems


def read_sites(configuration: Path, option: object, cache: SourceCache) -> tuple[list[OtherSite], list[Problem]]:
    """Read the people of the sites that ``conf.py`` names, and say what is wrong."""
    named, problems = named_sites(configuration, option)
    found = []
    for site in named:
        listed, wrong = _read(site, configuration, cache)
        problems += wrong
        found.append(OtherSite(site.name, site.address, listed.project or site.name, listed.people))
    return found, problems


def _read(site: NamedSite, configuration: Path, cache: SourceCache) -> tuple[PeopleList, Iterator[Problem]]:
    try:
        listed: PeopleList = cache.parse(site.path, partial(parse_people_json))
    except OSError:
        what = f"the people of '{site.name}' are not there: {site.path.name}; 'sphinx-people sites' fetches them"
        return PeopleList(), iter([Problem(configuration, *_place(configuration, site.name), "path", what)])
    return listed, iter(listed.problems)


def _fault(name: object, value: object) -> str | None:
    """Say what is wrong with one item of the option."""
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name == HERE:
        return f"'{name}' is not a name; expected lower-case ASCII letters, digits and hyphens, and not '{HERE}'"
    match value:
        case (str(address), str(file)) if file:
            try:
                check_url(address)
            except PydanticCustomError as error:
                return error.message()
            if not address.startswith(("https://", "http://")) or re.search("[?#]", address):
                return f"'{address}' is not the address of a site; expected one such as https://people.example.org/"
            return None
        case _:
            return f"'{name}' has no address and file; {_EXPECTED}"


def _place(configuration: Path, name: str) -> tuple[int, int]:
    """Return line and column of a name in quotes, from 1; the beginning where it is not found."""
    try:
        text = configuration.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return 1, 1
    found = re.search(f"[\"']{re.escape(name)}[\"']", text[max(text.find("people_sites"), 0) :])
    index = max(text.find("people_sites"), 0) + found.start() if found else 0
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
