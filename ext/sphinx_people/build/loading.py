"""Loads everybody's facts when a build begins, and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.display import status_iterator

from sphinx_people.catalog.cache import SourceCache
from sphinx_people.catalog.load import load_catalog
from sphinx_people.domain.domain import people_domain
from sphinx_people.settings import Settings
from sphinx_people.warning import warn

#: What was parsed, kept beside the doctrees.
CACHE_FILE = "people.pickle"


def load_people(app: Sphinx) -> None:
    """Give the domain its catalog: every file whose content is the same as in the last build comes from the cache."""
    config = app.config
    settings = Settings.of(config)
    cache = SourceCache(Path(app.doctreedir) / CACHE_FILE)
    loaded = load_catalog(
        Path(app.srcdir),
        settings.directory,
        bibliographies=[Path(name) for name in config.people_bibliographies],
        exclude_patterns=[*config.exclude_patterns, *config.templates_path],
        suffixes=tuple(config.source_suffix),
        stars_max_age=settings.stars_max_age,
        cache=cache,
        progress=lambda paths: _progress(paths, app.verbosity),
    )
    for problem in loaded.problems:
        warn(problem)
    domain = people_domain(app.env)
    domain.catalog, domain.builder = loaded.catalog, app.builder


def _progress(paths: list[Path], verbosity: int) -> Iterable[Path]:
    return status_iterator(
        paths, "loading people... ", "purple", len(paths), verbosity, stringify_func=lambda path: path.parent.name
    )
