"""``sphinx-people stars`` and a server that misbehaves: a clear message each time, and nothing that was known is lost."""

from __future__ import annotations

import os
import pty
import re
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

TODAY = datetime.now(UTC).date()
OLD = "a/a:\n  stars:\n    - 300+\n    - 2026-01-02: 300\nb/b:\n  stars:\n    - 400+\n"
SILENCE = threading.Event()
TOKENS = ["", "ghp_secret"]


def answering(*arguments, **options) -> Callable[..., bool]:
    """Answer every request in the same way."""

    def misbehave(request):
        request.answer(*arguments, **options)
        return True

    return misbehave


def about(name: str, misbehave: Callable[..., bool]) -> Callable[..., bool]:
    """Misbehave only when asked about a certain repository."""
    return lambda request: name in request.names and misbehave(request)


def in_half(request) -> bool:
    request.answer(200, raw=b'{"data": {"r0": {"stargazerCount": 4', headers={"Content-Length": "4000"})
    request.handler.close_connection = True
    return True


def silent(request) -> bool:
    SILENCE.wait(20)
    return True


def slowly(request) -> bool:
    request.handler.send_response(200)
    request.handler.end_headers()
    for _ in range(100):
        request.handler.wfile.write(b" ")
        request.handler.wfile.flush()
        time.sleep(0.05)
    return True


def looping(request) -> bool:
    request.answer(302, {}, {"Location": request.path})
    return True


def closing(request) -> bool:
    request.handler.connection.shutdown(socket.SHUT_RDWR)
    request.handler.close_connection = True
    return True


@pytest.fixture(autouse=True)
def _speak_at_the_end():
    SILENCE.clear()
    yield
    SILENCE.set()


def in_an_hour() -> datetime:
    return datetime.now(UTC) + timedelta(hours=1)


def in_seconds(seconds: float) -> str:
    return str(int(time.time() + seconds))


