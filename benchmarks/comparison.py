"""Builds the flavours of one directory in turn, so that whatever else the machine does hits all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from directory.edits import COLD, STEPS, newcomer
from directory.facts import Directory
from flavours import Flavour
from flavours.files import synchronise
from generate import make_directory
from measure import BuildError, Measurement, Site, build
from proof import prove

#: What the builds of each flavour took.
Found = dict[str, list[Measurement]]


@dataclass(slots=True)
class Comparison:
    """The sites of several flavours in one folder; a flavour whose build fails is left out from then on."""

    folder: Path
    flavours: Mapping[str, Flavour]
    report: Callable[[str], None]
    theme: str = "furo"
    jobs: int = 1
    timeout: float = 3600
    seed: int = 0
    failures: dict[str, BuildError] = field(default_factory=dict)

    def steps(self, people: int, publications: int, repeat: int) -> dict[str, Found]:
        """Go so many times through all steps, with one person more while the newcomer is there."""
        whole = make_directory(people + 1, publications, self.seed)
        now = whole.without(newcomer(whole))
        measured: dict[str, Found] = {step: {} for step in STEPS}
        for round_ in range(repeat):
            for step, edit in STEPS.items():
                self.report(f"{step}, {round_ + 1} of {repeat}")
                now = edit(now, whole, round_)
                self._build(now, measured[step], round_, cold=step == COLD)
        return measured

    def sizes(self, sizes: Iterable[tuple[int, int]], repeat: int) -> dict[tuple[int, int], Found]:
        """Build directories of so many people with so many publications each; return what numbers of entries took."""
        directories = [make_directory(*size, self.seed) for size in sizes]
        measured: dict[tuple[int, int], Found] = {(len(one.people), len(one.papers)): {} for one in directories}
        for round_ in range(repeat):
            for directory in directories:
                size = len(directory.people), len(directory.papers)
                self.report(f"{size[0]} people, {size[1]} entries, {round_ + 1} of {repeat}")
                self._build(directory, measured[size], round_, cold=True)
        return measured

    def warm_up(self) -> None:
        """Build something small, so that the files of all packages are in memory before the first measurement."""
        self.report("warming up")
        self._build(make_directory(3, 3), {}, 0, cold=True)

    def _build(self, directory: Directory, found: Found, round_: int, *, cold: bool) -> None:
        """Build the sites of all flavours, another one first in each round."""
        names = list(self.flavours)
        first = round_ % len(names)
        for name in names[first:] + names[:first]:
            if name in self.failures:
                continue
            site = Site(self.folder / name)
            synchronise(site.sources, self.flavours[name](directory, self.theme))
            if cold:
                site.clean()
            try:
                took = build(site, jobs=self.jobs, timeout=self.timeout)
                prove(directory, site)
                found.setdefault(name, []).append(took)
            except BuildError as error:
                self.failures[name] = error
