"""Where things are on the web site that is built."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from sphinx_people.domain.domain import WEB_SITES, PeopleDomain
from sphinx_people.late import late
from sphinx_people.model.language import tag_of
from sphinx_people.settings import Settings

if TYPE_CHECKING:
    from sphinx_people.outputs.website import Website
else:
    Website = late("outputs.website.Website")


def website_of(domain: PeopleDomain, page: str | None = None) -> Website | None:
    """Return the web site that is built, seen from a page or from outside; None where none is built."""
    builder, config = domain.builder, domain.env.config
    if builder.name not in WEB_SITES or not isinstance(builder, StandaloneHTMLBuilder):
        return None
    settings = Settings.of(config)
    base = base_address(config.html_baseurl)
    return Website(
        catalog=domain.catalog,
        title=config.project,
        base=base,
        languages=tuple(dict.fromkeys((tag_of(config.language), *settings.languages))),
        published=frozenset(settings.publish),
        locate=_Addresses(domain, builder, base, page),
    )


def base_address(html_baseurl: str) -> str:
    """Return the address of the root of a site, with a slash at its end; nothing where it is not set."""
    return f"{html_baseurl.rstrip('/')}/" if html_baseurl.startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class _Addresses:
    """Finds the address of an object: absolute where the base is known, else from the page."""

    domain: PeopleDomain
    builder: StandaloneHTMLBuilder
    base: str
    page: str | None
    #: Addresses that were found: a page names its people again and again.
    _found: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def __call__(self, role: str, target: str) -> str | None:
        """Return the address; None of what is shown nowhere."""
        if (role, target) not in self._found:
            self._found[role, target] = self._find(role, target)
        return self._found[role, target]

    def _find(self, role: str, target: str) -> str | None:
        if role == "file":
            found: tuple[str, str] | None = (quote(target), "")
        else:
            found = self._photo(target) if role == "photo" else self._place(role, target)
        if found is None:
            return None
        path, fragment = found
        if self.base or self.page is None:
            address = posixpath.join(self.base, path)
        else:
            address = _relative(self.builder.get_target_uri(self.page), path)
        return f"{address}#{fragment}" if fragment else address

    def _place(self, role: str, target: str) -> tuple[str, str] | None:
        """Return the path of an object's page from the root of the site, and its place in the page."""
        is_publication = role == "publication"
        location = (
            self.domain.locate_publication(target, self.page)
            if is_publication
            else self.domain.locate("publication" if role == "work" else role, target)
        )
        if location is None or location.docname is None:
            return None
        return _quoted(self.builder.get_target_uri(location.docname)), location.anchor

    def _photo(self, person: str) -> tuple[str, str] | None:
        """Return the path of somebody's photo, where their page shows it."""
        member, location = self.domain.catalog.members[person], self.domain.locate("person", person)
        if member.person.image is None or location is None or not location.anchor:
            return None
        _, name = self.domain.env.images[member.document(member.person.image)]
        return f"{self.builder.imagedir}/{quote(name)}", ""


@lru_cache(maxsize=10_000)
def _quoted(path: str) -> str:
    """Return a path for an address: builders differ in whether they quote."""
    return quote(unquote(path))


@lru_cache(maxsize=10_000)
def _relative(page: str, path: str) -> str:
    return relative_uri(page, path)
