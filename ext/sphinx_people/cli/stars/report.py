"""What ``sphinx-people stars`` says of its work."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from sphinx_people.cli.project import display, one_line
from sphinx_people.cli.stars.selection import Wanted
from sphinx_people.model.repository import is_on_hugging_face
from sphinx_people.model.stars_file import StarsFile
from sphinx_people.servers.collecting import Collected
from sphinx_people.servers.failure import StopError
from sphinx_people.sources.problem import did_you_mean

#: How many repositories a line names before it counts the others.
_MOST_NAMED = 5
_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def tell(text: str) -> None:
    """Say something about the run, beside its result."""
    click.echo(one_line(text), err=True)


def tell_of_moves(names: Iterable[str], wanted: Wanted, file: StarsFile, path: Path) -> None:
    """Say which repositories have another name now, and which are gone."""
    for key in map(str.casefold, names):
        entry = file.entries.get(key)
        if entry is not None and entry.stars.moved_to:
            _tell_at(wanted, key, path, f"'{entry.name}' is called '{entry.stars.moved_to}' now; write that name")
        if entry is not None and entry.stars.gone:
            last = entry.stars.latest
            stays = f"its last count, {last.number}, stays" if last else "it was never counted"
            _tell_at(wanted, key, path, f"'{entry.name}' is gone, or private, since {entry.stars.gone}; {stays}")


def tell_of_unknown(names: Sequence[str], wanted: Wanted, file: StarsFile, path: Path) -> None:
    """Say which repositories no server knows, with the nearest that is known."""
    known = [entry.name for entry in file.entries.values() if not entry.stars.gone]
    for name in names:
        where = "Hugging Face" if is_on_hugging_face(name) else "GitHub"
        what = f"there is no '{name}' on {where}, unless it is private{did_you_mean(name, known)}"
        _tell_at(wanted, name.casefold(), path, what)


def tell_of_failures(collected: Collected, total: int, *, has_token: bool) -> None:
    """Say what was not read and why, and when it can be."""
    by_reason: dict[str, list[str]] = {}
    for name, reason in collected.failed.items():
        by_reason.setdefault(reason, []).append(name)
    for reason, names in by_reason.items():
        tell(f"error: {_named(names)} not read: {reason}")
    left = sum(len(names) for names, _ in collected.stopped)
    for names, stop in collected.stopped:
        done = total - left - len(collected.failed)
        rest = "the rest" if len(names) == left else _counted(len(names))
        hint = "" if has_token or is_on_hugging_face(names[0]) or not stop.until else _MORE_ANSWERS
        tell(f"error: {done} of {total} done, {rest} {_when(stop)}: {stop.reason}{hint}")


_MORE_ANSWERS = "; it answers far more of them with a token in GITHUB_TOKEN"


def summary(  # noqa: PLR0913 - each is a part of the line
    before: StarsFile, after: StarsFile, path: Path, *, read: int, is_changed: bool, dry_run: bool
) -> str:
    """Return what the run came to, in a line."""
    changed = sum(before.entries.get(key) != entry for key, entry in after.entries.items())
    what = f"{_counted(read)} read, {changed} changed"
    if not is_changed:
        return f"{display(path)} is as it was: {what}"
    return f"{display(path)} {'would change' if dry_run else 'is written'}: {what}"


def print_difference(before: str, after: str, path: Path) -> None:
    """Print how a file would change, as a unified diff; in colours where it is read by people."""
    name = display(path)
    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, n=2, lineterm="")
    if not sys.stdout.isatty():
        for line in lines:
            click.echo(one_line(line))
        return
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(one_line(line), _STYLES.get(line[:1], "")))


def _tell_at(wanted: Wanted, key: str, path: Path, what: str) -> None:
    """Say something at each place where people name a repository, or at the file where nobody does."""
    for place in _places(wanted, key) or [display(path)]:
        tell(f"{place}: {what}")


def _places(wanted: Wanted, key: str) -> list[str]:
    return [f"{display(file)}:{line}:{column}" for file, line, column in wanted.places.get(key, ())]


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in names[:_MOST_NAMED])
    others = len(names) - _MOST_NAMED
    return f"{shown} and {others} more" if others > 0 else shown


def _counted(number: int) -> str:
    return f"{number} {'repository' if number == 1 else 'repositories'}"


def _when(stop: StopError) -> str:
    if stop.until is None:
        return "not"
    until = stop.until.astimezone()
    return (
        f"after {until:%H:%M}"
        if until.date() == datetime.now().astimezone().date()
        else f"after {until:%Y-%m-%d %H:%M}"
    )
