"""What each kind of edit costs, in one table: files and entries that are parsed, pages that are read and written.

The site has a page for each thing that pages can show, so that a page too many or too few is seen. It has long lists,
too. What the pages say after such edits is tested in ``test_outdated.py`` and beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from unittest.mock import patch

import pytest

from sphinx_people.sources.bibtex import reading

PAGE = "---\norphan: true\n---\n\n# {}\n\n{}\n"
BIB = "".join(
    f"@article{{{key}, title = {{{title}}}, author = {{{authors}}}, year = {{{year}}}}}\n"
    for key, title, authors, year in (
        ("engine", "Engine", "Lovelace, Ada", 2022),
        ("notes", "Notes", "Lovelace, Ada and Hopper, Grace", 2023),
        ("compiler", "Compiler", "Hopper, Grace", 2023),
        ("alone", "Alone", "Nobody, N.", 2021),
    )
)
#: Pages beside those of people: the directory, what is divided, and what cites, links or counts one thing.
PAGES = {
    "publications": "```{publications}\n:pages: year\n```",
    "letters": "```{people}\n:pages: letter\n:numbers:\n```",
    "cites": "{cite}`alone`",
    "links": "{person}`ada`",
    "stars": "{stars}`ada/engine`",
    "mill": "```{people}\n:organization: mill\n:numbers:\n```",
    "plain": "Nothing.",
}
ADA = (
    "name: Ada Lovelace\nheadline: Programmer\nwork: [{organization: mill, position: Analyst, start_date: 2020}]\n"
    "projects: [{id: loom, name: Loom, repository: ada/engine}]\n"
)
PROFILE = "```{profile}\n```\n\n```{timeline} work\n```\n\n```{projects}\n```\n\n```{publications}\n```"
FILES = {
    "index.md": "# Home\n\n```{people}\n:numbers:\n```\n",
    **{f"{name}.md": PAGE.format(name.title(), text) for name, text in PAGES.items()},
    "references.bib": BIB,
    "people/organizations.yaml": "mill: {name: Mill}\n",
    "people/stars.yaml": "ada/engine: {stars: [7]}\n",
    "people/ada/person.yaml": ADA,
    "people/grace/person.yaml": "name: Grace Hopper\n",
    "people/bob/person.yaml": "name: Bob Babbage\n",
    **{f"people/{name}/index.md": PAGE.format(name.title(), PROFILE) for name in ("ada", "grace", "bob")},
}
NEW = "@article{new, title = {New}, author = {Hopper, Grace}, year = {2023}}\n"
EVE = {"people/eve/person.yaml": "name: Eve Hill\n", "people/eve/index.md": PAGE.format("Eve", PROFILE)}


@dataclass(frozen=True)
class Cost:
    """What a build does."""

    yaml: set[str] = field(default_factory=set)
    entries: int = 0
    read: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)


def profile(name: str) -> str:
    return f"people/{name}/index"


def person(name: str) -> str:
    return f"{name}/person.yaml"


def change(name: str, old: str, new: str) -> Callable:
    return lambda site: site.replace(name, old, new)


_bib, _ada = "references.bib", "people/ada/person.yaml"
#: The edit, and what the next build may do.
EDITS: dict[str, tuple[Callable, Cost]] = {
    "nothing": (lambda _: None, Cost()),
    "a comment in YAML": (change(_ada, "name:", "# her name\nname:"), Cost(yaml={person("ada")})),
    "a comment in BibTeX": (change(_bib, "@article{alone", "% a comment\n@article{alone"), Cost(entries=1)),
    "prose of a page": (change("plain.md", "Nothing.", "Something."), Cost(read={"plain"}, written={"plain"})),
    "a fact that lists show": (
        change(_ada, "Programmer", "Countess"),
        Cost(yaml={person("ada")}, written={profile("ada"), "index", "letters/l", "mill"}),
    ),
    "a person's name": (
        change(_ada, "name: Ada Lovelace", "name: Ada King\naliases: [Ada Lovelace]"),
        Cost(
            yaml={person("ada")},
            read={profile("ada")},
            written={profile("ada"), profile("grace"), "index", "links", "mill"}
            | {
                "letters",
                "letters/b",
                "letters/h",
                "letters/k",
                "publications",
                "publications/2022",
                "publications/2023",
            },
        ),
    ),
    "an entry": (
        change(_bib, "{Compiler}", "{Compilers}"),
        Cost(entries=1, written={profile("grace"), "publications", "publications/2023"}),
    ),
    "an entry of nobody here, cited": (
        change(_bib, "{Alone}", "{All alone}"),
        Cost(entries=1, written={"publications", "publications/2021", "cites"}),
    ),
    "an entry that comes": (
        lambda site: site.write({_bib: BIB + NEW}),
        Cost(entries=1, written={profile("grace"), "publications", "publications/2023"}),
    ),
    "an entry that goes": (
        lambda site: site.write({_bib: "".join(line for line in BIB.splitlines(True) if "compiler" not in line)}),
        Cost(written={profile("grace"), "publications", "publications/2023"}),
    ),
    "a person who comes": (
        lambda site: site.write(EVE),
        Cost(
            yaml={person("eve")},
            read={profile("eve")},
            written={profile("eve"), "index", "letters", "letters/h"},
        ),
    ),
    "a person who goes": (
        lambda site: site.remove("people/bob"),
        Cost(written={"index", "letters", "letters/h", "letters/l"}),  # there is no B any more
    ),
    "a star count": (
        change("people/stars.yaml", "7", "8"),
        Cost(yaml={"people/stars.yaml"}, written={"stars", profile("ada")}),
    ),
    "an organization": (
        change("people/organizations.yaml", "name: Mill", "name: Old Mill"),
        Cost(
            yaml={"people/organizations.yaml"},
            written={profile("ada"), "index", "letters/l", "mill"},
        ),
    ),
}


@pytest.fixture
def site(make_site):
    """Return the site, built once."""
    found = make_site(FILES)
    assert found.build().warnings == []
    assert found.build().written == set()
    return found


@pytest.mark.parametrize("edit", EDITS)
def test_what_an_edit_costs(site, edit):
    make, cost = EDITS[edit]
    make(site)
    entries = []
    real = reading.read_publication
    with patch.object(reading, "read_publication", lambda entry: entries.append(entry.key) or real(entry)):
        again = site.build()
    assert Cost(set(again.parsed), len(entries), again.read, again.written) == cost
