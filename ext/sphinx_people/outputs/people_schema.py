"""The JSON Schema of ``people.json``, by which others write or check such a file."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from sphinx_people.model.listed import VERSION, ListedPerson
from sphinx_people.model.record import EXTENSION_PREFIX
from sphinx_people.model.text import Text
from sphinx_people.outputs.file_schema import FileSchema

_TEXT: JsonSchemaValue = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "propertyNames": {"pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
        },
    ]
}


def people_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``people.json``."""
    person = ListedPerson.model_json_schema(schema_generator=_Generator)
    definitions = person.pop("$defs")
    return {
        "title": "people.json",
        "description": "The people of a site, for other sites that list and link them.",
        "type": "object",
        "properties": {
            "version": {"const": VERSION, "description": "The version of this format."},
            "project": {"type": "string", "description": "What the site calls itself."},
            "language": {"type": "string", "description": "The language of its pages, a tag of BCP 47."},
            "people": {"type": "array", "items": {"$ref": "#/$defs/ListedPerson"}},
        },
        "required": ["version", "people"],
        "$defs": definitions | {"ListedPerson": person},
    }


class _Generator(FileSchema):
    """Says what a file holds, in the words of the file."""

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        """Describe texts as they are written."""
        if schema["type"] == "function-plain" and schema["function"]["function"] == Text.parse:
            return dict(_TEXT)
        return super().generate_inner(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Leave out what is the same for every record."""
        made = super().model_schema(schema)
        made["properties"].pop(EXTENSION_PREFIX)
        made["description"] = made["description"].replace("``", "`")
        del made["title"]
        return made
