"""The timeline: dated entries of several sections in one line of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.selection import Item
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.entries import Entry, Work
from sphinx_people.render import entry, links, text
from sphinx_people.render.context import Context
from sphinx_people.render.filters import FilteredList, filtered_entries
from sphinx_people.render.groups import in_groups
from sphinx_people.render.scale import Scale
from sphinx_people.render.view import View, fold_of, folded, item_facts, nothing


@dataclass(frozen=True)
class TimelineView(View):
    """Entries with their dates and lengths, what they say at length folded, roles at one place together."""

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterator[Fact]:
        """Yield the people of the entries, their organizations, the lengths of what goes on and the years drawn."""
        items = self.selection.items(catalog)
        yield from item_facts(catalog, items)
        periods = (entry.period for entry in _entries(items))
        yield from (("length", str(one.months(today))) for one in periods if one is not None and one.is_ongoing)
        yield "scale", repr(Scale.of(_entries(items), today))

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a list with one item for each entry, for each group, all on the same scale."""
        items = self.selection.items(context.catalog)
        if not items:
            return nothing(context)
        scale = Scale.of(_entries(items), context.today)
        listed = filtered_entries(context, self.filters, self.selection, items)
        drawn = in_groups(context, items, self.selection, lambda group: self._list(context, group, scale, listed))
        return listed.with_controls(drawn)

    def _list(
        self, context: Context, items: list[Item], scale: Scale | None, listed: FilteredList[Item]
    ) -> list[nodes.Node]:
        many = len({item.member.id for item in items}) > 1
        rows = [
            listed.mark(
                nodes.list_item("", *timeline_item(context, item, scale, named=many), classes=_classes(item)), item
            )
            for item in items
        ]
        seen, rest, words = folded(context, list(rows), self.fold_after)
        timeline = nodes.bullet_list("", *seen, bullet="-", classes=["people-timeline"])
        more = [nodes.bullet_list("", *rest, bullet="-", classes=["people-timeline"])] if rest else []
        axis = [scale.axis()] if scale else []
        return [nodes.container("", *axis, timeline, *fold_of(words, [*more]), classes=["people-time"])]


def timeline_item(context: Context, item: Item, scale: Scale | None, *, named: bool = False) -> list[nodes.Node]:
    """Return one entry of a timeline; ``named`` says whose it is."""
    found: list[nodes.Node] = []
    time = text.stacked(entry.when(context, item.entry), entry.length(context, item.entry), " · ")
    bar = scale.bar(item.entry, context.today) if scale else []
    found += text.paragraph([*time, *bar], "people-when")
    title, place = entry.title(context, item), entry.where(context, item)
    heading: list[nodes.Node] = [nodes.strong("", "", *title)] if title else []
    where: list[nodes.Node] = [nodes.inline("", "", *place, classes=["people-where"])] if place else []
    found += text.paragraph(text.stacked(heading, where), "people-title")
    if named:
        found += text.paragraph([links.to_person(context, item.member)], "people-whose")
    found += entry.particulars(context, item)
    found += entry.roles(context, item, lambda role: timeline_item(context, role, scale))
    return [*found, *entry.body(context, item.member, item.entry)]


def _entries(items: Iterable[Item]) -> Iterator[Entry]:
    """Yield everything that has a place on the scale: entries, and the roles within them."""
    for item in items:
        yield item.entry
        if isinstance(item.entry, Work):
            yield from (role for role in item.entry.roles if not role.hidden)


def _classes(item: Item) -> list[str]:
    period = item.entry.period
    return [f"people-{item.section}", *(["people-ongoing"] if period is not None and period.is_ongoing else [])]
