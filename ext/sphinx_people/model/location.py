"""Where somebody lives: a text, or the parts of an address of which the street is kept private."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from sphinx_people.model.record import Record, spelled
from sphinx_people.model.text import Text, is_language


class Place(Record):
    """A place by its parts (JSON Resume's ``location``), or as one ``text``."""

    model_config = spelled(country="country_code countryCode", address="street", postal_code="zip")

    needs_one_of: ClassVar[tuple[str, ...]] = ("text", "city", "region", "country", "address", "postal_code")

    text: Text | None = Field(None, description="The place in one line.")
    city: Text | None = Field(None, description="The city.")
    region: Text | None = Field(None, description="The state or province.")
    country: Text | None = Field(None, description="The country.")
    address: Text | None = Field(None, description="The street; published only if `conf.py` says so.")
    postal_code: str | None = Field(None, description="The postal code; published with the street alone.")


def _from_text(value: object) -> object:
    """Let a text, or a map of texts by language, stand for a place."""
    is_text = (
        isinstance(value, Mapping) and any(map(is_language, value)) and not value.keys() & Place.spellings().keys()
    )
    return {"text": value} if is_text or isinstance(value, str) else value


Location = Annotated[Place, BeforeValidator(_from_text)]
