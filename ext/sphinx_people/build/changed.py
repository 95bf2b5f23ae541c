"""Writing files whose content is new."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def write_changed(file: Path, content: bytes) -> None:
    """Write a file unless it says the same already."""
    with suppress(OSError):
        if file.read_bytes() == content:
            return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
