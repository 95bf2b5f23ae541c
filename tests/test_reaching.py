"""This project's own site as Read the Docs publishes it: whatever programs are told leads to something that is there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from PIL import Image

PROJECT = Path(__file__).parent.parent
BASE = "https://people.example.org/en/latest/"
PEOPLE = ("chanjun-park", "hyunwoong-ko", "jarvis08", "myeonggyu-park")


class Site:
    """The published site."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.pages = {
            path.relative_to(out).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            for path in sorted(out.rglob("*.html"))
            if "_static" not in path.parts
        }

    def is_there(self, address: str) -> bool:
        """Tell whether a file, and a place in it, has an address."""
        path, fragment = urldefrag(unquote(address.removeprefix(BASE)))
        file = f"{path}index.html" if not path or path.endswith("/") else path
        if file in self.pages:
            return not fragment or self.pages[file].find(id=fragment) is not None
        return (self.out / file).is_file() and not fragment

    def profile(self, person: str) -> BeautifulSoup:
        return self.pages[f"people/{person}/index.html"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("published")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "ext"), "READTHEDOCS_CANONICAL_URL": BASE}
    options = ("-b", "dirhtml", "-n", "-W", "--keep-going", "-q", "-d", folder / "doctrees")
    command = [sys.executable, "-m", "sphinx", *options, PROJECT, folder / "out"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return Site(folder / "out")


def own(text: str) -> set[str]:
    """Return the addresses in a text that lead into the site."""
    return set(re.findall(rf"{re.escape(BASE)}[^\s\"'<>()\\,]*", text))


def test_every_address_that_a_file_tells_leads_somewhere(site):
    files = [
        *site.out.rglob("feed.xml"),
        *site.out.glob("_downloads/*.vcf"),
        site.out / "llms.txt",
        site.out / "sitemap.xml",
    ]
    texts = {file.name: re.sub(r"<id>.*?</id>|\r\n ", "", file.read_text(encoding="utf-8")) for file in files}
    assert len(files) == 4 + 4 + 2
    found = {address for text in texts.values() for address in own(text)}
    assert len(found) > 60
    assert [address for address in sorted(found) if not site.is_there(address)] == []


def test_every_address_that_a_page_tells_leads_somewhere(site):
    found = set()
    for page in site.pages.values():
        for tag in page.select("link[href], meta[content], script[type='application/ld+json']"):
            found |= own(str(tag.get("href") or tag.get("content") or tag.string))
    assert len(found) > 100
    assert [address for address in sorted(found) if not site.is_there(address)] == []


def test_the_sitemap_has_every_page(site):
    tree = etree.parse(site.out / "sitemap.xml")
    listed = {element.text for element in tree.iter("{*}loc")}
    generated = {"genindex", "search", "people-names", "people-projects", "people-organizations", "404"}
    expected = {file.removesuffix("index.html") for file in site.pages}
    assert listed == {f"{BASE}{file}" for file in expected if file.rstrip("/") not in generated}


@pytest.mark.parametrize("person", PEOPLE)
def test_profiles_tell_who_they_are(site, person):
    page = site.profile(person)
    (facts,) = [json.loads(script.string) for script in page.select("script[type='application/ld+json']")]
    address = f"{BASE}people/{person}/"
    assert facts["@graph"][0]["url"] == address
    assert facts["@graph"][0]["mainEntity"]["@id"] == f"{address}#person-{person}"
    tags = {tag.get("property") or tag.get("name"): tag["content"] for tag in page.select("meta[content]")}
    assert tags["og:type"] == "profile"
    assert tags["og:url"] == page.select_one("link[rel=canonical]")["href"] == address
    assert len(tags["description"]) > 40
    with Image.open(site.out / tags["og:image"].removeprefix(BASE)) as picture:
        assert picture.size == (1200, 630)


def test_publications_of_a_profile(site):
    (script,) = site.profile("chanjun-park").select("script[type='application/ld+json']")
    graph = json.loads(script.string)["@graph"]
    works = site.profile("chanjun-park").select("li.people-publication")
    assert len(graph) - 1 == len(works) >= 38
    assert all(work["author"] for work in graph[1:])


@pytest.mark.parametrize("path", ["feed.xml", "people/chanjun-park/feed.xml", "people/jarvis08/feed.xml"])
def test_feeds(site, path):
    feed = feedparser.parse((site.out / path).read_bytes())
    assert not feed.bozo
    assert len(feed.entries) == len({entry.id for entry in feed.entries}) >= 1
    dates = [entry.updated for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)


def test_every_page_has_words_for_those_who_find_it(site):
    generated = {"genindex", "search", "people-names", "people-projects", "people-organizations"}
    pages = {file: page for file, page in site.pages.items() if file.partition("/")[0] not in generated}
    without = [file for file, page in pages.items() if not page.select("meta[property='og:title']")]
    assert without == []
    assert [file for file, page in pages.items() if not page.select("meta[name=description]")] == []


def test_the_page_for_wrong_addresses_works_at_any_depth(site):
    page = site.pages["404/index.html"]
    addresses = {tag.get("href") or tag.get("src") for tag in page.select("[href], [src]")}
    odd = [one for one in addresses if not one.startswith(("/en/latest/", "#", "https://", "data:"))]
    assert odd == ["/ko/latest/404/"]  # the same page of the Korean site
    links = " ".join(tag["href"] for tag in page.select("[role=main] a"))
    assert [person for person in PEOPLE if f"/en/latest/people/{person}/" not in links] == []
    assert "/en/latest/search/" in links
    inside = [one.replace("/en/latest/", BASE) for one in addresses if one.startswith("/en/latest/")]
    assert [one for one in inside if not site.is_there(one.partition("?")[0])] == []
    assert page.select("meta[name=robots][content=noindex]")
