"""What measurements were made with: without it, they mean nothing."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

#: Packages whose versions matter to the time that a build takes.
_PACKAGES = (
    "sphinx",
    "docutils",
    "myst-parser",
    "sphinxcontrib-bibtex",
    "furo",
    "PyYAML",
    "pydantic",
    "PyStemmer",
    "sphinx-people",
)


def describe() -> str:
    """Return the machine and the versions in two sentences."""
    busy = f"{os.getloadavg()[0]:.1f} processes were running or waiting when the measuring began"
    machine = f"{os.cpu_count()} cores, {_processor()}, {platform.system()}; {busy}."
    packages = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    return f"{machine} Python {platform.python_version()}, {packages}."


def _processor() -> str:
    """Return the processor's name, and where that is hidden, the kind of it."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"
