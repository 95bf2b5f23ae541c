"""Controls to filter a list with, and what its items can be filtered by: a script shows the ones and reads the others.

Without the script, and in every format but HTML, a list is complete and has no controls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from docutils import nodes

from sphinx_people.catalog.facets import Facets, facets_of_entry
from sphinx_people.catalog.selection import Item, Selection
from sphinx_people.render.context import Context
from sphinx_people.render.nodes import filter_controls, filter_facets
from sphinx_people.render.terms import KINDS, SECTIONS
from sphinx_people.render.words import to_translate

#: The most tags to choose from; further ones are found by typing.
MOST_TAGS = 40
#: What each choice is called, and its first word, which chooses nothing.
_CHOICES = {
    "year": (to_translate("Year"), to_translate("All years")),
    "kind": (to_translate("Kind"), to_translate("All kinds")),
    "tag": (to_translate("Tag"), to_translate("All tags")),
}

T = TypeVar("T")


@dataclass(frozen=True)
class Filters:
    """Which controls a list may have, of :data:`~sphinx_people.catalog.facets.FACETS`, and from how many items on."""

    facets: tuple[str, ...] = ()
    least: int = 0


class FilteredList(Generic[T]):
    """The items of one list: each is marked with its facets, and then the whole gets its controls.

    ``name`` tells lists of a page from each other in its address; ``kinds`` are the words for the model's kinds. Where
    the list ``is_part`` of a longer one, its controls say that they know this page alone.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a list is, and how to read it
        self,
        context: Context,
        filters: Filters,
        name: str,
        items: Sequence[T],
        facets_of: Callable[[T], Facets],
        kinds: Mapping[str, str],
        *,
        is_part: bool = False,
    ) -> None:
        self._context = context
        self._name = name
        self._is_part = is_part
        self._count = len(items)
        self._kinds = kinds
        self._marks: dict[int, list[filter_facets]] = {}
        self._facets: dict[int, Facets] = {}
        self._words: dict[str, dict[str, str]] = {}
        self._spelling: dict[str, str] = {}
        self._has_text = False
        if context.has_scripts and filters.facets and len(items) >= max(filters.least, 2):
            self._facets = {id(item): facets_of(item) for item in items}
            self._has_text = "text" in filters.facets
            found = {"year": self._years(), "kind": self._kind_words(), "tag": self._tags()}
            self._words = {name: words for name, words in found.items() if name in filters.facets and len(words) > 1}

    def mark(self, node: nodes.Element, item: T) -> nodes.Element:
        """Return a node that shows an item, with what the script reads in it."""
        if self._has_text or self._words:
            found = self._facets[id(item)]
            years = [year for year in self._words.get("year", ()) if _covers(found, int(year))]
            tags = [self._spelling[tag.casefold()] for tag in map(_line, found.tags)]
            values = {"year": years, "kind": map(_line, found.kinds), "tag": tags, "words": map(_line, found.words)}
            texts = {name: "\n".join(dict.fromkeys(several)) for name, several in values.items()}
            one = filter_facets("", **{name: text for name, text in texts.items() if text})
            node["classes"].append("people-item")
            place: nodes.Element = next(iter(node.findall(nodes.paragraph)), node)
            place += one
            self._marks.setdefault(id(item), []).append(one)
        return node

    def with_controls(self, drawn: list[nodes.Node]) -> list[nodes.Node]:
        """Return the list with its controls, or as it is where there are none."""
        if not self._marks:
            return drawn
        for number, marks in enumerate(self._marks.values()):
            for mark in marks if len(marks) > 1 else ():  # an item in several groups is one item all the same
                mark["item"] = str(number)
        word = self._context.word
        find = word("Find on this page") if self._is_part else word("Find in this list")
        form = filter_controls(
            "",
            name=self._name,
            find=find if self._has_text else "",
            choices=[(name, *map(word, _CHOICES[name]), list(choice.items())) for name, choice in self._words.items()],
            count=word("{shown} of {count}", shown="{shown}", count=self._count),
            all=str(self._count),
            nothing=word("Nothing matches."),
            reset=word("Show all"),
        )
        return [nodes.container("", form, *drawn, classes=["people-filtered"])]

    def _years(self) -> dict[str, str]:
        spans = (span for one in self._facets.values() for span in one.years)
        years = sorted({year for span in spans for year in span if year is not None}, reverse=True)
        return {str(year): str(year) for year in years}

    def _kind_words(self) -> dict[str, str]:
        there = dict.fromkeys(_line(kind) for one in self._facets.values() for kind in one.kinds)
        ordered = [*(kind for kind in self._kinds if kind in there), *sorted(there.keys() - self._kinds.keys())]
        return {kind: _capital(self._context.known_word(kind, self._kinds)) for kind in ordered}

    def _tags(self) -> dict[str, str]:
        """Return the tags that most items have, in alphabetical order; capitals make no difference."""
        tags = [_line(tag) for one in self._facets.values() for tag in dict.fromkeys(one.tags)]
        for tag in tags:
            self._spelling.setdefault(tag.casefold(), tag)
        most = Counter(tag.casefold() for tag in tags).most_common(MOST_TAGS)
        return {self._spelling[tag]: self._spelling[tag] for tag, _ in sorted(most)}


def filtered_entries(
    context: Context, filters: Filters, selection: Selection, items: Sequence[Item], *, is_part: bool = False
) -> FilteredList[Item]:
    """Return a list of entries; where there are several sections, they are kinds."""
    several = len(selection.sections) > 1
    return FilteredList(
        context,
        filters,
        "-".join(selection.sections),
        items,
        lambda item: facets_of_entry(item, context.languages, with_section=several),
        {**SECTIONS, **KINDS},
        is_part=is_part,
    )


def _covers(found: Facets, year: int) -> bool:
    return any(first <= year and (last is None or year <= last) for first, last in found.years)


def _line(text: str) -> str:
    """Return a text in one line: that is how values are told from each other."""
    return " ".join(text.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
