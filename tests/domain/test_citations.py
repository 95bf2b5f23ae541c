"""``{cite}`` on every page: what it shows, where it leads, and what of sphinxcontrib-bibtex works as before."""

from __future__ import annotations

import re

import pytest

BIB = r"""
@article{lovelace1843, author = {Lovelace, Ada}, title = {Notes on $O(n^2)$ \& \$5}, journal = {Memoirs}, year = 1843}
@article{both2024, author = {Lovelace, Ada and Kim, Minji}, title = {Both}, journal = {Memoirs}, year = 2024}
@misc{pre2023, author = {Lovelace, Ada and Kim, Minji}, title = {Both}, eprint = {2301.00001}, year = 2023}
@article{many2024, author = {Kim, Minji and A, B and C, D and E, F and G, H}, title = {Many}, year = 2024}
@article{more2024, author = {Kim, Minji and A, B and C, D and E, F and I, J}, title = {More}, year = 2024}
@misc{korean, author = {박찬준}, title = {한국어}, year = 2020}
@misc{group, author = {{The OpenAI Team}}, title = {Report}}
@misc{nobody, title = {Without Names}, year = 2021}
@book{edited, editor = {Kim, Minji}, title = {Edited}, publisher = {P}, year = 2022}
@phdthesis{thesis, author = {van Beethoven, Ludwig}, title = {Thesis}, school = {S}, year = 2023}
@misc{odd_key:1/2, author = {Doe, Jane}, title = {Odd 100\% \{key\}}, year = 2024}
"""
PEOPLE = {
    "people/ada/person.yaml": "name: Ada Lovelace\nsummary: See {cite:t}`lovelace1843`.\n",
    "people/minji/person.yaml": "name: Minji Kim\n",
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n\n{cite}`lovelace1843` {cite}`many2024`\n\n"
    "```{publications}\n```\n",
    "people/ada/study.md": "---\norphan: true\n---\n\n# Study\n\n{cite}`lovelace1843`\n",
    "people/minji/index.md": "---\norphan: true\n---\n\n# Minji\n\n```{publications}\n```\n\n{cite}`both2024`\n",
}
ALL = "```{publications}\n```\n"

#: What each role shows with the reference style ``label``, and what with ``author_year``.
SHOWN = {
    "{cite}`lovelace1843`": ("[Lov43]", "[Lovelace, 1843]"),
    "{cite:p}`lovelace1843`": ("[Lov43]", "[Lovelace, 1843]"),
    "{cite:ps}`both2024`": ("[LK24]", "[Lovelace and Kim, 2024]"),
    "{cite:t}`lovelace1843`": ("Lovelace [Lov43]", "Lovelace [1843]"),
    "{cite:t}`both2024`": ("Lovelace and Kim [LK24]", "Lovelace and Kim [2024]"),
    "{cite:t}`many2024`": ("Kim et al. [KAC+24a]", "Kim et al. [2024]"),
    "{cite:ts}`many2024`": ("Kim, A, C, E, and G [KAC+24a]", "Kim, A, C, E, and G [2024]"),
    "{cite:ct}`both2024`": ("Lovelace and Kim [LK24]", "Lovelace and Kim [2024]"),
    "{cite:alp}`both2024`": ("LK24", "Lovelace and Kim, 2024"),
    "{cite:label}`many2024`": ("KAC+24a", "KAC+24a"),
    "{cite:labelpar}`more2024`": ("[KAC+24b]", "[KAC+24b]"),
    "{cite:year}`both2024`": ("2024", "2024"),
    "{cite:yearpar}`both2024`": ("[2024]", "[2024]"),
    "{cite:year}`group`": ("n.d.", "n.d."),
    "{cite:author}`both2024`": ("Lovelace and Kim", "Lovelace and Kim"),
    "{cite:authorpar}`both2024`": ("[Lovelace and Kim]", "[Lovelace and Kim]"),
    "{cite:cauthor}`thesis`": ("Van Beethoven", "Van Beethoven"),
    "{cite}`lovelace1843,both2024`": ("[Lov43, LK24]", "[Lovelace, 1843, Lovelace and Kim, 2024]"),
    "{cite}`lovelace1843, both2024 , thesis`": ("[Lov43, LK24, vB23]", None),
    "{cite:p}`{see}both2024{p. 3}`": ("[see LK24, p. 3]", "[see Lovelace and Kim, 2024, p. 3]"),
    "{cite:p}`{see}both2024, {also}thesis{ch. 2}`": ("[see LK24, also vB23, ch. 2]", None),
    "{cite}`pre2023`": ("[LK24]", "[Lovelace and Kim, 2024]"),  # which was published
    "{cite:t}`korean`": ("박찬준 [박찬준20]", "박찬준 [2020]"),
    "{cite:t}`group`": ("The OpenAI Team [TOT]", "The OpenAI Team [n.d.]"),
    "{cite:t}`nobody`": ("Without Names [nob21]", "Without Names [2021]"),
    "{cite:t}`edited`": ("Kim [Kim22]", "Kim [2022]"),
    "{cite}`odd_key:1/2`": ("[Doe24]", "[Doe, 2024]"),
    "{cite:empty}`both2024`": ("", ""),
}


