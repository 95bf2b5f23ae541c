"""The sitemap, as the protocol defines it."""

from __future__ import annotations

from lxml import etree

BASE = "https://people.example.org/en/"


def addresses(built):
    """Return the addresses of a sitemap."""
    root = etree.parse(built.out / "sitemap.xml").getroot()
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{space}urlset"
    assert {child.tag for child in root} == {f"{space}url"}
    return [one.text for one in root.iter(f"{space}loc")]


def test_every_page_is_there(site):
    pages = ["index.html", "paper.html", "people/ada/index.html", "people/charles/index.html"]
    assert addresses(site) == [f"{BASE}{page}" for page in pages]


def test_without_an_address_of_the_site_there_is_none(home):
    assert not (home.out / "sitemap.xml").exists()


def test_every_page_is_there_after_each_build(make_site):
    site = make_site(
        {
            "a b.md": "---\norphan: true\n---\n\n# A & B\n",
            "hidden.md": "---\norphan: true\nnosearch: true\n---\n\n# Hidden\n",
        }
    )
    expected = [f"{BASE}a%20b/", BASE]
    for _ in range(2):
        assert addresses(site.build("dirhtml", html_baseurl=BASE)) == expected
    site.remove("a b.md")
    assert addresses(site.build("dirhtml", html_baseurl=BASE)) == [BASE]


def test_a_site_may_do_without(make_site):
    assert not (make_site({}).build(html_baseurl=BASE, people_sitemap=False).out / "sitemap.xml").exists()


def test_a_site_may_have_another_one(make_site):
    """``sphinx_sitemap`` stands for itself here: it writes nothing, so nothing is there."""
    conf = """
        import sys
        from types import ModuleType

        sys.modules["sphinx_sitemap"] = ModuleType("sphinx_sitemap")
        sys.modules["sphinx_sitemap"].setup = lambda app: {"parallel_read_safe": True}
        extensions = ["sphinx_people", "sphinx_sitemap"]
    """
    assert not (make_site({"conf.py": conf}).build(html_baseurl=BASE).out / "sitemap.xml").exists()
