"""YAML as texts with their places: nothing is constructed, nothing blows up, and faults are said in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sphinx_people.sources import yaml as source
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml, read_yaml

PATH = Path("person.yaml")
#: Pieces of texts in which YAML's own signs are as frequent as letters.
PIECES = (
    *(
        "a",
        "b: ",
        "- ",
        "\n",
        "  ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "#",
        "&a ",
        "*a",
        "!t ",
        "|\n",
        ">\n",
        "?",
        ":",
    ),
    *("%", "---\n", "...\n", "<<: ", "~", "\\", "\r\n", "\u2028", "가", "😀", "\x01", "\ufeff", "=======\n"),
)
YAMLISH = st.lists(st.sampled_from(PIECES)).map("".join)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text()),
    lambda children: st.one_of(
        st.lists(children, max_size=4), st.dictionaries(st.text(max_size=4), children, max_size=4)
    ),
    max_leaves=20,
)


def parse(text: str | bytes) -> Tree:
    return parse_yaml(PATH, text.encode() if isinstance(text, str) else text)


def problems(tree: Tree) -> list[tuple[int, int, str, str]]:
    assert all(problem.path == tree.path for problem in tree.problems)
    return [(one.line, one.column, one.subtype, one.message) for one in tree.problems]


# --- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 2024-05-01", {"a": "2024-05-01"}),
        ("a: 2020", {"a": "2020"}),
        ("a: 1e5", {"a": "1e5"}),
        ("a: 0000-0002-1825-0097", {"a": "0000-0002-1825-0097"}),
        ("NO: NO", {"NO": "NO"}),
        ("a: true", {"a": "true"}),
        ("a: !!int '3'", {"a": "3"}),
        ("a: [x, [y], {z: 1}]", {"a": ["x", ["y"], {"z": "1"}]}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("a:\nb: ~\nc: null\nd: ''\ne: '  '\nf: x", {"f": "x"}),
        ("a: [~, '', x]", {"a": [None, None, "x"]}),
        ("{}", {}),
        ("x_a: 1\nb: {x_c: [2], d: 3}", {"x_": {"x_a": "1"}, "b": {"x_": {"x_c": ["2"]}, "d": "3"}}),
        ("a: &x [1]\nb: *x", {"a": ["1"], "b": ["1"]}),
        ("a: &x {c: 1}\nb: {<<: *x}", {"a": {"c": "1"}, "b": {"<<": {"c": "1"}}}),
        ("\ufeffa: 1", {"a": "1"}),
        ("a: 1\r\nb: 2\rc: 3\n", {"a": "1", "b": "2", "c": "3"}),
        ("a: 카카오 😀", {"a": "카카오 😀"}),
    ],
)
def test_every_scalar_is_a_text(text, data):
    tree = parse(text)
    assert tree.data == data
    assert tree.problems == []


def test_a_file_is_read(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert read_yaml(path).data == {"a": "1"}


@given(VALUES)
def test_whatever_yaml_writes_is_read(value):
    text = yaml.safe_dump({"value": value}, allow_unicode=True)
    assert [one for one in parse(text).problems if "is not supported" not in one.message] == []


# --- what cannot be read ----------------------------------------------------------------------------------------------

UNFITTING = "this line does not fit the lines above; is it indented as they are?"
QUOTED = "a text cannot start with this character; put it in quotes"
CONFLICT = "a merge conflict was left in this file"
TAB = "a tab indents this line; YAML wants spaces"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (1, 1, "syntax", "the file is empty")),
        ("# a comment\n", (1, 1, "syntax", "the file is empty")),
        ("---\n", (1, 1, "syntax", "the file is empty")),
        ("~", (1, 1, "syntax", "the file is empty")),
        ("''", (1, 1, "syntax", "the file is empty")),
        ("a: 1\n\tb: 2\n", (2, 1, "syntax", TAB)),
        ("a:\n  - x\n  \t- y\n", (3, 3, "syntax", TAB)),
        ("a: |\n  x\n\ty\n", (3, 1, "syntax", TAB)),
        ("a: 1\nbc\n", (2, 1, "syntax", "a ':' is missing after this key")),
        ("a: b: c\n", (1, 5, "syntax", "a text that holds ': ' must be in quotes")),
        ("a: @b\n", (1, 4, "syntax", QUOTED)),
        ("a: `b`\n", (1, 4, "syntax", QUOTED)),
        ("a: %b\n", (1, 4, "syntax", QUOTED)),
        ("a: *b\n", (1, 4, "syntax", "a text that starts with '*' must be in quotes")),
        ("a: 1\nb: 'c\nd: 2\n", (2, 4, "syntax", "this quote is never closed")),
        ("a:\n  b: 1\n c: 2\n", (3, 2, "syntax", UNFITTING)),
        ("- a\nb: 1\n", (2, 1, "syntax", UNFITTING)),
        ("a: [b\n", (2, 1, "syntax", "broken YAML: did not find expected ',' or ']' while parsing a flow sequence")),
        ("a: 1\n---\nb: 1\n", (2, 1, "syntax", "a second document begins here; a file holds one")),
        ("a: 1\n...\nb\n", (3, 1, "syntax", "broken YAML: did not find expected <document start>")),
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> c\n", (2, 1, "syntax", CONFLICT)),
        ("a:\n- b: 1\n=======\n- b: 2\n>>>>>>> c\n", (3, 1, "syntax", CONFLICT)),
        ("a: 1\r\n<<<<<<< HEAD\r\n", (2, 1, "syntax", CONFLICT)),
        ('a: 가나\nb: "\x01"\n', (2, 5, "syntax", "the character U+0001 is not allowed in YAML; remove it")),
        ("a: \x00", (1, 4, "syntax", "the character U+0000 is not allowed in YAML; remove it")),
        (b"a: 1\nb: \xea\xb0\x80\xff\n", (2, 5, "encoding", "the byte 0xff is not UTF-8; save the file as UTF-8")),
        (b"a: 1\r\xff", (2, 1, "encoding", "the byte 0xff is not UTF-8; save the file as UTF-8")),
        (b"\xff\xfea\x00", (1, 1, "encoding", "the byte 0xff is not UTF-8; save the file as UTF-8")),
        (b"a: 1\nb: \xea\xb0", (2, 4, "encoding", "the byte 0xea is not UTF-8; save the file as UTF-8")),
        ("name: \uc740\n".encode("cp949"), (1, 7, "encoding", "the byte 0xc0 is not UTF-8; save the file as UTF-8")),
    ],
)
def test_broken(text, problem):
    tree = parse(text)
    assert problems(tree) == [problem]
    assert tree.data is None


@pytest.mark.parametrize(
    ("text", "problem", "data"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            (3, 1, "duplicate", "the key 'a' is there twice; the first one counts"),
            {"a": "1", "b": "2"},
        ),
        ("a:\na: 3\n", (2, 1, "duplicate", "the key 'a' is there twice; the first one counts"), {}),
        (
            "x_a: 1\nx_a: 2\n",
            (2, 1, "duplicate", "the key 'x_a' is there twice; the first one counts"),
            {"x_": {"x_a": "1"}},
        ),
        ("[a]: 1\nb: 2\n", (1, 1, "syntax", "a key must be a plain word"), {"b": "2"}),
        (
            "a: !!python/object:os.system x\nb: 2\n",
            (1, 4, "value", "the tag 'python/object:os.system' is not supported; write plain values"),
            {"b": "2"},
        ),
        (
            "a: !!python/object/apply:os.system [x]\nb: 2\n",
            (1, 4, "value", "the tag 'python/object/apply:os.system' is not supported; write plain values"),
            {"b": "2"},
        ),
        (
            "a: [x, !!binary eA==]\n",
            (1, 8, "value", "the tag 'binary' is not supported; write plain values"),
            {"a": ["x", None]},
        ),
        (
            "a: !mine {b: 1}\nb: 2\n",
            (1, 4, "value", "the tag '!mine' is not supported; write plain values"),
            {"b": "2"},
        ),
    ],
)
def test_faulty_and_the_rest_is_kept(text, problem, data):
    tree = parse(text)
    assert problems(tree) == [problem]
    assert tree.data == data


def test_an_alias_bomb():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    tree = parse("\n".join(lines))
    why = "there are more than 100000 values, those that aliases repeat among them; the rest of the file is left out"
    assert [one[2:] for one in problems(tree)] == [("syntax", why)]
    assert tree.data["a0"] == ["x"] * 10


def test_an_alias_inside_itself():
    tree = parse("a: 1\nb: &b [*b]\nc: 2\n")
    assert problems(tree) == [(2, 4, "syntax", "the values are nested too deeply; the rest of the file is left out")]
    assert tree.data["a"] == "1"


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_values_that_are_nested_too_deeply(opening):
    tree = parse("a: 1\nb:\n " + opening * 50_000)
    (problem,) = tree.problems
    assert (problem.line, problem.subtype) == (3, "syntax")
    assert problem.message == "the values are nested too deeply"


def test_values_that_are_nested_a_little_too_deeply():
    tree = parse(f"a: 1\nb: {'[' * 60}{']' * 60}\n")
    assert problems(tree) == [(2, 44, "syntax", "the values are nested too deeply; the rest of the file is left out")]
    assert tree.data["a"] == "1"


def test_a_long_file_is_not_nested():
    tree = parse("a:\n" + "- {b: [1]}\n" * 2_000)
    assert tree.problems == []
    assert len(tree.data["a"]) == 2_000


@given(st.one_of(st.binary(), st.text(st.characters(codec="utf-8")).map(str.encode), YAMLISH.map(str.encode)))
@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_is_too_bad_to_be_read(tmp_path: Path, content):
    path = tmp_path / "any.yaml"
    path.write_bytes(content)
    tree = read_yaml(path)
    assert tree.data is not None or tree.problems
    lines = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in tree.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


# --- places -----------------------------------------------------------------------------------------------------------

DOCUMENT = """\
name: Ada
work:
  - organization: 카카오 😀
    highlights: [one, "two"]
  - position: >-
      A folded
      text
