"""Profiles of people, from data, for Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:  # noqa: PLR0915 - one list of all that is registered
    """Register everything: options, nodes, the domain with its directives, and what happens in a build."""
    # Here and not above, so that the commands and the model start without loading Sphinx.
    from sphinx_people.build.anchors import PlaceAnchors
    from sphinx_people.build.epub import NameDrawings
    from sphinx_people.build.loading import keep_state, load_people
    from sphinx_people.build.navigation import Navigation
    from sphinx_people.build.outdated import note_references, outdated_pages, updated_pages
    from sphinx_people.build.reaching import setup_reaching
    from sphinx_people.build.scripts import setup_scripts
    from sphinx_people.build.search import add_hangul
    from sphinx_people.build.styles import setup_styles
    from sphinx_people.build.titles import MarkTitles
    from sphinx_people.build.writing import DrawPendingViews, LeaveIconsOut, name_photos
    from sphinx_people.directives.entries import EntriesDirective
    from sphinx_people.directives.numbers import NumbersDirective
    from sphinx_people.directives.people import PeopleListDirective
    from sphinx_people.directives.profile import ProfileDirective
    from sphinx_people.directives.projects import ProjectsDirective
    from sphinx_people.directives.publications import PublicationChartDirective, PublicationsDirective
    from sphinx_people.directives.star_history import StarHistoryDirective
    from sphinx_people.directives.timeline import TimelineDirective
    from sphinx_people.domain.citations import setup_citations
    from sphinx_people.domain.domain import PeopleDomain
    from sphinx_people.domain.roles import warn_missing_reference
    from sphinx_people.render.nodes import setup_nodes
    from sphinx_people.settings import setup_settings

    app.setup_extension("myst_parser")
    setup_citations(app)
    setup_settings(app)
    setup_nodes(app)

    app.add_domain(PeopleDomain)
    app.add_directive_to_domain("people", "profile", ProfileDirective)
    app.add_directive_to_domain("people", "timeline", TimelineDirective)
    app.add_directive_to_domain("people", "projects", ProjectsDirective)
    app.add_directive_to_domain("people", "publications", PublicationsDirective)
    app.add_directive_to_domain("people", "publication-chart", PublicationChartDirective)
    app.add_directive_to_domain("people", "star-history", StarHistoryDirective)
    app.add_directive_to_domain("people", "entries", EntriesDirective)
    app.add_directive_to_domain("people", "people", PeopleListDirective)
    app.add_directive_to_domain("people", "numbers", NumbersDirective)

    app.connect("config-inited", add_hangul)
    app.connect("builder-inited", load_people)
    app.connect("env-get-outdated", outdated_pages)
    app.connect("env-before-read-docs", name_photos)
    app.connect("doctree-read", note_references)
    app.connect("env-get-updated", updated_pages)
    app.connect("warn-missing-reference", warn_missing_reference)
    setup_reaching(app)
    app.connect("build-finished", keep_state)
    app.add_transform(MarkTitles)
    for transform in (DrawPendingViews, LeaveIconsOut, PlaceAnchors, NameDrawings):
        app.add_post_transform(transform)

    navigation = Navigation()
    app.connect("doctree-resolved", navigation.show_everybody)
    app.connect("html-page-context", navigation.show_own, priority=400)  # themes draw it at 500

    setup_styles(app)
    setup_scripts(app)
    return {"version": __version__, "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
