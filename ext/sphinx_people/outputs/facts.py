"""What somebody's page tells programs, as facts: when one of them changes, the page is written again."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.organizations import organization_of


def profile_facts(catalog: Catalog, member: Member) -> Iterator[Fact]:
    """Yield the person, the organizations where they are or were or that awarded them something, and their works."""
    yield "person", member.id
    for section in ("work", "education", "awards"):
        for entry in member.person.section(section):
            name = organization_of(entry)
            if name is not None:
                yield "organization", catalog.registry.find(name)[0]
    yield from (("publication", work.key) for work in catalog.works_of(member.id))
