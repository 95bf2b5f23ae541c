"""Pieces of pages, each on a page of nobody, all built at once, beside the three people of ``tests/roots/test-people``."""

from __future__ import annotations

from collections.abc import Callable

import pytest


class Shown:
    """What one piece of a page shows."""

    def __init__(self, built, page: str) -> None:
        self.body = built.body(page)
        self.text = built.text(page)
        self.warnings = [line for line in built.warnings if line.startswith(f"{page}.md:")]
        self._built = built
        self._page = page

    def texts(self, selector: str) -> list[str]:
        """Return the text of every part that a CSS selector finds."""
        return self._built.texts(selector, self._page)


@pytest.fixture(scope="module")
def shown(request, build_once) -> Callable[[str], Shown]:
    """Return what a piece shows that is among the ``PIECES`` of the module."""
    names = {piece: f"page-{number}" for number, piece in enumerate(request.module.PIECES)}
    pages = {f"{name}.md": f"---\norphan: true\n---\n\n# Page\n\n{piece}\n" for piece, name in names.items()}
    built = build_once(pages, root="people")
    return lambda piece: Shown(built, names[piece])
