"""Whatever changes, a page that is not written again is what a fresh build would make of it."""

from __future__ import annotations

import random

import pytest
import yaml

PEOPLE = ("ada", "bob", "cyd", "dan", "eve")
NAMES = ("Ada Lovelace", "Bob Kim", "김시드", "Dan Park", "Eve Ortiz", "D. Park", "Bob Lee")
PAGE = """\
# {name}

```{{profile}}
```

```{{timeline}} work awards
```

```{{projects}}
```

```{{publications}}
```
"""
FILES = {
    "index.md": "# Home\n\n```{people}\n:group-by: organization\n```\n\n{person}`bob` and {publication}`k1`.\n",
    "papers.md": "---\norphan: true\n---\n\n# Papers\n\n```{publications}\n:kind: journal\n:limit: 2\n```\n",
    "two.md": "---\norphan: true\n---\n\n# Two\n\n```{publications}\n:person: ada bob\n```\n",
    "people/organizations.yaml": "lab: {name: The Lab}\n",
}


class Directory:
    """People and papers that change at random; the same number gives the same changes."""

    def __init__(self, number: int) -> None:
        self.random = random.Random(number)
        self.people = {name: {"name": full} for name, full in zip(PEOPLE, NAMES, strict=False)}
        self.papers = {f"k{number}": {"author": self._authors(), "title": f"Paper {number}"} for number in range(5)}
        self.organizations = {"lab": {"name": "The Lab"}}
        for _ in range(12):
            self.change()

    def change(self) -> None:
        """Change one thing."""
        self.random.choice([self._person, self._paper, self._paper, self._project, self._award, self._organization])()

    def files(self) -> dict[str, str]:
        """Return the files of all facts."""
        found = {f"people/{name}/person.yaml": yaml.dump(facts) for name, facts in self.people.items()}
        found["people/organizations.yaml"] = yaml.dump(self.organizations)
        found["references.bib"] = "".join(
            f"@article{{{key},{','.join(f'{name}={{{value}}}' for name, value in fields.items())}}}\n"
            for key, fields in self.papers.items()
        )
        return found

    def _someone(self) -> dict:
        return self.people[self.random.choice(PEOPLE)]

    def _authors(self) -> str:
        return " and ".join(self.random.sample(NAMES, self.random.randint(1, 3)))

    def _person(self) -> None:
        field = self.random.choice(["name", "aliases", "headline", "summary", "work"])
        self._someone()[field] = {
            "name": self.random.choice(NAMES),
            "aliases": [self.random.choice(NAMES)],
            "headline": self.random.choice(["Student", "Professor"]),
            "summary": self.random.choice(["With {person}`cyd`.", "Alone.", "See {cite}`k2`."]),
            "work": [{"organization": self.random.choice(["lab", "Kakao"]), "start_date": "2020"}],
        }[field]

    def _paper(self) -> None:
        field = self.random.choice(["author", "title", "year", "doi", "journal"])
        self.papers[self.random.choice(list(self.papers))][field] = {
            "author": self._authors(),
            "title": f"Paper {self.random.randint(0, 9)}",
            "year": str(self.random.randint(2018, 2024)),
            "doi": f"10.1000/{self.random.randint(0, 9)}",
            "journal": self.random.choice(["Nature", "Science"]),
        }[field]

    def _project(self) -> None:
        repository = self.random.choice(["a/b-c", "a-b/c", "d/e"])
        project = {"repository": repository, "publication": self.random.choice(list(self.papers))}
        self._someone()["projects"] = [project] if self.random.random() < 0.8 else []

    def _award(self) -> None:
        award = {"title": self.random.choice(["Prize", "Medal"]), "publication": self.random.choice(list(self.papers))}
        self._someone()["awards"] = [award] if self.random.random() < 0.8 else []

    def _organization(self) -> None:
        self.organizations["lab"]["name"] = self.random.choice(["The Lab", "A Lab"])


@pytest.mark.parametrize("number", range(4))
def test_no_page_is_left_behind(make_site, rebuilt, number):
    directory = Directory(number)
    pages = {f"people/{name}/index.md": f"---\norphan: true\n---\n\n{PAGE.format(name=name)}" for name in PEOPLE}
    site = make_site({**FILES, **pages, **directory.files()})
    site.build()
    for _ in range(4):
        directory.change()
        site.write(directory.files())
        rebuilt(site)
