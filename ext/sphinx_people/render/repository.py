"""What a card tells of a repository beside its stars: quietly, as GitHub's own cards do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docutils import nodes

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.repository import HUGGING_FACE, is_on_hugging_face
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.model.text import Text
from sphinx_people.render import links, text
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_node, date_text
from sphinx_people.render.icons import icon
from sphinx_people.render.stars import for_text, short_count

#: A card shows no more topics than these; a repository may have twenty.
_MOST_TOPICS = 5
#: What servers say of a licence that they do not know.
_NO_LICENSE = frozenset({"noassertion", "none", "other", "unknown"})


def link(context: Context, repository: str) -> nodes.Node:
    """Return the name of a repository, linked to where it is now; without a link where it is gone."""
    brand = "huggingface" if is_on_hugging_face(repository) else "octicon:mark-github"
    host = [for_text(HUGGING_FACE)] if is_on_hugging_face(repository) else []
    name = [icon(brand), nodes.Text(" "), *host, nodes.Text(repository.removeprefix(HUGGING_FACE))]
    address = context.catalog.repositories.address(repository)
    if address is None:
        return nodes.inline("", "", *name, classes=["people-repository"])
    return links.web(address, name, "people-repository")


def description(context: Context, repository: str) -> list[nodes.Node]:
    """Return the sentence by which a repository describes itself, as it is written: it is no MyST."""
    found = context.catalog.repositories.find(repository)
    if found is None or not found.description:
        return []
    return text.paragraph([text.marked(found.description, "")], "people-summary")


def topics(context: Context, repository: str, said: Iterable[Text]) -> list[nodes.Node]:
    """Return the topics of a repository that are not ``said`` on the card already."""
    found = context.catalog.repositories.find(repository)
    if found is None:
        return []
    known = {_letters(one) for words in said for one in (*words.texts(), found.language or "")}
    new = [topic for topic in found.topics if _letters(topic) not in known]
    return [
        nodes.inline("", "", text.marked(topic, ""), classes=["people-keyword", "people-topic"])
        for topic in new[:_MOST_TOPICS]
    ]


def facts(context: Context, repository: str) -> list[nodes.Node]:
    """Return a line with what else is known: archived or gone, language, licence, forks, downloads, last push."""
    found = context.catalog.repositories.find(repository)
    if found is None:
        return []
    parts: list[list[nodes.Node]] = [
        _state(context, found),
        [nodes.Text(found.language)] if found.language else [],
        [nodes.Text(found.license)] if found.license and found.license.casefold() not in _NO_LICENSE else [],
        *_numbers(context, found),
        _last_push(context, found),
    ]
    whole = [[nodes.inline("", "", *part, classes=["people-whole"])] for part in parts if part]
    return text.paragraph(text.joined(whole, " · "), "people-repository-facts")


def _state(context: Context, found: RepositoryStars) -> list[nodes.Node]:
    if found.gone is not None:
        return [
            nodes.Text(
                context.word("No longer public since {date}", date=date_text(_month(found.gone), context.language))
            )
        ]
    if not found.archived:
        return []
    return [
        nodes.inline(
            "", "", icon("octicon:archive"), nodes.Text(" " + context.word("Archived")), classes=["people-archived"]
        )
    ]


def _numbers(context: Context, found: RepositoryStars) -> list[list[nodes.Node]]:
    """Return how many forks and downloads there are; nothing where there are none."""
    said: list[list[nodes.Node]] = []
    if found.forks:
        shown = short_count(StarCount(found.forks), context.language)
        said.append([nodes.Text(context.count("{count} fork", "{count} forks", found.forks, shown))])
    if found.downloads:
        shown = short_count(StarCount(found.downloads), context.language)
        said.append(
            [nodes.Text(context.count("{count} download a month", "{count} downloads a month", found.downloads, shown))]
        )
    return said


def _last_push(context: Context, found: RepositoryStars) -> list[nodes.Node]:
    if found.pushed is None:
        return []
    before, _, after = context.word("last push {date}", date="\0").partition("\0")
    return [nodes.Text(before), date_node(context, _month(found.pushed)), nodes.Text(after)]


def _month(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month)


def _letters(words: str) -> str:
    """Return what makes two names the same: ``deep-learning`` is ``Deep Learning``."""
    return re.sub(r"[\W_]+", "", words.casefold())
