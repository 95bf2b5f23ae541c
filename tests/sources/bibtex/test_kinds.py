"""What kind of publication an entry is."""

from __future__ import annotations

from typing import Any

import pytest

from sphinx_people.model.publication import KINDS
from sphinx_people.sources.bibtex.entry_types import ENTRY_TYPES, entry_type_of

ARXIV = "eprint = {2301.00001}"


@pytest.mark.parametrize(
    ("entry_type", "fields", "kind"),
    [
        ("article", "journal = {Nature}", "journal"),
        ("article", "", "journal"),
        ("article", f"journal = {{Nature}}, {ARXIV}", "journal"),
        ("article", ARXIV, "preprint"),
        ("article", "journal = {arXiv preprint arXiv:2301.00001}", "preprint"),
        ("article", "journal = {CoRR}, volume = {abs/2301.00001}", "preprint"),
        ("article", "journal = {bioRxiv}", "preprint"),
        ("article", "journal = {Preprints}", "preprint"),
        ("article", "journal = {Corrosion Science}", "journal"),
        ("article", "journal = {Nature}, pubstate = {submitted}", "preprint"),
        ("article", "journal = {Nature}, pubstate = {inpress}", "journal"),
        ("inproceedings", "booktitle = {ACL}", "conference"),
        ("conference", "booktitle = {ACL}", "conference"),
        ("inproceedings", f"booktitle = {{ACL}}, {ARXIV}", "conference"),
        ("inproceedings", "booktitle = {ECCV 2022 Workshops}", "workshop"),
        ("inproceedings", "booktitle = {ACL}, track = {Student Research Workshop}", "workshop"),
        ("inproceedings", "booktitle = {ACL: System Demonstrations}", "demo"),
        ("inproceedings", "booktitle = {ACL}, track = {Demo Track}", "demo"),
        ("inproceedings", "booktitle = {Democracy and Computing}", "conference"),
        ("incollection", "booktitle = {Computer Vision -- ECCV 2022 Workshops}", "workshop"),
        ("incollection", "booktitle = {Handbook}", "chapter"),
        ("inproceedings", "booktitle = {ACL}, keywords = {nlp, workshop}", "workshop"),
        ("inproceedings", "booktitle = {ACL}, keywords = {conference, demo}", "demo"),
        ("inproceedings", "booktitle = {ACL 2022 Workshops}, keywords = {Conference}", "conference"),
        ("online", "keywords = {report}", "report"),
        ("online", "pubstate = {preprint}", "preprint"),
        ("online", ARXIV, "preprint"),
        ("online", "", "other"),
        ("misc", ARXIV, "preprint"),
        ("misc", "howpublished = {arXiv:2301.00001}", "preprint"),
        ("misc", "publisher = {SSRN}", "preprint"),
        ("misc", "type = {{Preprint}}", "preprint"),
        ("misc", "type = {Computer software}", "software"),
        ("misc", "type = {dataset}", "dataset"),
        ("unpublished", "type = {Invited talk}", "talk"),
        ("unpublished", "", "other"),
        ("misc", "type = {PhD thesis}", "thesis"),
        ("misc", "type = {zine}", "other"),
        ("phdthesis", ARXIV, "thesis"),
        ("techreport", "", "report"),
        ("report", "pubstate = {prepublished}", "preprint"),
        ("book", "", "book"),
        ("proceedings", "", "book"),
        ("inbook", "", "chapter"),
        ("patent", "", "patent"),
        ("software", "", "software"),
        ("dataset", "", "dataset"),
        ("presentation", "", "talk"),
        ("set", "", "other"),
    ],
)
def test_kind(sound: Any, entry_type: str, fields: str, kind: str) -> None:
    assert sound(f"@{entry_type}{{k, title = {{T}}, {fields}}}").kind == kind


def test_every_type_has_a_kind() -> None:
    assert {entry_type.kind for entry_type in ENTRY_TYPES.values()} <= set(KINDS)
    assert entry_type_of("nonsense").kind == "other"


@pytest.mark.parametrize("entry_type", sorted(ENTRY_TYPES.keys() - {"xdata"}))
def test_every_type_is_a_publication(sound: Any, entry_type: str) -> None:
    assert sound(f"@{entry_type.upper()}{{k, title = {{T}}}}").entry_type == entry_type


@pytest.mark.parametrize(
    ("entry_type", "message"),
    [
        ("inproceeding", "k: unknown type of entry '@inproceeding'; did you mean 'inproceedings'?"),
        ("artcle", "k: unknown type of entry '@artcle'; did you mean 'article'?"),
        ("zzz", "k: unknown type of entry '@zzz'"),
    ],
)
def test_unknown_types_are_kept_and_reported(parse: Any, problems: Any, entry_type: str, message: str) -> None:
    text = f"\n @{entry_type}{{k, title = {{T}}, journal = {{J}}}}"
    assert problems(text) == [(2, 2, "key", message)]
    (publication,) = parse(text).publications
    assert (publication.kind, publication.entry_type, publication.venue) == ("other", entry_type, "J")
