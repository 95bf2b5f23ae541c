"""A BibTeX entry to a :class:`~sphinx_people.model.publication.Publication`."""

from __future__ import annotations

import re
from functools import lru_cache

from sphinx_people.model.publication import Publication
from sphinx_people.sources.bibtex.authors import read_authors
from sphinx_people.sources.bibtex.copying import fields_to_copy
from sphinx_people.sources.bibtex.dates import read_date
from sphinx_people.sources.bibtex.entry import Entry
from sphinx_people.sources.bibtex.entry_types import ENTRY_TYPES, GENRES, entry_type_of
from sphinx_people.sources.bibtex.html import has_script
from sphinx_people.sources.bibtex.kinds import kind_of
from sphinx_people.sources.bibtex.latex import to_text
from sphinx_people.sources.bibtex.links import has_address_only, read_links
from sphinx_people.sources.problem import did_you_mean

_ENDS_SENTENCE = re.compile(r"[.:?!…]$")
_RANGE = re.compile(r"(?<=[0-9])\s*[-–—]+\s*(?=[A-Za-z]?[0-9])")
#: What publishers export where there are no page numbers yet.
_NO_PAGES = re.compile(r"n/a(?:\s*[-–—]+\s*n/a)?", re.IGNORECASE)
_ARXIV_ID = re.compile(r"[\s,]*\b(?:arxiv:\s*|abs/)[\w./-]+(?:\s*\[[\w.-]+\])?", re.IGNORECASE)
#: The fields that go on where a venue's title ends, and those that have its short name.
_SUBTITLES = {"journaltitle": "journalsubtitle", "booktitle": "booksubtitle"}
_SHORT_NAMES = {"journaltitle": "shortjournal", "journal": "shortjournal", "booktitle": "eventtitle"}
#: What ``pubstate`` says to readers, where they would not say it so themselves.
_STATES = {"inpress": "in press", "inpreparation": "in preparation"}
_SAID_BY_KIND = frozenset({"preprint", "prepublished"})
_TRUE = frozenset({"true", "yes", "1"})


def read_publication(entry: Entry) -> Publication | None:
    """Make a publication of an entry, and report what is wrong with it.

    None is returned of ``xdata``, which is there for other entries alone.
    """
    if entry.type == "xdata":
        entry.report("entry", "an @xdata entry is not shown by itself")
        return None
    if entry.type not in ENTRY_TYPES:
        entry.report("key", f"unknown type of entry '@{entry.type}'{_hint(entry.type)}")
    line, column = entry.source.place(entry.start)
    authors, others = read_authors(entry, "author")
    editors, _ = read_authors(entry, "editor")
    date, status = read_date(entry)
    links, identifiers = read_links(entry)
    venue, short_venue = _venue(entry, "arXiv" if "arxiv" in identifiers else "")
    keywords = _keywords(entry)
    genre = _text(entry, "type")
    return Publication(
        key=entry.key,
        entry_type=entry.type,
        path=entry.source.path,
        line=line,
        column=column,
        title=_title(entry),
        authors=authors,
        editors=editors,
        others=others,
        date=date,
        venue=venue,
        short_venue=short_venue,
        kind=kind_of(entry, venue, keywords, identifiers.get("arxiv", "")),
        genre=GENRES.get(genre.lower(), genre) or entry_type_of(entry.type).genre,
        track=_text(entry, "track"),
        note=_note(entry, venue, status),
        award=_text(entry, "award"),
        abstract=_text(entry, "abstract"),
        keywords=keywords,
        volume=_text(entry, "volume"),
        number=_RANGE.sub("–", _text(entry, "number", "issue")),
        pages=_pages(entry),
        publisher=_text(entry, "publisher"),
        doi=identifiers.get("doi", ""),
        arxiv=identifiers.get("arxiv", ""),
        links=links,
        related=tuple(key for key in re.split(r"[\s,]+", entry["related"]) if key),
        relation=_text(entry, "relatedtype"),
        selected=entry["selected"].strip().lower() in _TRUE or "selected" in map(str.casefold, keywords),
        fields=fields_to_copy(entry),
    )


def _text(entry: Entry, *names: str) -> str:
    """Return the text of the first field that has one; a script in it is left out and reported."""
    for name in names:
        text = to_text(entry[name])
        if has_script(entry[name]):
            entry.report("html", f"the script in '{name}' is left out", name)
        if text:
            return text
    return ""


def _title(entry: Entry) -> str:
    title, subtitle = _text(entry, "title"), _text(entry, "subtitle")
    if not title:
        entry.report("missing", "the title is missing; the key stands in for it")
        return entry.key
    return f"{title}{'' if _ENDS_SENTENCE.search(title) else ':'} {subtitle}" if subtitle else title


def _venue(entry: Entry, default: str) -> tuple[str, str]:
    """Return where it came out, and the short name of that, where the entry gives one."""
    for name in entry_type_of(entry.type).venue:
        if name == "howpublished" and has_address_only(entry[name]):
            continue
        venue = _ARXIV_ID.sub("", _text(entry, name)).strip()
        if venue:
            subtitle = _text(entry, _SUBTITLES.get(name, ""))
            short = _text(entry, _SHORT_NAMES.get(name, "abbr"), "abbr")
            return f"{venue}: {subtitle}" if subtitle else venue, "" if short == venue else short
    return default, ""


def _note(entry: Entry, venue: str, status: str) -> str:
    """Return what else is said of it, each thing once."""
    state = entry["pubstate"].strip().lower()
    parts = [_text(entry, "note"), _text(entry, "addendum")]
    parts.append("" if has_address_only(entry["howpublished"]) else _text(entry, "howpublished"))
    parts.extend(("" if state in _SAID_BY_KIND else _STATES.get(state, state), status))
    return ", ".join(dict.fromkeys(part for part in parts if part and part != venue))


def _pages(entry: Entry) -> str:
    pages = _text(entry, "pages", "eid", "articleno")
    return "" if _NO_PAGES.fullmatch(pages) else _RANGE.sub("–", pages)


def _keywords(entry: Entry) -> tuple[str, ...]:
    words = (word.strip() for word in re.split("[,;]", _text(entry, "keywords")))
    return tuple(dict.fromkeys(word for word in words if word))


@lru_cache(maxsize=1024)
def _hint(entry_type: str) -> str:
    return did_you_mean(entry_type, ENTRY_TYPES)
