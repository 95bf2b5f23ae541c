"""Lists that are filtered in the browser: by keyboard, by touch, by address, and not at all without scripts."""

from __future__ import annotations

import json
import re
import unicodedata
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

HOSTILE = (
    """</template></option></form><script>document.title="taken"</script> " onfocus="document.title='taken'" &amp;"""
)

#: All lists of a page: the heading of a section, and a directive below it.
PAGE = "---\norphan: true\n---\n\n# {}\n\n{}\n"

FILES = {
    "references.bib": """
        @inproceedings{one, title = {Sentences of {K}orean}, author = {Chanjun Park and Ada Lovelace},
          booktitle = {Proceedings of ACL}, year = 2024, keywords = {korean, nlp}, abstract = {A hidden giraffe.}}
        @inproceedings{two, title = {Looms and Engines}, author = {Lovelace, Ada}, booktitle = {Workshop on Looms},
          year = 2023, keywords = {engines, NLP}}
        @article{three, title = {Über Zahnräder}, author = {Lovelace, Ada and Søren Müller}, journal = {Annalen},
          year = 2023, keywords = {engines}}
        @article{four, title = {A Pre\u2011trained Café}, author = {Lovelace, Ada}, journal = {Annals}, year = 2021}
        @misc{five, title = {한국어 문장 분리 연구}, author = {박찬준}, year = 2021, keywords = {korean}}
    """,
    "people/ada/person.yaml": """
        name: Ada Lovelace
        aliases: [Augusta King]
        tags: [engines, letters]
        headline: {en: Countess, fr: Comtesse}
        interests: [Weather]
        work: [{position: Countess, organization: Court, start_date: 2015, end_date: 2018}]
        media:
          - {title: A poet, outlet: Gazette, date: 2019, kind: interview}
          - {title: A film, outlet: Station, date: 2018, kind: broadcast}
          - {title: 엔진의 시인, outlet: 신문, date: 2018, kind: article}
          - {title: Old news, outlet: Gazette, date: 2012, kind: article, details: Of a zebra.}
        talks:
          - {title: Loops, event: EuroSciPy, date: 2019, kind: keynote}
          - {title: Bugs, event: PyCon, date: 2020, kind: tutorial}
        skills:
          - {name: Sums, keywords: [mathematics, patience]}
          - {name: Proofs, keywords: [mathematics]}
          - {name: Knitting, keywords: [patience]}
    """,
    "people/chanjun/person.yaml": """
        name: {en: Chanjun Park, ko: 박찬준}
        tags: [letters]
        work: [{position: Researcher, organization: Court, start_date: 2018}]
    """,
    "people/minji/person.yaml": f"name: Minji Kim\ntags: [{json.dumps(HOSTILE)}]\n",
    "papers.md": PAGE.format(
        "Papers", "{publication}`one`\n\n```{publications}\n:group-by: kind\n:numbered:\n:filter:\n```"
    ),
    "several.md": PAGE.format(
        "Several",
        """\
## Media
```{entries} media
:person: ada
:as: table
:fold-after: 2
:filter:
```
## Talks
```{entries} talks
:person: ada
:filter: kind
```
## 매체
```{entries} media
:person: ada
:filter: text
:language: ko
```
""",
    ),
    "skills.md": PAGE.format("Skills", "```{entries} skills\n:person: ada\n:group-by: keyword\n:filter:\n```"),
    "time.md": PAGE.format("Time", "```{timeline} work talks\n:filter:\n```"),
    "places.md": PAGE.format("Places", "```{people}\n:group-by: organization\n:filter:\n```"),
    "short.md": PAGE.format("Short", "```{publications}\n```"),
    "index.md": "# Home\n\n```{people}\n:filter:\n```\n",
}
TITLES = [
    "Sentences of Korean",
    "Looms and Engines",
    "Über Zahnräder",
    "A Pre\u2011trained Café",
    "한국어 문장 분리 연구",
]


@pytest.fixture(scope="session")
def lists(build_once, serve):
    return serve(build_once(FILES).out)


@pytest.fixture
def look(visit, lists):
    """Open a page of the small site above."""
    return lambda path, **options: visit(path, on=lists, **options).page


def shown(page, part=".people-publication .people-title", within="body"):
    """Return what can be seen of each item."""
    return page.locator(within).locator(part).filter(visible=True).all_inner_texts()


def said(page, number=0):
    return page.locator(".people-filter-count").nth(number).inner_text()


