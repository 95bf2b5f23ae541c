"""Registers what makes people be found: by search engines, chats, feed readers, address books."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_people.build.files import write_lists, write_site_feed
from sphinx_people.build.head import add_to_head
from sphinx_people.build.previews import check_fonts


def setup_reaching(app: Sphinx) -> None:
    """Have it made with each page, and at the end of each build."""
    app.connect("builder-inited", check_fonts)
    app.connect("html-page-context", add_to_head, priority=400)  # before sphinxext-opengraph
    app.connect("build-finished", write_site_feed)
    app.connect("build-finished", write_lists)
