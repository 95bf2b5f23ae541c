"""A sitemap: every page of the site, for search engines.

Source: https://www.sitemaps.org/protocol.html, and for translations
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
register_namespace("xhtml", _XHTML)


#: The address of a page, and what ``hreflang`` says and the address of each translation.
Translated = tuple[str, list[tuple[str, str]]]


def sitemap(pages: Iterable[Translated]) -> bytes:
    """Return a sitemap of pages, whose addresses are absolute."""
    root = Element("urlset", xmlns=_NAMESPACE)
    for address, translations in pages:
        url = SubElement(root, "url")
        SubElement(url, "loc").text = address
        for language, translation in translations:
            SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=translation)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
