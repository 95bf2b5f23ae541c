"""Two sites, one of which lists and links the people of the other: built one after the other, without a network."""

from __future__ import annotations

import json

import jsonschema
import pytest
from sphinx.util.inventory import InventoryFile

from sphinx_people.outputs.people_schema import people_schema
from sphinx_people.sources.people_json import parse_people_json

NLP = "https://nlp.example.org/en/"
PAGE = "---\norphan: true\n---\n\n# {}\n\n```{{profile}}\n```\n"
THEIRS = {
    "conf.py": (
        'extensions = ["sphinx_people"]\nprimary_domain = "people"\nproject = "NLP group"\n'
        f'html_baseurl = "{NLP}"\npeople_sitemap = False\n'
    ),
    "people/ada/person.yaml": """\
        name: {en: Ada Lovelace, ko: 에이다 러브레이스}
        aliases: [A. Lovelace]
        headline: Wrote programs
        email: ada@example.org
        phone: "+44 1"
        orcid: 0000-0002-1825-0097
        tags: [engines]
        work: [{organization: Mill, position: Analyst, start_date: 1842, end_date: present}]
        """,
    "people/ada/index.md": PAGE.format("Ada"),
    "people/minji/person.yaml": "name: 김민지\n",
    "people/minji/index.md": PAGE.format("Minji"),
    "people/eve/person.yaml": "name: Eve Elsewhere\n",
    "people/eve/index.md": "---\norphan: true\n---\n\n# Eve\n",
}
OURS = {
    "conf.py": (
        'extensions = ["sphinx_people", "sphinx.ext.intersphinx"]\nprimary_domain = "people"\n'
        f'people_sites = {{"nlp": ("{NLP}", "nlp.json")}}\n'
        f'intersphinx_mapping = {{"nlp": ("{NLP}", "nlp.inv")}}\n'
    ),
    "index.md": (
        "# Home\n\n```{people}\n:sites:\n```\n\n## There\n\n```{people}\n:sites: nlp\n:tags: engines\n```\n\n"
        "## Here\n\n```{people}\n```\n"
    ),
    "about.md": (
        "---\norphan: true\n---\n\n# About\n\n{person}`ada`, {person}`a friend <nlp:minji>`, "
        "{external+nlp:people:person}`ada`, {person}`bob`.\n\n```{publications}\n```\n"
    ),
    "people/bob/person.yaml": "name: Bob Babbage\n",
    "people/bob/index.md": PAGE.format("Bob"),
    "references.bib": (
        "@article{engine, title = {Engine}, author = {Lovelace, Ada and Babbage, Bob and 김민지 and Nobody, N.},"
        " year = {1843}}\n"
    ),
}


@pytest.fixture
def sites(make_site):
    """Return the other site, built, and this one with its files."""
    theirs = make_site(THEIRS, folder="nlp")
    built = theirs.build()
    assert built.warnings == []
    files = {"nlp.json": (built.out / "people.json").read_bytes(), "nlp.inv": (built.out / "objects.inv").read_bytes()}
    return theirs, make_site({**OURS, **files}, folder="ours")


def people_of(build):
    return json.loads((build.out / "people.json").read_text("utf-8"))


def links(build, page):
    return [(link.get_text(), link["href"]) for link in build.body(page).select("a.reference")]


# --- what a site tells ------------------------------------------------------------------------------------------------


def test_a_site_says_who_is_there(make_site):
    built = make_site(THEIRS).build()
    found = people_of(built)
    jsonschema.Draft202012Validator(people_schema()).validate(found)
    assert (found["version"], found["project"], found["language"]) == (1, "NLP group", "en")
    ada, eve, minji = found["people"]
    assert ada == {
        "id": "ada",
        "name": {"en": "Ada Lovelace", "ko": "에이다 러브레이스"},
        "aliases": ["A. Lovelace"],
        "headline": "Wrote programs",
        "organizations": [{"name": "Mill", "position": "Analyst"}],
        "tags": ["engines"],
        "page": "people/ada/index.html#person-ada",
        "orcid": "0000-0002-1825-0097",
        "profiles": {"orcid": "https://orcid.org/0000-0002-1825-0097"},
    }
    assert minji == {"id": "minji", "name": "김민지", "page": "people/minji/index.html#person-minji"}
    assert eve["page"] == "people/eve/index.html"
    text = (built.out / "people.json").read_bytes()
    assert b"+44" not in text
    assert b"ada@example.org" not in text
    assert parse_people_json(built.out, text).problems == ()


