"""The flavour of this project: facts in YAML and BibTeX, pages that say where they go."""

from __future__ import annotations

from typing import Any

import yaml
from directory.facts import Directory, Month, Person, Project, Stage

from flavours.bibliography import bibliography
from flavours.files import Files, conf, page

_SECTIONS = (
    "## Work and education\n\n```{timeline} work education\n```",
    "## Projects\n\n```{projects}\n```",
    "## Publications\n\n```{publications}\n```",
)
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def files(directory: Directory, theme: str) -> Files:
    """Return the files of the site."""
    lines = ('primary_domain = "people"', 'bibtex_bibfiles = ["references.bib"]')
    found = {
        "conf.py": conf(theme, ["sphinx_people"], *lines),
        "index.md": page("# Directory", "```{people}\n```", orphan=False),
        "references.bib": bibliography(directory.papers),
    }
    for person in directory.people:
        found[f"people/{person.id}/index.md"] = page(f"# {person.name.latin}", "```{profile}\n```", *_SECTIONS)
        found[f"people/{person.id}/person.yaml"] = yaml.dump(
            _facts(person), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100
        )
    return found


def _facts(person: Person) -> dict[str, Any]:
    name = person.name
    schools = [_stage(one) for one in person.stages if one.kind == "education"]
    employments = [_stage(one) for one in person.stages if one.kind == "work"]
    return {
        "name": {"en": name.latin, "ko": name.hangul} if name.hangul else name.latin,
        "given_name": name.given,
        "family_name": name.family,
        "headline": person.headline,
        "github": person.github,
        "orcid": person.orcid,
        "education": schools,
        "work": employments,
        "projects": [_project(one) for one in person.projects],
    }


def _stage(stage: Stage) -> dict[str, Any]:
    is_school = stage.kind == "education"
    facts = {
        "institution" if is_school else "organization": stage.place,
        "degree" if is_school else "position": stage.title,
        "area": stage.area,
        "start_date": _date(stage.start),
        "end_date": _date(stage.end) if stage.end else "present",
        "highlights": list(stage.highlights),
    }
    return {name: value for name, value in facts.items() if value}


def _project(project: Project) -> dict[str, Any]:
    return {
        "id": project.id,
        "name": project.name,
        "url": project.url,
        "summary": project.summary,
        "roles": [project.role],
        "keywords": list(project.keywords),
        "start_date": _date(project.start),
        "end_date": _date(project.end),
    }


def _date(month: Month) -> str:
    return f"{month[0]}-{month[1]:02d}"
