"""``sphinx-people stars``: brings ``stars.yaml`` up to date with what GitHub and Hugging Face say."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sphinx_people.catalog.load import load_catalog
from sphinx_people.cli.project import open_project
from sphinx_people.cli.stars.options import Options, github_token, read_address, read_age
from sphinx_people.cli.stars.store import StarsStore
from sphinx_people.cli.timeout import timeout_option
from sphinx_people.late import late
from sphinx_people.servers.manners import Manners
from sphinx_people.sources.places import STARS_FILE

if TYPE_CHECKING:
    from sphinx_people.cli.stars.refresh import refresh
else:  # the other commands start without the client, which takes a quarter of a second to load
    refresh = late("cli.stars.refresh.refresh")


@click.command
@click.argument("source_directory", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Print what would change, and write nothing.")
@click.option(
    "--only",
    metavar="NAME",
    multiple=True,
    help="A person's id, owner/name, or a pattern such as 'owner/*'; may be given again.",
)
@click.option("--max-age", callback=read_age, metavar="AGE", help="Leave out what was read within 90m, 12h, 7d, 2w ...")
@click.option("--exit-code", is_flag=True, help="Exit with 3 where something changed.")
@click.option("--wait", is_flag=True, help="Wait until a rate limit is lifted, however long that takes.")
@timeout_option
@click.option(
    "--retries",
    metavar="NUMBER",
    type=click.IntRange(0, 10),
    default=Manners().retries,
    show_default=True,
    help="How often to ask again after a failure that may pass.",
)
@click.option(
    "--api-url",
    metavar="URL",
    callback=read_address,
    default="https://api.github.com",
    show_default=True,
    help="GitHub's API; that of an Enterprise Server ends in /api/v3.",
)
@click.option(
    "--huggingface-url",
    metavar="URL",
    callback=read_address,
    default="https://huggingface.co",
    show_default=True,
    help="Hugging Face.",
)
def stars(source_directory: Path | None, **options: Any) -> None:
    """Bring stars.yaml up to date: star counts, and what else GitHub and Hugging Face say.

    It asks about every repository that a person's projects name, and about those that the file has. With a token in
    GITHUB_TOKEN or GH_TOKEN it asks about a hundred at once; without one, GitHub answers 60 questions an hour. What
    could not be read is asked first the next time.

    The exit status is 0 where everything was read, 1 where something was not, 2 where an option is wrong, and with
    --exit-code 3 where everything was read and something changed. After Ctrl-C it is 130.
    """
    told = Options(**options)
    token = github_token(told.api_url)
    project = open_project(source_directory)
    store = StarsStore(project.people / STARS_FILE)
    loaded = load_catalog(
        project.source_directory,
        project.people_directory,
        exclude_patterns=project.exclude_patterns,
        suffixes=project.suffixes,
    )
    with nullcontext() if told.dry_run else store.lock():
        sys.exit(refresh(store, loaded, told, token))
