"""Sites in several languages, side by side: a reader goes from one to the other, by keyboard and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

SWITCH = "nav.people-translations"
PAGES = ("index.html", "people/chanjun-park/index.html", "guide/fields.html", "search.html", "people-names.html")


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("path", PAGES[:3])
def test_the_switch_is_seen_at_once(visit, path, width):
    page = visit(path, width).page
    for part in (page.locator(f"{SWITCH} a"), page.locator(f"{SWITCH} [aria-current]")):
        expect(part).to_be_in_viewport(ratio=1)
        assert part.bounding_box()["height"] >= 24
    overlap = page.evaluate(
        """selector => {
        const [link] = document.querySelectorAll(`${selector} a`), box = link.getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === link;
    }""",
        SWITCH,
    )
    assert overlap


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scripts", [True, False])
def test_there_and_back_by_keyboard(visit, path, scripts):
    shown = visit(path, reduced_motion="reduce", java_script_enabled=scripts)
    page = shown.page
    for language, name in (("ko", "English"), ("en", "한국어")):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.locator(f"{SWITCH} a:focus").count():
                break
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.locator("html")).to_have_attribute("lang", language)
        assert page.url == f"{shown.host.address.removesuffix('en/')}{language}/{path}"
        expect(page.locator(f"{SWITCH} a")).to_have_text(name)


def test_the_root_leads_to_the_first_language(visit, host, violations):
    shown = visit()
    page = shown.page
    root = host.address.removesuffix("en/")
    page.goto(root)
    page.wait_for_url(f"{root}en/index.html")
    page.route("**/en/index.html", lambda route: route.abort())
    page.set_content(
        (host.folder.parent / "index.html").read_text(encoding="utf-8").replace('http-equiv="refresh"', "")
    )
    expect(page.get_by_role("link", name="한국어")).to_have_attribute("href", "ko/index.html")
    assert violations(page) == []


def test_files_on_a_disk_lead_to_each_other(visit, host):
    page = visit().page
    page.goto((host.folder / "people/jarvis08/index.html").as_uri())
    page.locator(f"{SWITCH} a").click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    assert page.url == (host.folder.parent / "ko/people/jarvis08/index.html").as_uri()


def test_paper_has_no_switch(visit):
    page = visit("people/jarvis08/index.html").page
    page.emulate_media(media="print")
    expect(page.locator(SWITCH)).to_be_hidden()


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_in_any_theme(visit, violations, build_once, serve, theme):
    """Of a page that leads elsewhere: what it leads to is not there, and nobody asks for it."""
    built = build_once(root="translations", html_theme=theme)
    shown = visit(on=serve(built.out), width=375, faulty=True)
    for path in ("index.html", "people/ada/index.html"):
        page = shown.go(path)
        assert violations(page, SWITCH) == []
        expect(page.locator(f"{SWITCH} a")).to_be_in_viewport(ratio=1)


def test_the_search_finds_korean_words_of_korean_pages(visit, korean_host):
    """The title of a page comes from a catalog, and is found all the same."""
    page = visit("search.html?q=기관", on=korean_host).page
    expect(page.locator("ul.search > li a[href*='organizations.html']").first).to_be_visible()
