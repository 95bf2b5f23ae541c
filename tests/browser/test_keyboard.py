"""Everything that a mouse can do, a keyboard can: folds, menus and copy buttons; what has the focus shows it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

#: What has the focus, and whether a reader can see that: an outline on it, or on the label that stands for it.
FOCUSED = """() => {
    const node = document.activeElement;
    if (node === document.body) return null;
    const outlined = (one, part) => { const style = getComputedStyle(one, part); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1; };
    const opaque = one => !one || (getComputedStyle(one).opacity !== "0" && opaque(one.parentElement));
    const standsFor = node.labels ? [...node.labels].filter(label => label.getBoundingClientRect().width > 0) : [];
    const box = (opaque(node) ? node : standsFor[0] ?? node).getBoundingClientRect();
    return {
        name: `${node.tagName} ${node.id} ${node.className} ${node.textContent.trim().slice(0, 40)}`,
        shows: [node, ...standsFor].some(one => opaque(one) && (outlined(one) || outlined(one, "::after"))),
        there: node.checkVisibility({visibilityProperty: true}) && box.width > 0 && box.right > 0 && box.left < innerWidth
            && box.bottom > 0 && box.top < innerHeight,
    };
}"""


def walk(page):
    """Press Tab until the end of a page, and yield what has the focus each time."""
    for _ in range(1500):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            return
        yield focused
    pytest.fail("the keyboard does not reach the end of the page")


@pytest.mark.parametrize(
    ("width", "path"),
    [
        (1280, "index.html"),
        (1280, "people/hyunwoong-ko/index.html"),
        (1100, "guide/publications.html"),
        (375, "people/myeonggyu-park/index.html"),
    ],
)
def test_what_has_the_focus_is_seen(visit, width, path):
    page = visit(path, width, reduced_motion="reduce").page
    steps = list(walk(page))
    assert len(steps) > 20
    assert [step["name"] for step in steps if not step["shows"]] == []
    assert [step["name"] for step in steps if not step["there"]] == []


def tab_to(page, selector):
    """Press Tab until something has the focus."""
    for _ in walk(page):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def test_the_first_stop_skips_what_is_on_every_page(visit):
    page = visit("people/jarvis08/index.html").page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_a_fold_opens_and_closes(visit):
    page = visit("people/hyunwoong-ko/index.html").page
    fold = page.locator("details").first
    content = fold.locator(":scope > :not(summary)").first
    expect(content).to_be_hidden()
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    expect(content).to_be_visible()
    page.keyboard.press("Space")
    expect(content).to_be_hidden()


def test_bibtex_is_copied(visit):
    page = visit("publications.html", permissions=["clipboard-read", "clipboard-write"]).page
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, ".people-copy")
    button = page.locator(".people-copy").first
    expect(button).to_have_text("Copy")
    page.keyboard.press("Enter")
    expect(button).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".people-bibtex pre").first.inner_text()
    assert copied.startswith("@")
    expect(button).to_have_text("Copy")


@pytest.mark.parametrize("clipboard", ["undefined", "{writeText: () => Promise.reject()}"])
def test_where_the_clipboard_is_not_lent_bibtex_is_selected(visit, clipboard):
    page = visit("publications.html").page
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}})")
    page.locator("summary", has_text="BibTeX").first.click()
    page.locator(".people-copy").first.press("Enter")
    page.wait_for_function("getSelection().toString().startsWith('@')")


def test_code_is_copied(visit):
    page = visit("guide/commands.html", permissions=["clipboard-read", "clipboard-write"]).page
    tab_to(page, ".copybtn")
    page.keyboard.press("Enter")
    expect(page.locator(".copybtn").first).to_have_class(re.compile("success"))
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".highlight pre").first.inner_text().rstrip()


@pytest.mark.parametrize(
    ("width", "menu", "drawer"), [(375, "navigation", "sidebar"), (375, "toc", "toc"), (1100, "toc", "toc")]
)
def test_menus_open_and_close(visit, width, menu, drawer):
    page = visit("people/jarvis08/index.html", width).page
    expect(page.locator(f".{drawer}-drawer")).to_be_hidden()
    tab_to(page, f"#__{menu}")
    page.keyboard.press("Space")
    expect(page.locator(f".{drawer}-drawer")).to_be_in_viewport(ratio=0.9)
    tab_to(page, f".{drawer}-drawer a")
    page.locator(f"#__{menu}").focus()
    page.keyboard.press("Space")
    expect(page.locator(f".{drawer}-drawer")).to_be_hidden()


def test_lists_in_the_navigation_open(visit):
    page = visit("index.html").page
    lists = page.locator(".sidebar-tree li.has-children")
    inside = lists.last.locator("ul")
    expect(inside).to_be_hidden()
    lists.last.get_by_role("switch").focus()
    page.keyboard.press("Space")
    expect(inside).to_be_visible()


def test_colours_are_changed_and_kept(visit):
    page = visit("index.html").page
    seen = []
    tab_to(page, ".theme-toggle")
    for _ in range(3):
        page.keyboard.press("Enter")
        seen.append(page.locator("body").get_attribute("data-theme"))
    assert sorted(seen) == ["auto", "dark", "light"]
    page.keyboard.press("Enter")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-theme", seen[0])
