"""What a publication links to."""

from __future__ import annotations

from typing import Any

import pytest


def entry(fields: str) -> str:
    return f"@misc{{k, title = {{T}}, {fields}}}"


def test_order(sound: Any) -> None:
    publication = sound(
        entry(
            "website = {https://w.org}, dataset = {https://d.org}, video = {https://v.org}, poster = {p.pdf}, slides = {s.pdf},"
            "code = {https://github.com/a/b}, pdf = {https://p.org/x}, pmid = {1}, hal_id = {hal-01234567},"
            "openreview = {abcdefgh}, aclanthology = {P19-1001}, eprint = {2301.00001}, doi = {10.1000/182}"
        )
    )
    assert list(publication.links) == [
        "doi", "arxiv", "acl", "openreview", "hal", "pubmed", "pdf", "code", "slides", "poster", "video", "dataset", "website",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "links"),
    [
        ("url = {https://a.org}", {"website": "https://a.org"}),
        ("url = {http://a.org/x.pdf}", {"pdf": "http://a.org/x.pdf"}),
        ("url = {http://a.org/x.PDF?y=1}", {"pdf": "http://a.org/x.PDF?y=1"}),
        ("url = {https://a.org/x.pdf}, pdf = {y.pdf}", {"pdf": "y.pdf", "website": "https://a.org/x.pdf"}),
        ("html = {https://a.org}", {"website": "https://a.org"}),
        ("url = {https://a.org}, website = {https://b.org}", {"website": "https://b.org", "url": "https://a.org"}),
        ("url = {https://a.org}, website = {https://a.org}", {"website": "https://a.org"}),
        ("url = {https://a.org}, code = {https://a.org}", {"code": "https://a.org"}),
        ("data = {https://a.org}", {"dataset": "https://a.org"}),
        ("howpublished = {\\url{https://a.org}}", {"website": "https://a.org"}),
        ("howpublished = {https://a.org}, url = {https://b.org}", {"website": "https://b.org", "url": "https://a.org"}),
        ("howpublished = {Talk, \\url{https://a.org}}", {}),
        # What an id links to is not linked twice; a PDF is something else than the page.
        ("doi = {10.1000/182}, url = {http://dx.doi.org/10.1000/182}", {"doi": "https://doi.org/10.1000/182"}),
        (
            "doi = {10.1000/182}, url = {https://doi.org/10.1000/999}",
            {"doi": "https://doi.org/10.1000/182", "website": "https://doi.org/10.1000/999"},
        ),
        (
            "url = {https://arxiv.org/pdf/2301.00001v2}",
            {"arxiv": "https://arxiv.org/abs/2301.00001", "pdf": "https://arxiv.org/pdf/2301.00001v2"},
        ),
        (
            "url = {https://aclanthology.org/2020.coling-main.1.pdf}",
            {
                "acl": "https://aclanthology.org/2020.coling-main.1/",
                "pdf": "https://aclanthology.org/2020.coling-main.1.pdf",
            },
        ),
        (
            "url = {https://openreview.net/pdf?id=abcdefgh}",
            {"openreview": "https://openreview.net/forum?id=abcdefgh", "pdf": "https://openreview.net/pdf?id=abcdefgh"},
        ),
        (
            "url = {https://aclanthology.org/volumes/2021.acl-long/}",
            {"website": "https://aclanthology.org/volumes/2021.acl-long/"},
        ),
    ],
)
def test_pages(sound: Any, fields: str, links: dict[str, str]) -> None:
    assert sound(entry(fields)).links == links


@pytest.mark.parametrize(
    "field", ["url", "website", "html", "pdf", "code", "slides", "poster", "video", "dataset", "data"]
)
def test_unsafe_links_are_left_out(parse: Any, problems: Any, field: str) -> None:
    text = entry(f"{field} = {{javascript:alert(1)}}")
    message = "k: 'javascript:alert(1)' is not a link; expected http://, https:// or mailto:"
    assert problems(text) == [(1, 27 + len(field), "link", message)]
    assert parse(text).publications[0].links == {}


def test_howpublished_may_be_unsafe_too(problems: Any) -> None:
    assert problems(entry("howpublished = {\\url{javascript:alert(1)}}"))[0][2] == "link"
