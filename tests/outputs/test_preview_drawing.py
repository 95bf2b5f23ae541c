"""The picture itself: its size, its bytes, and that nothing on it is cut off or runs into something else."""

from __future__ import annotations

import hashlib
import io
import re
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image

from sphinx_people.outputs.preview import Preview, Stretch
from sphinx_people.outputs.preview_drawing import HEIGHT, WIDTH, preview_png, preview_svg
from sphinx_people.outputs.typefaces import Typefaces

TYPEFACES = Typefaces()
SHORT = Preview(("Bo",), "", "", "", "B")
LONG = Preview(
    ("Maximilian Alexander Friedrich von Habsburg-Lothringen", "막시밀리안 알렉산더 프리드리히", "Максимилиан"),
    "Professor of Computational Linguistics and director of an institute whose name is long " * 3,
    "Distinguished professor, University of Somewhere Else " * 4,
    "A Directory of People · people.university.example.org",
    "MH",
    5,
    (Stretch(True, 24000, 24060), Stretch(True, 24050, None), Stretch(False, 23900, 24000)),
)
KOREAN = Preview(
    ("김민지", "Minji Kim"), "자연어를 연구합니다", "박사과정, 고려대학교", "사람들", "김", 7, LONG.stretches[:2]
)


def picture(preview, image=None):
    return Image.open(io.BytesIO(preview_png(preview, image, TYPEFACES))).convert("RGB")


def ink(image, box):
    """Return where something dark is in a box: left, upper, right, lower; None where there is nothing."""
    return image.crop(box).convert("L").point(lambda light: 255 if light < 170 else 0).getbbox()


@pytest.mark.parametrize("preview", [SHORT, LONG, KOREAN])
def test_size_and_weight(preview):
    png = preview_png(preview, None, TYPEFACES)
    assert Image.open(io.BytesIO(png)).size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(png) < 120_000


def test_the_same_facts_give_the_same_bytes():
    first, second = (hashlib.sha256(preview_png(LONG, None, TYPEFACES)).digest() for _ in range(2))
    assert first == second


@pytest.mark.parametrize("preview", [SHORT, LONG, KOREAN])
def test_text_keeps_to_its_column(preview):
    image = picture(preview)
    assert ink(image, (790, 110, 845, 510)) is None
    assert ink(image, (1125, 0, 1200, 630)) is None


@pytest.mark.parametrize(("name", "blank"), [("박찬준", False), ("漢字", True)])
def test_korean_is_drawn(name, blank):
    """A typeface without a character leaves it out, which is why that is asked before."""
    image = picture(Preview((name,), "", "", "", ""))
    found = ink(image, (60, 120, 790, 500))
    if not blank:
        assert found is not None
        assert found[2] - found[0] > 200
    assert bool(TYPEFACES.missing(name)) is blank


def test_a_long_name_is_made_smaller_before_it_is_cut():
    root = fromstring(preview_svg(LONG, None, TYPEFACES))
    lines = [
        element for element in root.iter("{http://www.w3.org/2000/svg}text") if element.get("font-weight") == "700"
    ]
    assert " ".join(line.text for line in lines[:2]) == LONG.names[0]


def test_a_photo_takes_the_place_of_the_initials():
    red = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMCIgaGVpZ2h0PSIxMCI+PHJlY3Qgd2lkdGg9IjEwIiBoZWlnaHQ9IjEwIiBmaWxsPSJyZWQiLz48L3N2Zz4="
    image = picture(SHORT, red)
    assert image.getpixel((985, 310)) == (255, 0, 0)
    assert image.getpixel((855, 180)) != (255, 0, 0)  # outside of the circle


def test_values_are_text():
    hostile = "</text><script>&\"'<image href='file:///etc/passwd'/>"
    svg = preview_svg(Preview((hostile,), hostile, hostile, hostile, hostile[:2]), None, TYPEFACES)
    names = {element.tag.rpartition("}")[2] for element in fromstring(svg).iter()}
    assert names == {"svg", "rect", "text", "circle"}


def test_time_is_drawn_where_there_is_some_to_compare():
    def bars(preview):
        root = fromstring(preview_svg(preview, None, TYPEFACES))
        return [one for one in root.iter("{http://www.w3.org/2000/svg}rect") if one.get("rx")]

    assert len(bars(LONG)) == 3
    assert bars(SHORT) == bars(Preview(("A",), "", "", "", "", 0, LONG.stretches[:1])) == []
    over = preview_svg(Preview(("A",), "", "", "", "", 0, (LONG.stretches[0], LONG.stretches[2])), None, TYPEFACES)
    assert re.findall(">([0-9]{4})<", over) == ["1991", "2005"]
    assert re.findall(">([0-9]{4})<", preview_svg(LONG, None, TYPEFACES)) == ["1991"]
