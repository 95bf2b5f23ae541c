"""Tells pybtex and sphinxcontrib-bibtex where their own plugins are.

Both look for each of them among the entry points of everything that is installed, six times in a build. Where nothing
changed, that was a quarter of what this extension costs; here the one distribution is asked that has the plugin.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from types import ModuleType

import pybtex.plugin


def register_plugins() -> None:
    """Register what sphinxcontrib-bibtex asks pybtex for while it is loaded."""
    _register(pybtex.plugin, "_RUNTIME_PLUGINS", "pybtex-docutils", "pybtex.backends", "docutils")
    _register(pybtex.plugin, "_RUNTIME_PLUGINS", "sphinxcontrib-bibtex", "pybtex.style.names", "last")


def register_style(module: ModuleType, name: str) -> None:
    """Register a style of citations with sphinxcontrib-bibtex's module of plugins, where it is its own."""
    _register(module, "_runtime_plugins", "sphinxcontrib-bibtex", "sphinxcontrib.bibtex.style.referencing", name)


def _register(module: ModuleType, store: str, package: str, group: str, name: str) -> None:
    """Put a plugin where a module looks first; if it no longer looks there, it finds the plugin itself.

    The function ``register_plugin`` of both modules looks through all entry points, too.
    """
    try:
        (found,) = distribution(package).entry_points.select(group=group, name=name)
    except (PackageNotFoundError, ValueError):  # somebody else's
        return
    getattr(module, store, {}).setdefault(group, {}).setdefault(name, found.load())