def state(page):
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def find(page, text):
    page.get_by_role("searchbox").first.fill(text)
    page.get_by_role("searchbox").first.press("Enter")  # which does not wait for more


def test_text_finds_whatever_its_capitals_accents_dashes_and_language(look):
    page = look("papers.html")
    decomposed = unicodedata.normalize("NFD", "문장")
    for text, numbers in {
        "KOREAN": [0, 4],  # a title, and a keyword that is not shown
        "zahnrader": [2],
        "Zahnra\u0308der": [2],
        "Soren": [2],
        "cafe": [3],
        "pre-trained": [3],
        "giraffe": [0],  # in a folded abstract
        "연구": [4],
        "한국": [4],  # a piece of a word
        "문ㅈ": [4],  # a syllable that is being typed
        decomposed: [4],
        "박찬준": [0, 4],  # who wrote one of them under another name
        "chanjun": [0, 4],
        "augusta": [0, 1, 2, 3],
        "looms, 2023": [1],
        "looms 2021": [],
        "journals": [2, 3],  # the heading of their group
        "inproceedings": [],  # BibTeX, which every entry has
        "  ": [0, 1, 2, 3, 4],
    }.items():
        find(page, text)
        assert sorted(shown(page), key=TITLES.index) == [TITLES[number] for number in numbers], text
        assert said(page) == (f"{len(numbers)} of 5" if numbers else "Nothing matches.")


def test_choices_and_text_hold_together(look):
    page = look("papers.html")
    choices = {name: page.get_by_label(name, exact=True) for name in ("Year", "Kind", "Tag")}
    assert choices["Year"].locator("option").all_inner_texts() == ["All years", "2024", "2023", "2021"]
    assert choices["Kind"].locator("option").all_inner_texts() == [
        *("All kinds", "Conferences", "Workshops", "Journals", "Other")
    ]
    assert choices["Tag"].locator("option").all_inner_texts() == ["All tags", "engines", "korean", "nlp"]
    choices["Year"].select_option("2023")
    assert shown(page) == [TITLES[1], TITLES[2]]
    choices["Tag"].select_option("nlp")  # however it is written
    assert shown(page) == [TITLES[1]]
    find(page, "zahn")
    assert shown(page) == []
    choices["Tag"].select_option("engines")
    assert shown(page) == [TITLES[2]]
    assert state(page) == {"year": "2023", "tag": "engines", "q": "zahn"}
    page.get_by_role("button", name="Show all").click()
    assert sorted(shown(page)) == sorted(TITLES)
    assert state(page) == {}
    assert page.evaluate("document.activeElement.name") == "q"
    assert not page.get_by_role("button", name="Show all").is_visible()


def test_headings_without_items_go_and_numbers_stay(look):
    page = look("papers.html")
    headings = [
        {"Conferences": 1, "Workshops": 2, "Journals": 3, "Other": 5},
        {"Journals": 3},
    ]
    for text, expected in zip(("", "annal"), headings, strict=True):
        find(page, text)
        assert shown(page, ".people-heading") == list(expected)
        firsts = (
            page.locator("ol").filter(visible=True).evaluate_all("lists => lists.map(list => list.children[0].value)")
        )
        assert firsts == list(expected.values())
    find(page, "cafe")
    last = page.locator("ol li").filter(visible=True)
    assert last.evaluate("item => item.value") == 4


def test_the_address_keeps_the_state(look):
    page = look("papers.html?kind=journal&q=%C3%BCber")
    assert shown(page) == [TITLES[2]]
    assert page.get_by_role("searchbox").input_value() == "über"
    assert page.get_by_label("Kind", exact=True).input_value() == "journal"
    page.get_by_label("Kind", exact=True).select_option("")
    page.get_by_role("searchbox").press("End")
    page.get_by_role("searchbox").press_sequentially(" zahn")
    expect(page).to_have_url(re.compile("zahn$"))
    page.get_by_role("searchbox").press_sequentially("r")
    expect(page).to_have_url(re.compile("zahnr$"))
    assert state(page) == {"q": "über zahnr"}
    page.go_back()
    assert (state(page), page.get_by_role("searchbox").input_value()) == ({"q": "über"}, "über")
    page.go_back()
    assert state(page) == {"kind": "journal", "q": "über"}
    assert page.get_by_label("Kind", exact=True).input_value() == "journal"
    page.go_forward()
    page.go_forward()
    assert page.get_by_role("searchbox").input_value() == "über zahnr"
    assert shown(page) == [TITLES[2]]
    page.reload()
    assert shown(page) == [TITLES[2]]
    assert said(page) == "1 of 5"


