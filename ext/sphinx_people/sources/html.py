"""HTML in texts: what is a tag, and what is text such as ``List<int>``."""

from __future__ import annotations

import re

_NAMES = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br
    button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
    embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
    html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr
    noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search
    section select slot small source span strike strong style sub summary sup svg table tbody td template
    textarea tfoot th thead time title tr track tt u ul var video wbr
"""
#: The names of HTML's elements, and of those that were.
ELEMENTS = frozenset(_NAMES.split())
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>|<!--(?:.*?-->)?|<[!?][a-zA-Z][^<>]*>?", re.DOTALL)


def html_in(text: str) -> str | None:
    """Return the first tag, comment or declaration of HTML in a text; what is between angle brackets may be none."""
    for match in _TAG.finditer(text):
        if match[1] is None or match[1].lower() in ELEMENTS:
            return match[0]
    return None
