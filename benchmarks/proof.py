"""Proves that a site shows what it is measured for: a list that stays empty is built in no time."""

from __future__ import annotations

import html
import re

from directory.facts import Directory
from measure import BuildError, Site

_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def prove(directory: Directory, site: Site) -> None:
    """Raise an error where a title is missing on the page of one of its authors; styles may change its capitals."""
    missing = []
    for person in directory.people:
        page = _plain((site.output / "people" / person.id / "index.html").read_text(encoding="utf-8"))
        missing += [paper.title for paper in directory.papers_of[person.id] if _plain(paper.title) not in page]
    if missing:
        count = sum(map(len, directory.papers_of.values()))
        raise BuildError(f"{len(missing)} of {count} publications are missing on people's pages, first '{missing[0]}'")


def _plain(text: str) -> str:
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", text))).casefold()
