"""Makes up a directory of people from a seed, and writes it in one or several flavours.

python benchmarks/generate.py /tmp/directory --people 100 --publications 20 --flavours ours,typed
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from random import Random

import click
from directory.facts import Directory
from directory.papers import make_papers
from directory.people import make_names, make_person
from flavours import FLAVOURS, Flavour, choose
from flavours.files import synchronise


def make_directory(people: int, publications: int, seed: int = 0) -> Directory:
    """Return a directory of so many people with so many publications each; the same for the same seed."""
    random = Random(seed)
    names = make_names(random)
    members = tuple(make_person(random, name) for name in islice(names, people))
    outsiders = list(islice(names, max(20, people // 2)))
    papers = make_papers(random, [person.name for person in members], outsiders, publications)
    return Directory(members, tuple(papers))


@click.command()
@click.argument("target", type=click.Path(file_okay=False, path_type=Path))
@click.option("--people", default=100, show_default=True, help="How many people.")
@click.option("--publications", default=20, show_default=True, help="How many publications each of them has.")
@click.option("--seed", default=0, show_default=True, help="Another seed makes another directory.")
@click.option("--flavours", default=",".join(FLAVOURS), show_default=True, callback=choose, help="Sites to write.")
@click.option("--theme", default="furo", show_default=True, help="The theme of all of them.")
def main(  # noqa: PLR0913, PLR0917 - one for each option
    target: Path, people: int, publications: int, seed: int, flavours: dict[str, Flavour], theme: str
) -> None:
    """Write the sources of a site for each flavour into a folder below TARGET."""
    directory = make_directory(people, publications, seed)
    for name, flavour in flavours.items():
        count = synchronise(target / name, flavour(directory, theme))
        click.echo(f"{target / name}: {count} files, {len(directory.people)} people, {len(directory.papers)} entries")


if __name__ == "__main__":
    main()
