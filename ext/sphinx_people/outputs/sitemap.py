"""A sitemap: every page of the site, for search engines.

Source: https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[str]) -> bytes:
    """Return a sitemap of absolute addresses."""
    root = Element("urlset", xmlns=_NAMESPACE)
    for address in addresses:
        SubElement(SubElement(root, "url"), "loc").text = address
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
