"""The comments of a YAML file, which its parser throws away: what a program writes anew must not lose them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import Loader

#: The parts of a file in which a ``#`` begins no comment.
_TEXTS = (yaml.ScalarToken, yaml.AnchorToken, yaml.AliasToken, yaml.TagToken, yaml.DirectiveToken)


@dataclass(frozen=True, slots=True)
class Comment:
    """Where a comment begins: line and column, from 1."""

    line: int
    column: int


def read_comments(tree: Tree) -> Iterator[Comment]:
    """Yield the comments of a file that was read, from its top to its end."""
    start = 0
    for begin, end in [*_texts(tree.text), (len(tree.text), len(tree.text))]:
        while start < begin:
            found = tree.text.find("#", start, begin)
            if found < 0:
                break
            line_end = tree.text.find("\n", found)
            start = line_end if line_end >= 0 else len(tree.text)
            yield Comment(*tree.position(found))
        start = max(start, end)


def _texts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the texts of a file begin and end."""
    for token in yaml.scan(text, Loader=Loader):
        if isinstance(token, _TEXTS):
            start, end = token.start_mark.index, token.end_mark.index
            if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
                head = text.find("\n", start, end)  # a comment may stand behind the sign
                start = end if head < 0 else head
            yield start, end
