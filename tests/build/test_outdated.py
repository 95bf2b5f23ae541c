"""Which pages a build reads and writes again: as few as can be, and never one too few."""

from __future__ import annotations

import pytest

ALL = {
    "index",
    "projects",
    "organizations",
    "everybody",
    "people/ada/index",
    "people/ada/notes",
    "people/grace/index",
    "people/minji/index",
}
#: Pages that list everybody, whoever has a part in what they list.
LISTS = {"index", "projects", "organizations", "everybody", "people/ada/index"}
DAY = 24 * 60 * 60
NOVEMBER = 1_795_219_200  # 2026-11-21


@pytest.fixture
def site(make_site):
    """Return the site of three people, built once."""
    found = make_site({}, root="people")
    first = found.build()
    assert first.warnings == []
    assert first.read == first.written == ALL
    return found


def pages_of(build):
    """Return every page that was built, as it is."""
    return {path.relative_to(build.out).as_posix(): path.read_text("utf-8") for path in build.out.rglob("*.html")}


def test_when_nothing_changed_nothing_is_read_written_or_parsed(site):
    again = site.build()
    assert (again.read, again.written, again.parsed, again.warnings) == (set(), set(), [], [])


def test_the_first_build_parses_each_file_once(make_site):
    first = make_site({}, root="people").build()
    assert sorted(first.parsed) == [
        "ada/person.yaml",
        "grace/person.yaml",
        "minji/person.yaml",
        "people/organizations.yaml",
        "people/stars.yaml",
    ]


def test_an_edited_person_is_listed_anew(site, rebuilt):
    site.replace("people/minji/person.yaml", "언어를 연구합니다", "말을 연구합니다")
    again = rebuilt(site)
    assert again.parsed == ["minji/person.yaml"]
    assert again.read == set()
    assert again.written == {"people/minji/index", *LISTS}
    assert "말을 연구합니다" in again.text("index")


def test_pages_that_list_others_alone_stay_as_they_are(site, rebuilt):
    site.write({"grace.md": "---\norphan: true\n---\n\n# Grace\n\n```{projects}\n:person: grace\n```\n"})
    assert site.build().read == {"grace"}
    site.replace("people/minji/person.yaml", "name: Tokens", "name: Words")
    again = rebuilt(site)
    assert again.read == set()
    assert again.written == {"people/minji/index", *LISTS}


def test_a_page_of_a_person_that_shows_no_facts_is_not_written(site, rebuilt):
    site.replace("people/ada/person.yaml", "pronouns: she/her", "pronouns: they/them")
    again = rebuilt(site)
    assert again.read == set()
    assert again.written == {"people/ada/index", "people/grace/index", *LISTS}


def test_a_comment_changes_nothing(site):
    site.replace("people/ada/person.yaml", "pronouns:", "# how to speak of her\npronouns:")
    again = site.build()
    assert again.parsed == ["ada/person.yaml"]
    assert (again.read, again.written) == (set(), set())


def test_the_order_of_keys_changes_nothing(site):
    site.replace("people/minji/person.yaml", "tags: [poetry]\n", "")
    site.replace("people/minji/person.yaml", "awards:", "tags: [poetry]\nawards:")
    again = site.build()
    assert (again.read, again.written) == (set(), set())


def test_a_person_is_added(site, rebuilt):
    site.write(
        {
            "people/alan/person.yaml": "name: Alan Turing\nprojects: [{name: Machine, organization: SOOP}]\n",
            "people/alan/index.md": "---\norphan: true\n---\n\n# Alan Turing\n\n```{profile}\n```\n",
        }
    )
    again = rebuilt(site)
    assert again.parsed == ["alan/person.yaml"]
    assert again.read == {"people/alan/index"}
    assert again.written == {"people/alan/index", *LISTS}
    for page in LISTS - {"people/ada/index"}:
        assert "Alan Turing" in again.text(page)


def test_a_person_is_removed(site, rebuilt):
    site.replace("index.md", "people/minji/index\n", "")
    site.write({"about.md": "---\norphan: true\n---\n\n# About\n\nWith {person}`minji`.\n"})
    assert site.build().read == {"index", "about"}
    site.remove("people/minji")
    again = rebuilt(site)
    assert again.read == set()
    assert again.written >= {*LISTS, "about"}
    assert not any("minji" in text or "김민지" in text for name, text in pages_of(again).items() if name in LISTS)
    assert again.warnings == ["about.md:7:15: WARNING: there is no person 'minji' [people.person]"]
    assert "With minji." in again.text("about")


def test_a_person_is_renamed(site, rebuilt):
    site.replace("people/ada/person.yaml", "name: {en: Ada Lovelace,", "name: {en: Augusta Ada King,")
    again = rebuilt(site)
    assert again.read == {"people/ada/index"}
    assert "See Augusta Ada King" in again.text("people/grace/index")
    assert "people/minji/index" not in again.written


