"""Keeps side navigation short: of all the people in a toctree, a page lists the one whom it belongs to.

A theme draws the whole tree of pages into each page. With 1,000 people that makes a million links, and builds take
minutes. So profiles are taken out of toctrees while a page is written, other than that of the page's own person. What
follows from toctrees otherwise stays: the page before and the page after, parents, and lists in the middle of a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from docutils import nodes
from sphinx.addnodes import toctree
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_people.domain.domain import people_domain
from sphinx_people.settings import Settings

#: A title, if the toctree gives one, and a page.
Entry = tuple[str | None, str]


class Entries:
    """What a toctree lists, without people, and where each of those belongs: found once, because pages are many."""

    def __init__(self, entries: Iterable[Entry], profiles: Mapping[str, str]) -> None:
        self._others: list[Entry] = []
        self._own: dict[str, list[tuple[int, Entry]]] = {}
        for title, page in entries:
            if page in profiles:
                self._own.setdefault(profiles[page], []).append((len(self._others), (title, page)))
            else:
                self._others.append((title, page))

    def with_own(self, owner: str | None) -> list[Entry]:
        """Return the entries, those of one person among them."""
        found = list(self._others)
        for place, entry in reversed(self._own.get(owner or "", [])):
            found.insert(place, entry)
        return found


class Navigation:
    """What toctrees list when they are whole: those of the first page, and the contents of pages that have some."""

    def __init__(self) -> None:
        self._first: list[tuple[toctree, Entries]] = []
        self._inside: dict[str, list[Entries]] = {}
        self._contents: dict[str, nodes.bullet_list] | None = None

    def show_everybody(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Before the toctrees in a page are resolved: make all of them whole again."""
        app.env.tocs.update(self._contents or {})

    def show_own(
        self, app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
    ) -> None:
        """Before a theme draws the navigation of a page: leave out everybody but its own person."""
        if app.builder.name == "singlehtml" or getattr(app.builder, "embedded", False):  # it is the contents of a book
            return
        if Settings.of(app.config).in_sidebar:
            return
        if self._contents is None:
            self._contents = self._collect(app.env)
        member = people_domain(app.env).catalog.member_at(pagename) if doctree is not None else None
        owner = member.id if member else None
        for node, entries in self._first:
            node["entries"] = entries.with_own(owner)
        for name, contents in self._contents.items():
            app.env.tocs[name] = _shortened(contents, self._inside[name], owner)

    def _collect(self, env: BuildEnvironment) -> dict[str, nodes.bullet_list]:
        profiles = people_domain(env).profiles
        first = env.master_doctree.findall(toctree)
        self._first = [(node, Entries(node["entries"], profiles)) for node in first]
        found: dict[str, nodes.bullet_list] = {}
        for name, contents in env.tocs.items():
            lists = [node["entries"] for node in contents.findall(toctree)]
            if any(page in profiles for entries in lists for _, page in entries):
                found[name], self._inside[name] = contents, [Entries(entries, profiles) for entries in lists]
        return found


def _shortened(contents: nodes.bullet_list, inside: Iterable[Entries], owner: str | None) -> nodes.bullet_list:
    """Return the contents of a page; ``inside`` are the entries of the toctrees in it."""
    found = contents.deepcopy()
    for node, entries in zip(list(found.findall(toctree)), inside, strict=True):
        node["entries"] = entries.with_own(owner)
        if not node["entries"]:
            _remove(node)
    return found


def _remove(node: nodes.Element) -> None:
    """Remove a node, and a list that is empty without it."""
    parent = node.parent
    if parent is not None:
        parent.remove(node)
        if not parent.children:
            _remove(parent)
