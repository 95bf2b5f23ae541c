"""Which entries a page shows, and in which order and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.member import Member
from sphinx_people.catalog.organizations import organization_of
from sphinx_people.catalog.projects import JointProject, title_of
from sphinx_people.model.dates import PartialDate, Period
from sphinx_people.model.entries import Entry, Project

SORTS = ("newest", "oldest", "name", "as-written", "stars")
GROUPS = ("section", "year", "organization", "person", "keyword", "kind")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with whose it is and which section it stands in; a project also with everybody else's part in it."""

    member: Member
    section: str
    entry: Entry
    joint: JointProject | None = None


@dataclass(frozen=True)
class Selection:
    """What the options of a directive say, whatever it shows. ``members`` are ids; without any, everybody is meant."""

    members: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    limit: int | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    tags: tuple[str, ...] = ()
    organization: str | None = None
    min_stars: int | None = None
    repositories_only: bool = False
    sort: str = "newest"
    group_by: str | None = None

    def people(self, catalog: Catalog) -> tuple[Member, ...]:
        """Return the people meant; those who are not there are left out."""
        if not self.members:
            return tuple(catalog.members.values())
        return tuple(catalog.members[name] for name in self.members if name in catalog.members)

    def items(self, catalog: Catalog) -> list[Item]:
        """Return the entries of the people meant, filtered, sorted and cut to the limit."""
        return catalog.once(self, lambda: self._items(catalog))

    def _items(self, catalog: Catalog) -> list[Item]:
        found = [item for item in self._all(catalog) if self._accepts(catalog, item)]
        return self._sorted(catalog, found)[: self.limit]

    def without_limits_on_stars(self) -> Selection:
        """Return the same selection, whatever the stars."""
        return replace(self, min_stars=None)

    def _all(self, catalog: Catalog) -> Iterator[Item]:
        seen: set[str] = set()
        for member in self.people(catalog):
            for section in self.sections:
                if section == "projects":
                    for joint in catalog.projects_of(member.id):
                        if joint.id not in seen:
                            seen.add(joint.id)
                            yield Item(member, section, joint.part_of(member.id).project, joint)
                else:
                    yield from (Item(member, section, entry) for entry in member.person.section(section))

    def _accepts(self, catalog: Catalog, item: Item) -> bool:
        return (
            self._in_time(item.entry.period)
            and (not self.tags or bool(set(self.tags) & set(item.entry.tags)))
            and (self.organization is None or self.organization == _organization(catalog, item))
            and (not self.repositories_only or (item.joint is not None and item.joint.repository is not None))
            and (self.min_stars is None or stars_of(catalog, item) >= self.min_stars)
        )

    def _in_time(self, period: Period | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if period is None:
            return False
        ended_before = (
            self.since is not None and isinstance(period.last, PartialDate) and period.last.is_before(self.since)
        )
        began_after = self.until is not None and self.until.is_before(period.start)
        return not ended_before and not began_after

    def _sorted(self, catalog: Catalog, items: list[Item]) -> list[Item]:
        if self.sort == "newest":
            return sorted(items, key=_time, reverse=True)
        if self.sort == "oldest":
            return sorted(items, key=_time)
        if self.sort == "name":
            return sorted(items, key=lambda item: title(item).casefold())
        if self.sort == "stars":
            return sorted(items, key=lambda item: stars_of(catalog, item), reverse=True)
        return items


def group(catalog: Catalog, items: Iterable[Item], by: str) -> Mapping[str, list[Item]]:
    """Arrange items in groups, in the order in which each group's first item comes; an item may be in several."""
    keys = _KEYS[by]
    groups: dict[str, list[Item]] = {}
    for item in items:
        for key in keys(catalog, item) or ("",):
            groups.setdefault(key, []).append(item)
    return groups


def keys_of(catalog: Catalog, item: Item, by: str) -> tuple[str, ...]:
    """Return the groups that an item is in; none of what cannot be grouped so."""
    return _KEYS[by](catalog, item) if by in _KEYS else ()


def stars_of(catalog: Catalog, item: Item) -> int:
    """Return the known stars of an item's project, -1 where none are known; a lower bound counts as that number."""
    repository = item.joint.starred if item.joint else None
    count = catalog.stars(repository) if repository else None
    return count.count if count else -1


def title(item: Item) -> str:
    """Return the text that an item is sorted by."""
    if isinstance(item.entry, Project):
        return str(title_of(item.entry))
    for field in (
        "title",
        "name",
        "course",
        "position",
        "degree",
        "role",
        "language",
        "text",
        "event",
        "institution",
        "organization",
        "venue",
    ):
        text = getattr(item.entry, field, None)
        if text is not None:
            return str(text)
    return ""


def _organization(catalog: Catalog, item: Item) -> str | None:
    text = organization_of(item.entry)
    return catalog.registry.find(text)[0] if text is not None else None


def _time(item: Item) -> tuple[bool, bool, PartialDate, PartialDate]:
    period = item.entry.period
    if period is None:
        return False, False, PartialDate(0), PartialDate(0)
    return True, *period.sort_key()


def _years(_: Catalog, item: Item) -> tuple[str, ...]:
    period = item.entry.period
    if period is None:
        return ()
    last = period.last
    return (str((last if isinstance(last, PartialDate) else period.start).year),)


_KEYS: Mapping[str, Callable[[Catalog, Item], tuple[str, ...]]] = {
    "section": lambda _, item: (item.section,),
    "person": lambda _, item: (item.member.id,),
    "organization": lambda catalog, item: tuple(filter(None, (_organization(catalog, item),))),
    "year": _years,
    "keyword": lambda _, item: tuple(str(keyword) for keyword in getattr(item.entry, "keywords", ())),
    "kind": lambda _, item: tuple(filter(None, (getattr(item.entry, "kind", None),))),
}
