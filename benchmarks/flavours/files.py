"""The files of a Sphinx project, what all flavours have in common among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

#: The content of every file, by its path from the project's folder.
Files = Mapping[str, str]


def conf(theme: str, extensions: Sequence[str], *lines: str) -> str:
    """Return a ``conf.py`` that names what the flavour needs, and sets what all have alike."""
    common = ("html_copy_source = False", "html_show_sourcelink = False")
    first = ('project = "Directory"', f"extensions = {list(extensions)!r}", f"html_theme = {theme!r}")
    return "\n".join([*first, *common, *lines, ""])


def page(*blocks: str, orphan: bool = True) -> str:
    """Return a page; people's pages are in no ``toctree``, since a sidebar with everybody grows with the square."""
    return "\n\n".join([*(["---\norphan: true\n---"] if orphan else []), *blocks]) + "\n"


def synchronise(folder: Path, files: Files) -> int:
    """Write the files whose content is not there yet, remove all others, and return how many were touched."""
    touched = 0
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
            touched += 1
    for name, content in files.items():
        path = folder / name
        if path.is_file() and path.read_text(encoding="utf-8") == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        touched += 1
    return touched
