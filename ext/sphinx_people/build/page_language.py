"""Pages in another language than that of their site: browsers and screen readers are told so.

Its front matter says which: ``language: ko``. It is needed where a page has no translation.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_people.late import late
from sphinx_people.model.language import tag_of
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import find_in_page, warn

FIELD = "language"


def mark_language(app: Sphinx, doctree: nodes.document) -> None:
    """Mark what stands on a page with its language, where that is not the site's."""
    page = app.env.current_document.docname
    language = app.env.metadata[page].get(FIELD)
    if language is None:
        return
    tag = tag_of(str(language))
    if not late("model.text.is_language")(tag):
        source = Path(app.env.doc2path(page))
        message = f"unknown language '{language}', expected a tag such as 'en' or 'ko'"
        warn(Problem(source, *find_in_page(source, 1, FIELD), "translations", message))
    elif tag.casefold() != tag_of(app.config.language).casefold():
        for part in doctree.children:
            if isinstance(part, nodes.Element):
                part["classes"].append(f"language-{tag}")  # docutils makes an attribute of it
