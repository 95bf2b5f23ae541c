"""Icons as inline SVG, from the collections that ship with sphinx-design and simplepycons; none is ever fetched."""

from __future__ import annotations

import re
from functools import cache

from docutils import nodes
from sphinx_design.icons import get_octicon

_OCTICON = "octicon:"


@cache
def icon_svg(name: str) -> str:
    """Return the SVG of an icon: of Simple Icons, or of GitHub's Octicons with the prefix ``octicon:``."""
    if name.startswith(_OCTICON):
        return get_octicon(name.removeprefix(_OCTICON), height="1em", classes=("people-icon",))
    # Only here: the import takes a third of a second, and a page without accounts needs no brand.
    from simplepycons import all_icons  # type: ignore[attr-defined]  # it is there, declared to no type checker

    path = re.search(r'<path\s+d="([^"]+)"', all_icons[name].raw_svg)
    drawing = path.group(1) if path else ""
    drawing = re.sub(r"\s+", " ", drawing)
    size = 'viewBox="0 0 24 24" width="1em" height="1em"'
    return f'<svg class="people-icon" {size} aria-hidden="true"><path d="{drawing}"/></svg>'


def icon(name: str) -> nodes.Node:
    """Return an icon that HTML draws and that is nothing elsewhere."""
    return nodes.raw("", icon_svg(name), format="html")
