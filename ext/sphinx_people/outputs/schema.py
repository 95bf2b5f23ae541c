"""The JSON Schemas of ``person.yaml`` and ``stars.yaml``, by which editors check and complete what people write.

An editor sees what YAML makes of a file, where our reader sees texts: 2020 is a number to it, and an empty value null.
The schema accepts all that the reader accepts; what it cannot say (an end before its start) is left to the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic.json_schema import CoreRef, JsonSchemaValue
from pydantic_core import core_schema

from sphinx_people.model.dates import EndDate, PartialDate
from sphinx_people.model.links import check_email, check_url
from sphinx_people.model.networks import NETWORKS
from sphinx_people.model.person import Person
from sphinx_people.model.record import EXTENSION_PREFIX, Record
from sphinx_people.model.repository import check_repository
from sphinx_people.model.stars import RepositoryStars
from sphinx_people.model.text import Text
from sphinx_people.outputs.file_schema import FileSchema

JsonSchema = dict[str, Any]

# Nothing that several fields share is described here: an editor would show that instead of the field's own description.
_SCALAR: JsonSchema = {"type": ["string", "number", "boolean"]}
_TRUTH: JsonSchema = {
    "type": ["boolean", "string", "integer"],
    "pattern": "^([Yy](es)?|[Nn]o?|[Oo](n|ff)|[Tt](rue)?|[Ff](alse)?)$",
    "minimum": 0,
    "maximum": 1,
}
_TEXT: JsonSchema = {
    "anyOf": [
        _SCALAR,
        {
            "type": "object",
            "patternProperties": {"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$": _SCALAR},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ],
}
_DATE: JsonSchema = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
    "minimum": 1000,
    "maximum": 9999,
}
_ONGOING: JsonSchema = {"type": "string", "pattern": "^([Pp]resent|[Nn]ow|[Tt]oday|[Oo]ngoing|[Cc]urrent|현재)$"}
_END_DATE: JsonSchema = {"anyOf": [_DATE, {"const": "present"}, _ONGOING]}
#: What stands once under ``$defs``, by the function of the model that reads it.
_SHARED: dict[Callable[..., object], tuple[str, JsonSchema]] = {
    Text.parse: ("Text", _TEXT),
    PartialDate.parse: ("Date", _DATE),
    EndDate.parse: ("EndDate", _END_DATE),
}
#: Checks that nothing which YAML takes for a number or a truth value can pass.
_NEVER_A_NUMBER = frozenset({check_url, check_email, check_repository})


def person_schema() -> JsonSchema:
    """Return the JSON Schema (draft 2020-12) of ``person.yaml``."""
    schema = Person.model_json_schema(mode="validation", schema_generator=_Generator)
    head = {"title": "person.yaml", "description": schema.pop("description"), "type": schema.pop("type")}
    return head | {key: value for key, value in schema.items() if key != "title"}


def stars_schema() -> JsonSchema:
    """Return the JSON Schema (draft 2020-12) of ``stars.yaml``."""
    repository = RepositoryStars.model_json_schema(mode="validation", schema_generator=_Generator)
    definitions = repository.pop("$defs")
    return {
        "title": "stars.yaml",
        "description": "Star counts and more, by repository: `owner/name` or `huggingface.co/owner/name`.",
        "type": ["object", "null"],
        "propertyNames": {"pattern": f"^{EXTENSION_PREFIX}|/"},
        "patternProperties": {f"^{EXTENSION_PREFIX}": {}, "/": {"$ref": "#/$defs/RepositoryStars"}},
        "$defs": definitions | {"RepositoryStars": _or_nothing(repository)},
    }


class _Generator(FileSchema):
    """Says what a file may hold, where pydantic's own says what the model holds once the file is read."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Whatever is written without quotes is text to our reader."""
        return dict(_SCALAR)

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """A number in quotes is the same to our reader."""
        return super().int_schema(schema) | {"type": ["integer", "string"], "pattern": r"^\d+$"}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Editors follow YAML 1.2, to which the words of YAML 1.1 are texts."""
        return dict(_TRUTH)

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Tell texts that are checked to be an address from those that may be any word or number."""
        inner = super().function_after_schema(schema)
        return {"type": "string"} if schema["function"]["function"] in _NEVER_A_NUMBER else inner

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Add the shorthands that the function understands; it is asked what it makes of a text and of a map."""
        inner = self.generate_inner(schema["schema"])
        shorten: Any = schema["function"]["function"]
        if shorten(by_language := {"en": "text"}) != by_language:
            return {"anyOf": [inner, self._shared(*_SHARED[Text.parse])]}
        if shorten("text") != "text":
            return {"anyOf": [inner, inner.get("items", dict(_SCALAR))]}
        return inner

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        """Let what many fields share stand once."""
        if schema["type"] == "function-plain" and schema["function"]["function"] in _SHARED:
            return self._shared(*_SHARED[schema["function"]["function"]])
        return super().generate_inner(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Add other spellings and the writer's own keys to a record."""
        made = super().model_schema(schema)
        record: type[Record] = schema["cls"]
        required = set(made.pop("required", ()))
        made["description"] = made["description"].replace("``", "`")
        made["properties"] = dict(_fields(record, made["properties"], required))
        made["patternProperties"] = {f"^{EXTENSION_PREFIX}": {}}
        return made | _required(record, required)

    def _shared(self, name: str, made: JsonSchema) -> JsonSchemaValue:
        key, reference = self.get_cache_defs_ref_schema(CoreRef(f"{name}:0"))
        self.definitions[key] = made
        return reference


def _fields(record: type[Record], made: JsonSchema, required: set[str]) -> Iterator[tuple[str, JsonSchema]]:
    """Yield every accepted key of a record, each field's own name before its other spellings."""
    # `doNotSuggest` keeps them out of the completions of editors with VS Code's or Red Hat's language server.
    other = {"deprecated": True, "doNotSuggest": True}
    for key, name in record.spellings().items():
        value = {part: content for part, content in made[name].items() if part != "description"}
        if name not in required:
            value = _or_nothing(value)
        if key == name:
            yield key, {"title": _title(name), "description": made[name]["description"], **value}
        else:
            yield key, {"title": _title(name), "description": f"Another spelling of `{name}`.", **other, **value}


def _title(name: str) -> str:
    """Return a field's name as it is said; editors show it above its description."""
    if name in NETWORKS:
        return NETWORKS[name].title
    return name.upper() if name in {"id", "url"} else name.replace("_", " ").capitalize()


def _or_nothing(value: JsonSchema) -> JsonSchema:
    """Accept null, too: it is what an editor sees where a key has no value yet, which says nothing."""
    if "type" in value:
        kinds = value["type"]
        return value | {"type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}
    return {"anyOf": [*value.get("anyOf", [value]), {"type": "null"}]}


def _required(record: type[Record], required: set[str]) -> JsonSchema:
    """Say which fields must be there, in any of their spellings."""
    groups = [{field} for field in sorted(required)] + ([set(record.needs_one_of)] if record.needs_one_of else [])
    choices = [[key for key, name in record.spellings().items() if name in group] for group in groups]
    made: JsonSchema = {}
    if alone := [keys[0] for keys in choices if len(keys) == 1]:
        made["required"] = alone
    if several := [{"anyOf": [{"required": [key]} for key in keys]} for keys in choices if len(keys) > 1]:
        made["allOf"] = several
    return made
