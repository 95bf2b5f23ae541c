"""Cards in a grid, with sphinx-design's documented CSS classes, so that every theme it supports styles them."""

from __future__ import annotations

from docutils import nodes


def grid(cards: list[nodes.Node]) -> nodes.Node:
    """Return cards side by side: one column on a phone, two where there is room."""
    columns: list[nodes.Node] = [_div("grid-item", [card], "sd-col", "sd-d-flex-row") for card in cards]
    row = _div(
        "grid-row",
        columns,
        "sd-row",
        "sd-row-cols-1",
        "sd-row-cols-xs-1",
        "sd-row-cols-sm-2",
        "sd-row-cols-md-2",
        "sd-g-3",
    )
    return _div("grid-container", [row], "sd-container-fluid", "sd-sphinx-override", "sd-mb-4", "people-cards")


def card(title: list[nodes.Node], body: list[nodes.Node], *classes: str, ids: list[str] | None = None) -> nodes.Element:
    """Return a card with a title and a body."""
    heading = nodes.paragraph("", "", *title, classes=["sd-card-title", "sd-font-weight-bold"])
    content = _div("card-body", [heading, *body], "sd-card-body")
    found = _div("card", [content], "sd-card", "sd-sphinx-override", "sd-w-100", "sd-shadow-sm", *classes)
    found["ids"] = ids or []
    return found


def _div(component: str, children: list[nodes.Node], *classes: str) -> nodes.Element:
    """Return what sphinx-design writes as a ``<div>`` of one of its components."""
    return nodes.container("", *children, is_div=True, design_component=component, classes=list(classes))
