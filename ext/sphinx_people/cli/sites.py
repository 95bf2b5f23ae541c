"""``sphinx-people sites``: fetches who is on the other sites that ``people_sites`` in ``conf.py`` names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_people.catalog.sites import NamedSite, named_sites
from sphinx_people.cli.project import display, one_line, open_project
from sphinx_people.cli.timeout import timeout_option
from sphinx_people.cli.writing import replace_file
from sphinx_people.late import late
from sphinx_people.outputs.people_json import people_text
from sphinx_people.servers.failure import AnswerError
from sphinx_people.servers.manners import Manners
from sphinx_people.sources.people_json import PEOPLE_JSON, PeopleList, parse_people_json

if TYPE_CHECKING:
    from sphinx_people.servers.server import Server
else:  # the other commands start without the client
    Server = late("servers.server.Server")

_OK = 200


@click.command
@click.argument("source_directory", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--only", metavar="NAME", multiple=True, help="A site's name in people_sites; may be given again.")
@timeout_option
def sites(source_directory: Path | None, only: tuple[str, ...], timeout: float) -> None:
    """Fetch who is on the sites that people_sites in conf.py names, each from its address with people.json.

    Builds read the files alone. A file stays as it is where its site cannot be reached, or answers with anything that a
    build would complain about. The exit status is 1 where that happened.
    """
    project = open_project(source_directory)
    named, problems = named_sites(project.source_directory / "conf.py", project.sites)
    for problem in problems:
        click.echo(f"{display(problem.path)}:{problem.line}:{problem.column}: {one_line(problem.message)}", err=True)
    for name in set(only) - {site.name for site in named}:
        raise click.BadParameter(f"there is no site '{name}' in people_sites", param_hint="--only")
    failed = [_fetch(site, Manners(timeout=timeout)) for site in named if not only or site.name in only].count(False)
    if not named:
        click.echo("people_sites in conf.py names no site")
    if failed or problems:
        sys.exit(1)


def _fetch(site: NamedSite, manners: Manners) -> bool:
    """Bring the file of a site up to date, and tell whether that went well."""
    server = Server(site.address, manners, lambda what: click.echo(what, err=True))
    try:
        text, people = _answer(server)
        before = site.path.read_bytes() if site.path.is_file() else b""
        if before != text.encode():
            site.path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(site.path, text)
    except (AnswerError, OSError) as error:
        why = error.reason if isinstance(error, AnswerError) else str(error)
        click.echo(f"{site.name}: {one_line(why)}; {display(site.path)} stays as it is", err=True)
        return False
    finally:
        server.close()
    count = len(people.people)
    state = "unchanged" if before == text.encode() else "written"
    click.echo(f"{site.name}: {count} {'person' if count == 1 else 'people'}, {display(site.path)} {state}")
    return True


def _answer(server: Server) -> tuple[str, PeopleList]:
    """Return what a site says, a person to a line; only what a build reads without a complaint."""
    answer = server.get(f"/{PEOPLE_JSON}", {})
    if answer.status != _OK:
        raise AnswerError(f"{server.url}/{PEOPLE_JSON} answers {answer.status}")
    data = answer.data
    if not isinstance(data, dict) or "version" not in data or not isinstance(data.get("people"), list):
        raise AnswerError(f"{server.url}/{PEOPLE_JSON} is no list of people")
    about = {key: value for key, value in data.items() if key in {"version", "project", "language"}}
    text = people_text(about, data["people"])
    people = parse_people_json(Path(PEOPLE_JSON), text.encode())
    for problem in people.problems[:1]:
        number = problem.line - text[: text.index('"people": [')].count("\n") - 1
        where = f"person {number}: " if number > 0 else ""
        raise AnswerError(f"{server.url}/{PEOPLE_JSON} cannot be used: {where}{problem.message}")
    return text, people
