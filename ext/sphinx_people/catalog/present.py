"""What people do now."""

from __future__ import annotations

from sphinx_people.catalog.member import Member
from sphinx_people.catalog.selection import Item
from sphinx_people.model.dates import Period
from sphinx_people.model.entries import Education, Role, Work


def present(member: Member) -> list[tuple[Item, Work | Role | Education]]:
    """Return the entries of what a person does now, newest first: work, or study where there is none."""
    for section in ("work", "education"):
        found: list[tuple[Period, Item, Work | Role | Education]] = []
        for entry in member.person.section(section):
            if isinstance(entry, Work | Education):
                parts = (entry.roles if isinstance(entry, Work) else ()) or (entry,)
                now = [(part.period, part) for part in parts if not part.hidden]
                found += [
                    (period, Item(member, section, entry), part) for period, part in now if period and period.is_ongoing
                ]
        if found:
            found.sort(key=lambda one: one[0].start, reverse=True)
            return [(item, part) for _, item, part in found]
    return []
