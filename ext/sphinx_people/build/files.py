"""The files beside the pages: everybody's vCard and feed, the feed of the whole site, and lists of its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from sphinx_people.build.changed import write_changed
from sphinx_people.build.translations import translations
from sphinx_people.build.website import website_of
from sphinx_people.catalog import Member
from sphinx_people.domain.domain import PeopleDomain, people_domain
from sphinx_people.late import late
from sphinx_people.outputs.website import Website
from sphinx_people.settings import Settings
from sphinx_people.sources.people_json import PEOPLE_JSON

if TYPE_CHECKING:
    from sphinx_people.outputs.feed import FeedEntry, atom, feed_entries, has_entries
    from sphinx_people.outputs.llms_txt import llms_txt
    from sphinx_people.outputs.people_json import people_json
    from sphinx_people.outputs.sitemap import Translated, sitemap
    from sphinx_people.outputs.vcard import vcard
else:  # many sites have but some of these files
    atom, feed_entries = late("outputs.feed.atom"), late("outputs.feed.feed_entries")
    has_entries = late("outputs.feed.has_entries")
    llms_txt, sitemap = late("outputs.llms_txt.llms_txt"), late("outputs.sitemap.sitemap")
    people_json, vcard = late("outputs.people_json.people_json"), late("outputs.vcard.vcard")

#: The feed in the folder of somebody's page, and that of everybody in the root of the site.
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
LLMS_TXT = "llms.txt"


def files_of(domain: PeopleDomain, site: Website, member: Member) -> Mapping[str, str]:
    """Return the paths of somebody's files from the root of the site, by what they are: ``vcard``, ``feed``."""
    settings = Settings.of(domain.env.config)
    is_there = {
        "vcard": settings.vcards,
        "feed": bool(site.base) and settings.feed_limit > 0 and has_entries(site.catalog, [member]),
    }
    has_page = member.page in domain.env.found_docs
    return {kind: path for kind, path in _paths(member).items() if has_page and is_there[kind]}


def addresses_of_files(domain: PeopleDomain, member: Member, page: str) -> Mapping[str, str]:
    """Return the addresses of somebody's files from a page; none where no web site is built."""
    site, here = website_of(domain, page), domain.builder.get_target_uri(page)
    files = files_of(domain, site, member) if site is not None else {}
    return {kind: relative_uri(here, path) for kind, path in files.items()}


def write_files(domain: PeopleDomain, site: Website, member: Member) -> None:
    """Write the files of somebody whose page is written, and remove those that are no more."""
    out, files = Path(domain.builder.outdir), files_of(domain, site, member)
    for kind, path in _paths(member).items():
        if path == FEED:  # of somebody whose page is the root: the site's feed is theirs
            continue
        if kind not in files:
            (out / path).unlink(missing_ok=True)
        elif kind == "vcard":
            write_changed(out / path, vcard(site, member).encode())
        else:
            page = site.page_of(member) or site.base
            title, entries = site.choose(member.person.name), _entries(domain, site, [member])
            write_changed(out / path, atom(site, title, page, site.locate("file", path) or "", entries))


def write_site_feed(app: Sphinx, exception: Exception | None) -> None:
    """Write the feed of everybody's news and publications."""
    domain = people_domain(app.env)
    site = website_of(domain) if exception is None else None
    if site is None:
        return
    file, members = Path(app.outdir) / FEED, domain.catalog.members.values()
    if has_site_feed(domain, site):
        entries = _entries(domain, site, members)
        write_changed(file, atom(site, site.title, site.base, site.locate("file", FEED) or "", entries))
    else:
        file.unlink(missing_ok=True)


def write_lists(app: Sphinx, exception: Exception | None) -> None:
    """Write what lists all pages but those that no search is to find: the sitemap, and ``llms.txt``.

    The sitemap of sphinx-sitemap has the pages alone that were written in the same build.
    """
    domain, settings = people_domain(app.env), Settings.of(app.config)
    site = website_of(domain) if exception is None else None
    if site is None or not site.base:
        return
    out, env = Path(app.outdir), app.env
    pages = sorted(page for page in env.found_docs if "nosearch" not in env.metadata[page])
    if settings.sitemap and "sphinx_sitemap" not in app.extensions:
        write_changed(out / SITEMAP, sitemap(_translated(domain, site, pages)))
    if settings.llms_txt and "sphinx_llms_txt" not in app.extensions:
        titles = [(page, env.titles[page].astext()) for page in pages]
        write_changed(out / LLMS_TXT, llms_txt(site, _first_paragraph(domain), titles).encode())


def _translated(domain: PeopleDomain, site: Website, pages: Iterable[str]) -> Iterator[Translated]:
    """Yield the address of each page, and those of its translations."""
    found = translations(domain.env.config)
    for page in pages:
        path = domain.builder.get_target_uri(page)
        yield site.locate("page", page) or "", list(found.alternates(path, site.base)) if found is not None else []


def write_people_json(app: Sphinx, exception: Exception | None) -> None:
    """Write who is on the site, for other sites."""
    domain = people_domain(app.env)
    site = website_of(domain) if exception is None else None
    if site is None:
        return
    file = Path(app.outdir) / PEOPLE_JSON
    if Settings.of(app.config).json:
        write_changed(file, people_json(site).encode())
    else:
        file.unlink(missing_ok=True)


def _first_paragraph(domain: PeopleDomain) -> str:
    """Return the first paragraph of the site's first page."""
    doctree = domain.env.get_doctree(domain.env.config.root_doc)
    return next((paragraph.astext() for paragraph in doctree.findall(nodes.paragraph)), "")


def has_site_feed(domain: PeopleDomain, site: Website) -> bool:
    """Tell whether there is a feed of everybody."""
    limit = Settings.of(domain.env.config).feed_limit
    return bool(site.base) and limit > 0 and has_entries(site.catalog, site.catalog.members.values())


def _paths(member: Member) -> Mapping[str, str]:
    return {
        "vcard": f"_downloads/{member.id}.vcf",
        "feed": f"{member.folder}/{FEED}" if member.folder else FEED,
    }


def _entries(domain: PeopleDomain, site: Website, members: Iterable[Member]) -> list[FeedEntry]:
    return feed_entries(site, members, Settings.of(domain.env.config).feed_limit)