LIMIT = {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0"}
HTML = {"Content-Type": "text/html; charset=utf-8"}


# --- all goes wrong ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("token", TOKENS, ids=["rest", "graphql"])
@pytest.mark.parametrize(
    ("misbehave", "reason"),
    [
        (answering(401, {"message": "Bad credentials"}), "HOST does not accept the token (401 Unauthorized: Bad credentials)"),
        (answering(403, {"message": "Sorry. Your account was suspended"}), "HOST answers 403 Forbidden: Sorry. Your account was suspended"),
        (answering(404, raw=b"<html>Not here", headers=HTML), "HOST answers 404 Not Found"),
        (answering(418, {"message": "short\nand \x1b[31mstout"}), r"HOST answers 418 I'm a Teapot: short and \x1b[31mstout"),
        (answering(500, raw=b"oops"), "HOST answers 500 Internal Server Error"),
        (answering(502, raw=b"<html>", headers=HTML), "HOST answers 502 Bad Gateway"),
        (answering(599), "HOST answers 599"),
        (answering(200, raw=b"<html>Log in", headers=HTML), "HOST answers with text/html instead of JSON"),
        (answering(200, raw=b'{"data": {"r0"'), "HOST answers with broken JSON"),
        (answering(200, raw=b"[" * 100_000), "HOST answers with broken JSON"),
        (answering(200, raw=b" " * 5_100_000), "HOST answers at greater length than anybody would read"),
        (in_half, "HOST broke off in the middle of its answer"),
        (closing, "HOST broke off in the middle of its answer"),
        (silent, "HOST said nothing for 0.2 s"),
        (slowly, "HOST answers too slowly"),
        (answering(302, {}, {"Location": "https://example.org/secret"}), "HOST redirects to example.org, which is not asked"),
        (answering(302, {}, {"Location": "http://[::1"}), "HOST broke off in the middle of its answer"),
        (answering(304, raw=b""), "HOST answers 304 Not Modified"),
        (answering(451, raw=b""), "HOST answers 451 Unavailable For Legal Reasons"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_server_that_says_nothing_of_use(stars, forge, token, misbehave, reason):
    stars.project("a/a", "b/b", stars=OLD)
    forge.misbehave = misbehave
    timeout = "0.2" if misbehave in {silent, slowly} else "20"
    result = stars.here("--retries", "0", "--timeout", timeout, GITHUB_TOKEN=token)
    assert result.returncode == 1
    assert stars.text == OLD
    message = reason.replace("HOST", forge.url.removeprefix("http://"))
    assert message in result.stderr
    for line in result.stderr.splitlines():
        assert re.match(r"error: ('a/a', 'b/b'|'a/a'|'b/b') not read: |error: 0 of 2 done, the rest not: ", line)
    assert result.stdout == "people/stars.yaml is as it was: 0 repositories read, 0 changed\n"
    assert "secret" not in result.stderr


def test_a_redirect_loop(stars, forge):
    stars.project("a/a", stars=OLD)
    forge.misbehave = looping
    result = stars("--retries", "0")
    host = forge.url.removeprefix("http://")
    assert result.stderr == f"error: 'a/a', 'b/b' not read: {host} redirects in a loop\n"
    assert (result.returncode, stars.text) == (1, OLD)
    assert len(forge.requests) == 2 * 6


def test_nobody_is_there(stars, forge):
    stars.project("a/a", stars=OLD)
    with socket.create_server(("127.0.0.1", 0)) as server:
        forge.url = f"http://127.0.0.1:{server.getsockname()[1]}"
    result = stars("--retries", "0")
    host = forge.url.removeprefix("http://")
    assert f"{host} cannot be reached: " in result.stderr
    assert (result.returncode, stars.text) == (1, OLD)


@pytest.mark.parametrize("location", ["https://example.org/repos/a/a", "http://localhost:PORT/repos/a/a"])
def test_the_token_goes_with_no_redirect(stars, forge, location):
    stars.project("a/a", stars=OLD)
    forge.misbehave = answering(307, {}, {"Location": location.replace("PORT", forge.url.rpartition(":")[2])})
    result = stars.here("--retries", "0", GITHUB_TOKEN="ghp_secret")
    assert "which is not asked" in result.stderr
    assert (result.returncode, stars.text) == (1, OLD)
    assert {request.headers["host"] for request in forge.requests} == {forge.url.removeprefix("http://")}


# --- some goes wrong --------------------------------------------------------------------------------------------------

FACTS = {"stars": 450}
READ = f"{OLD.replace('b/b:', 'b/b:')}".replace("    - 400+\n", f"    - 400+\n    - {TODAY}: 450\n").replace(
    "b/b:\n", "b/b:\n  forks: 0\n"
)


@pytest.mark.parametrize("token", TOKENS, ids=["rest", "graphql"])
@pytest.mark.parametrize(
    ("misbehave", "reason"),
    [
        (answering(500, raw=b"oops"), "answers 500 Internal Server Error"),
        (answering(502, raw=b"oops"), "answers 502 Bad Gateway"),
        (answering(200, raw=b"<html>", headers=HTML), "answers with text/html instead of JSON"),
        (answering(200, raw=b'{"data": {"r0"'), "answers with broken JSON"),
        (in_half, "broke off in the middle of its answer"),
        (silent, "said nothing for 1 s"),
        (looping, "redirects"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_breaks_and_the_others_are_read(stars, forge, token, misbehave, reason):
    stars.project("a/a", "b/b", stars=OLD)
    forge.repositories = {"b/b": FACTS}
    forge.misbehave = about("a/a", misbehave)
    timeout = "1" if misbehave is silent else "20"
    result = stars.here("--retries", "0", "--timeout", timeout, GITHUB_TOKEN=token)
    assert result.returncode == 1
    assert re.fullmatch(rf"error: 'a/a' not read: \S+ {re.escape(reason)}.*\n", result.stderr)
    assert stars.text == READ


def graphql(data: object, errors: object = None) -> Callable[..., bool]:
    return answering(200, {"data": data, **({} if errors is None else {"errors": errors})})


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"type": "FORBIDDEN", "path": ["r0"], "message": "Resource protected by SAML"}, "HOST says: Resource protected by SAML"),
        ({"type": "INTERNAL", "path": ["r0", "forkCount"], "message": "Something went wrong"}, "HOST says: Something went wrong"),
        ({"path": [], "message": "Timeout"}, "HOST says: nothing"),
        (None, "HOST says: nothing"),
    ],
)  # fmt: skip
def test_half_of_an_answer_is_an_error(stars, forge, fault, reason):
    stars.project("a/a", "b/b", stars=OLD)
    forge.repositories = {"b/b": FACTS}
    data = {"r0": None, "r1": forge.graphql("b/b")}
    forge.misbehave = graphql(data, None if fault is None else [fault, "and nonsense"])
    result = stars.here(GITHUB_TOKEN="ghp_secret")
    message = reason.replace("HOST", forge.url.removeprefix("http://"))
    assert (result.returncode, result.stderr) == (1, f"error: 'a/a' not read: {message}\n")
    assert stars.text == READ
    assert len(forge.requests) == 1


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"data": None, "errors": [{"message": "Something went wrong"}]}, "says: Something went wrong"),
        ({"errors": [{"message": "Field 'stars' doesn't exist"}]}, "says: Field 'stars' doesn't exist"),
        ({"errors": "none"}, "says: nothing"),
        ([], "says: nothing"),
        ({"data": {"r0": "many"}}, "of it makes no sense"),
        ({"data": {"r0": {"visibility": "PUBLIC"}}}, "of it makes no sense"),
    ],
)
def test_answers_of_graphql_that_make_no_sense(stars, forge, said, reason):
    stars.project("a/a", stars=OLD.partition("b/b")[0])
    forge.misbehave = answering(200, said)
    result = stars.here(GITHUB_TOKEN="ghp_secret")
    assert result.returncode == 1
    assert reason in result.stderr
    assert stars.text == OLD.partition("b/b")[0]


