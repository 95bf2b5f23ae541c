"""Publications as pybtex knows entries, for sphinxcontrib-bibtex to format: plain text goes back to LaTeX."""

from __future__ import annotations

from collections.abc import Mapping

from pybtex.database import Entry, Person

from sphinx_people.model.publication import Author, Publication, plain_text

#: What pybtex's styles call a type of entry, where they do not know it by its own name.
_TYPES = {
    "conference": "inproceedings",
    **dict.fromkeys(("mvbook", "collection", "mvcollection", "reference", "mvreference"), "book"),
    **dict.fromkeys(("bookinbook", "suppbook"), "inbook"),
    **dict.fromkeys(("suppcollection", "inreference"), "incollection"),
    **dict.fromkeys(("mathesis", "bathesis", "bachelorsthesis", "thesis"), "phdthesis"),
    "report": "techreport",
}
#: The fields that pybtex's styles cannot do without, and that our venue is; all need authors and a year, too.
_REQUIRED = {
    "article": "journal",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "book": "publisher",
    "inbook": "publisher",
    "phdthesis": "school",
    "mastersthesis": "school",
    "techreport": "institution",
}
#: The types for which they can do without any.
_LENIENT = frozenset({"dataset", "manual", "online", "patent", "software"})
#: What LaTeX would take for something else. Braces cannot be written so that pybtex reads them as text.
_LATEX = str.maketrans(
    {"{": None, "}": None, "\\": "\\textbackslash{}", "~": "\\textasciitilde{}"} | {one: f"\\{one}" for one in "%&#_"}
)


def entry_of(publication: Publication) -> Entry:
    """Return a publication as pybtex knows entries: one that every style can format, whatever is missing."""
    venue = "howpublished"
    kind = _TYPES.get(publication.entry_type, publication.entry_type)
    is_whole = bool(publication.authors and publication.year and publication.venue)
    if kind in _REQUIRED and is_whole:
        venue = _REQUIRED[kind]
    elif kind not in _LENIENT:
        kind = "misc"
    people = {"author": list(map(_person, publication.authors)), "editor": list(map(_person, publication.editors))}
    if publication.others:
        people["author"].append(Person("others"))
    entry = Entry(kind, _fields(publication, venue), {role: names for role, names in people.items() if names})
    entry.key = publication.key
    return entry


def _fields(publication: Publication, venue: str) -> Mapping[str, str]:
    texts = {name: getattr(publication, name) for name in ("publisher", "volume", "number", "pages", "note")}
    texts |= {"type": publication.genre, venue: publication.venue}
    fields = {name: _latex(text) for name, text in texts.items() if text}
    fields["title"] = f"{{{_latex(publication.title)}}}"  # braces keep its capitals
    links = publication.links
    raw = {"doi": publication.doi, "eprint": publication.arxiv, "year": str(publication.year or "")}
    raw["url"] = next((links[kind] for kind in ("website", "url", "acl") if kind in links), "")
    return fields | {name: value for name, value in raw.items() if value}


def _person(author: Author) -> Person:
    if author.literal or author.name == f"{author.family}{author.given}":  # which is no Western name
        return Person(last=_latex(author.name))
    parts = {"first": author.given, "prelast": author.particle, "last": author.family, "lineage": author.suffix}
    return Person(**{name: _latex(text) for name, text in parts.items()})


def _latex(text: str) -> str:
    return plain_text(text).translate(_LATEX)
