"""What is kept between builds, beside Sphinx's own pickles: whole, and by this version, or not at all."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import sphinx_people


def load(file: Path) -> Any:
    """Return what was kept; None where there is nothing, or nothing that this version can read."""
    try:
        version, kept = pickle.loads(file.read_bytes())  # noqa: S301 - written by ``keep``, where nobody else writes
    except Exception:  # noqa: BLE001 - what another version wrote, or half a file, can raise anything when it is read
        return None
    return kept if version == sphinx_people.__version__ else None


def keep(file: Path, value: Any) -> None:
    """Keep a value; a half-written file never takes the place of a whole one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.new")
    new.write_bytes(pickle.dumps((sphinx_people.__version__, value), pickle.HIGHEST_PROTOCOL))
    new.replace(file)
