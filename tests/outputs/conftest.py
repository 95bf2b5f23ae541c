"""A web site whose address is known, and one person of whom everything is said."""

from __future__ import annotations

import base64

import pytest

#: One grey pixel.
PHOTO = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
BASE = "https://people.example.org/en/"

ADA = """
name: {en: Ada Lovelace, ko: 에이다 러브레이스}
given_name: Ada
family_name: Lovelace
aliases: ["Lovelace, A."]
headline: The first programmer
summary: |
  Sees *more* than `numbers` in the [engine](https://engine.example.org/), and
  works with {person}`charles`.
image: ada.png
location: {city: London, country: United Kingdom, address: 12 St James's Square, postal_code: SW1Y 4JH}
email: ada@example.org
phone: "+44 20 7946 0000"
url: https://ada.example.org/
orcid: 0000-0002-1825-0097
github: ada
work:
  - organization: analytical
    roles:
      - {position: Programmer, team: Notes, start_date: 2024-06, end_date: present}
      - {position: Intern, start_date: 2023, end_date: 2023-08}
  - {organization: Royal Institution, position: Guest, start_date: 2020-01-05, end_date: 2020-02-06}
  - {organization: Undated Ltd, position: Adviser}
  - {organization: Ghosts Ltd, position: Ghost, start_date: 2010, hidden: true}
education:
  - {institution: University of London, degree: Ph.D., area: Mathematics, start_date: 2022-09, end_date: present}
  - {institution: Home School, degree: B.Sc., start_date: 2015, end_date: 2019-02}
awards:
  - {title: Medal, rank: 1st place, awarder: analytical, date: 2023-05-04}
  - {title: Hidden medal, hidden: true}
news:
  - {date: 2025-01-01, text: "A **new** [engine](https://engine.example.org/), with {person}`charles`."}
  - {date: 2025-01, text: "Another one, in `code`."}
  - {text: Undated news.}
  - {date: 2025-02, text: Hidden news., hidden: true}
interests: [{name: Engines, keywords: [steam]}, Music]
skills: [Algebra]
languages: [English, French]
"""

CHARLES = "name: Charles Babbage\nnews: [{date: 2024, text: Difference}]\n"

ORGANIZATIONS = """
analytical:
  name: {en: Analytical Society, ko: 해석학회}
  url: https://analytical.example.org/
  ror: 05apxxy63
"""

REFERENCES = r"""
@article{notes, author = {Lovelace, Ada and Babbage, Charles and Doe, Jane and {Royal Society} and 김민지},
  author+an:orcid = {3="0000-0002-1694-233X"}, title = {Notes on {Engines} in $O(n)$}, journal = {Memoirs}, volume = 3,
  number = 2, pages = {666--731}, date = {2019-09-08}, doi = {10.1000/182}, publisher = {Taylor}, award = {Best Paper},
  keywords = {engines, notes}, abstract = {It weaves <b>patterns</b>.}, pdf = {https://notes.example.org/notes.pdf}}
@misc{notesarxiv, author = {Lovelace, Ada and Babbage, Charles}, title = {Notes on Engines}, year = 2018,
  eprint = {1801.00002}, archiveprefix = {arXiv}, related = {notes}}
@inproceedings{talks, author = {Lovelace, Ada}, title = {Talks}, booktitle = {Proceedings of Engines}, date = {2020-03}}
@phdthesis{thesis, author = {Lovelace, Ada}, title = {Thesis}, school = {Trinity College}, year = 2021}
@techreport{report, author = {Lovelace, Ada}, title = {Report}, institution = {Lab}, number = {TR-1}, year = 2021}
@incollection{chapter, author = {Lovelace, Ada}, editor = {Doe, Jane}, title = {Chapter}, booktitle = {The Book},
  publisher = {Press}, pages = {1--9}, year = 2022}
@book{book, author = {Lovelace, Ada}, title = {Book}, publisher = {Press}, year = 2023}
@software{software, author = {Lovelace, Ada}, title = {Software}, code = {https://github.com/ada/engine}, year = 2023}
@dataset{dataset, author = {Lovelace, Ada}, title = {Dataset}, url = {https://data.example.org/}, year = 2023}
@patent{patent, author = {Lovelace, Ada}, title = {Patent}, number = {GB 1}, year = 2023}
@misc{undated, author = {Lovelace, Ada}, title = {Undated}}
@article{private, author = {Somebody Else}, title = {Not hers}, journal = {Elsewhere}, year = 2025}
"""

PAGE = """
# {name}

```{{profile}}
```

```{{publications}}
```
"""
FILES = {
    "index.md": "# Home\n\n```{people}\n```\n\n```{toctree}\n:glob:\n\npeople/*/index\n```\n",
    "paper.md": "---\norphan: true\npublication: notes\n---\n\n# Notes\n",
    "references.bib": REFERENCES,
    "people/organizations.yaml": ORGANIZATIONS,
    "people/ada/person.yaml": ADA,
    "people/ada/ada.png": base64.b64decode(PHOTO),
    "people/ada/index.md": PAGE.format(name="Ada Lovelace"),
    "people/charles/person.yaml": CHARLES,
    "people/charles/index.md": PAGE.format(name="Charles Babbage"),
}


@pytest.fixture
def site(build_once):
    """Return the site, built once."""
    built = build_once(FILES, html_baseurl=BASE, project="Engines")
    assert built.warnings == []
    return built


@pytest.fixture
def home(build_once):
    """Return the site as it is where nobody says its address."""
    built = build_once(FILES, project="Engines")
    assert built.warnings == []
    return built
