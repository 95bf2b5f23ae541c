"""Tells whether any file of a project changed since its last build: if none did, the facts need not be loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.matching import get_matching_files

from sphinx_people.day import day_of_build
from sphinx_people.domain.indices import Lettered
from sphinx_people.pickled import keep, load
from sphinx_people.settings import Settings, site_files
from sphinx_people.sources.places import EXCLUDED
from sphinx_people.sources.problem import Problem

#: What the last builds began with, kept beside the doctrees.
STATE_FILE = "people.state"


@dataclass(frozen=True, slots=True)
class BuildState:
    """What a build began with, and what Sphinx asks of facts that are not loaded.

    ``signature`` changes with every file of the project, its options, and the day. ``objects``, ``indices`` and
    ``profiles`` are what the domain gave for the inventory, the generated indices and the navigation of one output:
    objects have other places in a book than in a web site whose lists have several pages.
    """

    signature: str
    problems: tuple[Problem, ...] = ()
    objects: tuple[tuple[str, str, str, str, str, int], ...] = ()
    indices: tuple[tuple[str, Lettered], ...] = ()
    profiles: Mapping[str, str] = field(default_factory=dict)

    def save(self, app: Sphinx) -> None:
        """Keep the state of a build that ended well, together with those of other outputs of the same files."""
        others = {output: state for output, state in _saved(app).items() if state.signature == self.signature}
        keep(_file(app), {**others, str(app.outdir): self})


def saved_state(app: Sphinx) -> BuildState | None:
    """Return the state that was kept of an output; None where there is none, or none that can be read."""
    return _saved(app).get(str(app.outdir))


def signature_of(app: Sphinx) -> str:
    """Return the signature of the project's files as a build begins."""
    config = app.config
    options = (Settings.of(config), config.people_sites, config.language, config.source_suffix)
    known = "\n".join([repr(options), str(day_of_build()), *_files(app)])
    return blake2b(known.encode(), digest_size=16).hexdigest()


def _saved(app: Sphinx) -> Mapping[str, BuildState]:
    """Return the states of all outputs, by their folders."""
    found = load(_file(app))
    return found if isinstance(found, dict) else {}


def _files(app: Sphinx) -> Iterator[str]:
    """Yield every file below the source directory, and every bibliography, with its time and size."""
    excluded = [*app.config.exclude_patterns, *app.config.templates_path, *EXCLUDED]
    below = (app.srcdir / path for path in sorted(get_matching_files(app.srcdir, exclude_patterns=excluded)))
    sites = site_files(Path(app.confdir), app.config.people_sites)
    for path in (*below, *map(Path, app.config.people_bibliographies), *sites):
        try:
            status = path.stat()
        except OSError:
            yield f"{path} is not there"
        else:
            yield f"{path} {status.st_mtime_ns} {status.st_size}"


def _file(app: Sphinx) -> Path:
    return Path(app.doctreedir) / STATE_FILE
