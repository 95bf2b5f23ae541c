"""MyST to what other formats take: plain text, and the little HTML that feed readers show.

No page is at hand here: what a text says is kept, how it looks is not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from sphinx_people.model.links import check_url
from sphinx_people.outputs.website import Website
from sphinx_people.sources.markup import DIRECTIVES, ROLES, text_parser

#: What a text is made of: the name of an element and its text, or the address of a link and the text inside it.
Piece = tuple[str, str]

_TARGET = re.compile(r"(?P<title>.+?)\s*<(?P<target>[^<>]*)>", re.DOTALL)
_BREAK = ("", " ")
#: The elements that feed readers show, by what MyST calls them.
_ELEMENTS = {"em": "em", "strong": "strong", "s": "s"}


def plain_text(text: str, site: Website) -> str:
    """Return what a text says, in one line."""
    return " ".join("".join(words for _, words in _pieces(text, site)).split())


def simple_html(text: str, site: Website) -> str:
    """Return a line of MyST as HTML of links, emphasis and code; everything else is text."""
    written = []
    for kind, words in _pieces(text, site):
        shown = html.escape(words)
        if kind.startswith(("http://", "https://", "mailto:")):
            shown = f'<a href="{html.escape(kind)}">{shown}</a>'
        elif kind:
            shown = f"<{kind}>{shown}</{kind}>"
        written.append(shown)
    return "".join(written).strip()


def shortened(text: str, length: int) -> str:
    """Return the beginning of a text that is longer than that: whole words, and an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[:length].rpartition(" ")[0] or text[: length - 1]
    return cut.rstrip(" ,;:.–-") + "…"


def _pieces(text: str, site: Website) -> Iterator[Piece]:
    for token in text_parser().parse(text):
        if token.type == "inline":
            yield from _inline(token.children or [], site)
            yield _BREAK
        elif token.type in {"fence", "colon_fence"} and token.info.startswith("{"):
            name = token.info[1:].partition("}")[0]
            if name in DIRECTIVES:
                yield from _pieces(token.content, site)
        elif token.type in {"fence", "code_block", "math_block", "html_block"}:
            yield "", token.content
            yield _BREAK


def _inline(tokens: Iterable[Token], site: Website) -> Iterator[Piece]:
    """Yield the pieces of a line; inside a link everything leads there."""
    around: list[str] = []
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting == 1:
            around.append(_web_address(str(token.attrGet("href"))) if name == "link" else _ELEMENTS.get(name, ""))
        elif token.nesting == -1:
            around.pop()
        else:
            inside = next((one for one in around if ":" in one), around[-1] if around else "")
            yield from _leaf(token, inside, site)


def _leaf(token: Token, inside: str, site: Website) -> Iterator[Piece]:
    if token.type in {"softbreak", "hardbreak"}:
        yield _BREAK
    elif token.type == "code_inline":
        yield inside or "code", token.content
    elif token.type == "myst_role":
        yield from _role(token.meta["name"].lower().removeprefix("people:"), token.content, inside, site)
    else:  # words, formulas, HTML that is shown as it is written, and what stands for a picture
        yield inside, token.content


def _role(name: str, content: str, inside: str, site: Website) -> Iterator[Piece]:
    """Yield what a role shows, linked to the object that it names."""
    match = _TARGET.fullmatch(content)
    target = match["target"].strip() if match else content.strip()
    if name.partition(":")[0] == "cite":
        labels = [site.title_of("cite", key.strip()) for key in re.sub(r"\{[^{}]*\}", "", content).split(",")]
        yield inside, " ".join(labels)
    elif name in ROLES:
        address = _web_address(site.locate(name, target) or "") if name != "stars" else ""
        yield inside or address, match["title"] if match else site.title_of(name, target)
    else:
        yield inside, match["title"] if match else content


def _web_address(address: str) -> str:
    """Return an address that leads somewhere from everywhere; nothing in place of another one."""
    try:
        return check_url(address)
    except ValueError:
        return ""
