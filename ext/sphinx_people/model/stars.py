"""Star counts of repositories, each with the day on which it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.record import Record


@dataclass(frozen=True, slots=True)
class StarCount:
    """A count of stars; ``at_least`` where only a lower bound is known; ``date`` is the day of reading, if known."""

    count: int
    at_least: bool = False
    date: PartialDate | None = None

    @classmethod
    def parse(cls, value: object) -> StarCount:
        """Read ``2345``, ``2000+``, or ``{2026-11-01: 2345}``; raise ``PydanticCustomError`` on anything else."""
        if isinstance(value, StarCount):
            return value
        date, count = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else (None, value)
        match = re.fullmatch(r"([0-9]{1,9})(\+?)", count.strip()) if isinstance(count, str) else None
        if match is None:
            raise PydanticCustomError(
                "stars",
                "'{found}' is not a count; expected 2345, 2000+ or a date with one of these",
                {"found": str(count)},
            )
        return cls(int(match.group(1)), bool(match.group(2)), None if date is None else PartialDate.parse(date))

    def sort_key(self) -> str:
        """Order by date, undated first."""
        return str(self.date or "")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        count = {"type": ["string", "integer"], "pattern": r"^\d+\+?$"}
        return {"anyOf": [count, {"type": "object", "additionalProperties": count, "maxProperties": 1}]}


class RepositoryStars(Record):
    """The readings of one repository."""

    stars: tuple[StarCount, ...] = Field(
        (), description="Counts, `2000+` for a lower bound, dated as `2026-11-01: 2345`."
    )

    @property
    def latest(self) -> StarCount | None:
        """The newest reading; undated ones count as oldest, and the last of a day wins."""
        return max(enumerate(self.stars), key=lambda item: (item[1].sort_key(), item[0]), default=(0, None))[1]
