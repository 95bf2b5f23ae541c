"""What a view needs to know beside the facts: languages, today, and how to read MyST."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from docutils import nodes

from sphinx_people.catalog import Catalog, Member
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.text import Text
from sphinx_people.render import words

#: Reads a text of a person as MyST into nodes; the flag tells a block from a line.
ReadMarkdown = Callable[[str, Member, bool], list[nodes.Node]]
#: Puts a file beside the pages, by its name and content, and returns its address; None where there can be none.
Offer = Callable[[str, str], str | None]


#: Returns the addresses of the files that come with somebody's page, by what they are: ``vcard``, ``feed``.
FilesOf = Callable[[Member], Mapping[str, str]]


def no_file(name: str, content: str) -> None:
    """Offer nothing."""


def no_files(member: Member) -> Mapping[str, str]:
    """Return nothing."""
    return {}


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances in which facts are drawn.

    ``languages`` are BCP 47 tags, the wanted one first. ``published`` names the personal data that ``conf.py``
    publishes. ``taken`` are the ids already given to nodes of the page. ``offer`` puts files beside the pages,
    ``files_of`` knows those of people. ``has_scripts`` tells that the page is one of a web site. ``translations`` are
    the languages that have a site of their own, this one's among them.
    """

    catalog: Catalog
    languages: tuple[str, ...]
    today: PartialDate
    read_markdown: ReadMarkdown
    published: frozenset[str]
    taken: set[str]
    offer: Offer = no_file
    has_scripts: bool = False
    files_of: FilesOf = no_files
    translations: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        """The language of the words and dates."""
        return self.languages[0]

    def in_language(self, language: str | None) -> Context:
        """Return the same circumstances in another language."""
        if language is None:
            return self
        return replace(self, languages=(language, *(one for one in self.languages if one != language)))

    def word(self, message: str, **values: object) -> str:
        """Return words of the interface, with values in their places; never text of people."""
        return words.catalog(self.language).gettext(message).format(**values)

    def known_word(self, text: str, known: Mapping[str, str]) -> str:
        """Return the words for what somebody wrote where it is a known term, else what they wrote."""
        return self.word(known[text]) if text in known else text

    def count(self, one: str, many: str, number: int, shown: str | None = None) -> str:
        """Return words of the interface for a number of things; ``{count}`` is the number, or how it is to be shown."""
        return words.catalog(self.language).ngettext(one, many, number).format(count=shown or number)

    def choose(self, text: Text) -> tuple[str, str]:
        """Return language and text in the best language there is."""
        return text.choose(self.languages)

    def anchor(self, name: str) -> list[str]:
        """Return an id for a node, or none where the page has it already."""
        if name in self.taken:
            return []
        self.taken.add(name)
        return [name]
