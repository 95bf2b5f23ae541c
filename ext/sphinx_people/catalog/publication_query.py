"""Which published works a page shows, and in which order and groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from slugify import slugify

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import KINDS

GROUPS = ("kind", "year", "venue")
#: Fields beside the venue that call an event by another name: *ACL '23*.
_NAMES_OF_EVENTS = ("eventtitle", "series")
SORTS = ("newest", "oldest", "name", "as-written")


@dataclass(frozen=True)
class PublicationQuery:
    """What the options of a list of publications say. ``members`` are ids; without any, everybody's are meant."""

    members: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    limit: int | None = None
    selected: bool = False
    sort: str = "newest"
    group_by: str | None = None

    @property
    def is_complete(self) -> bool:
        """Tell whether it leaves nothing of its people out."""
        return self == PublicationQuery(members=self.members, sort=self.sort, group_by=self.group_by)

    def works(self, catalog: Catalog) -> list[PublishedWork]:
        """Return the works meant, filtered, sorted and cut to the limit."""
        return catalog.once(self, lambda: self._works(catalog))

    def _works(self, catalog: Catalog) -> list[PublishedWork]:
        every = dict.fromkeys(work.key for member in self.members for work in catalog.works_of(member))
        found = [catalog.works_by_key[key] for key in every] if self.members else list(catalog.works)
        return self._sorted([work for work in found if self._accepts(work)])[: self.limit]

    def _accepts(self, work: PublishedWork) -> bool:
        if self.is_complete:
            return True
        publication = work.publication
        keywords = {keyword.casefold() for version in work.versions for keyword in version.keywords}
        names = [publication.venue, publication.short_venue]
        names += [f"{name} {publication.year}" for name in names if name]  # *ACL 2023*, where the short name is *ACL*
        names += [publication.track, *(publication.fields.get(name, "") for name in _NAMES_OF_EVENTS)]
        venue = "\n".join(names).casefold()
        return (
            (not self.kinds or publication.kind in self.kinds)
            and (not self.years or str(publication.year or "") in self.years)
            and (not self.venues or any(wanted.casefold() in venue for wanted in self.venues))
            and (not self.keywords or any(wanted.casefold() in keywords for wanted in self.keywords))
            and (not self.selected or any(version.selected for version in work.versions))
            and self._in_time(publication.date)
        )

    def _in_time(self, date: PartialDate | None) -> bool:
        if self.since is None and self.until is None:
            return True
        too_early = self.since is not None and (date is None or date.is_before(self.since))
        too_late = self.until is not None and (date is None or self.until.is_before(date))
        return not too_early and not too_late

    def _sorted(self, works: list[PublishedWork]) -> list[PublishedWork]:
        if self.sort == "newest":
            return sorted(works, key=_time, reverse=True)
        if self.sort == "oldest":
            return sorted(works, key=_time)
        if self.sort == "name":
            return sorted(works, key=lambda work: work.publication.title.casefold())
        return works


def group(works: Iterable[PublishedWork], by: str) -> Mapping[str, list[PublishedWork]]:
    """Arrange works in groups: kinds in their usual order, years and venues as they come."""
    groups: dict[str, list[PublishedWork]] = {}
    for work in works:
        publication = work.publication
        key = {"kind": publication.kind, "year": str(publication.year or ""), "venue": publication.venue}[by]
        groups.setdefault(key, []).append(work)
    if by == "kind":
        return {kind: groups[kind] for kind in KINDS if kind in groups}
    return groups


def anchor(by: str, key: str) -> str:
    """Return the id of a group's heading: ASCII and stable."""
    return f"publications-{by}-{slugify(key) or 'none'}"


def _time(work: PublishedWork) -> PartialDate:
    return work.publication.date or PartialDate(0)
