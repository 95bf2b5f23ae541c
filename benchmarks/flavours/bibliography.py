"""The papers of a directory as BibTeX."""

from __future__ import annotations

import re
from collections.abc import Iterable

from directory.facts import Paper
from directory.words import ACRONYMS

_CAPITALS = re.compile(rf"\b({'|'.join(ACRONYMS)})\b")


def bibliography(papers: Iterable[Paper]) -> str:
    """Return a whole file."""
    return "\n".join(map(_entry, papers))


def _entry(paper: Paper) -> str:
    fields = {
        "author": " and ".join(name.sort_name for name in paper.authors),
        "title": _CAPITALS.sub(r"{\1}", paper.title),
        "journal": paper.venue if paper.kind == "article" else "",
        "booktitle": paper.venue if paper.kind == "inproceedings" else "",
        "volume": str(paper.volume or ""),
        "pages": "--".join(map(str, paper.pages)) if paper.kind != "misc" else "",
        "year": str(paper.year),
        "doi": paper.doi,
        "eprint": paper.arxiv,
        "archiveprefix": "arXiv" if paper.arxiv else "",
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{paper.kind}{{{paper.key},\n{''.join(lines)}}}\n"
