"""A site in several languages: each page leads to its translations, shows texts in its language, and says so."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from lxml import etree

BASE = {language: f"https://people.example.org/{language}/latest/" for language in ("en", "ko", "de")}
PAGES = ("index", "study", "people/ada/index", "search", "genindex", "people-names")
THEMES = ("alabaster", "furo", "pydata_sphinx_theme")


@pytest.fixture(scope="session")
def sites(build_once):
    """Build the same sources in both languages."""
    return {language: build_once(root="translations", language=language) for language in ("en", "ko")}


def address(built, page):
    """Return where a page stands on the web."""
    return BASE[built.env.config.language] + built.app.builder.get_target_uri(page)


def alternates(built, page):
    """Return what the head of a page says of its translations."""
    return {link["hreflang"]: link["href"] for link in built.page(page).select("head link[hreflang]")}


def links(built, page):
    """Return the links of a page's switch by language."""
    (switch,) = built.page(page).select("nav.people-translations")
    for link in switch.select("a"):
        assert link["lang"] == link["hreflang"]
    return {link["lang"]: link["href"] for link in switch.select("a")}


@pytest.mark.parametrize("page", PAGES)
def test_pages_name_each_other(sites, page):
    for own, other in (("en", "ko"), ("ko", "en")):
        here, there = sites[own], sites[other]
        found = alternates(here, page)
        assert found == {"en": address(sites["en"], page), "ko": address(sites["ko"], page), "x-default": found["en"]}
        assert found == alternates(there, page)
        assert urljoin(address(here, page), links(here, page)[other]) == address(there, page)
        assert (there.out / f"{page}.html").exists()


@pytest.mark.parametrize("page", PAGES)
def test_the_switch_says_which_language_this_is(sites, page):
    for language, name in (("en", "English"), ("ko", "한국어")):
        built = sites[language]
        assert built.warnings == []
        assert built.page(page).html["lang"] == language
        (current,) = built.page(page).select("nav.people-translations [aria-current]")
        assert current.get_text() == name
    assert sites["ko"].page(page).select_one("nav.people-translations")["aria-label"] == "언어"


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
@pytest.mark.parametrize("theme", THEMES)
def test_in_every_theme_and_form_of_addresses(build_once, theme, builder):
    built = build_once(builder=builder, root="translations", language="ko", html_theme=theme)
    for page in PAGES:
        path = built.app.builder.get_target_uri(page)
        file = built.out / (f"{path}index.html" if path.endswith("/") or not path else path)
        (switch,) = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").select("nav.people-translations")
        assert urljoin(f"{BASE['ko']}{path}", switch.a["href"]) == f"{BASE['en']}{path}"


@pytest.mark.parametrize("theme", THEMES)
def test_a_site_may_have_the_switch_among_its_sidebars(build_once, theme):
    built = build_once(root="translations", html_theme=theme, html_sidebars={"**": ["people-translations.html"]})
    for page in PAGES:
        (switch,) = built.page(page).select("nav.people-translations")
        assert switch.find_parent(role="main") is None


def test_pages_of_long_lists_name_each_other(build_once):
    """They are named by what is the same in every language, letters of indices included."""
    people = {
        f"people/p{number}/person.yaml": f"name: {{en: Ada {letter}orn, ko: 에이다 {number}}}\n"
        for number, letter in enumerate("ABCDEFGH")
    }
    pages = {name.replace("person.yaml", "index.md"): "---\norphan: true\n---\n\n# Page\n" for name in people}
    options = {"root": "translations", "people_page_size": 4}
    english, korean = (build_once({**people, **pages}, language=one, **options) for one in ("en", "ko"))
    sheets = [
        path.relative_to(english.out).with_suffix("").as_posix() for path in english.out.glob("people-names/*.html")
    ]
    assert len(sheets) >= 8
    for sheet in sheets:
        assert urljoin(address(english, sheet), links(english, sheet)["ko"]) == address(korean, sheet)
        assert (korean.out / f"{sheet}.html").exists()


