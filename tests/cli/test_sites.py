"""``sphinx-people sites``: the people of other sites, from a real local server into files that builds read."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

ADA = {"id": "ada", "name": "Ada 이다", "page": "people/ada/index.html#person-ada"}
LIST = {"version": 1, "project": "NLP group", "language": "en", "people": [ADA, {**ADA, "id": "eve", "x": [1]}]}


@pytest.fixture
def server():
    """Run a site; its ``answers`` are status and content by path, or where it redirects to."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, content = site.answers.get(self.path, (404, b"not here"))
            self.send_response(status)
            if status == 302:
                self.send_header("Location", content)
                content = b""
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    site = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.answers = {"/en/people.json": (200, json.dumps(LIST).encode())}
    site.url = f"http://127.0.0.1:{site.server_port}/en/"
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    yield site
    site.shutdown()
    site.server_close()


@pytest.fixture
def conf(write, server):
    """Write a project that names the site."""
    write({"conf.py": f'people_sites = {{"nlp": ("{server.url}", "others/nlp.json")}}\n', "index.md": "# Home\n"})


def test_the_people_of_a_site_are_fetched_one_to_a_line(conf, run, tmp_path):
    done = run("sites")
    assert (done.exit_code, done.output) == (0, "nlp: 2 people, others/nlp.json written\n")
    text = (tmp_path / "others/nlp.json").read_text("utf-8")
    assert json.loads(text) == LIST
    assert text.count("\n") == 9
    assert '{"id": "ada", "name": "Ada 이다"' in text


def test_a_file_that_says_the_same_is_not_touched(conf, run, tmp_path):
    run("sites")
    before = (tmp_path / "others/nlp.json").stat().st_mtime_ns
    assert run("sites", ".").output == "nlp: 2 people, others/nlp.json unchanged\n"
    assert (tmp_path / "others/nlp.json").stat().st_mtime_ns == before


ANSWERS = {
    "not there": ((404, b"no"), "/en/people.json answers 404"),
    "no JSON": ((200, b"<html>"), "answers with broken JSON"),
    "no list": ((200, b"[]"), "/en/people.json is no list of people"),
    "no people": ((200, b'{"version": 1}'), "/en/people.json is no list of people"),
    "no version": ((200, json.dumps({"people": [ADA]}).encode()), "/en/people.json is no list of people"),
    "another version": (
        (200, json.dumps({**LIST, "version": 2}).encode()),
        "cannot be used: '2' is not a version that can be read; expected 1",
    ),
    "a link that runs": (
        (200, json.dumps({**LIST, "people": [ADA, {**ADA, "id": "bob", "page": "javascript:x"}]}).encode()),
        "cannot be used: person 2: 'javascript:x' is not a path from the root of the site",
    ),
    "somewhere else": ((302, "http://localhost:9/people.json"), "redirects to localhost:9, which is not asked"),
}


@pytest.mark.parametrize(("answer", "words"), ANSWERS.values(), ids=ANSWERS.keys())
def test_what_cannot_be_used_leaves_the_file_as_it_is(conf, run, server, tmp_path, answer, words):
    run("sites")
    before = (tmp_path / "others/nlp.json").read_bytes()
    server.answers["/en/people.json"] = answer
    done = run("sites")
    assert done.exit_code == 1
    assert words in done.output
    assert "others/nlp.json stays as it is" in done.output
    assert (tmp_path / "others/nlp.json").read_bytes() == before


def test_a_site_that_cannot_be_reached(write, run):
    write({"conf.py": 'people_sites = {"nlp": ("http://127.0.0.1:9/", "nlp.json")}\n'})
    done = run("sites", "--timeout", "1")
    assert done.exit_code == 1
    assert "127.0.0.1:9 cannot be reached" in done.output


def test_a_folder_that_cannot_be_written(conf, run, write):
    write({"others": "a file\n"})
    done = run("sites")
    assert done.exit_code == 1
    assert "stays as it is" in done.output


def test_some_of_several(write, run, server):
    sites = {name: (server.url, f"{name}.json") for name in ("nlp", "vision")}
    write({"conf.py": f"people_sites = {sites}\n"})
    assert run("sites", "--only", "vision").output == "vision: 2 people, vision.json written\n"
    wrong = run("sites", "--only", "nlq")
    assert wrong.exit_code == 2
    assert "there is no site 'nlq' in people_sites" in wrong.output


def test_none_and_faulty_ones(write, run):
    write({"conf.py": ""})
    assert run("sites").output == "people_sites in conf.py names no site\n"
    write({"conf.py": 'people_sites = {"nlp": 3}\n'})
    done = run("sites")
    assert done.exit_code == 1
    assert "conf.py:1:17: people_sites: 'nlp' has no address and file" in done.output


def test_check_reads_them_and_asks_about_names(conf, run, write):
    run("sites")
    bib = "@article{one, title = {One}, author = {Ada 이다 and Bob}, year = {2020}}\n"
    write({"people/ada/person.yaml": "name: Ada 이다\n", "people/ada/index.md": "# Ada\n", "references.bib": bib})
    done = run("check")
    assert done.exit_code == 0
    assert "'Ada 이다' is a name of 'ada' and 'nlp:ada' and 'nlp:eve'; 'ada' is linked" in done.output
    write({"others/nlp.json": '{"version": 1,\n "people": [{"id": "x"}]}'})
    done = run("check")
    assert done.exit_code == 1
    assert "others/nlp.json:2:" in done.output
