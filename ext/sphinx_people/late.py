"""Functions that are imported when they are called for the first time.

The model and the views take as long to import as Sphinx takes to find out that nothing changed. What Sphinx needs in
every build imports them late, and a build in which nothing changed does without.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(name: str) -> Callable[..., Any]:
    """Return a stand-in for a function or class of this package, named as ``module.function``."""
    module, _, attribute = name.rpartition(".")

    def call(*arguments: Any, **options: Any) -> Any:
        return getattr(import_module(f"sphinx_people.{module}"), attribute)(*arguments, **options)

    return call
