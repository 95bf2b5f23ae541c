"""One name in a BibTeX file to an :class:`~sphinx_people.model.publication.Author`."""

from __future__ import annotations

import re
from functools import lru_cache

from bibtexparser.middlewares.names import parse_single_name_into_parts

from sphinx_people.model.publication import Author
from sphinx_people.sources.bibtex.html import strip_html
from sphinx_people.sources.bibtex.latex import to_text

#: The parts of biblatex's extended format (biblatex manual, section 3.4): ``family=Beethoven, prefix=van``.
EXTENDED = re.compile(r"\s*+(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*+=")
_PART = re.compile(r"\s*+([a-z-]+)\s*+=\s*+(?:\"([^\"]*+)\"|((?:[^{},]|\{(?:[^{}]|\{[^{}]*+\})*\})*))\s*+(?:,|\Z)")
SUFFIX = re.compile(r"(?:[JS]n?r|II|III|IV|2nd|3rd|4th)\.?|Ph\.? ?D\.?", re.IGNORECASE)
#: Scripts whose names are written without a space, or with the family name first.
EAST_ASIAN = re.compile(
    r"[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    r"\uff66-\uff9f\U00020000-\U0003ffff]"
)
_COMPANY = re.compile(r"\s\\?&(?:amp;)?\s")
_GROUP = re.compile(r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*\})*\}")


@lru_cache(maxsize=16384)
def parse_name(name: str) -> Author:
    """Make an author of one name, without marks.

    It is read as BibTeX reads it: ``First von Last``, ``von Last, First`` or ``von Last, Jr, First``, and as biblatex
    does, by parts. What is in braces as a whole, and a Korean, Chinese or Japanese name without a comma, has no parts.
    """
    name = " ".join(strip_html(name).split())
    if EXTENDED.match(name):
        return _parse_extended(name)
    is_group = _GROUP.fullmatch(name) and not name.startswith("{\\")
    if is_group or _COMPANY.search(name) or ("," not in name and EAST_ASIAN.search(name)):
        return Author(literal=to_text(name))
    return _parse_bibtex(name)


def _parse_bibtex(name: str) -> Author:
    """Read a name as BibTeX does, but for suffixes, which hardly anybody writes as BibTeX wants them."""
    before, comma, last = name.rpartition(",")  # Martin Luther King, Jr.
    if not (comma and SUFFIX.fullmatch(last.strip())):
        before, _, last = name.rpartition(" ")  # Martin Luther King Jr. or King, Martin Luther Jr.
        if not (before.strip(",") and SUFFIX.fullmatch(last)):
            before, last = name, ""
    parts = parse_single_name_into_parts(before, strict=False)
    given, particle, family, suffix = (
        to_text(" ".join(words)) for words in (parts.first, parts.von, parts.last, parts.jr)
    )
    if "," not in before and not particle and given.islower():  # van Beethoven
        given, particle = "", given
    return Author(family, given, particle, suffix or to_text(last))


def _parse_extended(name: str) -> Author:
    """Read a name that is given by its parts."""
    parts = {match[1]: to_text(match[2] or match[3] or "") for match in _PART.finditer(name)}
    family, given, particle, suffix = (parts.get(part, "") for part in ("family", "given", "prefix", "suffix"))
    return Author(family, given, particle, suffix)
