"""One run of ``sphinx-people stars``: what is asked, what becomes of the file, and what is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import click

from sphinx_people.catalog.load import Loaded
from sphinx_people.cli.check import line
from sphinx_people.cli.project import display
from sphinx_people.cli.stars import report
from sphinx_people.cli.stars.options import Options
from sphinx_people.cli.stars.progress import progress
from sphinx_people.cli.stars.selection import Plan, Wanted, choose, find_wanted, plan, without_young
from sphinx_people.cli.stars.store import StarsStore
from sphinx_people.model.repository import is_on_hugging_face
from sphinx_people.model.stars_file import StarsFile
from sphinx_people.outputs.stars import stars_text
from sphinx_people.servers.collecting import Collected, collect
from sphinx_people.servers.github import GitHub
from sphinx_people.servers.hugging_face import HuggingFace
from sphinx_people.servers.manners import Manners
from sphinx_people.servers.memory import AnswerMemory
from sphinx_people.servers.results import Found, today
from sphinx_people.servers.server import Server

FAILED, CHANGED, INTERRUPTED = 1, 3, 130
_DOUBT = "all at once are said to be gone; if that is so, read each with --only"


def refresh(store: StarsStore, loaded: Loaded, told: Options, token: str) -> int:
    """Bring the file up to date, and return the exit status of the command."""
    text, file = store.read()
    wanted = find_wanted(loaded, file)
    names = choose(wanted, told.only)
    memory = AnswerMemory(store.memory_path, f"{told.api_url} {told.huggingface_url}", keep=not told.dry_run)
    misnamed = [one for one in loaded.problems if one.subtype == "repository" and one.path != store.path]
    for problem in misnamed:
        report.tell(line(problem))
    try:
        planned = _plan(names, file, memory, told)
        collected = _ask(planned.ask, memory, told, token)
        answers = planned.remembered | collected.found
        before, after, is_changed = _write(store, wanted, answers, collected, told)
    except KeyboardInterrupt:
        state = "as it was" if store.holds(text) else "up to date"
        again = "" if told.only or told.dry_run else "; the next run goes on from here"
        report.tell(f"Interrupted: {display(store.path)} is {state}{again}")
        return INTERRUPTED
    _remember(memory, collected, told)
    report.tell_of_moves(answers, wanted, after, store.path)
    unknown = [name for name, one in answers.items() if one.stars is None and name.casefold() not in after.entries]
    report.tell_of_unknown(unknown, wanted, after, store.path)
    report.tell_of_failures(collected, len(names), has_token=bool(token))
    read = len(answers.keys() - collected.failed.keys())
    click.echo(report.summary(before, after, store.path, read=read, is_changed=is_changed, dry_run=told.dry_run))
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
        report.tell(f"Going on with the run of {begun.astimezone():%H:%M}, which did not come to its end: {done}")
    return planned


def _ask(names: Sequence[str], memory: AnswerMemory, told: Options, token: str) -> Collected:
    """Ask the servers, under a progress bar where somebody watches."""
    manners = Manners(told.timeout, told.retries)
    if told.wait:
        manners = replace(manners, patience=timedelta.max)
    with (
        progress(len(names)) as (tick, say),
        closing(Server(told.api_url, manners, say, token)) as github,
        closing(Server(told.huggingface_url, manners, say)) as hugging_face,
    ):
        questions = (
            (GitHub(github, has_token=bool(token)), [name for name in names if not is_on_hugging_face(name)]),
            (HuggingFace(hugging_face), [name for name in names if is_on_hugging_face(name)]),
        )
        return collect(questions, memory, tick)


def _write(
    store: StarsStore, wanted: Wanted, answers: Mapping[str, Found], collected: Collected, told: Options
) -> tuple[StarsFile, StarsFile, bool]:
    """Put the answers into the file, or print what they would change; return the file before and after."""
    text, before = store.read()  # again: somebody may have edited it meanwhile
    collected.failed.update(dict.fromkeys(_doubtful(answers, before), _DOUBT))
    said = {name: one.stars for name, one in answers.items() if name not in collected.failed}
    after = before.refreshed(said, today(), wanted.places.keys())
    is_changed = bool(after.entries) and stars_text(after) != text
    if told.dry_run and is_changed:
        report.print_difference(text, stars_text(after), store.path)
    elif is_changed:
        store.write(after)
    return before, after, is_changed


def _doubtful(answers: Mapping[str, Found], file: StarsFile) -> list[str]:
    """Return the repositories that are gone, where all of several are: rather the address of the server is wrong."""
    doubtful = []
    for of_hugging_face in (False, True):
        asked = [name for name in answers if is_on_hugging_face(name) == of_hugging_face]
        if len(asked) > 1 and all(answers[name].stars is None for name in asked):
            entries = {name: file.entries.get(name.casefold()) for name in asked}
            doubtful += [name for name, one in entries.items() if one and one.stars.latest and not one.stars.gone]
    return doubtful


def _remember(memory: AnswerMemory, collected: Collected, told: Options) -> None:
    """Let the next run go on with what has no answer; begin anew where everything has one."""
    for name in collected.failed:
        memory.forget(name)
    if collected.is_complete and not told.only:
        memory.end()
    memory.save()
    if memory.problem is not None:
        why = f"{memory.problem.filename}: {memory.problem.strerror}"
        report.tell(f"note: answers cannot be kept for the next run: {why}")
