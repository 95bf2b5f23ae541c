"""What is kept between builds, beside Sphinx's own pickles: whole, and by this very extension, or not at all."""

from __future__ import annotations

import os
import pickle
from functools import cache
from pathlib import Path
from typing import Any

import sphinx_people
from sphinx_people.garbage import no_collection

#: The folders of the classes that are pickled, and of what pickles them.
_PICKLED = (".", "model", "sources", "sources/bibtex", "catalog", "build")


def load(file: Path) -> Any:
    """Return what was kept; None where there is nothing, or nothing that this extension can read."""
    try:
        version, kept = unpack(file.read_bytes())
    except Exception:  # noqa: BLE001 - what another version wrote, or half a file, can raise anything when it is read
        return None
    return kept if version == _version() else None


def keep(file: Path, value: Any) -> None:
    """Keep a value; a half-written file never takes the place of a whole one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.new")
    new.write_bytes(pack((_version(), value)))
    new.replace(file)


def pack(value: Any) -> bytes:
    """Return a value as bytes, of which only :func:`unpack` knows what they mean."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> Any:
    """Return the value that was made into bytes."""
    with no_collection():
        return pickle.loads(packed)  # noqa: S301 - our own bytes, kept where nobody else writes


def _version() -> str:
    return f"{sphinx_people.__version__} {_states()}"


@cache
def _states() -> str:
    """Return what tells this extension from any other with its number: a checkout keeps that for many changes."""
    root = Path(__file__).parent
    entries = (entry for folder in _PICKLED for entry in os.scandir(root / folder) if entry.name.endswith(".py"))
    states = sorted((entry.path, entry.stat().st_mtime_ns, entry.stat().st_size) for entry in entries)
    return repr(states)
