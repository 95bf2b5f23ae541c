"""``sphinx-people stars`` as a process of its own, against a real server on this computer."""

from __future__ import annotations

import os
import pty
import re
from datetime import UTC, datetime, timedelta

import pytest

TODAY = datetime.now(UTC).date()


def days_ago(number: int) -> str:
    return str(TODAY - timedelta(days=number))


@pytest.fixture(params=["", "ghp_secret"], ids=["rest", "graphql"])
def token(request):
    """Without a token the REST API is asked, with one GraphQL."""
    return request.param


# --- what is written --------------------------------------------------------------------------------------------------


def test_a_first_run_makes_the_file(stars, forge, token):
    stars.project("lab/engine", "Ada/notes")
    forge.repositories = {
        "lab/engine": {
            "stars": 2345,
            "description": "Weaves: algebraical patterns 🧵",
            "language": "C++",
            "license": "MIT",
            "topics": ["weaving", "looms"],
            "forks": 7,
            "pushed": "2026-11-19T10:11:12Z",
        },
        "Ada/notes": {"stars": 0, "archived": True, "license": "NOASSERTION"},
    }
    result = stars(GITHUB_TOKEN=token)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "people/stars.yaml is written: 2 repositories read, 2 changed\n"
    assert (
        stars.text
        == f"""\
# Star counts of repositories. `sphinx-people stars` brings them up to date.
Ada/notes:
  forks: 0
  archived: true
  stars:
    - {TODAY}: 0
lab/engine:
  description: 'Weaves: algebraical patterns 🧵'
  language: C++
  license: MIT
  topics: [weaving, looms]
  forks: 7
  pushed: 2026-11-19
  stars:
    - {TODAY}: 2345
"""
    )


def test_a_new_file_leads_editors_to_the_schema_of_the_project(stars, forge):
    stars.project("a/b")
    (stars.folder / "stars.schema.json").write_text("{}")
    forge.repositories = {"a/b": {"stars": 1}}
    assert stars.here().returncode == 0
    assert stars.text.startswith("# yaml-language-server: $schema=../stars.schema.json\n# Star counts")


def test_what_did_not_change_is_written_as_it_was(stars, forge, token):
    text = f"# Mine.\n# mine\na/b:\n  forks: 0\n  stars:\n    - 2000+\n    - {days_ago(9)}: 2345\n"
    stars.project("a/b", stars=text)
    forge.repositories = {"a/b": {"stars": 2345}}
    before = stars.file.stat()
    result = stars(GITHUB_TOKEN=token)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "people/stars.yaml is as it was: 1 repository read, 0 changed\n"
    assert stars.text == text
    after = stars.file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_others_wrote_stays(stars, forge):
    stars.project(
        "b/b",
        stars="# Head.\n\n# About c.\nc/c: {description: Mine, x_by: Ada, stars: [7+]}\n# About a.\nA/a:\nx_note: 1\n# End.",
    )
    forge.repositories = {"b/b": {"stars": 2}, "c/c": {"stars": 8, "description": "Theirs"}, "A/a": {"stars": 1}}
    assert stars.here().returncode == 0
    assert (
        stars.text
        == f"""\
# Head.

x_note: 1
# About a.
A/a:
  forks: 0
  stars:
    - {TODAY}: 1
b/b:
  forks: 0
  stars:
    - {TODAY}: 2
# About c.
c/c:
  description: Theirs
  forks: 0
  stars:
    - 7+
    - {TODAY}: 8
  x_by: Ada
# End.
"""
    )


# --- many -------------------------------------------------------------------------------------------------------------


