"""A profile on paper: everything unfolded, nothing of the site around it, no title alone at the foot of a page."""

from __future__ import annotations

import re
import subprocess

import pytest

PROFILES = ("chanjun-park", "hyunwoong-ko", "jarvis08", "myeonggyu-park")


@pytest.fixture
def printed(visit):
    """Give a page the look of paper: a window as wide as what is between its margins."""

    def show(person, width=680):
        page = visit(f"people/{person}/index.html", width).page
        page.emulate_media(media="print")
        # what was folded is laid out with the next frame
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return page

    return show


@pytest.mark.parametrize("person", PROFILES)
def test_everything_is_unfolded_but_what_is_for_programs(printed, person):
    page = printed(person)
    hidden = page.evaluate("""() => [...document.querySelectorAll("[role=main] details > :not(summary)")]
        .filter(one => !one.checkVisibility({contentVisibilityAuto: true})).map(one => one.className)""")
    assert set(hidden) <= {"people-bibtex"}
    assert not [one for one in page.locator("summary").all() if one.is_visible()]


@pytest.mark.parametrize("person", PROFILES)
def test_nothing_of_the_site_is_around_it(printed, person):
    page = printed(person)
    around = (
        ".sidebar-drawer, .toc-drawer, .mobile-header, .content-icon-container, footer, .skip-to-content, .headerlink"
    )
    assert not [one for one in page.locator(around).all() if one.is_visible()]
    head = page.locator(".people-name").first
    assert head.bounding_box()["x"] < 5
    assert head.is_visible()


def test_links_say_where_they_lead(printed):
    page = printed("hyunwoong-ko")
    username = page.locator(".people-accounts .people-username").first
    assert username.bounding_box()["width"] > 30
    address = page.locator(".people-publication .people-links a").first
    shown = address.evaluate("one => getComputedStyle(one, '::after').content")
    assert address.get_attribute("href") in shown


def test_marks_and_their_legend_are_kept(printed):
    page = printed("chanjun-park")
    assert page.locator(".people-legend").is_visible()
    assert page.locator(".people-authors sup").first.is_visible()


@pytest.fixture
def sheets(tmp_path):
    """Print a page, and return the lines on each sheet of paper."""

    def read(page, paper="A4"):
        file = tmp_path / "profile.pdf"
        file.write_bytes(page.pdf(format=paper, prefer_css_page_size=True))
        text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True).stdout
        pages = [[line.strip() for line in page.split("\n") if line.strip()] for page in text.split("\f")]
        return [lines for lines in pages if lines]

    return read


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_pages_break_well(visit, sheets, paper):
    """No heading stands at the foot of a page: what follows is on the same one."""
    page = visit("people/chanjun-park/index.html").page
    headings = {" ".join(text.split()) for text in page.locator("[role=main] :is(h2, h3)").all_inner_texts()}
    pages = sheets(page, paper)
    assert 8 < len(pages) < 20
    assert not [lines[-1] for lines in pages if re.sub("[¶#]$", "", lines[-1]) in headings]
    assert all(len(lines) > 10 for lines in pages[:-1])
    assert any("Oral" in line for lines in pages for line in lines)


@pytest.mark.parametrize("theme", ["furo", "pydata_sphinx_theme", "alabaster"])
def test_every_theme_prints_all_of_a_profile_and_nothing_else(visit, build_once, serve, sheets, theme):
    built = build_once(root="builders", html_theme=theme)
    page = visit("people/ada/index.html", on=serve(built.out), faulty=True).page  # its formula asks for a script
    printed = " ".join(line for lines in sheets(page) for line in lines)
    for part in ("Ada Lovelace", "Long before the engine was built", "Wrote an index of everything", "Talk Three"):
        assert part in printed
    last = built.body("people/ada/index").select("section")[-1].get_text().split()[-1]
    assert last in printed
    for around in ("Skip to", "Search", "Previous", "Next", "Powered by", "Made with", "Copyright", "©"):
        assert around not in printed
