"""Loads everybody's facts when a build begins, and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.display import status_iterator

from sphinx_people.build.state import saved_state, state_of
from sphinx_people.domain.domain import people_domain
from sphinx_people.garbage import no_collection, spare_nothing, spare_what_is_there
from sphinx_people.late import late
from sphinx_people.settings import Settings
from sphinx_people.sources.places import PERSON_FILE
from sphinx_people.warning import warn

if TYPE_CHECKING:
    from sphinx_people.catalog.cache import SourceCache
    from sphinx_people.catalog.load import Loaded, load_catalog
else:
    SourceCache = late("catalog.cache.SourceCache")
    load_catalog = late("catalog.load.load_catalog")

#: What was parsed, kept beside the doctrees.
CACHE_FILE = "people.pickle"


def load_people(app: Sphinx) -> None:
    """Give the domain its catalog; where no file changed since the last build, not before somebody asks for it."""
    domain, before = people_domain(app.env), saved_state(app)
    domain.builder, domain.load = app.builder, partial(_load, app)
    if before is not None and before.is_that_of(app):
        domain.state = before
    else:
        now = state_of(app)  # before anything is read: what is written meanwhile is looked at the next time
        with no_collection():
            loaded = _load(app)
        spare_what_is_there()
        domain.catalog, domain.state = loaded.catalog, replace(now, problems=tuple(loaded.problems))
    for problem in domain.state.problems:
        warn(problem)


def keep_state(app: Sphinx, exception: Exception | None) -> None:
    """Note that everything was built from the files as they were when the build began."""
    spare_nothing()
    domain = people_domain(app.env)
    if exception is None and domain.is_loaded:
        indices = tuple((index.name, index(domain).generate()) for index in domain.indices)
        objects = tuple(domain.get_objects())
        replace(domain.state, objects=objects, indices=indices, profiles=domain.profiles).save(app)


def where_loaded(name: str, otherwise: Any = None) -> Callable[..., Any]:
    """Return a late handler of an event that has nothing to do where no facts were loaded, because nothing changed."""
    handler = late(name)

    def call(app: Sphinx, *arguments: Any) -> Any:
        return handler(app, *arguments) if people_domain(app.env).is_loaded else otherwise

    return call


def of_pages(name: str) -> Callable[..., None]:
    """Return a late handler of pages that are written, and of none that Sphinx makes by itself in every build."""
    handler = late(name)

    def call(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
        if doctree is not None:
            handler(app, page, template, context, doctree)

    return call


def _load(app: Sphinx) -> Loaded:
    """Load all facts: every file whose content is the same as in the last build comes from the cache."""
    config = app.config
    settings = Settings.of(config)
    cache = SourceCache(Path(app.doctreedir) / CACHE_FILE)
    return load_catalog(
        Path(app.srcdir),
        settings.directory,
        configuration=Path(app.confdir) / "conf.py",
        sites=config.people_sites,
        bibliographies=[Path(name) for name in config.people_bibliographies],
        exclude_patterns=[*config.exclude_patterns, *config.templates_path],
        suffixes=tuple(config.source_suffix),
        stars_max_age=settings.stars_max_age,
        cache=cache,
        progress=lambda paths: _progress(paths, app.verbosity),
    )


def _progress(paths: list[Path], verbosity: int) -> Iterable[Path]:
    return status_iterator(paths, "loading people... ", "purple", len(paths), verbosity, stringify_func=_step)


def _step(path: Path) -> str:
    """Return what is shown of a file: whose it is, or its own name."""
    return path.parent.name if path.name == PERSON_FILE else path.name
