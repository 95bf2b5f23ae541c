"""Numbers in a row: how many publications, projects and stars a person or a whole site has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.numbers import NUMBERS, Numbers
from sphinx_people.model.dates import PartialDate
from sphinx_people.render import text
from sphinx_people.render.context import Context
from sphinx_people.render.stars import age_classes, as_of, short_number
from sphinx_people.render.view import View, nothing

#: The place of a number in what is said of it, and a sign that belongs to it.
_NUMBER = re.compile("(\0\\+?)")


@dataclass(frozen=True)
class NumbersView(View):
    """The numbers of everybody, or of each person named."""

    numbers: tuple[str, ...] = NUMBERS

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the numbers, which are all that is shown."""
        for member in self.selection.members or (None,):
            yield from number_facts(catalog, member, self.numbers, today)

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a list for everybody, or for each person named."""
        members = self.selection.members or (None,)
        drawn = [node for member in members for node in number_list(context, member, self.numbers)]
        return drawn or nothing(context)


def number_facts(catalog: Catalog, member: str | None, wanted: tuple[str, ...], today: PartialDate) -> Iterator[Fact]:
    """Yield the numbers of a person or of everybody, each as a fact of its own, and whether stars are old."""
    numbers = Numbers.of(catalog, member)
    for number in numbers.telling(wanted):
        yield "number", f"{member} {number} {numbers.stars if number == 'stars' else numbers.count(number)}"
        if number == "stars" and numbers.stars and catalog.repositories.is_old(numbers.stars.count, today):
            yield "old", f"{member}"


def number_list(context: Context, member: str | None, wanted: tuple[str, ...]) -> list[nodes.Node]:
    """Return the numbers that are large enough to say something, in a list; nothing where there is none."""
    numbers = Numbers.of(context.catalog, member)
    rows = [[nodes.paragraph("", "", *_number(context, numbers, one))] for one in numbers.telling(wanted)]
    return text.bullets(rows, "people-numbers")


def _number(context: Context, numbers: Numbers, number: str) -> list[nodes.Node]:
    """Return a number, standing out, and the words around it."""
    before, found, after = _NUMBER.split(_words(context, numbers, number))
    if number != "stars" or numbers.stars is None:
        return [nodes.Text(before), nodes.strong("", str(numbers.count(number))), nodes.Text(after)]
    count = numbers.stars.count
    shown = found.replace("\0", short_number(count, context.language))
    said = [nodes.Text(before), nodes.strong("", shown), nodes.Text(after)]
    return [nodes.inline("", "", *said, *as_of(context, count), classes=age_classes(context, count))]


def _words(context: Context, numbers: Numbers, number: str) -> str:
    """Return what is said of a number, which is a null character in it. A list need not have all that there is."""
    count = numbers.count(number)
    if number == "people":
        return context.count("{count} person", "{count} people", count, "\0")
    if number == "publications":
        return context.count("{count} publication listed", "{count} publications listed", count, "\0")
    if number == "projects":
        return context.count("{count} project", "{count} projects", count, "\0")
    if number == "organizations":
        return context.count("{count} organization", "{count} organizations", count, "\0")
    if numbers.stars and numbers.stars.count.at_least:
        stars = context.count("{count}+ star", "{count}+ stars", count, "\0")
    else:
        stars = context.count("{count} star", "{count} stars", count, "\0")
    known = numbers.stars.known if numbers.stars else 0
    repositories = context.count("{count} repository", "{count} repositories", known)
    return context.word("{stars} in {repositories}", stars=stars, repositories=repositories)
