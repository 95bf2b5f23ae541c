"""Lists of authors: people linked, the page's owner standing out, marks as superscripts with a legend."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from sphinx_people.catalog import Member
from sphinx_people.model.publication import Author
from sphinx_people.render import text
from sphinx_people.render.context import Context
from sphinx_people.render.links import to_object, web
from sphinx_people.render.nodes import fold, spoken, unspoken
from sphinx_people.render.words import to_translate

#: The sign of each known mark, and what it means; other marks get the signs of ``_FURTHER_SIGNS`` in turn.
SIGNS = {
    "equal": ("*", to_translate("equal contribution")),
    "corresponding": ("†", to_translate("corresponding author")),
    "student": ("‡", to_translate("student")),
}
_FURTHER_SIGNS = ("§", "¶", "‖", "#")
#: A mark that is seen and needs no sign.
HIGHLIGHT = "highlight"


class Legend:
    """The signs used in one list, and what they mean."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._used: dict[str, tuple[str, str]] = {}

    def sign(self, mark: str) -> tuple[str, str]:
        """Return the sign of a mark and its meaning, and keep both for the legend."""
        if mark not in self._used:
            sign, meaning = SIGNS.get(mark, ("", mark))
            if not sign:
                others = sum(known not in SIGNS for known in self._used)
                sign = _FURTHER_SIGNS[others % len(_FURTHER_SIGNS)]
            self._used[mark] = sign, self._context.word(meaning) if mark in SIGNS else meaning
        return self._used[mark]

    def nodes(self) -> list[nodes.Node]:
        """Return the legend in one line, or nothing where no sign was used."""
        parts = [[nodes.superscript("", sign), nodes.Text(f" {meaning}")] for sign, meaning in self._used.values()]
        return text.paragraph(text.joined(parts, " · "), "people-legend")


def author_list(  # noqa: PLR0913 - a line of names is made of just these
    context: Context,
    authors: Sequence[tuple[Author, Member | None]],
    owners: Sequence[str],
    legend: Legend,
    *,
    others: bool,
    fold_after: int | None,
) -> list[nodes.Node]:
    """Return the authors in a paragraph, the later ones of a long list folded; ``others`` says that it goes on."""
    names = [_author(context, author, member, owners, legend) for author, member in authors]
    more = _and_others(context) if others else []
    if fold_after is None or len(names) <= fold_after:
        return text.paragraph([*text.joined(names), *more], "people-authors")
    rest = text.paragraph([*text.joined(names[fold_after:]), *more], "people-authors")
    words = context.count("and {count} more author", "and {count} more authors", len(names) - fold_after)
    seen = text.paragraph(text.joined(names[:fold_after]), "people-authors")
    return [*seen, fold("", *rest, summary=words, classes=["people-fold"])]


def _and_others(context: Context) -> list[nodes.Node]:
    """Return what follows the last author of a list that goes on; languages differ in whether a comma is before it."""
    said = context.word(", and others")
    words = said.lstrip(", ")
    return [nodes.Text(said.removesuffix(words)), nodes.emphasis("", words)]


def _author(
    context: Context, author: Author, member: Member | None, owners: Sequence[str], legend: Legend
) -> list[nodes.Node]:
    name: nodes.Node = text.marked(author.name, "")
    if member is not None and member.id in owners:
        name = nodes.strong("", "", name, classes=["people-owner"])
    elif member is not None:
        name = to_object("person", member.id, [name])
    elif (guest := context.catalog.guest_of(author)) is not None:
        name = web(guest.address, [name], title=guest.site.title)
    elif HIGHLIGHT in author.marks:
        name = nodes.strong("", "", name)
    signs = [legend.sign(mark) for mark in author.marks if mark != HIGHLIGHT]
    if not signs:
        return [name]
    shown = unspoken("", "", nodes.superscript("", ",".join(sign for sign, _ in signs)))
    said = spoken("", f" ({', '.join(meaning for _, meaning in signs)})")
    return [name, shown, said]
