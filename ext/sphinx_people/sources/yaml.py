"""YAML with every scalar as text and every value with its place in the file.

YAML 1.1 turns ``2024-05-01`` into a date, ``2020`` into a number and ``NO`` into false; here all of them stay what was
written. Profiles come from strangers, so that nothing is ever constructed from a tag, and aliases cannot blow up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import Any

import yaml

from sphinx_people.model.record import EXTENSION_PREFIX
from sphinx_people.sources.tree import Tree, start_of

#: PyYAML in C where it is there.
Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    _TAG + name for name in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq")
)
_MOST_VALUES = 100_000
_MOST_LEVELS = 40
#: More opening brackets and dashes than this in one file, and their nesting is measured before PyYAML recurses into it.
_MANY_OPENINGS = 1_000
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_UNFITTING = "this line does not fit the lines above; is it indented as they are?"
#: PyYAML's words for what is wrong most often, in plainer ones, and whether its context, not itself, is the place.
_PLAINLY = {
    "but found another document": ("a second document begins here; a file holds one", False),
    "could not find expected ':'": ("a ':' is missing after this key", True),
    "did not find expected '-' indicator": (_UNFITTING, False),
    "did not find expected key": (_UNFITTING, False),
    "found character that cannot start any token": ("a text cannot start with this character; put it in quotes", False),
    "found undefined alias": ("a text that starts with '*' must be in quotes", False),
    "found unexpected end of stream": ("this quote is never closed", True),
    "mapping values are not allowed in this context": ("a text that holds ': ' must be in quotes", False),
}


def read_yaml(path: Path) -> Tree:
    """Read a file; what cannot be read is in the tree's ``problems``, and ``data`` is None where nothing could be."""
    return parse_yaml(path, path.read_bytes())


def parse_yaml(path: Path, content: bytes, *, most_values: int = _MOST_VALUES) -> Tree:
    """Read the content of a file as :func:`read_yaml` does, of no more values than ``most_values``."""
    try:
        text = _decode(content)
    except UnicodeDecodeError as error:
        tree = Tree(path, _decode(content[: error.start], "replace"))
        what = f"the byte 0x{content[error.start]:02x} is not UTF-8; save the file as UTF-8"
        tree.report("encoding", what, tree.position(len(tree.text)))
        return tree
    tree = Tree(path, text)
    try:
        too_deep = _nested_too_deeply(text)
        tree.root = None if too_deep else yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        tree.report("syntax", *_explain(error, tree))
        return tree
    if too_deep:
        tree.report("syntax", "the values are nested too deeply", tree.position(too_deep))
    elif tree.root is not None:
        tree.data = _Reading(tree, most_values).value(tree.root, 0)
    if tree.data is None and not tree.problems:
        tree.report("syntax", "the file is empty", (1, 1))
    return tree


def _decode(content: bytes, errors: str = "strict") -> str:
    """Return a text whose lines end in one way."""
    return content.decode("utf-8-sig", errors).replace("\r\n", "\n").replace("\r", "\n")


class _Reading:
    """Turns nodes into plain values; each value costs, whether it is written out or repeated by an alias."""

    def __init__(self, tree: Tree, most_values: int) -> None:
        self._tree = tree
        self._most = self._left = most_values
        self._met: set[int] = set()

    def value(self, node: yaml.Node, level: int) -> Any:
        """Return the value of a node; None where it says nothing, cannot be read, or would be too much."""
        self._left -= 1
        if level > _MOST_LEVELS:
            return self._stop(node, "the values are nested too deeply")
        if self._left <= 0:
            return self._stop(node, f"there are more than {self._most} values, those that aliases repeat among them")
        if node.tag not in _PLAIN_TAGS:
            self._report("value", f"the tag '{node.tag.removeprefix(_TAG)}' is not supported; write plain values", node)
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, level)
        if isinstance(node, yaml.SequenceNode):
            node.value = [self._own(child) for child in node.value]
            return [self.value(child, level + 1) for child in node.value]
        return node.value if node.tag != f"{_TAG}null" and node.value.strip() else None

    def _mapping(self, node: yaml.MappingNode, level: int) -> Mapping[str, Any]:
        """Read a map: empty values say nothing, a key that is there twice counts once, ``x_`` keys are set apart."""
        result: dict[str, Any] = {}
        extensions: dict[str, Any] = {}
        keys = set()
        node.value = [(key, self._own(value)) for key, value in node.value]
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._report("syntax", "a key must be a plain word", key)
            elif key.value in keys:
                self._report("duplicate", f"the key '{key.value}' is there twice; the first one counts", key)
            else:
                keys.add(key.value)
                content = self.value(value, level + 1)
                if content is not None:
                    target = extensions if key.value.startswith(EXTENSION_PREFIX) else result
                    target[key.value] = content
        return result | ({EXTENSION_PREFIX: extensions} if extensions else {})

    def _own(self, node: yaml.Node) -> yaml.Node:
        """Give each use of an alias nodes of its own, so that a value can be taken out at one place alone."""
        if id(node) in self._met:
            node = copy(node)
        self._met.add(id(node))
        return node

    def _stop(self, node: yaml.Node, why: str) -> None:
        """Report once that the rest is not read."""
        if self._left > -self._most:
            self._report("syntax", f"{why}; the rest of the file is left out", node)
        self._left = -self._most

    def _report(self, subtype: str, message: str, node: yaml.Node) -> None:
        self._tree.report(subtype, message, self._tree.position(start_of(node)))


def _nested_too_deeply(text: str) -> int | None:
    """Return where a suspicious file nests deeper than anybody would write: PyYAML's recursion has no limit."""
    if sum(map(text.count, ("[", "{", "- ", "? "))) < _MANY_OPENINGS:
        return None
    level = 0
    for event in yaml.parse(text, Loader=Loader):
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if level > _MOST_LEVELS:
            return start_of(event)
    return None


def _explain(error: Any, tree: Tree) -> tuple[str, tuple[int, int]]:
    """Say in plain words what PyYAML could not read, and where."""
    if conflict := _CONFLICT.search(tree.text):
        return "a merge conflict was left in this file", tree.position(conflict.start())
    if isinstance(error, yaml.reader.ReaderError):
        what = f"the character U+{error.character:04X} is not allowed in YAML; remove it"
        return what, tree.position(tree.text.find(chr(error.character)))
    at = tree.position(error.problem_mark.index)
    line = tree.text.split("\n")[at[0] - 1]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "a tab indents this line; YAML wants spaces", (at[0], indent.index("\t") + 1)
    what, of_context = _PLAINLY.get(
        error.problem, (f"broken YAML: {error.problem} {error.context or ''}".strip(), False)
    )
    return what, tree.position(error.context_mark.index) if of_context else at
