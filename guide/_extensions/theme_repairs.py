"""What Sphinx and Furo write into every page and what axe or the HTML checker object to, put right.

``_templates/page.html`` hands over what is between ``<body>`` and its scripts. What style sheets can mend is in
``_static/site.css``. Each repair may go when a release makes it needless: the tests in ``tests/browser`` then pass
without it.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.locale import _ as translate
from sphinx.util.typing import ExtensionMetadata

#: Tables and code that are wider than a page are moved sideways: by keyboard, once they can be focused.
_CODE = re.compile("<pre>")
_TABLE = re.compile(r'<div class="table-wrapper(?=(?:(?!<a |</table>).)*</table>)', re.DOTALL)  # a link would do

#: What Sphinx notes of its translations, and writes into the tags of pages' own metadata.
_PROGRESS = re.compile(r' translated="(True|False)"')

#: The checkboxes by which Furo opens its menus on narrow screens.
_TOGGLE = '<input type="checkbox" class="sidebar-toggle" name="{0}" id="{0}" aria-label="{1}">'
_MENUS = {"__navigation": "Toggle site navigation sidebar", "__toc": "Toggle table of contents sidebar"}
_COLOURS = "Toggle Light / Dark / Auto color theme"
#: Its words for a list in the navigation, which is named by its first page.
_LIST = re.compile('aria-label="Toggle navigation of ([^"]*)"')


def _repaired(html: str) -> str:
    navigation, contents = (_TOGGLE.format(name, label) for name, label in _MENUS.items())
    menu, aside = (_TOGGLE.format(name, translate(label)) for name, label in _MENUS.items())
    for wrong, right in (
        # Sphinx: the caption of a toctree has the role of a heading, and not the level that goes with it.
        ('<p class="caption" role="heading">', '<p class="caption">'),
        # Furo: two landmarks of one kind, which nothing tells apart.
        ('<aside class="sidebar-drawer', f'<aside aria-label="{translate("Navigation")}" class="sidebar-drawer'),
        ('<aside class="toc-drawer', f'<aside aria-label="{translate("Table of Contents")}" class="toc-drawer'),
        # Furo: what opens menus is in no landmark, and hidden from keyboards. _static/site.css has the rest.
        (navigation, ""),
        (contents, ""),
        ('<div class="header-left">', f'<div class="header-left">{menu}'),
        ('<article role="main" id="furo-main-content">', f'<article role="main" id="furo-main-content">{aside}'),
        # Furo: these words are in English in every language.
        (f'aria-label="{_COLOURS}"', f'aria-label="{translate(_COLOURS)}"'),
    ):
        html = html.replace(wrong, right)
    html = _LIST.sub(lambda found: f'aria-label="{translate("Toggle navigation of %s") % found[1]}"', html)
    return _TABLE.sub(r'<div tabindex="0" class="table-wrapper', _CODE.sub('<pre tabindex="0">', html))


def _hand_to_templates(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    context["repaired"] = _repaired
    context["metatags"] = _PROGRESS.sub("", context.get("metatags", ""))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Give the templates the function."""
    app.connect("html-page-context", _hand_to_templates)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
