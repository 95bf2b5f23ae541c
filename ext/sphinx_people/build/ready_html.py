"""Writes what was drawn as HTML at once, so that no transform and no writer of Sphinx goes through its nodes again.

A list of publications has hundreds of nodes, and everything that looks for something in a page visits all of them:
transforms, collectors of pictures and titles, the search. Most of that finds nothing in what our views draw.

The HTML is that of the builder's translator. It takes longer for a node than drawing it did, so the few kinds that most
views are made of are written here in the same words, unless a theme writes one of them in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docutils import nodes
from docutils.utils import new_document
from sphinx.builders import Builder
from sphinx.writers.html5 import HTML5Translator

from sphinx_people.render.nodes import (
    filter_controls,
    filter_facets,
    fold,
    moment,
    navigation,
    ready_html,
    spoken,
    this_page,
    unspoken,
)

#: Plain elements: the tag, the class that the translator adds, what follows the start, and what follows the end.
_ELEMENTS: Mapping[type[nodes.Node], tuple[str, str, str, str]] = {
    nodes.inline: ("span", "", "", ""),
    nodes.emphasis: ("em", "", "", ""),
    nodes.strong: ("strong", "", "", ""),
    nodes.superscript: ("sup", "", "", ""),
    nodes.list_item: ("li", "", "", "\n"),
    nodes.container: ("div", "docutils container", "\n", "\n"),
    spoken: ("span", "people-spoken", "", ""),
}
#: What is written here. Of the next ones, only what is inside them is.
_WRITTEN: frozenset[type[nodes.Node]] = frozenset(
    {*_ELEMENTS, nodes.Text, nodes.paragraph, nodes.reference, nodes.raw, moment, unspoken}
)
_FRAMES = frozenset({fold, navigation, this_page, nodes.bullet_list, nodes.enumerated_list, nodes.rubric})
#: What nobody needs to see once links are resolved. Pictures are copied, math asks for a script, what a value holds in
#: MyST may need more: such nodes stay.
_READY = _WRITTEN | _FRAMES | {nodes.literal, nodes.subscript, filter_controls, filter_facets}
#: Other classes, such as ``small``, can change the tag.
_PLAIN_CLASSES = ("people-", "language-")
_LANGUAGE = "language-"
#: The attributes of links, by those of their nodes.
_OF_LINKS = {"refuri": "href", "reftitle": "title", "target": "target", "rel": "rel"}
_SPECIAL = re.compile(r'[&<>"@]')
_CHARACTERS = HTML5Translator.special_characters
_IN_ATTRIBUTES = _CHARACTERS | dict.fromkeys(map(ord, "\n\r\t\v\f"), " ")


class _NotReadyError(Exception):
    """There is a node that something of Sphinx must see."""


def has_ready_html(builder: Builder) -> bool:
    """Tell whether pages of a builder can hold ready HTML: books change links once more after they were drawn."""
    return builder.format == "html" and builder.name != "singlehtml" and not getattr(builder, "embedded", False)


class ReadyHtml:
    """Writes nodes as the translator of the builder would."""

    def __init__(self, builder: Any) -> None:
        self._builder = builder
        self._start_anew()
        self._is_usual = _is_usual(self._translator)

    def _start_anew(self) -> None:
        self._translator = self._builder.create_translator(new_document("", self._builder.docsettings), self._builder)
        self._body: list[str] = self._translator.body

    def write(self, drawn: Iterable[nodes.Node]) -> None:
        """Put HTML in the place of nodes, where nothing needs to be done with them any more."""
        for node in list(drawn):
            self._body.clear()
            self._words: list[str] = []
            try:
                self._write(node)
            except _NotReadyError:
                self._start_anew()  # it is in the middle of something
                if not isinstance(node, nodes.TextElement):
                    self.write(node.children)
            else:
                words = nodes.Text(" ".join(self._words))
                node.parent.replace(node, ready_html("", words, html="".join(self._body)))

    def _write(self, node: Any) -> None:
        kind = type(node)
        if kind is nodes.Text:
            self._words.append(node)
            self._body.append(node.translate(_CHARACTERS) if _SPECIAL.search(node) else node)
        elif kind in _FRAMES:
            self._translator.dispatch_visit(node)
            self._write_inside(node)
            self._translator.dispatch_departure(node)
        elif not self._is_usual or kind not in _WRITTEN or not _is_plain(node):
            self._walk(node)
        elif kind in _ELEMENTS:
            self._write_element(node, *_ELEMENTS[kind])
        elif kind is nodes.raw and not node["classes"]:
            self._body.append(node.astext() if "html" in node["format"].split() else "")
        elif kind is nodes.paragraph:
            is_alone = len(node.parent) == 1 and isinstance(node.parent, nodes.list_item | nodes.entry)
            self._write_element(node, "p", "", "", "" if is_alone else "\n")
        elif kind is moment:
            self._write_element(node, "time", "", "", "", datetime=node["datetime"])
        elif kind is unspoken:
            self._write_element(node, "span", "", "", "", **{"aria-hidden": "true"})
        elif kind is nodes.raw:
            self._walk(node)
        else:
            attributes = {name: node[key] for key, name in _OF_LINKS.items() if key in node}
            attributes["href"] = attributes.get("href") or f"#{node.get('refid', '')}"
            own = "reference external" if "refuri" in node and not node.get("internal") else "reference internal"
            ends = "" if isinstance(node.parent, nodes.TextElement) else "\n"
            self._write_element(node, "a", own, "", ends, **attributes)

    def _write_element(
        self, node: nodes.Element, tag: str, own: str, begins: str, ends: str, **attributes: str
    ) -> None:
        names, ids = node.attributes["classes"], node.attributes["ids"]
        if names or own:
            languages = [name for name in names if name.startswith(_LANGUAGE)]
            classes = dict.fromkeys([*(name for name in names if name not in languages), *own.split()])
            if classes:
                attributes["class"] = " ".join(classes)
            if languages:
                attributes["lang"] = languages[0].removeprefix(_LANGUAGE)
        if ids:
            attributes["id"] = ids[0]
            begins += "".join(f'<span id="{name}"></span>' for name in ids[1:])
        said = "".join([f' {name}="{value.translate(_IN_ATTRIBUTES)}"' for name, value in sorted(attributes.items())])
        self._body.append(f"<{tag}{said}>{begins}")
        self._write_inside(node)
        self._body.append(f"</{tag}>{ends}")

    def _write_inside(self, node: nodes.Element) -> None:
        before = len(self._words)
        for child in node.children:
            self._write(child)
        if type(node) is spoken:
            del self._words[before:]  # eyes read it in other words beside it

    def _walk(self, node: nodes.Element) -> None:
        """Let the translator write a node and all that is in it."""
        if not all(type(one) in _READY for one in node.findall()):
            raise _NotReadyError
        self._words += _words_in(node)
        node.walkabout(self._translator)


def _words_in(node: nodes.Node) -> Iterator[str]:
    """Yield the texts that a reader sees, without BibTeX to copy, and without what only screen readers say."""
    if isinstance(node, nodes.Text):
        yield node
    elif not isinstance(node, nodes.raw | spoken):
        for child in node.children:
            yield from _words_in(child)


def _is_plain(node: nodes.Element) -> bool:
    """Tell whether the translator treats a node as all of its kind; it hides mail from those who harvest addresses."""
    attributes = node.attributes
    return not str(attributes.get("refuri", "")).startswith("mailto:") and all(
        name.startswith(_PLAIN_CLASSES) for name in attributes["classes"]
    )


def _is_usual(translator: Any) -> bool:
    """Tell whether a translator writes what is written here as Sphinx's own does: themes can bring other ones."""
    names = [kind.__name__ for kind in _WRITTEN if kind not in {moment, spoken, unspoken}]
    methods = [f"{way}_{name}" for name in names for way in ("visit", "depart") if (way, name) != ("depart", "raw")]
    return all(
        getattr(type(translator), method) is getattr(HTML5Translator, method)
        for method in (*methods, "starttag", "encode", "attval")
    )
