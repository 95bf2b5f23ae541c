"""The site of ``tests/roots/test-publications``, and pieces of pages beside it, each on a page of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import Tag


class Entry:
    """An entry of a list on a page."""

    def __init__(self, item: Tag) -> None:
        self.item = item

    def line(self, name: str) -> str:
        """Return a line, as eyes see it; nothing where there is none."""
        found = self.item.select_one(f":scope > p.people-{name}")
        return _seen(found) if found else ""

    @property
    def title(self) -> str:
        """The first line."""
        return self.line("title")

    @property
    def authors(self) -> str:
        """The line of names, and those that are folded."""
        return ", ".join(_seen(line) for line in self.item.select("p.people-authors"))

    @property
    def ids(self) -> list[str]:
        """Every id that leads here."""
        return [self.item["id"], *(span["id"] for span in self.item.select(":scope > span[id]"))]

    def links(self, name: str = "links") -> dict[str, str]:
        """Return the links of a line, by their words."""
        return {_seen(link): link["href"] for link in self.item.select(f"p.people-{name} a")}

    def fold(self, words: str) -> Tag | None:
        """Return what is folded under some words."""
        found = (fold for fold in self.item.select("details") if fold.summary.get_text() == words)
        return next(found, None)


def _seen(tag: Tag) -> str:
    return " ".join(
        "".join(text for text in tag.find_all(string=True) if not text.find_parent(class_="people-spoken")).split()
    )


def entries(body: Tag) -> dict[str, Entry]:
    """Return the entries of the lists on a page, by their ids without ``publication-``, in their order."""
    found = (Entry(item) for item in body.select("li.people-publication[id]"))
    return {entry.item["id"].removeprefix("publication-"): entry for entry in found}


@pytest.fixture(scope="module")
def shown(show_pieces) -> Callable[[str], object]:
    """Return what a piece shows that is among the ``PIECES`` of the module, with the entries of its lists."""
    show = show_pieces("publications")

    def show_with_entries(piece: str) -> object:
        found = show(piece)
        found.entries = entries(found.body)
        return found

    return show_with_entries


@pytest.fixture(scope="session")
def listed() -> Callable[[Tag], dict[str, Entry]]:
    """Return the function that finds the entries of lists."""
    return entries


@pytest.fixture(scope="session")
def site(build_once):
    """The site, as HTML."""
    return build_once(root="publications")
