"""What can be told to be wrong only once all files are read: pages without a person, names that nobody has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from sphinx.util.matching import Matcher

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.model.person import Person
from sphinx_people.sources.addresses import PICTURES, is_file, is_inside, is_picture
from sphinx_people.sources.person_source import PersonSource
from sphinx_people.sources.places import PERSON_FILE
from sphinx_people.sources.problem import Problem, did_you_mean


def check_catalog(
    catalog: Catalog,
    sources: Mapping[str, tuple[Path, PersonSource]],
    source_directory: Path,
    suffixes: Collection[str],
) -> Iterator[Problem]:
    """Yield what is wrong between the files: people and their pages, and what their texts mention."""
    for path, source in sources.values():
        if not _has_page(path.parent, "index", suffixes):
            yield Problem(path, 1, 1, "page", f"'{path.parent.name}' has no page; write index.md beside this file")
        for page, line, column in source.pages:
            if not is_inside(page, path.parent, source_directory):
                yield Problem(path, line, column, "path", f"the case study '{page}' lies outside the project")
            elif not _has_page(path.parent, page, suffixes):
                yield Problem(path, line, column, "path", f"the case study '{page}' is not there")
        for mention in source.mentions:
            what = explain_missing(catalog, mention.role, mention.target)
            if what is not None:
                subtype = "publication" if mention.role == "cite" else mention.role
                yield Problem(path, mention.line, mention.column, subtype, what)


def check_image(person: Person, folder: Path, project: Path) -> tuple[str, str] | None:
    """Return subtype and message where the photo is an address, outside the project, not there, or no picture."""
    image = person.image
    if image is None:
        return None
    if re.match(r"^([a-zA-Z][a-zA-Z0-9+.-]*:|//)", image):
        return "link", f"the photo '{image}' is an address; put the file into the person's folder"
    if not is_inside(image, folder, project):
        return "path", f"the photo '{image}' lies outside the project"
    if not is_file(folder / image):
        return "path", f"the photo '{image}' is not there"
    if not is_picture(image, folder):
        return "path", f"the photo '{image}' is not a picture; expected {', '.join(sorted(PICTURES))}"
    return None


def explain_missing(catalog: Catalog, role: str, target: str) -> str | None:
    """Say why a role's target is not there, with the nearest one that is; None where it is there."""
    if role == "person" and target not in catalog.members and catalog.guests.named(target) is None:
        return f"there is no person '{target}'{did_you_mean(target, catalog.members)}"
    if role == "project" and catalog.project(target) is None:
        return f"there is no project '{target}'{did_you_mean(target, [joint.id for joint in catalog.projects])}"
    if role in {"publication", "cite"} and target not in catalog.works_by_key:
        return f"there is no publication '{target}'{did_you_mean(target, catalog.works_by_key)}"
    if role == "organization" and target not in catalog.places:
        return f"nobody is or was at an organization '{target}'{did_you_mean(target, catalog.places)}"
    if role == "stars" and catalog.stars(target) is None:
        return _explain_unknown_stars(catalog, target)
    return None


def _explain_unknown_stars(catalog: Catalog, target: str) -> str:
    repositories = [joint.repository for joint in catalog.projects if joint.repository]
    if "/" in target:
        known = [name for name in repositories if catalog.stars(name)]
        return f"the stars of '{target}' are not known{did_you_mean(target, known)}"
    if target in catalog.members:
        return f"the stars of '{target}' are not known: no repository of theirs was counted"
    joint = catalog.project(target)
    meant = f"; did you mean '{joint.repository}'?" if joint and joint.repository else ""
    return f"there is no person '{target}'{meant or did_you_mean(target, catalog.members)}"


def pages_without_person(
    people_directory: Path, source_directory: Path, exclude_patterns: Iterable[str], suffixes: Collection[str]
) -> Iterator[Problem]:
    """Yield the pages in the folder of people that have no facts beside or below them."""
    if source_directory not in people_directory.parents or not people_directory.is_dir():
        return
    is_excluded = Matcher(list(exclude_patterns))
    for folder in sorted(people_directory.iterdir()):
        name = folder.relative_to(source_directory).as_posix()
        for suffix in suffixes:
            page = folder / f"index{suffix}"
            if not page.is_file() or is_excluded(name) or is_excluded(f"{name}/{page.name}"):
                continue
            if not any(folder.rglob(PERSON_FILE)):
                yield Problem(page, 1, 1, "page", f"this page belongs to no person; write {PERSON_FILE} beside it")


def _has_page(folder: Path, page: str, suffixes: Collection[str]) -> bool:
    return any(is_file(folder / f"{page}{suffix}") for suffix in suffixes)
