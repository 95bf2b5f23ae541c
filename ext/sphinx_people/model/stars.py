"""Star counts of repositories, each with the day on which it was read, and what else their servers say of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.record import Record
from sphinx_people.model.repository import Repository


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
                "'{found}' is not a count; expected 2345, 2000+ or a date with one of these{hint}",
                {"found": str(count), "hint": _hint(count)},
            )
        return cls(int(match.group(1)), bool(match.group(2)), None if date is None else PartialDate.parse(date))

    @property
    def number(self) -> str:
        """The count as it is written: ``2345`` or ``2000+``."""
        return f"{self.count}+" if self.at_least else str(self.count)

    def _as_written(self) -> str | dict[str, str]:
        return self.number if self.date is None else {str(self.date): self.number}

    def sort_key(self) -> str:
        """Order by date, undated first."""
        return str(self.date or "")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(cls._as_written, when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        count = {"type": ["string", "integer"], "pattern": r"^\d+\+?$", "minimum": 0}
        return {"anyOf": [count, {"type": "object", "additionalProperties": count, "maxProperties": 1}]}


def _hint(count: object) -> str:
    """Suggest the count that ``-5``, ``2,000``, ``2.0k+`` or ``1.2M`` was meant to be."""
    match = re.fullmatch(r"-?([0-9]+(?:[,_ ][0-9]{3})*)(\.[0-9]+)?([kKmM]?)(\+?)", str(count).strip())
    if match is None or (match[2] and not match[3]):
        return ""
    factor = {"": 1, "k": 1_000, "m": 1_000_000}[match[3].lower()]
    meant = round(float(re.sub("[,_ ]", "", match[1]) + (match[2] or "")) * factor)
    return f"; did you mean {meant}{match[4]}?" if meant < 10**9 else ""


def _one_line(value: str) -> str:
    """Return a text that a server gave without line breaks and characters that nobody can see or write."""
    seen = (char for char in value if char.isspace() or unicodedata.category(char) not in {"Cc", "Cs"})
    return " ".join("".join(seen).split())


Line = Annotated[str, AfterValidator(_one_line)]
Number = Annotated[int, Field(ge=0)]


class RepositoryStars(Record):
    """What is known of one repository."""

    description: Line | None = Field(None, description="What the repository says that it is.")
    language: Line | None = Field(None, description="The programming language of most of it.")
    license: Line | None = Field(None, description="Its licence, as an SPDX identifier.")
    topics: tuple[Line, ...] = Field((), description="Its topics; on Hugging Face its tasks.")
    forks: Number | None = Field(None, description="How many forks it has.")
    pushed: PartialDate | None = Field(None, description="The day of the last push to it.")
    archived: bool = Field(default=False, description="It is kept, but nobody works on it any more.")
    gone: PartialDate | None = Field(
        None, description="The day on which its server no longer knew it; the counts before stay."
    )
    moved_to: Repository | None = Field(None, description="The name that it has now.")
    downloads: Number | None = Field(
        None, description="On Hugging Face, how often it was downloaded in the month before."
    )
    stars: tuple[StarCount, ...] = Field(
        (),
        description="Counts, `2000+` for a lower bound, dated as `2026-11-01: 2345`. On Hugging Face they are likes.",
    )

    @property
    def readings(self) -> tuple[StarCount, ...]:
        """The counts by date, undated ones first; those of one day in the order of the file."""
        return tuple(sorted(self.stars, key=StarCount.sort_key))

    @property
    def latest(self) -> StarCount | None:
        """The newest reading; undated ones count as oldest, and the last of a day wins."""
        return self.readings[-1] if self.stars else None