@pytest.fixture(scope="module")
def site(build_once):
    """Build the people, a page of everybody and one that cites everything, in a style."""

    def build(builder="html", style="label"):
        pages = {
            "index.md": "# Home\n\n```{toctree}\nall\nciting\npeople/ada/index\npeople/ada/study\npeople/minji/index\n```\n",
            "all.md": f"# All\n\n{ALL}",
            "citing.md": "# Citing\n\n" + "\n\n".join(f"* {role}" for role in SHOWN),
        }
        pages |= {name: text.replace("---\norphan: true\n---\n\n", "") for name, text in PEOPLE.items()}
        return build_once({**pages, "references.bib": BIB}, builder, bibtex_reference_style=style)

    return build


def links(built, page):
    return [link["href"] for link in built.body(page).select(".bibtex-citation a")]


@pytest.mark.parametrize("style", ["label", "author_year"])
def test_every_role_of_sphinxcontrib_bibtex(site, style):
    built = site(style=style)
    assert built.warnings == []
    items = [item.get_text().replace("\xa0", " ") for item in built.body("citing").select("li")]
    for (role, expected), item in zip(SHOWN.items(), items, strict=True):
        wanted = expected[style == "author_year"]
        assert wanted is None or item.strip() == wanted, role


@pytest.mark.parametrize("style", ["super", "foot"])
def test_other_styles(build_once, style):
    option = {"super": "bibtex_reference_style", "foot": "bibtex_foot_reference_style"}[style]
    files = {"references.bib": BIB, "index.md": f"# Home\n\n{{cite}}`both2024`\n\n{ALL}"}
    built = build_once(files, **{option: style})
    assert built.warnings == []
    assert len(built.body().select(".bibtex-citation a")) == 1


# --- where they lead --------------------------------------------------------------------------------------------------


def test_to_the_entry_on_the_same_page_else_to_its_one_place(site):
    built = site()
    assert links(built, "people/ada/index") == [
        *("#publication-lovelace1843", "#publication-lovelace1843"),
        "../../all.html#publication-many2024",
    ]
    assert links(built, "people/ada/study") == ["../../all.html#publication-lovelace1843"]
    assert links(built, "people/minji/index") == ["#publication-both2024"]
    assert set(links(built, "citing")) == {f"all.html#publication-{key}" for key in _anchors()}


def _anchors():
    keys = [
        "lovelace1843",
        "both2024",
        "pre2023",
        "many2024",
        "more2024",
        "korean",
        "group",
        "nobody",
        "edited",
        "thesis",
    ]
    return [*keys, "odd-key-1-2-043db1"]


def test_every_link_has_its_target(site):
    for builder in ("html", "dirhtml"):
        built = site(builder)
        for file in built.out.rglob("*.html"):
            for href in re.findall(r'href="([^"]*#publication-[^"]*)"', file.read_text(encoding="utf-8")):
                page, _, anchor = href.partition("#")
                target = (file.parent / page).resolve() if page else file
                target = target / "index.html" if target.is_dir() else target
                assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), (file.name, href)


def test_a_link_tells_the_title(site):
    (link,) = {str(one) for one in site().body("people/ada/study").select(".bibtex-citation a")}
    assert 'title="Notes on O(n^2) &amp; $5"' in link


def test_shared_papers_are_no_duplicates(site):
    assert site().warnings == []
    assert site("latex").warnings == []


