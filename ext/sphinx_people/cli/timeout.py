"""The option of the commands that go online."""

from __future__ import annotations

import click

from sphinx_people.servers.manners import Manners

timeout_option = click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(0, min_open=True),
    default=Manners().timeout,
    show_default=True,
    help="How long a server may be silent.",
)
