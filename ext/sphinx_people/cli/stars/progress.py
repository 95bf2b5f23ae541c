"""The progress bar of ``sphinx-people stars``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sphinx_people.cli.stars.report import tell

_WHAT = "Repositories"


@contextmanager
def progress(total: int) -> Iterator[tuple[Callable[[], None], Callable[[str], None]]]:
    """Show in a terminal how many have an answer; yield how to count one, and how to say what is waited for."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(_WHAT, total=total)

        def tick() -> None:
            bar.update(task, advance=1, description=_WHAT)

        def say(text: str) -> None:
            if console.is_terminal:
                bar.update(task, description=text)
            else:
                tell(text)

        yield tick, say
