"""JSON-LD in the vocabulary of schema.org, by which search engines and other programs read a page.

Source: https://schema.org/docs/full.html and, for profile pages, https://schema.org/ProfilePage
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from sphinx_people.catalog import Member
from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.model.publication import is_address
from sphinx_people.outputs.json_ld_person import person
from sphinx_people.outputs.json_ld_publication import publication, reference
from sphinx_people.outputs.thing import Thing, thing
from sphinx_people.outputs.website import Website

_CONTEXT = "https://schema.org"
#: What could end a script, begin a comment in it, or end a line of JavaScript.
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def profile_page(site: Website, member: Member, told: Iterable[PublishedWork]) -> Thing:
    """Return somebody's page: who this is, and what they published.

    A work is told in full on one page of the site. ``told`` are those of this page; others of theirs are named by ids.
    """
    address = site.page_of(member)
    page = thing(
        "ProfilePage",
        url=address if address and is_address(address) else None,
        name=site.choose(member.person.name),
        inLanguage=site.language,
        isPartOf=thing("WebSite", name=site.title, url=site.base) if site.base else None,
        mainEntity=person(site, member),
    )
    own, here = site.catalog.works_of(member.id), {work.key: work for work in told}
    works = {
        work.key: reference(site, work, member)
        if work.key not in here and site.locate("work", work.key) is not None  # one that no page shows has no place
        else publication(site, work, owner=member)
        for work in own
    }
    others = (publication(site, work, owner=member) for key, work in here.items() if key not in works)
    return {"@context": _CONTEXT, "@graph": [page, *works.values(), *others]}


def list_page(site: Website, told: Iterable[PublishedWork]) -> Thing:
    """Return the works that a page without a person tells in full."""
    return {"@context": _CONTEXT, "@graph": [publication(site, work) for work in told]}


def publication_page(site: Website, work: PublishedWork, page: str) -> Thing:
    """Return a page that is about one publication."""
    address = site.locate("page", page)
    about = publication(site, work)
    if address and is_address(address):
        about["mainEntityOfPage"] = address
    return {"@context": _CONTEXT, **about}


def script(facts: Mapping[str, Any]) -> str:
    """Return the element that carries facts in a page; nothing in a value can end it."""
    written = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    written = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
    return f'<script type="application/ld+json">{written}</script>'
