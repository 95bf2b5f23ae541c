"""Profiles of people, from data, for Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything: options, nodes, the domain with its directives, and what happens in a build."""
    # Here and not above, so that the commands and the model start without loading Sphinx.
    from sphinx_people.build.anchors import PlaceAnchors
    from sphinx_people.build.epub import SuitBooks
    from sphinx_people.build.loading import keep_state, load_people, where_loaded
    from sphinx_people.build.navigation import Navigation
    from sphinx_people.build.page_language import mark_language
    from sphinx_people.build.reaching import setup_reaching
    from sphinx_people.build.scripts import setup_scripts
    from sphinx_people.build.search import add_hangul
    from sphinx_people.build.sheets import setup_sheets
    from sphinx_people.build.styles import setup_styles
    from sphinx_people.build.titles import MarkTitles
    from sphinx_people.build.translations import setup_translations
    from sphinx_people.build.writing import DrawPendingViews, LeaveIconsOut, name_photos
    from sphinx_people.domain.bibtex_plugins import register_plugins
    from sphinx_people.domain.domain import PeopleDomain
    from sphinx_people.domain.roles import warn_missing_reference
    from sphinx_people.late import late
    from sphinx_people.render.nodes import setup_nodes
    from sphinx_people.render.words import DOMAIN, LOCALE_DIRECTORY
    from sphinx_people.settings import setup_settings

    app.setup_extension("myst_parser")
    register_plugins()
    late("domain.citations.setup_citations")(app)
    setup_settings(app)
    setup_nodes(app)

    app.add_message_catalog(DOMAIN, str(LOCALE_DIRECTORY))
    app.add_domain(PeopleDomain)

    app.connect("config-inited", add_hangul)
    app.connect("builder-inited", load_people)
    app.connect("env-get-outdated", where_loaded("build.outdated.outdated_pages", []))
    app.connect("env-before-read-docs", name_photos)
    app.connect("doctree-read", late("build.outdated.note_references"))
    app.connect("doctree-read", mark_language)
    app.connect("env-get-updated", where_loaded("build.outdated.updated_pages", []))
    app.connect("warn-missing-reference", warn_missing_reference)
    setup_reaching(app)
    app.connect("build-finished", keep_state)
    app.add_transform(MarkTitles)
    for transform in (DrawPendingViews, LeaveIconsOut, PlaceAnchors, SuitBooks):
        app.add_post_transform(transform)

    navigation = Navigation()
    app.connect("doctree-resolved", navigation.show_everybody)
    app.connect("html-page-context", navigation.show_own, priority=400)  # themes draw it at 500

    setup_sheets(app)
    setup_styles(app)
    setup_scripts(app)
    setup_translations(app)
    return {"version": __version__, "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
