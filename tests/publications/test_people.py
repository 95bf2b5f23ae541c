"""Who is who, on pages: every spelling that is a person's is linked, and nobody is guessed."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from sphinx_people.cli import main

ORCID, OTHER_ORCID = "0000-0002-7200-9632", "0000-0002-1825-0097"
PEOPLE = {
    "chanjun": f"name: {{en: Chanjun Park, ko: 박찬준}}\naliases: ['Park, Chan-Jun']\norcid: {ORCID}",
    "ludwig": "name: Ludwig van Beethoven",
    "paul": "name: Paul Erdős\naliases: [P. Erdős]",
    "jose": "name: Jos\u0065\u0301 García-López",
    "martin": "name: Martin Luther King, Jr.",
    "bo": "name: Bo Li",
    "bo-2": "name: Bo Li",
    "gil": "name: {en: Gildong Hong, ko: 홍길동}",
}
#: Authors as an entry has them, and who they are.
AUTHORS = {
    "Park, Chanjun": "chanjun",
    "Chanjun Park": "chanjun",
    "PARK, CHANJUN": "chanjun",
    "Park, Chan-Jun": "chanjun",
    "Park, Chan\u2010Jun": "chanjun",
    "Park, Chan Jun": "chanjun",
    "Park~Chanjun": "chanjun",
    "{Chanjun Park}": "chanjun",
    "박찬준": "chanjun",
    "박, 찬준": "chanjun",
    "박 찬준": "chanjun",
    "{박찬준}": "chanjun",
    "Chanjun, Park": "chanjun",
    "Park, C.": None,
    "Park, Chanjoon": None,
    "Park, Jun": None,
    "Ludwig van Beethoven": "ludwig",
    "van Beethoven, Ludwig": "ludwig",
    "Beethoven, Ludwig van": "ludwig",
    "Beethoven, Ludwig": None,
    "Paul Erd\\H{o}s": "paul",
    "Erdos, Paul": "paul",
    "Erdős, P.": "paul",
    "Garc\\'{\\i}a-L{\\'o}pez, Jos\\'e": "jose",
    "Garcia Lopez, Jose": "jose",
    "King, Jr., Martin Luther": "martin",
    "King Jr., Martin Luther": "martin",
    "Li, Bo": None,
    "홍길동": "gil",
    "Hong, Gildong": "gil",
    "Gildong Hong*": "gil",
    "OpenAI": None,
    "{The Park Group}": None,
}


@pytest.fixture(scope="module")
def built(build_once):
    """Build a list with an entry for each author."""
    entries = [f"@misc{{k{number}, title = {{T}}, author = {{{name}}}}}" for number, name in enumerate(AUTHORS)]
    annotated = [
        f'@misc{{o1, title = {{T}}, author = {{Li, Bo and Park, C.}}, author+an:orcid = {{2="{ORCID}"}}}}',
        f'@misc{{o2, title = {{T}}, author = {{Chanjun Park}}, author+an:orcid = {{1="{OTHER_ORCID}"}}}}',
    ]
    files = {f"people/{name}/person.yaml": facts + "\n" for name, facts in PEOPLE.items()}
    page = "# Home\n\n```{publications}\n:sort: as-written\n```\n"
    return build_once({**files, "references.bib": "\n".join([*entries, *annotated]), "index.md": page})


def person_of(built, listed, key):
    """Return whom the authors of an entry are linked to."""
    return [href.split("/")[1] for href in listed(built.body())[key].links("authors").values()]


@pytest.mark.parametrize(("author", "person"), AUTHORS.items())
def test_an_author_is_somebody_or_nobody(built, listed, author, person):
    key = f"k{list(AUTHORS).index(author)}"
    assert person_of(built, listed, key) == ([person] if person else [])


def test_an_orcid_beats_names_in_both_directions(built, listed):
    assert person_of(built, listed, "o1") == ["chanjun"]
    assert person_of(built, listed, "o2") == []


def test_a_name_of_two_people_is_reported_once(built):
    line = list(AUTHORS).index("Li, Bo") + 1
    what = "'Bo Li' is a name of 'bo' and 'bo-2'; it links to nobody until an ORCID annotation says who it is"
    assert [one for one in built.warnings if "people.identity" in one] == [
        f"references.bib:{line}:1: WARNING: {what} [people.identity]"
    ]


def test_two_people_of_one_name_have_no_list_until_an_annotation_says_who_it_is(make_site):
    site = make_site(
        {
            "people/bo/person.yaml": f"name: Bo Li\norcid: {ORCID}\n",
            "people/bo-2/person.yaml": "name: Bo Li\n",
            "references.bib": "@misc{k, title = {T}, author = {Bo Li}}\n",
            **{
                f"people/{name}/index.md": "---\norphan: true\n---\n\n# Bo\n\n```{publications}\n```\n"
                for name in ("bo", "bo-2")
            },
        }
    )
    first = site.build()
    assert len(first.warnings) == 1
    assert first.text("people/bo/index") == first.text("people/bo-2/index") == "Bo Nothing to show here."
    site.replace("references.bib", "Bo Li}", f'Bo Li}}, author+an:orcid = {{1="{ORCID}"}}')
    again = site.build()
    assert again.warnings == []
    assert again.body("people/bo/index").select_one(".people-owner").get_text() == "Bo Li"
    assert again.text("people/bo-2/index") == "Bo Nothing to show here."


def test_the_language_of_the_list_does_not_matter(build_once):
    built = build_once(
        {
            "people/gil/person.yaml": "name: {en: Gildong Hong, ko: 홍길동}\n",
            "people/gil/index.md": "---\norphan: true\n---\n\n# G\n\n```{publications}\n:language: ko\n```\n",
            "references.bib": "@misc{a, title = {T}, author = {홍 길동 and Hong, Gildong}}\n",
        }
    )
    owners = [strong.get_text() for strong in built.body("people/gil/index").select(".people-owner")]
    assert owners == ["홍 길동", "Gildong Hong"]


def test_the_command_asks_about_near_misses_and_names_whom_nothing_matched(make_site, monkeypatch):
    """As notes, which are no problems: the answer may be no."""
    site = make_site(
        {
            "people/chanjun/person.yaml": "name: Chanjun Park\n",
            "people/nora/person.yaml": "name: Nora\n",
            "references.bib": "@misc{a, title = {T}, author = {Park, C. and Park, Chanjoon and Chanjun Park}}\n",
        }
    )
    monkeypatch.chdir(site.source)
    result = CliRunner().invoke(main, ["check"], catch_exceptions=False)
    assert result.stdout.splitlines() == [
        "references.bib:1:1: note: is 'C. Park' Chanjun Park? then add the spelling to 'aliases' of 'chanjun'",
        "references.bib:1:1: note: is 'Chanjoon Park' Chanjun Park? then add the spelling to 'aliases' of 'chanjun'",
        "people/nora/person.yaml:1:1: note: no entry of the bibliographies has an author 'Nora' or an alias of 'nora'",
        "2 people, no problems",
    ]
    assert result.exit_code == 0
    site.write({"references.bib": "@misc{a, title = {T}, title = {U}, author = {Park, C.}}\n"})
    result = CliRunner().invoke(main, ["check"], catch_exceptions=False)
    assert (result.stdout.count(": note: "), result.exit_code) == (3, 1)
    assert "2 people, 1 problem in 1 file" in result.stdout
