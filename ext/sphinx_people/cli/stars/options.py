"""What the options of ``sphinx-people stars`` may say."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

import click

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told."""

    dry_run: bool
    only: Sequence[str]
    max_age: timedelta | None
    exit_code: bool
    wait: bool
    timeout: float
    retries: int
    api_url: str
    huggingface_url: str


def read_age(context: click.Context, parameter: click.Parameter, value: str | None) -> timedelta | None:
    """Read a length of time: ``90m``, ``12h``, ``7d``, ``2w``."""
    if value is None:
        return None
    match = re.fullmatch(r"([0-9]{1,5})([mhdw])", value)
    if match is None:
        raise click.BadParameter(f"'{value}' is not a length of time; expected 90m, 12h, 7d or 2w")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def read_address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return the address of a server, where it is one."""
    match = re.fullmatch(r"https?://([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?", value)
    if match is None:
        raise click.BadParameter(f"'{value}' is not the address of a server; expected https://host/path")
    return value.rstrip("/")


def github_token(api_url: str) -> str:
    """Return the token of the environment, if there is one that may be sent to that address."""
    name = next((name for name in ("GITHUB_TOKEN", "GH_TOKEN") if os.environ.get(name, "").strip()), None)
    if name is None:
        return ""
    token = os.environ[name].strip()
    if not re.fullmatch(r"[\x21-\x7e]+", token):
        raise click.UsageError(f"what {name} holds is not a token: it has spaces or letters that no token has")
    parts = urlsplit(api_url)
    if parts.scheme != "https" and parts.hostname not in _LOCAL:
        raise click.UsageError(f"the token in {name} is sent by https alone, and not to {api_url}")
    return token
