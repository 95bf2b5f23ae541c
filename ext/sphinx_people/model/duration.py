"""How long something took, where only the length is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from sphinx_people.model.parsed import parsed

#: Spellings of each unit, the first in ISO 8601's ``P2Y3M`` being their capital initial.
UNITS = {
    "years": ("y", "yr", "yrs", "year", "years", "년"),
    "months": ("m", "mo", "mos", "month", "months", "개월"),
    "weeks": ("w", "wk", "wks", "week", "weeks", "주"),
    "days": ("d", "day", "days", "일"),
}
_UNIT_OF = {spelling: unit for unit, spellings in UNITS.items() for spelling in spellings}
_TERM = re.compile(r"([0-9]{1,6})\s*([^\W\d_]+)")
_ONGOING = frozenset({"ongoing", "present", "진행중", "진행 중"})


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in several units, or in several stretches: ``2 years 2 months``, ``3 months + 3 months``.

    ``stretches`` holds, for each stretch, pairs of a number and a unit of :data:`UNITS`; without any, it goes on.
    """

    stretches: tuple[tuple[tuple[int, str], ...], ...]

    @classmethod
    def parse(cls, value: object) -> Duration:
        """Read ``2 years 2 months``, ``2y 2m``, ``P2Y2M``, ``3 + 3 months`` or ``ongoing``."""
        if isinstance(value, Duration):
            return value
        if not isinstance(value, str) or not value.strip():
            raise PydanticCustomError("value", "expected a length of time such as '3 months' or 'ongoing'")
        if value.strip().casefold() in _ONGOING:
            return cls(())
        unit = re.sub(r"[\d\s+]", "", value.rpartition("+")[2])
        parts = (f"{part} {unit}" if part.strip().isdigit() else part for part in value.split("+"))
        return cls(tuple(_stretch(part, value) for part in parts))

    @property
    def is_ongoing(self) -> bool:
        """Tell whether it goes on, with no length to be told yet."""
        return not self.stretches

    def __str__(self) -> str:
        if self.is_ongoing:
            return "ongoing"
        return " + ".join(" ".join(f"{number} {unit}" for number, unit in stretch) for stretch in self.stretches)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "examples": ["2 years 2 months", "3 weeks", "ongoing"]}


def _stretch(part: str, value: str) -> tuple[tuple[int, str], ...]:
    """Read one stretch; raise unless all of it is numbers with known units."""
    text = part.strip().casefold()
    terms = [(int(number), _UNIT_OF.get(unit)) for number, unit in _TERM.findall(text.removeprefix("p"))]
    rest = _TERM.sub("", text.removeprefix("p")).strip(" ,")
    if not terms or rest or any(unit is None for _, unit in terms):
        raise PydanticCustomError(
            "value", "'{found}' is not a length of time; expected for example '2 years 2 months'", {"found": value}
        )
    return tuple((number, unit) for number, unit in terms if unit is not None)
