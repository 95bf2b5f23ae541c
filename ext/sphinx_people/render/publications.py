"""Lists of publications."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.facets import facets_of_work
from sphinx_people.catalog.publication_query import PublicationQuery, anchor, group
from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.catalog.sheets import Group, by_letter, by_year
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import KINDS, Publication, is_address, plain_text, text_and_math
from sphinx_people.render import links, text
from sphinx_people.render.authors import Legend, author_list
from sphinx_people.render.bibtex import bibtex
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_node
from sphinx_people.render.divided import DividedView
from sphinx_people.render.filters import FilteredList
from sphinx_people.render.nodes import fold
from sphinx_people.render.terms import LINKS, PUBLICATION_KINDS
from sphinx_people.render.view import fold_of, folded, heading, nothing

#: The kinds whose publications call themselves something: *PhD thesis*, *Technical report*.
_WITH_GENRE = frozenset({"thesis", "report", "patent"})

#: The kinds of which readers want to know who edited the book; of papers, proceedings are told by their name.
_WITH_EDITORS = frozenset({"book", "chapter"})
#: A short name of a venue has no more characters than these, or it is no short one.
_SHORT = 30


@dataclass(frozen=True)
class PublicationsView(DividedView):
    """The works that a query finds, with authors, venues, links, abstracts and BibTeX to copy."""

    query: PublicationQuery = field(default_factory=PublicationQuery)
    numbered: bool = False
    fold_authors: int | None = None

    noun = "publications"

    @property
    def usual_division(self) -> str:
        """Years."""
        return "year"

    def everything(self, catalog: Catalog) -> list[PublishedWork]:
        """Return the works that the query finds."""
        return self.query.works(catalog)

    @property
    def grouped_by(self) -> str | None:
        """What the list has headings for."""
        return self.query.group_by

    def groups_of(self, catalog: Catalog, item: PublishedWork) -> Iterable[Group]:
        """Return the year, the kind or the letter of a work."""
        publication = item.publication
        if self.by == "kind":
            kind, order = publication.kind, KINDS.index(publication.kind)
            return (Group(kind, PUBLICATION_KINDS[kind], (0, order), is_word=True),)
        if self.by == "letter":
            return by_letter(item.plain_title)
        return by_year(publication.year, oldest_first=self.query.sort == "oldest")

    @property
    def concerns(self) -> tuple[str, ...]:
        """The ids of the people whose publications are meant."""
        return self.query.members

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the works, what names them, and the names of their people."""
        for work in self.items(catalog):
            yield "publication", work.key
            yield from (("names", member.id) for member in work.members if member is not None)

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a list for each group, and the legend of the marks."""
        works = list(self.items(context.catalog))
        if not works:
            return nothing(context)
        listed = FilteredList(
            context, self.filters, "publications", works, facets_of_work, PUBLICATION_KINDS, is_part=self.is_part
        )
        legend = Legend(context)
        found: list[nodes.Node] = []
        start = 1
        for title, ids, grouped in self._groups(context, works):
            found += [heading(title, ids)] if title else []
            rows: list[nodes.Node] = [listed.mark(self._item(context, work, legend), work) for work in grouped]
            seen, rest, words = folded(context, rows, self.fold_after)
            found.append(self._list(seen, start))
            found += fold_of(words, [self._list(rest, start + len(seen))] if rest else [])
            start += len(rows)
        return listed.with_controls([nodes.container("", *found, *legend.nodes(), classes=["people-publications"])])

    def _groups(
        self, context: Context, works: list[PublishedWork]
    ) -> Iterator[tuple[list[nodes.Node], list[str], list[PublishedWork]]]:
        by = self.query.group_by
        if by is None:
            yield [], [], works
            return
        for key, grouped in group(works, by).items():
            name = context.word(PUBLICATION_KINDS[key]) if by == "kind" else key or context.word("Other")
            yield [text.marked(plain_text(name), "")], context.anchor(anchor(by, key)), grouped

    def _list(self, rows: list[nodes.Node], start: int) -> nodes.Node:
        if self.numbered:
            return nodes.enumerated_list("", *rows, enumtype="arabic", prefix="", suffix=".", start=start)
        return nodes.bullet_list("", *rows, bullet="-", classes=["people-works"])

    def _item(self, context: Context, work: PublishedWork, legend: Legend) -> nodes.Element:
        publication = work.publication
        ids = [name for one in work.anchors for name in context.anchor(one)]
        found: list[nodes.Node] = [
            *text.paragraph(_title(work), "people-title"),
            *self._names(context, work, legend),
            *text.paragraph(_venue(context, publication), "people-venue"),
            *_mentions(context, work),
            *text.paragraph(_links(context, work), "people-links"),
            *_folds(context, work),
        ]
        return nodes.list_item("", *found, ids=ids, classes=["people-publication", f"people-{publication.kind}"])

    def _names(self, context: Context, work: PublishedWork, legend: Legend) -> list[nodes.Node]:
        """Return the authors; of what has none, such as proceedings, the editors."""
        publication, owners = work.publication, self.query.members
        are_editors = bool(publication.editors and not publication.authors)
        credited = list(zip(publication.credited, work.members, strict=True))
        others = publication.others and not are_editors
        found = author_list(context, credited, owners, legend, others=others, fold_after=self.fold_authors)
        if are_editors:
            names = found[0]
            assert isinstance(names, nodes.Element)  # noqa: S101 - for the type checker; it is a paragraph
            names += nodes.Text(" " + context.count("(ed.)", "(eds.)", len(credited)))
        return found


def prose(value: str) -> list[nodes.Node]:
    """Return a text in which math stands between dollar signs."""
    pieces = text_and_math(value)
    return [nodes.math(piece, piece) if is_math else text.marked(piece, "") for piece, is_math in pieces]


def _title(work: PublishedWork) -> list[nodes.Node]:
    shown = prose(work.publication.title)
    first = next(iter(work.links.values()), None)
    return [_link(first, shown)] if first else shown


def _venue(context: Context, publication: Publication) -> list[nodes.Node]:
    """Return where it came out: venue, editors, track, volume, pages, date, and what is noted about it."""
    volume, number = publication.volume, publication.number
    volume = f"{volume}({number})" if volume and number else volume or number
    genre = publication.genre if publication.kind in _WITH_GENRE else ""
    plain = [part for part in (publication.track, genre, volume, publication.pages) if part]
    parts: list[list[nodes.Node]] = []
    if publication.venue:
        short = publication.short_venue
        is_news = bool(short) and len(short) <= _SHORT and short.casefold() not in publication.venue.casefold()
        name = nodes.emphasis("", "", *prose(publication.venue))
        parts.append([name, text.marked(f" ({plain_text(short)})", "")] if is_news else [name])
    if publication.authors and publication.editors and publication.kind in _WITH_EDITORS:
        editors = ", ".join(editor.name for editor in publication.editors)
        parts.append([text.marked(context.word("edited by {names}", names=editors), "")])
    parts += [[text.marked(part, "")] for part in plain]
    if publication.date is not None:
        parts.append([date_node(context, publication.date)])
    shown = text.joined(parts)
    for value in (publication.note, publication.award):
        if value:
            shown += [nodes.Text(" "), nodes.inline("", "", *prose(value), classes=["people-note"])]
    return shown


def _links(context: Context, work: PublishedWork) -> list[nodes.Node]:
    parts = [[_link(url, [nodes.Text(context.known_word(kind, LINKS))])] for kind, url in work.links.items()]
    return text.joined(parts, " · ")


def _link(url: str, children: list[nodes.Node]) -> nodes.Node:
    return links.web(url, children) if is_address(url) else links.to_file(url, children)


def _mentions(context: Context, work: PublishedWork) -> list[nodes.Node]:
    """Return links to what names the publication: projects, awards and talks of its people."""
    mentions = context.catalog.mentions.get(work.key)
    if mentions is None:
        return []
    found = [[links.to_object("project", joint.id, text.name(context, joint.name))] for joint in mentions.projects]
    found += [[links.to_object("person", one.id, text.name(context, title))] for one, title in mentions.entries]
    return text.paragraph([nodes.Text(context.word("See also:") + " "), *text.joined(found)], "people-mentions")


def _folds(context: Context, work: PublishedWork) -> list[nodes.Node]:
    publication = work.publication
    found: list[nodes.Node] = []
    if publication.abstract:
        words = context.word("Abstract")
        found.append(fold("", *text.paragraph(prose(publication.abstract)), summary=words, classes=["people-fold"]))
    block = nodes.raw("", _to_copy(context, work), format="html")
    found.append(fold("", block, summary="BibTeX", classes=["people-fold"], html_only=True))
    return found


def _to_copy(context: Context, work: PublishedWork) -> str:
    """Return BibTeX and a button as ready HTML: Pygments would take a millisecond an entry to colour nothing."""
    entries = html.escape("\n\n".join(bibtex(version) for version in work.versions))
    copy, copied = html.escape(context.word("Copy")), html.escape(context.word("Copied"))
    button = (
        f'<button type="button" class="people-copy" aria-live="polite" data-copied="{copied}" hidden>{copy}</button>'
    )
    return f'<div class="people-bibtex">{button}<pre tabindex="0">{entries}</pre></div>'
