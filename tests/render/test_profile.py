"""The head of a profile."""

from __future__ import annotations


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