NONSENSE = [
    {"stars": "many"},
    {"stars": None},
    {"stars": -5},
    {"stars": 10**12},
    {"stars": 5, "forks": -1},
    {"stars": 5, "pushed": "soon"},
    {"stars": 5, "topics": [7]},
    {"stars": 5, "description": {"en": "An engine"}},
]


@pytest.mark.parametrize("token", TOKENS, ids=["rest", "graphql"])
@pytest.mark.parametrize("facts", NONSENSE, ids=str)
def test_facts_that_make_no_sense(stars, forge, token, facts):
    stars.project("a/a", "b/b", stars=OLD)
    forge.repositories = {"a/a": facts, "b/b": FACTS}
    result = stars.here(GITHUB_TOKEN=token)
    assert (result.returncode, "error: 'a/a' not read: what" in result.stderr) == (1, True)
    assert "makes no sense" in result.stderr
    assert stars.text == READ


@pytest.mark.parametrize("facts", [{}, {"likes": "many"}, {"likes": 5, "id": 7}, {"likes": 5, "tags": [7]}], ids=str)
def test_facts_of_a_model_that_make_no_sense(stars, forge, facts):
    stars.project("huggingface.co/a/model")
    forge.hub = {"a/model": facts}
    result = stars.here()
    assert (result.returncode, "makes no sense" in result.stderr) == (1, True)
    assert not stars.file.exists()


def test_hugging_face_fails_and_github_does_not(stars, forge):
    stars.project("b/b", *(f"huggingface.co/a/model{number}" for number in range(7)), stars=OLD)
    forge.repositories = {"a/a": {"stars": 300}, "b/b": FACTS}
    forge.misbehave = lambda request: not request.names and answering(403, {"error": "Blocked"})(request)
    result = stars.here("--retries", "0")
    assert result.returncode == 1
    named = ", ".join(f"'huggingface.co/a/model{number}'" for number in range(5))
    host = forge.url.removeprefix("http://")
    assert result.stderr == f"error: {named} and 2 more not read: {host} answers 403 Forbidden: Blocked\n"
    assert f"- {TODAY}: 450" in stars.text


def test_all_at_once_are_not_gone(stars, forge):
    """Rather the address is that of a server which knows none of them."""
    text = OLD + "c/c:\n  gone: 2026-01-02\nhuggingface.co/a/m:\n  stars:\n    - 5\n"
    stars.project("a/a", "b/b", stars=text)
    result = stars.here()
    assert result.returncode == 1
    reason = "all at once are said to be gone; if that is so, read each with --only"
    assert f"error: 'a/a', 'b/b' not read: {reason}\n" in result.stderr
    assert stars.text.count("gone:") == 2
    assert stars.text.startswith(OLD)
    assert stars.here("--only", "a/a").returncode == 0
    assert f"a/a:\n  gone: {TODAY}\n" in stars.text
    assert stars.here("--only", "b/b").returncode == 0
    assert stars.here().returncode == 0
    assert f"b/b:\n  gone: {TODAY}\n" in stars.text


