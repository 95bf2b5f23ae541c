"""Structured data as a whole: other people's definitions of the vocabulary accept it, and nothing breaks out of it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.outputs.json_ld import script

NODE_MODULES = Path(__file__).parents[1] / "browser" / "node_modules"
SITES = [{"root": "people"}, {"root": "publications"}]


def faults(folder: Path, pages: list[dict]) -> str:
    """Return what TypeScript says against pages, by the types that Google makes of schema.org (schema-dts)."""
    (folder / "node_modules").symlink_to(NODE_MODULES)
    written = "".join(
        f"export const page{number}: {'Graph' if '@graph' in page else 'WithContext<Thing>'}"
        f" = {json.dumps(page, ensure_ascii=False)};\n"
        for number, page in enumerate(pages)
    )
    lines = f'import type {{ Graph, Thing, WithContext }} from "schema-dts";\n{written}'
    (folder / "pages.ts").write_text(lines, encoding="utf-8")
    options = ("--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "pages.ts")
    command = ["node", NODE_MODULES / "typescript/bin/tsc", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_every_type_and_property_is_one_of_the_vocabulary(site, home, build_once, tmp_path):
    built = [site, home, *(build_once(**one) for one in SITES)]
    found = [
        facts
        for one in built
        for file in sorted(one.out.rglob("*.html"))
        for facts in one.structured_data(file.relative_to(one.out).with_suffix("").as_posix())
    ]
    assert len(found) == 3 + 3 + 3 + 4
    assert faults(tmp_path, found) == ""


@pytest.mark.parametrize(
    ("person", "what"),
    [
        ({"colour": "red"}, "'\"colour\"' does not exist"),
        ({"worksFor": {"@type": "Periodical", "name": "x"}}, "not assignable"),
        ({"alumniOf": {"@type": "OrganizationRole", "worksFor": {"@type": "Organization"}}}, '"worksFor"'),
        ({"name": 1}, "not assignable"),
    ],
)
def test_what_is_not_in_the_vocabulary_would_be_seen(tmp_path, person, what):
    page = {
        "@context": "https://schema.org",
        "@graph": [{"@type": "ProfilePage", "mainEntity": {"@type": "Person", **person}}],
    }
    assert what in faults(tmp_path, [page])


@given(st.dictionaries(st.text(), st.text(st.characters(exclude_categories=["Cs"]))))
def test_no_value_ends_the_script(values):
    element = script(values)
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028\u2029") & set(inside)
    assert json.loads(inside) == values


def test_hostile_values_are_text(build_once):
    name = "</script><!--<script>alert(1)</script>]]>\"'&lt;"
    built = build_once({"people/ada/person.yaml": f"name: {json.dumps(name)}\n"}, html_baseurl="https://a.example/")
    (facts,) = built.structured_data("people/ada/index")
    assert facts["@graph"][0]["mainEntity"]["name"] == name
    assert dict(built.meta("people/ada/index"))["og:title"] == name


def test_a_page_about_one_publication(site):
    (facts,) = site.structured_data("paper")
    assert facts["@context"] == "https://schema.org"
    assert facts["@type"] == "ScholarlyArticle"
    assert facts["mainEntityOfPage"] == "https://people.example.org/en/paper.html"
    assert facts["author"][0] == {
        "@type": "Person",
        "@id": "https://people.example.org/en/people/ada/index.html#person-ada",
        "name": "Ada Lovelace",
    }


def test_a_profile_is_part_of_a_site_with_an_address(site, home):
    (facts,) = site.structured_data("people/ada/index")
    address = "https://people.example.org/en/"
    assert facts["@graph"][0]["isPartOf"] == {"@type": "WebSite", "name": "Engines", "url": address}
    (facts,) = home.structured_data("people/ada/index")
    assert "isPartOf" not in facts["@graph"][0]


def test_without_an_address_of_the_site_ids_are_relative(home):
    (facts,) = home.structured_data("people/ada/index")
    page, notes, *_ = facts["@graph"]
    assert "url" not in page
    assert page["mainEntity"]["@id"] == "#person-ada"
    assert notes["@id"] == "#publication-notes"
    assert notes["author"][1]["@id"] == "../charles/index.html#person-charles"
    (paper,) = home.structured_data("paper")
    assert "mainEntityOfPage" not in paper
    assert paper["@id"] == "people/ada/index.html#publication-notes"


def test_pages_of_folders_have_the_addresses_of_folders(build_once, site):
    files = {
        path.relative_to(site.source).as_posix(): path.read_bytes()
        for path in site.source.rglob("*.*")
        if path.is_file() and "_build" not in path.parts
    }
    built = build_once(files, "dirhtml", html_baseurl="https://people.example.org/en", project="Engines")
    (facts,) = built.structured_data("people/ada/index")
    assert facts["@graph"][0]["url"] == "https://people.example.org/en/people/ada/"
    assert facts["@graph"][1]["@id"] == "https://people.example.org/en/people/ada/#publication-notes"
