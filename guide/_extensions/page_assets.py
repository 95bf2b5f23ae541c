"""A page loads the style sheets and scripts that something on it uses, and no others.

Extensions add theirs to every page of a site, because they cannot know. Here it is known what on a page tells that it
needs them.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

_CODE = '<div class="highlight'
_DESIGN = 'class="[^"]*\\bsd-(?!octicon)'

#: What in the HTML of a page tells that it uses these files.
_USES = {
    re.compile("<math"): {"mathml.css"},
    re.compile(_CODE): {"copybutton.css", "copybutton.js", "clipboard.min.js"},
    re.compile('<pre><span|<code class="[^"]*highlight'): {"pygments.css"},
    re.compile(_DESIGN): {"sphinx-design.min.css", "design-tabs.js"},
    re.compile(f"{_CODE}|{_DESIGN}"): {"furo-extensions.css"},
}
#: Marks what was searched for, and its words in other languages than English. ``_templates/page.html`` loads them when
#: somebody comes from a search.
_MARKS = ("translations.js", "sphinx_highlight.js")


def _leave_out(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    body = context.get("body", "")
    needless = {name for pattern, names in _USES.items() if not pattern.search(body) for name in names}
    if page != "search":
        found = [PurePosixPath(file.filename).name for file in context["script_files"]]
        context["marks_what_was_searched"] = [f"_static/{name}" for name in _MARKS if name in found]
        needless.update(_MARKS)
    for kind in ("css_files", "script_files"):  # lists of all pages, so they are made anew
        context[kind] = [file for file in context[kind] if PurePosixPath(file.filename).name not in needless]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Look at each page before it is written."""
    app.connect("html-page-context", _leave_out, priority=900)  # when all others have added theirs
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
