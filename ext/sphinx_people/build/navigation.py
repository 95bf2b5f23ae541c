"""Keeps side navigation short: of all the people in a toctree, a page lists the one whom it belongs to.

A theme draws the whole tree of pages into each page. With 1,000 people that makes a million links, and builds take
minutes. So profiles are taken out of toctrees while a page is written, other than that of the page's own person. What
follows from toctrees otherwise stays: the page before and the page after, parents, and lists in the middle of a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx.addnodes import toctree
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_people.domain.domain import people_domain
from sphinx_people.settings import Settings


class Navigation:
    """What toctrees list when they are whole: those of the first page, and the contents of pages that have some."""

    def __init__(self) -> None:
        self._first: list[tuple[toctree, list[tuple[str | None, str]]]] = []
        self._contents: dict[str, nodes.bullet_list] | None = None
        self._profiles: Mapping[str, str] = {}

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
            node["entries"] = self._shortened(entries, owner)
        for name, contents in self._contents.items():
            app.env.tocs[name] = self._shortened_contents(contents, owner)

    def _collect(self, env: BuildEnvironment) -> dict[str, nodes.bullet_list]:
        self._profiles = people_domain(env).profiles
        self._first = [(node, node["entries"]) for node in env.master_doctree.findall(toctree)]
        return {name: tree for name, tree in env.tocs.items() if any(map(self._lists_people, tree.findall(toctree)))}

    def _lists_people(self, node: toctree) -> bool:
        return any(page in self._profiles for _, page in node["entries"])

    def _shortened(self, entries: list[tuple[str | None, str]], owner: str | None) -> list[tuple[str | None, str]]:
        return [(title, page) for title, page in entries if self._profiles.get(page) in {None, owner}]

    def _shortened_contents(self, contents: nodes.bullet_list, owner: str | None) -> nodes.bullet_list:
        found = contents.deepcopy()
        for node in list(found.findall(toctree)):
            node["entries"] = self._shortened(node["entries"], owner)
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