def test_a_thousand_repositories_with_ten_questions_under_a_progress_bar(stars, forge):
    names = [f"lab/engine-{number:03}" for number in range(1000)]
    stars.project(*names)
    forge.repositories = {name: {"stars": number, "description": f"No. {number}"} for number, name in enumerate(names)}
    watched, terminal = pty.openpty()
    with os.fdopen(terminal, "w") as stderr:
        process = stars.start(stderr=stderr, GITHUB_TOKEN="ghp_secret", TERM="xterm", COLUMNS="90")
        stdout, _ = process.communicate(timeout=120)
    shown = b""
    while chunk := _read(watched):
        shown += chunk
    os.close(watched)
    assert process.returncode == 0
    assert stdout == "people/stars.yaml is written: 1000 repositories read, 1000 changed\n"
    assert re.search(rb"Repositories .*1000/1000", shown)
    assert [request.method for request in forge.requests] == ["POST"] * 10
    assert sorted(forge.asked) == names

    first = stars.text.splitlines()
    forge.repositories["lab/engine-500"]["stars"] = 12345
    (stars.folder / "people" / "stars.yaml").write_text(stars.text.replace(str(TODAY), days_ago(3)), encoding="utf-8")
    result = stars("--dry-run", GITHUB_TOKEN="ghp_secret")
    changed = [line for line in result.stdout.splitlines() if re.match(r"[+-](?![+-])", line)]
    assert changed == [f"+    - {TODAY}: 12345"]
    assert len(forge.requests) == 20
    assert len(first) == 5 * 1000 + 1


def _read(file: int) -> bytes:
    try:
        return os.read(file, 65536)
    except OSError:  # the other end is closed
        return b""


def test_a_second_run_with_one_changed_count_changes_one_line(stars, forge, token):
    stars.project("a/a", "b/b", "c/c")
    forge.repositories = {"a/a": {"stars": 1}, "b/b": {"stars": 2}, "c/c": {"stars": 3}}
    assert stars(GITHUB_TOKEN=token).returncode == 0
    first = stars.text
    forge.repositories["b/b"]["stars"] = 20
    result = stars(GITHUB_TOKEN=token)
    assert result.stdout == "people/stars.yaml is written: 3 repositories read, 1 changed\n"
    assert stars.text == first.replace(": 2\n", ": 20\n")


def test_without_a_token_what_did_not_change_is_not_sent_again(stars, forge):
    stars.project("a/b", "huggingface.co/a/model")
    forge.repositories = {"a/b": {"stars": 1}}
    forge.hub = {"a/model": {"likes": 2}}
    assert stars().returncode == 0
    first = stars.text
    stars.file.unlink()
    assert stars().returncode == 0
    assert stars.text == first
    assert ["if-none-match" in request.headers for request in forge.requests] == [False, False, True, True]


# --- repositories that are not where they were ------------------------------------------------------------------------


def test_one_that_moved_is_followed_and_keeps_its_counts_under_its_new_name(stars, forge, token):
    stars.project("lab/engine", stars="# Since 1843.\nlab/engine: {stars: [300+]}\n")
    forge.repositories = {"Babbage/engine2": {"stars": 400}}
    forge.moved = {"lab/engine": "Babbage/engine2"}
    result = stars(GITHUB_TOKEN=token)
    assert result.returncode == 0
    place = "people/ada/person.yaml:3:17"
    assert result.stderr == f"{place}: 'lab/engine' is called 'Babbage/engine2' now; write that name\n"
    assert (
        stars.text
        == f"""\
# Since 1843.
lab/engine:
  forks: 0
  moved_to: Babbage/engine2
  stars:
    - 300+
    - {TODAY}: 400
"""
    )
    stars.project("babbage/engine2")
    forge.requests.clear()
    forge.moved["babbage/engine2"] = "Babbage/engine2"  # capitals make no other repository
    assert stars(GITHUB_TOKEN=token).stderr == ""
    assert forge.asked[:1] == ["babbage/engine2"]
    assert (
        stars.text
        == f"""\
# Since 1843.
babbage/engine2:
  forks: 0
  stars:
    - 300+
    - {TODAY}: 400
"""
    )


def test_one_that_moved_and_is_named_by_both_names(stars, forge):
    stars.project("a/old", "a/new", stars="a/old: {moved_to: a/new, stars: [300+]}\n")
    forge.repositories = {"a/new": {"stars": 400}}
    forge.moved = {"a/old": "a/new"}
    assert stars.here().returncode == 0
    counts = f"  stars:\n    - 300+\n    - {TODAY}: 400\n"
    assert stars.text == f"a/new:\n  forks: 0\n{counts}a/old:\n  forks: 0\n  moved_to: a/new\n{counts}"


