"""YAML with every scalar as text and every value with its place in the file.

YAML 1.1 turns ``2024-05-01`` into a date, ``2020`` into a number and ``NO`` into false; here all of them stay what was
written. Profiles come from strangers, so that nothing is ever constructed from a tag, and aliases cannot blow up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from sphinx_people.model.record import EXTENSION_PREFIX
from sphinx_people.sources.problem import Problem

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

Key = str | int
Path_ = tuple[Key, ...]


@dataclass(slots=True)
class Tree:
    """The values of one file: texts, lists and maps, and where each of them stands."""

    path: Path
    text: str
    root: yaml.Node | None = None
    data: Any = None
    problems: list[Problem] = field(default_factory=list)

    def node(self, keys: Path_) -> yaml.Node | None:
        """Return the node at a path of keys and indexes, or the nearest one above it that exists."""
        node = self.root
        for key in keys:
            child = _child(node, key)
            if child is None:
                break
            node = child[1]
        return node

    def place(self, keys: Path_, *, of_key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of a value, or of the key that it stands under."""
        parent = self.node(keys[:-1]) if keys else None
        child = _child(parent, keys[-1]) if keys else None
        node = self.node(keys) if child is None else child[0] if of_key else child[1]
        return self.position(_start(node))

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column, from 1, of a character; lines end where editors end them, not at YAML's U+2028."""
        return self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index)

    def place_in(self, keys: Path_, snippet: str) -> tuple[int, int]:
        """Return line and column, from 1, of a piece of text inside a value."""
        node = self.node(keys)
        end = node.end_mark.index if node is not None and node.end_mark is not None else None
        found = self.text.find(snippet.strip().split("\n", maxsplit=1)[0], _start(node), end)
        return self.place(keys) if found < 0 else self.position(found)

    def __contains__(self, keys: Path_) -> bool:
        parent, key = self.value(keys[:-1]), keys[-1]
        return key in parent if isinstance(parent, dict) else isinstance(parent, list) and key in range(len(parent))

    def value(self, keys: Path_) -> Any:
        """Return the value at a path of keys and indexes; None where there is none."""
        value = self.data
        for key in keys:
            try:
                container: Any = value if isinstance(value, dict | list) else {}  # a text has no keys
                value = container[key]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def prune(self, keys: Path_) -> None:
        """Take a value out, from the data and from the places."""
        above = self.node(keys[:-1])
        child = _child(above, keys[-1])
        del self.value(keys[:-1])[keys[-1]]
        if isinstance(above, yaml.SequenceNode):
            del above.value[keys[-1]]
        elif isinstance(above, yaml.MappingNode) and child is not None:
            above.value.remove(child)

    def report(self, subtype: str, message: str, place: tuple[int, int]) -> None:
        """Note a problem at a line and column."""
        self.problems.append(Problem(self.path, *place, subtype, message))


def read_yaml(path: Path) -> Tree:
    """Read a file; what cannot be read is in the tree's ``problems``, and ``data`` is None where nothing could be."""
    return parse_yaml(path, path.read_bytes())


def parse_yaml(path: Path, content: bytes) -> Tree:
    """Read the content of a file as :func:`read_yaml` does."""
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
        tree.data = _Reading(tree).value(tree.root, 0)
    if tree.data is None and not tree.problems:
        tree.report("syntax", "the file is empty", (1, 1))
    return tree


def _decode(content: bytes, errors: str = "strict") -> str:
    """Return a text whose lines end in one way."""
    return content.decode("utf-8-sig", errors).replace("\r\n", "\n").replace("\r", "\n")


class _Reading:
    """Turns nodes into plain values; each value costs, whether it is written out or repeated by an alias."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._left = _MOST_VALUES
        self._met: set[int] = set()

    def value(self, node: yaml.Node, level: int) -> Any:
        """Return the value of a node; None where it says nothing, cannot be read, or would be too much."""
        self._left -= 1
        if level > _MOST_LEVELS:
            return self._stop(node, "the values are nested too deeply")
        if self._left <= 0:
            return self._stop(node, f"there are more than {_MOST_VALUES} values, those that aliases repeat among them")
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
        if self._left > -_MOST_VALUES:
            self._report("syntax", f"{why}; the rest of the file is left out", node)
        self._left = -_MOST_VALUES

    def _report(self, subtype: str, message: str, node: yaml.Node) -> None:
        self._tree.report(subtype, message, self._tree.position(_start(node)))


def _nested_too_deeply(text: str) -> int | None:
    """Return where a suspicious file nests deeper than anybody would write: PyYAML's recursion has no limit."""
    if sum(map(text.count, ("[", "{", "- ", "? "))) < _MANY_OPENINGS:
        return None
    level = 0
    for event in yaml.parse(text, Loader=Loader):
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if level > _MOST_LEVELS:
            return _start(event)
    return None


def _start(part: yaml.Node | yaml.Event | None) -> int:
    """Return the index of the first character of a node or event."""
    return part.start_mark.index if part is not None and part.start_mark is not None else 0


def _child(node: yaml.Node | None, key: Key) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the key node and the value node of one item of a map or list."""
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
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
