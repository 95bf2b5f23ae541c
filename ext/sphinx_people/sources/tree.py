"""What was read from a YAML file: its values, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from sphinx_people.sources.problem import Problem

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
        return self.position(start_of(node))

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column, from 1, of a character; lines end where editors end them, not at YAML's U+2028."""
        return self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index)

    def place_in(self, keys: Path_, snippet: str) -> tuple[int, int]:
        """Return line and column, from 1, of a piece of text inside a value."""
        node = self.node(keys)
        end = node.end_mark.index if node is not None and node.end_mark is not None else None
        found = self.text.find(snippet.strip().split("\n", maxsplit=1)[0], start_of(node), end)
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


def start_of(part: yaml.Node | yaml.Event | None) -> int:
    """Return the index of the first character of a node or event."""
    return part.start_mark.index if part is not None and part.start_mark is not None else 0


def _child(node: yaml.Node | None, key: Key) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the key node and the value node of one item of a map or list."""
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    return None
