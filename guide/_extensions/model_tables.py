"""Tables of this guide that are made from the extension itself, so that neither says what the other does not.

``{model-fields} Work`` shows the fields of a record of the model; ``{model-networks}``, ``{model-settings}`` and
``{model-warnings}`` show the registry of networks, the options of ``conf.py`` and the subtypes of warnings.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin

from docutils import nodes
from pydantic import BeforeValidator
from pydantic.fields import FieldInfo
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import sphinx_people
from sphinx_people import settings
from sphinx_people.model import entries, networks, organization, person, stars
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.duration import Duration
from sphinx_people.model.entries import Entry, Identifier
from sphinx_people.model.links import Email, Url
from sphinx_people.model.location import Place
from sphinx_people.model.record import Record
from sphinx_people.model.repository import Repository
from sphinx_people.model.stars import StarCount
from sphinx_people.model.text import MarkdownBlock, MarkdownLine, Text
from sphinx_people.sources import problem

#: What a value is called, and what several of it are.
_KINDS: Mapping[object, tuple[str, str]] = {
    str: ("plain text", "plain texts"),
    bool: ("`true` or `false`", ""),
    int: ("number", "numbers"),
    Text: ("text", "texts"),
    MarkdownLine: ("line of MyST", "lines of MyST"),
    MarkdownBlock: ("MyST", ""),
    PartialDate: ("date", "dates"),
    entries.EndOfPeriod: ("date or `present`", ""),
    Duration: ("length of time", ""),
    Identifier: ("id", "ids"),
    Url: ("address", "addresses"),
    Email: ("e-mail address", "e-mail addresses"),
    Repository: ("repository", ""),
    StarCount: ("count", "counts"),
}
_RECORDS: Mapping[str, type[Record]] = {
    name: found
    for module in (entries, organization, person, stars)
    for name, found in vars(module).items()
    if inspect.isclass(found) and issubclass(found, Record)
} | {"Place": Place}

Cell = Sequence[nodes.Node]


class ModelFields(SphinxDirective):
    """The fields of a record, without those that every entry has and those of networks, which have their own tables."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a place to link to, the table, and which fields must be there."""
        record = _RECORDS[self.arguments[0]]
        for one in record.__mro__:
            if issubclass(one, Record):
                self.env.note_dependency(inspect.getfile(one))
        target = nodes.target("", "", ids=[_anchor(record)], names=[_anchor(record)])
        self.state.document.note_explicit_target(target)
        rows = [self._row(record, name, field) for name, field in _own_fields(record)]
        table = _table({"Key": 22, "Value": 28, "What it says": 50}, rows)
        found: list[nodes.Node] = [target, nodes.container("", table)]  # the id is its own: Furo writes a table's twice
        if record.needs_one_of:
            found.append(_paragraph(f"Needed: {' or '.join(f'`{name}`' for name in record.needs_one_of)}."))
        return found

    def _row(self, record: type[Record], name: str, field: FieldInfo) -> list[Cell]:
        others = [f"`{key}`" for key, meant in record.spellings().items() if meant == name and key != name]
        key = f"`{name}` (needed)" if field.is_required() else f"`{name}`"
        what = [field.description or "", *([f"Also: {', '.join(others)}"] if others else [])]
        kind = nodes.paragraph("", "", *self._kind(field))
        return [[_paragraph(key)], [kind], [_paragraph(one) for one in what]]

    def _kind(self, field: FieldInfo) -> list[nodes.Node]:
        """Return what kind of value a field takes; the map of a record is a link to that record's table."""
        parts = list(_parts(Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation))
        if Mapping in parts:
            return [nodes.Text("addresses by label")]
        several = tuple in parts
        has_short_form = any(isinstance(part, BeforeValidator) for part in parts)
        record = next((part for part in parts if inspect.isclass(part) and issubclass(part, Record)), None)
        if record is not None:
            short, long = ("texts", "maps") if several else ("text", "a map")
            before = ["list of "] * several + [f"{short} or "] * has_short_form
            link = nodes.reference("", long, refname=_anchor(record))
            self.state.document.note_refname(link)  # the build fails where no table has that name
            return [nodes.Text("".join(before)), link]
        one, plural = next(_KINDS[part] for part in parts if part in _KINDS)
        return _inline(f"{one}, or a list" if several and has_short_form else f"list of {plural}" if several else one)