def test_one_that_is_gone_keeps_its_last_count_and_may_come_back(stars, forge, token):
    text = f"a/b:\n  description: An engine\n  stars:\n    - 300+\n    - {days_ago(40)}: 400\n"
    stars.project("a/b", stars=text)
    result = stars.here(GITHUB_TOKEN=token)
    assert result.returncode == 0
    said = f"people/ada/person.yaml:3:17: 'a/b' is gone, or private, since {TODAY}; its last count, 400, stays\n"
    assert result.stderr == said
    gone = text.replace("  stars:", f"  gone: {TODAY}\n  stars:")
    assert stars.text == gone
    assert stars.here(GITHUB_TOKEN=token).stderr == said
    assert stars.text == gone
    forge.repositories = {"a/b": {"stars": 401, "description": "An engine"}}
    assert stars.here(GITHUB_TOKEN=token).stderr == ""
    assert stars.text == text.replace("  stars:", "  forks: 0\n  stars:") + f"    - {TODAY}: 401\n"


def test_one_that_is_gone_and_was_never_counted(stars, forge):
    stars.project(stars="a/b: {}\n")
    result = stars.here()
    said = f"people/stars.yaml: 'a/b' is gone, or private, since {TODAY}; it was never counted\n"
    assert (result.returncode, result.stderr) == (0, said)
    assert stars.text == f"a/b:\n  gone: {TODAY}\n"


def test_one_that_is_named_wrongly(stars, forge, token):
    stars.project("lab/engine", "lab/enginee", "lab engine", "https://gitlab.com/a/b", "huggingface.co/datasets/a/b")
    forge.repositories = {"lab/engine": {"stars": 400}}
    result = stars(GITHUB_TOKEN=token)
    assert result.returncode == 1
    place = "people/ada/person.yaml"
    assert sorted(result.stderr.splitlines()) == [
        f"{place}:4:17: there is no 'lab/enginee' on GitHub, unless it is private; did you mean 'lab/engine'?",
        f"{place}:5:17: 'lab engine' is not a repository; expected owner/name [people.repository]",
        f"{place}:6:17: 'https://gitlab.com/a/b' is not a repository; expected owner/name [people.repository]",
        f"{place}:7:32: there is no 'huggingface.co/datasets/a/b' on Hugging Face, unless it is private",
    ]
    assert re.findall(r"^\S+:", stars.text, re.MULTILINE) == ["lab/engine:"]


def test_nothing_private_is_written(stars, forge, token):
    stars.project("a/secret", "a/b")
    forge.repositories = {"a/secret": {"stars": 5, "visibility": "PRIVATE"}, "a/b": {"stars": 1}}
    result = stars.here(GITHUB_TOKEN=token)
    assert result.returncode == 1
    assert result.stderr == "error: 'a/secret' not read: it is private, and nothing of it is written down\n"
    assert "secret" not in stars.text
    assert "a/b:" in stars.text


# --- Hugging Face -----------------------------------------------------------------------------------------------------


def test_models_and_datasets(stars, forge):
    stars.project("https://huggingface.co/lab/engine")
    (stars.folder / "people" / "minji").mkdir()
    (stars.folder / "people" / "minji" / "person.yaml").write_text(
        "name: Minji\nprojects:\n  - name: Cards\n    url: https://huggingface.co/datasets/lab/cards\n"
        "    summary: Beside {stars}`huggingface.co/lab/looms`.\n"
        "    links: {Blog: https://huggingface.co/blog/lab/engine, Model: https://hf.co/lab/Engine}\n"
    )
    tags = ["transformers", "license:apache-2.0", "license:mit", "region:us"]
    forge.hub = {
        "lab/engine": {
            "likes": 90,
            "downloads": 1234,
            "tags": tags,
            "pipeline_tag": "text-generation",
            "lastModified": "2026-11-01T00:00:00.000Z",
        },
        "datasets/lab/cards": {"likes": 7, "tags": ["task_categories:translation", "license:openrail", "language:ko"]},
        "lab/weaving": {"likes": 5},
    }
    forge.moved = {"lab/looms": "lab/weaving"}
    result = stars(GITHUB_TOKEN="ghp_secret")
    assert result.returncode == 0
    place = "people/minji/person.yaml:5:21"
    now = "'huggingface.co/lab/looms' is called 'huggingface.co/lab/weaving' now; write that name"
    assert result.stderr == f"{place}: {now}\n"
    assert (
        stars.text.partition("\n")[2]
        == f"""\
huggingface.co/datasets/lab/cards:
  topics: [translation]
  downloads: 0
  stars:
    - {TODAY}: 7
huggingface.co/lab/engine:
  license: Apache-2.0
  topics: [text-generation]
  pushed: 2026-11-01
  downloads: 1234
  stars:
    - {TODAY}: 90
huggingface.co/lab/looms:
  moved_to: huggingface.co/lab/weaving
  downloads: 0
  stars:
    - {TODAY}: 5
"""
    )
    assert forge.requests[0].path == (
        "/api/datasets/lab/cards?expand=downloads&expand=lastModified&expand=likes&expand=tags"
    )
    assert forge.requests[1].path.startswith("/api/models/lab/engine?")
    assert forge.requests[1].path.endswith("&expand=pipeline_tag")
    assert all("authorization" not in request.headers for request in forge.requests)


