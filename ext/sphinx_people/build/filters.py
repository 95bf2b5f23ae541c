"""The script of filters, on pages that have some."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

SCRIPT = "people-filters.js"
STATIC = Path(__file__).parent.parent / "static"


def add_static_folder(app: Sphinx) -> None:
    """Put the script among the static files of a site, after the site's own folders."""
    app.config.html_static_path = [*app.config.html_static_path, str(STATIC)]


def add_script(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Load the script on a page that has controls."""
    if 'class="people-filter"' in context.get("body", ""):
        app.add_js_file(SCRIPT, loading_method="defer")
