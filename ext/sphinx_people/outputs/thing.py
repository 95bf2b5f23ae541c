"""The nodes that JSON-LD is made of."""

from __future__ import annotations

from typing import Any

#: A node: an object of JSON with a ``@type``.
Thing = dict[str, Any]


def thing(kind: str, address: str | None = None, /, **properties: Any) -> Thing:
    """Return a node of a type and an address; what is empty is left out, and a list of one thing is that thing."""
    found: Thing = {"@type": kind}
    if address:
        found["@id"] = address
    for name, value in properties.items():
        several = list(value) if isinstance(value, list | tuple) else [value]
        kept = [one for one in several if one not in (None, "")]
        if kept:
            found[name] = kept[0] if len(kept) == 1 else kept
    return found
