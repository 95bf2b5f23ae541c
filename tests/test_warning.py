"""The place of a word in a page."""

from __future__ import annotations

import pytest

from sphinx_people.warning import find_in_page

PAGE = """# Title

```{timeline} work
:person: ada, adam, a-da
:tags: person
```

By {person}`ada` and {person}`her <ada>`.
"""


@pytest.mark.parametrize(
    ("line", "word", "place"),
    [
        (1, "Title", (1, 3)),
        (3, "work", (3, 15)),
        (3, "ada", (4, 10)),
        (3, "adam", (4, 15)),
        (3, "da", (3, 1)),  # a part of a word is no word
        (4, "person", (4, 2)),
        (5, "person", (5, 8)),
        (8, "ada", (8, 13)),
        (9, "work", (9, 1)),
        (0, "Title", (1, 3)),
        (-5, "Title", (1, 3)),
        (99, "Title", (99, 1)),
        (1, "a.a", (1, 1)),  # no pattern
    ],
)
def test_a_word_at_or_below_a_line(tmp_path, line, word, place):
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    assert find_in_page(path, line, word) == place


def test_a_word_inside_a_pattern(tmp_path):
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    assert find_in_page(path, 1, "ada", "<{}>") == (8, 36)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_page_that_cannot_be_read(tmp_path, content):
    path = tmp_path / "page.md"
    if content is not None:
        path.write_bytes(content)
    assert find_in_page(path, 7, "ada") == (7, 1)
