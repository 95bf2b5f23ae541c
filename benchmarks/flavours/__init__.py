"""The flavours of a site: functions from the facts of a directory to the files of a Sphinx project."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click
from directory.facts import Directory

from flavours import ours, stock, typed
from flavours.files import Files

#: What makes a project's files of facts and the name of a theme.
Flavour = Callable[[Directory, str], Files]

FLAVOURS: Mapping[str, Flavour] = {
    "ours": ours.files,
    "typed": typed.files,
    "unlinked": typed.files_without_links,
    "stock": stock.files,
}


def choose(_: click.Context, __: click.Parameter, names: str) -> dict[str, Flavour]:
    """Return the flavours that an option such as ``ours,typed`` names."""
    unknown = [name for name in names.split(",") if name not in FLAVOURS]
    if unknown:
        raise click.BadParameter(f"no flavour '{unknown[0]}'; there are {', '.join(FLAVOURS)}")
    return {name: FLAVOURS[name] for name in names.split(",")}