def test_hugging_face_refuses_everybody(stars, forge):
    text = "huggingface.co/a/m:\n  stars:\n    - 5\n"
    stars.project(stars=text)
    forge.misbehave = answering(401, {"error": "Invalid credentials"})
    result = stars.here()
    assert result.returncode == 1
    assert result.stderr.endswith(" answers 401 Unauthorized: Invalid credentials\n")
    assert stars.text == text


def test_what_breaks_a_question_about_a_hundred_is_found(stars, forge):
    names = [f"a/{number:03}" for number in range(150)]
    stars.project(*names)
    forge.repositories = {name: {"stars": 1} for name in names}
    forge.misbehave = about("a/000", answering(502))
    result = stars.here("--retries", "0", GITHUB_TOKEN="ghp_secret")
    assert "error: 'a/000' not read: " in result.stderr
    assert stars.text.count(": 1\n") == 149
    assert len(forge.requests) < 20


def test_a_server_that_keeps_failing_is_left_alone(stars, forge):
    stars.project(*(f"a/{number:03}" for number in range(1000)))
    forge.misbehave = answering(502)
    result = stars.here("--retries", "0", GITHUB_TOKEN="ghp_secret")
    host = forge.url.removeprefix("http://")
    reason = f"{host} answers 502 Bad Gateway"
    assert result.stderr == f"error: 'a/000' not read: {reason}\nerror: 0 of 1000 done, the rest not: {reason}\n"
    assert len(forge.requests) == 8
    assert not stars.file.exists()


# --- another try ------------------------------------------------------------------------------------------------------


def at_first(*misbehaviours: Callable[..., bool]) -> Callable[..., bool]:
    """Misbehave in these ways, one for each request, and then no more."""
    left = list(misbehaviours)
    return lambda request: bool(left) and left.pop(0)(request)


@pytest.mark.parametrize("token", TOKENS, ids=["rest", "graphql"])
def test_what_passes_is_tried_again(stars, forge, token):
    stars.project("b/b", stars=OLD.partition("b/b")[0] + "b/b: {stars: [400+]}\n")
    forge.repositories = {"a/a": {"stars": 300}, "b/b": FACTS}
    forge.misbehave = at_first(in_half, answering(503))
    result = stars.here(GITHUB_TOKEN=token)
    assert (result.returncode, result.stderr) == (0, "")
    assert f"- {TODAY}: 450" in stars.text


@pytest.mark.parametrize("token", TOKENS, ids=["rest", "graphql"])
@pytest.mark.parametrize(
    "misbehave",
    [
        lambda: answering(429, {"message": "Too many"}, {"Retry-After": "1"}),
        lambda: answering(403, {"message": "You have exceeded a secondary rate limit."}, {"Retry-After": "1"}),
        lambda: answering(403, {"message": "API rate limit exceeded"}, {**LIMIT, "X-RateLimit-Reset": in_seconds(1.5)}),
        lambda: answering(200, {"errors": [{"type": "RATE_LIMITED"}]}, {**LIMIT, "X-RateLimit-Reset": in_seconds(1.5)}),
    ],
)
def test_a_short_wait_is_sat_out(stars, forge, token, misbehave):
    stars.project("b/b")
    forge.repositories = {"b/b": FACTS}
    forge.misbehave = at_first(misbehave())
    result = stars.here("--retries", "0", GITHUB_TOKEN=token or "ghp_secret")
    assert result.returncode == 0
    host = forge.url.removeprefix("http://")
    assert re.fullmatch(rf"Waiting for {host} until \d\d:\d\d:\d\d\n", result.stderr)
    assert f"- {TODAY}: 450" in stars.text


