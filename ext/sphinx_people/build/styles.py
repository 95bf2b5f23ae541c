"""The style sheet: its parts in ``styles/``, one for each thing that is shown, joined to the one file of a site."""

from __future__ import annotations

import re
from pathlib import Path

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
_FOLDER = Path(__file__).parent.parent / "styles"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: What a browser does not need: white space, but for one space between words and around what stands for a descendant.
_NEEDLESS = re.compile(r"\s*([{};,])\s*")


def style_sheet() -> str:
    """Return the style sheet, a rule in each line, without what is for those who write it."""
    parts = ((_FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in PARTS)
    sheet = " ".join(_COMMENT.sub("", "\n".join(parts)).split())
    return _NEEDLESS.sub(r"\1", sheet).replace("}", "}\n")


def setup_styles(app: Sphinx) -> None:
    """Have the style sheet put together, and loaded on every page."""
    app.connect("builder-inited", _add_style_sheet)
    app.add_css_file(STYLE_SHEET)


def _add_style_sheet(app: Sphinx) -> None:
    """Put the style sheet among the static files of a site, after the site's own folders."""
    folder = Path(app.doctreedir) / "people_static"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STYLE_SHEET).write_text(style_sheet(), encoding="utf-8")
    app.config.html_static_path = [*app.config.html_static_path, str(folder)]
