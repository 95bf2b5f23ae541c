"""Tells whether any file of a project changed since its last build: if none did, the facts need not be loaded."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.matching import Matcher

from sphinx_people.day import day_of_build
from sphinx_people.domain.indices import Lettered
from sphinx_people.pickled import keep, load
from sphinx_people.settings import Settings, site_files
from sphinx_people.sources.places import EXCLUDED
from sphinx_people.sources.problem import Problem

#: What the last builds began with, kept beside the doctrees.
STATE_FILE = "people.state"
#: The time and the size of a file or folder; None where it is not there.
Status = tuple[int, int] | None


@dataclass(frozen=True)
class BuildState:
    """What a build began with, and what Sphinx asks of facts that are not loaded.

    ``options`` are those of ``conf.py``, and the day. ``files`` has the status of every file of the project and of
    every folder, which changes when a file comes or goes. ``objects``, ``indices`` and ``profiles`` are what the domain
    gave for the inventory, the generated indices and the navigation of one output: objects have other places in a book
    than in a web site whose lists have several pages.
    """

    options: str
    files: Mapping[str, Status]
    problems: tuple[Problem, ...] = ()
    objects: tuple[tuple[str, str, str, str, str, int], ...] = ()
    indices: tuple[tuple[str, Lettered], ...] = ()
    profiles: Mapping[str, str] = field(default_factory=dict)

    def is_that_of(self, app: Sphinx) -> bool:
        """Tell whether a build begins with just this."""
        return self.options == _options(app) and all(_status(path) == status for path, status in self.files.items())

    def save(self, app: Sphinx) -> None:
        """Keep the state of a build that ended well, together with those of other outputs of the same files."""
        now = self.options, self.files
        others = {output: state for output, state in _saved(app).items() if (state.options, state.files) == now}
        keep(_file(app), {**others, str(app.outdir): self})


def saved_state(app: Sphinx) -> BuildState | None:
    """Return the state that was kept of an output; None where there is none, or none that can be read."""
    return _saved(app).get(str(app.outdir))


def state_of(app: Sphinx) -> BuildState:
    """Return what a build begins with."""
    sites = map(str, site_files(Path(app.confdir), app.config.people_sites))
    paths = (*_paths(app), *app.config.people_bibliographies, *sites)
    return BuildState(_options(app), {path: _status(path) for path in paths})


def _options(app: Sphinx) -> str:
    config = app.config
    patterns = (config.exclude_patterns, config.templates_path)
    return repr(
        (Settings.of(config), config.people_sites, config.language, config.source_suffix, patterns, day_of_build())
    )


def _saved(app: Sphinx) -> Mapping[str, BuildState]:
    """Return the states of all outputs, by their folders."""
    found = load(_file(app))
    return found if isinstance(found, dict) else {}


def _paths(app: Sphinx) -> Iterator[str]:
    """Yield the source directory, and every file and folder below it that is not excluded."""
    is_excluded = Matcher([*app.config.exclude_patterns, *app.config.templates_path, *EXCLUDED])
    root = str(app.srcdir)
    for folder, folders, files in os.walk(root, followlinks=True):
        above = folder[len(root) + 1 :].replace(os.sep, "/")
        at = f"{above}/" if above else ""
        folders[:] = [name for name in folders if not is_excluded(at + name)]
        yield folder
        yield from (os.path.join(folder, name) for name in files if not is_excluded(at + name))  # noqa: PTH118 - quicker


def _status(path: str) -> Status:
    try:
        status = os.stat(path)  # noqa: PTH116 - there are thousands
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _file(app: Sphinx) -> Path:
    return Path(app.doctreedir) / STATE_FILE
