"""Writes the icons that the extension draws into one small file, from the collections of two packages.

The packages hold thousands of icons, and importing one of them takes longer than building a small site.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from simplepycons import all_icons  # type: ignore[attr-defined]  # it is there, declared to no type checker
from sphinx_design.icons import get_octicon

from sphinx_people.model.networks import NETWORKS

_PACKAGE = Path(__file__).parent.parent / "ext/sphinx_people"
_OCTICON = re.compile(r'"octicon:([a-z-]+)"')


def collect() -> str:
    """Return, as JSON, for each icon by its name the size of its square and its path."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(_PACKAGE.rglob("*.py"))]
    octicons = {name for source in sources for name in _OCTICON.findall(source)}
    brands = {network.icon for network in NETWORKS.values() if not network.icon.startswith("octicon:")}
    drawings = {name: all_icons[name].raw_svg for name in brands}
    drawings |= {f"octicon:{name}": get_octicon(name) for name in octicons}
    icons = {name: (_size(svg), " ".join(_paths(svg))) for name, svg in sorted(drawings.items())}
    return json.dumps(icons, indent=1) + "\n"


def _size(svg: str) -> int:
    match = re.search(r'viewBox="0 0 (\d+) \1"', svg)
    assert match, f"not a square: {svg}"
    return int(match.group(1))


def _paths(svg: str) -> list[str]:
    return [re.sub(r"\s+", " ", path) for path in re.findall(r'<path\b[^>]*\bd="([^"]+)"', svg)]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(collect(), encoding="utf-8")