def test_what_is_typed_after_something_else_is_a_step_of_its_own(look):
    page = look("papers.html")
    box = page.get_by_role("searchbox")
    box.press_sequentially("zahn")
    expect(page).to_have_url(re.compile("zahn$"))
    box.blur()
    box.press_sequentially("r")
    expect(page).to_have_url(re.compile("q=(zahnr|rzahn)$"))
    page.go_back()
    assert (state(page), box.input_value()) == ({"q": "zahn"}, "zahn")
    page.go_back()
    assert (state(page), box.input_value()) == ({}, "")


def test_what_changes_nothing_is_no_step(look):
    page = look("papers.html")
    find(page, "zahn")
    steps = page.evaluate("history.length")
    page.get_by_role("searchbox").press("Enter")
    assert page.evaluate("history.length") == steps
    page.get_by_label("Kind", exact=True).select_option("journal")
    assert page.evaluate("history.length") == steps + 1


def test_escape_does_nothing_where_nothing_is_filtered(look):
    page = look("papers.html")
    kind = page.get_by_label("Kind", exact=True)
    kind.press("Escape")
    assert page.evaluate("document.activeElement.name") == "kind"
    kind.select_option("journal")
    kind.press("Escape")
    assert page.evaluate("document.activeElement.name") == "q"
    assert len(shown(page)) == 5


def test_an_address_that_names_what_is_not_there_shows_everything(look):
    page = look("papers.html?kind=poem&year=1066&other=1")
    assert len(shown(page)) == 5
    assert page.get_by_label("Kind", exact=True).locator("option:checked").inner_text() == "All kinds"
    page.get_by_label("Year", exact=True).select_option("2024")
    assert state(page) == {"other": "1", "year": "2024"}


def test_a_link_to_what_is_filtered_out_brings_it_back(look):
    page = look("papers.html?kind=journal")
    assert len(shown(page)) == 2
    page.get_by_role("link", name="Sentences of Korean").click()
    expect(page.get_by_role("status")).to_have_text("5 of 5")
    assert state(page) == {}
    assert page.locator(":target").is_visible()
    page = look("papers.html?kind=journal#publication-one")
    assert len(shown(page)) == 5
    assert page.locator(":target").is_visible()


def test_a_link_to_what_is_in_sight_leaves_the_list_as_it_is(look):
    page = look("papers.html?kind=journal#publication-three")
    assert len(shown(page)) == 2
    assert page.locator(":target").is_visible()
    assert state(page) == {"kind": "journal"}


def test_several_lists_of_a_page(look):
    page = look("several.html?q=gazette&talks.kind=tutorial&media-2.q=%EC%8B%9C%EC%9D%B8")
    media, talks, again = (f"section section:nth-of-type({number})" for number in (1, 2, 3))
    assert shown(page, "tbody .people-title", media) == ["A poet", "Old news"]
    assert shown(page, ".people-entry .people-title", talks) == ["Bugs"]
    assert shown(page, ".people-entry .people-title", again) == ["엔진의 시인"]
    assert [said(page, number) for number in range(3)] == ["2 of 4", "1 of 2", "4개 중 1개"]
    page.locator(talks).get_by_label("Kind").select_option("keynote")
    assert state(page) == {"q": "gazette", "talks.kind": "keynote", "media-2.q": "시인"}
    page.locator(again).get_by_role("button", name="모두 보기").click()
    assert state(page) == {"q": "gazette", "talks.kind": "keynote"}
    page.goto(page.url.partition("?")[0] + "?media.kind=interview")
    assert shown(page, "tbody .people-title", media) == ["A poet"]
    page.locator(media).get_by_label("Kind").select_option("broadcast")
    assert state(page) == {"kind": "broadcast"}


def test_items_beyond_a_fold_are_found_and_folded_again(look):
    page = look("several.html")
    fold = page.locator("details:has(tbody)")
    summary = fold.locator("> summary")
    assert summary.is_visible()
    assert not fold.evaluate("fold => fold.open")
    find(page, "zebra")  # in the details of an entry in the fold
    assert fold.evaluate("fold => fold.open")
    assert shown(page, "tbody .people-title") == ["Old news"]
    assert not summary.is_visible()
    find(page, "poet")
    assert not fold.is_visible()
    find(page, "")
    assert summary.is_visible()
    assert not fold.evaluate("fold => fold.open")


