"""Values that pydantic leaves to a function of ours, and how they are written again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import CoreSchema, core_schema


def parsed(parse: Callable[[object], Any], write: Callable[[Any], object] = str) -> CoreSchema:
    """Return how a kind of value is read and written; ``parse`` raises ``PydanticCustomError`` on anything else."""
    written = core_schema.plain_serializer_function_ser_schema(write)
    return core_schema.no_info_plain_validator_function(parse, serialization=written)
