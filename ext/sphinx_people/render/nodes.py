"""The few nodes that docutils lacks: a moment, a fold, words for eyes or ears alone, and what filters a list.

Everything else is docutils' own nodes with classes. These are plain text, or nothing, where a builder knows no better.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_people.pickled import pack, unpack

if TYPE_CHECKING:
    from sphinx_people.render.view import View


class moment(nodes.inline):  # noqa: N801 - docutils' nodes are named in lower case
    """A date with its ISO 8601 form in ``datetime``: ``<time>`` in HTML."""


class fold(nodes.container):  # noqa: N801
    """A part that is closed at first in HTML, under the text of its ``summary``; open in print and everywhere else.

    ``opened`` is the text, if another one, while it is open; with ``html_only`` other formats are without the part.
    """


class spoken(nodes.inline):  # noqa: N801
    """Words that only a screen reader says, beside :class:`unspoken` ones; nothing outside HTML."""


class unspoken(nodes.inline):  # noqa: N801
    """Words that a screen reader leaves out, because :class:`spoken` ones say it better."""


class filter_facets(nodes.inline):  # noqa: N801
    """What an item of a list can be filtered by: ``year``, ``kind``, ``tag`` and ``words``, each value in a line.

    ``item`` is a number that several of them have where one item is in the list several times.
    """


class filter_controls(nodes.General, nodes.Element):  # noqa: N801
    """Controls to filter the list beside them: fields, and the words that the script says."""


class ready_html(nodes.Element):  # noqa: N801
    """What was drawn, as finished ``html``; its one child is the text of that, which only the search reads."""


class navigation(nodes.container):  # noqa: N801
    """Links to the other pages of a list: ``<nav>`` in HTML, which screen readers find by its ``label``."""


class this_page(nodes.strong):  # noqa: N801
    """The name of the page among links to others: ``aria-current`` in HTML."""


class pending_view(nodes.General, nodes.Element):  # noqa: N801
    """Stands where a page shows facts, until the page is written. The view in it is pickled by itself.

    Sphinx reads the first page in every build; the views of all pages need not be imported for that.
    """

    @classmethod
    def of(cls, view: View) -> pending_view:
        """Return what stands for a view."""
        found = cls("")
        found.show(view)
        return found

    def show(self, view: View) -> None:
        """Stand for a view."""
        self["view"] = pack(view)

    @property
    def view(self) -> View:
        """The view to draw."""
        found: View = unpack(self["view"])
        return found


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
    words = translator.encode(node["summary"])
    if node.get("opened") and not opened:
        others = translator.encode(node["opened"])
        words = f'<span class="people-closed">{words}</span><span class="people-opened">{others}</span>'
    translator.body.append(f'<summary class="people-fold-summary">{words}</summary>\n')


def _depart_fold(translator: Any, node: nodes.Element) -> None:
    translator.body.append("</details>\n")


def _visit_spoken(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "span", "", CLASS="people-spoken"))


def _visit_unspoken(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "span", "", **{"aria-hidden": "true"}))


def _visit_ready_html(translator: Any, node: nodes.Element) -> None:
    translator.body.append(node["html"])
    raise nodes.SkipNode


def _visit_filter_facets(translator: Any, node: nodes.Element) -> None:
    values = ((name, node[name]) for name in ("year", "kind", "tag", "words", "item") if name in node)
    data = "".join(f' data-{name}="{escape(value).replace(chr(10), "&#10;")}"' for name, value in values)
    translator.body.append(f'<template class="people-facets"{data}></template>')
    raise nodes.SkipNode


def _visit_filter_controls(translator: Any, node: nodes.Element) -> None:
    """Write a form that nothing shows before the script does."""
    words = "".join(f' data-{name}="{escape(node[name])}"' for name in ("name", "count", "nothing"))
    parts = [f'<form class="people-filter" autocomplete="off" hidden="hidden"{words}>']
    if node["find"]:
        label = escape(node["find"])
        parts.append(f'<input type="search" name="q" aria-label="{label}" placeholder="{label}">')
    for name, label, everything, values in node["choices"]:
        options = "".join(
            f'<option value="{escape(value)}">{escape(word)}</option>' for value, word in [("", everything), *values]
        )
        parts.append(f'<select name="{name}" aria-label="{escape(label)}">{options}</select>')
    shown = escape(node["count"].replace("{shown}", node["all"]))
    parts.append(f'<p class="people-filter-count" role="status" aria-live="polite">{shown}</p>')
    parts.append(f'<button type="reset" hidden="hidden">{escape(node["reset"])}</button></form>\n')
    translator.body.append("".join(parts))
    raise nodes.SkipNode


def _visit_navigation(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "nav", **{"aria-label": node["label"]}))


def _visit_this_page(translator: Any, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, "strong", "", **{"aria-current": "page"}))


def _depart_this_page(translator: Any, node: nodes.Element) -> None:
    translator.body.append("</strong>")


def _depart_navigation(translator: Any, node: nodes.Element) -> None:
    translator.body.append("</nav>\n")


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
    app.add_node(ready_html, html=(_visit_ready_html, None))
    app.add_node(filter_facets, html=(_visit_filter_facets, None))
    app.add_node(filter_controls, html=(_visit_filter_controls, None))
    app.add_node(navigation, html=(_visit_navigation, _depart_navigation))
    app.add_node(this_page, html=(_visit_this_page, _depart_this_page))
    app.add_node(pending_view)
