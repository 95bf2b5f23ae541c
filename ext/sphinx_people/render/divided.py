"""Lists that can be divided into sheets, and the links between those."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.sheets import BY_NUMBER, WHOLE, Division, Group, Sheet, divide
from sphinx_people.model.text import Text
from sphinx_people.render import links, text
from sphinx_people.render.context import Context
from sphinx_people.render.nodes import navigation, this_page
from sphinx_people.render.view import View, heading

#: A page with more sheets than that links to its neighbours alone: what all sheets list would grow with their number.
MOST_LINKS = 60

#: The address of a sheet, by its name, from the page that is drawn; None for the list's own page.
Address = Callable[[str | None], str]


@dataclass(frozen=True)
class DividedView(View):
    """A list of items, or the sheet of it that ``division`` means."""

    division: Division = field(default_factory=Division)

    #: What the list is called in addresses.
    noun: ClassVar[str]

    @abstractmethod
    def everything(self, catalog: Catalog) -> Sequence[Any]:
        """Return the items of the whole list, in order."""

    @property
    @abstractmethod
    def usual_division(self) -> str:
        """What divides the list when it has become long and nobody said how."""

    @abstractmethod
    def groups_of(self, catalog: Catalog, item: Any) -> Iterable[Group]:
        """Return the groups that an item belongs to, by what divides the list."""

    @property
    def is_part(self) -> bool:
        """Tell whether one sheet is meant."""
        return self.division.sheet is not None

    @property
    def by(self) -> str:
        """What divides the list, if anything does."""
        return self.division.by or self.usual_division

    @property
    @abstractmethod
    def grouped_by(self) -> str | None:
        """What the list has headings for."""

    def sheets(self, catalog: Catalog) -> Mapping[str, Sheet]:
        """Return the sheets of the list by their names; none of a list that is not divided."""
        whole = self if self.division.sheet is None else replace(self, division=replace(self.division, sheet=None))
        return catalog.once(("sheets", whole), lambda: {sheet.name: sheet for sheet in whole.divide(catalog)})

    def items(self, catalog: Catalog) -> Sequence[Any]:
        """Return the items that are shown: those of the sheet that is meant, else all."""
        if self.division.sheet is None:
            return self.everything(catalog)
        sheet = self.sheets(catalog).get(self.division.sheet)
        return sheet.items if sheet else ()

    def sheet(self, name: str) -> DividedView:
        """Return the view of one sheet."""
        return replace(self, division=replace(self.division, sheet=name))

    def divide(self, catalog: Catalog) -> list[Sheet]:
        """Divide the whole list; :meth:`sheets` does so once."""
        items = self.everything(catalog)
        if not self.division.applies_to(len(items)):
            return []
        return divide(items, lambda item: self._groups_to_divide(catalog, item), self.division.size)

    def _groups_to_divide(self, catalog: Catalog, item: Any) -> Iterable[Group]:
        return (WHOLE,) if self.by == BY_NUMBER else self.groups_of(catalog, item)


def sheet_title(context: Context, sheet: Sheet) -> str:
    """Return what a sheet is called: ``2023``, or ``2023, page 2``."""
    shown = _title(context, sheet.group)
    if shown and sheet.number == 1:
        return shown
    number = context.word("page {number}", number=sheet.number)
    return f"{shown}, {number}" if shown else number[:1].upper() + number[1:]


def contents(context: Context, sheets: Sequence[Sheet], address: Address, *, has_heading: bool) -> list[nodes.Node]:
    """Return what stands on the page of a divided list: links to all sheets, with how much they have.

    The heading is that of the first sheet, which stands below it, where it has none of its own.
    """
    entries = [_entry(context, sheet, address(sheet.name), is_here=False, count=len(sheet.items)) for sheet in sheets]
    first = links.here(address(sheets[0].name), [nodes.Text(sheet_title(context, sheets[0]))])
    return [_navigation(context, entries), *([heading([first], [])] if has_heading else [])]


def neighbours(context: Context, sheets: Sequence[Sheet], here: Sheet, address: Address) -> list[nodes.Node]:
    """Return what stands above a sheet: links to the list's own page and to the other sheets, or to the nearest."""
    shown = list(sheets)
    if len(shown) > MOST_LINKS:
        place = shown.index(here)
        shown = shown[max(place - 1, 0) : place + 2]
    back = links.here(address(None), [nodes.Text(context.word("Overview"))])
    entries = [nodes.list_item("", nodes.paragraph("", "", back))]
    entries += [_entry(context, sheet, address(sheet.name), is_here=sheet is here) for sheet in shown]
    return [_navigation(context, entries)]


def next_sheet(context: Context, sheet: Sheet, address: str) -> list[nodes.Node]:
    """Return a line that leads from the end of one sheet to the next one."""
    label = context.word("Next")
    words = f"{label}: {sheet_title(context, sheet)}"
    return text.paragraph([links.here(address, [nodes.Text(words)])], "people-next")


def _entry(context: Context, sheet: Sheet, address: str, *, is_here: bool, count: int = 0) -> nodes.list_item:
    words = [nodes.Text(sheet_title(context, sheet))]
    shown: list[nodes.Node] = [this_page("", "", *words) if is_here else links.here(address, words)]
    if count:
        shown += [nodes.Text(" "), nodes.inline("", f"({count})", classes=["people-count"])]
    return nodes.list_item("", nodes.paragraph("", "", *shown))


def _navigation(context: Context, entries: Sequence[nodes.Node]) -> nodes.Node:
    rows = nodes.bullet_list("", *entries, bullet="-")
    return navigation("", rows, label=context.word("Pages of this list"), classes=["people-sheets"])


def _title(context: Context, group: Group) -> str:
    if isinstance(group.title, Text):
        return context.choose(group.title)[1]
    return context.word(group.title) if group.is_word else group.title
