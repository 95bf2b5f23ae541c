"""Every name that something goes by: the search finds it by any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.projects import title_of
from sphinx_people.model.publication import plain_text

_WORD = re.compile(r"\w+")
#: Names that are shown beside each other, and names that nothing shows.
Names = tuple[Iterable[str], Iterable[str]]


def adds_a_word(name: str, shown: str) -> bool:
    """Tell whether a name has a word that what is shown lacks: *Park, Chanjun* adds none to *Chanjun Park*."""
    return not set(_WORD.findall(name.casefold())) <= set(_WORD.findall(shown.casefold()))


def names_of(catalog: Catalog, role: str, target: str, title: str) -> list[str]:
    """Return the names of an object: the title with what is shown beside it, then each further name alone."""
    together, alone = _names(catalog, role, target)
    beside: list[str] = []
    for name in together:
        if adds_a_word(name, " ".join([title, *beside])):
            beside.append(name)
    found = [f"{title} ({', '.join(beside)})" if beside else title]
    for name in alone:
        if all(adds_a_word(name, other) for other in found):
            found.append(name)
    return found


def _names(catalog: Catalog, role: str, target: str) -> Names:
    if role == "person":
        person = catalog.members[target].person
        return person.name.texts(), person.aliases
    if role == "project":
        return _project_names(catalog, target)
    if role == "publication":
        return (), [plain_text(version.title) for version in catalog.works_by_key[target].versions[1:]]
    organization = catalog.places[target].organization
    former = [text for name in organization.former_names for text in name.name.texts()]
    return organization.name.texts(), former


def _project_names(catalog: Catalog, target: str) -> Names:
    joint = catalog.project(target)
    parts = joint.parts if joint else ()
    titles = [text for part in parts for text in title_of(part.project).texts()]
    return ([*joint.name.texts(), *filter(None, [joint.repository])] if joint else ()), titles
