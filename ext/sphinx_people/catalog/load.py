"""Reads all of a project's files into a Catalog; what did not change since the last time is not parsed again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from slugify import slugify
from sphinx.util.matching import get_matching_files

from sphinx_people.catalog.bibliographies import read_bibliographies
from sphinx_people.catalog.cache import SourceCache
from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.check import check_catalog, check_image, pages_without_person
from sphinx_people.catalog.check_identity import ambiguous_names
from sphinx_people.catalog.member import Member
from sphinx_people.catalog.sites import read_sites
from sphinx_people.late import late
from sphinx_people.model.entries import check_identifier
from sphinx_people.model.person import Person
from sphinx_people.settings import MAX_AGE
from sphinx_people.sources.person_source import PersonSource
from sphinx_people.sources.places import EXCLUDED, ORGANIZATIONS_FILE, PERSON_FILE, STARS_FILE
from sphinx_people.sources.problem import Problem

if TYPE_CHECKING:
    from sphinx_people.sources.organizations import parse_organizations
    from sphinx_people.sources.person import parse_person
    from sphinx_people.sources.stars import parse_stars
else:  # what reads YAML is not needed where only something else has changed
    parse_organizations = late("sources.organizations.parse_organizations")
    parse_person = late("sources.person.parse_person")
    parse_stars = late("sources.stars.parse_stars")


@dataclass(slots=True)
class Loaded:
    """A Catalog, all that was wrong with the files, which of them were parsed, and what each person's file says."""

    catalog: Catalog
    problems: list[Problem] = field(default_factory=list)
    parsed: list[Path] = field(default_factory=list)
    sources: Mapping[str, tuple[Path, PersonSource]] = field(default_factory=dict)

    @property
    def files(self) -> Mapping[str, Path]:
        """The file of each person."""
        return {identifier: path for identifier, (path, _) in self.sources.items()}


def find_people(source_directory: Path, exclude_patterns: Iterable[str] = ()) -> list[Path]:
    """Return every ``person.yaml`` of a project."""
    patterns = [PERSON_FILE, f"**/{PERSON_FILE}"]
    found = get_matching_files(source_directory, patterns, [*exclude_patterns, *EXCLUDED])
    return sorted(path for one in found if (path := source_directory / one).is_file())  # a link may lead nowhere


def load_catalog(  # noqa: PLR0913 - two builders of a catalog, the build and the command, each know other things
    source_directory: Path,
    people_directory: str = "people",
    *,
    configuration: Path | None = None,
    bibliographies: Iterable[Path] = (),
    exclude_patterns: Iterable[str] = (),
    suffixes: Collection[str] = (".md", ".rst"),
    stars_max_age: int = MAX_AGE,
    sites: object = None,
    cache: SourceCache | None = None,
    progress: Callable[[list[Path]], Iterable[Path]] = iter,
) -> Loaded:
    """Read everybody's facts, the names of organizations and the star counts below a source directory.

    ``configuration`` is the ``conf.py``, where it is not in that directory, and ``sites`` its ``people_sites``;
    ``bibliographies`` are BibTeX files; ``suffixes`` are those of pages; a star count is old after
    ``stars_max_age`` days; ``progress`` wraps the list of files to show how far the reading is.
    """
    cache = cache or SourceCache()
    loaded = Loaded(Catalog(), parsed=cache.parsed)
    folder = source_directory / people_directory
    organizations = _read(
        cache,
        folder / ORGANIZATIONS_FILE,
        lambda path, content: parse_organizations(path, content, source_directory),
        loaded,
    )
    stars = _read(cache, folder / STARS_FILE, parse_stars, loaded)
    sources: dict[str, tuple[Path, PersonSource]] = {}
    members = []
    people, files = find_people(source_directory, exclude_patterns), list(bibliographies)
    steps = iter(progress([*people, *files]))
    for path in islice(steps, len(people)):
        source = _read_person(path, source_directory, cache)
        loaded.problems.extend(source.problems)
        member = _member(path, source, source_directory, loaded.problems)
        if member.id in sources:
            first = sources[member.id][0].relative_to(source_directory).as_posix()
            loaded.problems.append(
                Problem(path, 1, 1, "duplicate", f"the person '{member.id}' is there already, in {first}")
            )
            continue
        sources[member.id] = path, source
        members.append(member)
    publications, problems = read_bibliographies(steps, cache, source_directory)
    loaded.problems.extend(problems)
    others, problems = read_sites(configuration or source_directory / "conf.py", sites, cache)
    loaded.problems.extend(problems)
    cache.save()
    loaded.catalog = Catalog(members, organizations, stars, publications, sites=others, stars_max_age=stars_max_age)
    loaded.problems.extend(check_catalog(loaded.catalog, sources, source_directory, suffixes))
    loaded.problems.extend(pages_without_person(folder, source_directory, [*exclude_patterns, *EXCLUDED], suffixes))
    loaded.problems.extend(ambiguous_names(loaded.catalog))
    loaded.problems.sort()
    loaded.sources = sources
    return loaded


def _read_person(path: Path, source_directory: Path, cache: SourceCache) -> PersonSource:
    """Read one person; a file that cannot be read leaves their name."""
    try:
        found: PersonSource = cache.parse(path, lambda file, content: parse_person(file, content, source_directory))
    except OSError as error:
        problem = Problem(path, 1, 1, "path", f"the file cannot be read: {error.strerror}")
        nobody = Person.model_validate({"name": path.parent.name})
        return PersonSource(nobody, nobody.digest, (problem,))
    return found


def _read(cache: SourceCache, path: Path, parser: Callable[[Path, bytes], Any], loaded: Loaded) -> Any:
    """Read a file that need not be there."""
    if not path.is_file():
        return {}
    found, problems = cache.parse(path, lambda file, content: _plain(parser(file, content)))
    loaded.problems.extend(problems)
    return found


def _plain(result: tuple[Any, Any]) -> tuple[Any, list[Problem]]:
    """Keep the problems of a tree and let its nodes go: they need not be cached."""
    found, tree = result
    return found, tree.problems


def _member(path: Path, source: PersonSource, source_directory: Path, problems: list[Problem]) -> Member:
    """Give a person their id and place, and check their photo, which can come and go without their file changing."""
    person, digest = source.person, source.digest
    wrong = check_image(person, path.parent, source_directory)
    if wrong is not None:
        problems.append(Problem(path, *source.image, *wrong))
        person = person.model_copy(update={"image": None})
        digest = person.digest
    refers_to = tuple(dict.fromkeys((mention.role, mention.target) for mention in source.mentions))
    folder = path.parent.relative_to(source_directory).as_posix()
    if folder == ".":
        return Member(slugify(str(person.name)) or "person", person, "", digest, refers_to)
    identifier = path.parent.name
    try:
        check_identifier(identifier)
    except ValueError:
        what = f"the folder '{identifier}' is a person's id; expected ASCII letters, digits and hyphens"
        problems.append(Problem(path, 1, 1, "identifier", what))
        identifier = slugify(identifier) or "person"
    return Member(identifier, person, folder, digest, refers_to)
