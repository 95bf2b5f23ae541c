"""vCards, as another library than the one that writes them reads them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

NODE_MODULES = Path(__file__).parents[1] / "browser" / "node_modules"
#: Prints the cards of a file as jCards, by Mozilla's ical.js; a line that is none makes it fail.
READ = """
const ICAL = require("ical.js");
process.stdout.write(JSON.stringify(ICAL.parse(require("fs").readFileSync(0, "utf8"))));
"""


def read(content: bytes):
    """Return the properties of the one card of a file: names and values."""
    command = [
        "node",
        "--input-type=commonjs",
        "-e",
        READ.replace("ical.js", f"{NODE_MODULES}/ical.js/dist/ical.es5.cjs"),
    ]
    done = subprocess.run(command, input=content, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    kind, properties = json.loads(done.stdout)[:2]
    assert kind == "vcard"
    return [(name, value) for name, _, _, value in properties]


def card(built, person="ada"):
    return read((built.out / f"_downloads/{person}.vcf").read_bytes())


PRIVATE = [
    ("adr", ["", "", "12 St James's Square", "London", "", "SW1Y 4JH", "United Kingdom"]),
    ("tel", "+44 20 7946 0000"),
]
PAGE = ("url", "https://people.example.org/en/people/ada/index.html")


def test_who_it_is_and_how_to_reach_them(site):
    assert sorted(card(site), key=str) == sorted(
        [
            ("version", "3.0"),
            ("fn", "Ada Lovelace"),
            ("n", ["Lovelace", "Ada", "", "", ""]),
            ("nickname", "에이다 러브레이스"),
            ("org", ["Analytical Society", "Notes"]),
            ("title", "Programmer"),
            ("note", "The first programmer"),
            ("email", "ada@example.org"),
            ("adr", ["", "", "", "London", "", "", "United Kingdom"]),
            PAGE,
            ("url", "https://ada.example.org/"),
            ("url", "https://github.com/ada"),
            ("url", "https://orcid.org/0000-0002-1825-0097"),
        ],
        key=str,
    )


def test_it_is_linked_from_the_profile(site, home):
    for built in (site, home):
        (link,) = [
            link
            for link in built.body("people/ada/index").select(".people-files a")
            if link.get_text().strip() == "vCard"
        ]
        assert link["href"] == "../../_downloads/ada.vcf"


def test_without_an_address_of_the_site_no_page_is_named(home, site):
    assert [one for one in card(site) if one not in card(home)] == [PAGE]


def test_phone_and_street_are_told_only_where_they_are_published(build_once, site):
    ada = (site.source / "people/ada/person.yaml").read_bytes()
    built = build_once({"people/ada/person.yaml": ada}, people_publish=["phone", "address"])
    found = card(built)
    assert [one for one in found if one in PRIVATE] == PRIVATE
    text = (site.out / "_downloads/ada.vcf").read_text(encoding="utf-8")
    assert "7946" not in text
    assert "James" not in text
    assert "SW1Y" not in text


@pytest.mark.parametrize("kind", ["name", "headline"])
def test_values_cannot_break_out(build_once, kind):
    value = 'A; B, C\\ : "D"\r\nEND:VCARD\nURL:https://evil.example/\t' + "길다 " * 60
    facts = {"name": "Ada", kind: value, "url": "https://a.example/?x=1;y=2,3"}
    built = build_once({"people/ada/person.yaml": json.dumps(facts)})
    found = dict(card(built))
    said = found["fn" if kind == "name" else "note"]
    said = said.replace("\\;", ";")  # RFC 2426 lets it be escaped everywhere, ical.js expects that in lists alone
    assert " ".join(said.split()) == " ".join(value.split())
    assert [one for name, one in card(built) if name == "url"] == ["https://a.example/?x=1;y=2,3"]
    lines = (built.out / "_downloads/ada.vcf").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ("name: 김민지", ["김민지", "", "", "", ""]),
        ("name: Ada\ngiven_name: Ada", ["", "Ada", "", "", ""]),
        ("name: Ada Lovelace", ["Ada Lovelace", "", "", "", ""]),
    ],
)
def test_names_without_parts(build_once, facts, name):
    built = build_once({"people/ada/person.yaml": facts})
    assert dict(card(built))["n"] == name


def test_a_position_without_an_organization_and_the_reverse(build_once):
    work = "work: [{{{}, start_date: 2020}}]\n"
    for field, expected in {"position: Guest": ("title", "Guest"), "organization: Lab": ("org", "Lab")}.items():
        found = card(build_once({"people/ada/person.yaml": f"name: Ada\n{work.format(field)}"}))
        assert [one for one in found if one[0] in {"org", "title"}] == [expected]


def test_nobody_has_to_have_one(build_once):
    built = build_once(
        {"people/ada/person.yaml": "name: Ada", "index.md": "# Home\n\n```{profile}\n```\n"}, people_vcards=False
    )
    assert not built.body().select(".people-files")
    assert not list(built.out.rglob("*.vcf"))


def test_there_is_none_outside_a_web_site(build_once, site):
    ada = (site.source / "people/ada/person.yaml").read_bytes()
    for builder in ("text", "epub", "singlehtml", "latex"):
        built = build_once({"people/ada/person.yaml": ada}, builder, version="1", project_copyright="2026, us")
        assert not list(built.out.rglob("*.vcf"))
