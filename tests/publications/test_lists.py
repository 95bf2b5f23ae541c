"""Lists on pages: whose, of what, in which order and groups; and what is wrong with their options."""

from __future__ import annotations

import pytest

#: Everybody's entries, newest first. The preprint of the engine is no entry of its own.
ALL = [
    *(
        "engine2024",
        "korean2022",
        "odd2022",
        "crowd2021",
        "alone2020",
        "notes2019",
        "notes2018",
        "thesis2017",
        "undated",
    ),
]


def listing(*options, name="publications"):
    return "\n".join((f"```{{{name}}}", *options, "```"))


LISTS = {
    (): ALL,
    (":person: ada",): ["engine2024", "notes2019", "notes2018"],
    (":person: charles",): ["odd2022", "crowd2021", "alone2020", "thesis2017", "undated"],
    (":person: minji",): ["engine2024", "korean2022", "odd2022"],
    (":person: ada, minji",): ["engine2024", "korean2022", "odd2022", "notes2019", "notes2018"],
    (":limit: 2",): ALL[:2],
    (":limit: 0",): [],
    (":person: ada", ":limit: 1"): ["engine2024"],
    (":since: 2021",): ["engine2024", "korean2022", "odd2022", "crowd2021"],
    (":since: 2021-04",): ["engine2024", "korean2022", "odd2022"],
    (":until: 2018",): ["notes2018", "thesis2017"],
    (":since: 2019-09", ":until: 2021-03-05"): ["crowd2021", "alone2020", "notes2019"],
    (":kind: journal",): ["korean2022", "crowd2021", "notes2019"],
    (":kind: thesis, preprint, other",): ["notes2018", "thesis2017", "undated"],
    (":kind: demo",): ["odd2022"],
    (":kind: workshop",): ["alone2020"],
    (":year: 2022",): ["korean2022", "odd2022"],
    (":year: 2020, 2024",): ["engine2024", "alone2020"],
    (":venue: memoirs",): ["crowd2021", "notes2019"],
    (":venue: findings, looms",): ["engine2024", "odd2022", "alone2020"],
    (":venue: 학회지",): ["korean2022"],
    (":keywords: Engines",): ["engine2024", "notes2019"],
    (":keywords: speech, nothing",): ["engine2024"],
    (":selected:",): ["korean2022", "notes2019"],
    (":selected:", ":person: ada"): ["notes2019"],
    (":sort: newest",): ALL,
    (":sort: oldest",): ["undated", *reversed(ALL[:-1])],
    (":sort: name", ":kind: journal"): ["crowd2021", "notes2019", "korean2022"],
    (":sort: as-written", ":limit: 4"): ["notes2019", "engine2024", "notes2018", "alone2020"],
    (":sort: oldest", ":limit: 1", ":since: 2000"): ["thesis2017"],
    (":year: 1999",): [],
    (":person: charles", ":keywords: engines"): [],
}
GROUPS = {
    "kind": {
        "Preprints": ["notes2018"],
        "Conferences": ["engine2024"],
        "Workshops": ["alone2020"],
        "Demos": ["odd2022"],
        "Journals": ["korean2022", "crowd2021", "notes2019"],
        "Theses": ["thesis2017"],
        "Other": ["undated"],
    },
    "year": {
        "2024": ["engine2024"],
        "2022": ["korean2022", "odd2022"],
        "2021": ["crowd2021"],
        "2020": ["alone2020"],
        "2019": ["notes2019"],
        "2018": ["notes2018"],
        "2017": ["thesis2017"],
        "Other": ["undated"],
    },
    "venue": {
        "Proceedings of the Society of Engines (ENGINES 2024)": ["engine2024"],
        "한국어 학회지": ["korean2022"],
        "Demos of Looms": ["odd2022"],
        "Scientific Memoirs": ["crowd2021", "notes2019"],
        "Workshop on Looms": ["alone2020"],
        "arXiv": ["notes2018"],
        "Trinity College": ["thesis2017"],
        "A leaflet": ["undated"],
    },
}
ANCHORS = {
    "kind": ["publications-kind-preprint", "publications-kind-conference", "publications-kind-workshop"],
    "year": ["publications-year-2024", "publications-year-2022", "publications-year-2021"],
    "venue": [
        "publications-venue-proceedings-of-the-society-of-engines-engines-2024",
        "publications-venue-hangugeo-haghoeji",
        "publications-venue-demos-of-looms",
    ],
}
GROUPED = {by: listing(f":group-by: {by}") for by in GROUPS}
NUMBERED = listing(":numbered:", ":group-by: kind")
NUMBERED_ALONE = listing(":numbered:", ":person: ada")
REST_FOLDED = listing(":numbered:", ":group-by: kind", ":fold-after: 2")
KOREAN = listing(":language: ko", ":group-by: kind", ":person: ada")
FOLDED = {number: listing(f":fold-authors: {number}", ":year: 2021") for number in (0, 2, 129, 130)}
TWICE = f"{listing(':person: ada')}\n\n{listing(':person: ada', ':group-by: kind')}"

