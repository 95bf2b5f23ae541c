"""Asks servers about repositories and keeps what each answers: a failure of some never loses the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sphinx_people.servers.failure import StopError
from sphinx_people.servers.memory import AnswerMemory
from sphinx_people.servers.results import Found, Memory, Result


class Asker(Protocol):
    """A kind of server that knows repositories."""

    def ask(self, names: Sequence[str], memory: Memory) -> Iterator[Result]:
        """Yield what is found of each repository; raise ``StopError`` where no more may be asked."""


@dataclass(slots=True)
class Collected:
    """What was found of repositories, why nothing was of others, and where servers had to be left alone."""

    found: dict[str, Found] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    stopped: list[tuple[list[str], StopError]] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether there was an answer about every repository."""
        return not self.failed and not self.stopped


def collect(
    questions: Iterable[tuple[Asker, Sequence[str]]], memory: AnswerMemory, tick: Callable[[], None]
) -> Collected:
    """Ask each server about its repositories; each answer goes into the memory at once. ``tick`` counts answers."""
    collected = Collected()
    for asker, names in questions:
        left = dict.fromkeys(names)
        try:
            for name, result in asker.ask(names, memory.get):
                del left[name]
                tick()
                if isinstance(result, Found):
                    collected.found[name] = result
                    memory.put(name, result)
                else:
                    collected.failed[name] = result.reason
        except StopError as stop:
            collected.stopped.append((list(left), stop))
        finally:
            memory.save()
    return collected
