"""Colours as the style sheet has them."""

from __future__ import annotations

import re

import pytest

from sphinx_people.build.styles import style_sheet
from sphinx_people.catalog.member import TINTS
from sphinx_people.outputs.colour import HUES, WHITE, hexadecimal, mixed, tint


def test_hues_are_those_of_the_style_sheet():
    written = re.findall(r"\.people-tint-(\d+)\s*\{\s*--people-hue:\s*(\d+)", style_sheet())
    assert [(int(number), int(hue)) for number, hue in written] == list(enumerate(HUES))
    assert len(HUES) == TINTS
    assert re.search(r"--people-tint:\s*oklch\(62% 0\.15 var\(--people-hue\)\)", style_sheet())


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        (WHITE, "#ffffff"),
        ((0.0, 0.0, 0.0), "#000000"),
        ((0.6279554, 0.2248631, 0.1258463), "#ff0000"),  # red, green and blue of the screen
        ((0.8664396, -0.2338874, 0.1794985), "#00ff00"),
        ((0.4520137, -0.0324570, -0.3115281), "#0000ff"),
        ((2.0, 0.0, 0.0), "#ffffff"),
    ],
)
def test_colours_of_the_screen(colour, expected):
    assert hexadecimal(colour) == expected


def test_mixtures():
    assert mixed(tint(3), 1, WHITE) == tint(3)
    assert mixed(tint(3), 0, WHITE) == WHITE
    assert hexadecimal(mixed((0.0, 0.0, 0.0), 0.5, WHITE)) == "#636363"
    assert tint(0) == tint(TINTS)
    assert len({hexadecimal(tint(number)) for number in range(TINTS)}) == TINTS
