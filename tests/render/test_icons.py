"""Icons are drawn in the page: none is ever fetched."""

from __future__ import annotations

import re

import pytest

from sphinx_people.model.networks import NETWORKS
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


def test_an_icon_is_nothing_outside_html():
    node = icon("github")
    assert node["format"] == "html"
    assert node.astext() == icon_svg("github")


def test_an_icon_is_drawn_once():
    assert icon_svg("github") is icon_svg("github")
