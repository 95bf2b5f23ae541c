"""Warnings of this extension: ``file:line:column``, of type ``people`` and a subtype of ``SUBTYPES``."""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.util import logging

from sphinx_people.sources.problem import Problem

_logger = logging.getLogger(__name__)


def warn(problem: Problem) -> None:
    """Print a problem as a warning of Sphinx."""
    _logger.warning("%s", problem.message, location=problem.location, type="people", subtype=problem.subtype)


def inform(problem: Problem) -> None:
    """Print what is no mistake, but may not be what was meant."""
    _logger.info("%s: %s", problem.location, problem.message)


def find_in_page(path: Path, line: int, word: str, pattern: str = r"(?<![\w-]){}(?![\w-])") -> tuple[int, int]:
    """Return line and column, from 1, of a word at or below a line of a page; ``{}`` stands for it in the pattern."""
    expression = re.compile(pattern.format(f"({re.escape(word)})"))
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return line, 1
    for number, content in enumerate(lines[max(line - 1, 0) :], start=max(line, 1)):
        found = expression.search(content)
        if found is not None:
            return number, found.start(1) + 1
    return max(line, 1), 1
