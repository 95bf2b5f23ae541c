"""This project's own site: everything that people's files say is on their pages, and nothing comes from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from sphinx_people.catalog.load import load_catalog
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.duration import Duration
from sphinx_people.model.person import SECTIONS
from sphinx_people.model.record import Record
from sphinx_people.model.text import Text, markdown_fields

PROJECT = Path(__file__).parent.parent
#: The languages of each profile page, the first being that of its dates and sentences.
PROFILES = {
    "chanjun-park": ("en", "ko"),
    "hyunwoong-ko": ("en", "ko"),
    "jarvis08": ("en", "ko"),
    "myeonggyu-park": ("ko", "en"),
}
CASE_STUDIES = sorted(path.relative_to(PROJECT).with_suffix("") for path in PROJECT.glob("people/*/projects/*.md"))
PAGES = sorted(
    path.relative_to(PROJECT).with_suffix("").as_posix()
    for pattern in ("*.md", "guide/*.md", "people/*/*.md", "people/*/projects/*.md")
    for path in PROJECT.glob(pattern)
    if path.name not in {"README.md", "ARCHITECTURE.md", "CHANGELOG.md"}
)


class Site:
    """The built site: its pages, parsed."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.files = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
        self.html = [file for file in self.files if file.endswith(".html") and not file.startswith("_static/")]
        self._parsed: dict[str, BeautifulSoup] = {}
        self._ids: dict[str, set[str]] = {}

    def source(self, file: str) -> str:
        """Return a file as it is."""
        return (self.out / file).read_text(encoding="utf-8")

    def page(self, file: str) -> BeautifulSoup:
        """Return a page, parsed."""
        if file not in self._parsed:
            self._parsed[file] = BeautifulSoup(self.source(file), "html.parser")
        return self._parsed[file]

    def profile(self, person: str) -> BeautifulSoup:
        """Return what stands between header and footer of somebody's profile."""
        return self.page(f"people/{person}/index.html").select_one("[role=main]")

    def ids(self, file: str) -> set[str]:
        """Return every id of a page."""
        if file not in self._ids:
            self._ids[file] = {tag["id"] for tag in self.page(file).select("[id]")}
        return self._ids[file]

    def addresses(self, file: str, selector: str = "[href], [src]") -> list[str]:
        """Return the addresses that parts of a page lead to or load."""
        return [str(tag.get("href") or tag.get("src") or "") for tag in self.page(file).select(selector)]


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Site:
    """Build the site as the command line does, warnings being errors."""
    folder = tmp_path_factory.mktemp("site")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("READTHEDOCS")}
    environment["PYTHONPATH"] = str(PROJECT / "ext")
    options = ("-n", "-W", "--keep-going", "-q", "-d", folder / "doctrees")
    command = [sys.executable, "-m", "sphinx", *options, PROJECT, folder / "html"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return Site(folder / "html")


@pytest.fixture(scope="session")
def catalog():
    """Load everybody's facts."""
    return load_catalog(PROJECT, exclude_patterns=["tests", "benchmarks", "guide"]).catalog


def test_every_page_is_there(site):
    assert {f"people/{person}/index" for person in PROFILES} | {"index", "projects", "organizations"} < set(PAGES)
    assert {"guide/add-a-person", "guide/directives", "guide/fields", "guide/read-the-docs"} < set(PAGES)
    built = {file.removesuffix(".html") for file in site.html}
    generated = {"genindex", "search", "people-names", "people-projects", "people-organizations"}
    assert built == generated | set(PAGES)


# --- the facts --------------------------------------------------------------------------------------------------------

#: Fields that a page does not show as they are: they say how, or where, or whose something is shown.
NOT_SHOWN = {
    *("extensions", "aliases", "given_name", "family_name", "image", "phone", "tags", "hidden", "id", "page"),
    *("publication", "language", "kind", "address", "postal_code"),
}
ORGANIZATIONS = {"organization", "institution", "awarder", "issuer"}
#: What stands in MyST beside the words that are shown.
MARKUP = re.compile(r"\{[\w:-]+\}`[^`]*`|\]\([^)]*\)|\$[^$]*\$|^\s*\d+\. |^:+.*|\n", re.MULTILINE)
UNITS = {"years": ("yr", "년"), "months": ("mo", "개월"), "weeks": ("wk", "주"), "days": ("day", "일")}


def bare(text: str) -> str:
    """Return the letters and digits of a text, so that quotes, dashes and spaces do not matter."""
    return re.sub(r"[\W_]", "", text)


def facts_of(record: Record, languages: tuple[str, ...], catalog) -> Iterator[tuple[str, str]]:
    """Yield every text and date of a record, with the name of its field."""
    for field in type(record).model_fields:
        value = getattr(record, field)
        if field in NOT_SHOWN or not value:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield from () if getattr(one, "hidden", False) else facts_of(one, languages, catalog)
            elif isinstance(one, Text) and field in ORGANIZATIONS:
                yield from ((field, name) for name in catalog.registry.find(one)[1].name.texts())
            elif isinstance(one, Text) and field in markdown_fields(type(record)):
                yield from ((field, piece) for piece in MARKUP.split(one.choose(languages)[1]) if bare(piece))
            elif isinstance(one, Text):
                texts = (one.choose(languages)[1],) if field == "headline" else one.texts()
                yield from ((field, text) for text in texts)
            elif isinstance(one, PartialDate):
                yield "date", str(one)
            elif isinstance(one, Duration):
                pairs = [pair for stretch in one.stretches for pair in stretch]
                yield from (("duration", f"{number} {UNITS[unit][languages[0] == 'ko']}") for number, unit in pairs)
            elif isinstance(one, Mapping):
                yield from (("links", label) for label in one)
            elif isinstance(one, str) and not one.startswith("http"):
                yield field, one


@pytest.mark.parametrize("person", PROFILES)
def test_every_fact_is_on_the_profile(site, catalog, person):
    """Names in both languages; sentences in that of the page; dates as machines read them, too."""
    profile = site.profile(person)
    text = bare(profile.get_text())
    dates = {tag["datetime"] for tag in profile.select("time")}
    found = list(facts_of(catalog.members[person].person, PROFILES[person], catalog))
    assert [fact for fact in found if (fact[1] not in dates if fact[0] == "date" else bare(fact[1]) not in text)] == []


@pytest.mark.parametrize("person", PROFILES)
def test_every_address_is_on_the_profile(site, catalog, person):
    written = yaml.load((PROJECT / f"people/{person}/person.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)

    def walk(value):
        if isinstance(value, str):
            yield from [value] if value.startswith("http") else re.findall(r"https?://[^\s)>]+", value)
        else:
            for one in value.values() if isinstance(value, dict) else value:
                yield from walk(one)

    one = catalog.members[person].person
    expected = {*walk(written), *(account.address for account in one.accounts if account.address)}
    expected |= {f"mailto:{address}" for address in one.email}
    expected |= {
        f"https://github.com/{project.repository}" for project in one.section("projects") if project.repository
    }
    names = (
        getattr(entry, field, None) for section in SECTIONS for entry in one.section(section) for field in ORGANIZATIONS
    )
    expected |= {url for name in names if name and (url := catalog.registry.find(name)[1].url)}
    there = {unquote(address) for address in site.addresses(f"people/{person}/index.html")}
    assert len(expected) > 3
    assert sorted(url for url in expected if unquote(url) not in there) == []