class Registry(SphinxDirective):
    """A table of what a module of the extension registers."""

    #: The module, by whose changes the page is read again.
    module: ModuleType
    #: The heads of the columns, each with its width.
    heads: Mapping[str, int]

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        self.env.note_dependency(inspect.getfile(self.module))
        return [_table(self.heads, ([[_paragraph(cell)] for cell in row] for row in self.rows()))]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield the texts of each row."""
        raise NotImplementedError


class ModelNetworks(Registry):
    """Every network with its key and what an account's address looks like."""

    module = networks
    heads = {"Key": 25, "Network": 22, "Address": 53}

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield a row for each network."""
        yield from ((f"`{one.name}`", one.title, f"`{one.address}`") for one in networks.NETWORKS.values())


class ModelSettings(Registry):
    """Every option of ``conf.py``."""

    module = settings
    heads = {"Option": 28, "Default": 17, "What it says": 55}

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield a row for each option."""
        for one in dataclasses.fields(settings.Settings):
            default = list(one.default) if isinstance(one.default, tuple) else one.default
            yield f"`people_{one.name}`", f"`{default!r}`", one.metadata["help"]


class ModelWarnings(Registry):
    """Every subtype of the extension's warnings."""

    module = problem
    heads = {"Type": 32, "What is wrong": 68}

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield a row for each subtype."""
        yield from ((f"`people.{subtype}`", meaning) for subtype, meaning in problem.SUBTYPES.items())


def _own_fields(record: type[Record]) -> Iterator[tuple[str, FieldInfo]]:
    """Yield the fields of a record that no other table shows."""
    of_entries = Entry.model_fields if issubclass(record, Entry) and record is not Entry else {}
    elsewhere = {"extensions", *networks.NETWORKS, *of_entries}
    yield from ((name, field) for name, field in record.model_fields.items() if name not in elsewhere)


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and all that it is made of, the outer before the inner."""
    yield from (annotation, get_origin(annotation))
    for part in get_args(annotation):
        yield from _parts(part)


def _anchor(record: type[Record]) -> str:
    return f"fields-{record.__name__.lower()}"


def _inline(text: str) -> list[nodes.Node]:
    """Return text in which backticks mark literals."""
    parts = re.split(r"`([^`]+)`", text)
    found = (nodes.literal("", part) if index % 2 else nodes.Text(part) for index, part in enumerate(parts))
    return [node for node in found if node.astext()]


def _paragraph(text: str) -> nodes.Node:
    return nodes.paragraph("", "", *_inline(text))


def _table(heads: Mapping[str, int], rows: Iterable[Sequence[Cell]]) -> nodes.Node:
    """Return a table; its class lets a phone show each row as a block."""
    group = nodes.tgroup("", *(nodes.colspec("", colwidth=width) for width in heads.values()), cols=len(heads))
    group += nodes.thead("", nodes.row("", *(nodes.entry("", _paragraph(head)) for head in heads)))
    group += nodes.tbody("", *(nodes.row("", *(nodes.entry("", *cell) for cell in row)) for row in rows))
    return nodes.table("", group, classes=["people-table", "colwidths-given"])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("model-fields", ModelFields)
    app.add_directive("model-networks", ModelNetworks)
    app.add_directive("model-settings", ModelSettings)
    app.add_directive("model-warnings", ModelWarnings)
    return {"version": sphinx_people.__version__, "parallel_read_safe": True, "parallel_write_safe": True}