def test_the_file_changes_when_it_says_something_else(make_site):
    site = make_site(THEIRS)
    file = site.build().out / "people.json"
    before = file.stat().st_mtime_ns
    site.build()
    site.replace("people/ada/person.yaml", "phone:", "# private\nphone:")
    site.build()
    assert file.stat().st_mtime_ns == before
    site.replace("people/ada/person.yaml", "Wrote", "Typed")
    assert people_of(site.build())["people"][0]["headline"].startswith("Typed")
    site.build(people_json=False)
    assert not file.exists()


def test_a_site_with_folders_for_pages(make_site):
    found = people_of(make_site(THEIRS).build("dirhtml"))
    assert found["people"][0]["page"] == "people/ada/#person-ada"


def test_a_photo_is_named_from_the_root(make_site):
    from PIL import Image  # noqa: PLC0415 - for one photo

    site = make_site({**THEIRS, "people/minji/person.yaml": "name: 김민지\nimage: me.png\n"})
    Image.new("RGB", (8, 8)).save(site.source / "people/minji/me.png")
    built = site.build()
    image = people_of(built)["people"][2]["image"]
    assert image.startswith("_images/")
    assert (built.out / image).is_file()


# --- what another one shows -------------------------------------------------------------------------------------------


def test_their_people_are_listed_with_ours_and_lead_to_their_pages(sites):
    sites[1].replace("nlp.json", "Wrote programs", "Wrote <b>programs</b>")
    built = sites[1].build()
    assert built.warnings == []
    assert [name.get_text() for name in built.body("index").select("section#home > ul .people-name")] == [
        "Bob Babbage",
        "Eve Elsewhere",
        "Ada Lovelace 에이다 러브레이스",
        "김민지",
    ]
    (card,) = built.section("there").select("li.people-card")
    assert card.a["href"] == f"{NLP}people/ada/index.html#person-ada"
    assert "Wrote <b>programs</b>" in card.get_text()
    assert "NLP group" in card.get_text()
    assert card.select("img, b") == []
    assert [link["href"] for link in built.section("here").select(".people-name a, a.people-name")] == [
        "people/bob/index.html#person-bob"
    ]


def test_roles_authors_and_intersphinx_lead_there(sites):
    built = sites[1].build()
    assert built.warnings == []
    ada, minji = f"{NLP}people/ada/index.html#person-ada", f"{NLP}people/minji/index.html#person-minji"
    assert links(built, "about")[:4] == [
        ("Ada Lovelace", ada),
        ("a friend", minji),
        ("Ada Lovelace", ada),
        ("Bob Babbage", "people/bob/index.html#person-bob"),
    ]
    authors = [(link.get_text(), link["href"]) for link in built.body("about").select(".people-authors a")]
    assert authors == [("Ada Lovelace", ada), ("Bob Babbage", "people/bob/index.html#person-bob"), ("김민지", minji)]
    inventory = InventoryFile.loads((built.out / "objects.inv").read_bytes(), uri="")
    assert ("people:person", "ada") not in inventory


def test_ours_come_before_theirs(sites):
    ours = sites[1].write({"people/ada/person.yaml": "name: Ada Lovelace\n", "people/ada/index.md": PAGE.format("Ada")})
    built = ours.build()
    assert built.warnings == []
    assert links(built, "about")[0] == ("Ada Lovelace", "people/ada/index.html#person-ada")
    assert ("Ada Lovelace", "people/ada/index.html#person-ada") in links(built, "about")[4:]