def test_texts_dates_and_words_are_those_of_the_language(sites):
    assert sites["en"].text().startswith("English 한국어 Who we are Somebody works here.")
    assert sites["ko"].text().startswith("English 한국어 우리는 누구인가 여기에서 누군가 일합니다.")
    english, korean = (sites[language].text("people/ada/index") for language in ("en", "ko"))
    assert "Mar 2022 – Aug 2024" in english
    assert "2 yrs 6 mos" in english
    assert "2022년 3월 – 2024년 8월" in korean
    assert "2년 6개월" in korean
    for mine, other in (("Mathematician", "수학자"), ("Programmer", "프로그래머")):
        assert mine in english
        assert other in korean
        assert mine not in korean


def test_a_text_without_a_translation_is_shown_as_it_is(sites):
    """And a heading, which no catalog has."""
    assert "Wrote the first published program." in sites["ko"].text("people/ada/index")
    assert sites["ko"].texts("h2", "people/ada/index")[0].startswith("Work")


def test_a_language_without_words_has_english_ones_and_its_own_dates(build_once):
    built = build_once(root="translations", language="de", people_translations=["en", "ko", "de"])
    assert built.warnings == []
    assert "März 2022 – Aug. 2024" in built.text("people/ada/index")
    assert "Mathematician" in built.text("people/ada/index")
    assert set(links(built, "index")) == {"en", "ko"}
    assert built.page().select_one("nav.people-translations")["aria-label"] == "Languages"
    assert alternates(built, "index")["de"] == BASE["de"] + "index.html"


def test_the_sitemap_lists_translations(sites):
    for language in ("en", "ko"):
        root = etree.parse(sites[language].out / "sitemap.xml").getroot()
        space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
        pages = {one.findtext("s:loc", namespaces=space): one for one in root.findall("s:url", space)}
        assert set(pages) == {f"{BASE[language]}{page}.html" for page in ("index", "study", "people/ada/index")}
        for found in pages.values():
            hrefs = {link.get("hreflang"): link.get("href") for link in found.findall("x:link", space)}
            path = found.findtext("s:loc", namespaces=space).removeprefix(BASE[language])
            assert hrefs == {"en": BASE["en"] + path, "ko": BASE["ko"] + path, "x-default": BASE["en"] + path}


def test_each_site_knows_its_own_address(sites):
    """``html_baseurl`` names one of them, and each says its own."""
    for language in ("en", "ko"):
        (link,) = sites[language].page().select("link[rel=canonical]")
        assert link["href"] == f"{BASE[language]}index.html"


def test_what_programs_read_names_the_language(sites):
    for language in ("en", "ko"):
        (graph,) = sites[language].structured_data("people/ada/index")
        assert graph["@graph"][0]["inLanguage"] == language


@pytest.mark.parametrize(
    ("named", "base", "canonical", "link"),
    [
        (["en", "ko"], "", None, "../en/index.html"),
        (["en", "ko"], "https://a.example/", "https://a.example/ko/", "../en/index.html"),
        (["en", "ko"], "https://a.example/en/", "https://a.example/ko/", "../en/index.html"),
        (["en", "ko"], "https://a.example/KO/1.0/", "https://a.example/KO/1.0/", "../../en/1.0/index.html"),
        ({"en": "", "ko": "ko"}, "", None, "../index.html"),
        ({"en": "/", "ko": "/ko/"}, "", None, "/index.html"),
        (
            {"en": "https://a.example", "ko": "https://b.example/k"},
            "",
            "https://b.example/k/",
            "https://a.example/index.html",
        ),
    ],
)
def test_where_sites_may_be(build_once, named, base, canonical, link):
    built = build_once(root="translations", language="ko", people_translations=named, html_baseurl=base)
    assert built.warnings == []
    assert [one["href"] for one in built.page().select("link[rel=canonical]")] == (
        [f"{canonical}index.html"] if canonical else []
    )
    assert links(built, "index") == {"en": link}
    assert bool(alternates(built, "index")) == bool(canonical)  # search engines want whole addresses


