"""vCards, feeds and the sitemap after each build: current, and written only when they say something else."""

from __future__ import annotations

import pytest

BASE = "https://people.example.org/"
PAGE = "---\norphan: true\n---\n\n# {0}\n\n```{{profile}}\n```\n"
FILES = {
    "plain.md": "---\norphan: true\n---\n\n# Plain\n\nNothing about anybody.\n",
    "people/ada/person.yaml": "name: Ada\nnews: [{date: 2024, text: One}]\n",
    "people/ada/index.md": PAGE.format("Ada"),
    "people/bob/person.yaml": "name: Bob\n",
    "people/bob/index.md": PAGE.format("Bob"),
    "references.bib": "@misc{x, author = {Ada and Bob}, title = {Together}, year = 2020}\n",
}
EVERYTHING = {"index", "plain", "people/ada/index", "people/bob/index"}


@pytest.fixture
def site(make_site):
    """Return the site, built once."""
    found = make_site(FILES)
    first = found.build(html_baseurl=BASE)
    assert first.warnings == []
    assert first.written == EVERYTHING
    return found


def times(built):
    files = [*built.out.rglob("feed.xml"), *built.out.rglob("*.vcf"), built.out / "sitemap.xml"]
    return {path.relative_to(built.out).as_posix(): path.stat().st_mtime_ns for path in files if path.exists()}


def changed(site, *edits):
    """Return which pages, and which files beside them, some edits write again."""
    out = site.source / "_build/html"
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    for edit in edits:
        site.replace(*edit)
    built = site.build(html_baseurl=BASE)
    assert built.warnings == []
    return built.written, {name for name, time in times(built).items() if before.get(out / name) != time} | {
        path.relative_to(out).as_posix() for path in before if not path.exists() and path.suffix != ".png"
    }


def test_nothing_changed(site):
    assert changed(site) == (set(), set())


def test_a_headline(site):
    assert changed(site, ("people/ada/person.yaml", "name: Ada", "name: Ada\nheadline: First")) == (
        {"people/ada/index"},
        {"_downloads/ada.vcf"},
    )


def test_a_piece_of_news(site):
    assert changed(site, ("people/ada/person.yaml", "One", "Another")) == (
        {"people/ada/index"},
        {"people/ada/feed.xml", "feed.xml"},
    )


def test_a_title(site):
    """Neither page lists it: both tell programs."""
    assert changed(site, ("references.bib", "Together", "Alone")) == (
        {"people/ada/index", "people/bob/index"},
        {"people/ada/feed.xml", "people/bob/feed.xml", "feed.xml"},
    )


def test_a_co_author_s_name(site):
    written, files = changed(site, ("people/bob/person.yaml", "name: Bob", "name: {en: Robert, ko: Bob}"))
    assert written == {"people/ada/index", "people/bob/index"}
    assert files == {"_downloads/bob.vcf", "people/bob/feed.xml"}


def test_an_organization(site):
    work = "name: Bob\nwork: [{organization: lab, position: Guest, start_date: 2020}]\n"
    site.write({"people/bob/person.yaml": work, "people/organizations.yaml": "lab: {name: Lab}\n"})
    site.build(html_baseurl=BASE)
    written, files = changed(site, ("people/organizations.yaml", "name: Lab", "name: Laboratory"))
    assert (written, files) == ({"people/bob/index"}, {"_downloads/bob.vcf"})


def test_the_last_publication(site):
    """Without any entry there is no feed, and no link to one."""
    written, files = changed(site, ("references.bib", ", year = 2020", ""))
    assert written == {"people/ada/index", "people/bob/index"}
    assert files == {"people/ada/feed.xml", "people/bob/feed.xml", "feed.xml"}
    out = site.source / "_build/html"
    assert not (out / "people/bob/feed.xml").exists()
    written, files = changed(site, ("people/ada/person.yaml", "date: 2024, ", ""))
    assert written == EVERYTHING
    assert not list(out.rglob("feed.xml"))
    assert "atom" not in (out / "plain.html").read_text(encoding="utf-8")


def test_what_is_switched_off_is_removed(site):
    built = site.build(html_baseurl=BASE, people_vcards=False, people_feed_limit=0)
    assert set(times(built)) == {"sitemap.xml"}


def test_the_address_of_the_site_changes(site):
    again = site.build(html_baseurl="https://other.example.org")
    assert again.read == set()
    assert again.written == EVERYTHING
    for name in times(again):
        text = (again.out / name).read_text(encoding="utf-8")
        assert BASE not in text
        assert "https://other.example.org/" in text


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_parallel_and_serial_builds_are_the_same(make_site, builder):
    found = []
    for name, parallel in {"serial": 0, "parallel": 2}.items():
        built = make_site(FILES, folder=name).build(builder, parallel=parallel, html_baseurl=BASE)
        files = sorted(path for path in built.out.rglob("*") if path.suffix in {".html", ".xml", ".vcf"})
        found.append({path.relative_to(built.out).as_posix(): path.read_bytes() for path in files})
    assert found[0] == found[1]
    assert {"feed.xml", "people/ada/feed.xml", "_downloads/bob.vcf", "sitemap.xml"} < found[0].keys()


def test_a_person_without_a_page_has_no_files(make_site):
    site = make_site({"index.md": "# Home\n\n```{profile}\n:person: ada\n```\n"})
    site.write({"people/ada/person.yaml": FILES["people/ada/person.yaml"]})
    built = site.build(html_baseurl=BASE)
    assert "no page" in built.warnings[0]
    assert not built.body().select(".people-files")
    assert set(times(built)) == {"feed.xml", "sitemap.xml"}
