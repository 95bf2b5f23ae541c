"""Files that take the place of others whole: whoever reads finds the old one or the new one, and never a part."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, text: str) -> None:
    """Write a file beside the old one, down to the disk, and put it in its place. ``OSError`` leaves the old one."""
    path = path.resolve()
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(path, new)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    _note_in_folder(path.parent)


def _note_in_folder(folder: Path) -> None:
    """Let the new name outlast a power cut; where folders cannot be opened, as on Windows, there is no such need."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
