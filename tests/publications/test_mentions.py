"""Projects, awards and talks that name a publication, and its entry that names them."""

from __future__ import annotations

import pytest

#: Where the paper of each of them is: everybody's list shows most publications.
PAPERS = {
    "#project-engine": "../../everybody.html#publication-engine2024",
    ".people-awards": "../../everybody.html#publication-notes2019",
    ".people-talks": "../../everybody.html#publication-engine2023",  # the preprint, which is part of the entry
}


@pytest.mark.parametrize(("selector", "href"), PAPERS.items())
def test_what_names_a_publication_links_to_it_once(site, selector, href):
    (link,) = (link for link in site.body("people/ada/index").select(f"{selector} a") if link.get_text() == "Paper")
    assert link["href"] == href


@pytest.mark.parametrize(
    ("page", "key", "links"),
    [
        ("people/ada/index", "engine2024", {"Engine": "#project-engine", "A talk on it": "#person-ada"}),
        ("people/ada/index", "notes2019", {"Prize": "#person-ada"}),
        (
            "everybody",
            "engine2024",
            {"Engine": "people/ada/index.html#project-engine", "A talk on it": "people/ada/index.html#person-ada"},
        ),
        ("everybody", "notes2019", {"Prize": "people/ada/index.html#person-ada"}),
        ("everybody", "notes2018", {}),
    ],
)
def test_an_entry_links_back(site, listed, page, key, links):
    entry = listed(site.body(page))[key]
    assert entry.links("mentions") == links
    assert entry.line("mentions") == ("See also: " + ", ".join(links) if links else "")


def test_an_unknown_key_is_told_at_its_place_with_the_nearest(build_once):
    built = build_once(
        {
            "people/ada/person.yaml": """
                name: Ada
                projects:
                  - {name: Engine, publication: engine2004}
                awards:
                  - title: Prize
                    publication: nothing-like-it
                talks:
                  - title: Talk
                    publication: engine2024
                summary: She wrote {cite}`engine2044`.
            """,
            "references.bib": "@article{engine2024, title = {T}, author = {Ada}}",
            "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n\n```{projects}\n```\n\n"
            "```{entries} awards\n```\n\n```{publications}\n```\n",
        }
    )
    assert built.warnings == [
        "people/ada/person.yaml:3:33: WARNING: there is no publication 'engine2004'; did you mean 'engine2024'? [people.publication]",
        "people/ada/person.yaml:6:18: WARNING: there is no publication 'nothing-like-it' [people.publication]",
        "people/ada/person.yaml:10:27: WARNING: there is no publication 'engine2044'; did you mean 'engine2024'? [people.publication]",
    ]
    body = built.body("people/ada/index")
    assert [link for link in body.select(".people-project a, .people-awards a") if link.get_text() == "Paper"] == []
    assert "She wrote engine2044." in built.text("people/ada/index")
