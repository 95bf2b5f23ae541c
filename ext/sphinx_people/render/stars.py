"""Star counts as badges: drawn here, from the committed counts, with no request to anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

from babel.numbers import format_compact_decimal, format_decimal
from docutils import nodes

from sphinx_people.catalog.catalog import Catalog, Fact
from sphinx_people.catalog.stars import StarTotal
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.repository import is_on_hugging_face
from sphinx_people.model.stars import StarCount
from sphinx_people.render import links
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_text, locale_of
from sphinx_people.render.icons import icon
from sphinx_people.render.nodes import spoken, unspoken
from sphinx_people.render.view import View, star_facts

_THOUSAND = 1_000
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted: its icon, and its sign where no icon can be drawn."""

    icon: str
    sign: str


STARS = Kind("octicon:star", "★")
LIKES = Kind("octicon:heart", "♥")


def short_count(count: StarCount, language: str) -> str:
    """Return a count in short, with a sign for a lower bound: ``700+``, ``2.0k``, ``2천``."""
    short = short_number(count, language)
    return f"{short}+" if count.at_least else short


def short_number(count: StarCount, language: str) -> str:
    """Return the number of a count in short. A lower bound is never rounded up: it would be none."""
    with localcontext(rounding=ROUND_DOWN if count.at_least else ROUND_HALF_UP):
        return _short(Decimal(count.count), language)


def _short(number: Decimal, language: str) -> str:
    locale = locale_of(language)
    if number < _THOUSAND:
        return str(number)
    if locale.language != "en":
        return format_compact_decimal(number, locale=locale, fraction_digits=1)
    thousands = round(number / _THOUSAND, 1)
    return f"{thousands}k" if thousands < _THOUSAND else f"{round(number / _MILLION, 1)}M"


def badge(context: Context, repository: str) -> list[nodes.Node]:
    """Return the badge of a repository, linked to it if it is still there; nothing where its stars are not known."""
    repositories = context.catalog.repositories
    count = repositories.stars(repository)
    if count is None:
        return []
    kind = kind_of(repository)
    words = count_words(context, count, kind)
    inside = _inside(context, count, words, kind)
    address = repositories.address(repository)
    if address is None:
        return [nodes.inline("", "", *inside, classes=["people-stars", "people-old"])]
    return [links.web(address, inside, "people-stars", *age_classes(context, count), title=words)]


def kind_of(repository: str) -> Kind:
    """Return what is counted of a repository: likes on Hugging Face, stars on GitHub."""
    return LIKES if is_on_hugging_face(repository) else STARS


def total_badge(context: Context, member: str) -> list[nodes.Node]:
    """Return the badge of a person, linked to their page; nothing where no stars of theirs are known."""
    total = context.catalog.total_stars(member)
    if total is None:
        return []
    words = _total_words(context, total)
    classes = ["people-stars", *age_classes(context, total.count)]
    inside = nodes.inline("", "", *_inside(context, total.count, words, STARS), classes=classes)
    return [links.to_object("person", member, [inside], title=words)]


def _inside(context: Context, count: StarCount, words: str, kind: Kind) -> list[nodes.Node]:
    """Return what stands in a badge: an icon and a number for eyes, words for ears, a month where there is room."""
    shown: list[nodes.Node] = [for_text(f"{kind.sign} "), nodes.Text(short_count(count, context.language))]
    return [icon(kind.icon), unspoken("", "", *shown, *as_of(context, count)), spoken("", words)]


def as_of(context: Context, count: StarCount) -> list[nodes.Node]:
    """Return the month of a count, to follow its number; the style sheet shows it of old ones, and on paper."""
    if count.date is None:
        return []
    month = date_text(PartialDate(count.date.year, count.date.month), context.language)
    said = context.word("as of {date}", date=month)
    return [nodes.inline("", f", {said}", classes=["people-as-of"])]


def age_classes(context: Context, count: StarCount) -> list[str]:
    """Return the class of an old count; none of one that may still be right."""
    return ["people-old"] if context.catalog.repositories.is_old(count, context.today) else []


def for_text(text: str) -> nodes.Node:
    """Return text where no icon can be drawn."""
    return nodes.inline("", text, classes=["people-plain"])


def count_words(context: Context, count: StarCount, kind: Kind) -> str:
    """Say a count in full: ``at least 2,000 stars, as of Nov 1, 2026``."""
    return _with_day(context, number_words(context, count, kind), count)


def _total_words(context: Context, total: StarTotal) -> str:
    """Say a sum in full: ``at least 2,000 stars in 3 repositories, as of Nov 1, 2026; 2 more are not counted``."""
    stars = number_words(context, total.count, STARS)
    repositories = context.count("{count} repository", "{count} repositories", total.known)
    said = _with_day(
        context, context.word("{stars} in {repositories}", stars=stars, repositories=repositories), total.count
    )
    if not total.unknown:
        return said
    others = context.count("{count} more is not counted", "{count} more are not counted", total.unknown)
    return f"{said}; {others}"


def number_words(context: Context, count: StarCount, kind: Kind) -> str:
    """Say a number in full: ``at least 2,000 stars``."""
    number = format_decimal(count.count, locale=locale_of(context.language))
    if kind is LIKES:
        said = context.count("{count} like", "{count} likes", count.count, number)
    else:
        said = context.count("{count} star", "{count} stars", count.count, number)
    return context.word("at least {count}", count=said) if count.at_least else said


def _with_day(context: Context, said: str, count: StarCount) -> str:
    if count.date is None:
        return said
    as_of = context.word("as of {date}", date=date_text(count.date, context.language))
    return f"{said}, {as_of}"


@dataclass(frozen=True, slots=True)
class StarsView(View):
    """The badge of one repository, ``owner/name``, or of one person, by id, in the middle of a text."""

    name: str = ""

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the stars, and the person, whose page the badge leads to."""
        yield from star_facts(catalog, self.name, today)
        if "/" not in self.name:
            yield "person", self.name

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the badge, or what was written where the stars are no longer known."""
        drawn = badge(context, self.name) if "/" in self.name else total_badge(context, self.name)
        return drawn or [nodes.literal(self.name, self.name)]
