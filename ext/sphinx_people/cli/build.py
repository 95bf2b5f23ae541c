"""``sphinx-people build``: a site in all its languages, by one ``sphinx-build`` after the other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import click
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util.tags import Tags

from sphinx_people.cli.project import one_line
from sphinx_people.cli.writing import replace_file
from sphinx_people.model.language import name_of
from sphinx_people.outputs.first_page import first_page


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("source_directory", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("output_directory", type=click.Path(file_okay=False, path_type=Path))
@click.option("-b", "--builder", default="html", show_default=True, help="The format, as sphinx-build has it.")
@click.option("-d", "--doctree-dir", type=click.Path(file_okay=False, path_type=Path), help="Where doctrees are kept.")
@click.argument("sphinx_options", nargs=-1, type=click.UNPROCESSED)
def build(
    source_directory: Path,
    output_directory: Path,
    builder: str,
    doctree_dir: Path | None,
    sphinx_options: tuple[str, ...],
) -> None:
    """Build a site in each language that people_translations names in conf.py, into a folder for each.

    Where it names none, this is what sphinx-build does. All other options are those of sphinx-build.
    """
    config = _config(source_directory)
    outputs = dict(_outputs(config.people_translations))
    failed = 0
    for language, folder in outputs.items():
        options = ["-b", builder, *sphinx_options]
        if doctree_dir is not None:
            options += ["-d", str(doctree_dir / folder)]
        if language:
            click.echo(f"--- {language}: {output_directory / folder}")
            options += ["-D", f"language={language}"]
        command = [sys.executable, "-m", "sphinx", *options, str(source_directory), str(output_directory / folder)]
        status = subprocess.run(command, check=False).returncode  # noqa: S603 - Sphinx, with the options of its user
        failed = failed or status
    if builder in {"html", "dirhtml"} and "." not in map(str, outputs.values()):
        addresses = {language: folder.as_posix() for language, folder in outputs.items()}
        output_directory.mkdir(parents=True, exist_ok=True)
        replace_file(output_directory / "index.html", first_page(config.project, addresses))
    sys.exit(failed)


def _outputs(named: object) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield each language with the folder of its site; one site without a language where there are no translations."""
    if isinstance(named, list | tuple):
        named = dict.fromkeys(named, "https://")
    if not isinstance(named, Mapping) or len(named) <= 1:  # a single site is no folder among others
        yield "", PurePosixPath()
        return
    for language, address in named.items():
        _check(str(language))
        parts = PurePosixPath(str(address)).parts
        is_inside = not urlsplit(str(address)).scheme and not {"/", ".."} & set(parts)
        yield str(language), PurePosixPath(str(address)) if is_inside else PurePosixPath(str(language))


def _check(language: str) -> None:
    """Refuse what is no language: it would be the name of a folder."""
    try:
        name_of(language)
    except ValueError:
        message = f"people_translations names an unknown language '{one_line(language)}', expected a tag such as 'en'"
        raise click.ClickException(message) from None


def _config(folder: Path) -> Config:
    """Read ``conf.py``, which executes it, as Sphinx does."""
    try:
        with redirect_stdout(sys.stderr):
            config = Config.read(folder, overrides={}, tags=Tags())
    except ConfigError as error:
        raise click.ClickException(str(error)) from None
    config.add("people_translations", (), "html", (list, tuple, dict))
    return config
