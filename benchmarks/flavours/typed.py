"""The flavour that is typed by hand: plain MyST, every fact on every page where it is read."""

from __future__ import annotations

from directory.facts import Directory, Person

from flavours.files import Files, conf, page
from flavours.markdown import paper, profile, projects, timeline


def files(directory: Directory, theme: str, *, linked: bool = True) -> Files:
    """Return the files of the site; co-authors are linked to their pages."""
    found = {"conf.py": conf(theme, ["myst_parser"]), "index.md": index(directory)}
    for person in directory.people:
        links = {one.name: f"../{one.id}/index.md" for one in directory.people} if linked else {}
        papers = "\n".join(paper(one, person, links) for one in directory.papers_of[person.id])
        blocks = (profile(person), timeline(person), projects(person), f"## Publications\n\n{papers}")
        found[f"people/{person.id}/index.md"] = page(f"# {person.name.latin}", *blocks)
    return found


def files_without_links(directory: Directory, theme: str) -> Files:
    """Return the files of the same site with co-authors as plain text."""
    return files(directory, theme, linked=False)


def index(directory: Directory) -> str:
    """Return the page that lists everybody."""
    people = sorted(directory.people, key=lambda one: (one.name.family, one.name.given))
    return page("# Directory", "\n".join(map(_line, people)), orphan=False)


def _line(person: Person) -> str:
    now = " · ".join(f"{one.title}, {one.place}" for one in person.stages if one.end is None)
    return f"- [{person.name.latin}](people/{person.id}/index.md), {person.headline}\n  ({now})"
