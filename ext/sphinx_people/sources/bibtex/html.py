"""HTML in titles, names and abstracts, which come from web pages: tags go, their text stays."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from sphinx_people.sources.html import ELEMENTS

_TAG = re.compile(r"(</?[A-Za-z][^<>]*>|<[!?][^<>]*>)")
#: With its semicolon alone: ``&copy=1`` in an address is none.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
#: What is inside is no text for readers.
_INVISIBLE = frozenset({"script", "style"})
#: Tags that end a word.
_BLOCKS = frozenset({"p", "br", "div", "li", "ul", "ol", "title", "sec", "h1", "h2", "h3", "h4", "td", "tr", "hr"})
#: The names of JATS and MathML, in which publishers write.
_PUBLISHERS = frozenset(
    ["bold", "inf", "italic", "mi", "mn", "mo", "mrow", "msub", "msubsup", "msup", "mtext", "scp", "sec", "xref"]
)
#: A bare tag of any other name may be text, such as the ``<mask>`` of a language model.
_KNOWN = ELEMENTS | _PUBLISHERS


class _TagReader(HTMLParser):
    """Reads one tag: its name, a slash before it where it ends something, and whether it has values or a prefix."""

    name = ""
    is_certain = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take ``<a href=...>`` and ``<br>`` for tags, ``<b and c>`` for text."""
        self.name = tag.rpartition(":")[2]
        has_values = any(value is not None for _, value in attrs)
        self.is_certain = has_values or _is_prefixed(tag) or (tag in _KNOWN and (not attrs or tag in _INVISIBLE))

    def handle_endtag(self, tag: str) -> None:
        """Take ``</b>`` for a tag."""
        self.name = "/" + tag.rpartition(":")[2]
        self.is_certain = _is_prefixed(tag) or tag in _KNOWN


def _is_prefixed(tag: str) -> bool:
    """Tell whether a name has a prefix of XML, as ``jats:p`` has one and ``std::string`` has none."""
    return tag.count(":") == 1


@lru_cache(maxsize=512)
def _read_tag(tag: str) -> str | None:
    """Return the name of a tag, ``/name`` where it ends something, nothing of a comment; None where it is no tag."""
    if tag[1] in "!?":
        return ""
    reader = _TagReader()
    reader.feed(tag)
    return reader.name if reader.is_certain else None


def has_script(text: str) -> bool:
    """Tell whether a text holds a script or a style, of which nothing is kept."""
    return "<" in text and any(_read_tag(tag) in _INVISIBLE for tag in _TAG.findall(text))


def strip_html(text: str) -> str:
    """Return a text without HTML's tags and with its entities decoded; a script that is closed goes altogether."""
    kept: list[str] = []
    hidden: tuple[str, int] | None = None
    for number, part in enumerate(_TAG.split(text) if "<" in text else [text]):
        name = _read_tag(part) if number % 2 else None  # every other one is a tag
        if name is None:
            kept.append(part)
        elif hidden and name == f"/{hidden[0]}":
            del kept[hidden[1] :]
            hidden = None
        elif name in _INVISIBLE:
            hidden = hidden or (name, len(kept))
        elif name.removeprefix("/") in _BLOCKS:
            kept.append(" ")
    return _ENTITY.sub(_decode, "".join(kept))


def _decode(entity: re.Match[str]) -> str:
    """Return the character that an entity stands for, where it is one that can be seen."""
    text = unescape(entity[0])
    return text if text.isprintable() or text.isspace() else ""
