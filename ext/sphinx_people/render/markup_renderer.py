"""MyST's renderer with less power than it has for pages: what a value may not say has no effect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from docutils import nodes
from docutils.parsers.rst import roles
from markdown_it.tree import SyntaxTreeNode
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.warnings_ import MystWarnings, create_warning

from sphinx_people.sources.addresses import FILE_SCHEMES, SCHEME, is_inside, is_picture, is_safe_address
from sphinx_people.sources.markup import DIRECTIVES, FORBIDDEN_ROLES, ROLES

#: An address that counts from the person's folder, in two parts: MyST's scheme for it, and the path.
_RELATIVE = re.compile(rf"^((?:{'|'.join(sorted(FILE_SCHEMES))}):)?(?![#/])(?![a-zA-Z][a-zA-Z0-9+.-]*:)(.+)", re.DOTALL)


class ValueRenderer(SphinxRenderer):
    """MyST's renderer without the parts that a value may not use."""

    def setup_render(self, options: Any, env: Any) -> None:
        """Take over the text to render; what is the same for all texts is set up once, because that takes long."""
        if "md_config" not in vars(self):
            super().setup_render(options, env)
        self.md_env = env
        self.document = options["document"]
        self.current_node = options["current_node"]
        self.reporter = self.document.reporter
        self._level_to_section = {0: self.document}
        self._heading_slugs = {}

    def _render_initialise(self) -> None:
        """Leave the page's metadata alone."""
        self._heading_offset = 0

    def _render_finalise(self) -> None:
        """Leave the page's headings and word count alone."""

    def _render_tokens(self, tokens: list) -> None:  # type: ignore[type-arg]
        for token in tokens:
            if token.map:
                token.map = [line + self.md_env["line"] for line in token.map]
        super()._render_tokens(tokens)

    def nested_render_text(self, text: str, lineno: int, *args: object, **kwargs: object) -> None:
        """Read the inside of a directive, whose lines count from the value's first one."""
        super().nested_render_text(text, lineno - self.md_env["line"], *args, **kwargs)  # type: ignore[arg-type]

    def render_heading(self, token: SyntaxTreeNode) -> None:
        """Show a heading as a paragraph in bold: the headings of the page are the page's own."""
        paragraph = nodes.paragraph(classes=["people-subheading"])
        self.add_line_and_source_path(paragraph, token)
        with self.current_node_context(paragraph, append=True):
            strong = nodes.strong()
            with self.current_node_context(strong, append=True):
                self.render_children(token)

    def create_warning(
        self,
        message: str,
        subtype: MystWarnings | str,
        *,
        wtype: str | None = None,
        line: int | None = None,
        append_to: nodes.Element | None = None,
    ) -> nodes.system_message | None:
        """Name the person's file as the place of what is wrong, not the page that shows it."""
        place = nodes.Element()
        place.source, place.line = self.document["source"], line
        return create_warning(self.document, message, subtype, wtype=wtype, node=place, append_to=append_to)

    def copy_attributes(
        self, token: SyntaxTreeNode, node: nodes.Element, keys: Sequence[str] = ("class",), **others: Any
    ) -> None:
        """Give no ids: a value may stand on many pages, and twice on one."""
        super().copy_attributes(token, node, [key for key in keys if key != "id"], **others)

    def render_link(self, token: SyntaxTreeNode) -> None:
        """Keep the text alone of a link to an unsafe address; let relative ones count from the person's folder."""
        address = str(token.attrGet("href") or "")
        if not is_safe_address(address, self._folder, self.md_env["project"], self._is_page):
            self.render_children(token)
            return
        match = _RELATIVE.match(address)
        if match is not None:
            token.attrs["href"] = f"{match[1] or ''}/{PurePosixPath(self.md_env['folder']) / match[2]}"
        super().render_link(token)

    def render_link_anchor(self, token: SyntaxTreeNode, target: str) -> None:
        """Lead to a heading of the person's page, or to an object."""
        page, name = self.md_env["page"], unquote(target.removeprefix("#"))
        is_heading = name in self.sphinx_env.metadata.get(page, {}).get("myst_slugs", {})
        token.attrs["href"] = f"/{self.sphinx_env.doc2path(page, base=False)}#{name}" if is_heading else name
        self.render_link_unknown(token)

    def render_image(self, token: SyntaxTreeNode) -> None:
        """Show a picture of the project; of anything else the words that stand for it."""
        address = unquote(str(token.attrGet("src") or ""))
        is_known = is_inside(address, self._folder, self.md_env["project"]) and is_picture(address, self._folder)
        if SCHEME.match(address) or not is_known:
            self.current_node.append(nodes.Text(self.renderInlineAsText(token.children or [])))
            return
        token.attrs["src"] = f"/{PurePosixPath(self.md_env['folder']) / address}"
        super().render_image(token)

    @property
    def _folder(self) -> Path:
        folder: Path = self.md_env["project"] / self.md_env["folder"]
        return folder

    def _is_page(self, path: Path) -> bool:
        return self.sphinx_env.path2doc(path) in self.sphinx_env.found_docs

    def render_myst_role(self, token: SyntaxTreeNode) -> None:
        """Show the text of a role that values may not use; know those of this extension by their short names."""
        name = token.meta["name"].lower()
        if name in FORBIDDEN_ROLES or _writes_raw(roles.role(name, self.language_module_rst, 0, self.reporter)[0]):
            self.current_node.append(nodes.literal(token.content, token.content))
            return
        if name in ROLES:  # whatever the project's primary domain is
            token.meta["name"] = f"people:{name}"
        super().render_myst_role(token)

    def render_restructuredtext(self, token: SyntaxTreeNode) -> None:
        """Show the text of ``{eval-rst}``, which could do all that a page can."""
        self.render_directive(token, "eval-rst", "")

    def render_directive(
        self, token: SyntaxTreeNode, name: str, arguments: str, *, additional_options: dict[str, str] | None = None
    ) -> None:
        """Show the text of a directive that values may not use."""
        if name not in DIRECTIVES:
            self.current_node.append(nodes.literal_block(token.content, token.content, language="none"))
            return
        super().render_directive(token, name, arguments, additional_options=additional_options)


def _writes_raw(role: Any) -> bool:
    """Tell whether a role is ``raw``, or made of it by a page's ``role`` directive under another name."""
    while isinstance(role, roles.CustomRole):
        role = role.base_role
    return role is roles.raw_role
