"""What an entry takes over from others: from its ``crossref`` parent and from ``xdata`` (biblatex manual, 2.4.1)."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_people.sources.bibtex.entry import Entry

_OF_ONE_ENTRY = """
    ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring
    relatedtype shorthand shorthandintro sortkey title subtitle titleaddon shorttitle author keywords pages eid
    abstract doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass arxiv aclanthology openreview
    hal_id pmid pmcid pdf code slides poster video dataset website html note addendum award selected file
"""
#: What is said of one entry alone, never of what is in it.
_OWN = frozenset(_OF_ONE_ENTRY.split())
_DATE = frozenset({"date", "year", "month", "day"})
#: What is in a book by its author, and so takes over who that is.
_IN_BOOK = frozenset({"inbook", "bookinbook", "suppbook"})
_IN_JOURNAL = frozenset({"article", "suppperiodical", "review"})
_MOST_LEVELS = 20


def inherit(entries: Iterable[Entry]) -> None:
    """Put into each entry the fields that it takes over; report the entries that it names and that are not there."""
    family = _Family(entries)
    for entry in family.entries:
        family.complete(entry)


def names_others(entry: Entry) -> bool:
    """Tell whether an entry takes anything over."""
    return bool(entry["crossref"] or entry["xdata"])


class _Family:
    """The entries of a file by their keys; the first of two with one key is meant, in whatever case it is named."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = list(entries)
        self._by_key: dict[str, Entry] = {}
        for entry in self.entries:
            self._by_key.setdefault(entry.key, entry)
        for entry in self.entries:
            self._by_key.setdefault(entry.key.lower(), entry)
        self._complete: set[int] = set()

    def complete(self, entry: Entry, level: int = 0) -> None:
        """Let an entry inherit, after those from which it does; a circle ends where it began."""
        if id(entry) in self._complete or level > _MOST_LEVELS:
            return
        self._complete.add(id(entry))
        for key in filter(None, (key.strip() for key in entry["xdata"].split(","))):
            if data := self._parent(entry, "xdata", key, level):
                for name, field in data.fields.items():
                    entry.fields.setdefault(name, field)
        if (key := entry["crossref"].strip()) and (parent := self._parent(entry, "crossref", key, level)):
            _take_over(entry, parent)

    def _parent(self, entry: Entry, field: str, key: str, level: int) -> Entry | None:
        parent = self._by_key.get(key) or self._by_key.get(key.lower())
        if parent is None:
            entry.report("key", f"'{field}' names '{key}', which is not in this file", field)
            entry.is_whole = False
        else:
            self.complete(parent, level + 1)
        return parent


def _take_over(entry: Entry, parent: Entry) -> None:
    """Take the fields of a parent, and its title as that of the book or the journal."""
    not_taken = _OWN | _DATE if _DATE & entry.fields.keys() else _OWN
    for name, field in parent.fields.items():
        if name not in not_taken and not name.startswith("author+"):
            entry.fields.setdefault(name, field)
    kind = "journal" if entry.type in _IN_JOURNAL else "main" if parent.type.startswith("mv") else "book"
    for name in ("title", "subtitle", "titleaddon"):
        if name in parent.fields:
            entry.fields.setdefault(kind + name, parent.fields[name])
    if entry.type in _IN_BOOK and "author" in parent.fields:
        entry.fields.setdefault("author", parent.fields["author"])