def test_in_latex_every_citation_has_its_target(site):
    (tex,) = (path.read_text(encoding="utf-8") for path in site("latex").out.glob("*.tex"))
    targets = re.findall(r"\\hypertarget\{([^}]*)\}", tex)
    citations = set(re.findall(r"\\hyperlink\{([^}]*)\}", tex))
    assert {f"cite.all:publication-{key}" for key in _anchors()} <= citations
    assert "cite.people/ada/index:publication-lovelace1843" in citations
    assert citations <= set(targets)
    assert len(targets) == len(set(targets))


@pytest.mark.parametrize("builder", ["text", "man", "texinfo", "epub", "singlehtml", "xml"])
def test_in_other_formats(site, builder):
    built = site(builder)
    assert (built.status, [line for line in built.warnings if "EPUB3" not in line]) == (0, [])


def test_the_page_that_shows_most_is_the_place_and_the_one_nearer_to_the_root(build_once):
    pages = {
        "deep/all.md": f"---\norphan: true\n---\n\n# All\n\n{ALL}",
        "every.md": f"---\norphan: true\n---\n\n# All\n\n{ALL}",
        "few.md": "---\norphan: true\n---\n\n# Few\n\n```{publications}\n:limit: 3\n```\n",
        "index.md": "# Home\n\n{cite}`both2024`\n",
    }
    built = build_once({**pages, **PEOPLE, "references.bib": BIB})
    assert links(built, "index") == ["every.html#publication-both2024"]


# --- what is wrong ----------------------------------------------------------------------------------------------------


def test_an_unknown_key_is_told_at_its_place_with_the_nearest_and_the_others_are_cited(build_once):
    files = {
        "references.bib": BIB,
        "index.md": f"# Home\n\nSee {{cite}}`both2042`, {{cite:p}}`both2024, nix, thesis`.\n\n{ALL}",
    }
    built = build_once(files)
    assert built.warnings == [
        "index.md:3:12: WARNING: there is no entry 'both2042'; did you mean 'both2024'? [people.publication]",
        "index.md:3:42: WARNING: there is no entry 'nix' [people.publication]",
    ]
    assert (built.status, built.body().p.get_text()) == (0, "See both2042, [LK24, vB23].")


@pytest.mark.parametrize("builder", ["html", "epub"])
def test_what_is_missing_is_told_once(build_once, builder):
    """Although the table of contents of a book has the links of the first page resolved again."""
    roles = "{cite}`nix`, {cite:t}`nix`, {cite}`thesis`, {person}`nobody`"
    files = {"people/ada/person.yaml": "name: Ada\n", "references.bib": BIB, "index.md": f"# Home\n\nSee {roles}.\n"}
    built = build_once(files, builder)
    assert [line for line in built.warnings if line.startswith("index.md")] == [
        "index.md:3:12: WARNING: there is no entry 'nix' [people.publication]",
        "index.md:3:40: WARNING: the entry 'thesis' is cited, but no page lists it [people.publication]",
        "index.md:3:58: WARNING: there is no person 'nobody' [people.person]",
    ]


def test_a_key_that_no_page_lists(build_once):
    list_ = "```{publications}\n:year: 1843\n```\n"
    built = build_once(
        {"references.bib": BIB, "index.md": f"# Home\n\n{{cite}}`thesis` {{cite}}`lovelace1843`\n\n{list_}"}
    )
    assert built.warnings == [
        "index.md:3:8: WARNING: the entry 'thesis' is cited, but no page lists it [people.publication]"
    ]
    assert built.body().p.get_text() == "thesis [Lov43]"


@pytest.mark.parametrize("text", ["{see}", "two words", "{", "lovelace1843,", "lovelace1843{p. 3} {x}", "{a}{b}", ","])
def test_what_is_no_list_of_keys_ends_no_build(build_once, text):
    built = build_once(
        {"references.bib": BIB, "index.md": f"# Home\n\nSee {{cite}}`{text}`, {{cite:t}}`thesis`.\n\n{ALL}"}
    )
    (warning,) = built.warnings
    what = f"'{text}' is not a list of BibTeX keys; expected 'key' or 'key1, key2' [people.publication]"
    assert re.fullmatch(rf"index\.md:3:\d+: WARNING: {re.escape(what)}", warning)
    assert built.body().p.get_text() == f"See {text}, van Beethoven [vB23]."


