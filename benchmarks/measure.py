"""Measures one build in a process of its own: time, memory, and which pages were read and written."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_STOPWATCH = Path(__file__).with_name("stopwatch.py")
#: A checkout of this extension is compiled once, as everything that pip installs.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class BuildError(Exception):
    """A build that failed, warned, or took too long."""


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with the sources of a site, and beside it what is built of them."""

    sources: Path

    @property
    def output(self) -> Path:
        """The folder of the HTML pages."""
        return self.sources.with_name(f"{self.sources.name}-html")

    @property
    def doctrees(self) -> Path:
        """The folder of what Sphinx keeps between builds."""
        return self.sources.with_name(f"{self.sources.name}-doctrees")

    def clean(self) -> None:
        """Remove all that was built."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.doctrees, ignore_errors=True)

    def touched_since(self, moment: int) -> Iterator[tuple[bool, bool]]:
        """Yield, for each page, whether it was read and whether it was written since then.

        Sphinx stores a doctree when it has read a page, and an HTML file when it has written one.
        """
        for doctree in self.doctrees.rglob("*.doctree"):
            html = (self.output / doctree.relative_to(self.doctrees)).with_suffix(".html")
            yield doctree.stat().st_mtime_ns >= moment, html.is_file() and html.stat().st_mtime_ns >= moment


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one build took: seconds, and megabytes of the largest of its processes."""

    cpu: float
    wall: float
    memory: float
    pages_read: int
    pages_written: int


def build(site: Site, *, jobs: int = 1, timeout: float = 3600) -> Measurement:
    """Build a site with a Sphinx that starts anew, as the command ``sphinx-build`` does."""
    command = [sys.executable, "-m", "sphinx", "-q", "-N", "-b", "html", "-j", str(jobs)]
    command += ["-d", str(site.doctrees), str(site.sources), str(site.output)]
    began = time.time_ns()
    took, said = _run([sys.executable, "-S", str(_STOPWATCH), *command], timeout)
    if took["status"] or said:
        raise BuildError(f"{site.sources}: status {took['status']:.0f}\n{said[:2000]}")
    touched = list(site.touched_since(began))
    return Measurement(
        cpu=took["cpu"],
        wall=took["wall"],
        memory=took["memory"] / 1e6,
        pages_read=sum(read for read, _ in touched),
        pages_written=sum(written for _, written in touched),
    )


def _run(command: list[str], timeout: float) -> tuple[dict[str, float], str]:
    """Run a command that prints JSON, end it with all that it started once the time is over; also return its errors."""
    process = subprocess.Popen(  # noqa: S603 - the command is made above
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, env=_ENVIRONMENT
    )
    try:
        printed, said = process.communicate(timeout=timeout)
    except BaseException as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if isinstance(error, subprocess.TimeoutExpired):
            raise BuildError(f"it took more than {timeout:.0f} s") from None
        raise
    if process.returncode or not printed:
        raise BuildError(f"the stopwatch ended with status {process.returncode}\n{said[:2000]}")
    return json.loads(printed), said
