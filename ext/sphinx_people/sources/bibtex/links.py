"""What a publication links to: the pages that its ids have, and the files and pages that its fields name."""

from __future__ import annotations

import re

from sphinx_people.sources.bibtex.addresses import read_address
from sphinx_people.sources.bibtex.entry import Entry
from sphinx_people.sources.bibtex.identifiers import REGISTRIES, arxiv_in_text

#: The links that people type, and the fields that hold them; a file of the project may be one, too.
_TYPED = {
    "pdf": ("pdf",),
    "code": ("code",),
    "slides": ("slides",),
    "poster": ("poster",),
    "video": ("video",),
    "dataset": ("dataset", "data"),
}
_WEBSITES = ("website", "html")
_IS_ADDRESS = re.compile(r"\s*(?:\\url\s*\{[^{}]*\}|https?://\S*)\s*")


def read_links(entry: Entry) -> tuple[dict[str, str], dict[str, str]]:
    """Return the links of an entry by kind, and its ids by who gave them; report what cannot be linked to."""
    url = read_address(entry, "url")
    links: dict[str, str] = {}
    identifiers: dict[str, str] = {}
    url_is_shown = not url
    for registry in REGISTRIES:
        in_url = registry.read_url(url)
        found = registry.find(entry) or in_url or (arxiv_in_text(entry) if registry.kind == "arxiv" else "")
        if found and registry.kind not in links:
            identifiers[registry.kind] = found
            links[registry.kind] = registry.address(found)
            url_is_shown = url_is_shown or (found.casefold() == in_url.casefold() and not _is_pdf(url))
    for kind, fields in _TYPED.items():
        for field in fields:
            if kind not in links and (address := read_address(entry, field, or_path=True)):
                links[kind] = address
    _add_pages(entry, links, "" if url_is_shown else url)
    return links, identifiers


def has_address_only(value: str) -> bool:
    """Tell whether a field such as ``howpublished`` holds no text but an address."""
    return bool(_IS_ADDRESS.fullmatch(value))


def _add_pages(entry: Entry, links: dict[str, str], url: str) -> None:
    """Add the website, and an address that leads neither there nor to what is linked already."""
    if url and _is_pdf(url) and "pdf" not in links:
        links["pdf"], url = url, ""
    candidates = [read_address(entry, field) for field in _WEBSITES]
    candidates.append(url)
    if has_address_only(entry["howpublished"]):
        candidates.append(read_address(entry, "howpublished"))
    pages = [address for address in dict.fromkeys(candidates) if address and address not in links.values()]
    links.update(zip(("website", "url"), pages, strict=False))


def _is_pdf(url: str) -> bool:
    return bool(re.search(r"\.pdf(?:[?#]|$)|//arxiv\.org/pdf/|openreview\.net/pdf\?", url, re.IGNORECASE))
