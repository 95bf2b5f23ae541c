"""Sections without a timeline of their own, as a list or a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.selection import Item
from sphinx_people.model.dates import PartialDate
from sphinx_people.render import entry, links, text
from sphinx_people.render.context import Context
from sphinx_people.render.filters import FilteredList, filtered_entries
from sphinx_people.render.groups import in_groups
from sphinx_people.render.tables import table
from sphinx_people.render.terms import COLUMNS, DATE, OTHER_COLUMNS, PERSON
from sphinx_people.render.view import View, fold_of, folded, item_facts, nothing


@dataclass(frozen=True)
class EntriesView(View):
    """Entries of any section, one line each, or one row each of a table."""

    as_table: bool = False

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the people of the entries and their organizations."""
        return item_facts(catalog, self.selection.items(catalog))

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a list or a table, for each group."""
        items = self.selection.items(context.catalog)
        if not items:
            return nothing(context)
        listed = filtered_entries(context, self.filters, self.selection, items)
        draw = self._table if self.as_table else self._list
        drawn = in_groups(context, items, self.selection, lambda group: draw(context, group, listed))
        return listed.with_controls(drawn)

    def _list(self, context: Context, items: list[Item], listed: FilteredList[Item]) -> list[nodes.Node]:
        many, kind = _many_people(items), entry.kinds_differ(items)
        rows = [
            listed.mark(
                nodes.list_item("", *_line(context, item, named=many, kind=kind), classes=[f"people-{item.section}"]),
                item,
            )
            for item in items
        ]
        seen, rest, words = folded(context, list(rows), self.fold_after)
        has_dates = any(entry.when(context, item.entry) for item in items)
        classes = ["people-entries", *(["people-dated"] if has_dates else [])]
        more = [nodes.bullet_list("", *rest, bullet="-", classes=classes)] if rest else []
        return [nodes.bullet_list("", *seen, bullet="-", classes=classes), *fold_of(words, [*more])]

    def _table(self, context: Context, items: list[Item], listed: FilteredList[Item]) -> list[nodes.Node]:
        places = [entry.where(context, item) for item in items]
        heads = [DATE, *COLUMNS.get(items[0].section, OTHER_COLUMNS)]
        if not any(places):
            heads = heads[:2]
        if _many_people(items):
            heads.append(PERSON)
        kind = entry.kinds_differ(items)
        rows = [
            listed.mark(_row(context, item, place, heads, kind=kind), item)
            for item, place in zip(items, places, strict=True)
        ]
        seen, rest, words = folded(context, list(rows), self.fold_after)
        more = [_whole(context, heads, rest)] if rest else []
        return [_whole(context, heads, seen), *fold_of(words, more)]


def _whole(context: Context, heads: Sequence[str], rows: list[nodes.Node]) -> nodes.Node:
    """Return a table of rows; the first column takes a date, the second what there is to read."""
    widths = {2: (15, 85), 3: (15, 55, 30)}.get(len(heads), (15, 45, 25, 15))
    return table([nodes.Text(context.word(head)) for head in heads], rows, "people-table", widths=widths)


def _many_people(items: list[Item]) -> bool:
    return len({item.member.id for item in items}) > 1


def _line(context: Context, item: Item, *, named: bool, kind: bool) -> list[nodes.Node]:
    """Return one entry: when, what, where on a line, and below it what there is to say."""
    when = entry.when(context, item.entry)
    parts: list[list[nodes.Node]] = []
    title = entry.title(context, item)
    parts.append([nodes.inline("", "", *title, classes=["people-title"])] if title else [])
    place = entry.where(context, item)
    parts.append([nodes.inline("", "", *place, classes=["people-where"])] if place else [])
    if named:
        parts.append([links.to_person(context, item.member)])
    first: list[nodes.Node] = [nodes.inline("", "", *when, classes=["people-when"])] if when else []
    line = text.joined([first, text.joined(parts)], " ")
    return [
        *text.paragraph(line, "people-entry"),
        *entry.particulars(context, item, kind=kind),
        *entry.body(context, item.member, item.entry),
    ]


def _row(context: Context, item: Item, place: list[nodes.Node], heads: list[str], *, kind: bool) -> nodes.row:
    below = [*entry.particulars(context, item, kind=kind), *entry.body(context, item.member, item.entry)]
    cells: list[list[nodes.Node]] = [
        text.paragraph(entry.when(context, item.entry), "people-when"),
        [*text.paragraph(entry.title(context, item), "people-title"), *below],
    ]
    if PERSON not in heads[2:3] and heads[2:]:
        cells.append(text.paragraph(place, "people-where"))
    if heads[-1] == PERSON:
        cells.append(text.paragraph([links.to_person(context, item.member)]))
    return nodes.row("", *(nodes.entry("", *cell) for cell in cells))
