"""``sphinx-people schema``: the JSON Schemas of ``person.yaml``, ``stars.yaml`` and ``people.json``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sphinx_people.cli.writing import replace_file
from sphinx_people.outputs.people_schema import people_schema
from sphinx_people.outputs.schema import person_schema, stars_schema

#: The names of the schemas' files, in the project's source directory.
SCHEMA_FILE = "person.schema.json"
STARS_SCHEMA_FILE = "stars.schema.json"
_SCHEMAS = {"person": person_schema, "stars": stars_schema, "people": people_schema}


@click.command
@click.argument("file", type=click.Choice(list(_SCHEMAS)), default="person")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
def schema(file: str, output: Path | None) -> None:
    """Write the JSON Schema of person.yaml or stars.yaml, by which editors check and complete it, or of people.json."""
    if output is None:
        click.echo(schema_text(file), nl=False)
        return
    try:
        replace_file(output, schema_text(file))
    except OSError as error:
        raise click.FileError(str(output), error.strerror) from None


def schema_text(file: str = "person") -> str:
    """Return the text of a schema, such as the content of ``person.schema.json``."""
    return json.dumps(_SCHEMAS[file](), indent=2, ensure_ascii=False) + "\n"
