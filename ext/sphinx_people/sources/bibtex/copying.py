"""The fields of an entry that other people's bibliographies have a use for."""

from __future__ import annotations

import re

from sphinx_people.sources.bibtex.entry import Entry

#: What reference managers and web sites keep for themselves, and what this site shows in its own places.
_INTERNAL = re.compile(
    r".*[+-]an(?::.*)?|_.*|x_.*|bdsk-.*|mendeley-.*|citeulike-.*|date-(?:added|modified)|(?:creation|modification)date"
    r"|abbr|abstract|added-at|adsnote|award|award_name|bib(?:source|url)|bibtex_show|biburl|file|google_scholar_id|groups"
    r"|interhash|intrahash|keywords|owner|posted-at|preview|priority|ranking|readstatus|selected|timestamp|track"
)
#: What has been done already: the copy needs no other entry.
_INHERITANCE = frozenset({"crossref", "xdata"})


def fields_to_copy(entry: Entry) -> dict[str, str]:
    """Return the fields for BibTeX to copy, as they are written, those that the entry takes over included."""
    return {
        name: " ".join(field.value.split())
        for name, field in entry.fields.items()
        if not _INTERNAL.fullmatch(name) and not (entry.is_whole and name in _INHERITANCE)
    }
