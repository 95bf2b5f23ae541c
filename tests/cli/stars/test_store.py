"""``stars.yaml`` on the disk: whatever happens to the command, the file is the old one or the new one, whole."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

TODAY = datetime.now(UTC).date()
OLD = "a/b:\n  forks: 0\n  stars:\n    - 2026-01-02: 300\n"
NEW = f"{OLD}    - {TODAY}: 400\n"
AS_ROOT = ("sudo", "--non-interactive") if os.geteuid() else ()


@pytest.fixture(autouse=True)
def _old(stars, forge):
    stars.project("a/b", stars=OLD)
    forge.repositories = {"a/b": {"stars": 400}}


@pytest.fixture
def files(stars):
    """The files beside the one that is written."""
    return lambda: sorted(path.name for path in stars.file.parent.iterdir())


# --- killed -----------------------------------------------------------------------------------------------------------

#: Put into the process by Python itself: before the n-th thing that it does to the file or its folder, a signal comes.
FATE = """
import os, signal, sys

left = int(os.environ["FATE_AT"])
fatal = int(os.environ["FATE_SIGNAL"])

def strike():
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), fatal)

def watch(event, arguments):
    if event in {"open", "os.chmod", "os.rename"}:
        named = os.path.basename(str(arguments[0]))
        reads = event == "open" and (arguments[1] == "rb" or arguments[1] == "r")
        if not reads and named in {".stars.yaml.new", "people"}:
            strike()

def fsync(file, call=os.fsync):
    strike()
    call(file)
    strike()

os.fsync = fsync
sys.addaudithook(watch)
"""


@pytest.fixture
def fated(stars, tmp_path):
    """Run the command until a signal comes before the n-th thing that it does to the file."""
    (tmp_path / "fate").mkdir()
    (tmp_path / "fate" / "sitecustomize.py").write_text(FATE)
    path = os.pathsep.join([str(tmp_path / "fate"), stars.environment.get("PYTHONPATH", "")])

    def run(at: int, number: signal.Signals) -> subprocess.CompletedProcess[str]:
        return stars(PYTHONPATH=path, FATE_AT=str(at), FATE_SIGNAL=str(int(number)))

    return run


def test_killed_at_any_point_of_writing(stars, fated, files):
    found = []
    for at in range(1, 20):
        stars.file.write_text(OLD)
        result = fated(at, signal.SIGKILL)
        if result.returncode != -signal.SIGKILL:
            break
        found.append(stars.text)
        assert stars.text in {OLD, NEW}
    assert found.count(OLD) >= 5  # before it is opened, before and after it is on the disk, before it is renamed ...
    assert found.count(NEW) >= 2
    assert found == sorted(found, key=[OLD, NEW].index)
    assert (result.returncode, stars.text) == (0, NEW)
    assert files() == ["ada", "stars.yaml"]


def test_interrupted_at_any_point_of_writing(stars, fated, files):
    found = []
    for at in range(1, 20):
        stars.file.write_text(OLD)
        result = fated(at, signal.SIGINT)
        if result.returncode != 130:
            break
        found.append(stars.text)
        state = {OLD: "as it was", NEW: "up to date"}[stars.text]
        said = f"Interrupted: people/stars.yaml is {state}; the next run goes on from here"
        assert result.stderr.splitlines()[-1] == said
        assert files() == ["ada", "stars.yaml"]
    assert {OLD, NEW} == set(found)
    assert (result.returncode, stars.text) == (0, NEW)


#: While the file is written, no file may have more than so many bytes.
LIMIT = """
def watch(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".stars.yaml.new"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))
    if event == "os.remove":
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