def test_when_they_change_the_pages_that_show_them_are_written(sites):
    theirs, ours = sites
    ours.write({"other.md": "---\norphan: true\n---\n\n# Other\n\n```{publications}\n:keywords: nothing\n```\n"})
    ours.build()
    assert ours.build().written == set()
    theirs.replace("people/minji/person.yaml", "김민지", "김민지\nheadline: Poet")
    text = (theirs.build().out / "people.json").read_bytes()
    again = ours.write({"nlp.json": text}).build()
    assert (again.read, again.written) == (set(), {"index"})
    assert "Poet" in again.text("index")
    again = ours.write({"nlp.json": text.replace(b"people/minji/", b"people/kim/")}).build()
    assert (again.read, again.written) == (set(), {"index", "about", "people/bob/index"})
    assert f"{NLP}people/kim/index.html#person-minji" in again.html("about")


def test_a_site_that_is_named_no_more(sites):
    ours = sites[1]
    ours.build()
    ours.replace("conf.py", f'"nlp": ("{NLP}", "nlp.json")', "")
    again = ours.build()
    assert [warning.rpartition("WARNING: ")[2] for warning in again.warnings] == [
        "there is no site 'nlp' in people_sites [people.option]"  # roles find them by intersphinx all the same
    ]
    assert "Lovelace" not in again.section("here").get_text()


@pytest.mark.parametrize("builder", ["text", "latex", "epub", "singlehtml"])
def test_in_every_format(sites, builder):
    built = sites[1].build(builder, version="1", copyright="nobody")
    assert built.warnings == []
    if builder == "text":
        assert "Eve Elsewhere" in (built.out / "index.txt").read_text("utf-8")


def test_a_long_directory_of_several_sites_has_several_pages(sites):
    sites[1].write({"index.md": "# Home\n\n```{people}\n:sites:\n:pages: letter\n```\n"})
    built = sites[1].build()
    assert built.warnings == []
    assert built.texts(".people-name", "people-l") == ["Ada Lovelace 에이다 러브레이스"]
    assert built.texts(".people-name", "people-giyeok") == ["김민지"]


# --- what is wrong ----------------------------------------------------------------------------------------------------

OPTIONS = {
    '{"nlp": ("https://x.example.org/", "gone.json")}': (
        "3:17",
        "the people of 'nlp' are not there: gone.json; 'sphinx-people sites' fetches them [people.path]",
    ),
    '{"nlp": ("javascript:alert(1)", "nlp.json")}': ("3:17", "people_sites: 'javascript:alert(1)' is not a link"),
    '{"nlp": ("mailto:a@example.org", "nlp.json")}': ("3:17", "is not the address of a site"),
    '{"nlp": ("https://x.example.org/?a", "nlp.json")}': ("3:17", "is not the address of a site"),
    '{"nlp": "https://x.example.org/"}': ("3:17", "people_sites: 'nlp' has no address and file; expected"),
    '{"here": ("https://x.example.org/", "nlp.json")}': ("3:17", "people_sites: 'here' is not a name; expected"),
    '{"N L P": ("https://x.example.org/", "nlp.json")}': ("3:17", "people_sites: 'N L P' is not a name; expected"),
}


@pytest.mark.parametrize(("option", "warning"), OPTIONS.items())
def test_a_faulty_option_is_told_at_its_place(make_site, option, warning):
    conf = f'extensions = ["sphinx_people"]\nprimary_domain = "people"\npeople_sites = {option}\n'
    built = make_site({"conf.py": conf, "people/bob/person.yaml": "name: Bob\n", "nlp.json": "{}"}).build()
    place, words = warning
    (told,) = built.warnings
    assert told.startswith(f"conf.py:{place}: WARNING: ")
    assert words in told


def test_a_faulty_file_is_told_at_its_place_and_the_rest_is_built(sites):
    sites[1].replace("nlp.json", "people/ada/index.html#person-ada", "javascript:alert(1)")
    built = sites[1].build()
    first = built.warnings[0]
    assert first.startswith("nlp.json:6:")
    assert "'javascript:alert(1)' is not a path from the root of the site" in first
    assert "javascript:" not in built.html("index") + built.html("about")
    assert "Eve Elsewhere" in built.text("index")


def test_a_site_that_nobody_named(sites):
    sites[1].write({"index.md": "# Home\n\n```{people}\n:sites: nlq\n```\n\n## There\n\n## Here\n"})
    (warning,) = sites[1].build().warnings
    assert (
        warning == "index.md:4:9: WARNING: there is no site 'nlq' in people_sites; did you mean 'nlp'? [people.option]"
    )
