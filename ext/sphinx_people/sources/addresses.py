"""Which addresses and which files a text may name: profiles come from strangers."""

from __future__ import annotations

import re
from collections.abc import Callable
from os.path import normpath
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from sphinx_people.model.links import SAFE_SCHEMES

#: Schemes of links that stay inside the documentation (MyST's own), and those of them that name a file of it.
INTERNAL_SCHEMES = frozenset({"inv", "myst"})
FILE_SCHEMES = frozenset({"project", "path"})
#: The suffixes of pages and of pictures.
PAGES = frozenset({".md", ".rst"})
PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")


def is_safe_address(address: str, folder: Path, project: Path, is_page: Callable[[Path], bool] | None = None) -> bool:
    """Tell whether a link in a text may be printed: a safe scheme, a page of the project, a file of the person's own.

    A link to a file makes a copy of it on the site: of files outside the person's folder, pages alone may be linked.
    """
    scheme = SCHEME.match(re.sub(r"[\x00-\x20\x7f-\xa0]", "", address))
    if scheme is not None and scheme[1].lower() not in FILE_SCHEMES:
        return scheme[1].lower() in SAFE_SCHEMES | INTERNAL_SCHEMES
    path = unquote(address.partition(":")[2] if scheme else address).partition("#")[0]
    if path.startswith("//"):
        return False
    target = _resolved(project if path.startswith("/") else folder, path.removeprefix("/"))
    if target is None or not target.is_relative_to(project.resolve()):
        return False
    known_page = is_page or (lambda path: path.suffix in PAGES)
    return target.is_relative_to(folder.resolve()) or known_page(target) or not is_file(target)


def is_inside(path: str, folder: Path, project: Path) -> bool:
    """Tell whether a path from a person's folder stays inside the project, links followed."""
    target = None if PurePosixPath(path).is_absolute() else _resolved(folder, path)
    return target is not None and target.is_relative_to(project.resolve())


def is_picture(path: str, folder: Path) -> bool:
    """Tell whether a path, and what it is a link to, has the suffix of a picture."""
    target = _resolved(folder, path)
    return target is not None and {PurePosixPath(path).suffix.lower(), target.suffix.lower()} <= PICTURES


def is_file(path: Path) -> bool:
    """Tell whether a file is there; a name that no file can have is not."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _resolved(folder: Path, path: str) -> Path | None:
    """Return the file that Sphinx finds at a path, links followed; None where no file can have that name."""
    try:
        return Path(normpath(folder / path)).resolve()
    except (OSError, ValueError, RuntimeError):  # a character that is not allowed, or links in a circle
        return None
