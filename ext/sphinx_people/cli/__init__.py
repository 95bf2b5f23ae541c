"""The command ``sphinx-people``: what can be done with a project's people without building it."""

import click

import sphinx_people
from sphinx_people.cli.build import build
from sphinx_people.cli.check import check
from sphinx_people.cli.new import new
from sphinx_people.cli.schema import schema
from sphinx_people.cli.sites import sites
from sphinx_people.cli.stars.command import stars


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(sphinx_people.__version__, prog_name="sphinx-people")
def main() -> None:
    """Profiles of people, from data, for Sphinx.

    Where no SOURCE_DIRECTORY is named, it is the nearest folder with a conf.py: this one, its docs/ or source/, or one
    above.
    """


main.add_command(build)
main.add_command(check)
main.add_command(new)
main.add_command(schema)
main.add_command(sites)
main.add_command(stars)
