"""Objects: in the inventory, through intersphinx, in the search."""

from __future__ import annotations

import json
import re

import pytest
from sphinx.errors import ExtensionError
from sphinx.util.inventory import InventoryFile

from sphinx_people.domain.domain import people_domain


@pytest.fixture(scope="module")
def built(build_once):
    return build_once(root="people")


@pytest.fixture(scope="module")
def inventory(built):
    return InventoryFile.loads((built.out / "objects.inv").read_bytes(), uri="")


def test_objects_are_in_the_inventory(built, inventory):
    found = {
        (kind.removeprefix("people:"), name): (entry.display_name, entry.uri)
        for kind, entries in inventory.data.items()
        for name, entry in entries.items()
        if kind.startswith("people:") and ":name-" not in name
    }
    assert found == {
        ("person", "ada"): ("Ada Lovelace", "people/ada/index.html#person-ada"),
        ("person", "grace"): ("Grace Hopper", "people/grace/index.html#person-grace"),
        ("person", "minji"): ("Minji Kim", "people/minji/index.html#person-minji"),
        ("project", "ada/engine"): ("Engine", "people/ada/index.html#project-ada-engine"),
        ("project", "lab/shared"): ("Shared", "people/ada/index.html#project-lab-shared"),
        ("project", "notes"): ("Notes", "people/ada/notes.html"),
        ("project", "ada/quiet"): ("quiet", "people/ada/index.html#project-ada-quiet"),
        ("project", "ada/letters"): ("Letters", "people/ada/index.html#project-ada-letters"),
        ("project", "minji/tokens"): ("Tokens", "people/minji/index.html#project-minji-tokens"),
        ("organization", "analytical"): ("Analytical Society", "organizations.html#organization-analytical"),
        ("organization", "soop"): ("SOOP", "organizations.html#organization-soop"),
        ("organization", "home-school"): ("Home School", "organizations.html#organization-home-school"),
        ("organization", "chess-club"): ("Chess Club", "organizations.html#organization-chess-club"),
        ("organization", "post-office"): ("Post Office", "organizations.html#organization-post-office"),
        ("organization", "hankook"): ("Hankook University", "organizations.html#organization-hankook"),
    }
    for _, uri in found.values():
        page, _, anchor = uri.partition(".html")
        assert built.page(page).select_one(anchor or "body")


def test_another_site_links_to_objects(built, make_site):
    """By intersphinx, without a network."""
    site = make_site(
        {
            "conf.py": (
                'extensions = ["sphinx.ext.intersphinx", "sphinx_people"]\n'
                f'intersphinx_mapping = {{"people": ("https://people.example.org/", {str(built.out / "objects.inv")!r})}}\n'
            ),
            "index.md": """
                # Home

                {people:person}`ada`, {people:project}`ada/engine`, {people:organization}`soop`, {any}`minji`,
                [hers](inv:people#grace)

                {external+people:people:person}`ada`
            """,
        }
    )
    again = site.build()
    assert again.warnings == []
    links = {link.get_text(): link["href"] for link in again.body().select("p a")}
    assert {name: url.removeprefix("https://people.example.org/") for name, url in links.items()} == {
        "Ada Lovelace": "people/ada/index.html#person-ada",
        "Engine": "people/ada/index.html#project-ada-engine",
        "SOOP": "organizations.html#organization-soop",
        "Minji Kim": "people/minji/index.html#person-minji",
        "hers": "people/grace/index.html#person-grace",
    }


