"""Nothing that axe can find keeps anybody from reading a page: every page, in both colour schemes, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
SCHEMES = ("light", "dark")


def groups(*widths):
    """Return widths as parameters that pytest-xdist may give to different processes."""
    return [pytest.param(width, marks=pytest.mark.xdist_group(f"browser-{width}"), id=f"{width}") for width in widths]


@pytest.mark.parametrize("width", groups(375, 1280))
def test_every_page(visit, violations, width):
    shown = visit(width=width)
    found = []
    for path in [*shown.host.pages(), *shown.host.samples(), "search.html?q=korean"]:
        page = shown.go(path)
        for opening in (None, OPEN_FOLDS):
            if opening:
                page.evaluate(opening)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                found += [f"{scheme} {one}" for one in violations(page)]
    assert found == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("width", "menu"), [(375, "navigation"), (375, "toc"), (1180, "toc")])
@pytest.mark.parametrize("path", ["people/jarvis08/index.html", "guide/fields.html"])
def test_menus_open(visit, violations, path, width, menu, scheme):
    page = visit(path, width, color_scheme=scheme).page
    page.locator(f"#__{menu}").press("Space")
    expect(page.locator(".sidebar-drawer" if menu == "navigation" else ".toc-drawer")).to_be_in_viewport(ratio=0.9)
    page.evaluate("document.querySelectorAll('.toctree-checkbox').forEach(list => { list.checked = true })")
    page.wait_for_function("document.getAnimations().length == 0")
    assert violations(page) == []


PUBLICATIONS = """
@article{one, title = {On the Engine}, author = {Ada Lovelace and Mary Somerville}, author+an = {1=corresponding},
  journal = {Memoirs}, year = 1843, abstract = {What it may do.}, doi = {10.1000/1}, keywords = {engines}}
@inproceedings{two, title = {Looms}, author = {Lovelace, Ada}, booktitle = {Meeting}, year = 2019, note = {In press}}
"""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_what_the_extension_writes_in_any_theme(visit, violations, build_once, serve, theme, scheme):
    lists = "```{publication-chart}\n```\n\n```{publications}\n:filter:\n```\n"
    built = build_once(
        {"references.bib": PUBLICATIONS, "papers.md": f"---\norphan: true\n---\n\n# Papers\n\n{lists}"},
        root="builders",
        html_theme=theme,
    )
    shown = visit(on=serve(built.out), width=375, color_scheme=scheme, faulty=True)  # MathJax
    looked = 0
    for path in shown.host.pages():
        page = shown.go(path)
        page.evaluate(OPEN_FOLDS)
        if page.locator('[class*="people-"]').count():
            looked += 1
            assert violations(page, '[class*="people-"]') == []
    assert looked >= 5


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ('<img src="_static/file.png">', "image-alt"),
        ('<p style="color: #bbb; background: #fff">pale</p>', "color-contrast"),
        ("<h5>deep</h5>", "heading-order"),
        ('<div style="overflow: auto; height: 2rem">' + "<p>long</p>" * 9 + "</div>", "scrollable-region-focusable"),
    ],
)
def test_what_is_wrong_is_found(visit, violations, html, rule):
    page = visit().page
    page.evaluate("html => document.querySelector('h1').insertAdjacentHTML('afterend', html)", html)
    assert [one.split(" ")[1] for one in violations(page)] == [f"{rule}:"]
