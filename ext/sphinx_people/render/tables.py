"""Tables of docutils, which every builder knows how to write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes


def table(
    heads: Sequence[nodes.Node], rows: Iterable[nodes.Node], *classes: str, widths: Sequence[int] = ()
) -> nodes.Node:
    """Return a table; ``widths`` are those of its columns in percent, else the builder finds them."""
    group = nodes.tgroup("", cols=len(heads))
    group += [nodes.colspec("", colwidth=width) for width in widths or [10] * len(heads)]
    group += nodes.thead("", row([head] for head in heads))
    group += nodes.tbody("", *rows)
    return nodes.table("", group, classes=[*classes, *(["colwidths-given"] if widths else [])])


def row(cells: Iterable[Sequence[nodes.Node]]) -> nodes.row:
    """Return a row with a line in each cell."""
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells))
