"""What every part of the model has in common: frozen, strict about its keys, tolerant of other formats' spellings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from typing import Any, ClassVar

from pydantic import AliasChoices, AliasGenerator, BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

#: Keys that start so belong to the writer of a file; they are kept and never read.
EXTENSION_PREFIX = "x_"


def without_extensions(value: Any) -> Any:
    """Return a map without its writer's own keys, and anything else as it is."""
    return {key: one for key, one in value.items() if key != EXTENSION_PREFIX} if isinstance(value, Mapping) else value


def spelled(**other_spellings: str) -> ConfigDict:
    """Return the configuration of a record whose fields are also known by other names.

    Each keyword is a field and its value the names, separated by spaces, that JSON Resume, RenderCV or others give it.
    camelCase (JSON Resume) is understood for every field.
    """

    def choices(field: str) -> AliasChoices:
        names = [field, to_camel(field), *other_spellings.get(field, "").split()]
        return AliasChoices(*dict.fromkeys(names))

    return ConfigDict(alias_generator=AliasGenerator(validation_alias=choices))


class Record(BaseModel):
    """A part of a person's facts; its validator is made when something is validated, because that takes long."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", **spelled())

    #: Fields of which one at least must be there; without any, the record says nothing.
    needs_one_of: ClassVar[tuple[str, ...]] = ()

    #: What stands in for a faulty value of a field where leaving it out would say something else.
    stand_ins: ClassVar[Mapping[str, object]] = {}

    extensions: Mapping[str, Any] = Field(
        default_factory=dict,
        validation_alias="x_",  # EXTENSION_PREFIX; mypy wants to read it here
        exclude=True,
        description="The writer's own `x_` keys.",
    )

    @model_validator(mode="after")
    def _says_something(self) -> Record:
        if self.needs_one_of and not any(getattr(self, field) for field in self.needs_one_of):
            fields = {"fields": _one_of(self.needs_one_of), "needs": self.needs_one_of}
            raise PydanticCustomError("missing", "this needs {fields}", fields)
        return self

    @property
    def digest(self) -> str:
        """A short text that changes when anything does that a file says of it, comments and order of keys aside."""
        return blake2b(self.model_dump_json().encode(), digest_size=12).hexdigest()

    @classmethod
    @cache
    def spellings(cls) -> Mapping[str, str]:
        """Return every accepted key with the field that it stands for."""
        return {
            str(key): name
            for name, field in cls.model_fields.items()
            if isinstance(field.validation_alias, AliasChoices)
            for key in field.validation_alias.choices
        }


def _one_of(fields: tuple[str, ...]) -> str:
    quoted = [f"'{field}'" for field in fields]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
