"""The authors and editors of an entry, with what is said about each: marks and ORCID iDs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from sphinx_people.model.links import check_orcid
from sphinx_people.model.publication import Author
from sphinx_people.sources.bibtex.annotations import Annotation, parse_annotations, write_annotations
from sphinx_people.sources.bibtex.entry import Entry
from sphinx_people.sources.bibtex.latex import to_text
from sphinx_people.sources.bibtex.marks import normalize_mark, take_marks
from sphinx_people.sources.bibtex.name_lists import NameList, split_names
from sphinx_people.sources.bibtex.names import parse_name

#: An annotation's field: ``author+an``, ``author+an:orcid``; biber can be told to take another sign than ``+``.
_ANNOTATION = re.compile(r"(?P<field>author|editor)[+-]an(?::(?P<set>.+))?")
#: More names than this are not shown in a message.
_SHOWN = 3


def read_authors(entry: Entry, name: str) -> tuple[tuple[Author, ...], bool]:
    """Return the people in a field, ``author`` or ``editor``, and whether there are others; report what is wrong."""
    names = split_names(entry[name]) if entry[name] else NameList()
    authors: list[Author] = []
    typed: list[int] = []
    for text, index in names.names:
        plain, marks, place = take_marks(text)
        author = parse_name(plain)
        if author == Author():
            names.empty.append(index)
            continue
        if marks:
            typed.append(index + place)
        authors.append(replace(author, marks=marks) if marks else author)
    _report_names(entry, name, names)
    authors = list(_annotated(entry, name, authors))
    if typed:
        marks_of = (Annotation(number, author.marks) for number, author in enumerate(authors, 1) if author.marks)
        fix = f"{name}+an = {{{write_annotations(marks_of)}}}"
        entry.report("mark", f"marks are typed into names; write the names without them, and {fix}", name, typed[0])
    return tuple(authors), names.others


def _report_names(entry: Entry, name: str, names: NameList) -> None:
    if names.separator:
        shown = [text for text, _ in names.names[:_SHOWN]] + ["..."] * (len(names.names) > _SHOWN)
        what = f"the names are separated by '{names.separator}'; write {' and '.join(shown)}"
        entry.report("value", what, name, names.names[0][1])
    for index in sorted(names.empty)[:1]:
        entry.report("value", f"there is an empty name in '{name}'", name, index)


def _annotated(entry: Entry, name: str, authors: list[Author]) -> Iterator[Author]:
    """Yield the authors with what the annotations of their field say, behind the marks that are in their names."""
    marks: dict[int, list[str]] = defaultdict(list)
    orcids: dict[int, str] = {}
    for field, annotation, kind in _annotations(entry, name):
        if annotation.item > len(authors) or not authors or (kind == "orcid" and not annotation.item):
            which = f"'{name}' number {annotation.item}" if annotation.item else f"'{name}'"
            entry.report("mark", f"'{field}' marks {which}, but there are {len(authors)}", field, annotation.index)
        elif kind == "orcid":
            try:
                orcids[annotation.item] = check_orcid(annotation.words[0])
            except ValueError as error:
                entry.report("identifier", str(error), field, annotation.index)
        elif kind is None:
            marks[annotation.item].extend(normalize_mark(to_text(word)) for word in annotation.words)
    for_all = tuple(dict.fromkeys(marks[0]))
    for number, author in enumerate(authors, 1):
        words = dict.fromkeys(word for word in (*author.marks, *for_all, *marks[number]) if word)
        yield replace(author, marks=tuple(words), orcid=orcids.get(number)) if words or number in orcids else author


def _annotations(entry: Entry, name: str) -> Iterator[tuple[str, Annotation, str | None]]:
    """Yield the annotations of a field, each with the field that it stands in and the name of its set."""
    for field in entry.fields:
        match = _ANNOTATION.fullmatch(field)
        if match and match["field"] == name:
            annotations, faults = parse_annotations(entry[field])
            for index, what in faults:
                entry.report("mark", what, field, index)
            yield from ((field, annotation, match["set"]) for annotation in annotations)
