"""``{profile}``: who this is."""

from __future__ import annotations

EVERYBODY = "```{profile}\n```"
ADA = "```{profile}\n:person: ada\n```"
TWO = "```{profile}\n:person: minji, grace\n```"
KOREAN = "```{profile}\n:person: ada\n:language: ko\n```"
PIECES = [EVERYBODY, ADA, TWO, KOREAN]


def test_a_page_of_nobody_shows_everybody(shown):
    page = shown(EVERYBODY)
    assert [tag["id"] for tag in page.body.select(".people-profile")] == ["person-ada", "person-grace", "person-minji"]
    assert page.warnings == []


def test_those_who_are_named_come_in_that_order(shown):
    assert shown(TWO).texts(".people-name") == ["Minji Kim 김민지", "Grace Hopper"]


def test_name_headline_position_and_place(shown):
    page = shown(ADA)
    assert page.texts(".people-name") == ["Ada Lovelace 에이다 러브레이스 (she/her)"]
    assert page.texts(".people-headline") == ['The "first" programmer -- and a countess']
    assert page.texts(".people-position") == ["Programmer, Notes, Analytical Society 해석학회"]
    assert page.texts(".people-location") == ["London, United Kingdom"]
    assert page.body.select_one(".people-other [lang=ko]").get_text() == "에이다 러브레이스"


def test_accounts_are_links_with_icons(shown):
    accounts = [(" ".join(tag.get_text().split()), tag) for tag in shown(ADA).body.select(".people-accounts li")]
    links = {text: tag.a["href"] if tag.a else None for text, tag in accounts}
    assert links == {
        "ada.example.org": "https://ada.example.org/",
        "ada@example.org": "mailto:ada%40example.org",
        "GitHub ada": "https://github.com/ada",
        "Mastodon ada@hachyderm.io": "https://hachyderm.io/@ada",
        "Flickr ada": "https://flickr.example.org/ada",
        "Telegraph AL": None,
    }
    assert all(tag.select_one("svg.people-icon") for _, tag in accounts)
    assert all(not tag.select("img, use, image") for _, tag in accounts)


def test_summary_is_myst(shown):
    about = shown(ADA).body.select_one(".people-about")
    assert [tag.name for tag in about.find_all(recursive=False)] == ["p", "p"]
    assert about.em.get_text() == "more"
    assert about.a["href"] == "people/grace/index.html#person-grace"


def test_photo_or_initials(shown):
    ada, grace, _ = shown(EVERYBODY).body.select(".people-portrait")
    assert ada.img["alt"] == "Photo of Ada Lovelace"
    assert not ada.img.has_attr("loading")  # it is what one sees first
    assert grace.select_one(".people-initials").get_text() == "GH"
    assert grace.select_one(".people-initials")["aria-hidden"] == "true"


def test_another_language(shown):
    page = shown(KOREAN)
    assert page.texts(".people-name") == ["에이다 러브레이스 Ada Lovelace (she/her)"]
    assert page.body.select_one(".people-profile")["lang"] == "ko"
    assert page.body.select_one(".people-other [lang=en]").get_text() == "Ada Lovelace"
    assert page.texts(".people-position") == ["Programmer, Notes, 해석학회 Analytical Society"]
    assert page.body.img["alt"] != "Photo of 에이다 러브레이스"
    assert "에이다 러브레이스" in page.body.img["alt"]


def test_what_is_private_stays_so(shown, build_once):
    assert "+44" not in shown(ADA).text
    assert "Square" not in shown(ADA).text
    assert "SW1Y" not in shown(ADA).text
    built = build_once(root="people", people_publish=["phone", "address"])
    assert built.texts(".people-location", "people/ada/index") == [
        "12 St James's Square, London, United Kingdom, SW1Y 4JH"
    ]
    assert "+44 20 7946 0000" in built.texts(".people-accounts li", "people/ada/index")
    built = build_once(root="people", people_publish=["phone"])
    assert built.texts(".people-location", "people/ada/index") == ["London, United Kingdom"]


def test_the_names_stand_in_the_general_index(build_once):
    built = build_once(root="people")
    index = built.page("genindex")
    links = {link.get_text(): link["href"] for link in index.select(".indextable a")}
    assert links["Ada Lovelace"] == links["에이다 러브레이스"] == "people/ada/index.html#person-ada"
    assert links["Grace Hopper"] == "people/grace/index.html#person-grace"
    assert len(links) == 5
