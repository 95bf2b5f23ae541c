"""This project's own site: everything that people's files say is on their pages, and nothing comes from elsewhere."""

from __future__ import annotations

import os
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from sphinx_people.catalog.load import load_catalog
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.duration import Duration
from sphinx_people.model.person import SECTIONS, Person
from sphinx_people.model.record import Record
from sphinx_people.model.text import Text, markdown_fields

PROJECT = Path(__file__).parent.parent
PROFILES = ("chanjun-park", "hyunwoong-ko", "jarvis08", "myeonggyu-park")
CASE_STUDIES = sorted(path.relative_to(PROJECT).with_suffix("") for path in PROJECT.glob("people/*/projects/*.md"))
PAGES = sorted(
    path.relative_to(PROJECT).with_suffix("").as_posix()
    for pattern in ("*.md", "guide/*.md", "people/*.md", "people/*/*.md", "people/*/projects/*.md")
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
def site(built_site) -> Site:
    """Return the English site, which a build has made."""
    return Site(built_site)


@pytest.fixture(scope="session")
def korean(built_sites) -> Site:
    """Return the Korean site."""
    return Site(built_sites / "ko")


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

#: Fields that a page does not show as they are: they say how, or where, or whose something is shown. Interests are told
#: in sentences of the page.
NOT_SHOWN = {
    *("extensions", "aliases", "given_name", "family_name", "image", "phone", "tags", "hidden", "id", "page"),
    *("publication", "language", "kind", "address", "postal_code", "interests"),
}
ORGANIZATIONS = {"organization", "institution", "awarder", "issuer"}
#: What stands in MyST beside the words that are shown.
MARKUP = re.compile(r"\{[\w:-]+\}`[^`]*`|\]\([^)]*\)|^\s*\d+\. |^\s*(`{3,}|:).*|\n", re.MULTILINE)
UNITS = {"years": ("yr", "년"), "months": ("mo", "개월"), "weeks": ("wk", "주"), "days": ("day", "일")}


def bare(text: str) -> str:
    """Return the letters and digits of a text, so that quotes, dashes and spaces do not matter."""
    return re.sub(r"[\W_]", "", text)


def texts_of(model: type[Record], field: str, text: Text, languages: tuple[str, ...], catalog) -> Iterable[str]:
    """Return what of a text is to be found: the person's name in every language, all else in that of the site."""
    if field in ORGANIZATIONS:
        return [catalog.registry.find(text)[1].name.choose(languages)[1].partition(",")[0]]  # as headings have it
    if field in markdown_fields(model):
        return [piece for piece in MARKUP.split(text.choose(languages)[1]) if piece and bare(piece)]
    return text.texts() if (model, field) == (Person, "name") else [text.choose(languages)[1]]


def facts_of(record: Record, languages: tuple[str, ...], catalog) -> Iterator[tuple[str, str]]:
    """Yield every text and date of a record, with the name of its field."""
    model = type(record)
    values = {field: getattr(record, field) for field in model.model_fields if field not in NOT_SHOWN}
    for field, value in values.items():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield from facts_of(one, languages, catalog)
            elif isinstance(one, Text):
                yield from ((field, text) for text in texts_of(model, field, one, languages, catalog))
            elif isinstance(one, PartialDate):
                yield "date", str(one)
            elif isinstance(one, Duration):
                pairs = [pair for stretch in one.stretches for pair in stretch]
                yield from ((field, f"{number} {UNITS[unit][languages[0] == 'ko']}") for number, unit in pairs)
            elif isinstance(one, Mapping):
                yield from (("links", label) for label in one)
            elif isinstance(one, str) and not one.startswith("http"):
                yield field, one


#: How many facts and addresses of each person the tests look for, at least: they must not pass by looking for nothing.
NUMBERS = {"chanjun-park": (500, 140), "hyunwoong-ko": (200, 35), "jarvis08": (190, 1), "myeonggyu-park": (180, 0)}


@pytest.mark.parametrize("person", PROFILES)
@pytest.mark.parametrize("languages", [("en", "ko"), ("ko", "en")], ids="-".join)
def test_every_fact_is_on_the_profile(site, korean, catalog, person, languages):
    """Their name in both languages, all else in that of the site; dates as machines read them, too."""
    profile = (korean if languages[0] == "ko" else site).profile(person)
    text = bare(profile.get_text())
    dates = {tag["datetime"] for tag in profile.select("time")}
    found = list(facts_of(catalog.members[person].person, languages, catalog))
    assert len(found) >= NUMBERS[person][0]
    assert [fact for fact in found if (fact[1] not in dates if fact[0] == "date" else bare(fact[1]) not in text)] == []


def addresses_in(value) -> Iterator[str]:
    """Yield every address in the texts of a YAML file, those in MyST included."""
    if isinstance(value, str):
        yield from [value] if value.startswith("http") else re.findall(r"https?://[^\s)>]+", value)
    else:
        for one in value.values() if isinstance(value, dict) else value:
            yield from addresses_in(one)


@pytest.mark.parametrize("person", [person for person, (_, addresses) in NUMBERS.items() if addresses])
def test_every_address_is_on_the_profile(site, catalog, person):
    one = catalog.members[person].person
    written = yaml.load((PROJECT / f"people/{person}/person.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    expected = {*addresses_in(written), *(account.address for account in one.accounts if account.address)}
    expected |= {f"mailto:{address}" for address in one.email}
    expected |= {f"https://github.com/{entry.repository}" for entry in one.section("projects") if entry.repository}
    entries = [entry for section in SECTIONS for entry in one.section(section)]
    places = [getattr(entry, field, None) for entry in entries for field in ORGANIZATIONS]
    expected |= {url for place in places if place and (url := catalog.registry.find(place)[1].url)}
    assert len(expected) >= NUMBERS[person][1]
    there = {unquote(address) for address in site.addresses(f"people/{person}/index.html")}
    assert sorted(url for url in expected if unquote(url) not in there) == []


def section(site, person, name):
    """Return the part of a profile below a heading."""
    return site.profile(person).select_one(f"section#{name}")


def test_lists_are_whole(site):
    media = section(site, "chanjun-park", "media-coverage").select("tbody tr")
    assert len(media) == 77
    assert all(row.select_one(".people-title").get_text(strip=True) for row in media)
    assert len(section(site, "chanjun-park", "invited-talks").select("tbody tr")) == 21
    assert len(site.profile("jarvis08").select(".people-project")) == 19
    projects = section(site, "hyunwoong-ko", "open-source").select(".people-project")
    assert len(projects) == 10
    stars = [card.select_one(".people-stars span[aria-hidden]").get_text() for card in projects]
    assert [text.replace("★ ", "") for text in stars] == [
        *("2.0k+", "1.2k+", "700+", "400+", "400+", "400+", "300+", "300+", "200+", "100+"),
    ]


def test_ten_projects_have_the_lower_bounds_that_their_person_gave(site):
    """Nobody has counted them since, so they have no date, and none is said to be exact."""
    badges = section(site, "hyunwoong-ko", "open-source").select(".people-project a.people-stars")
    numbers = ["2,000", "1,200", "700", "400", "400", "400", "300", "300", "200", "100"]
    assert [badge["title"] for badge in badges] == [f"at least {number} stars" for number in numbers]
    assert [badge.select_one(".people-spoken").get_text() for badge in badges] == [badge["title"] for badge in badges]
    (total,) = site.page("guide/roles.html").select("section#stars a[href*=person-hyunwoong-ko] .people-stars")
    assert total.find_parent("a")["title"] == "at least 6,000 stars in 10 repositories"


def test_the_guide_draws_what_is_made_up_and_no_other_page_has_it(site):
    history = site.page("guide/directives.html").select("section#dir-star-history .people-history")
    assert [len(one.select("polyline")) for one in history] == [1, 3, 1, 1]
    assert [file for file in site.html if "ada--lovelace" in site.source(file)] == ["guide/directives.html"]
    inventory = zlib.decompress((site.out / "objects.inv").read_bytes().split(b"\n", maxsplit=4)[4]).decode()
    assert "lovelace" not in inventory


@pytest.mark.parametrize("study", CASE_STUDIES, ids=str)
def test_every_case_study_is_linked_from_a_card(site, study):
    person = study.parts[1]
    cards = site.profile(person).select(".people-project, .people-entries, .people-timeline")
    links = {link["href"].partition("#")[0] for card in cards for link in card.select("a")}
    assert f"projects/{study.name}.html" in links


def test_the_index_and_the_lists_name_everybody(site):
    for page in ("index", "organizations"):
        links = " ".join(site.addresses(f"{page}.html", "[role=main] a"))
        assert [person for person in PROFILES if f"people/{person}/index.html" not in links] == []
    cards = site.page("projects.html").select("section#open-source-by-stars .people-project")
    assert len(cards) == len({card.select_one("a").get_text() for card in cards}) >= 10


def test_the_inventory_has_the_people(site):
    content = (site.out / "objects.inv").read_bytes()
    lines = zlib.decompress(content.split(b"\n", maxsplit=4)[4]).decode().splitlines()
    for person in PROFILES:
        (line,) = [line for line in lines if line.startswith(f"{person} people:person ")]
        address = line.split(" ")[3].replace("$", person)
        file, anchor = urldefrag(address)
        assert file == f"people/{person}/index.html"
        assert anchor in site.ids(file)


# --- the pages --------------------------------------------------------------------------------------------------------

LOADING = "script, img, source, iframe, video, audio, embed, track, input, link"


def is_elsewhere(address: str) -> bool:
    """Tell whether an address is not one of this site's own files."""
    return urlsplit(address).scheme not in {"", "data"} or address.startswith("//")


def test_pages_load_nothing_from_elsewhere(site):
    found = {
        (file, address) for file in site.html for address in site.addresses(file, LOADING) if is_elsewhere(address)
    }
    assert found == set()
    for file in site.html:
        assert not site.page(file).select("[srcset], [poster], object, [background]")
        assert not [tag for tag in site.page(file).select("[style]") if "url(" in tag["style"]]


def test_style_sheets_and_pictures_load_nothing_from_elsewhere(site):
    sheets = [file for file in site.files if file.endswith(".css")]
    assert {"_static/people.css", "_static/mathml.css"} <= set(sheets)
    for file in sheets:
        loaded = re.findall(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", site.source(file))
        assert [address for pair in loaded for address in pair if is_elsewhere(address)] == [], file
    pictures = [file for file in site.files if file.startswith("_images/") and file.endswith(".svg")]
    assert pictures
    for file in pictures:
        assert (
            re.findall(r"(?:href|src)=[\"'](?!#)|url\((?![\"']?#)|@import|<script|<foreignObject", site.source(file))
            == []
        )


def test_ids_are_unique(site):
    for file in site.html:
        ids = Counter(tag["id"] for tag in site.page(file).select("[id]"))
        assert [name for name, number in ids.items() if number > 1] == [], file


def test_links_inside_the_site_lead_somewhere(site, korean):
    broken = []
    others = []
    checked = 0
    for file in site.html:
        for address in site.addresses(file, "a, area"):
            if urlsplit(address).scheme or address.startswith("//"):
                continue
            path, fragment = urldefrag(unquote(address))
            target = os.path.normpath(Path(file).parent / path) if path else file
            target = target.removeprefix("/en/")  # 404.html is shown at any depth, so its links begin at the root
            if target.startswith(("../ko/", "/ko/")):
                others.append(target.lstrip("./").removeprefix("ko/"))
                continue
            checked += 1
            there = target in site.files and (
                not fragment or not target.endswith(".html") or fragment in site.ids(target)
            )
            if not there:
                broken.append((file, address))
    assert broken == []
    assert checked > 1000
    assert sorted(others) == korean.html


def test_no_markup_is_left_in_texts(site, korean):
    """Emphasis, for one, does not end between a bracket and a letter that follows it, as particles do in Korean."""
    for one in (site, korean):
        for file in one.html:
            if not file.startswith("guide/"):
                shown = BeautifulSoup(str(one.page(file).select_one("[role=main]")), "html.parser")
                for code in shown.select("pre, code, script, style, template"):
                    code.decompose()
                assert re.findall(r"\*\*|\{\w+\}|\]\(|(?<!\w)_\w+_(?!\w)", shown.get_text()) == [], file


def test_both_languages_have_the_same_pages(site, korean):
    assert site.html == korean.html
    assert all(korean.page(file).html["lang"] == "ko" for file in korean.html)


def test_pages_have_a_language_one_heading_of_the_first_level_and_pictures_with_words(site):
    for file in site.html:
        page = site.page(file)
        assert page.html["lang"] == "en"
        assert len(page.select("h1")) == 1, file
        assert [image["src"] for image in page.select("img") if not image.has_attr("alt")] == []


class Nesting(HTMLParser):
    """Notes the elements that a browser would have to move or close by itself."""

    EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
    #: What ends a paragraph that is still open.
    BLOCKS = frozenset(
        {
            *(
                "address",
                "article",
                "aside",
                "blockquote",
                "details",
                "div",
                "dl",
                "fieldset",
                "figure",
                "footer",
                "form",
            ),
            *(
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "header",
                "hr",
                "main",
                "nav",
                "ol",
                "p",
                "pre",
                "section",
                "table",
                "ul",
            ),
        }
    )
    PARENTS: Mapping[str, set[str]] = {
        "li": {"ul", "ol", "menu"},
        "dt": {"dl", "div"},
        "dd": {"dl", "div"},
        "tr": {"table", "thead", "tbody", "tfoot"},
        "td": {"tr"},
        "th": {"tr"},
        "thead": {"table"},
        "tbody": {"table"},
        "colgroup": {"table"},
        "col": {"colgroup"},
        "summary": {"details"},
    }

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag, attrs):
        start = max((at for at, one in enumerate(self.open) if one in {"td", "th", "button"}), default=0)
        inside = self.open[start:]
        if (
            (tag in self.BLOCKS and "p" in inside)
            or (tag in {"a", "button"} and tag in self.open)
            or (tag in self.PARENTS and self.open[-1] not in self.PARENTS[tag])
        ):
            self.faults.append(f"{self.getpos()}: {tag} in {' '.join(self.open)}")
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"{self.getpos()}: {tag} has an attribute twice")
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        if not {"svg", "math"} & {tag, *self.open} and tag not in self.EMPTY:
            self.faults.append(f"{self.getpos()}: {tag} is not closed by a slash")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{self.getpos()}: end of {tag}")


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p><div></div></p>", "(1, 3): div in p"),
        ("<p><span><ul></ul></span></p>", "(1, 9): ul in p span"),
        ("<a><b><a></a></b></a>", "(1, 6): a in a b"),
        ("<ul><div><li></li></div></ul>", "(1, 9): li in ul div"),
        ("<b><i></b></i>", "(1, 6): end of b"),
        ("<div/>", "(1, 0): div is not closed by a slash"),
        ('<p id="a" id="b"></p>', "(1, 0): p has an attribute twice"),
    ],
)
def test_what_is_wrong_nesting(html, fault):
    parser = Nesting()
    parser.feed(html)
    assert parser.faults[0] == fault


def test_pages_are_nested_as_they_should_be(site):
    for file in site.html:
        parser = Nesting()
        parser.feed(site.source(file))
        assert (parser.faults, parser.open) == ([], []), file


def test_every_fold_has_words_on_it(site):
    folds = [(file, fold) for file in site.html for fold in site.page(file).select("details")]
    assert len(folds) > 30
    for file, fold in folds:
        first = fold.find(True)
        assert first.name == "summary", file
        assert first.get_text(strip=True), file
