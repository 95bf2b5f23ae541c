"""Makes the links in the text of the page for wrong addresses absolute: a host shows that page at any depth.

sphinx-notfound-page does that for everything around the text.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.typing import ExtensionMetadata

from sphinx_people.domain.domain import people_domain

_ADDRESS = re.compile(r'\b(href|src)="([^"#][^"]*)"')


def make_absolute(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Let the links of the page begin at the root of the host."""
    if pagename != app.config.notfound_pagename or "body" not in context:
        return
    here = app.config.notfound_urls_prefix + people_domain(app.env).builder.get_target_uri(pagename)
    context["body"] = _ADDRESS.sub(lambda match: f'{match[1]}="{urljoin(here, match[2])}"', context["body"])


def begin_with_language(app: Sphinx, config: Config) -> None:
    """Where no address is known, the sites are in folders of a host, each named by its language."""
    if config.people_translations and not config.html_baseurl:
        config.notfound_urls_prefix = f"/{config.language}/"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the handlers."""
    app.connect("config-inited", begin_with_language)
    app.connect("html-page-context", make_absolute)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
