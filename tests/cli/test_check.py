"""``sphinx-people check``: every problem with its place, and the exit status."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from sphinx_people import __version__
from sphinx_people.cli.check import table
from sphinx_people.sources.problem import Problem

ADA = {"conf.py": "", "people/ada/person.yaml": "name: Ada Lovelace\n", "people/ada/index.md": "# Ada\n"}
BAD = {
    "people/bob/person.yaml": "name: Bob\nwrok: []\nurl: [a, b]\nemail: nobody\n",
    "people/bob/index.md": "# Bob\n",
}
BAD_LINES = [
    "people/bob/person.yaml:2:1: unknown key 'wrok'; did you mean 'work'? [people.key]",
    "people/bob/person.yaml:3:6: expected text; found a list [people.value]",
    "people/bob/person.yaml:4:8: 'nobody' is not an e-mail address [people.link]",
]


# --- the lines and the summary ----------------------------------------------------------------------------------------


def test_nothing_wrong(run, write):
    write(ADA)
    result = run("check")
    assert (result.stdout, result.stderr, result.exit_code) == ("1 person, no problems\n", "", 0)


def test_every_problem_on_a_line_of_its_own(run, write):
    write(ADA | BAD)
    result = run("check")
    assert result.stdout.splitlines() == [*BAD_LINES, "2 people, 3 problems in 1 file"]
    assert (result.stderr, result.exit_code) == ("", 1)


def test_problems_of_all_kinds_of_files(run, write):
    write(
        ADA
        | {
            "people/organizations.yaml": "kakao: {nmae: Kakao}\n",
            "people/stars.yaml": "pororo: {stars: [2000+]}\n",
            "people/nobody/index.md": "# Nobody\n",
        }
    )
    result = run("check")
    assert result.stdout.splitlines() == [
        "people/nobody/index.md:1:1: this page belongs to no person; write person.yaml beside it [people.page]",
        "people/organizations.yaml:1:9: unknown key 'nmae'; did you mean 'name'? [people.key]",
        "people/stars.yaml:1:1: 'pororo' is not a repository; expected owner/name [people.repository]",
        "1 person, 3 problems in 3 files",
    ]
    assert result.exit_code == 1


def test_one_problem_is_no_plural(run, write):
    write(ADA | {"people/ada/person.yaml": "name: Ada\nx: 1\n"})
    assert run("check").stdout.splitlines()[-1] == "1 person, 1 problem in 1 file"


def test_no_people(run, write):
    write({"conf.py": ""})
    result = run("check")
    assert (result.stdout, result.exit_code) == ("0 people, no problems\n", 0)


def test_long_lines_are_not_wrapped(run, write):
    folder = "people/" + "a" * 120
    write({"conf.py": "", f"{folder}/person.yaml": "name: A\nwrok: 1\n", f"{folder}/index.md": "# A\n"})
    assert run("check").stdout.splitlines()[0].startswith(f"{folder}/person.yaml:2:1: unknown key 'wrok'")


def test_what_files_say_is_neither_markup_nor_control(run, write):
    write(ADA | {"people/ada/person.yaml": 'name: Ada\norcid: "[bold]a[/bold]\\e[31m\\nb"\n'})
    assert run("check").stdout.splitlines()[0] == (
        r"people/ada/person.yaml:2:8: '[bold]a[/bold]\x1b[31m\nb' is not an ORCID iD; expected 0000-0000-0000-0000 [people.identifier]"
    )


# --- where it looks ---------------------------------------------------------------------------------------------------


def test_paths_are_seen_from_the_working_directory(run, write, tmp_path, monkeypatch):
    write({f"site/{name}": text for name, text in (ADA | BAD).items()})
    assert run("check", "site").stdout.splitlines()[0].startswith("site/people/bob/person.yaml:2:1: ")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("check", "../site").stdout.splitlines()[0].startswith("../site/people/bob/person.yaml:2:1: ")
    monkeypatch.chdir(tmp_path / "site/people/bob")
    assert run("check").stdout.splitlines()[0].startswith("person.yaml:2:1: ")


def test_settings_of_the_project(run, write):
    write(
        {
            "conf.py": "exclude_patterns = ['drafts']\nsource_suffix = ['.txt']\npeople_directory = 'team'\n",
            "team/ada/person.yaml": "name: Ada\nwork: [{organization: kakao}]\n",
            "team/ada/index.txt": "Ada\n===\n",
            "team/organizations.yaml": "kakao: {name: [Kakao]}\n",
            "drafts/bob/person.yaml": "wrong",
        }
    )
    assert run("check").stdout.splitlines()[-1] == "1 person, 1 problem in 1 file"


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["nowhere"], "Invalid value for '[SOURCE_DIRECTORY]': Directory 'nowhere' does not exist."),
        (["conf.py"], "Invalid value for '[SOURCE_DIRECTORY]': Directory 'conf.py' is a file."),
        (["--fast"], "No such option '--fast'."),
    ],
)
def test_wrong_usage(run, write, arguments, what):
    write(ADA)
    result = run("check", *arguments)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.splitlines()[-1] == f"Error: {what}"


def test_it_writes_nothing(run, write, tmp_path):
    write(ADA | BAD)
    before = sorted(tmp_path.rglob("*"))
    run("check")
    assert sorted(tmp_path.rglob("*")) == before


# --- the command itself, and in a terminal ----------------------------------------------------------------------------


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "sphinx_people", *arguments]


def environment(**variables: str) -> dict[str, str]:
    package = Path(__file__).parents[2] / "ext"
    unset = {"FORCE_COLOR", "NO_COLOR", "COLUMNS", "TTY_COMPATIBLE"}
    return (
        {name: value for name, value in os.environ.items() if name not in unset}
        | {"PYTHONPATH": str(package)}
        | variables
    )


def test_as_a_process(write, tmp_path):
    write(ADA | BAD)
    done = subprocess.run(
        command("check"), cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == [*BAD_LINES, "2 people, 3 problems in 1 file"]
    assert (done.stderr, done.returncode) == ("", 1)


def test_version_and_help(run):
    assert run("--version").stdout == f"sphinx-people, version {__version__}\n"
    assert re.findall(r"^  (\w+) +\w", run("--help").stdout, re.MULTILINE)[-5:] == [
        "check",
        "new",
        "schema",
        "sites",
        "stars",
    ]
    assert run("-h").stdout == run("--help").stdout


def in_terminal(folder: Path, columns: int) -> tuple[list[str], int]:
    """Run ``check`` in a terminal of that width; return the lines that it shows, without colours, and the status."""
    pty, fcntl, termios = (pytest.importorskip(name) for name in ("pty", "fcntl", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        command("check"), cwd=folder, env=environment(TERM="xterm"), stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 65536):
                shown += part
        except OSError:  # Linux says so when the other end is closed
            pass
    os.close(ours)
    text = re.sub(r"\x1b\][^\x1b]*\x1b\\|\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())
    return [line.rpartition("\r")[2] for line in text.replace("\r\n", "\n").splitlines()], process.returncode


def test_a_table_in_a_terminal(write, tmp_path):
    write(ADA | BAD)
    lines, status = in_terminal(tmp_path, 120)
    rows = [[cell.strip() for cell in re.split("[│┃]", line)[1:-1]] for line in lines if line.startswith(("│", "┃"))]
    assert rows == [
        ["Place", "Kind", "Problem"],
        ["people/bob/person.yaml:2:1", "people.key", "unknown key 'wrok'; did you mean 'work'?"],
        ["people/bob/person.yaml:3:6", "people.value", "expected text; found a list"],
        ["people/bob/person.yaml:4:8", "people.link", "'nobody' is not an e-mail address"],
    ]
    assert lines[-1] == "2 people, 3 problems in 1 file"
    assert any(line.startswith("Reading ") for line in lines)
    assert status == 1


def test_lines_in_a_narrow_terminal(write, tmp_path):
    write(ADA | BAD)
    lines, status = in_terminal(tmp_path, 60)
    assert lines[-4:] == [*BAD_LINES, "2 people, 3 problems in 1 file"]
    assert status == 1


def test_a_table_of_strange_words(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "people" / "[red]" / "a b.yaml"
    Console(width=90, force_terminal=True).print(
        table([Problem(path, 1, 2, "key", "[/] :smile: [link=x]y[/link] \x1b[31m")])
    )
    shown = capsys.readouterr().out
    assert "people/[red]/a b.yaml:1:2" in shown
    assert path.as_uri() in shown
    assert r"[/] :smile: [link=x]y[/link] \x1b[31m" in shown
