"""The few nodes that docutils lacks: a moment, a fold, and words for eyes or ears alone.

Everything else is docutils' own nodes with classes. These four are plain text where a builder knows nothing better.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


class moment(nodes.inline):  # noqa: N801 - docutils' nodes are named in lower case
    """A date with its ISO 8601 form in ``datetime``: ``<time>`` in HTML."""


class fold(nodes.container):  # noqa: N801
    """A part that is closed at first in HTML, under the text of its ``summary``; open in print and everywhere else."""


class spoken(nodes.inline):  # noqa: N801
    """Words that only a screen reader says, beside :class:`unspoken` ones; nothing outside HTML."""


class unspoken(nodes.inline):  # noqa: N801
    """Words that a screen reader leaves out, because :class:`spoken` ones say it better."""


class pending_view(nodes.General, nodes.Element):  # noqa: N801
    """Stands where a page shows other people's facts, until the page is written. ``view`` says what to show."""


def _visit_moment(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "time", "", datetime=node["datetime"]))


def _depart_moment(translator: Any, node: nodes.Element) -> None:
    translator.body.append("</time>")


def _visit_plain_fold(translator: Any, node: nodes.Element) -> None:
    if node.get("html_only"):
        raise nodes.SkipNode


def _visit_fold(translator: Any, node: nodes.Element) -> None:
    if node.get("html_only") and translator.builder.name == "epub":
        raise nodes.SkipNode
    opened = {"open": "open"} if translator.builder.name == "epub" else {}
    translator.body.append(translator.starttag(node, "details", "", **opened))
    translator.body.append(f'<summary class="people-fold-summary">{translator.encode(node["summary"])}</summary>\n')


def _depart_fold(translator: Any, node: nodes.Element) -> None:
    translator.body.append("</details>\n")


def _visit_spoken(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "span", "", CLASS="people-spoken"))


def _visit_unspoken(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "span", "", **{"aria-hidden": "true"}))


def _depart_span(translator: Any, node: nodes.Element) -> None:
    translator.body.append("</span>")


def _nothing(translator: Any, node: nodes.Element) -> None:
    """Show the children as they are."""


def _skip(translator: Any, node: nodes.Element) -> None:
    raise nodes.SkipNode


def setup_nodes(app: Sphinx) -> None:
    """Tell every builder how to write these nodes."""
    plain: dict[str, Any] = dict.fromkeys(("latex", "text", "man", "texinfo"), (_nothing, _nothing))
    silent: dict[str, Any] = dict.fromkeys(plain, (_skip, None))
    app.add_node(moment, html=(_visit_moment, _depart_moment), **plain)
    unfolded: dict[str, Any] = dict.fromkeys(plain, (_visit_plain_fold, _nothing))
    app.add_node(fold, html=(_visit_fold, _depart_fold), **unfolded)
    app.add_node(spoken, html=(_visit_spoken, _depart_span), **silent)
    app.add_node(unspoken, html=(_visit_unspoken, _depart_span), **plain)
    app.add_node(pending_view)
