"""The types of entries of BibTeX and biblatex, and what each of them is: its kind, and where it came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_JOURNAL = ("journaltitle", "journal", "shortjournal")
_BOOK = ("booktitle", "eventtitle", "series")
_SCHOOL = ("school", "institution", "publisher", "organization")
_INSTITUTION = ("institution", "organization", "publisher", "school")
_PUBLISHER = ("publisher", "organization", "institution")
_ANYWHERE = ("howpublished", *_JOURNAL, "booktitle", "eventtitle", *_INSTITUTION)


@dataclass(frozen=True, slots=True)
class EntryType:
    """What an entry of a type is: its kind, the fields that name its venue, and what it calls itself by default."""

    kind: str
    venue: tuple[str, ...] = _ANYWHERE
    genre: str = ""


_CONFERENCE = EntryType("conference", (*_BOOK, *_JOURNAL, "organization", "publisher"))
_ARTICLE = EntryType("journal", (*_JOURNAL, "booktitle", "eventtitle", "howpublished", "publisher"))
_WHOLE_BOOK = EntryType("book", (*_PUBLISHER, "howpublished"))
_CHAPTER = EntryType("chapter", ("booktitle", "maintitle", *_JOURNAL, *_PUBLISHER))
_ONLINE = EntryType("other", ("organization", *_ANYWHERE))
_OTHER = EntryType("other")

#: What is known by name (biblatex manual, section 2.1, and BibTeX's own): anything else is ``other``.
ENTRY_TYPES: Mapping[str, EntryType] = {
    **dict.fromkeys(("inproceedings", "conference"), _CONFERENCE),
    **dict.fromkeys(("article", "suppperiodical", "review"), _ARTICLE),
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "booklet", "manual", "reference"), _WHOLE_BOOK),
    **dict.fromkeys(("mvreference", "proceedings", "mvproceedings", "periodical"), _WHOLE_BOOK),
    **dict.fromkeys(("inbook", "bookinbook", "suppbook", "incollection", "suppcollection", "inreference"), _CHAPTER),
    "thesis": EntryType("thesis", _SCHOOL),
    "phdthesis": EntryType("thesis", _SCHOOL, "PhD thesis"),
    "mastersthesis": EntryType("thesis", _SCHOOL, "Master’s thesis"),
    "mathesis": EntryType("thesis", _SCHOOL, "Master’s thesis"),
    "bathesis": EntryType("thesis", _SCHOOL, "Bachelor’s thesis"),
    "bachelorsthesis": EntryType("thesis", _SCHOOL, "Bachelor’s thesis"),
    "report": EntryType("report", (*_INSTITUTION, "howpublished")),
    "techreport": EntryType("report", (*_INSTITUTION, "howpublished"), "Technical report"),
    "patent": EntryType("patent", ("holder", *_ANYWHERE)),
    "software": EntryType("software", _ANYWHERE),
    "dataset": EntryType("dataset", _ANYWHERE),
    "preprint": EntryType("preprint", _ANYWHERE),
    **dict.fromkeys(("online", "electronic", "www"), _ONLINE),
    **dict.fromkeys(("talk", "presentation"), EntryType("talk", ("eventtitle", *_ANYWHERE))),
    **dict.fromkeys(("misc", "unpublished", "set", "xdata", "custom"), _OTHER),
    **dict.fromkeys(("customa", "customb", "customc", "customd", "custome", "customf"), _OTHER),
    **dict.fromkeys(("artwork", "audio", "bibnote", "commentary", "image", "jurisdiction", "legislation"), _OTHER),
    **dict.fromkeys(("legal", "letter", "movie", "music", "performance", "standard", "video"), _OTHER),
}

#: What biblatex's words in the field ``type`` mean.
GENRES: Mapping[str, str] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}


def entry_type_of(name: str) -> EntryType:
    """Return what is known of a type of entry; ``other`` where it is none."""
    return ENTRY_TYPES.get(name, _OTHER)