# --- options ----------------------------------------------------------------------------------------------------------


def test_a_dry_run_prints_the_difference_and_writes_nothing(stars, forge, tmp_path):
    text = f"a/b:\n  forks: 0\n  stars:\n    - {days_ago(9)}: 400\n"
    stars.project("a/b", stars=text)
    forge.repositories = {"a/b": {"stars": 401}}
    result = stars("--dry-run")
    assert (result.returncode, result.stderr) == (0, "")
    assert (
        result.stdout
        == f"""\
--- people/stars.yaml
+++ people/stars.yaml
@@ -3,2 +3,3 @@
   stars:
     - {days_ago(9)}: 400
+    - {TODAY}: 401
people/stars.yaml would change: 1 repository read, 1 changed
"""
    )
    assert stars.text == text
    assert not (tmp_path / "cache").exists()
    forge.repositories["a/b"]["stars"] = 400
    assert stars("--dry-run").stdout == "people/stars.yaml is as it was: 1 repository read, 0 changed\n"


def test_the_difference_is_coloured_in_a_terminal(stars, forge):
    stars.project("a/b")
    forge.repositories = {"a/b": {"stars": 401, "description": "\x1b[31mred"}}
    watched, terminal = pty.openpty()
    with os.fdopen(terminal, "w") as stdout:
        process = stars.start("--dry-run", stdout=stdout, TERM="xterm")
        process.communicate(timeout=60)
    shown = _read(watched).decode()
    os.close(watched)
    assert process.returncode == 0
    assert f"\x1b[32m+    - {TODAY}: 401\x1b[0m" in shown
    assert "\x1b[32m+  description: '[31mred'\x1b[0m" in shown


@pytest.mark.parametrize(
    ("only", "asked"),
    [
        (["ada"], ["a/b", "lab/engine"]),
        (["ADA", "a/b"], ["a/b", "lab/engine"]),
        (["a/b"], ["a/b"]),
        (["https://github.com/A/B"], ["a/b"]),
        (["lab/*"], ["lab/engine", "lab/loom"]),
        (["*/engine", "lab/l*"], ["lab/engine", "lab/loom"]),
    ],
)
def test_only_some(stars, forge, only, asked):
    stars.project("a/b", "lab/engine", stars="lab/loom: {}\n")
    forge.repositories = {"a/b": {"stars": 1}, "lab/engine": {"stars": 2}, "lab/loom": {"stars": 3}}
    assert stars.here(*(part for name in only for part in ("--only", name))).returncode == 0
    assert forge.asked == asked
    assert "lab/loom:" in stars.text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "adda"], "'adda' is neither a person with repositories nor a repository here; did you mean 'ada'?"),
        (["--only", "lab/enginee"], "here; did you mean 'lab/engine'?"),
        (["--max-age", "soon"], "'soon' is not a length of time; expected 90m, 12h, 7d or 2w"),
        (["--timeout", "0"], "0.0 is not in the range x>0"),
        (["--retries", "-1"], "-1 is not in the range 0<=x<=10"),
        (["--api-url", "github.com"], "'github.com' is not the address of a server; expected https://host/path"),
        (["--huggingface-url", "https://a b"], "'https://a b' is not the address of a server"),
    ],
)
def test_options_that_are_wrong(stars, forge, arguments, message):
    stars.project("lab/engine")
    result = stars.here(*arguments)
    assert result.returncode == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
    assert not forge.requests
    assert not stars.file.exists()


