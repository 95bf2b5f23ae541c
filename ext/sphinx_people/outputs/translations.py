"""The sites that say the same in other languages: where they are, seen from one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from sphinx.util.osutil import relative_uri

from sphinx_people.model.language import find, tag_of

#: What ``hreflang`` says of the site for readers of all other languages.
#: Source: https://developers.google.com/search/docs/specialty/international/localized-versions#xdefault
OTHERWISE = "x-default"


@dataclass(frozen=True, slots=True)
class Translations:
    """The site that is built and its translations.

    ``own`` is the language of this site; ``roots`` has the addresses of all sites by BCP 47 tag, this one's among them
    and that for all other readers first: those that are relative are seen from the root of this site.
    """

    own: str
    roots: Mapping[str, str]

    def addresses(self, page: str) -> Iterator[tuple[str, str]]:
        """Yield language and address of a page in every translation: the path is that from the root of each site."""
        for language, root in self.roots.items():
            start = "../" * page.count("/") if _is_relative(root) else ""
            yield language, f"{start}{root}{page}" or "./"

    def alternates(self, page: str, base: str = "") -> Iterator[tuple[str, str]]:
        """Yield what ``hreflang`` says and the address of each translation, absolute where the site's is known."""
        found = [(one, urljoin(f"{base}{page}", to) if base else to) for one, to in self.addresses(page)]
        yield from found
        yield OTHERWISE, found[0][1]


def translations_of(language: str, named: Mapping[str, str]) -> Translations | None:
    """Return what is known of the translations of a site; None where its own language is not among them.

    Args:
        language: The ``language`` of Sphinx.
        named: The addresses of the sites by language; relative ones are seen from one and the same place.
    """
    by_tag = {tag_of(name): _folder(address) for name, address in named.items()}
    own = find(language, by_tag)
    if own is None or len(by_tag) <= 1:  # one site has no translation
        return None
    return Translations(own, {tag: _from_root(by_tag[own], root) for tag, root in by_tag.items()})


def side_by_side(languages: Sequence[str], base: str = "") -> dict[str, str]:
    """Return the addresses of sites that differ in the language alone, seen from the folder that all are in.

    They are ``en/`` and ``ko/``; where the address of one of them is known as ``https://docs.example.org/en/latest/``,
    ``en/latest/`` and ``ko/latest/``.
    """
    _, _, rest = _split(languages, base)
    return {language: f"{quote(language)}/{rest}" for language in languages}


def base_in(language: str, languages: Sequence[str], base: str) -> str:
    """Return the address of the site in a language, from that of one of the sites or of the folder that all are in."""
    before, found, rest = _split(languages, base)
    if found and find(language, [found]) is not None:
        return base
    return f"{before}{quote(language)}/{rest}"


def _split(languages: Sequence[str], base: str) -> tuple[str, str, str]:
    """Return what stands before the language in an address, the language, and what stands behind it."""
    path = urlsplit(base).path
    parts = path.split("/")
    for at in range(len(parts) - 1, -1, -1):
        if parts[at] and find(parts[at], languages) is not None:
            rest = "/".join(parts[at + 1 :])
            return base[: len(base) - len(rest) - len(parts[at]) - 1], parts[at], rest
    return base, "", ""


def _from_root(own: str, other: str) -> str:
    """Return the address of another site, seen from the root of this one."""
    if own == other:
        return ""
    if not _is_relative(other):
        return other
    return relative_uri(own, other) if _is_relative(own) else urljoin(own, other)


def _folder(address: str) -> str:
    return address if not address or address.endswith("/") else f"{address}/"


def _is_relative(address: str) -> bool:
    return not address.startswith("/") and not urlsplit(address).scheme
