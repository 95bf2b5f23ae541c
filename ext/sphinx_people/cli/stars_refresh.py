"""One run of ``sphinx-people stars``: what is asked, what becomes of the file, and what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sphinx_people.catalog.load import Loaded
from sphinx_people.cli.check import line
from sphinx_people.cli.project import display
from sphinx_people.cli.stars_options import Options
from sphinx_people.cli.stars_report import (
    print_difference,
    summary,
    tell,
    tell_of_failures,
    tell_of_moves,
    tell_of_unknown,
)
from sphinx_people.cli.stars_selection import Plan, choose, find_wanted, plan, without_young
from sphinx_people.cli.stars_store import StarsStore
from sphinx_people.model.repository import is_on_hugging_face
from sphinx_people.model.stars_file import StarsFile
from sphinx_people.outputs.stars import stars_text
from sphinx_people.servers.collecting import Collected, collect
from sphinx_people.servers.github import GitHub
from sphinx_people.servers.hugging_face import HuggingFace
from sphinx_people.servers.manners import Manners
from sphinx_people.servers.memory import AnswerMemory
from sphinx_people.servers.results import today
from sphinx_people.servers.server import Server

FAILED, CHANGED, INTERRUPTED = 1, 3, 130


def refresh(store: StarsStore, loaded: Loaded, told: Options, token: str) -> int:
    """Bring the file up to date, and return the exit status of the command."""
    misnamed = [one for one in loaded.problems if one.subtype == "repository" and one.path != store.path]
    for problem in misnamed:
        tell(line(problem))
    text, before = store.read()
    wanted = find_wanted(loaded, before)
    names = choose(wanted, told.only)
    memory = AnswerMemory(store.memory_path, f"{told.api_url} {told.huggingface_url}", keep=not told.dry_run)
    try:
        planned = _plan(names, before, memory, told)
        collected = _ask(planned.ask, memory, told, token)
        answers = planned.remembered | collected.found
        text, before = store.read()  # again: somebody may have edited it meanwhile
        after = before.refreshed({name: one.stars for name, one in answers.items()}, today(), wanted.places.keys())
        is_changed = bool(after.entries) and stars_text(after) != text
        if told.dry_run:
            print_difference(text, stars_text(after) if is_changed else text, store.path)
        elif is_changed:
            store.write(after)
    except KeyboardInterrupt:
        state = "as it was" if store.holds(text) else "up to date"
        again = "" if told.only or told.dry_run else "; the next run goes on from here"
        tell(f"Interrupted: {display(store.path)} is {state}{again}")
        return INTERRUPTED
    if collected.is_complete and not told.only:
        memory.end()
    tell_of_moves(answers, wanted, after, store.path)
    unknown = [name for name, one in answers.items() if one.stars is None and name.casefold() not in before.entries]
    tell_of_unknown(unknown, wanted, after, store.path)
    tell_of_failures(collected, len(names), has_token=bool(token))
    if memory.problem is not None:
        tell(f"note: answers cannot be kept for the next run: {memory.problem.filename}: {memory.problem.strerror}")
    click.echo(summary(before, after, store.path, read=len(answers), is_changed=is_changed, dry_run=told.dry_run))
    if misnamed or unknown or not collected.is_complete:
        return FAILED
    return CHANGED if is_changed and told.exit_code else 0


def _plan(names: Sequence[str], file: StarsFile, memory: AnswerMemory, told: Options) -> Plan:
    """Leave out what was read lately enough, or in a run that did not come to its end."""
    now = datetime.now(UTC)
    if told.max_age is not None:
        since = now - told.max_age
        return plan(without_young(names, file, since), file, memory, since)
    begun = now if told.only else memory.begin(now)
    planned = plan(names, file, memory, begun if begun < now else None)
    if planned.remembered:
        done = f"{len(planned.remembered)} of {len(names)} are done"
        tell(f"Going on with the run of {begun.astimezone():%H:%M}, which did not come to its end: {done}")
    return planned


def _ask(names: Sequence[str], memory: AnswerMemory, told: Options, token: str) -> Collected:
    """Ask the servers, under a progress bar where somebody watches."""
    manners = Manners(told.timeout, told.retries)
    if told.wait:
        manners = replace(manners, patience=timedelta.max)
    with (
        _progress(len(names)) as (tick, say),
        closing(Server(told.api_url, manners, say, token)) as github,
        closing(Server(told.huggingface_url, manners, say)) as hugging_face,
    ):
        questions = (
            (GitHub(github, has_token=bool(token)), [name for name in names if not is_on_hugging_face(name)]),
            (HuggingFace(hugging_face), [name for name in names if is_on_hugging_face(name)]),
        )
        return collect(questions, memory, tick)


@contextmanager
def _progress(total: int) -> Iterator[tuple[Callable[[], None], Callable[[str], None]]]:
    """Yield how to count an answer, and how to say what is waited for."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Repositories", total=total)

        def say(text: str) -> None:
            if console.is_terminal:
                progress.update(task, description=text)
            else:
                tell(text)

        def tick() -> None:
            progress.update(task, advance=1, description="Repositories")

        yield tick, say
