"""The ids by which the world knows a publication: DOI, arXiv, ACL Anthology, OpenReview, HAL, PubMed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from sphinx_people.sources.bibtex.addresses import plain_address
from sphinx_people.sources.bibtex.entry import Entry

_ARXIV = r"(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})"
_ARXIV_ID = re.compile(_ARXIV + r"(?:v[0-9]+)?")
#: Fields in which people name the arXiv id of what they call an article, a note or a web page.
_ARXIV_FIELDS = ("journal", "journaltitle", "volume", "howpublished", "note", "number", "pages", "eid", "doi")
_ARXIV_IN_TEXT = re.compile(
    rf"(?:arxiv\s*:\s*|^abs/|arxiv\.org/(?:abs|pdf)/|10\.48550/arxiv\.)({_ARXIV})(?![0-9])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Registry:
    """Who gives ids to publications.

    ``fields`` hold an id, as does ``eprint`` where its type is one of ``eprint_types``. ``prefix`` may stand before an
    id: where that is an address, it is that of the publication's page, as ``template`` makes it of an id.
    """

    kind: str
    name: str
    fields: tuple[str, ...]
    eprint_types: tuple[str, ...]
    prefix: re.Pattern[str]
    identifier: re.Pattern[str]
    template: str

    def address(self, identifier: str) -> str:
        """Return the address of the page of an id."""
        return self.template.format(quote(identifier, safe="/:;()._-,@!$&'*+=~"))

    def read(self, value: str) -> str:
        """Return the id in a value, with or without its prefix; nothing where there is none."""
        prefix = self.prefix.match(value)
        rest = value[prefix.end() :] if prefix else value
        match = self.identifier.fullmatch(unquote(rest) if "://" in value else rest)
        return match[1] if match else ""

    def read_url(self, url: str) -> str:
        """Return the id in the address of a page, or of a PDF; nothing where the page is somebody else's."""
        return self.read(url) if self.prefix.match(url) else ""

    def find(self, entry: Entry) -> str:
        """Return the id that the fields of an entry give; report one that cannot be right."""
        eprint = ("eprint",) if eprint_type(entry) in self.eprint_types else ()
        for field in (*self.fields, *eprint):
            value = plain_address(entry[field])
            found = self.read(value)
            if found:
                return found
            if value:
                entry.report("identifier", f"'{value[:60]}' is no {self.name}", field)
        return ""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


#: In the order in which a list shows their links.
REGISTRIES = (
    Registry(
        "doi",
        "DOI; expected one such as 10.1000/182",
        ("doi",),
        ("doi",),
        _any(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/", r"doi\s*:\s*"),
        _any(r"(10\.[0-9]{4,9}(?:\.[0-9]+)*/\S*[^\s.,;])[.,;]?"),
        "https://doi.org/{}",
    ),
    Registry(
        "arxiv",
        "arXiv id; expected one such as 2301.00001",
        ("arxiv",),
        ("arxiv",),
        _any(r"(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/", r"arxiv\s*:\s*"),
        _any(rf"({_ARXIV})(?:v[0-9]+)?(?:\.pdf)?(?:\s*\[[\w.-]+\])?"),
        "https://arxiv.org/abs/{}",
    ),
    Registry(
        "acl",
        "id of the ACL Anthology; expected one such as 2021.acl-long.1",
        ("aclanthology", "acl"),
        ("aclanthology", "acl"),
        _any(r"(?:https?://)?(?:www\.)?(?:aclanthology\.(?:org|info)|aclweb\.org/anthology)/(?:papers/)?(?:./...)?"),
        _any(r"([A-Z][0-9]{2}-[0-9]{4,5}|[0-9]{4}\.[\w-]+\.[0-9]+)(?:v[0-9]+)?(?:\.pdf)?/?"),
        "https://aclanthology.org/{}/",
    ),
    Registry(
        "openreview",
        "id of OpenReview",
        ("openreview",),
        ("openreview",),
        _any(r"(?:https?://)?openreview\.net/(?:forum|pdf)\?(?:.*&)?id="),
        _any(r"([\w-]{6,})(?:[&#].*)?"),
        "https://openreview.net/forum?id={}",
    ),
    Registry(
        "hal",
        "HAL id; expected one such as hal-01234567",
        ("hal_id", "hal"),
        ("hal",),
        _any(r"(?:https?://)?(?:[\w-]+\.)*(?:hal\.[a-z.-]+|archives-ouvertes\.fr)/"),
        _any(r"([a-z]+-[0-9]{5,8})(?:v[0-9]+)?(?:/.*)?"),
        "https://hal.science/{}",
    ),
    Registry(
        "pubmed",
        "PubMed id; expected digits",
        ("pmid",),
        ("pubmed", "pmid"),
        _any(r"(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/", r"pmid\s*:\s*"),
        _any(r"([0-9]{1,9})/?"),
        "https://pubmed.ncbi.nlm.nih.gov/{}/",
    ),
    Registry(
        "pubmed",
        "PubMed Central id; expected one such as PMC1234567",
        ("pmcid", "pmc"),
        ("pmc", "pmcid"),
        _any(r"(?:https?://)?(?:www\.ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/", r"pmcid\s*:\s*"),
        _any(r"(?:PMC)?([0-9]{1,9})/?"),
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC{}/",
    ),
)


def eprint_type(entry: Entry) -> str:
    """Return who gave the id in ``eprint``; what looks like an id of arXiv is one, where the entry does not say."""
    said = (entry["eprinttype"] or entry["archiveprefix"]).strip("{} ").lower()
    return said or ("arxiv" if _ARXIV_ID.fullmatch(entry["eprint"]) else "")


def arxiv_in_text(entry: Entry) -> str:
    """Return the arXiv id in ``journal = {arXiv preprint arXiv:2301.00001}`` and other such fields."""
    for field in _ARXIV_FIELDS:
        match = _ARXIV_IN_TEXT.search(entry[field])
        if match:
            return match[1]
    return ""
