"""The typefaces of preview pictures: which characters they have, and how long a text is."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "fonts"
#: Pretendard has Latin, Greek, Cyrillic, Kana and all of Hangul; its licence is beside it.
BOLD, REGULAR = (_FOLDER / f"Pretendard-{weight}.otf" for weight in ("Bold", "Regular"))


@dataclass(frozen=True)
class Typeface:
    """One font file: the advance of each character that it has, in parts of the font's size."""

    advances: Mapping[int, float]

    @classmethod
    def read(cls, path: Path) -> Typeface:
        """Read a font file; of a collection, its first font."""
        from fontTools.ttLib import TTFont

        try:
            with TTFont(io.BytesIO(path.read_bytes()), lazy=True, fontNumber=0) as font:
                widths, size = font["hmtx"].metrics, font["head"].unitsPerEm
                return cls({code: widths[name][0] / size for code, name in font.getBestCmap().items()})
        except Exception:  # noqa: BLE001 - a broken file can raise anything; it has no characters
            return cls({})


@cache
def _read(path: Path) -> Typeface:
    return Typeface.read(path)


@dataclass(frozen=True)
class Typefaces:
    """Ours, and those that a project adds for other scripts."""

    added: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """Every font file."""
        return (BOLD, REGULAR, *self.added)

    @cached_property
    def _faces(self) -> Mapping[bool, tuple[Typeface, ...]]:
        added = [_read(path) for path in self.added]
        return {True: (_read(BOLD), *added), False: (_read(REGULAR), *added)}

    def missing(self, text: str) -> str:
        """Return the characters of a text that no typeface has, each once."""
        faces = self._faces[False]
        found = (one for one in dict.fromkeys(text) if not any(ord(one) in face.advances for face in faces))
        return "".join(found)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return how long a text is, kerning aside."""
        return size * sum(self._advance(ord(one), bold) for one in text)

    def _advance(self, code: int, bold: bool) -> float:
        return next((face.advances[code] for face in self._faces[bold] if code in face.advances), 1.0)

    def lines(self, text: str, size: float, width: float, most: int, *, bold: bool = False) -> list[str]:
        """Break a text into lines, between words as far as possible, and cut it with an ellipsis after some lines."""
        found: list[str] = []
        for word in self._words(text, size, width, bold):
            longer = f"{found[-1]} {word}" if found else word
            if found and self.width(longer, size, bold=bold) <= width:
                found[-1] = longer
            else:
                found.append(word)
        if len(found) > most:
            found = [*found[: most - 1], f"{found[most - 1]}…"]
            while self.width(found[-1], size, bold=bold) > width:
                found[-1] = found[-1][:-2].rstrip() + "…"
        return found

    def _words(self, text: str, size: float, width: float, bold: bool) -> Iterator[str]:
        """Yield the words of a text, those that are longer than a line in pieces."""
        for word in text.split():
            start = 0
            for end in range(1, len(word) + 1):
                if self.width(word[start:end], size, bold=bold) > width and end - 1 > start:
                    yield word[start : end - 1]
                    start = end - 1
            yield word[start:]


def without_symbols(text: str) -> str:
    """Return a text without emoji and other symbols that say nothing in words, and without control characters."""
    left_out = {"So", "Sk", "Cf", "Cc", "Co", "Cs"}
    kept = "".join(one if one.isspace() or unicodedata.category(one) not in left_out else " " for one in text)
    return " ".join(kept.split())
