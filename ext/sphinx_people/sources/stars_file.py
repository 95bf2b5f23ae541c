"""``stars.yaml`` whole: with its comments and its writer's own keys, so that it can be written again without a loss."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import yaml

from sphinx_people.model.record import EXTENSION_PREFIX
from sphinx_people.model.repository import check_repository
from sphinx_people.model.stars import RepositoryStars
from sphinx_people.model.stars_file import StarsEntry, StarsFile
from sphinx_people.sources.comments import Comment, read_comments
from sphinx_people.sources.stars import read_stars
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml

Pair = tuple[yaml.Node, yaml.Node]


class _Dumper(yaml.SafeDumper):
    """Indents lists as people do, below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def parse_stars_file(path: Path, content: bytes) -> tuple[StarsFile, Tree]:
    """Return all that a file holds. Where the tree has problems the file was not read whole.

    Readings out of order are no problem here: nothing of them is lost.
    """
    tree = parse_yaml(path, content)
    if tree.root is None and all(line.startswith("#") for line in tree.text.splitlines() if line.strip()):
        tree.problems.clear()  # of a file that is there but empty
        return StarsFile(head=_text(tree.text.splitlines(), keep_blank=bool(tree.text.strip()))), tree
    found = dict(read_stars(tree))
    nodes = tree.root.value if isinstance(tree.root, yaml.MappingNode) and not tree.problems else []
    head, above, tail = _comments(tree, [key for key, _ in nodes])
    entries: dict[str, StarsEntry] = {}
    own_keys = ""
    for index, pair in enumerate(nodes):
        if _is_own(pair):
            own_keys += above[index] + _as_yaml([pair])
            continue
        key, value = pair
        name = check_repository(key.value)
        stars = found.get(key.value) or RepositoryStars.model_validate({})
        own = _as_yaml(filter(_is_own, value.value if isinstance(value, yaml.MappingNode) else ()))
        entries[name.casefold()] = StarsEntry(name, stars, above[index], own)
    return StarsFile(head, entries, own_keys, tail), tree


def _comments(tree: Tree, keys: list[yaml.Node]) -> tuple[str, list[str], str]:
    """Return the comments at the top, those above each key, and those at the end; report those at other places."""
    if not keys:
        return "", [], ""
    comments = {one.line: one for one in read_comments(tree)}
    lines = tree.text.split("\n")
    starts = [tree.position(key.start_mark.index)[0] for key in keys]
    blocks: list[list[str]] = []
    for begin, end in pairwise([1, *starts, len(lines) + 1]):
        free = end
        while free > begin and _is_free(lines[free - 2], comments.get(free - 1), before_keys=not blocks):
            free -= 1
        blocks.append(lines[free - 1 : end - 1])
        for line in range(begin, free):
            if line in comments:
                what = "a comment inside a repository would be lost; put it above the name"
                tree.report("syntax", what, (line, comments[line].column))
    head, first = _split_at_blank_line(blocks[0])
    return _text(head, keep_blank=True), [_text(first), *map(_text, blocks[1:-1])], _text(blocks[-1])


def _is_free(line: str, comment: Comment | None, *, before_keys: bool) -> bool:
    """Tell whether nothing but a comment of its own stands on a line; a document's beginning needs not be kept."""
    if comment is not None:
        return comment.column == 1
    return not line.strip() or (before_keys and line.startswith(("---", "%")))


def _split_at_blank_line(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return what is about the file, and, after the last blank line if there is one, what is about the first key."""
    blank = max((at for at, line in enumerate(lines, 1) if not line.strip()), default=len(lines))
    return lines[:blank], lines[blank:]


def _text(lines: Iterable[str], *, keep_blank: bool = False) -> str:
    """Return lines as text: comments, and blank lines if they are to be kept."""
    return "".join(f"{line.rstrip()}\n" for line in lines if line.startswith("#") or (keep_blank and not line.strip()))


def _is_own(pair: Pair) -> bool:
    return bool(pair[0].value.startswith(EXTENSION_PREFIX))


def _as_yaml(pairs: Iterable[Pair]) -> str:
    """Return pairs as YAML, each text quoted as it was."""
    node = yaml.MappingNode("tag:yaml.org,2002:map", list(pairs), flow_style=False)
    return yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=sys.maxsize) if node.value else ""
