"""Photos in preview pictures: upright, square, small, and never a reason for a build to fail."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from sphinx_people.outputs.portrait import portrait
from sphinx_people.outputs.preview import Photo


def photo(size=(300, 600), kind="JPEG", mode="RGB", orientation=1):
    """Return a photo whose upper half is red and whose lower half is blue, as it is stored."""
    image = Image.new(mode, size, "blue")
    image.paste("red", (0, 0, size[0], size[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = orientation
    written = io.BytesIO()
    image.save(written, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return Photo(written.getvalue(), f".{kind.lower()}")


def read(address):
    head, _, content = address.partition(",")
    assert head == "data:image/jpeg;base64"
    return Image.open(io.BytesIO(base64.b64decode(content)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_every_kind_becomes_a_small_square(kind):
    image = read(portrait(photo(kind=kind)))
    assert image.size == (540, 540)
    red, _, blue = image.getpixel((270, 5))
    assert (red > 200, blue < 50) == (True, True)


def test_a_camera_that_was_held_sideways():
    image = read(portrait(photo((600, 600), orientation=3)))  # upside down
    red, _, blue = image.getpixel((270, 5))
    assert (red < 50, blue > 200) == (True, True)


def test_what_is_transparent_is_white():
    image = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    written = io.BytesIO()
    image.save(written, "PNG")
    assert min(read(portrait(Photo(written.getvalue(), ".png"))).getpixel((0, 0))) > 250


def test_a_drawing_stays_as_it_is():
    content = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    assert portrait(Photo(content, ".SVG")) == f"data:image/svg+xml;base64,{base64.b64encode(content).decode()}"


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0" + b"\0" * 50])
def test_what_is_no_photo(content):
    assert portrait(Photo(content, ".png")) is None


def test_a_photo_that_is_cut_off():
    whole = photo().content
    assert portrait(Photo(whole[: len(whole) // 2], ".jpeg")) is None


def test_a_photo_that_would_fill_the_memory(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    assert portrait(photo()) is None