def test_in_restructuredtext(build_once):
    page = ":orphan:\n\nPage\n====\n\n:cite:t:`both2024` :cite:`nix` :people:publication:`both2024` :cite:`{see}`\n"
    built = build_once({"references.bib": BIB, "index.md": f"# Home\n\n{ALL}", "rest.rst": page})
    assert [line.partition(" WARNING")[0].partition(":")[0] for line in built.warnings] == ["rest.rst", "rest.rst"]
    assert built.body("rest").p.get_text() == "Lovelace and Kim [LK24] nix Both {see}"


# --- publications as objects ------------------------------------------------------------------------------------------


def test_publications_are_objects_of_the_domain(site):
    inventory = {(role, name): (docname, anchor) for name, _, role, docname, anchor, _ in _objects(site())}
    for key, anchor in (("both2024", "both2024"), ("pre2023", "pre2023"), ("odd_key:1/2", "odd-key-1-2-043db1")):
        assert inventory["publication", key] == ("all", f"publication-{anchor}")
    assert (site().out / "objects.inv").is_file()


def _objects(built):
    return list(built.env.get_domain("people").get_objects())


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("{publication}`lovelace1843`", "Notes on O(n^2) & $5"),
        ("{publication}`the notes <lovelace1843>`", "the notes"),
        ("{people:publication}`lovelace1843`", "Notes on O(n^2) & $5"),
        ("{any}`lovelace1843`", "Notes on O(n^2) & $5"),
        ("[words](#lovelace1843)", "words"),
    ],
)
def test_a_role_shows_the_title_and_leads_to_the_entry(build_once, role, shown):
    built = build_once({"references.bib": BIB, "index.md": f"# Home\n\n{role}\n\n{ALL}"})
    assert built.warnings == []
    link = built.body().p.a
    assert (link.get_text(), link["href"]) == (shown, "#publication-lovelace1843")


def test_a_role_with_an_unknown_key(build_once):
    built = build_once({"references.bib": BIB, "index.md": f"# Home\n\n{{publication}}`both2042`\n\n{ALL}"})
    assert built.warnings == [
        "index.md:3:15: WARNING: there is no publication 'both2042'; did you mean 'both2024'? [people.publication]"
    ]


# --- bibliographies of sphinxcontrib-bibtex ---------------------------------------------------------------------------


def test_a_bibliography_has_our_entries_and_citations_lead_there(build_once):
    pages = {
        "bib.md": "---\norphan: true\n---\n\n# Bib\n\n```{bibliography}\n:filter: year % '2024'\n```\n",
        "index.md": "# Home\n\n{cite}`both2024` {cite}`both2024, thesis`\n",
        "own.md": f"---\norphan: true\n---\n\n# Own\n\n{{cite}}`both2024`\n\n{ALL}",
    }
    built = build_once({**pages, "references.bib": BIB})
    assert built.warnings == []
    cited = built.texts(".citation", "bib")
    assert sorted(text.partition("]")[0] for text in cited) == ["[Doe24", "[KAC+24a", "[KAC+24b", "[LK24"]
    assert any("Odd 100% key." in text for text in cited)  # with its capitals, without braces
    first, second, third = links(built, "index")
    assert first == second != third == "own.html#publication-thesis"
    assert first.startswith("bib.html#")
    assert built.body("bib").select(first.removeprefix("bib.html"))
    assert links(built, "own") == ["#publication-both2024"]  # the same page comes first
    (title,) = {link["title"] for link in built.body().select(".bibtex-citation a") if link["href"] == first}
    assert title == "Both"


@pytest.mark.parametrize("list_", ["bullet", "enumerated"])
def test_a_bibliography_without_labels_is_nothing_to_lead_to(build_once, list_):
    page = f"# Home\n\n{{cite}}`both2024`\n\n```{{bibliography}}\n:list: {list_}\n:all:\n```\n"
    built = build_once({"references.bib": BIB, "index.md": page, "all.md": f"---\norphan: true\n---\n\n# All\n\n{ALL}"})
    assert built.warnings == []
    assert links(built, "index") == ["all.html#publication-both2024"]


