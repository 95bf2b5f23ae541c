"""Texts to nodes: in the page's language, marked where it is another; names with other languages beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes

from sphinx_people.catalog import Member
from sphinx_people.model.text import Text
from sphinx_people.render.context import Context


def inline(context: Context, text: Text) -> nodes.Node:
    """Return a text in the best language, marked with that where it is not the page's."""
    language, chosen = context.choose(text)
    return marked(chosen, language if language != context.language else "")


def marked(text: str, language: str) -> nodes.Node:
    """Return a text as it is written, with its language for screen readers and fonts where one is given."""
    return nodes.inline(text, text, classes=[f"language-{language}"]) if language else nodes.Text(text)


def name(context: Context, text: Text) -> list[nodes.Node]:
    """Return a name in the best language, followed by those in others that have no site of their own."""
    others = text.others(context.languages)
    return _followed(context, text, [pair for pair in others if pair[0] not in context.translations])


def name_of_person(context: Context, text: Text) -> list[nodes.Node]:
    """Return somebody's name in the best language, followed by that in all others."""
    return _followed(context, text, text.others(context.languages))


def _followed(context: Context, text: Text, others: Iterable[tuple[str, str]]) -> list[nodes.Node]:
    found = [inline(context, text)]
    for language, other in others:
        span = nodes.inline("", "", marked(other, language), classes=["people-other"])
        found += [nodes.Text(" "), span]
    return found


def line(context: Context, text: Text, member: Member) -> list[nodes.Node]:
    """Return a line of MyST in the best language."""
    return _markdown(context, text, member, block=False)


def block(context: Context, text: Text, member: Member) -> list[nodes.Node]:
    """Return MyST paragraphs, lists and tables in the best language."""
    return _markdown(context, text, member, block=True)


def _markdown(context: Context, text: Text, member: Member, *, block: bool) -> list[nodes.Node]:
    language, chosen = context.choose(text)
    found = context.read_markdown(chosen, member, block)
    if not language or language == context.language:
        return found
    classes = [f"language-{language}"]
    return [nodes.container("", *found, classes=classes) if block else nodes.inline("", "", *found, classes=classes)]


def joined(parts: Iterable[Sequence[nodes.Node]], separator: str = ", ") -> list[nodes.Node]:
    """Return runs of nodes with a separator between them; empty runs leave no trace."""
    found: list[nodes.Node] = []
    for part in parts:
        if part and found:
            found.append(nodes.Text(separator))
        found += part
    return found


def stacked(first: Sequence[nodes.Node], second: Sequence[nodes.Node], separator: str = ", ") -> list[nodes.Node]:
    """Return two runs of nodes that a style sheet may put on two lines, for it can leave out what separates them."""
    between = [nodes.inline("", separator, classes=["people-separator"])] if first and second else []
    return [*first, *between, *second]


def paragraph(children: Sequence[nodes.Node], *classes: str) -> list[nodes.Node]:
    """Return a paragraph, or nothing where it would be empty."""
    return [nodes.paragraph("", "", *children, classes=list(classes))] if children else []


def bullets(rows: Iterable[Sequence[nodes.Node]], *classes: str) -> list[nodes.Node]:
    """Return a list with an item for each row, or nothing where there is none."""
    items = [nodes.list_item("", *row) for row in rows if row]
    return [nodes.bullet_list("", *items, bullet="-", classes=list(classes))] if items else []
