"""A file's values to a record of the model: all of its faults at once, and whatever is sound is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from sphinx_people.model.record import EXTENSION_PREFIX, Record
from sphinx_people.sources.problem import SUBTYPES, did_you_mean, nearest
from sphinx_people.sources.tree import Key, Path_, Tree

AnyRecord = TypeVar("AnyRecord", bound=Record)

#: What pydantic's own kinds of error mean to somebody who writes YAML.
_EXPECTED = {
    "tuple_type": "expected a list, each item on a line of its own after '- '",
    "list_type": "expected a list, each item on a line of its own after '- '",
    "model_type": "expected a map of keys and values",
    "dict_type": "expected a map of keys and values",
    "mapping_type": "expected a map of keys and values",
    "string_type": "expected text",
    "bool_parsing": "expected true or false",
    "bool_type": "expected true or false",
    "int_parsing": "expected a whole number",
    "int_parsing_size": "expected a smaller number",
    "int_type": "expected a whole number",
    "greater_than_equal": "expected a number that is not negative",
}
#: A value of no more characters than this is quoted in a message.
_SHORT = 40


@dataclass(frozen=True, slots=True)
class _Fault:
    """One thing that validation found: at which value, of which subtype, in which words.

    Where something is missing, ``needs`` are the fields of which one should be there, and ``record`` is where.
    """

    keys: Path_
    subtype: str
    message: str
    of_key: bool = False
    record: Path_ = ()
    needs: frozenset[str] = frozenset()


def read_record(model: type[AnyRecord], tree: Tree, keys: Path_ = (), **defaults: str) -> AnyRecord | None:
    """Make a record of the values at ``keys``.

    Each fault is reported in the tree once; the smallest value that holds it is left out and the rest is kept.
    ``defaults`` stand in for required fields that are missing or faulty. None is returned where nothing is left.
    """
    blamed: dict[int, set[str]] = {}
    while True:
        values = tree.value(keys)
        try:
            return model.model_validate(values)
        except ValidationError as error:
            faults = [_fault(model, tree, keys, details) for details in error.errors(include_url=False)]
        _report(model, tree, keys, faults, blamed)
        left_out = {_smallest(tree, keys, fault.keys) for fault in faults} - {keys}
        for at in sorted(left_out, key=_position, reverse=True):
            _leave_out(model, tree, keys, at)
        absent = defaults.keys() - values.keys() if isinstance(values, dict) else set()
        for field in absent:
            values[field] = defaults[field]
        if not left_out and not absent:
            return None


def _leave_out(model: type[Record], tree: Tree, keys: Path_, at: Path_) -> None:
    """Take a value out of the tree; another takes its place if its absence would say something else."""
    record, key = _record_at(model, keys, at[:-1]), str(at[-1])
    spellings = record.spellings()
    field = spellings.get(key) or spellings.get(nearest(key, spellings) or "", "")
    is_faulty = tree.value(at) is not record.stand_ins.get(field)
    tree.prune(at)
    siblings = tree.value(at[:-1])
    if field in record.stand_ins and is_faulty and field not in map(spellings.get, siblings):
        siblings[field] = record.stand_ins[field]


def _report(model: type[Record], tree: Tree, keys: Path_, faults: list[_Fault], blamed: dict[int, set[str]]) -> None:
    """Report the faults, but not those that are mere consequences of a value that is left out.

    ``blamed`` keeps, for each map by its node, the fields in it that were at fault.
    """
    emptied = set(blamed)
    for fault in faults:
        if fault.keys and not fault.needs:
            parent, key = fault.keys[:-1], str(fault.keys[-1])
            spellings = _record_at(model, keys, parent).spellings()
            spelling = key if key in spellings else nearest(key, spellings) or ""
            blamed.setdefault(id(tree.node(parent)), set()).add(spellings.get(spelling, key))
    for fault in faults:
        if fault.needs:
            is_consequence = bool(fault.needs & blamed.get(id(tree.node(fault.record)), set()))
        else:
            is_consequence = id(tree.node(fault.keys)) in emptied
        if not is_consequence:
            tree.report(fault.subtype, fault.message, tree.place(fault.keys, of_key=fault.of_key))


def _smallest(tree: Tree, keys: Path_, at: Path_) -> Path_:
    """Return the smallest value at or above a path that is there and can be left out."""
    while len(at) > len(keys) and at not in tree:
        at = at[:-1]
    return at


def _position(keys: Path_) -> list[tuple[bool, Key]]:
    """Order values so that the later items of a list come later, whatever else is among the keys."""
    return [(isinstance(key, str), key) for key in keys]


def _fault(model: type[Record], tree: Tree, keys: Path_, details: Any) -> _Fault:
    """Turn one of pydantic's errors into words; ``ctx`` of the model's own errors says where inside the value it is."""
    at: Path_ = (*keys, *details["loc"])
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        what = _unknown_key(_record_at(model, keys, at[:-1]), tree, at)
        return _Fault(at, "key", what, of_key=True)
    if kind == "missing" and not context:
        return _Fault(at, "missing", f"'{at[-1]}' is missing", record=at[:-1], needs=frozenset({str(at[-1])}))
    at = _smallest(tree, keys, at)  # a validator may have put the value under another key
    if kind in SUBTYPES:
        inside = (*at, _spelling(model, tree, keys, at, context["at"])) if "at" in context else at
        needs = frozenset(context.get("needs", ()))
        return _Fault(inside, kind, details["msg"], of_key="key" in context, record=at, needs=needs)
    return _Fault(at, "value", f"{_EXPECTED.get(kind, details['msg'])}; found {_describe(tree.value(at))}")


def _spelling(model: type[Record], tree: Tree, keys: Path_, at: Path_, field: str) -> str:
    """Return how a field of the record at a path is spelled in the file."""
    spellings = _record_at(model, keys, at).spellings()
    return next((key for key in tree.value(at) if spellings.get(key) == field), field)


def _unknown_key(record: type[Record], tree: Tree, at: Path_) -> str:
    """Say why a key is not known: a second spelling of a field that is there, a misspelling, or nothing we know."""
    key, spellings = str(at[-1]), record.spellings()
    if key in spellings:
        siblings = tree.value(at[:-1])
        other = next(name for name in siblings if name != key and spellings.get(name) == spellings[key])
        return f"'{key}' and '{other}' are two spellings of one field; keep one of them"
    if hint := did_you_mean(key, spellings):
        return f"unknown key '{key}'{hint}"
    fields = ", ".join(sorted(set(spellings.values())))
    return f"unknown key '{key}'; expected one of {fields}, or a key of your own that starts with {EXTENSION_PREFIX}"


def _record_at(model: type[Record], keys: Path_, at: Path_) -> type[Record]:
    """Return the record at a path, by walking the model along with it."""
    record = model
    for key in at[len(keys) :]:
        if isinstance(key, str):
            record = nested_record(record, key) or record
    return record


@cache
def nested_record(record: type[Record], key: str) -> type[Record] | None:
    """Return the record that the values under a key make, where the field holds records."""
    field = record.model_fields.get(record.spellings().get(key, ""))
    return next(_records_in(field.annotation), None) if field else None


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)


def _describe(value: object) -> str:
    """Say what kind of value was found."""
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a map"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    return f"'{text}'" if len(text) <= _SHORT and "\n" not in text else "text"
