"""The flavour of sphinxcontrib-bibtex as its manual has it: a list filtered by author on each page, the rest typed."""

from __future__ import annotations

from directory.facts import Directory, Person

from flavours.bibliography import bibliography
from flavours.files import Files, conf, page
from flavours.markdown import profile, projects, timeline
from flavours.typed import index

_LINES = (
    'bibtex_bibfiles = ["references.bib"]',
    'suppress_warnings = ["bibtex.duplicate_label"]',  # a label such as KL20 is made on each page anew
)


def files(directory: Directory, theme: str) -> Files:
    """Return the files of the site."""
    found = {
        "conf.py": conf(theme, ["myst_parser", "sphinxcontrib.bibtex"], *_LINES),
        "index.md": index(directory),
        "references.bib": bibliography(directory.papers),
    }
    for person in directory.people:
        blocks = (profile(person), timeline(person), projects(person), "## Publications", _list(person))
        found[f"people/{person.id}/index.md"] = page(f"# {person.name.latin}", *blocks)
    return found


def _list(person: Person) -> str:
    """Return the directive; without a prefix of its own, a paper on two pages would be a duplicate citation."""
    return f'```{{bibliography}}\n:filter: author % "{person.name.sort_name}"\n:keyprefix: {person.id}-\n```'
