"""The head of a profile."""

from __future__ import annotations

import mf2py


def test_several_positions_have_a_line_each(build_once):
    work = "[{position: A, organization: X, start_date: 2020}, {organization: Y, start_date: 2021}, {position: C, team: T, start_date: 2019}]"
    built = build_once(
        {"people/ada/person.yaml": f"name: Ada\nwork: {work}\n", "index.md": "# Home\n\n```{profile}\n```\n"}
    )
    assert built.texts(".people-position") == ["Y", "A, X", "C, T"]


def test_a_place_by_its_parts_or_in_one_line(build_once):
    files = {
        "index.md": "# Home\n\n```{profile}\n```\n",
        "people/ada/person.yaml": "name: Ada\nlocation: {text: Seoul and Paris}\n",
    }
    built = build_once(
        {
            **files,
            "people/b/person.yaml": "name: B\nlocation: {postal_code: '123'}\n",
            "people/c/person.yaml": "name: C\nlocation: 서울\n",
        }
    )
    assert built.texts(".people-location") == ["Seoul and Paris", "서울"]
    assert built.body().select_one(".people-location svg")


def test_accounts_without_a_network_or_an_address(build_once):
    accounts = (
        '[{url: "https://example.org/x"}, {network: Telegraph}, {network: Mastodon, username: "@ada@hachyderm.io"}]'
    )
    built = build_once(
        {"people/ada/person.yaml": f"name: Ada\nprofiles: {accounts}\n", "index.md": "# Home\n\n```{profile}\n```\n"}
    )
    assert built.warnings == []
    assert built.texts(".people-accounts li") == ["https://example.org/x", "Telegraph", "Mastodon @ada@hachyderm.io"]


def test_it_is_a_card_that_other_programs_read(build_once):
    """The microformat, as its own parser reads it: nothing private, and what belongs to a name alone in it."""
    person = """
        name: {en: Ada Lovelace, ko: 에이다}
        pronouns: she/her
        headline: Programmer
        image: a.png
        location: {city: London, country: UK, address: 12 Square, postal_code: SW1}
        email: ada@example.org
        phone: "1"
        url: https://ada.example.org/
        github: ada
        work: [{organization: lab, position: Guest, start_date: 2020}]
    """
    organizations = "lab: {name: Lab, url: https://lab.example.org/, former_names: [{name: Old Lab}]}\n"
    page = "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n"
    files = {"people/ada/person.yaml": person, "people/ada/index.md": page, "people/organizations.yaml": organizations}
    built = build_once({**files, "people/ada/a.png": b""})
    (card,) = mf2py.parse(built.html("people/ada/index"), url="https://a.example/people/ada/index.html")["items"]
    assert card["type"] == ["h-card"]
    found = card["properties"]
    (photo,) = found.pop("photo")
    assert photo["value"].startswith("https://a.example/_images/a-")
    assert found == {
        "name": ["Ada Lovelace"],
        "note": ["Programmer"],
        "job-title": ["Guest"],
        "org": ["Lab"],
        "locality": ["London"],
        "country-name": ["UK"],
        "url": ["https://ada.example.org/", "https://github.com/ada"],
        "email": ["mailto:ada%40example.org"],
    }
