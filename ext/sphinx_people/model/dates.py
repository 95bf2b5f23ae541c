"""Dates as people know them: a year, a month or a day, and the time between two of them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from sphinx_people.model.parsed import parsed

_DATE = re.compile(r"^(?!0000)([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$")
_NEARLY_DATE = re.compile(r"([0-9]{4})[-./](0?[1-9]|1[0-2])(?:[-./](0?[1-9]|[12][0-9]|3[01]))?[.]?")
_NOW = frozenset({"present", "now", "today", "ongoing", "current", "현재"})


class OpenEnd(Enum):
    """The end of what has not ended, or of what has an end that cannot be read."""

    PRESENT = "present"
    UNKNOWN = "unknown"


PRESENT = OpenEnd.PRESENT
#: No file says it: it stands in for a faulty date, because an end that is left out means that something goes on.
UNKNOWN = OpenEnd.UNKNOWN


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date as precise as it is known: ``2024``, ``2024-05`` or ``2024-05-01``.

    ``month`` and ``day`` are 0 where they are not known, so that dates sort by time and, at one time, the vaguer first.
    """

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` (ISO 8601); raise ``PydanticCustomError`` on anything else."""
        if isinstance(value, PartialDate):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("date", "expected a date such as 2024, 2024-05 or 2024-05-01")
        match = _DATE.match(value.strip())
        if match is None:
            raise PydanticCustomError(
                "date",
                "'{found}' is not a date; expected 2024, 2024-05 or 2024-05-01{hint}",
                {"found": value, "hint": _hint(value)},
            )
        year, month, day = (int(part or 0) for part in match.groups())
        if match[2] and month not in range(1, 13):
            raise PydanticCustomError("date", "there is no month {found}", {"found": value})
        if match[3] and not 1 <= day <= calendar.monthrange(year, month)[1]:
            raise PydanticCustomError("date", "there is no day {found}", {"found": value})
        return cls(year, month, day)

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", f"{self.month:02d}", f"{self.day:02d}"]
        return "-".join(parts[: {"year": 1, "month": 2, "day": 3}[self.precision]])

    def is_before(self, other: PartialDate) -> bool:
        """Tell whether this date is certainly earlier, as far as both are known: 2020 is not before 2020-08."""
        for ours, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if not ours or not theirs:
                return False
            if ours != theirs:
                return ours < theirs
        return False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "pattern": _DATE.pattern}, {"type": "integer"}]}


@dataclass(frozen=True)
class EndDate:
    """Reads the end of a period: a date, or ``present`` for what goes on."""

    @classmethod
    def parse(cls, value: object) -> PartialDate | OpenEnd:
        """Read a date or ``present`` (also ``now``, ``ongoing``, ``현재``); raise ``PydanticCustomError`` otherwise."""
        if isinstance(value, OpenEnd):
            return value
        if isinstance(value, str) and value.strip().casefold() in _NOW:
            return PRESENT
        return PartialDate.parse(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return parsed(cls.parse, lambda end: end.value if isinstance(end, OpenEnd) else str(end))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "pattern": _DATE.pattern}, {"type": "integer"}, {"const": "present"}]}


@dataclass(frozen=True)
class Period:
    """From ``start`` to ``end``, both included; one date alone is a period with no end."""

    start: PartialDate
    end: PartialDate | OpenEnd | None = None

    @property
    def is_ongoing(self) -> bool:
        """Tell whether it goes on."""
        return self.end is PRESENT

    @property
    def last(self) -> PartialDate | OpenEnd:
        """The latest moment of it that is known, or the present."""
        return self.start if self.end is None or self.end is UNKNOWN else self.end

    def sort_key(self) -> tuple[bool, PartialDate, PartialDate]:
        """Order by time: what goes on is latest, then by end, then by start."""
        end = self.start if isinstance(self.last, OpenEnd) else self.last
        return self.is_ongoing, end, self.start

    def months(self, today: PartialDate) -> int | None:
        """Return the length in whole months, or None where a year alone is known and no length can be told.

        Months count from the first to the last one, both included; with days on both ends the exact span is rounded.
        """
        end = today if self.end is PRESENT else self.end
        if not isinstance(end, PartialDate) or not self.start.month or not end.month:
            return None
        months = (end.year - self.start.year) * 12 + end.month - self.start.month
        if self.start.day and end.day:
            return max(1, months + round((end.day + 1 - self.start.day) / 30))
        return max(1, months + 1)


def _hint(value: str) -> str:
    """Suggest the ISO spelling of a date written with dots, slashes or without leading zeros."""
    match = _NEARLY_DATE.fullmatch(value.strip())
    return f"; did you mean {'-'.join(part.zfill(2) for part in match.groups() if part)}?" if match else ""
