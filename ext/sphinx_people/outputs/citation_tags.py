"""The ``citation_*`` tags of a page that is about one publication, which Google Scholar, Zotero and others read.

Source: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
"""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.model.publication import Publication, is_address, plain_text
from sphinx_people.outputs.website import Website

#: What says where a publication of a kind came out.
_VENUES = {
    "journal": "citation_journal_title",
    "conference": "citation_conference_title",
    "workshop": "citation_conference_title",
    "demo": "citation_conference_title",
    "chapter": "citation_inbook_title",
    "thesis": "citation_dissertation_institution",
    "report": "citation_technical_report_institution",
}


def citation_tags(site: Website, work: PublishedWork, page: str) -> Iterator[tuple[str, str]]:
    """Yield the names of the tags and their values; authors in order."""
    record = work.publication
    yield "citation_title", work.plain_title
    for author in record.authors:
        yield "citation_author", author.sort_name
        if author.orcid:
            yield "citation_author_orcid", f"https://orcid.org/{author.orcid}"
    yield "citation_publication_date", str(record.date or "").replace("-", "/")
    if record.kind in _VENUES:
        yield _VENUES[record.kind], plain_text(record.venue)
    yield "citation_volume", record.volume
    yield "citation_technical_report_number" if record.kind == "report" else "citation_issue", record.number
    yield from _pages(record)
    yield "citation_publisher", plain_text(record.publisher)
    yield "citation_doi", record.doi
    yield "citation_arxiv_id", next((one.arxiv for one in work.versions if one.arxiv), "")
    yield "citation_keywords", "; ".join(record.keywords)
    if site.base:
        yield "citation_abstract_html_url", site.locate("page", page) or ""
    pdf = work.links.get("pdf", "")
    yield "citation_pdf_url", pdf if is_address(pdf) else ""


def _pages(record: Publication) -> Iterator[tuple[str, str]]:
    first, _, last = record.pages.partition("–")
    yield "citation_firstpage", first
    yield "citation_lastpage", last
