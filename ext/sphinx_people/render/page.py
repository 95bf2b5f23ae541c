"""The circumstances in which a page's views are drawn."""

from __future__ import annotations

from sphinx.environment import BuildEnvironment

from sphinx_people.catalog import Catalog
from sphinx_people.day import day_of_build
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.language import tag_of
from sphinx_people.render.context import Context, Offer, ReadMarkdown
from sphinx_people.settings import Settings


def today() -> PartialDate:
    """Return the day of the build."""
    day = day_of_build()
    return PartialDate(day.year, day.month, day.day)


def context_of(
    env: BuildEnvironment, catalog: Catalog, read_markdown: ReadMarkdown, taken: set[str], offer: Offer
) -> Context:
    """Return the context of a page; ``taken`` are the ids that its nodes have."""
    settings = Settings.of(env.config)
    return Context(
        catalog=catalog,
        languages=tuple(dict.fromkeys((env.config.language, *settings.languages))),
        today=today(),
        read_markdown=read_markdown,
        published=frozenset(settings.publish),
        taken=taken,
        offer=offer,
        translations=frozenset(tag_of(str(language)) for language in settings.translations),
    )
