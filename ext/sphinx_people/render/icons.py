"""Icons as inline SVG: none is ever fetched.

They are those of Simple Icons (CC0) and of GitHub's Octicons (MIT), collected into ``icons.json`` by ``make icons``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from docutils import nodes


@cache
def icon_svg(name: str) -> str:
    """Return the SVG of an icon: of Simple Icons, or of GitHub's Octicons with the prefix ``octicon:``."""
    size, path = _icons()[name]
    square = f'viewBox="0 0 {size} {size}" width="1em" height="1em"'
    return f'<svg class="people-icon" {square} aria-hidden="true"><path d="{path}"/></svg>'


def icon(name: str) -> nodes.Node:
    """Return an icon that HTML draws and that is nothing elsewhere."""
    return nodes.raw("", icon_svg(name), format="html")


@cache
def _icons() -> Mapping[str, tuple[int, str]]:
    icons: dict[str, tuple[int, str]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return icons
