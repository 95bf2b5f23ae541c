"""Cards in a grid: the grid holds boxes, a card is a box with a title and a body, and the style sheet does the rest."""

from __future__ import annotations

from docutils import nodes


def grid(cards: list[nodes.Node]) -> nodes.Node:
    """Return cards side by side: one column on a phone, more where there is room."""
    return nodes.container("", *cards, classes=["people-cards"])


def card(title: list[nodes.Node], body: list[nodes.Node], *classes: str, ids: list[str] | None = None) -> nodes.Element:
    """Return a card with a title and a body."""
    heading = nodes.paragraph("", "", *title, classes=["people-card-title"])
    content = nodes.container("", heading, *body, classes=["people-card-body"])
    return nodes.container("", content, classes=["people-card", *classes], ids=ids or [])
