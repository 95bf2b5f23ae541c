"""Colours as the style sheet makes them, for pictures: of a hue, and mixed with each other.

Source: https://bottosson.github.io/posts/oklab/
"""

from __future__ import annotations

from math import cos, radians, sin

#: A colour by its lightness and two axes of colour.
Oklab = tuple[float, float, float]

WHITE: Oklab = (1.0, 0.0, 0.0)
#: The hue of each person's colour, as ``styles/profile.css`` has them.
HUES = (10, 35, 60, 130, 150, 170, 195, 220, 245, 270, 300, 335)
_LIGHTNESS, _CHROMA = 0.62, 0.15
_BREAK = 0.0031308


def tint(number: int) -> Oklab:
    """Return the colour of a person by its number."""
    hue = radians(HUES[number % len(HUES)])
    return _LIGHTNESS, _CHROMA * cos(hue), _CHROMA * sin(hue)


def mixed(one: Oklab, share: float, other: Oklab) -> Oklab:
    """Return a share of one colour, from 0 to 1, and the rest of another."""
    first, second, third = (share * a + (1 - share) * b for a, b in zip(one, other, strict=True))
    return first, second, third


def hexadecimal(colour: Oklab) -> str:
    """Return a colour as ``#rrggbb``, the nearest one that a screen can show."""
    lightness, a, b = colour
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _gamma(min(max(part, 0.0), 1.0))):02x}" for part in linear)


def _gamma(part: float) -> float:
    return 12.92 * part if part <= _BREAK else 1.055 * part ** (1 / 2.4) - 0.055
