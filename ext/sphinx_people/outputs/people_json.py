"""``people.json``: who is on this site, for other sites that list and link them.

Everybody has a line of their own, so that a new version of the file is a small change to whoever keeps it in a
repository. What is private by default is not in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sphinx_people.catalog import Member
from sphinx_people.catalog.organizations import organization_of
from sphinx_people.catalog.present import present
from sphinx_people.model.listed import VERSION
from sphinx_people.model.text import Text
from sphinx_people.outputs.website import Website

_SPECIAL = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def people_json(site: Website) -> str:
    """Return everybody who has a page on a site, by id."""
    people = (_person(site, member) for member in site.catalog.members.values())
    return people_text({"version": VERSION, "project": site.title, "language": site.language}, filter(None, people))


def people_text(about: Mapping[str, object], people: Iterable[Mapping[str, Any]]) -> str:
    """Return the text of a list of people."""
    head = ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in about.items())
    lines = ",\n".join(map(_json, people))
    return f'{{\n{head},\n"people": [\n{lines}\n]\n}}\n'


def _person(site: Website, member: Member) -> Mapping[str, Any] | None:
    page = _from_root(site, site.locate("person", member.id))
    if page is None:
        return None
    person = member.person
    found: dict[str, Any] = {
        "id": member.id,
        "name": _text(person.name),
        "family_name": _text(person.family_name),
        "aliases": list(person.aliases),
        "headline": _text(person.headline),
        "organizations": list(_organizations(site, member)),
        "tags": list(person.tags),
        "page": page,
        "image": _from_root(site, site.locate("photo", member.id)),
        "orcid": getattr(person, "orcid", None),
        "profiles": {account.network: account.address for account in person.accounts if account.address},
    }
    return {key: value for key, value in found.items() if value}


def _organizations(site: Website, member: Member) -> Iterator[Mapping[str, Any]]:
    for item, part in present(member):
        name = organization_of(item.entry)
        if name is not None:
            position = _text(getattr(part, "position", None) or getattr(part, "degree", None))
            _, organization = site.catalog.registry.find(name)
            yield {"name": _text(organization.name), **({"position": position} if position else {})}


def _from_root(site: Website, address: str | None) -> str | None:
    """Return an address as it is from the root of the site: the site need not know where it is."""
    return address.removeprefix(site.base) if address is not None else None


def _text(text: Text | None) -> str | dict[str, str] | None:
    if text is None:
        return None
    translations = dict(text.translations)
    return translations.get("", translations)


def _json(value: object) -> str:
    """Return JSON in one line, without characters that end lines elsewhere or that YAML does not have."""
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