def test_what_was_read_lately_is_left_out(stars, forge):
    stars.project(stars=f"a/new: {{stars: [{days_ago(6)}: 5]}}\na/old: {{stars: [{days_ago(8)}: 5]}}\na/never: {{}}\n")
    forge.repositories = {"a/old": {"stars": 5}, "a/never": {"stars": 1}, "a/new": {"stars": 6}}
    assert stars.here("--max-age", "7d").returncode == 0
    assert sorted(forge.asked) == ["a/never", "a/old"]
    forge.requests.clear()
    result = stars.here("--max-age", "7d")  # that of a/old has not changed, and still it was asked just now
    assert (result.returncode, forge.asked) == (0, [])
    assert stars.here("--max-age", "0m").returncode == 0
    assert sorted(forge.asked) == ["a/never", "a/new", "a/old"]


def test_the_exit_status_tells_of_changes_if_asked_for(stars, forge):
    stars.project("a/b")
    forge.repositories = {"a/b": {"stars": 1}}
    assert stars.here("--exit-code", "--dry-run").returncode == 3
    assert stars.here("--exit-code").returncode == 3
    assert stars.here("--exit-code").returncode == 0
    stars.project("a/b", "a/c")
    forge.repositories["a/b"]["stars"] = 2
    assert stars.here("--exit-code").returncode == 1


def test_nobody_names_a_repository(stars, forge):
    stars.project()
    result = stars.here("--exit-code")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "people/stars.yaml is as it was: 0 repositories read, 0 changed\n"
    assert not stars.file.exists()


def test_hidden_projects_are_not_asked_about(stars, forge):
    stars.project("a/b")
    person = stars.folder / "people" / "ada" / "person.yaml"
    person.write_text(person.read_text() + "    hidden: true\n")
    assert stars.here().returncode == 0
    assert not forge.requests


def test_a_project_in_another_folder(stars, forge, tmp_path):
    stars.project("a/b")
    stars.folder.rename(tmp_path / "docs")
    stars.folder = tmp_path
    forge.repositories = {"a/b": {"stars": 1}}
    assert stars.here("docs").stdout == "docs/people/stars.yaml is written: 1 repository read, 1 changed\n"


# --- the token --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["GITHUB_TOKEN", "GH_TOKEN"])
def test_the_token_goes_to_github_alone_and_is_never_printed(stars, forge, name):
    stars.project("a/b", "huggingface.co/a/model")
    forge.repositories = {"a/b": {"stars": 1}}
    forge.hub = {"a/model": {"likes": 2}}
    result = stars(**{name: " ghp_secret\n"})
    assert [request.headers.get("authorization") for request in forge.requests] == ["Bearer ghp_secret", None]
    assert "secret" not in result.stdout + result.stderr + stars.text


def test_an_enterprise_server(stars, forge):
    stars.project("a/b")
    forge.repositories = {"a/b": {"stars": 1, "visibility": "INTERNAL"}}
    assert stars.here("--api-url", f"{forge.url}/api/v3/", GH_TOKEN="ghp_secret").returncode == 0
    assert [request.path for request in forge.requests] == ["/api/graphql"]


@pytest.mark.parametrize(
    ("token", "url", "message"),
    [
        ("two words", "https://127.0.0.1:1", "what GITHUB_TOKEN holds is not a token: it has spaces or letters that no token has"),
        ("ghp_secret", "http://github.example.org", "the token in GITHUB_TOKEN is sent by https alone, and not to http://github.example.org"),
    ],
)  # fmt: skip
def test_a_token_that_is_not_sent(stars, token, url, message):
    stars.project("a/b")
    result = stars.here("--api-url", url, GITHUB_TOKEN=token)
    assert result.returncode == 2
    assert message in " ".join(result.stderr.split())
    assert token not in result.stderr
