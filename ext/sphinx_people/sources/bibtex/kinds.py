"""What kind of publication an entry is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_people.sources.bibtex.entry import Entry
from sphinx_people.sources.bibtex.entry_types import entry_type_of
from sphinx_people.sources.bibtex.latex import to_text

#: The kinds that ``keywords`` may name, the more special ones first: a demo is at a conference, too.
_KEYWORDS = ("demo", "workshop", "preprint", "thesis", "report", "journal", "conference")
_UNPUBLISHED = frozenset({"preprint", "prepublished", "submitted", "inpreparation"})
_PREPRINT_SERVER = re.compile(
    r"^(?:arxiv|corr|computing research repository|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|techrxiv|preprints?)\b",
    re.IGNORECASE,
)
_WORKSHOP = re.compile(r"\bworkshops?\b", re.IGNORECASE)
_DEMO = re.compile(r"\bdemos?\b|\bsystem demonstrations?\b|\bdemonstrations?(?: track| session)?$", re.IGNORECASE)
#: Types of entries that say little about what they are, and what their field ``type`` may say.
_VAGUE = frozenset({"misc", "online", "electronic", "www", "unpublished", "custom"})
_GENRES = {
    "preprint": re.compile(r"preprint|working paper|scholarly paper|manuscript", re.IGNORECASE),
    "software": re.compile(r"software|computer program|source code", re.IGNORECASE),
    "dataset": re.compile(r"data ?set", re.IGNORECASE),
    "talk": re.compile(r"\b(?:talk|presentation|slides|lecture|keynote|tutorial)\b", re.IGNORECASE),
    "thesis": re.compile(r"thesis|dissertation", re.IGNORECASE),
}


def kind_of(entry: Entry, venue: str, keywords: Iterable[str], arxiv: str) -> str:
    """Return one of :data:`~sphinx_people.model.publication.KINDS`.

    What ``keywords`` say comes first, then ``pubstate``, then what the venue is, then the type of the entry.
    """
    named = {keyword.casefold() for keyword in keywords}
    for kind in _KEYWORDS:
        if kind in named:
            return kind
    kind = entry_type_of(entry.type).kind
    if kind in {"journal", "conference", "report", "other"} and entry["pubstate"].lower() in _UNPUBLISHED:
        return "preprint"
    if kind in {"conference", "chapter"}:
        return _kind_of_event(f"{venue}; {to_text(entry['track'])}", kind)
    if kind == "journal":
        is_preprint = _PREPRINT_SERVER.search(venue) or (arxiv and not venue)
        return "preprint" if is_preprint else kind
    return _kind_of_vague(entry, venue, arxiv) if entry.type in _VAGUE else kind


def _kind_of_event(event: str, kind: str) -> str:
    """Tell workshops and demos from the conferences at which they are."""
    if _WORKSHOP.search(event):
        return "workshop"
    return "demo" if _DEMO.search(event) else kind


def _kind_of_vague(entry: Entry, venue: str, arxiv: str) -> str:
    genre = to_text(entry["type"])
    for kind, words in _GENRES.items():
        if words.search(genre):
            return kind
    return "preprint" if arxiv or _PREPRINT_SERVER.search(venue) else "other"
