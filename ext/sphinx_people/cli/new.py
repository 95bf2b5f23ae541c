"""``sphinx-people new``: a folder for a person, with all that is needed to begin."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import click
import yaml
from slugify import slugify

from sphinx_people.catalog.load import find_people
from sphinx_people.cli.project import Project, display, open_project
from sphinx_people.cli.schema import SCHEMA_FILE, schema_text
from sphinx_people.sources.places import PERSON_FILE

_FACTS = """\
# yaml-language-server: $schema={schema}
{name}

# What follows is an example: write your own facts and take away the "# ". Nothing but the name has to be there.
# Editors that know the first line complete and explain every field.

# headline: Who you are, in one line
# summary: >-
#   Some sentences about what you do, with *emphasis* and [links](https://example.org).
# image: photo.jpg  # a file in this folder
# location: Seoul
# email: me@example.org
# github: octocat
# orcid: 0000-0002-1825-0097

# work:
#   - organization: Example Ltd.
#     position: Engineer
#     start_date: 2022-03
#     end_date: present
#     summary: What it was about, in one line.
#     highlights:
#       - One thing that you did there.
#       - Another thing.

# education:
#   - institution: Example University
#     degree: M.Sc.
#     area: Mathematics
#     start_date: 2016
#     end_date: 2022-02

# projects:
#   - name: Example
#     repository: owner/name
#     summary: What it does, in one line.
#     keywords: [Python, Sphinx]

# awards:
#   - title: First prize
#     awarder: Example Society
#     date: 2021-10-08

# skills: [Python, Statistics]
# languages: [English, 한국어]
"""
_PAGE = """\
---
orphan: true  # no toctree has to name this page, though one may
---

# {name}

```{{people:profile}}
```

% Here is the place for prose, and for the sections that {file} has: take away the "% ".
%
% ## Experience and education
%
% ```{{people:timeline}} work education
% ```
%
% ## Projects
%
% ```{{people:projects}}
% ```
%
% ## Awards
%
% ```{{people:entries}} awards
% ```
"""


def _identifier(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*", value):
        return value
    slug = slugify(value)
    hint = f"; did you mean '{slug}'?" if slug else ""
    raise click.BadParameter(f"'{value}' is not an id; expected ASCII letters, digits and hyphens{hint}")


@click.command
@click.argument("identifier", metavar="ID", callback=_identifier)
@click.argument("source_directory", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--name", help="The person's name; without it, it is made of the id.")
def new(identifier: str, source_directory: Path | None, name: str | None) -> None:
    """Add a person: a folder with their facts and their page.

    ID names the folder, is part of the page's address and never changes: ada-lovelace. No file is ever overwritten.
    """
    project = open_project(source_directory)
    _refuse_existing(project, identifier)
    name = " ".join((name or identifier.replace("-", " ").title()).split())
    files = _files(project, identifier, name)
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            click.echo(f"Wrote {display(path)}")
    except OSError as error:
        raise click.FileError(str(error.filename), error.strerror) from None
    folder = display(project.source_directory)
    check = "sphinx-people check" if folder == "." else f"sphinx-people check {shlex.quote(folder)}"
    click.echo(f"\nNext: write the facts into {PERSON_FILE}, see what `{check}` says, and build the site.")


def _refuse_existing(project: Project, identifier: str) -> None:
    people = {path.parent.name: path.parent for path in find_people(project.source_directory, project.exclude_patterns)}
    folder = people.get(identifier, project.people / identifier)
    if folder.exists():
        raise click.ClickException(f"'{identifier}' is there already: {display(folder)}")


def _files(project: Project, identifier: str, name: str) -> Mapping[Path, str]:
    """Return the content of every file that is to be written."""
    folder, schema = project.people / identifier, project.source_directory / SCHEMA_FILE
    to_schema = Path(os.path.relpath(schema, folder)).as_posix()
    name_in_yaml = yaml.safe_dump({"name": name}, allow_unicode=True, width=1000).strip()
    name_in_markdown = re.sub(r"([\\`*_{}\[\]<>#|$~])", r"\\\1", name)
    files = {
        folder / PERSON_FILE: _FACTS.format(schema=to_schema, name=name_in_yaml),
        folder / "index.md": _PAGE.format(name=name_in_markdown, file=PERSON_FILE),
    }
    return files if schema.exists() else {**files, schema: schema_text()}
