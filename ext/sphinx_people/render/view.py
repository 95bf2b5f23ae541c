"""A view: what one directive shows, as plain data that can be drawn now or when the page is written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.organizations import organization_of
from sphinx_people.catalog.selection import Item, Selection
from sphinx_people.model.dates import PartialDate
from sphinx_people.render.context import Context
from sphinx_people.render.filters import Filters
from sphinx_people.render.nodes import fold


@dataclass(frozen=True)
class View(ABC):
    """What to show. A page is read or written again when one of the facts changes."""

    selection: Selection = field(default_factory=Selection)
    language: str | None = None
    fold_after: int | None = None
    filters: Filters = field(default_factory=Filters)

    @property
    def concerns(self) -> tuple[str, ...]:
        """The ids of the people whom it is about; none where it can be about everybody."""
        return self.selection.members

    @abstractmethod
    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield every fact that :meth:`draw` shows."""

    def parts(self, catalog: Catalog) -> Iterable[View]:
        """Yield the views inside this one that are drawn when the page is written, whenever this one is."""
        return ()

    @abstractmethod
    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the nodes."""


def draw_in_language(view: View, context: Context) -> list[nodes.Node]:
    """Return the nodes of a view, marked with its language where that is not the page's."""
    found = view.draw(context.in_language(view.language))
    if view.language not in {None, context.language}:
        for node in found:
            assert isinstance(node, nodes.Element)  # noqa: S101 - for the type checker; no view is bare text
            node["classes"].append(f"language-{view.language}")
    return found


def item_facts(catalog: Catalog, items: Iterable[Item]) -> Iterator[Fact]:
    """Yield what entries depend on: whose they are, organizations, publications that are there."""
    for item in items:
        yield "person", item.member.id
        name = organization_of(item.entry)
        if name is not None:
            yield "organization", catalog.registry.find(name)[0]
        publication: str | None = getattr(item.entry, "publication", None)
        if publication:
            yield "entry", publication


def star_facts(catalog: Catalog, name: str, today: PartialDate) -> Iterator[Fact]:
    """Yield what the badge of a repository or a person depends on: the stars, and whether they were read long ago."""
    yield "stars", name
    count = catalog.stars(name)
    if count is not None and catalog.repositories.is_old(count, today):
        yield "old", name


#: The words on a fold while it is closed and while it is open.
FoldWords = tuple[str, str]


def folded(
    context: Context, rows: list[nodes.Node], after: int | None
) -> tuple[list[nodes.Node], list[nodes.Node], FoldWords]:
    """Split rows into those that are always seen and those that are folded, with the words on the fold."""
    if after is None or len(rows) <= after:
        return rows, [], ("", "")
    every = context.count("Show all {count}", "Show all {count}", len(rows))
    return rows[:after], rows[after:], (every, context.word("Show fewer"))


def fold_of(words: str | FoldWords, children: list[nodes.Node]) -> list[nodes.Node]:
    """Return a fold, or nothing where it would be empty; one that ends a list has words for when it is open, too."""
    if not children:
        return []
    if isinstance(words, str):
        return [fold("", *children, summary=words, classes=["people-fold"])]
    closed, opened = words
    return [fold("", *children, summary=closed, opened=opened, classes=["people-fold", "people-more"])]


def nothing(context: Context) -> list[nodes.Node]:
    """Say that a selection is empty."""
    return [nodes.paragraph("", context.word("Nothing to show here."), classes=["people-empty"])]


def heading(children: list[nodes.Node], ids: list[str]) -> nodes.Node:
    """Return a heading of a group; its level is set once its place on the page is known."""
    return nodes.rubric("", "", *children, ids=ids, classes=["people-heading"])