def test_spellings_of_a_language_do_not_matter(build_once):
    built = build_once(
        root="translations",
        language="pt_BR",
        people_translations=["en", "pt-br"],
        html_baseurl="https://a.example/pt-br/",
    )
    assert built.warnings == []
    assert set(alternates(built, "index")) == {"en", "pt-br", "x-default"}
    assert built.texts("nav [aria-current]") == ["Português (Brasil)"]


@pytest.mark.parametrize("named", [[], ["en"], {"en": "https://a.example/"}])
def test_a_site_in_one_language_has_no_switch(build_once, named):
    built = build_once(root="translations", people_translations=named)
    assert built.warnings == []
    assert not built.page().select(".people-translations, [hreflang]")


@pytest.mark.parametrize("builder", ["text", "epub", "singlehtml"])
def test_what_is_no_web_site_of_pages_has_none(build_once, builder):
    built = build_once(builder=builder, root="translations", version="1", copyright="us")
    for path in built.out.rglob("*"):
        if path.suffix in {".html", ".xhtml", ".txt"}:
            assert "people-translations" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("named", "message"),
    [
        (["en", "korean"], "unknown language 'korean', expected a tag such as 'en' or 'ko'"),
        (["en", "nowhere"], "unknown language 'nowhere', expected a tag such as 'en' or 'ko'"),
        ({"en": "en/", 7: "ko/"}, "7 is no language, expected a tag such as 'en' or 'ko'"),
        (
            {"en": "en/", "ko": "javascript:alert(1)"},
            "'javascript:alert(1)' is no address of the site in 'ko', expected one such as 'ko/' or 'https://…'",
        ),
        (
            {"en": "en/", "ko": None},
            "None is no address of the site in 'ko', expected one such as 'ko/' or 'https://…'",
        ),
        (["ko", "de"], "this site is in 'en', expected that among its translations, which are 'ko', 'de'"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(build_once, named, message):
    built = build_once(root="translations", people_translations=named)
    assert built.warnings == [f"conf.py:4:1: WARNING: {message} [people.translations]"]
    assert "javascript" not in built.html()
    assert not built.page().select("nav.people-translations")


def test_a_value_of_another_type_is_told_by_sphinx(build_once):
    built = build_once({"conf.py": 'extensions = ["sphinx_people"]\npeople_translations = "ko"\n'})
    assert len(built.warnings) == 1
    assert "The config value `people_translations' has type `str'" in built.warnings[0]
    assert not built.page().select("nav.people-translations")


def test_addresses_cannot_break_out_of_attributes(build_once):
    address = 'https://a.example/"><script>alert(1)</script>/'
    built = build_once(root="translations", people_translations={"en": "en/", "ko": address})
    assert links(built, "index")["ko"] == f"{address}index.html"
    assert "<script>alert" not in built.html()


def test_a_text_in_one_language_touches_the_pages_that_show_it(make_site):
    """Sites in two languages have folders of their own, and one is not the other's old state."""
    site = make_site({}, root="translations")
    options = {language: {"language": language, "builddir": f"_build_{language}"} for language in ("en", "ko")}
    for option in options.values():
        site.build(**option)
    site.replace("people/ada/person.yaml", "수학자", "수학자이자 작가")
    for option in options.values():
        built = site.build(**option)
        assert (built.read, built.written) == (set(), {"index", "people/ada/index"})
    assert "수학자이자 작가" in built.text()
    site.replace("locale/ko/LC_MESSAGES/index.po", "누군가", "한 사람이")
    assert site.build(**options["en"]).written == set()
    assert site.build(**options["ko"]).read == {"index"}


def test_what_the_extension_writes_is_not_in_the_catalogs_of_pages(build_once):
    built = build_once(builder="gettext", root="translations")
    found = "".join(path.read_text(encoding="utf-8") for path in built.out.rglob("*.pot"))
    assert 'msgid "Somebody works here."' in found
    for text in ("Ada Lovelace\\n", "Mathematician", "Programmer", "Show all"):
        assert f'msgid "{text}' not in found
    assert urlsplit(BASE["en"]).netloc not in found
