"""Cards in a grid: a list whose items have a title and a body, and the style sheet does the rest."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes


def grid(cards: Sequence[nodes.Node]) -> nodes.Node:
    """Return cards side by side: one column on a phone, more where there is room."""
    return nodes.bullet_list("", *cards, bullet="-", classes=["people-cards"])


def card(title: list[nodes.Node], body: list[nodes.Node], *classes: str, ids: list[str] | None = None) -> nodes.Element:
    """Return a card with a title and a body."""
    heading = nodes.paragraph("", "", *title, classes=["people-card-title"])
    content = nodes.container("", heading, *body, classes=["people-card-body"])
    return nodes.list_item("", content, classes=["people-card", *classes], ids=ids or [])
