"""The scripts of filters and of copy buttons, on pages that have some."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

_FOLDER = Path(__file__).parent.parent / "static"
_COMMENT = re.compile(r"^\s*/\*.*?\*/\s*?$", re.DOTALL | re.MULTILINE)
_END_OF_LINE = re.compile(r"\s*(?<!\S)// [^\"'`]*$")
#: What in the HTML of a page needs a script.
_SCRIPTS = {
    'class="people-filter"': "people-filters.js",
    'class="people-copy"': "people-copy.js",
}


def setup_scripts(app: Sphinx) -> None:
    """Have the scripts copied, and loaded where they are needed."""
    app.connect("builder-inited", _add_scripts_of_site)
    app.connect("html-page-context", _add_scripts)


def without_comments(script: str) -> str:
    """Return a script without what is for those who write it: comments that begin or end a line, and indents."""
    lines = (_END_OF_LINE.sub("", line.strip()) for line in _COMMENT.sub("", script).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def _add_scripts_of_site(app: Sphinx) -> None:
    """Put the scripts among the static files of a site, after the site's own folders."""
    folder = Path(app.doctreedir) / "people_scripts"
    folder.mkdir(parents=True, exist_ok=True)
    for name in _SCRIPTS.values():
        script = without_comments((_FOLDER / name).read_text(encoding="utf-8"))
        (folder / name).write_text(script, encoding="utf-8")
    app.config.html_static_path = [*app.config.html_static_path, str(folder)]


def _add_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """Load the scripts that a page needs."""
    body = context.get("body", "")
    for piece, script in _SCRIPTS.items():
        if piece in body:
            app.add_js_file(script, loading_method="defer")