def test_a_wait_is_told_in_a_terminal(stars, forge):
    stars.project("b/b")
    forge.repositories = {"b/b": FACTS}
    forge.misbehave = at_first(answering(429, {}, {"Retry-After": "1"}))
    watched, terminal = pty.openpty()
    with os.fdopen(terminal, "w") as stderr:
        process = stars.start(stderr=stderr, TERM="xterm", COLUMNS="120")
        process.communicate(timeout=60)
    shown = os.read(watched, 65536).decode()
    os.close(watched)
    assert process.returncode == 0
    assert re.search(r"Waiting for 127\.0\.0\.1:\d+ until \d\d:\d\d:\d\d", shown)


def test_a_long_wait_is_sat_out_if_asked_for(stars, forge, monkeypatch):
    stars.project("b/b")
    forge.repositories = {"b/b": FACTS}
    forge.misbehave = at_first(answering(429, {}, {"Retry-After": "3600"}))
    waits = []
    monkeypatch.setattr(time, "sleep", waits.append)  # nobody waits an hour for a test
    result = stars.here("--wait")
    assert result.returncode == 0
    assert [round(wait) for wait in waits] == [3600]


def test_a_server_that_never_has_enough_of_waiting(stars, forge):
    stars.project("b/b")
    forge.misbehave = answering(429, {"message": "Wait"}, {"Retry-After": "0"})
    result = stars.here()
    host = forge.url.removeprefix("http://")
    assert result.returncode == 1
    assert "error: 0 of 1 done, the rest after " in result.stderr
    assert f"{host} asks to wait again and again" in result.stderr


# --- rate limits ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "refusal",
    [
        (429, {"message": "Too many"}, {"Retry-After": "3600"}),
        (429, {"message": "Too many"}, {"Retry-After": lambda: format_datetime(in_an_hour(), usegmt=True)}),
        (403, {"message": "API rate limit exceeded"}, {**LIMIT, "X-RateLimit-Reset": lambda: in_seconds(3600)}),
        (403, {"message": "You have exceeded a secondary rate limit."}, {}),
        (429, {"message": "Too many"}, {"Retry-After": "soon", "RateLimit": '"api";r=0;t=3600'}),
    ],
    ids=["seconds", "date", "reset", "words", "window"],
)
def test_a_rate_limit_is_told_and_the_next_run_goes_on(stars, forge, refusal):
    begun = datetime.now(UTC)
    names = [f"a/{number:02}" for number in range(6)]
    stars.project(*names)
    forge.repositories = {name: {"stars": 7} for name in names}
    status, said, headers = refusal
    headers = {name: value() if callable(value) else value for name, value in headers.items()}
    forge.misbehave = lambda request: len(forge.requests) > 4 and answering(status, said, headers)(request)
    result = stars.here()
    assert result.returncode == 1
    told = re.fullmatch(
        r"error: 4 of 6 done, the rest after (\d\d\d\d-\d\d-\d\d )?(\d\d):(\d\d): \S+ answers no more questions for now "
        r"\(rate limit\); it answers far more of them with a token in GITHUB_TOKEN\n",
        result.stderr,
    )
    assert told
    wait = timedelta(hours=int(told[2]), minutes=int(told[3])) - timedelta(hours=begun.hour, minutes=begun.minute)
    lasts = timedelta(hours=1) if refusal[2] else timedelta(minutes=1)
    assert abs(wait % timedelta(days=1) - lasts) < timedelta(minutes=10)
    assert stars.text.count(f"- {TODAY}: 7") == 4

    forge.requests.clear()
    forge.misbehave = lambda _: False
    result = stars.here()
    assert result.returncode == 0
    assert re.fullmatch(
        r"Going on with the run of \d\d:\d\d, which did not come to its end: 4 of 6 are done\n", result.stderr
    )
    assert forge.asked == names[4:]
    assert stars.text.count(f"- {TODAY}: 7") == 6

    forge.requests.clear()
    assert stars.here().stderr == ""
    assert sorted(forge.asked) == names


