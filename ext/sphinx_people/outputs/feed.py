"""Atom feeds of news and publications.

Source: https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.publications import PublishedWork, anchor_of
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.entries import News
from sphinx_people.model.publication import plain_text
from sphinx_people.outputs.plain_text import plain_text as plain_markdown
from sphinx_people.outputs.plain_text import shortened, simple_html
from sphinx_people.outputs.website import Website

#: How much of a piece of news is its title, at most.
_TITLE_LENGTH = 100
#: What XML cannot hold.
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One piece of news or one publication.

    ``identifier`` stays the same for ever; ``authors`` are names, each with the address of a page where there is one.
    """

    identifier: str
    title: str
    content: str
    date: PartialDate
    address: str
    authors: tuple[tuple[str, str | None], ...]
    subjects: tuple[str, ...] = field(default=())

    @property
    def moment(self) -> dt.datetime:
        """The first moment of its date: Atom knows no years and months."""
        date = self.date
        return dt.datetime(date.year, date.month or 1, date.day or 1, tzinfo=dt.UTC)


def has_entries(catalog: Catalog, members: Iterable[Member]) -> bool:
    """Tell whether people have any news or publications with a date."""
    return any(
        any(entry.date is not None for entry in member.person.section("news"))
        or any(work.publication.date is not None for work in catalog.works_of(member.id))
        for member in members
    )


def feed_entries(site: Website, members: Iterable[Member], limit: int) -> list[FeedEntry]:
    """Return the latest news and publications of people; what has no date is neither early nor late, and left out."""
    found: dict[str, FeedEntry] = {}
    for member in members:
        for entry in _entries_of(site, member):
            found.setdefault(entry.identifier, entry)  # a paper of two people is one
    return sorted(found.values(), key=lambda entry: entry.date, reverse=True)[:limit]


def atom(site: Website, title: str, page: str, feed: str, entries: Iterable[FeedEntry]) -> bytes:
    """Return a feed: its ``title``, the address of the ``page`` that it belongs to, and its own."""
    from feedgen.feed import FeedGenerator

    entries = list(entries)
    written = FeedGenerator()
    written.id(feed)
    written.title(_clean(title))
    written.author(name=_clean(title))
    written.language(site.language)
    written.updated(max(entry.moment for entry in entries))
    written.link([{"href": feed, "rel": "self"}, {"href": page, "rel": "alternate", "type": "text/html"}])
    written.generator("sphinx-people")
    for entry in entries:
        one = written.add_entry(order="append")
        one.id(entry.identifier)
        one.title(_clean(entry.title))
        one.updated(entry.moment)
        one.published(entry.moment)
        one.link(href=entry.address, rel="alternate", type="text/html")
        one.author([{"name": _clean(name), **({"uri": uri} if uri else {})} for name, uri in entry.authors])
        one.content(_clean(entry.content), type="html")
        one.category([{"term": _clean(subject)} for subject in entry.subjects])
    xml: bytes = written.atom_str(pretty=True)
    return xml


def _entries_of(site: Website, member: Member) -> Iterator[FeedEntry]:
    page = site.page_of(member) or site.base
    for entry in member.person.section("news"):
        if isinstance(entry, News) and entry.text is not None and entry.date is not None:
            yield _news(site, member, page, site.choose(entry.text), entry.date)
    for work in site.catalog.works_of(member.id):
        if work.publication.date is not None:
            yield _publication(site, work, page, work.publication.date)


def _news(site: Website, member: Member, page: str, text: str, date: PartialDate) -> FeedEntry:
    """Return a piece of news; only its date and its words tell it apart from another one."""
    digest = blake2b(text.encode(), digest_size=4).hexdigest()
    return FeedEntry(
        identifier=f"{site.base}#{member.id}-news-{date}-{digest}",
        title=shortened(plain_markdown(text, site), _TITLE_LENGTH),
        content=f"<p>{simple_html(text, site)}</p>",
        date=date,
        address=page,
        authors=((site.choose(member.person.name), page),),
        subjects=("news",),
    )


def _publication(site: Website, work: PublishedWork, page: str, date: PartialDate) -> FeedEntry:
    record = work.publication
    authors = [
        (author.name, site.page_of(member) if member else None)
        for author, member in zip(record.credited, work.members, strict=True)
    ]
    venue = plain_text(record.venue)
    paragraphs = [
        html.escape(", ".join(name for name, _ in authors)),
        f"<em>{html.escape(venue)}</em>" if venue else "",
        html.escape(plain_text(record.abstract)),
    ]
    return FeedEntry(
        identifier=f"{site.base}#{anchor_of(work.key)}",
        title=work.plain_title,
        content="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph),
        date=date,
        address=site.locate("publication", work.key) or page,
        authors=tuple(authors),
        subjects=(record.kind, *record.keywords),
    )


def _clean(text: str) -> str:
    """Return a text without characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
