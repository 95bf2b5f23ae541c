"""What pages tell programs: search engines, chat applications, reference managers."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_people.build.files import FEED, files_of, has_site_feed, write_files
from sphinx_people.build.website import website_of
from sphinx_people.catalog import Member
from sphinx_people.domain.domain import PeopleDomain, people_domain
from sphinx_people.late import late
from sphinx_people.outputs.json_ld import list_page, profile_page, publication_page, script
from sphinx_people.outputs.open_graph import profile_tags, short_description
from sphinx_people.outputs.website import Website
from sphinx_people.settings import Settings

if TYPE_CHECKING:
    from sphinx_people.build.previews import picture_of
    from sphinx_people.outputs.citation_tags import citation_tags
else:  # pictures need the address of the site, and few pages are about one publication
    picture_of = late("build.previews.picture_of")
    citation_tags = late("outputs.citation_tags.citation_tags")


def add_to_head(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Say in a page who or what it is about: somebody's profile, or one publication."""
    domain = people_domain(app.env)
    site = website_of(domain, pagename) if doctree is not None else None
    if site is None:
        return
    structured = Settings.of(app.config).structured_data
    work = domain.publication_of_page(pagename) if structured else None
    if work is not None:
        _add(
            context, _meta("name", citation_tags(site, work, pagename)), script(publication_page(site, work, pagename))
        )
    member = domain.catalog.members_by_page.get(pagename)
    if member is not None:
        write_files(domain, site, member)
    _add(context, _feeds(domain, site, member))
    told = [domain.catalog.works_by_key[key] for key in domain.locations.publications_at(pagename)]
    if member is not None and structured:
        _add(context, _profile(domain, site, member, context), script(profile_page(site, member, told)))
    elif told and structured:
        _add(context, "", script(list_page(site, told)))


def _feeds(domain: PeopleDomain, site: Website, member: Member | None) -> str:
    """Return links to the feeds of a page's person and of everybody, by which feed readers find them."""
    feeds = {}
    if member is not None and (path := files_of(domain, site, member).get("feed")):
        feeds[path] = site.choose(member.person.name)
    if has_site_feed(domain, site):
        feeds.setdefault(FEED, site.title)
    return "".join(
        f'\n<link rel="alternate" type="application/atom+xml" title="{html.escape(title)}"'
        f' href="{html.escape(site.locate("file", path) or "")}" />'
        for path, title in feeds.items()
    )


def _profile(domain: PeopleDomain, site: Website, member: Member, context: dict[str, Any]) -> str:
    """Return the tags of somebody's page; what its front matter says of itself comes first."""
    own = context.get("meta") or {}
    tags = dict(profile_tags(site, member, picture_of(domain, site, member) if site.base else None))
    tags.update((name, value) for name, value in own.items() if name.startswith("og:"))
    context["meta"] = {**own, "ogp_disable": True}  # sphinxext-opengraph knows less about people
    named = [("twitter:card", "summary_large_image" if "og:image:width" in tags else "summary")]
    if 'name="description"' not in context["metatags"]:
        named.append(("description", short_description(site, member)))
    return _meta("property", tags.items()) + _meta("name", named)


def _meta(kind: str, tags: Iterable[tuple[str, str]]) -> str:
    """Return ``<meta>`` elements; an empty value has none."""
    return "".join(f'\n<meta {kind}="{name}" content="{html.escape(value)}" />' for name, value in tags if value)


def _add(context: dict[str, Any], head: str, body: str = "") -> None:
    """Put tags into the head; what is long stands at the end of the body, where the page's own text is there first."""
    context["metatags"] += head
    context["body"] += body