@pytest.fixture
def shared(make_site):
    """Return a site of two people with a project of theirs, each on a page of their own and both on one page."""
    page = "---\norphan: true\n---\n\n# Page\n\n```{projects}\n```\n"
    found = make_site(
        {
            "index.md": "# Home\n\n```{projects}\n```\n",
            "people/ada/person.yaml": "name: Ada\nprojects: [{name: Engine, repository: a/b}]\n",
            "people/ada/index.md": page,
            "people/grace/person.yaml": "name: Grace\nprojects: [{name: Engine, repository: A/B}]\n",
            "people/grace/index.md": page,
        }
    )
    first = found.build()
    assert "With Grace" in first.text("people/ada/index")
    assert "With Ada" in first.text("people/grace/index")
    assert "By Ada, Grace" in first.text("index")
    return found


def test_a_contributor_is_renamed(shared, rebuilt):
    """Her name stands on another person's page, which is written again and not read."""
    shared.replace("people/grace/person.yaml", "name: Grace", "name: Hopper")
    again = rebuilt(shared)
    assert again.read == set()
    assert again.written == {"people/grace/index", "people/ada/index", "index"}
    assert "With Hopper" in again.text("people/ada/index")


def test_a_contributor_leaves(shared, rebuilt):
    shared.replace("people/grace/person.yaml", "repository: A/B", "repository: grace/alone")
    again = rebuilt(shared)
    assert again.read == set()
    assert "With" not in again.text("people/ada/index")


def test_building_a_book_does_not_keep_the_web_site_from_being_updated(shared, rebuilt):
    """`sphinx-build -M` shares what was read between builders."""
    assert shared.build("text", builddir="_build").read == set()
    shared.replace("people/grace/person.yaml", "name: Grace", "name: Hopper")
    book = shared.build("text", builddir="_build")
    assert (book.read, "people/grace/index" in book.written) == (set(), True)
    again = rebuilt(shared)
    assert (again.read, again.written) == (set(), {"people/grace/index", "people/ada/index", "index"})
    assert shared.build().written == set()


def test_somebody_who_is_mentioned_in_a_value_is_renamed(make_site, rebuilt):
    """A page that lists Ada's projects says whom her texts mention."""
    site = make_site(
        {
            "index.md": "# Home\n\n```{projects}\n```\n",
            "people/ada/person.yaml": "name: Ada\nprojects: [{name: Engine, summary: 'With {person}`grace`, {stars}`a/b`.'}]\n",
            "people/grace/person.yaml": "name: Grace\n",
            "people/stars.yaml": "a/b: {stars: [7]}\n",
        }
    )
    assert "With Grace, 7." in site.build().text()
    site.replace("people/grace/person.yaml", "Grace", "Hopper")
    site.replace("people/stars.yaml", "7", "8")
    assert "With Hopper, 8." in rebuilt(site).text()


def test_an_organization_is_renamed(site, rebuilt):
    site.replace("people/organizations.yaml", "name: SOOP", "name: SOOP Corp.")
    again = rebuilt(site)
    assert again.parsed == ["people/organizations.yaml"]
    assert again.read == set()
    assert "people/ada/notes" not in again.written
    assert "SOOP Corp." in again.text("organizations")


def test_an_organization_is_renamed_that_only_a_project_names(make_site, rebuilt):
    site = make_site(
        {
            "index.md": "# Home\n\n```{people}\n:group-by: organization\n```\n",
            "people/ada/person.yaml": "name: Ada\nprojects: [{name: Engine, organization: acme}]\n",
            "people/organizations.yaml": "acme: {name: Acme}\n",
        }
    )
    site.build()
    site.replace("people/organizations.yaml", "name: Acme", "name: Apex")
    assert "Apex" in rebuilt(site).text()


def test_an_organization_that_nobody_names_changes_nothing(site):
    site.write(
        {"people/organizations.yaml": (site.source / "people/organizations.yaml").read_text() + "x: {name: X}\n"}
    )
    again = site.build()
    assert (again.read, again.written) == (set(), set())


def test_stars_are_counted_anew(site, rebuilt):
    site.replace("people/stars.yaml", "[2000+]", "[2000+, {2026-11-20: 2345}]")
    again = rebuilt(site)
    assert again.parsed == ["people/stars.yaml"]
    assert again.read == set()
    assert again.written == {
        "people/ada/index",
        "people/grace/index",
        "projects",
        "everybody",  # whose cards say how many stars there are
        "index",  # which has them in its toctree
    }
    assert "2.3k" in again.text("people/grace/index")


