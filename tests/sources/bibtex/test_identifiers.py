"""Ids: DOI, arXiv, ACL Anthology, OpenReview, HAL, PubMed."""

from __future__ import annotations

from typing import Any

import pytest


def entry(fields: str) -> str:
    return f"@misc{{k, title = {{T}},\n  {fields}}}"


@pytest.mark.parametrize(
    ("fields", "doi", "link"),
    [
        ("doi = {10.1000/182}", "10.1000/182", "https://doi.org/10.1000/182"),
        ("doi = {10.1000/ABC.Def}", "10.1000/ABC.Def", "https://doi.org/10.1000/ABC.Def"),
        ("doi = {https://doi.org/10.1000/182}", "10.1000/182", "https://doi.org/10.1000/182"),
        ("doi = {http://dx.doi.org/10.1000%2F182}", "10.1000/182", "https://doi.org/10.1000/182"),
        ("doi = {doi:10.1000/182.}", "10.1000/182", "https://doi.org/10.1000/182"),
        ("doi = {10.1000/a\\_b{\\_}c}", "10.1000/a_b_c", "https://doi.org/10.1000/a_b_c"),
        (
            "doi = {10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O}",
            "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
            "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O",
        ),
        ("url = {https://doi.org/10.1000/182}", "10.1000/182", "https://doi.org/10.1000/182"),
        ("eprint = {10.1000/182}, eprinttype = {doi}", "10.1000/182", "https://doi.org/10.1000/182"),
    ],
)
def test_doi(sound: Any, fields: str, doi: str, link: str) -> None:
    publication = sound(entry(fields))
    assert publication.doi == doi
    assert publication.links == {"doi": link}


@pytest.mark.parametrize(
    ("fields", "arxiv"),
    [
        ("eprint = {2301.00001}", "2301.00001"),
        ("eprint = {2301.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL}", "2301.00001"),
        ("eprint = {arXiv:2301.00001 [cs.CL]}, eprinttype = {arxiv}", "2301.00001"),
        ("eprint = {https://arxiv.org/abs/2301.00001}, eprinttype = {arXiv}", "2301.00001"),
        ("eprint = {hep-th/9901001}", "hep-th/9901001"),
        ("eprint = {math.GT/0309136}, eprinttype = {arxiv}", "math.GT/0309136"),
        ("arxiv = {2301.00001}", "2301.00001"),
        ("url = {https://arxiv.org/abs/2301.00001v3}", "2301.00001"),
        ("journal = {arXiv preprint arXiv:2301.00001}", "2301.00001"),
        ("journal = {CoRR}, volume = {abs/2301.00001}", "2301.00001"),
        ("howpublished = {arXiv: 2301.00001 [cs.CL]}", "2301.00001"),
        ("note = {See \\url{https://arxiv.org/abs/2301.00001}}", "2301.00001"),
    ],
)
def test_arxiv(sound: Any, fields: str, arxiv: str) -> None:
    publication = sound(entry(fields))
    assert publication.arxiv == arxiv
    assert publication.links == {"arxiv": f"https://arxiv.org/abs/{arxiv}"}


def test_arxiv_in_a_doi(sound: Any) -> None:
    publication = sound(entry("doi = {10.48550/arXiv.2301.00001}"))
    assert (publication.doi, publication.arxiv) == ("10.48550/arXiv.2301.00001", "2301.00001")
    assert list(publication.links) == ["doi", "arxiv"]


@pytest.mark.parametrize(
    ("fields", "kind", "link"),
    [
        ("aclanthology = {2021.acl-long.1}", "acl", "https://aclanthology.org/2021.acl-long.1/"),
        ("aclanthology = {https://aclanthology.org/P19-1001/}", "acl", "https://aclanthology.org/P19-1001/"),
        ("url = {https://aclanthology.org/2021.acl-long.1}", "acl", "https://aclanthology.org/2021.acl-long.1/"),
        ("url = {https://www.aclweb.org/anthology/P19-1001}", "acl", "https://aclanthology.org/P19-1001/"),
        ("openreview = {rJl-b3RcF7}", "openreview", "https://openreview.net/forum?id=rJl-b3RcF7"),
        (
            "url = {https://openreview.net/forum?id=rJl-b3RcF7}",
            "openreview",
            "https://openreview.net/forum?id=rJl-b3RcF7",
        ),
        (
            "url = {https://openreview.net/forum?noteId=a&id=rJl-b3RcF7&x=1}",
            "openreview",
            "https://openreview.net/forum?id=rJl-b3RcF7",
        ),
        ("hal_id = {hal-01234567}, hal_version = {v2}", "hal", "https://hal.science/hal-01234567"),
        ("eprint = {hal-01234567v2}, eprinttype = {HAL}", "hal", "https://hal.science/hal-01234567"),
        ("url = {https://inria.hal.science/hal-01234567}", "hal", "https://hal.science/hal-01234567"),
        ("url = {https://tel.archives-ouvertes.fr/tel-01234567/document}", "hal", "https://hal.science/tel-01234567"),
        ("pmid = {12345678}", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ("eprint = {hal-01234567}, archivePrefix = {{HAL}}", "hal", "https://hal.science/hal-01234567"),
        ("eprint = {12345678}, eprinttype = {pubmed}", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ("url = {https://pubmed.ncbi.nlm.nih.gov/12345678/}", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ("pmcid = {PMC1234567}", "pubmed", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/"),
        ("pmcid = {PMC1234567}, pmid = {12345678}", "pubmed", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        (
            "url = {https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/}",
            "pubmed",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/",
        ),
    ],
)
def test_other_registries(sound: Any, fields: str, kind: str, link: str) -> None:
    assert sound(entry(fields)).links == {kind: link}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("doi = {foo}", (2, 10, "identifier", "k: 'foo' is no DOI; expected one such as 10.1000/182")),
        (
            "eprint = {foo}, eprinttype = {arxiv}",
            (2, 13, "identifier", "k: 'foo' is no arXiv id; expected one such as 2301.00001"),
        ),
        (
            "aclanthology = {javascript:alert(1)}",
            (
                2,
                19,
                "identifier",
                "k: 'javascript:alert(1)' is no id of the ACL Anthology; expected one such as 2021.acl-long.1",
            ),
        ),
        ('openreview = {"><b>}', (2, 17, "identifier", "k: '\"><b>' is no id of OpenReview")),
        ("hal_id = {1}", (2, 13, "identifier", "k: '1' is no HAL id; expected one such as hal-01234567")),
        ("pmid = {x}", (2, 11, "identifier", "k: 'x' is no PubMed id; expected digits")),
        ("pmcid = {x}", (2, 12, "identifier", "k: 'x' is no PubMed Central id; expected one such as PMC1234567")),
    ],
)
def test_no_ids(parse: Any, problems: Any, fields: str, problem: tuple[int, int, str, str]) -> None:
    assert problems(entry(fields)) == [problem]
    assert parse(entry(fields)).publications[0].links == {}


@pytest.mark.parametrize("fields", ["eprint = {foo}", "eprint = {foo}, eprinttype = {jstor}", "volume = {2301.00001}"])
def test_what_is_not_said_to_be_an_id_is_none(sound: Any, fields: str) -> None:
    assert sound(entry(fields)).links == {}
