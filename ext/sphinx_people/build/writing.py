"""Draws, when a page is written, what it shows: facts may change without the page being read again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from filecmp import cmp
from functools import partial
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from docutils import nodes
from sphinx.addnodes import download_reference, pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri

from sphinx_people.build.ready_html import ReadyHtml, has_ready_html
from sphinx_people.domain.domain import people_domain
from sphinx_people.late import late
from sphinx_people.render.nodes import pending_view, spoken
from sphinx_people.sources.places import PERSON_FILE

if TYPE_CHECKING:
    from sphinx_people.build.files import addresses_of_files
    from sphinx_people.catalog import Member
    from sphinx_people.render.context import Context
    from sphinx_people.render.page import context_of
    from sphinx_people.render.view import draw_in_language
else:
    addresses_of_files = late("build.files.addresses_of_files")
    context_of = late("render.page.context_of")
    draw_in_language = late("render.view.draw_in_language")


def name_photos(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Give every photo its name before pages are read: two of one name must not be told apart by who is read first."""
    domain = people_domain(env)
    for member in domain.catalog.members.values() if domain.is_loaded else ():
        if member.person.image is not None:
            path = member.document(member.person.image)
            env.images.setdefault(path, ({f"{member.folder}/{PERSON_FILE}"}, _name_alone(path)))


def _name_alone(path: str) -> str:
    """Return a name for a picture that no other one can get, in this build or a later one."""
    name = PurePosixPath(path)
    return f"{name.stem}-{blake2b(path.encode(), digest_size=4).hexdigest()}{name.suffix}"