def test_a_sum_of_stars_is_drawn_anew_on_the_pages_that_show_it(site, rebuilt):
    site.write({"sum.md": "---\norphan: true\n---\n\n# Sum\n\n{stars}`ada`\n"})
    assert site.build().text("sum") == "Sum 2.3k+"
    site.replace("people/stars.yaml", "12345", "12346")  # somebody else's
    assert "sum" not in rebuilt(site).written
    site.replace("people/stars.yaml", "2026-11-01: 345", "2026-11-01: 545")
    again = rebuilt(site)
    assert again.read == set()
    assert "sum" in again.written
    assert again.text("sum") == "Sum 2.5k+"


def test_a_badge_leads_to_where_its_person_is(make_site, rebuilt):
    site = make_site(
        {
            "index.md": "# Home\n\n{stars}`ada`\n",
            "people/ada/person.yaml": "name: Ada\nprojects: [{repository: a/b}]\n",
            "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n",
            "people/stars.yaml": "a/b: {stars: [7]}\n",
        }
    )
    assert site.build().body().select_one("p a")["href"] == "people/ada/index.html#person-ada"
    site.replace("people/ada/index.md", "```{profile}\n```\n", "")
    assert rebuilt(site).body().select_one("p a")["href"] == "people/ada/index.html"


@pytest.mark.parametrize("text", ["{stars}`lab/shared`", "{stars}`grace`", "```{projects}\n:person: grace\n```"])
def test_counts_grow_old(site, text, rebuilt):
    """The page that shows one is written again on the day after a year, and on no other one."""
    site.write({"stars.md": f"---\norphan: true\n---\n\n# Stars\n\n{text}\n"})
    site.build()
    for day, written in ((344, False), (345, False), (346, True), (347, False)):
        again = rebuilt(site, today=NOVEMBER + day * DAY)
        assert ("stars" in again.written, day) == (written, day)
        assert ("345, as of Nov 2026" in again.text("stars")) == (day > 345)


def test_how_old_counts_may_get(site, rebuilt):
    assert "345, as of Nov 2026" not in rebuilt(site, people_stars_max_age=20).text("projects")
    assert "345, as of Nov 2026" in rebuilt(site, people_stars_max_age=19).text("projects")


def test_stars_in_a_value_grow_old(make_site, rebuilt):
    """A page that lists what somebody wrote says how old the stars are that they name."""
    site = make_site(
        {
            "index.md": "# Home\n\n```{projects}\n```\n",
            "people/ada/person.yaml": "name: Ada\nprojects: [{name: Engine, summary: 'Has {stars}`a/b`.'}]\n",
            "people/stars.yaml": "a/b: {stars: [{2026-11-01: 345}]}\n",
        }
    )
    assert "Has 345." in site.build().text()
    assert "Has 345, as of Nov 2026." in rebuilt(site, today=NOVEMBER + 346 * DAY).text()


def test_lengths_of_what_goes_on_grow_with_the_months(site, rebuilt):
    """What is dated by the month grows with it; a day later, nothing of that is longer."""
    again = rebuilt(site, today=NOVEMBER + DAY)
    assert (again.read, again.written) == (set(), set())
    again = rebuilt(site, today=NOVEMBER + 20 * DAY)
    assert again.read == set()
    assert again.written == {"people/ada/index", "people/minji/index", "everybody", "index"}
    assert "Jun 2024 – Present · 2 yrs 7 mos" in again.text("people/ada/index")


def test_lengths_of_what_began_on_a_day_grow_within_a_month(make_site, rebuilt):
    site = make_site(
        {
            "people/ada/person.yaml": "name: Ada\nwork: [{position: Programmer, start_date: 2026-10-01}]\n",
            "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{timeline}\n```\n",
        }
    )
    assert "1 mo" in site.build(today=NOVEMBER - 19 * DAY).text("people/ada/index")
    assert "2 mos" in rebuilt(site, today=NOVEMBER).text("people/ada/index")


def test_a_changed_option_of_conf_reads_everything(site, rebuilt):
    again = rebuilt(site, people_languages=["ko"])
    assert again.read == again.written == ALL
    assert again.parsed == []


def test_a_page_gets_a_person(make_site, rebuilt):
    """The page was read before the facts were there."""
    site = make_site(
        {
            "people/ada/person.yaml": "name: Ada\n",
            "people/alan/index.md": "---\norphan: true\n---\n\n# Alan\n\n```{profile}\n```\n",
        }
    )
    assert "Ada" in site.build().text("people/alan/index")
    site.write({"people/alan/person.yaml": "name: Alan Turing\n"})
    again = rebuilt(site)
    assert again.read == {"people/alan/index"}
    assert again.text("people/alan/index").endswith("Alan AT Alan Turing vCard")


def test_a_page_loses_its_person(make_site, rebuilt):
    site = make_site(
        {
            "people/ada/person.yaml": "name: Ada\n",
            "people/alan/person.yaml": "name: Alan Turing\n",
            "people/alan/index.md": "---\norphan: true\n---\n\n# Alan\n\n```{profile}\n```\n",
        }
    )
    assert "Turing" in site.build().text("people/alan/index")
    site.remove("people/alan/person.yaml")
    assert "Turing" not in rebuilt(site).text("people/alan/index")