@pytest.mark.parametrize(
    ("options", "label"),
    [("", "KAC+24b"), (":labelprefix: X-\n", "X-KAC+24b"), (":style: plain\n", "1")],
)
def test_labels_are_the_same_everywhere(build_once, options, label):
    """Even where a bibliography has one alone of two entries whose labels would be alike."""
    page = f"```{{bibliography}}\n:filter: key == 'more2024'\n{options}```\n"
    files = {"index.md": f"# Home\n\n{{cite}}`many2024` {{cite}}`more2024`\n\n{page}", "all.md": f"# All\n\n{ALL}"}
    built = build_once({**files, "references.bib": BIB})
    assert built.texts(".bibtex-citation") == ["[KAC+24a]", f"[{label}]"]
    assert built.texts(".citation .label") == [f"[{label}]"]


def test_a_bibliography_of_a_preprint_and_what_it_became(build_once):
    page = "# Home\n\n```{bibliography}\n:filter: key in {'both2024', 'pre2023'}\n```\n"
    built = build_once({"index.md": page, "references.bib": BIB})
    assert built.warnings == []
    assert sorted(built.texts(".citation .label")) == ["[LK23]", "[LK24]"]


def test_a_bibliography_of_one_file(build_once):
    conf = (
        'extensions = ["sphinx_people"]\nprimary_domain = "people"\nbibtex_bibfiles = ["a.bib", "b.bib", "empty.bib"]\n'
    )
    entry = "@misc{{{0}, author = {{Doe, Jane}}, title = {{The {0}}}, year = 2024}}\n"
    built = build_once(
        {
            "conf.py": conf,
            **{f"{name}.bib": entry.format(name) for name in ("a", "b")},
            "empty.bib": "",
            "index.md": "# Home\n\n```{bibliography} b.bib empty.bib\n:all:\n```\n",
        }
    )
    assert built.warnings == []
    assert built.texts(".citation") == ["[Doe24b] Jane Doe. The b. 2024."]


def test_footnotes(build_once):
    page = f"# Home\n\nA {{footcite}}`both2024`, B {{footcite:t}}`nobody`, {{footcite}}`nix`.\n\n```{{footbibliography}}\n```\n\n{ALL}"
    built = build_once({"references.bib": BIB, "index.md": page})
    assert [line for line in built.warnings if "nix" not in line] == []
    assert len(built.warnings) == 1
    notes = [note.p.get_text() for note in built.body().select(".footnote")]
    assert notes == ["Ada Lovelace and Minji Kim. Both. Memoirs, 2024.", "Without Names. 2021."]


@pytest.mark.parametrize("style", ["alpha", "plain", "unsrt", "unsrtalpha"])
def test_every_type_of_entry_has_a_place_in_a_bibliography(build_once, style):
    """Whatever is missing: the stock templates end the build where they miss a field, or do not know a type."""
    types = ["article", "book", "booklet", "inbook", "incollection", "inproceedings", "conference", "manual", "misc"]
    types += ["mastersthesis", "phdthesis", "thesis", "proceedings", "techreport", "report", "unpublished", "online"]
    types += [
        "patent",
        "software",
        "dataset",
        "collection",
        "mvbook",
        "inreference",
        "periodical",
        "unheard-of",
        "artwork",
    ]
    facts = {
        "bare": "",
        "dated": ", year = 2024",
        "whole": ", author = {Doe, Jane}, year = 2024, journal = {V}, booktitle = {V}, publisher = {V}, school = {V}, "
        "institution = {V}, organization = {V}, note = {N}, type = {T}, volume = 3, number = 4, pages = {1--2}, doi = {10.1000/1}",
        "edited": ", editor = {Doe, Jane}, year = 2024, publisher = {V}",
    }
    text = "\n".join(
        f"@{one}{{{one}-{name}, title = {{A TITLE of {one} {name}}}{fields}}}"
        for one in types
        for name, fields in facts.items()
    )
    page = "# Home\n\n```{bibliography}\n:all:\n:list: bullet\n```\n\n" + " ".join(
        f"{{footcite}}`{one}-whole`" for one in types
    )
    built = build_once({"references.bib": text, "index.md": page}, bibtex_default_style=style)
    shown = built.text()
    assert [one for one in types for name in facts if f"A TITLE of {one} {name}" not in shown] == []
    assert {line.rpartition("[")[2] for line in built.warnings} <= {"people.key]"}