class DrawPendingViews(SphinxPostTransform):
    """Replaces every :class:`pending_view` by what it shows, before references are resolved."""

    default_priority = 1

    def run(self, **kwargs: Any) -> None:
        """Draw the views in their order, each as far as it can be."""
        if people_domain(self.env).builder.name == "gettext":
            return  # facts are translated where they stand
        self.env.current_document.default_domain = self.env.domains.get(self.config.primary_domain)
        builder = people_domain(self.env).builder
        ready = ReadyHtml(builder) if has_ready_html(builder) else None
        document = self.env.docname
        contexts: dict[nodes.Node, Context] = {}
        for node in list(self.document.findall(pending_view)):
            place = self._place_of_ids(node)
            if place not in contexts:
                contexts[place] = self._context(place)
            self.env.current_document.docname = page_of(node, document)  # what citations in a book start from
            drawn = self._draw(node, contexts[place])
            if ready is not None:
                self._resolve_links(drawn)
                ready.write(drawn)
        self.env.current_document.docname = document

    def _draw(self, node: pending_view, context: Context) -> list[nodes.Node]:
        """Put what a view shows in its place: a card that was drawn may hold a view of its own."""
        page, view, sheets = self.env.docname, node.view, people_domain(self.env).sheets
        before, shown = sheets.draw(page, view, context.in_language(view.language), self._address)
        after = sheets.draw_end(page, view, context.in_language(view.language), self._address)
        drawn = [*before, *draw_in_language(shown, context), *after]
        node.replace_self(drawn)
        for element in [element for part in drawn for element in part.findall(nodes.Element)]:
            self._finish(element, context)
        return drawn

    def _finish(self, element: nodes.Element, context: Context) -> None:
        """Do for an element what Sphinx does when it reads a page."""
        standard = self.env.domains.standard_domain
        if isinstance(element, pending_view):
            self._draw(element, context)
        elif isinstance(element, nodes.image) and "candidates" not in element:
            self._give_picture(element)
        elif isinstance(element, download_reference):
            self._give_file(element)
        elif isinstance(element, nodes.rubric) and "people-heading" in element["classes"]:
            element["heading-level"] = _level(element)
        elif standard.is_enumerable_node(element) and standard.get_numfig_title(element) and not element["ids"]:
            self.document.note_implicit_target(element)

    def _place_of_ids(self, node: nodes.Node) -> nodes.Node:
        """Return what must not hold an id twice: the document, or each page of a book whose links name the page."""
        if people_domain(self.env).builder.format not in {"latex", "texinfo"}:
            return self.document
        while node.parent is not None:  # the pages of a book keep their own roots
            node = node.parent
        return node

    def _context(self, place: nodes.Node) -> Context:
        domain = people_domain(self.env)
        taken = {name for element in place.findall(nodes.Element) for name in element["ids"]}
        read_value = partial(domain.read_value, self.document)
        context = context_of(self.env, domain.catalog, read_value, taken, self._offer)
        is_book = getattr(domain.builder, "embedded", False)
        has_scripts = domain.builder.format == "html" and not is_book
        return replace(context, files_of=self._files_of, has_scripts=has_scripts)

    def _address(self, page: str) -> str:
        """Return the address of a page of a web site from the one that is written."""
        return people_domain(self.env).builder.get_relative_uri(self.env.docname, page)

    def _files_of(self, member: Member) -> Mapping[str, str]:
        return addresses_of_files(people_domain(self.env), member, self.env.docname)

    def _offer(self, name: str, content: str) -> str | None:
        """Write a file into the folder of downloads and return its address from the page."""
        builder = people_domain(self.env).builder
        if not getattr(builder, "download_support", False) or builder.format != "html":
            return None
        file = Path(builder.outdir) / "_downloads" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or file.read_text(encoding="utf-8") != content:
            file.write_text(content, encoding="utf-8")
        return relative_uri(builder.get_target_uri(self.env.docname), f"_downloads/{quote(name)}")

    def _give_picture(self, image: nodes.image) -> None:
        """Note a picture; one that no page showed when it was read gets a name that no other one can get."""
        page = self.env.docname
        path = self.env.relfn2path(image["uri"], page)[0]
        image["uri"] = path
        image["candidates"] = {"*": path}
        self.env.images.setdefault(path, ({page}, _name_alone(path)))[0].add(page)

    def _give_file(self, link: download_reference) -> None:
        path, file = self.env.relfn2path(link["reftarget"], self.env.docname)
        if os.access(file, os.R_OK):
            link["filename"] = self.env.dlfiles.add_file(self.env.docname, path).as_posix()
            self._copy(Path(file), link["filename"])

    def _copy(self, file: Path, name: str) -> None:
        """Copy a file to the downloads: Sphinx has copied those that it knew when it began to write."""
        builder = people_domain(self.env).builder
        copy = Path(builder.outdir) / "_downloads" / name
        if getattr(builder, "download_support", False) and not (copy.is_file() and cmp(file, copy, shallow=False)):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)

    def _resolve_links(self, drawn: list[nodes.Node]) -> None:
        """Resolve the links to objects of our own: Sphinx would ask everybody for each of them."""
        domain = people_domain(self.env)
        for link in [link for node in drawn for link in node.findall(pending_xref)]:
            if link["refdomain"] == domain.name and isinstance(link[0], nodes.Element):
                role, target = link["reftype"], link["reftarget"]
                found = domain.resolve_xref(self.env, self.env.docname, domain.builder, role, target, link, link[0])
                if found is not None:
                    link.replace_self(found)


def _level(heading: nodes.Node) -> int:
    """Return the level of a heading of a group: one below the section that it stands in."""
    depth = 1
    parent = heading.parent
    while parent is not None:
        depth += isinstance(parent, nodes.section)
        parent = parent.parent
    return min(max(depth, 2), 6)


def page_of(node: nodes.Element, document: str) -> str:
    """Return the name of the page that a node is on: a book has several in one document, which has its own name."""
    while node.parent is not None and "docname" not in node:  # Sphinx writes it on the sections of a book
        node = node.parent
    return str(node.get("docname", document))


class LeaveIconsOut(SphinxPostTransform):
    """Removes icons and what screen readers say where whole links are written as their text: in Texinfo."""

    default_priority = DrawPendingViews.default_priority + 1
    formats = ("texinfo",)

    def run(self, **kwargs: Any) -> None:
        """Remove what is meant for HTML alone."""
        for node in list(self.document.findall(nodes.Element)):
            if isinstance(node, spoken) or (isinstance(node, nodes.raw) and node["format"] == "html"):
                node.parent.remove(node)