sys.addaudithook(watch)
"""


@pytest.fixture
def limited(stars, tmp_path):
    """Return a PYTHONPATH by which a process limits itself."""

    def write(script: str) -> str:
        (tmp_path / "limit").mkdir()
        (tmp_path / "limit" / "sitecustomize.py").write_text(f"import resource, signal, sys\n{script}")
        return os.pathsep.join([str(tmp_path / "limit"), stars.environment.get("PYTHONPATH", "")])

    return write


def test_killed_by_the_system_in_the_middle_of_a_line(stars, limited, files):
    """The system kills whoever writes more than it may, in the middle of writing it."""
    others = "".join(f"c/{number:04}: {{stars: [{number}]}}\n" for number in range(3000))
    stars.file.write_text(OLD + others)
    result = stars("--only", "a/b", PYTHONPATH=limited(f"signal.signal(signal.SIGXFSZ, signal.SIG_DFL)\n{LIMIT}"))
    assert result.returncode == -signal.SIGXFSZ
    assert stars.text == OLD + others
    assert files() == [".stars.yaml.new", "ada", "stars.yaml"]
    assert (stars.file.parent / ".stars.yaml.new").stat().st_size == 50_000
    assert stars.here("--only", "a/b").returncode == 0
    assert files() == ["ada", "stars.yaml"]


# --- interrupted while asking -----------------------------------------------------------------------------------------


def test_interrupted_while_a_server_is_silent(stars, forge):
    stars.project("a/b", "c/d", "e/f", stars=OLD)
    forge.repositories |= {"c/d": {"stars": 1}, "e/f": {"stars": 2}}
    asked, done = threading.Event(), threading.Event()
    forge.misbehave = lambda request: request.names == ["c/d"] and not asked.set() and done.wait(60)
    with stars.start() as process:
        assert asked.wait(60)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=60)
    done.set()
    assert process.returncode == 130
    assert stderr == "Interrupted: people/stars.yaml is as it was; the next run goes on from here\n"
    assert stars.text == OLD

    forge.misbehave = lambda _: False
    forge.requests.clear()
    result = stars()
    assert result.stderr.endswith("which did not come to its end: 1 of 3 are done\n")
    assert forge.asked == ["c/d", "e/f"]
    assert stars.text.startswith(NEW)


def test_two_runs_at_once(stars, forge):
    asked, done = threading.Event(), threading.Event()
    forge.misbehave = lambda _: asked.set() or (done.wait(60) and False)
    with stars.start() as process:
        assert asked.wait(60)
        result = stars()
        assert result.returncode == 1
        assert result.stderr == "Error: another run is bringing people/stars.yaml up to date; wait for it\n"
        assert len(forge.requests) == 1
        done.set()
        process.communicate(timeout=60)
    assert process.returncode == 0
    assert stars.text == NEW


# --- edited meanwhile -------------------------------------------------------------------------------------------------


def test_edited_while_the_server_answers(stars, forge):
    forge.misbehave = lambda _: bool(stars.file.write_text(OLD + "c/d: {stars: [7+]}\n")) and False
    assert stars.here().returncode == 0
    assert stars.text == NEW + "c/d:\n  stars:\n    - 7+\n"


def test_broken_while_the_server_answers(stars, forge):
    broken = "<<<<<<< HEAD\n" + OLD
    forge.misbehave = lambda _: bool(stars.file.write_text(broken)) and False
    result = stars.here()
    assert result.returncode == 1
    assert stars.text == broken
    stars.file.write_text(OLD)
    forge.requests.clear()
    assert stars.here().returncode == 0
    assert (stars.text, forge.asked) == (NEW, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"<<<<<<< HEAD\n{OLD}=======\n", "1:1: a merge conflict was left in this file [people.syntax]"),
        (f"{OLD}  fork: 5\n", "5:3: unknown key 'fork'; did you mean 'forks'? [people.key]"),
        (
            "a/b: {stars: [-5]}\n",
            "1:15: '-5' is not a count; expected 2345, 2000+ or a date with one of these; did you mean 5? [people.stars]",
        ),
        ("a/b: {}\nA/B: {}\n", "2:1: 'A/B' is the same repository as 'a/b'; the first one counts [people.duplicate]"),
        (
            "a/b: {}  # mine\n",
            "1:10: a comment inside a repository would be lost; put it above the name [people.syntax]",
        ),
        ("\\", "1:1: expected a map of repositories, such as 'owner/name: {stars: [2000+]}' [people.value]"),
    ],
)
def test_a_file_that_cannot_be_read_whole_is_left_as_it_is(stars, forge, text, problem):
    stars.file.write_text(text)
    result = stars.here()
    assert result.returncode == 1
    assert result.stderr == (
        f"people/stars.yaml:{problem}\n"
        "Error: people/stars.yaml is left as it is: what is wrong in it would be lost by writing it anew\n"
    )
    assert stars.text == text
    assert not forge.requests


def test_readings_out_of_order_are_put_in_order(stars):
    stars.file.write_text("a/b: {stars: [2026-01-03: 5, 2026-01-02: 4, 3+]}\n")
    assert stars.here().returncode == 0
    readings = re.findall(r"- (.*)", stars.text)
    assert readings == ["3+", "2026-01-02: 4", "2026-01-03: 5", f"{TODAY}: 400"]


# --- disks ------------------------------------------------------------------------------------------------------------


@contextmanager
def disk(folder: Path, options: str) -> Iterator[None]:
    """Put a small disk in the place of a folder."""
    try:
        subprocess.run([*AS_ROOT, "mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may mount a disk")
    try:
        yield
    finally:
        subprocess.run([*AS_ROOT, "umount", folder], check=True)


def test_a_full_disk(stars, files):
    with disk(stars.file.parent, "size=8k"):
        stars.project("a/b", stars=OLD)
        with pytest.raises(OSError, match="No space left"):
            (stars.file.parent / "more").write_text("more")
        result = stars()
        said = "Error: people/stars.yaml cannot be written and is as it was: No space left on device\n"
        assert (result.returncode, result.stderr, stars.text) == (1, said, OLD)
        assert ".stars.yaml.new" not in files()


def test_a_read_only_disk(stars, files):
    with disk(stars.file.parent, "size=64k"):
        stars.project("a/b", stars=OLD)
        subprocess.run([*AS_ROOT, "mount", "-o", "remount,ro", stars.file.parent], check=True)
        result = stars()
        said = "Error: people/stars.yaml cannot be written and is as it was: Read-only file system\n"
        assert (result.returncode, result.stderr, stars.text) == (1, said, OLD)
        assert files() == ["ada", "stars.yaml"]
        assert stars.here("--dry-run").returncode == 0


def test_more_than_may_be_written(stars, limited, files):
    """What the system refuses in the middle of writing leaves nothing behind."""
    text = OLD + "".join(f"c/{number:04}: {{stars: [{number}]}}\n" for number in range(3000))
    stars.file.write_text(text)
    result = stars("--only", "a/b", PYTHONPATH=limited(LIMIT))
    said = "Error: people/stars.yaml cannot be written and is as it was: File too large\n"
    assert (result.returncode, result.stderr, stars.text) == (1, said, text)
    assert files() == ["ada", "stars.yaml"]


def test_a_place_where_nothing_can_be_written(stars):
    stars.file.unlink()
    stars.file.symlink_to("/proc/nothing/here.yaml")
    result = stars.here()
    said = "Error: people/stars.yaml cannot be written and is as it was: No such file or directory\n"
    assert (result.returncode, result.stderr) == (1, said)


def test_a_file_that_cannot_be_opened(stars):
    stars.file.unlink()
    stars.file.mkdir()
    result = stars.here()
    assert (result.returncode, result.stderr) == (1, "Error: Could not open file 'people/stars.yaml': Is a directory\n")


def test_nothing_can_be_kept_between_runs(stars):
    result = stars.here(XDG_CACHE_HOME="/proc/nothing")
    assert result.returncode == 0
    notes = result.stderr.splitlines()
    assert [note.partition(": ")[0] for note in notes] == ["note", "note"]
    assert notes[0].endswith("; two runs at once would not notice each other")
    assert notes[1].startswith("note: answers cannot be kept for the next run: /proc/nothing")
    assert stars.text == NEW


@pytest.mark.parametrize(
    "kept", ["", "[]", "{}", '{"servers": 1}', "[" * 100_000, '{"servers": "URLS", "begun": 5, "answers": {"a/b": 5}}']
)
def test_a_broken_memory_is_none(stars, forge, tmp_path, kept):
    assert stars.here().returncode == 0
    (memory,) = tmp_path.glob("cache/sphinx-people/*.json")
    memory.write_text(kept.replace("URLS", f"{forge.url} {forge.url}"))
    stars.file.write_text(OLD)
    assert stars.here().returncode == 0
    assert stars.text == NEW


def test_what_one_server_answered_another_did_not(stars, forge, tmp_path):
    assert stars.here().returncode == 0
    assert stars.here("--api-url", f"{forge.url}/").returncode == 0
    assert "if-none-match" in forge.requests[1].headers
    assert stars.here("--huggingface-url", f"{forge.url}/hub").returncode == 0
    assert "if-none-match" not in forge.requests[2].headers


def test_the_mode_of_the_file_and_a_link_to_it_stay(stars, tmp_path):
    real = tmp_path / "real.yaml"
    stars.file.rename(real)
    real.chmod(0o640)
    stars.file.symlink_to(real)
    assert stars.here().returncode == 0
    assert stars.file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_text() == NEW