#: What is wrong, with the column in the line below the directive's name, and the subtype.
FAULTS = {
    (":knid: journal",): (2, "option", "there is no option 'knid'; did you mean 'kind'?"),
    (":topics: engines",): (
        2,
        "option",
        (
            "there is no option 'topics'; expected one of filter, fold-after, fold-authors, group-by, keywords, kind, "
            "language, limit, numbered, pages, person, selected, since, sort, until, venue, year"
        ),
    ),
    (":group-by: kinds",): (
        2,
        "option",
        "the option 'group-by': 'kinds' is not one of kind, year, venue; did you mean 'kind'?",
    ),
    (":sort: new",): (
        2,
        "option",
        "the option 'sort': 'new' is not one of newest, oldest, name, as-written; did you mean 'newest'?",
    ),
    (":limit: many",): (2, "option", "the option 'limit': 'many' is not a whole number"),
    (":fold-authors: -1",): (2, "option", "the option 'fold-authors': '-1' is not a whole number"),
    (":since: yesterday",): (2, "option", None),
    (":until: 2024-13",): (2, "option", None),
    (":selected: yes",): (2, "option", "the option 'selected': takes no value; found 'yes'"),
    (":numbered: 3",): (2, "option", "the option 'numbered': takes no value; found '3'"),
    (":language: klingon!",): (
        2,
        "option",
        "the option 'language': 'klingon!' is not a language tag such as 'en' or 'ko'",
    ),
    (":person: adda",): (10, "person", "there is no person 'adda'; did you mean 'ada'?"),
}
WRONG_KIND = listing(":kind: journal, confrence")
SEVERAL_FAULTS = listing(":limit: 1", ":knid: x", ":sort: up")
SECTION = "```{publications} work\n```"
IN_CHARTS = listing(":numbered:", name="publication-chart")
NOBODY_KNOWN = listing(":person: nobody-at-all")
NOBODY_COUNTED = listing(":person: nobody-at-all", name="publication-chart")
EMPTY = listing(":year: 1999")
EMPTY_CHART = listing(":year: 1999", name="publication-chart")
PIECES = [
    *(listing(*options) for options in LISTS),
    *GROUPED.values(),
    *(NUMBERED, NUMBERED_ALONE, REST_FOLDED, KOREAN, TWICE),
    *FOLDED.values(),
    *(listing(*options) for options in FAULTS),
    *(WRONG_KIND, SEVERAL_FAULTS, SECTION, IN_CHARTS, NOBODY_KNOWN, NOBODY_COUNTED, EMPTY_CHART),
]


@pytest.mark.parametrize(("options", "keys"), LISTS.items())
def test_entries_are_chosen_and_sorted(shown, options, keys):
    page = shown(listing(*options))
    assert list(page.entries) == keys
    assert page.warnings == []
    assert (page.text == "Page Nothing to show here.") is (keys == [])


@pytest.mark.parametrize(("by", "groups"), GROUPS.items())
def test_entries_are_grouped(shown, listed, by, groups):
    page = shown(GROUPED[by])
    headings = page.body.select("h2.people-heading")
    assert page.texts("h2.people-heading") == list(groups)
    assert [heading["id"] for heading in headings][:3] == ANCHORS[by]
    assert all(heading["id"].isascii() for heading in headings)
    assert [list(listed(heading.find_next_sibling("ul"))) for heading in headings] == list(groups.values())


def test_numbers_go_on_through_the_groups(shown):
    lists = shown(NUMBERED).body.select("ol")
    assert [(one.get("start"), len(one.select(":scope > li"))) for one in lists] == [
        *(("1", 1), ("2", 1), ("3", 1), ("4", 1), ("5", 3), ("8", 1), ("9", 1)),
    ]
    (one,) = shown(NUMBERED_ALONE).body.select("ol")
    assert len(one.select(":scope > li")) == 3
    assert shown(listing()).body.select("ol") == []


