"""A BibTeX file's text to its blocks: entries and ``@string`` definitions, each with its place.

bibtexparser's splitter gives neither columns nor the fields of a broken entry, takes comments for fields, swallows a
field before which a comma is missing, and passes over ``@article`` with its brace on the next line or a hyphen in its
type; so that the blocks are read here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_people.sources.bibtex.entry_types import ENTRY_TYPES
from sphinx_people.sources.bibtex.fields import Content, read_content
from sphinx_people.sources.bibtex.known import KnownBlocks
from sphinx_people.sources.bibtex.source import Source

#: Outside of entries all is comment but ``@type{``; what a ``%`` stands before, on its line, is comment, too.
_BLOCK = re.compile(
    r"%[^\n]*+|(?:^[^\S\n]*+@[^\S\n]*+|(?<![\w.])@)(?P<type>[^\W\d][\w:.+-]*+)\s*+(?P<opening>[{(])"
    r"|^[^\S\n]*+@[^\S\n]*+(?P<stray>[^\W\d][\w:.+-]*+)(?!\s*+[{(])(?:[^\S\n]++(?P<key>[^\s,{}()]++))?",
    re.MULTILINE,
)
#: Where a block begins for certain, so that no unclosed brace before it can hide it.
_BOUNDARY = re.compile(
    rf"^[^\S\n]*+@[^\S\n]*+(?:(?i:{'|'.join(sorted(ENTRY_TYPES))}|string|comment|preamble)\s*+[{{(]"
    r"|[^\W\d][\w-]*+\s*+[{(]\s*+[^\s,{}()=]++\s*+[,=])",
    re.MULTILINE,
)
_GROUP = {"{": re.compile(r"[{}]"), "(": re.compile(r"[()]")}
_CLOSING = {"{": "}", "(": ")"}


@dataclass(frozen=True, slots=True)
class Block:
    """An entry, or a ``@string``: its type in lower case, where its ``@`` stands, and what is in it.

    ``limit`` is where the next one begins.
    """

    type: str
    start: int
    limit: int
    content: Content


def split(source: Source, known: KnownBlocks) -> Iterator[Block]:
    """Yield the entries and the ``@string`` definitions of a file; ``@comment`` and ``@preamble`` are left out.

    What is ``known`` is passed over.

    An entry without its opening brace is reported in ``source``: nothing of it can be read.
    """
    text = source.text
    boundaries = [*(match.start() for match in _BOUNDARY.finditer(text)), len(text)]
    at, comment_limit = 0, len(text)
    while match := _BLOCK.search(text, at):
        at = match.end()
        if match["opening"]:
            kind, start = match["type"].lower(), text.index("@", match.start())
            limit = boundaries[bisect_right(boundaries, start, hi=len(boundaries) - 1)]
            if kind in {"comment", "preamble"}:
                end = _skip_group(text, at, max(limit, comment_limit) if kind == "comment" else limit)
                comment_limit = comment_limit if end else 0  # one that never closes is looked through only once
                at = end or limit
            elif (end := known.find(start, limit)) is not None:
                at = end
            else:
                block = Block(kind, start, limit, _read(text, kind, start, at, limit))
                at = block.content.end
                yield block
        elif match["stray"] and match["stray"].lower() not in {"comment", "preamble"}:
            key = match["key"] or f"@{match['stray']}"
            what = f"{key}: '{{' is missing after '@{match['stray']}'; the entry cannot be read"
            source.report("syntax", text.index("@", match.start()), what)


def _read(text: str, kind: str, start: int, at: int, limit: int) -> Content:
    """Read an entry whose ``@`` is at ``start`` and whose delimiter ends at ``at``; say so where it never closes."""
    content = read_content(text, at, limit, _CLOSING[text[at - 1]], has_key=kind != "string")
    if not content.is_closed and not any(what.endswith("is never closed") for _, what in content.faults):
        content.faults.append((start, f"this {text[at - 1]} is never closed"))
    return content


def _skip_group(text: str, at: int, limit: int) -> int | None:
    """Return where the group ends whose opening delimiter is behind us, or None."""
    opening, depth = text[at - 1], 1
    for match in _GROUP[opening].finditer(text, at, limit):
        depth += 1 if match[0] == opening else -1
        if not depth:
            return match.end()
    return None
