"""Icons are drawn in the page: none is ever fetched."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sphinx_people.model.networks import NETWORKS
from sphinx_people.render import icons
from sphinx_people.render.icons import icon, icon_svg

NAMES = sorted(
    {network.icon for network in NETWORKS.values()}
    | {f"octicon:{name}" for name in ("star", "mail", "globe", "location", "device-mobile", "mark-github", "link")}
)


@pytest.mark.parametrize("name", NAMES)
def test_every_network_has_an_icon(name):
    svg = icon_svg(name)
    assert re.fullmatch(r"<svg [^<>]*>(<path [^<>]*/?>(</path>)?)+</svg>", svg)
    assert "people-icon" in svg
    assert not re.search(r"href|src|url\(|http(?!://www\.w3\.org)|script", svg)
    assert re.search(r'd="[^"]{20,}"', svg)


def test_they_are_those_of_the_collections(tmp_path):
    """`make icons` would change nothing."""
    script = Path(__file__).parents[2] / "scripts/collect_icons.py"
    subprocess.run([sys.executable, script, tmp_path / "icons.json"], check=True)
    assert (tmp_path / "icons.json").read_bytes() == Path(icons.__file__).with_suffix(".json").read_bytes()


def test_an_icon_is_nothing_outside_html():
    node = icon("github")
    assert node["format"] == "html"
    assert node.astext() == icon_svg("github")


def test_an_icon_is_drawn_once():
    assert icon_svg("github") is icon_svg("github")