def test_the_rest_of_each_group_is_folded(shown):
    body = shown(REST_FOLDED).body
    lists = [(one.get("start"), len(one.select(":scope > li")), one.parent.name) for one in body.select("ol")]
    assert lists == [
        *(("1", 1, "div"), ("2", 1, "div"), ("3", 1, "div"), ("4", 1, "div")),
        *(("5", 2, "div"), ("7", 1, "details"), ("8", 1, "div"), ("9", 1, "div")),
    ]
    (fold,) = body.select("details.people-more")
    assert fold.select_one(".people-closed").get_text() == "Show all 3"
    assert fold.select_one(".people-opened").get_text() == "Show fewer"


def test_a_list_in_another_language(shown):
    page = shown(KOREAN)
    assert page.texts("h2.people-heading") == ["프리프린트", "학회", "학술지"]
    assert page.entries["notes2019"].line("venue").startswith("Scientific Memoirs, 3(2), 666–731, 2019년 9월")
    assert page.entries["notes2019"].fold("초록")
    assert page.body.select_one(".people-publications")["lang"] == "ko"


@pytest.mark.parametrize("number", FOLDED)
def test_long_lists_of_authors_are_folded_and_complete(shown, number):
    crowd = shown(FOLDED[number]).entries["crowd2021"]
    fold = crowd.item.select_one("details:has(.people-authors)")
    names = crowd.authors.split(", ")
    assert len(names) == 131  # with the words at the end
    assert (names[0], names[76], names[-1]) == ("Given Surname1", "Charles Babbage", "and others")
    assert crowd.links("authors") == {"Charles Babbage": "people/charles/index.html"}
    if number == 130:
        assert fold is None
    else:
        rest = 130 - number
        assert fold.summary.get_text() == f"and {rest} more author{'s' if rest > 1 else ''}"
        assert len(fold.p.get_text().split(", ")) == rest + 1


def test_ids_are_given_once(shown):
    ids = [tag["id"] for tag in shown(TWICE).body.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {"publication-engine2024", "publication-engine2023", "publication-notes2018"} < set(ids)


# --- what is wrong ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("options", "fault"), FAULTS.items())
def test_a_fault_is_told_at_its_place_with_what_was_meant(shown, options, fault):
    page = shown(listing(*options))
    column, subtype, message = fault
    (warning,) = page.warnings
    assert f".md:8:{column}: WARNING: {message or ''}" in warning
    assert warning.endswith(f" [people.{subtype}]")
    shows_everything = subtype != "person"
    assert list(page.entries) == (ALL if shows_everything else [])


def test_a_kind_that_is_none_names_the_nearest(shown):
    (warning,) = shown(WRONG_KIND).warnings
    assert ".md:8:2: WARNING: the option 'kind': 'confrence' is not one of preprint, conference, " in warning
    assert "; did you mean 'conference'? [people.option]" in warning


def test_several_faults_are_all_told_and_the_other_options_hold(shown):
    page = shown(SEVERAL_FAULTS)
    assert [warning.partition(": WARNING")[0][-5:] for warning in page.warnings] == ["d:9:2", ":10:2"]
    assert len(page.entries) == 1


def test_there_is_no_section_to_name(shown):
    page = shown(SECTION)
    (warning,) = page.warnings
    assert ".md:7:19: WARNING: 'publications' takes no argument; found 'work' [people.section]" in warning
    assert list(page.entries) == ALL


def test_a_chart_does_not_know_what_is_for_lists(shown):
    (warning,) = shown(IN_CHARTS).warnings
    assert "there is no option 'numbered'" in warning


@pytest.mark.parametrize("piece", [NOBODY_KNOWN, NOBODY_COUNTED])
def test_nobody_known_is_no_list(shown, piece):
    page = shown(piece)
    assert page.text == "Page"
    assert len(page.warnings) == 1


@pytest.mark.parametrize(("piece", "name"), [(EMPTY, "publications"), (EMPTY_CHART, "publication-chart")])
def test_what_matches_nothing_is_said_on_the_page_and_as_an_information(shown, piece, name):
    page = shown(piece)
    assert page.text == "Page Nothing to show here."
    assert page.warnings == []
    (line,) = page.printed
    assert line.endswith(f".md:7:1: '{name}' matches no publication")
