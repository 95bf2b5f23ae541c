"""Builds the same directory of people in several flavours, side by side, and prints what each build took."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click
from comparison import Comparison
from flavours import FLAVOURS, Flavour, choose
from machine import describe
from rich.console import Console
from table import Table, table_of_growth, table_of_steps

#: How many publications on people's pages one entry makes, on average.
SHARED = 2.37
#: The tables are this wide, also where the terminal is not.
WIDTH = 110


def numbers(_: click.Context, __: click.Parameter, value: str) -> list[int]:
    """Return the numbers of an option such as ``1000,5000``."""
    try:
        return [int(number) for number in value.split(",") if number]
    except ValueError:
        raise click.BadParameter(f"'{value}' is not a list of numbers") from None


@click.command()
@click.option("--people", default=100, show_default=True, help="How many people.")
@click.option("--publications", default=20, show_default=True, help="How many publications each of them has.")
@click.option("--repeat", default=3, show_default=True, help="How often everything is measured.")
@click.option("--flavours", default=",".join(FLAVOURS), show_default=True, callback=choose, help="Sites to compare.")
@click.option("--quick", is_flag=True, help="10 people with 5 publications each, once: to see that it works.")
@click.option("--growth", default="", callback=numbers, help="Cold builds with so many entries, instead of the steps.")
@click.option("--crowds", default="", callback=numbers, help="Cold builds with so many people, instead of the steps.")
@click.option("--jobs", default=1, show_default=True, help="In how many processes Sphinx builds.")
@click.option("--theme", default="furo", show_default=True, help="The theme of all sites.")
@click.option("--timeout", default=3600.0, show_default=True, help="After how many seconds a build is given up.")
@click.option("--seed", default=0, show_default=True, help="Another seed makes another directory.")
@click.option("--markdown", type=click.Path(dir_okay=False, path_type=Path), help="A file to write the tables to, too.")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Where to build and to keep it.")
def main(  # noqa: PLR0913, PLR0917 - one for each option
    people: int,
    publications: int,
    repeat: int,
    flavours: dict[str, Flavour],
    quick: bool,
    growth: list[int],
    crowds: list[int],
    jobs: int,
    theme: str,
    timeout: float,
    seed: int,
    markdown: Path | None,
    folder: Path | None,
) -> None:
    """Build a directory of people as different projects would, and compare what each build takes.

    Sites: "ours" uses this extension; "typed" is the same text typed by hand, with links to co-authors, and "unlinked"
    without them; "stock" has the lists of publications from sphinxcontrib-bibtex. What stands in brackets in a table is
    the ratio to "typed".
    """
    if quick:
        people, publications, repeat = 10, 5, 1
    console, log = Console(width=max(Console().width, WIDTH)), Console(stderr=True)
    used = describe()
    how = f"theme {theme}, seed {seed}, medians of {repeat}, {jobs} process{'es' * (jobs > 1)}"
    with tempfile.TemporaryDirectory() as temporary, log.status("writing") as status:
        comparison = Comparison(folder or Path(temporary), flavours, status.update, theme, jobs, timeout, seed)
        comparison.warm_up()
        tables: list[Table] = []
        if growth:
            sizes = [(people, max(1, round(entries * SHARED / people))) for entries in growth]
            measured = comparison.sizes(sizes, repeat)
            tables.append(table_of_growth(f"Cold builds of {people} people; {how}", "entry", measured))
        if crowds:
            measured = comparison.sizes([(crowd, publications) for crowd in crowds], repeat)
            title = f"Cold builds with {publications} publications each; {how}"
            tables.append(table_of_growth(title, "person", measured))
        if not tables:
            title = f"{people} people with {publications} publications each; {how}"
            tables.append(table_of_steps(title, comparison.steps(people, publications, repeat)))
    for table in tables:
        console.print(table.rich())
    console.print(used)
    for name, error in comparison.failures.items():
        log.print(f"{name} was left out: {error}", style="red", markup=False)
    if markdown:
        parts = [part for table in tables for part in (table.title, table.markdown())]
        markdown.write_text("\n".join([*parts, used, ""]), encoding="utf-8")
    if comparison.failures:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
