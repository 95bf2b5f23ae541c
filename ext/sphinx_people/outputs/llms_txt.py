"""``llms.txt``: what a site is about and where things are, for language models, which read text.

Source: https://llmstxt.org
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sphinx_people.outputs.json_ld_person import description
from sphinx_people.outputs.website import Website


def llms_txt(site: Website, about: str, pages: Iterable[tuple[str, str]]) -> str:
    """Return the file: what the site is ``about``, everybody with who they are, and the other pages with their titles.

    ``pages`` are names of documents and their titles.
    """
    lines = [f"# {_line(site.title)}", ""]
    if about:
        lines += [f"> {_line(about)}", ""]
    profiles = site.catalog.members_by_page
    others = [_link(title, site.locate("page", page)) for page, title in pages if page not in profiles]
    for heading, found in {"People": list(_people(site)), "Pages": others}.items():
        if found:
            lines += [f"## {heading}", "", *found, ""]
    return "\n".join(lines)


def _people(site: Website) -> Iterator[str]:
    for member in sorted(site.catalog.members.values(), key=lambda one: one.sort_key):
        address = site.page_of(member)
        if address is not None:
            who = site.choose(member.person.headline) or description(site, member)
            yield _link(site.choose(member.person.name), address) + (f": {_line(who)}" if who else "")


def _link(words: str, address: str | None) -> str:
    escaped = re.sub(r"([\\\[\]])", r"\\\1", _line(words))
    return f"- [{escaped}]({address})"


def _line(text: str) -> str:
    return " ".join(text.split())
