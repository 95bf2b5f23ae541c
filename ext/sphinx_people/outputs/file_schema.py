"""What all our JSON Schemas have in common: they describe files, and pydantic's own describe models."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema


class FileSchema(GenerateJsonSchema):
    """Says which keys a file has, and nothing of what becomes of keys that are left out."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Field titles are ours: pydantic's would be of the kind of "Github" and "Google Scholar"."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: editors would fill them in."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out: it may stand under every key that may be left out."""
        return self.generate_inner(schema["schema"])