def test_an_item_in_several_groups_counts_once(look):
    page = look("skills.html")
    assert said(page) == "3 of 3"
    page.get_by_label("Tag", exact=True).select_option("patience")
    assert said(page) == "2 of 3"
    assert shown(page, ".people-title") == ["Sums", "Sums", "Knitting"]


def test_a_period_is_in_each_of_its_years(look):
    page = look("time.html")
    assert page.get_by_label("Kind", exact=True).locator("option").all_inner_texts() == [
        *("All kinds", "Work", "Talks", "Keynote", "Tutorial")
    ]
    titles = {"2020": ["Researcher", "Bugs"], "2018": ["Researcher", "Countess"], "2015": ["Countess"]}
    for year, expected in titles.items():
        page.get_by_label("Year", exact=True).select_option(year)
        assert shown(page, ".people-title strong") == expected
    page.get_by_label("Year", exact=True).select_option("")
    page.get_by_label("Kind", exact=True).select_option("talks")
    assert shown(page, ".people-title strong") == ["Bugs", "Loops"]


def test_the_directory(look):
    page = look("index.html")
    names = {
        "박찬": ["Chanjun Park 박찬준"],
        "augusta": ["Ada Lovelace"],
        "comtesse": ["Ada Lovelace"],
        "weather": ["Ada Lovelace"],
    }
    for text, expected in names.items():
        find(page, text)
        assert shown(page, ".people-name") == expected
    find(page, "")
    page.get_by_label("Tag", exact=True).select_option("letters")
    assert shown(page, ".people-name") == ["Ada Lovelace", "Chanjun Park 박찬준"]
    page.get_by_label("Kind", exact=True).select_option("alumni")
    assert shown(page, ".people-name") == ["Ada Lovelace"]


def test_places_are_found_by_their_names(look):
    page = look("places.html")
    find(page, "court 2018")
    assert said(page) == "2 of 2"
    page.get_by_label("Kind", exact=True).select_option("current")
    assert said(page) == "1 of 2"


def test_by_keyboard_alone(look):
    page = look("papers.html")
    page.keyboard.press("Tab")
    for _ in range(100):
        if page.evaluate("document.activeElement.name") == "q":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("engines")
    page.keyboard.press("Enter")  # which sends no form
    assert shown(page) == [TITLES[1], TITLES[2]]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "kind"
    page.keyboard.type("Work")
    assert shown(page) == [TITLES[1]]
    assert state(page) == {"q": "engines", "kind": "workshop"}
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "reset"
    page.keyboard.press("Enter")
    assert len(shown(page)) == 5
    page.keyboard.type("looms")
    expect(page.get_by_role("status")).to_have_text("1 of 5")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 5
    assert page.evaluate("document.activeElement.name") == "q"


def test_by_touch(look):
    page = look("papers.html", width=375, has_touch=True, is_mobile=True)
    field = page.get_by_role("searchbox")
    field.tap()
    page.keyboard.type("engines")
    expect(page.get_by_role("status")).to_have_text("2 of 5")
    assert shown(page) == [TITLES[1], TITLES[2]]
    page.get_by_role("button", name="Show all").tap()
    assert len(shown(page)) == 5
    for control in page.locator(".people-filter :is(input, select)").all():
        assert control.bounding_box()["height"] >= 40
        assert control.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 16
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_screen_readers_hear_the_count(look):
    page = look("papers.html")
    status = page.get_by_role("status")
    assert status.get_attribute("aria-live") == "polite"
    page.evaluate("""() => {
        window.heard = [];
        new MutationObserver(() => heard.push(document.querySelector("[role=status]").textContent))
            .observe(document.querySelector("[role=status]"), {childList: true, characterData: true, subtree: true});
    }""")
    for text in ("engines", "engine", "nowhere", ""):
        find(page, text)
    assert page.evaluate("heard") == ["2 of 5", "Nothing matches.", "5 of 5"]


@pytest.mark.parametrize("path", ["publications.html?q=korean", "projects.html", "people/chanjun-park/index.html"])
@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_controls_keep_nobody_out(visit, violations, path, color_scheme):
    page = visit(path, color_scheme=color_scheme).page
    assert page.get_by_role("searchbox").first.is_visible()
    assert [one for one in violations(page) if "people-filter" in one or "<select" in one or "<input" in one] == []


