"""The style sheets, joined from parts in ``styles/``, one for each thing that is shown; charts have a sheet apart."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

#: In the order in which they are joined: what comes later wins, so print is last.
PARTS = (
    "properties",
    "text",
    "profile",
    "timeline",
    "publications",
    "folds",
    "cards",
    "stars",
    "entries",
    "filters",
    "sheets",
    "translations",
    "themes",
    "print",
)
STYLE_SHEET = "people.css"
#: On the few pages that have a chart.
CHARTS = "people-charts.css"
_HAS_CHART = re.compile('class="people-(?:chart|history)\\b')
_FOLDER = Path(__file__).parent.parent / "styles"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: What a browser does not need: white space, but for one space between words and around what stands for a descendant.
_NEEDLESS = re.compile(r"\s*([{};,])\s*")


def style_sheet(*names: str) -> str:
    """Return a style sheet of some parts, a rule in each line, without what is for those who write it."""
    parts = ((_FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in names or PARTS)
    sheet = " ".join(_COMMENT.sub("", "\n".join(parts)).split())
    return _NEEDLESS.sub(r"\1", sheet).replace("}", "}\n")


def setup_styles(app: Sphinx) -> None:
    """Have the style sheets put together, and loaded where they are needed."""
    app.connect("builder-inited", _add_style_sheets)
    app.connect("html-page-context", _add_charts)
    app.add_css_file(STYLE_SHEET)


def _add_style_sheets(app: Sphinx) -> None:
    """Put the style sheets among the static files of a site, after the site's own folders."""
    folder = Path(app.doctreedir) / "people_static"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STYLE_SHEET).write_text(style_sheet(), encoding="utf-8")
    (folder / CHARTS).write_text(style_sheet("charts"), encoding="utf-8")
    app.config.html_static_path = [*app.config.html_static_path, str(folder)]


def _add_charts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """Load the style sheet of charts where there is one."""
    if _HAS_CHART.search(context.get("body", "")):
        app.add_css_file(CHARTS)