def test_the_last_question_that_is_allowed_is_the_last_that_is_asked(stars, forge):
    stars.project("a/a", "b/b", "c/c")
    forge.repositories = {"a/a": FACTS, "b/b": FACTS, "c/c": FACTS}
    last = {**LIMIT, "X-RateLimit-Reset": in_seconds(3600)}

    def misbehave(request):
        answer = request.answer
        request.answer = lambda status, said, headers: answer(
            status, said, headers | (last if request.names == ["b/b"] else {})
        )
        return False

    forge.misbehave = misbehave
    result = stars.here()
    assert (result.returncode, forge.asked) == (1, ["a/a", "b/b"])
    assert result.stderr.startswith("error: 2 of 3 done, the rest after ")


def test_a_rate_limit_of_graphql(stars, forge):
    names = [f"a/{number:03}" for number in range(250)]
    stars.project(*names)
    forge.repositories = {name: {"stars": 7} for name in names}
    limited = {"errors": [{"type": "RATE_LIMIT", "message": "API rate limit already exceeded for user ID 1."}]}
    headers = {**LIMIT, "X-RateLimit-Reset": in_seconds(3600)}
    forge.misbehave = lambda request: len(forge.requests) > 1 and answering(200, limited, headers)(request)
    result = stars.here(GITHUB_TOKEN="ghp_secret")
    assert result.returncode == 1
    assert re.fullmatch(r"error: 100 of 250 done, the rest after .*\(rate limit\)\n", result.stderr)
    assert stars.text.count(f"- {TODAY}: 7") == 100
    forge.misbehave = lambda _: False
    forge.requests.clear()
    assert stars.here(GITHUB_TOKEN="ghp_secret").returncode == 0
    assert len(forge.requests) == 2
    assert stars.text.count(f"- {TODAY}: 7") == 250


def test_a_limit_of_graphql_that_never_ends(stars, forge):
    stars.project(*(f"a/{number}" for number in range(150)))
    forge.misbehave = answering(200, {"errors": [{"type": "RATE_LIMITED"}]}, {"Retry-After": "0"})
    result = stars.here(GITHUB_TOKEN="ghp_secret")
    host = forge.url.removeprefix("http://")
    said = f"error: 0 of 150 done, the rest not: {host} asks to wait again and again\n"
    assert (result.returncode, result.stderr, len(forge.requests)) == (1, said, 5)


def test_a_rate_limit_of_one_server_is_none_of_the_other(stars, forge):
    stars.project("a/a", "b/b", "huggingface.co/a/model")
    forge.hub = {"a/model": {"likes": 7}}
    forge.misbehave = lambda request: bool(request.names) and answering(429, {}, {"Retry-After": "86400"})(request)
    result = stars.here()
    assert result.returncode == 1
    assert re.match(r"error: 1 of 3 done, the rest after \d\d\d\d-\d\d-\d\d \d\d:\d\d: ", result.stderr)
    assert f"- {TODAY}: 7" in stars.text


def test_both_servers_refuse(stars, forge):
    stars.project("a/a", "b/b", "huggingface.co/a/model")
    forge.misbehave = answering(429, {"error": "Slow down"}, {"Retry-After": "3600"})
    result = stars.here(GH_TOKEN="ghp_secret")
    lines = result.stderr.splitlines()
    assert re.match(r"error: 0 of 3 done, 2 repositories after \d\d", lines[0])
    assert re.match(r"error: 0 of 3 done, 1 repository after \d\d", lines[1])


def test_the_clock_of_a_server_is_not_ours(stars, forge):
    stars.project("a/a")
    long_ago = datetime(2001, 1, 1, tzinfo=UTC)
    forge.repositories = {"a/a": FACTS}

    def misbehave(request):
        request.handler.date_time_string = lambda: format_datetime(long_ago, usegmt=True)
        reset = str(int(long_ago.timestamp()) + 3600)
        return answering(403, {"message": "API rate limit exceeded"}, {**LIMIT, "X-RateLimit-Reset": reset})(request)

    forge.misbehave = misbehave
    told = re.search(r"the rest after (.*?): ", stars.here().stderr)
    assert told
    hours, minutes = map(int, told[1].rpartition(" ")[2].split(":"))
    now = datetime.now(UTC)
    wait = timedelta(hours=hours, minutes=minutes) - timedelta(hours=now.hour, minutes=now.minute)
    assert abs(wait % timedelta(days=1) - timedelta(hours=1)) < timedelta(minutes=10)
