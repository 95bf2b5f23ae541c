"""Pieces of pages, each on a page of nobody, all built at once, beside the three people of ``tests/roots/test-people``."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture(scope="module")
def shown(show_pieces) -> Callable[[str], object]:
    """Return what a piece shows that is among the ``PIECES`` of the module."""
    return show_pieces("people")