@pytest.mark.parametrize("theme", ["furo", "pydata_sphinx_theme", "alabaster"])
@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_in_every_theme(visit, build_once, serve, theme, color_scheme):
    built = build_once(FILES, html_theme=theme)
    # pydata-sphinx-theme complains about itself on pages that it finds no place for its switch on
    faulty = theme == "pydata_sphinx_theme"
    page = visit("papers.html?q=engines", on=serve(built.out), faulty=faulty, color_scheme=color_scheme).page
    assert shown(page) == [TITLES[1], TITLES[2]]
    assert said(page) == "2 of 5"
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == 5
    assert len(shown(page, ".people-heading")) == 4
    page.goto(page.url.replace("papers", "several") + "?kind=interview")
    assert shown(page, "tbody .people-title") == ["A poet"]
    page.goto(page.url.replace("several", "index").partition("?")[0] + "?tag=engines")
    assert shown(page, ".people-name") == ["Ada Lovelace"]


def test_without_scripts_everything_is_there_and_no_control(look):
    page = look("papers.html?kind=journal", java_script_enabled=False)
    assert len(shown(page)) == 5
    assert page.locator(".people-filter").count() == 1
    assert shown(page, ".people-filter :is(input, select, button, p)") == []
    box = page.locator(".people-filtered").bounding_box()
    assert abs(page.locator(".people-heading").first.bounding_box()["y"] - box["y"]) < 60


def test_nothing_moves_when_the_script_begins(visit, lists):
    """The place of the controls is kept: the script arrives long after the page was painted."""
    one = visit("short.html", on=lists)
    page = one.page
    page.route("**/people-filters.js*", lambda _: None)  # it never arrives
    page.goto(lists.address + "papers.html", wait_until="commit")
    page.locator(".people-heading").first.wait_for()
    assert shown(page, ".people-filter input") == []
    before = page.locator(".people-heading").first.bounding_box()
    page.unroute_all(behavior="ignoreErrors")
    page.goto(lists.address + "papers.html")
    assert page.get_by_role("searchbox").is_visible()
    assert page.locator(".people-heading").first.bounding_box() == before


def test_a_page_without_filters_has_no_script(visit, lists):
    one = visit("short.html", on=lists)
    assert not [url for url in one.requests if "people-filters" in url]
    assert one.go("papers.html").locator(".people-filter").count() == 1
    assert [url for url in one.requests if "people-filters" in url]


def test_a_page_from_a_file(visit, build_once, lists):
    page = visit("short.html", on=lists).page
    page.goto((build_once(FILES).out / "papers.html").as_uri() + "?kind=journal")
    assert shown(page) == [TITLES[2], TITLES[3]]
    find(page, "cafe")
    assert shown(page) == [TITLES[3]]


def test_what_somebody_writes_stays_text(look):
    page = look("index.html")
    options = page.get_by_label("Tag", exact=True).locator("option").all_inner_texts()
    assert HOSTILE in options
    page.get_by_label("Tag", exact=True).select_option(HOSTILE)
    page.get_by_label("Tag", exact=True).focus()
    assert shown(page, ".people-name") == ["Minji Kim"]
    assert page.title() != "taken"
    page.reload()
    assert shown(page, ".people-name") == ["Minji Kim"]
    assert page.locator(".people-filter script").count() == 0
    assert page.title() != "taken"


def test_print_has_no_controls(look):
    page = look("papers.html?kind=journal")
    page.emulate_media(media="print")
    assert shown(page, ".people-filter :is(input, select, button, p)") == []
    assert len(shown(page)) == 2


def test_a_long_list_is_filtered_at_once(visit, build_once, serve):
    """A thousand people: what is hidden and shown is done within a few frames."""
    people = {
        f"people/p{number}/person.yaml": f"name: Person {number}\ntags: [t{number % 30}]\n" for number in range(1000)
    }
    conf = 'extensions = ["sphinx_people"]\nprimary_domain = "people"\nhtml_theme = "furo"\npeople_page_size = 0\n'
    files = {**people, "conf.py": conf, "index.md": "# Home\n\n```{people}\n```\n"}
    page = visit(on=serve(build_once(files).out)).page
    find(page, "Person 99")
    assert said(page) == "19 of 1000"
    page.get_by_label("Tag", exact=True).select_option("t9")
    assert said(page) == "4 of 1000"
