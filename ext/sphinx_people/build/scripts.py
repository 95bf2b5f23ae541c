"""The scripts of filters and of copy buttons, on pages that have some."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

STATIC = Path(__file__).parent.parent / "static"
#: What in the HTML of a page needs a script.
_SCRIPTS = {
    'class="people-filter"': "people-filters.js",
    'class="people-copy"': "people-copy.js",
}


def setup_scripts(app: Sphinx) -> None:
    """Have the scripts copied, and loaded where they are needed."""
    app.connect("builder-inited", _add_static_folder)
    app.connect("html-page-context", _add_scripts)


def _add_static_folder(app: Sphinx) -> None:
    """Put the scripts among the static files of a site, after the site's own folders."""
    app.config.html_static_path = [*app.config.html_static_path, str(STATIC)]


def _add_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """Load the scripts that a page needs."""
    body = context.get("body", "")
    for piece, script in _SCRIPTS.items():
        if piece in body:
            app.add_js_file(script, loading_method="defer")
