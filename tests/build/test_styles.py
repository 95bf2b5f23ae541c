"""The style sheet, put together from its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

import sphinx_people
from sphinx_people.build.styles import PARTS, style_sheet

FOLDER = Path(sphinx_people.__file__).parent / "styles"


def test_every_part_is_in_it_once():
    assert sorted(PARTS) == sorted(path.stem for path in FOLDER.iterdir())


def test_comments_stay_behind_and_nothing_else_does():
    sheet = style_sheet()
    assert "/*" not in sheet
    assert sheet.count("{") == sheet.count("}") > 100
    assert sheet.index("--people-accent:") < sheet.index(".people-head") < sheet.index("@media print")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_says_what_it_is_for(part):
    assert (FOLDER / f"{part}.css").read_text(encoding="utf-8").startswith("/* ")
