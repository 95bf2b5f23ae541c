"""How pages look: nothing sticks out at any width, heads and columns stand where they should, colours can be read."""

from __future__ import annotations

import re

import pytest

PROFILE = "people/hyunwoong-ko/index.html"
KOREAN = "../ko/people/myeonggyu-park/index.html"
PAGES = ("index.html", PROFILE, KOREAN, "people/chanjun-park/index.html", "publications.html", "projects.html")

#: What is wider than the page, other than what can be moved sideways.
STICKING_OUT = """() => {
    const edge = document.documentElement.clientWidth;
    const movable = node => node && (getComputedStyle(node).overflowX !== "visible" || movable(node.parentElement));
    return [...document.querySelectorAll("[role=main] *")].filter(node => {
        const box = node.getBoundingClientRect();
        return box.width && (box.right > edge + 1 || box.left < -1) && !movable(node.parentElement);
    }).map(node => node.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("width", [320, 640, 1280, 2560])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_sticks_out(visit, page, width):
    shown = visit(page, width).page
    shown.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    assert shown.evaluate(STICKING_OUT) == []
    assert shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_the_head_of_a_profile_is_as_wide_as_its_page(visit, width):
    page = visit(PROFILE, width).page
    head, about = (page.locator(name).first.bounding_box() for name in (".people-head", ".people-about"))
    assert (head["x"], head["width"]) == pytest.approx((about["x"], about["width"]), abs=1)
    assert head["y"] + head["height"] <= about["y"]


def test_one_name_is_seen_and_the_title_is_heard(visit):
    page = visit(PROFILE).page
    assert page.locator("h1").bounding_box()["width"] <= 1
    assert page.get_by_role("heading", name="Hyunwoong Ko", level=1).count() == 1
    assert page.locator(".people-name").first.bounding_box()["height"] > 30


def test_everybody_has_a_colour_of_their_own(visit):
    colours = visit().page.evaluate(
        "[...document.querySelectorAll('.people-initials')].map(one => getComputedStyle(one).backgroundColor)"
    )
    assert len(colours) == len(set(colours)) == 4


#: The lightness that WCAG 2 compares: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
LUMINANCE = """colour => {
    const context = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(part => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}"""


def contrast(page, one, two):
    lighter, darker = sorted((page.evaluate(LUMINANCE, one), page.evaluate(LUMINANCE, two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_from_the_page(visit, scheme):
    """Text needs 4.5, drawings need 3; pictures, such as letters on a circle, are text as well."""
    page = visit("people/chanjun-park/index.html", color_scheme=scheme).page
    page.evaluate("""() => {
        const person = document.querySelector(".people-profile");
        for (let number = 0; number < 12; number++) {
            const tint = person.querySelector(".people-initials").cloneNode(true);
            const box = document.createElement("div");
            box.className = `people-tint-${number}`;
            box.append(tint);
            person.append(box);
        }
    }""")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    style = "[...document.querySelectorAll('{}')].map(one => getComputedStyle(one).{})"
    letters = page.evaluate(style.format(".people-initials", "color"))
    circles = page.evaluate(style.format(".people-initials", "backgroundColor"))
    assert len(letters) == 13
    assert all(contrast(page, *pair) >= 4.5 for pair in zip(letters, circles, strict=True))
    for part in (".people-when", ".people-authors", ".people-venue", ".people-links a", "summary", ".people-note"):
        (colour,) = set(page.evaluate(style.format(part, "color"))[:1])
        assert contrast(page, colour, background) >= 4.5, part
    (note,) = set(page.evaluate(style.format(".people-note", "color")))
    (badge,) = set(page.evaluate(style.format(".people-note", "backgroundColor")))
    assert contrast(page, note, badge) >= 4.5
    bars = set(page.evaluate(style.format("svg.people-span rect", "fill")))
    assert len(bars) == 2
    assert all(contrast(page, colour, background) >= 3 for colour in bars)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", ["furo", "pydata_sphinx_theme", "alabaster"])
def test_what_stands_on_the_colour_of_a_person_can_be_read(visit, build_once, serve, theme, scheme):
    """The head of a profile is the colour of its person at the left, as strong as it gets."""
    built = build_once(root="people", html_theme=theme)
    page = visit("people/ada/index.html", on=serve(built.out), color_scheme=scheme, faulty=True).page
    for number in range(12):
        page.evaluate(
            """number => {
                const profile = document.querySelector(".people-profile");
                profile.className = profile.className.replace(/people-tint-\\d+/, `people-tint-${number}`);
            }""",
            number,
        )
        shade = page.evaluate(
            "getComputedStyle(document.querySelector('.people-head')).backgroundImage.match(/(oklab|color|rgb)[^)]*[)]/)[0]"
        )
        for part in (
            ".people-name strong",
            ".people-headline",
            ".people-position",
            ".people-position a",
            ".people-accounts a",
        ):
            colour = page.evaluate("part => getComputedStyle(document.querySelector(part)).color", part)
            assert contrast(page, colour, shade) >= 4.5, (part, number)


def test_korean_words_stay_whole(visit):
    """On an English page, those that are marked as Korean; a Korean page has the fonts of its theme."""
    page = visit("people/myeonggyu-park/index.html", 320).page
    style = "(name => getComputedStyle(document.querySelector('[lang=ko]'))[name])('{}')"
    assert page.evaluate(style.format("wordBreak")) == "keep-all"
    assert re.search("Apple SD Gothic Neo.*Malgun Gothic", page.evaluate(style.format("fontFamily")))


def test_a_folded_list_opens_by_keyboard_and_says_what_it_does(visit):
    page = visit("people/chanjun-park/index.html").page
    fold = page.locator("details.people-more").last
    summary = fold.locator("> summary")
    assert summary.inner_text().strip() == "Show all 77"
    row = fold.locator("tbody tr").last
    assert not row.is_visible()
    summary.focus()
    assert summary.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert row.is_visible()
    assert summary.inner_text().strip() == "Show fewer"
    page.keyboard.press("Enter")
    assert not row.is_visible()


def test_a_link_to_what_is_folded_opens_it(visit):
    page = visit("people/chanjun-park/index.html").page
    entry = page.locator("details.people-more .people-publication").last
    assert not entry.is_visible()
    page.goto(f"{page.url}#{entry.get_attribute('id')}")
    assert entry.is_visible()


def test_the_whole_card_of_a_person_leads_to_the_profile_but_for_other_links(visit):
    page = visit().page
    card = page.locator(".people-person", has_text="Hyunwoong Ko")
    assert card.get_by_role("link", name="Kakao Brain").evaluate("""link => {
        const box = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    }""")
    portrait = card.locator(".people-portrait").bounding_box()
    page.mouse.click(portrait["x"] + portrait["width"] / 2, portrait["y"] + portrait["height"] / 2)
    page.wait_for_url(f"**/{PROFILE}#*")
