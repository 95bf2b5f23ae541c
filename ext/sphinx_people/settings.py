"""The options of ``conf.py``: this dataclass alone says which there are."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

#: The bibliography of a project that names none.
BIBLIOGRAPHY = "references.bib"
#: After so many days a star count is shown as an old one.
MAX_AGE = 365
#: What can be published of what is private by default.
PRIVATE = ("phone", "address")


@dataclass(frozen=True, slots=True)
class Settings:
    """Each field ``name`` is the option ``people_name``; ``rebuild`` says what Sphinx does again when it changes."""

    directory: str = field(
        default="people",
        metadata={"help": "The folder of `organizations.yaml` and `stars.yaml`, where people's folders are expected."},
    )
    languages: tuple[str, ...] = field(
        default=("en",),
        metadata={"help": "Languages to fall back to, in this order, where a text lacks the site's language."},
    )
    translations: tuple[str, ...] | Mapping[str, str] = field(
        default=(),
        metadata={
            "help": "The languages that this site is [made in](languages.md): a list, or a map to the addresses of the "
            "sites. Each page then leads to its translations.",
            "rebuild": "html",
            "types": (list, tuple, dict),
        },
    )
    fold_authors: int = field(
        default=30, metadata={"help": "How many authors of a publication are shown before the others are folded."}
    )
    stars_max_age: int = field(
        default=MAX_AGE,
        metadata={"help": "After how many days a star count is old: shown in a quieter colour, with its date."},
    )
    filter_from: int = field(
        default=20,
        metadata={
            "help": "How many items a list must have to get controls to filter it; `0`: no list has any by itself."
        },
    )
    page_size: int = field(
        default=500,
        metadata={
            "help": "How many items a list of people, projects or publications may have on one page of a web site; a "
            "longer one is divided into several pages by itself. `0`: no list is."
        },
    )
    publish: tuple[str, ...] = field(
        default=(), metadata={"help": 'Personal data to publish all the same: `"phone"`, `"address"`.'}
    )
    structured_data: bool = field(
        default=True,
        metadata={"help": "Tell search engines and chat applications what a page is about.", "rebuild": "html"},
    )
    vcards: bool = field(
        default=True, metadata={"help": "Make a vCard of everybody, linked from their profile.", "rebuild": "html"}
    )
    previews: bool = field(
        default=True,
        metadata={"help": "Draw a picture of each profile for chats and social networks.", "rebuild": "html"},
    )
    preview_fonts: tuple[str, ...] = field(
        default=(),
        metadata={
            "help": "Font files for those pictures, from the folder of `conf.py`, for scripts that Pretendard lacks.",
            "rebuild": "html",
        },
    )
    feed_limit: int = field(
        default=50,
        metadata={"help": "How many pieces of news and publications an Atom feed has; 0 for none.", "rebuild": "html"},
    )
    sitemap: bool = field(
        default=True, metadata={"help": "List all pages in `sitemap.xml` for search engines.", "rebuild": "html"}
    )
    llms_txt: bool = field(
        default=True,
        metadata={"help": "List people and pages in `llms.txt` for language models.", "rebuild": "html"},
    )
    json: bool = field(
        default=True,
        metadata={"help": "Write `people.json`, by which other sites list and link your people.", "rebuild": "html"},
    )
    in_sidebar: bool = field(
        default=False,
        metadata={
            "help": "Whether the side navigation of every page lists everybody. If not, a person is listed on their "
            "own pages alone, and navigation stays short and builds stay fast, however many people there are."
        },
    )

    @classmethod
    def of(cls, config: Config) -> Settings:
        """Return the options of a configuration; of one whose value is of another type Sphinx has warned already."""
        given = {one: getattr(config, f"people_{one.name}") for one in dataclasses.fields(cls)}
        return cls(**{one.name: _checked(value, one) for one, value in given.items()})


def bibliography_files(folder: Path, named: Iterable[str] | None) -> list[Path]:
    """Return the BibTeX files that ``bibtex_bibfiles`` names, from the folder of ``conf.py``; the usual one if none."""
    if named is None:
        return [folder / BIBLIOGRAPHY] if (folder / BIBLIOGRAPHY).is_file() else []
    return [(folder / name).resolve() for name in ([named] if isinstance(named, str) else named)]


def site_files(folder: Path, option: Mapping[str, Any]) -> list[Path]:
    """Return the files that ``people_sites`` names, from the folder of ``conf.py``."""
    values = (value for value in option.values() if isinstance(value, list | tuple))
    return [folder / file for value in values for file in value[1:2] if isinstance(file, str)]


def _checked(value: Any, one: Field[Any]) -> Any:
    """Return a value, lists as tuples, or the default where it is of another type than the option takes."""
    if not isinstance(value, _types(one)):
        return one.default
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list | tuple) else value


def _types(one: Field[Any]) -> tuple[type, ...]:
    """Return the types of value that an option takes."""
    own: tuple[type, ...] | None = one.metadata.get("types")
    return own or ((list, tuple) if isinstance(one.default, tuple) else (type(one.default),))


def setup_settings(app: Sphinx) -> None:
    """Declare the options."""
    app.add_config_value("people_sites", {}, "env", (dict,))
    for one in dataclasses.fields(Settings):
        default = list(one.default) if isinstance(one.default, tuple) else one.default
        app.add_config_value(f"people_{one.name}", default, one.metadata.get("rebuild", "env"), _types(one))
