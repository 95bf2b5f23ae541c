"""Spares Python's garbage collector the facts: there are many, none of them is garbage, and it looks at all of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Collect no garbage while many things are made that stay; what nothing refers to goes at once all the same."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


def spare_what_is_there() -> None:
    """Let the collector pass over all that there is, until :func:`spare_nothing` is called."""
    gc.freeze()


def spare_nothing() -> None:
    """Let the collector look at everything again."""
    gc.unfreeze()
