"""Star counts as badges: drawn here, from the committed counts, with no request to anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_compact_decimal, format_decimal
from docutils import nodes

from sphinx_people.catalog.catalog import Catalog, Fact
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.repository import repository_url
from sphinx_people.model.stars import StarCount
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_text, locale_of
from sphinx_people.render.icons import icon
from sphinx_people.render.links import web
from sphinx_people.render.nodes import spoken, unspoken
from sphinx_people.render.view import View

_THOUSAND = 1_000
_MILLION = 1_000_000


def short_count(count: StarCount, language: str) -> str:
    """Return a count in short: ``700+``, ``2.0k``, ``2천``."""
    locale = locale_of(language)
    if count.count < _THOUSAND:
        short = str(count.count)
    elif locale.language == "en":
        thousands = f"{count.count / _THOUSAND:.1f}"
        short = (
            f"{thousands}k" if thousands != "1000.0" and count.count < _MILLION else f"{count.count / _MILLION:.1f}M"
        )
    else:
        short = format_compact_decimal(count.count, locale=locale, fraction_digits=1)
    return f"{short}+" if count.at_least else short


def badge(context: Context, repository: str) -> list[nodes.Node]:
    """Return the badge of a repository, linked to it; nothing where its stars are not known."""
    count = context.catalog.stars(repository)
    if count is None:
        return []
    shown = short_count(count, context.language)
    words = _words(context, count)
    link = web(
        repository_url(repository),
        [
            icon("octicon:star"),
            unspoken("", "", _for_text("★ "), nodes.Text(shown)),
            spoken("", words),
        ],
        "people-stars",
        title=words,
    )
    return [link]


def _for_text(text: str) -> nodes.Node:
    """Return text where no icon can be drawn."""
    return nodes.inline("", text, classes=["people-plain"])


def _words(context: Context, count: StarCount) -> str:
    """Say a count in full: ``at least 2,000 stars, as of Nov 1, 2026``."""
    number = format_decimal(count.count, locale=locale_of(context.language))
    if count.at_least:
        said = context.count("at least {count} star", "at least {count} stars", count.count, number)
    else:
        said = context.count("{count} star", "{count} stars", count.count, number)
    if count.date is None:
        return said
    day = date_text(count.date, context.language)
    as_of = context.word("as of {date}", date=day)
    return f"{said}, {as_of}"


@dataclass(frozen=True, slots=True)
class StarsView(View):
    """The badge of one repository, in the middle of a text."""

    repository: str = ""

    def facts(self, catalog: Catalog, today: PartialDate) -> list[Fact]:
        """Return the repository's stars."""
        return [("stars", self.repository)]

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the badge, or the repository's name where its stars are no longer known."""
        return badge(context, self.repository) or [nodes.literal(self.repository, self.repository)]
