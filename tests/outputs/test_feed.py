"""Atom feeds, as feed readers read them."""

from __future__ import annotations

import json

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

BASE = "https://people.example.org/en/"
ADA = f"{BASE}people/ada/index.html"
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(built, path="people/ada/feed.xml"):
    """Return a feed that was read without any fault, and that has all that Atom wants (RFC 4287, 4.1)."""
    content = (built.out / path).read_bytes()
    found = feedparser.parse(content)
    assert not found.bozo
    assert found.version == "atom10"
    root = etree.fromstring(content)
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated", "author"):
            assert element.findall(f"{ATOM}{name}"), (element.tag, name)
    ids = [entry.id for entry in found.entries]
    assert len(set(ids)) == len(ids)
    return found


def test_somebodys_news_and_publications_newest_first(site):
    found = feed(site)
    assert found.feed.title == "Ada Lovelace"
    assert found.feed.id == f"{BASE}people/ada/feed.xml"
    assert {link.rel: link.href for link in found.feed.links} == {"self": found.feed.id, "alternate": ADA}
    assert [(entry.title, entry.updated[:10]) for entry in found.entries] == [
        ("A new engine, with Charles Babbage.", "2025-01-01"),
        ("Another one, in code.", "2025-01-01"),
        ("Book", "2023-01-01"),
        ("Software", "2023-01-01"),
        ("Dataset", "2023-01-01"),
        ("Patent", "2023-01-01"),
        ("Chapter", "2022-01-01"),
        ("Thesis", "2021-01-01"),
        ("Report", "2021-01-01"),
        ("Talks", "2020-03-01"),
        ("Notes on Engines in O(n)", "2019-09-08"),
    ]
    assert found.feed.updated == "2025-01-01T00:00:00+00:00"


def test_news_of_somebody_without_a_page_leads_to_the_site(make_site):
    files = {"people/ada/person.yaml": "name: Ada\nnews: [{text: A new engine, date: 2025-01-01}]\n"}
    site = make_site(files)
    site.remove("people/ada/index.md")
    found = feed(site.build(html_baseurl=BASE), "feed.xml")
    assert [(entry.title, entry.link) for entry in found.entries] == [("A new engine", BASE)]


def test_a_piece_of_news(site):
    news = feed(site).entries[0]
    assert news.link == ADA
    assert news.author_detail == {"name": "Ada Lovelace", "href": ADA}
    assert news.id.startswith(f"{BASE}#ada-news-2025-01-01-")
    content = BeautifulSoup(news.content[0].value, "html.parser")
    assert [(link.get_text(), link["href"]) for link in content.select("a")] == [
        ("engine", "https://engine.example.org/"),
        ("Charles Babbage", f"{BASE}people/charles/index.html#person-charles"),
    ]
    assert content.strong.get_text() == "new"


def test_a_publication(site):
    notes = feed(site).entries[-1]
    assert notes.id == f"{BASE}#publication-notes"
    assert notes.link == f"{ADA}#publication-notes"
    assert [(author.name, author.get("href")) for author in notes.authors] == [
        ("Ada Lovelace", ADA),
        ("Charles Babbage", f"{BASE}people/charles/index.html"),
        ("Jane Doe", None),
        ("Royal Society", None),
        ("김민지", None),
    ]
    content = BeautifulSoup(notes.content[0].value, "html.parser")
    assert [paragraph.get_text() for paragraph in content.select("p")] == [
        *("Ada Lovelace, Charles Babbage, Jane Doe, Royal Society, 김민지", "Memoirs", "It weaves patterns."),
    ]
    assert [tag.term for tag in notes.tags] == ["journal", "engines", "notes"]


def test_everybodys(site):
    """A paper of two people is there once; one of nobody is not."""
    found = feed(site, "feed.xml")
    assert found.feed.title == "Engines"
    assert {link.rel: link.href for link in found.feed.links} == {"self": f"{BASE}feed.xml", "alternate": BASE}
    titles = [entry.title for entry in found.entries]
    assert titles.count("Notes on Engines in O(n)") == titles.count("Difference") == 1
    assert len(titles) == 12
    assert "Not hers" not in titles


def test_pages_lead_to_their_feeds(site):
    def feeds(page):
        return [(link["title"], link["href"]) for link in site.page(page).select("link[type='application/atom+xml']")]

    everybody = ("Engines", f"{BASE}feed.xml")
    assert feeds("index") == feeds("paper") == [everybody]
    assert feeds("people/ada/index") == [("Ada Lovelace", f"{BASE}people/ada/feed.xml"), everybody]
    (link,) = [
        link for link in site.body("people/ada/index").select(".people-files a") if link.get_text().strip() == "Feed"
    ]
    assert link["href"] == "feed.xml"


def test_without_an_address_of_the_site_there_is_none(home):
    assert not list(home.out.rglob("feed.xml"))
    assert not home.page("people/ada/index").select("link[type='application/atom+xml']")
    assert home.texts(".people-files a", "people/ada/index") == ["vCard"]


@pytest.mark.parametrize(("limit", "number"), [(3, 3), (0, None), (-1, None)])
def test_its_length(build_once, site, limit, number):
    files = {name: (site.source / name).read_bytes() for name in ("people/ada/person.yaml", "references.bib")}
    built = build_once(files, html_baseurl=BASE, people_feed_limit=limit)
    if number is None:
        assert not list(built.out.rglob("feed.xml"))
    else:
        assert len(feed(built).entries) == number
        assert len(feed(built, "feed.xml").entries) == number


def test_hostile_values(build_once):
    text = "]]></content><entry> & <script>alert(1)</script> [x](javascript:alert(1)) \u202e"
    bib = '@misc{x, author = {Ada}, title = {A\x0b\x01]]> \\& <b> "q"}, year = 2020, keywords = {a\x02 & <b>}}'
    built = build_once(
        {
            "people/ada/person.yaml": json.dumps({"name": "Ada", "news": [{"date": "2024", "text": text}]}),
            "references.bib": bib,
        },
        html_baseurl=BASE,
    )
    news, paper = feed(built).entries
    assert "<script>alert(1)</script>" in news.title_detail.value.replace("&lt;", "<").replace("&gt;", ">")
    content = (built.out / "people/ada/feed.xml").read_text(encoding="utf-8")
    assert "<script" not in content
    assert "javascript:" not in BeautifulSoup(news.content[0].value, "html.parser").decode()
    assert not BeautifulSoup(news.content[0].value, "html.parser").select("script, a")
    assert paper.title == 'A ]]> & "q"'


def test_a_person_who_is_the_whole_site_shares_its_feed(build_once):
    built = build_once(
        {"person.yaml": "name: Ada\nnews: [{date: 2024, text: New}]\n", "index.md": "# Ada\n\n```{profile}\n```\n"},
        html_baseurl=BASE,
        project="Ada",
    )
    assert [entry.title for entry in feed(built, "feed.xml").entries] == ["New"]
    assert [link["href"] for link in built.page().select("link[type='application/atom+xml']")] == [f"{BASE}feed.xml"]
    assert [link["href"] for link in built.body().select(".people-files a")] == ["_downloads/ada.vcf", "feed.xml"]
