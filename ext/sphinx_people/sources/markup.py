"""What the texts of a profile may hold: profiles come from strangers, so no HTML, no unsafe links, no foreign files.

The same rules hold when a value is shown (:mod:`sphinx_people.render.markup`); here they are checked with their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from sphinx_people.model.links import SAFE_SCHEMES
from sphinx_people.model.record import EXTENSION_PREFIX, Record
from sphinx_people.model.text import markdown_fields
from sphinx_people.sources.addresses import PICTURES, SCHEME, is_inside, is_picture, is_safe_address
from sphinx_people.sources.html import html_in
from sphinx_people.sources.person_source import Mention
from sphinx_people.sources.problem import did_you_mean
from sphinx_people.sources.record import nested_record
from sphinx_people.sources.tree import Path_, Tree

#: The directives that a MyST value may use: they show what they hold, and read no file.
DIRECTIVES = frozenset(
    (
        *(
            "admonition",
            "attention",
            "caution",
            "danger",
            "error",
            "hint",
            "important",
            "note",
            "seealso",
            "tip",
            "warning",
        ),
        *("math", "code-block", "code", "sourcecode", "list-table", "table", "epigraph", "pull-quote", "highlights"),
    )
)
#: Roles that a MyST value may not use: they bring files or raw output onto a page.
FORBIDDEN_ROLES = frozenset({"download", "raw"})
#: The roles of this extension that name something of the catalog.
ROLES = frozenset({"person", "project", "organization", "publication", "stars"})
#: Without any of these characters a text is plain.
_MARKED_UP = re.compile(r"[<\[`{]")
#: Directives in directives may go so deep.
_MOST_LEVELS = 10
#: Directives whose inside is no MyST.
_LITERAL = frozenset({"math", "code-block", "code", "sourcecode"})


def check_texts(model: type[Record], tree: Tree, project: Path, keys: Path_ = ()) -> tuple[Mention, ...]:
    """Report what the texts at ``keys`` may not hold, and return what they mention."""
    check = _Check(tree, project)
    for at, text, is_markdown in _texts(model, tree.value(keys), keys):
        if is_markdown:
            check.markdown(at, text)
        else:
            check.html(at, text)
    return tuple(check.mentions)


def _texts(model: type[Record], value: Any, keys: Path_) -> Iterator[tuple[Path_, str, bool]]:
    """Walk all texts under ``value`` with their keys, and tell which are MyST."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(model, item, (*keys, index))
    elif isinstance(value, dict):
        spellings = model.spellings()
        for key, item in value.items():
            if key == EXTENSION_PREFIX:
                continue
            if spellings.get(key) in markdown_fields(model):
                yield from ((at, text, True) for at, text, _ in _texts(Record, item, (*keys, key)))
            else:
                yield from _texts(nested_record(model, key) or Record, item, (*keys, key))
    elif isinstance(value, str):  # and not what stands in for a faulty value
        yield keys, value, False


@cache
def text_parser() -> MarkdownIt:
    """Return what reads the texts of a profile into tokens: MyST, without what a project's ``conf.py`` adds to it."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.use(myst_role_plugin).use(dollarmath_plugin).use(colon_fence_plugin)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - unsafe links shall be seen
    return parser


class _Check:
    """Looks for what the texts of one file may not hold, and notes what they mention."""

    def __init__(self, tree: Tree, project: Path) -> None:
        self.tree = tree
        self.project = project
        self.mentions: list[Mention] = []

    def markdown(self, at: Path_, text: str, level: int = 0) -> None:
        """Check a text of MyST, and what is inside its directives."""
        if not _MARKED_UP.search(text):
            return
        for token in text_parser().parse(text):
            for part in (token, *(token.children or ())):
                self._token(at, part)
                if part.type in {"fence", "colon_fence"} and part.info.startswith("{"):
                    self._directive(at, part, level)

    def html(self, at: Path_, text: str) -> None:
        """Report the first HTML in a text."""
        html = html_in(text) if "<" in text else None
        if html is None:
            return
        shown = html.split("\n", maxsplit=1)[0]
        self._report("html", f"HTML is shown as it is written: {shown}; use MyST instead", at, shown)

    def _token(self, at: Path_, token: Token) -> None:
        if token.type in {"html_block", "html_inline"}:
            self.html(at, token.content)
        elif token.type == "link_open":
            self._link(at, str(token.attrs["href"]))
        elif token.type == "image":
            self._image(at, unquote(str(token.attrs["src"])))
        elif token.type == "myst_role":
            self._role(at, token.meta["name"], token.content)

    def _link(self, at: Path_, address: str) -> None:
        if not is_safe_address(address, self.tree.path.parent, self.project):
            expected = ", ".join(f"{scheme}:" for scheme in sorted(SAFE_SCHEMES))
            what = f"the address '{address}' is not allowed in a link; expected {expected}, a page, or a file of yours"
            self._report("link", what, at, address)

    def _image(self, at: Path_, address: str) -> None:
        if SCHEME.match(address) or address.startswith("//"):
            what = f"the picture '{address}' is not in the project; pictures are never fetched"
            self._report("link", what, at, address)
        elif not is_inside(address, self.tree.path.parent, self.project):
            self._report("path", f"the picture '{address}' lies outside the project", at, address)
        elif not is_picture(address, self.tree.path.parent):
            what = f"'{address}' is not a picture; expected {', '.join(sorted(PICTURES))}"
            self._report("path", what, at, address)

    def _role(self, at: Path_, name: str, content: str) -> None:
        role = name.lower().removeprefix("people:")
        if role in FORBIDDEN_ROLES:
            self._report("markup", f"the role '{name}' may not be used in a value", at, f"{{{name}")
        elif role in ROLES:
            title = re.fullmatch(r".+<(.*?)>", content, re.DOTALL)
            place = self.tree.place_in(at, f"{{{name}}}`{content}")
            self.mentions.append(Mention(role, (title[1] if title else content).strip(), *place))
        elif role.partition(":")[0] == "cite":
            for key in re.sub(r"\{[^{}]*\}", "", content).split(","):
                self.mentions.append(Mention("cite", key.strip(), *self.tree.place_in(at, key.strip())))

    def _directive(self, at: Path_, token: Token, level: int) -> None:
        name, _, title = token.info[1:].partition("}")
        if name not in DIRECTIVES:
            what = f"the directive '{name}' may not be used in a value{did_you_mean(name, DIRECTIVES)}"
            self._report("markup", what, at, f"{{{name}")
        elif level > _MOST_LEVELS:
            self._report("markup", "directives are nested too deeply", at, token.info)
        elif name not in _LITERAL:
            self.markdown(at, f"{title.strip()}\n\n{token.content}", level + 1)

    def _report(self, subtype: str, message: str, at: Path_, snippet: str) -> None:
        self.tree.report(subtype, message, self.tree.place_in(at, snippet))
