"""MyST inside the values of a profile, read with the site's own options and with less power than a page has.

Profiles come from strangers: a value may neither write HTML, nor run a directive that reads files, nor link or show
what lies outside. :mod:`sphinx_people.sources.markup` reports such things with their places; here they have no effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.utils import new_document
from markdown_it import MarkdownIt
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxSmartQuotes
from sphinx.util.docutils import sphinx_domains

from sphinx_people.catalog import Member
from sphinx_people.render.markup_renderer import ValueRenderer
from sphinx_people.sources.places import PERSON_FILE

#: What a page may write and a value may not: HTML, front matter, footnotes and labels belong to whole pages.
_DISABLED = (
    "html_block",
    "html_inline",
    "front_matter",
    "footnote_def",
    "footnote_ref",
    "footnote_inline",
    "myst_target",
    "myst_block_break",
)
_NO_EXTENSIONS = frozenset({"substitution", "html_image", "html_admonition", "tasklist"})
#: A text without any of these characters, on one line, reads the same with and without MyST.
_MARKED_UP = re.compile(r"[\\`*_{}\[\]<>()#+!|~$&:@^'\"\n-]|\.\.\.|^\s|\s$|^\d")


class ValueReader:
    """Reads the MyST values that the pages of a build show; its parser is made once."""

    def __init__(self, env: BuildEnvironment) -> None:
        self.env = env

    @cached_property
    def _parser(self) -> MarkdownIt:
        parser = create_md_parser(_restricted(self.env.myst_config), ValueRenderer)  # type: ignore[attr-defined]
        return parser.disable(list(_DISABLED), ignoreInvalid=True)

    def __call__(self, page: nodes.document, text: str, member: Member, block: bool) -> list[nodes.Node]:
        """Return the nodes of a text: paragraphs and more of a block, the inside of one paragraph of a line."""
        if not _MARKED_UP.search(text):
            return [nodes.paragraph("", text)] if block else [nodes.Text(text)]
        holder = self._parse(page, text, member)
        if block:
            return list(holder.children)
        if len(holder.children) == 1 and isinstance(holder.children[0], nodes.paragraph):
            return list(holder.children[0].children)
        return [nodes.Text(holder.astext())]

    def _parse(self, page: nodes.document, text: str, member: Member) -> nodes.Element:
        path = self.env.srcdir / member.folder / PERSON_FILE
        document = new_document(str(path), page.settings)
        document.reporter = page.reporter
        holder = nodes.container()
        self._parser.options["document"] = document
        self._parser.options["current_node"] = holder
        environment = {
            "folder": member.folder,
            "page": member.page,
            "project": Path(self.env.srcdir),
            "line": _line_of(path, text),
        }
        with sphinx_domains(self.env), _places_in(path, document.reporter):
            self._parser.render(text, environment)
        for message in list(holder.findall(nodes.system_message)):  # it was printed; Sphinx shows none on pages
            message.parent.remove(message)
        document += holder
        SphinxSmartQuotes(document, startnode=None).apply()
        return holder


def _restricted(config: MdParserConfig) -> MdParserConfig:
    """Return the site's options without those that run code or write HTML."""
    return replace(config, enable_extensions=set(config.enable_extensions) - _NO_EXTENSIONS, html_meta={})


@contextmanager
def _places_in(path: Path, reporter: Any) -> Iterator[None]:
    """Let the reporter of a page name a person's file as the source of what is read."""
    before = vars(reporter).get("get_source_and_line")
    reporter.get_source_and_line = lambda line=None: (str(path), line)
    try:
        yield
    finally:
        del reporter.get_source_and_line
        if before is not None:
            reporter.get_source_and_line = before


def _line_of(path: Path, text: str) -> int:
    """Return how many lines stand above a value in its file, for the places of warnings; 0 where it is not found."""
    try:
        source = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    found = source.find(text.strip().split("\n", maxsplit=1)[0])
    return source.count("\n", 0, found) if found >= 0 else 0