@pytest.mark.parametrize(
    ("page", "files", "shown"),
    [
        ("```{profile}\n:person: alan\n```\n", {"people/alan/person.yaml": "name: Alan Turing\n"}, "Alan Turing"),
        ("By {person}`alan`.\n", {"people/alan/person.yaml": "name: Alan Turing\n"}, "By Alan Turing."),
        ("Has {stars}`a/b`.\n", {"people/stars.yaml": "a/b: {stars: [7]}\n"}, "Has 7."),
        (
            "```{people}\n:organization: bletchley\n```\n",
            {"people/alan/person.yaml": "name: Alan Turing\nwork: [{organization: Bletchley}]\n"},
            "Alan Turing",
        ),
    ],
    ids=["directive", "role", "stars", "organization"],
)
def test_what_a_page_named_in_vain_is_there_at_last(make_site, page, files, shown, rebuilt):
    site = make_site({"index.md": f"# Home\n\n{page}", "people/ada/person.yaml": "name: Ada\n"})
    first = site.build()
    assert len(first.warnings) == 1
    assert shown not in first.text()
    assert site.build().read == set()
    site.write({"people/alan/index.md": "---\norphan: true\n---\n\n# Alan\n", **files})
    again = rebuilt(site)
    missing = "this page belongs to no person; write person.yaml beside it [people.page]"
    expected = [] if "people/alan/person.yaml" in files else [f"people/alan/index.md:1:1: WARNING: {missing}"]
    assert again.warnings == expected
    assert shown in again.text()


def test_the_page_goes_that_links_to_organizations_led_to(site, rebuilt):
    assert site.build().page("index").select('a[href^="organizations.html#"]')
    site.replace("index.md", "organizations\n", "")
    site.remove("organizations.md")
    again = rebuilt(site)
    assert not again.page("index").select('a[href^="organizations.html"]')
    assert not again.page("people/minji/index").select('a[href*="/organizations.html"]')


def test_a_case_study_goes(site, rebuilt):
    assert site.build().page("projects").select('a[href="people/ada/notes.html"]')
    site.replace("index.md", "people/ada/notes\n", "")
    site.remove("people/ada/notes.md")
    again = rebuilt(site)
    assert not again.page("projects").select('a[href="people/ada/notes.html"]')
    assert again.warnings == [
        "people/ada/person.yaml:76:11: WARNING: the case study 'notes' is not there [people.path]"
    ]


def test_a_torn_cache_is_made_anew(site):
    (site.source / "_build/doctrees/people.pickle").write_bytes(b"\x80\x05torn")
    (site.source / "_build/doctrees/people.state").write_bytes(b"\x80\x05torn")
    again = site.build()
    assert len(again.parsed) == 5
    assert (again.read, again.written) == (set(), set())


@pytest.mark.parametrize("parallel", [2])
def test_two_processes_make_the_same_pages_as_one(make_site, parallel):
    """Eight pages are enough for Sphinx to share them out."""
    one = make_site({}, root="people", folder="one")
    two = make_site({}, root="people", folder="two")
    assert pages_of(one.build()) == pages_of(two.build(parallel=parallel))
    for site in (one, two):
        site.replace("people/ada/person.yaml", "name: {en: Ada Lovelace,", "name: {en: Augusta Ada King,")
        site.replace("people/stars.yaml", "[2000+]", "[3000+]")
        site.replace("people/grace/person.yaml", "repository: Lab/Shared", "repository: grace/alone")
    first, second = one.build(), two.build(parallel=parallel)
    assert (first.read, first.written) == (second.read, second.written)
    assert pages_of(first) == pages_of(second)
    assert two.build(parallel=parallel).read == set()


def test_a_project_gets_another_anchor_when_one_looks_like_it(make_site, rebuilt):
    """Its card is written again, and so is the page that links to it."""
    site = make_site(
        {
            "people/ada/person.yaml": "name: Ada\nprojects: [{repository: a/b-c}]\n",
            "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{projects}\n```\n",
            "people/bob/person.yaml": "name: Bob\n",
            "index.md": "# Home\n\nSee {project}`a/b-c`.\n",
        }
    )
    (before,) = site.build().body().select("a.reference")
    site.write({"people/bob/person.yaml": "name: Bob\nprojects: [{repository: a-b/c}]\n"})
    again = rebuilt(site)
    (after,) = again.body().select("a.reference")
    assert before["href"] == "people/ada/index.html#project-a-b-c"
    assert after["href"].startswith(f"{before['href']}-")
    assert again.body("people/ada/index").select_one(f"#{after['href'].partition('#')[2]}.people-project")
