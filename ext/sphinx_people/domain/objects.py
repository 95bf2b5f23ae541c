"""Objects as Sphinx asks for them: for ``objects.inv`` by their ids, for the search by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sphinx_people.catalog.names import names_of

if TYPE_CHECKING:
    from sphinx_people.catalog import Catalog
    from sphinx_people.domain.domain import PeopleDomain

#: What Sphinx knows of an object: name, displayed name, type, page, anchor, and how the search ranks it.
Object = tuple[str, str, str, str, str, int]

#: In which order the search shows objects: before everything else, as others do, or not at all.
_SEARCH_PRIORITY = {"person": 0, "project": 0, "publication": 0, "organization": 1}
_NOT_SEARCHED = -1
#: The beginning of every page, by the standard of HTML: the search always adds an anchor.
_TOP = "top"


def objects_of(domain: PeopleDomain) -> Iterator[Object]:
    """Yield every object that has a place, once by its id and once by each of its names.

    The search looks at what is displayed alone. It also takes a name for an anchor that begins with the kind of the
    object, which is wrong where an object is displayed under another name than its own; so the ids are left out of it,
    and what is found has a name that no anchor ends with.
    """
    for role, identifiers in _identifiers(domain.catalog):
        for identifier in identifiers:
            location = domain.locate(role, identifier)
            if location is None or location.docname is None:
                continue
            title, docname, anchor = location.title, location.docname, location.anchor
            yield identifier, title, role, docname, anchor, _NOT_SEARCHED
            for number, name in enumerate(_names(domain.catalog, role, identifier, title)):
                yield f"{identifier}:name-{number}", name, role, docname, anchor or _TOP, _SEARCH_PRIORITY[role]


def _identifiers(catalog: Catalog) -> Iterator[tuple[str, Iterable[str]]]:
    yield "person", catalog.members
    yield "project", [joint.id for joint in catalog.projects]
    yield "organization", catalog.places
    yield "publication", catalog.works_by_key


def _names(catalog: Catalog, role: str, identifier: str, title: str) -> list[str]:
    """Return the names by which the search finds an object; a preprint is found as what became of it."""
    if role == "publication" and catalog.works_by_key[identifier].key != identifier:
        return []
    return names_of(catalog, role, identifier, title)