def test_objects_and_texts_are_in_the_search(built):
    index = json.loads(re.fullmatch(r"Search.setIndex\((.*)\)", (built.out / "searchindex.js").read_text("utf-8"))[1])
    kinds = {index["objtypes"][str(entry[1])] for entries in index["objects"].values() for entry in entries}
    names = {entry[4]: entry for entries in index["objects"].values() for entry in entries}
    assert kinds == {"people:person", "people:project", "people:organization"}
    assert {
        name: (index["docnames"][number], priority, anchor) for name, (number, _, priority, anchor, _) in names.items()
    }.items() >= {
        "Ada Lovelace (에이다 러브레이스)": ("people/ada/index", 0, "person-ada"),
        "Engine (엔진, ada/engine)": ("people/ada/index", 0, "project-ada-engine"),
        "Notes": ("people/ada/notes", 0, "top"),
        "SOOP": ("organizations", 1, "organization-soop"),
        "AfreecaTV": ("organizations", 1, "organization-soop"),
    }.items()
    pages = index["docnames"]

    def found(term):
        places = index["terms"].get(term, [])
        return {pages[number] for number in (places if isinstance(places, list) else [places])}

    assert "people/ada/index" in found("bernoulli")  # a highlight
    assert "people/ada/index" in found("condit")  # folded details, stemmed
    assert "people/ada/index" in found("meetup")  # a folded row
    assert "projects" in found("engin")  # drawn when the page was written


def test_an_object_without_a_place_is_in_no_inventory(make_site):
    """Nobody shows Grace, and no index of organizations is generated."""
    site = make_site(
        {
            "index.md": "# Home\n\n{person}`grace` {project}`grace/loom` {organization}`navy`\n\n```{timeline}\n```\n",
            "people/grace/person.yaml": "name: Grace\nprojects: [{name: Loom}]\nwork: [{organization: Navy}]\n",
        }
    )
    site.remove("people/grace/index.md")
    built = site.build(html_domain_indices=False)
    what = "'grace' has no page; write index.md beside this file [people.page]"
    assert built.warnings == [f"people/grace/person.yaml:1:1: WARNING: {what}"]
    assert built.text().startswith("Home Grace Loom Navy")
    assert not built.body().select("p a")
    assert b"people:" not in (built.out / "objects.inv").read_bytes()
    assert InventoryFile.loads((built.out / "objects.inv").read_bytes(), uri="").data.keys() <= {"std:label", "std:doc"}


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
@pytest.mark.parametrize("indices", [True, False, ["people-names"], ["people-organizations"]])
def test_no_link_leads_to_an_index_that_is_not_generated(build_once, builder, indices):
    built = build_once(
        {
            "index.md": "# Home\n\n{organization}`acme`\n\n```{people}\n```\n",
            "people/ada/person.yaml": "name: Ada\nwork: [{organization: Acme, position: P, start_date: 2020}]\n",
        },
        builder,
        html_domain_indices=indices,
        version="1",
        copyright="2026",
    )
    assert built.warnings == []
    is_generated = builder != "singlehtml" and indices in (True, ["people-organizations"])
    links = {link["href"] for link in built.page().select("a") if link.get_text() == "Acme"}
    assert bool(links) == is_generated
    for link in links:
        file = built.out / link
        assert (file / "index.html" if file.is_dir() else file).is_file()


def test_the_domain_is_this_one(make_site):
    """Another extension may not take its place unseen."""
    site = make_site(
        {
            "conf.py": """
                from sphinx.domains import Domain

                extensions = ["sphinx_people"]

                class Other(Domain):
                    name = "people"
                    label = "Other"

                def setup(app):
                    app.add_domain(Other, override=True)
            """
        }
    )
    with pytest.raises((TypeError, ExtensionError), match="another extension took the place of the domain 'people'"):
        site.build()


def test_merging_takes_what_other_processes_read(make_site):
    site = make_site(
        {"people/ada/person.yaml": "name: Ada\n", "index.md": "# Home\n\n```{people}\n```\n\n{person}`ada`\n"}
    )
    env = site.build().env
    domain = people_domain(env)
    noted = {
        kind: {**domain.data[kind], "other": domain.data[kind]["index"]} for kind in ("views", "references", "premises")
    }
    domain.merge_domaindata({"other"}, noted)
    assert domain.views["other"] == domain.views["index"]
    assert domain.references["other"] == (("person", "ada"),)
    assert domain.premises["other"] == {("owner", "index"): ""}
    domain.clear_doc("other")
    assert not any("other" in domain.data[kind] for kind in ("views", "references", "premises"))
