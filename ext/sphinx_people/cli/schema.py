"""``sphinx-people schema``: the JSON Schema of ``person.yaml``."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from sphinx_people.outputs.schema import person_schema

#: The name of the schema's file, in the project's source directory.
SCHEMA_FILE = "person.schema.json"


@click.command
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
def schema(output: Path | None) -> None:
    """Write the JSON Schema of person.yaml, by which editors check and complete it."""
    if output is None:
        click.echo(schema_text(), nl=False)
        return
    try:
        _replace(output, schema_text())
    except OSError as error:
        raise click.FileError(str(output), error.strerror) from None


def schema_text() -> str:
    """Return the content of ``person.schema.json``."""
    return json.dumps(person_schema(), indent=2, ensure_ascii=False) + "\n"


def _replace(path: Path, text: str) -> None:
    """Write a file beside the old one and put it in its place: nobody ever reads half of it."""
    path = path.resolve()
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
