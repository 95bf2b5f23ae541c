"""Registers what makes people be found: by search engines, chats, feed readers, address books."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_people.build.loading import of_pages, where_loaded
from sphinx_people.late import late
from sphinx_people.settings import Settings


def setup_reaching(app: Sphinx) -> None:
    """Have it made with each page, and at the end of each build."""
    app.connect("builder-inited", _check_fonts)
    app.connect("html-page-context", of_pages("build.head.add_to_head"), priority=400)  # before sphinxext-opengraph
    app.connect("build-finished", where_loaded("build.files.write_site_feed"))
    app.connect("build-finished", where_loaded("build.files.write_lists"))
    app.connect("build-finished", where_loaded("build.files.write_people_json"))


def _check_fonts(app: Sphinx) -> None:
    if Settings.of(app.config).preview_fonts:
        late("build.previews.check_fonts")(app)
