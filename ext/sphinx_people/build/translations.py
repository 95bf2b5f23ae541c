"""A site in several languages: every page says where its translations are, to readers and to search engines."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from sphinx_people.build.website import base_address
from sphinx_people.domain.domain import WEB_SITES
from sphinx_people.model.language import find, name_of, tag_of
from sphinx_people.outputs.translations import Translations, base_in, side_by_side, translations_of
from sphinx_people.render.translations import switch
from sphinx_people.settings import Settings
from sphinx_people.sources.problem import Problem
from sphinx_people.warning import find_in_page, warn

OPTION = "people_translations"
#: The template that a theme's ``html_sidebars`` may name, to have the switch there instead of above each page.
TEMPLATE = "people-translations.html"
_TEMPLATES = Path(__file__).parent.parent / "templates"


def setup_translations(app: Sphinx) -> None:
    """Have each page say where its translations are."""
    app.connect("config-inited", _add_template)
    app.connect("builder-inited", _find_address)
    app.connect("html-page-context", _add_switch, priority=300)  # before what looks at whole pages


def translations(config: Config) -> Translations | None:
    """Return what ``conf.py`` says of the translations of the site that is built."""
    named = _named(config)
    return translations_of(config.language, named) if named else None


def _named(config: Config) -> dict[str, str]:
    """Return the languages that ``conf.py`` names, with the addresses of their sites; nothing that is wrong."""
    named = Settings.of(config).translations
    if isinstance(named, Mapping):
        return {language: address for language, address in named.items() if not _fault(language, address)}
    return side_by_side([one for one in named if not _fault(one, "")], config.html_baseurl)


def _add_template(app: Sphinx, config: Config) -> None:
    config.templates_path = [*config.templates_path, str(_TEMPLATES)]


def _find_address(app: Sphinx) -> None:
    """Report what is wrong with the option, and tell the address of this site where it follows from the others'."""
    config, conf = app.config, Path(app.confdir) / "conf.py"
    if app.builder.name not in WEB_SITES or not Settings.of(config).translations:
        return
    for message in _faults(config):
        warn(Problem(conf, *find_in_page(conf, 1, OPTION), "translations", message))
    named, base = _named(config), base_address(config.html_baseurl)
    own = find(config.language, named)
    if own is None or len(named) <= 1:  # one site has no translation
        return
    if not isinstance(Settings.of(config).translations, Mapping):
        config.html_baseurl = base and base_in(own, list(named), base)
    elif not base:
        config.html_baseurl = base_address(named[own])


def _faults(config: Config) -> Iterator[str]:
    """Yield what is wrong with the option."""
    named = Settings.of(config).translations
    addresses = named if isinstance(named, Mapping) else dict.fromkeys(named, "")
    faults = [fault for language, address in addresses.items() if (fault := _fault(language, address))]
    yield from faults
    if not faults and find(config.language, addresses) is None:
        known = ", ".join(f"'{one}'" for one in addresses)
        yield f"this site is in '{config.language}', expected that among its translations, which are {known}"


def _fault(language: object, address: object) -> str | None:
    """Return what is wrong with a language or its address."""
    if not isinstance(language, str):
        return f"{language!r} is no language, expected a tag such as 'en' or 'ko'"
    try:
        name_of(language)
    except ValueError:
        return f"unknown language '{language}', expected a tag such as 'en' or 'ko'"
    if not isinstance(address, str) or urlsplit(address).scheme not in {"", "http", "https"}:
        return (
            f"{address!r} is no address of the site in '{language}', expected one such as '{language}/' or 'https://…'"
        )
    return None


def _add_switch(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Put the switch above the text of a page, and what search engines look for into its head."""
    context["people_translations"] = ""
    found = translations(app.config) if app.builder.name in WEB_SITES else None
    if found is None:
        return
    path = app.builder.get_target_uri(pagename)
    named = [(language, name_of(language), address) for language, address in found.addresses(path)]
    context["people_translations"] = switch(found.own, named)
    alternates = list(found.alternates(path, base_address(app.config.html_baseurl)))
    if all("://" in address for _, address in alternates):  # search engines take no others
        context["metatags"] = context.get("metatags", "") + "".join(
            f'\n<link rel="alternate" hreflang="{tag_of(language)}" href="{html.escape(address)}" />'
            for language, address in alternates
        )
    sidebars = context.get("sidebars") or []
    if TEMPLATE in sidebars:
        return
    if "body" in context:
        context["body"] = context["people_translations"] + context["body"]
    else:  # the search and the indices, which have templates of their own
        context["sidebars"] = [*sidebars, TEMPLATE]
