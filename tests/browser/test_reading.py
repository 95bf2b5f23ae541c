"""Pages are read on the narrowest screens, enlarged, and without scripts: nothing is cut off, nothing is missing."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from bs4 import BeautifulSoup

OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"

#: Words and pictures beyond the right edge of the screen that are in no box of their own which can be moved sideways.
CUT_OFF = """() => {
    const edge = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    const found = wide > edge ? [`the page is ${wide} wide`] : [];
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode;
        let box = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        range.selectNodeContents(node);
        if ((box === node ? node : range).getBoundingClientRect().right <= edge + 1) continue;
        if (!box.checkVisibility() || box.clientWidth === 1) continue; // hidden, or for screen readers alone
        while (box.tagName !== "ARTICLE" && !["auto", "scroll"].includes(getComputedStyle(box).overflowX)) box = box.parentElement;
        if (box.tagName === "ARTICLE") found.push(`${node.nodeName} ${node.textContent.slice(0, 60)}`);
    }
    return found;
}"""


@pytest.mark.parametrize(
    ("width", "options", "style"),
    [
        pytest.param(320, {}, "", id="narrow"),
        pytest.param(640, {"device_scale_factor": 2}, "", id="enlarged"),  # 1280 pixels at 200 %
        pytest.param(640, {}, "html { font-size: 200% !important }", id="large-type"),
    ],
)
def test_nothing_is_cut_off(visit, width, options, style):
    shown = visit(width=width, **options)
    found = {}
    for path in [*shown.host.pages(), *shown.host.samples()]:
        page = shown.go(path)
        page.evaluate(OPEN_FOLDS)
        if style:
            page.add_style_tag(content=style)
        found[path] = page.evaluate(CUT_OFF)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    "html",
    ['<p style="width: 400px">wide</p>', "<p>" + "long" * 40 + "</p>", '<pre style="overflow: visible">' + "long" * 40],
)
def test_what_is_cut_off_is_found(visit, html):
    page = visit(width=320).page
    page.evaluate("html => { document.querySelector('article').innerHTML = html }", html)
    page.add_style_tag(content="p { overflow-wrap: normal }")
    assert page.evaluate(CUT_OFF) != []


#: How much of the text of a page has letters of less than 12 pixels.
SMALL = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let small = 0, all = 0;
    while (walker.nextNode()) {
        const length = walker.currentNode.data.trim().length;
        all += length;
        if (parseFloat(getComputedStyle(walker.currentNode.parentElement).fontSize) < 12) small += length;
    }
    return small / all;
}"""


def test_letters_are_large_enough_on_a_phone(visit):
    shown = visit(width=412)
    shares = {path: shown.go(path).evaluate(SMALL) for path in shown.host.pages()}
    assert {path: share for path, share in shares.items() if share > 0.1} == {}


def bare(text):
    """Return the letters and digits of a text, which style sheets may space and capitalise, and MathML makes italic."""
    return re.sub(r"[\W_]", "", normalize("NFKC", text)).casefold()


#: What the screen does not show: what builders without style sheets need, what is printed (and screen readers say), and
#: the words that a fold had while it was closed.
UNSEEN = ".people-plain, .people-as-of, .people-closed"


def test_without_scripts_everything_can_be_read(visit):
    """Everything that is in the source of a page is shown, once its folds are open; what that is, test_site.py tells."""
    shown = visit(java_script_enabled=False)
    lengths = []
    for path in [*shown.host.pages(), *shown.host.samples()]:
        page = shown.go(path)
        page.evaluate(OPEN_FOLDS)  # what the browser does by itself when a reader clicks on each
        article = page.locator("article[role=main]")
        source = BeautifulSoup((shown.host.folder / path).read_text(encoding="utf-8"), "html.parser").article
        for unseen in source.select(f"[hidden], script, style, template, svg, {UNSEEN}"):
            unseen.decompose()
        article.evaluate("article => article.querySelectorAll('svg').forEach(drawing => drawing.remove())")
        text = bare(source.get_text())
        lengths.append(len(text))
        assert bare(article.inner_text()) == text, path
    assert max(lengths) > 10_000
