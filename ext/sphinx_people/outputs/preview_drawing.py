"""Draws the preview picture of a profile: SVG, and PNG of it, with typefaces of ours alone.

The same facts give the same bytes on every machine, whatever fonts it has.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_people.outputs.colour import WHITE, Oklab, hexadecimal, mixed, tint
from sphinx_people.outputs.preview import Preview, Stretch, span
from sphinx_people.outputs.typefaces import Typefaces

#: Changes with the way of drawing: pictures that were drawn in another one are drawn again.
DESIGN = "1"
#: The size that chats and social networks ask for.
WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_INK, _MUTED, _LINE, _WORK, _LEARNING = "#1f2328", "#565b62", "#d0d4da", "#2f5bb7", "#c96a05"
#: The ink, to be mixed with; and how much of somebody's colour is in the ground, the disc and the initials. A ground of
#: one colour takes half of the time and of the bytes that a gradient would.
_DARK: Oklab = (0.25, 0.0, 0.0)
_GROUND, _DISC, _INITIALS = 0.1, 0.3, 0.45
_PORTRAIT = 270
#: The room for text and portrait, the line of time below, and the height of its bars.
_TOP, _BOTTOM, _AXIS, _BAR = 120, 500, 552, 12
#: The width of the text beside the portrait.
_COLUMN = WIDTH - 3 * _MARGIN - _PORTRAIT
#: The sizes of the name, each with the number of lines that it may have: a name is made smaller before it is cut.
_NAME_SIZES = ((88, 1), (76, 1), (66, 1), (58, 2), (50, 2))
_SMALLEST_NAME = 44


def preview_png(preview: Preview, image: str | None, typefaces: Typefaces) -> bytes:
    """Return the picture; ``image`` is an address that holds the photo."""
    import resvg_py

    drawn = resvg_py.svg_to_bytes(
        svg_string=preview_svg(preview, image, typefaces),
        skip_system_fonts=True,
        font_files=[str(path) for path in typefaces.files],
        font_family="Pretendard",
    )
    return bytes(drawn)


def preview_svg(preview: Preview, image: str | None, typefaces: Typefaces) -> str:
    """Return the picture as SVG, which needs the typefaces to be seen as it is meant."""
    colour = tint(preview.tint)
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{hexadecimal(mixed(colour, _GROUND, WHITE))}"/>',
        *_texts(preview, typefaces),
        *_portrait(preview.initials, image, colour),
        *(_time(preview.stretches) if len(preview.stretches) > 1 else ()),
    ]
    root = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="Pretendard">'
    return f"{root}{''.join(parts)}</svg>"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text, and the room that it takes."""

    text: str
    size: float
    room: float
    colour: str
    bold: bool = False


def _texts(preview: Preview, typefaces: Typefaces) -> Iterator[str]:
    """Yield the lines, as a block in the middle of its room; where that is too little, the last ones are left out."""
    lines = list(_lines(preview, typefaces))
    while len(lines) > 1 and sum(line.room for line in lines) > _BOTTOM - _TOP:
        lines.pop()
    y = _TOP + (_BOTTOM - _TOP - sum(line.room for line in lines)) / 2
    for line in lines:
        yield _text(line.text, _MARGIN, y + line.room * 0.78, line.size, line.colour, bold=line.bold)
        y += line.room
    yield _text(preview.site, _MARGIN, 92, 28, _MUTED)


def _lines(preview: Preview, typefaces: Typefaces) -> Iterator[_Line]:
    name, *others = preview.names
    size = next((one for one, most in _NAME_SIZES if _fits(name, one, most, typefaces)), _SMALLEST_NAME)
    for text in typefaces.lines(name, size, _COLUMN, 2, bold=True):
        yield _Line(text, size, size * 1.2, _INK, bold=True)
    for text in typefaces.lines(" · ".join(others), 36, _COLUMN, 1):
        yield _Line(text, 36, 54, _MUTED)
    for number, text in enumerate(typefaces.lines(preview.headline, 36, _COLUMN, 3)):
        yield _Line(text, 36, 48 if number else 66, _INK)
    for number, text in enumerate(typefaces.lines(preview.position, 28, _COLUMN, 2)):
        yield _Line(text, 28, 38 if number else 54, _MUTED)


def _fits(name: str, size: float, most: int, typefaces: Typefaces) -> bool:
    return len(typefaces.lines(name, size, _COLUMN, most + 1, bold=True)) <= most


def _text(  # noqa: PLR0913 - a line of text is made of just these
    text: str, x: float, y: float, size: float, colour: str, *, bold: bool = False, anchor: str = "start"
) -> str:
    style = f'font-size="{size:g}" font-weight="{700 if bold else 400}" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{x:g}" y="{y:.1f}" {style}>{html.escape(text)}</text>'


def _portrait(initials: str, image: str | None, colour: Oklab) -> Iterator[str]:
    """Yield the photo in a circle, or the initials."""
    radius = _PORTRAIT / 2
    x, y = WIDTH - _MARGIN - radius, (_TOP + _BOTTOM) / 2
    disc, letters = hexadecimal(mixed(colour, _DISC, WHITE)), hexadecimal(mixed(colour, _INITIALS, _DARK))
    yield f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{disc}"/>'
    if image is None:
        size = 104 if len(initials) > 1 else 120
        yield _text(initials, x, y + size * 0.36, size, letters, bold=True, anchor="middle")
        return
    yield f'<clipPath id="circle"><circle cx="{x:g}" cy="{y:g}" r="{radius:g}"/></clipPath>'
    yield (
        f'<image x="{x - radius:g}" y="{y - radius:g}" width="{_PORTRAIT}" height="{_PORTRAIT}"'
        f' preserveAspectRatio="xMidYMid slice" clip-path="url(#circle)" href="{image}"/>'
    )


def _time(stretches: tuple[Stretch, ...]) -> Iterator[str]:
    """Yield the years of work and of school as bars on one line, with the year in which it begins."""
    first, last = span(stretches)
    right, scale = WIDTH - _MARGIN, (WIDTH - 2 * _MARGIN) / (last - first)
    yield (
        f'<linearGradient id="on"><stop offset="0.6" stop-color="{_WORK}"/>'
        f'<stop offset="1" stop-color="{_WORK}" stop-opacity="0.15"/></linearGradient>'
        f'<linearGradient id="on-learning"><stop offset="0.6" stop-color="{_LEARNING}"/>'
        f'<stop offset="1" stop-color="{_LEARNING}" stop-opacity="0.15"/></linearGradient>'
    )
    yield f'<line x1="{_MARGIN}" y1="{_AXIS}" x2="{right}" y2="{_AXIS}" stroke="{_LINE}" stroke-width="2"/>'
    for one in stretches:
        x = _MARGIN + (one.start - first) * scale
        end = right if one.end is None else _MARGIN + (one.end + 1 - first) * scale
        colour = _WORK if one.is_work else _LEARNING
        fill = colour if one.end is not None else "url(#on)" if one.is_work else "url(#on-learning)"
        y = _AXIS - _BAR - 3 if one.is_work else _AXIS + 3
        width = max(end - x - 3, 6)
        yield f'<rect x="{x:.1f}" y="{y:g}" width="{width:.1f}" height="{_BAR}" rx="4" fill="{fill}"/>'
    yield _text(str(first // 12), _MARGIN, _AXIS + 44, 22, _MUTED)
    if all(one.end is not None for one in stretches):
        yield _text(str((last - 1) // 12), right, _AXIS + 44, 22, _MUTED, anchor="end")
