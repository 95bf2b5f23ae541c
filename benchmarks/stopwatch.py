"""Runs a command and prints, as JSON, what it and all that it started took.

It is a process of its own because Linux gives a new process the peak memory of the one that started it: what starts the
command must be small.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time

#: Linux counts memory in kilobytes, macOS in bytes.
_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


def main(command: list[str]) -> None:
    """Run the command; it writes to the standard error alone."""
    started = time.perf_counter()
    status = subprocess.run(command, stdout=sys.stderr, check=False).returncode  # noqa: S603 - the caller's own command
    wall = time.perf_counter() - started
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = {"status": status, "wall": wall, "cpu": usage.ru_utime + usage.ru_stime}
    print(json.dumps(took | {"memory": usage.ru_maxrss * _MEMORY_UNIT}))


if __name__ == "__main__":
    main(sys.argv[1:])