"""


@pytest.mark.parametrize(
    ("keys", "place", "place_of_key"),
    [
        (("name",), (1, 7), (1, 1)),
        (("work",), (3, 3), (2, 1)),
        (("work", 0), (3, 5), (3, 5)),
        (("work", 0, "organization"), (3, 19), (3, 5)),
        (("work", 0, "highlights", 1), (4, 23), (4, 23)),
        (("work", 1, "position"), (5, 15), (5, 5)),
        ((), (1, 1), (1, 1)),
        (("work", 0, "team"), (3, 5), (3, 5)),
        (("work", 7, "team"), (3, 3), (3, 3)),
        (("nowhere", "at", "all"), (1, 1), (1, 1)),
        (("name", 0), (1, 7), (1, 7)),
    ],
)
def test_place(keys, place, place_of_key):
    """What is not there is where the nearest value above it is."""
    tree = parse(DOCUMENT)
    assert tree.place(keys) == place
    assert tree.place(keys, of_key=True) == place_of_key


@pytest.mark.parametrize(
    ("keys", "snippet", "place"),
    [
        (("work", 0, "organization"), "😀", (3, 23)),
        (("work", 1, "position"), "text", (7, 7)),
        (("work", 1, "position"), " text\nmore ", (7, 7)),
        (("work", 1, "position"), "folded text", (5, 15)),
        (("work", 0), "Ada", (3, 5)),
        ((), "Ada", (1, 7)),
    ],
)
def test_place_of_a_piece_of_text(keys, snippet, place):
    assert parse(DOCUMENT).place_in(keys, snippet) == place


def test_places_without_a_file():
    tree = Tree(PATH, "", data={"a": ["x"]})
    assert tree.place(("a", 0)) == (1, 1)
    assert tree.place_in(("a", 0), "x") == (1, 1)
    tree.prune(("a", 0))
    tree.prune(("a",))
    assert tree.data == {}


def test_lines_are_those_of_editors():
    """YAML ends a line at U+2028, too, which gets into texts from word processors; editors do not."""
    tree = parse("a: x\u2028 y\nb: z\n")
    assert tree.place(("b",)) == (2, 4)


@given(st.lists(st.from_regex(r"[a-z가-힣]{1,8}", fullmatch=True), min_size=1), st.sampled_from(["\n", "\r\n"]))
def test_every_value_is_at_its_place(words, newline):
    text = newline.join(["values:", *(f"  -   {word}" for word in words)])
    tree = parse(text)
    lines = text.split(newline)
    for index, word in enumerate(words):
        line, column = tree.place(("values", index))
        assert lines[line - 1][column - 1 :] == word


# --- taking values out ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        (("work", 0, "organization"), True),
        (("work", 1), True),
        (("work", 2), False),
        (("work", -1), False),
        (("work", "0"), False),
        (("team",), False),
        (("name", 0), False),
        (("team", "lead"), False),
    ],
)
def test_whether_a_value_is_there(keys, there):
    assert (keys in parse(DOCUMENT)) is there


@pytest.mark.parametrize(
    ("keys", "value"),
    [(("work", 0, "highlights", 1), "two"), (("work", 2), None), (("name", 0), None), (("name", "a"), None)],
)
def test_value(keys, value):
    assert parse(DOCUMENT).value(keys) == value


def test_places_after_a_value_was_taken_out():
    tree = parse("a: [x, y, z]\nb: 1\nc: 2\n")
    tree.prune(("a", 1))
    tree.prune(("b",))
    assert tree.data == {"a": ["x", "z"], "c": "2"}
    assert tree.place(("a", 1)) == (1, 11)
    assert tree.place(("c",)) == (3, 4)


def test_an_alias_is_taken_out_at_one_place_alone():
    tree = parse("a: &x [1, {b: [2, 3]}]\nc: *x\n")
    tree.prune(("c", 1, "b", 0))
    tree.prune(("c", 0))
    assert tree.data == {"a": ["1", {"b": ["2", "3"]}], "c": [{"b": ["3"]}]}
    assert tree.place(("a", 1, "b", 1)) == (1, 19)
    assert tree.place(("c", 0, "b", 0)) == (1, 19)


def test_the_python_loader_gives_the_same(monkeypatch):
    """PyYAML may come without its C library."""
    monkeypatch.setattr(source, "Loader", yaml.SafeLoader)
    tree = parse(DOCUMENT)
    assert tree.place(("work", 0, "organization")) == (3, 19)
    assert problems(parse('a: 가나\nb: "\x01"\n')) == [
        (2, 5, "syntax", "the character U+0001 is not allowed in YAML; remove it")
    ]
