"""Entries in the styles of the programs and sites from which people copy them."""

from __future__ import annotations

from typing import Any

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import Author


def read(parse: Any, text: str) -> Any:
    """Return the publications of a file with nothing wrong in it."""
    source = parse(text)
    assert [(problem.line, problem.message) for problem in source.problems] == []
    return source.publications


DBLP = r"""
@inproceedings{DBLP:conf/acl/LovelaceB21,
  author       = {Ada Lovelace and
                  Charles Babbage and
                  Kurt G{\"{o}}del},
  editor       = {Chengqing Zong and
                  Fei Xia},
  title        = {On the {A}nalytical Engine: {A} Study},
  booktitle    = {Proceedings of the 59th Annual Meeting, {ACL} 2021, (Volume 1:
                  Long Papers), Virtual Event, August 1-6, 2021},
  pages        = {1--12},
  publisher    = {Association for Computational Linguistics},
  year         = {2021},
  url          = {https://doi.org/10.18653/v1/2021.acl-long.1},
  doi          = {10.18653/V1/2021.ACL-LONG.1},
  timestamp    = {Mon, 09 Aug 2021 16:25:37 +0200},
  biburl       = {https://dblp.org/rec/conf/acl/LovelaceB21.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}

@article{DBLP:journals/corr/abs-2301-00001,
  author       = {Ada Lovelace},
  title        = {Notes},
  journal      = {CoRR},
  volume       = {abs/2301.00001},
  year         = {2023},
  url          = {https://doi.org/10.48550/arXiv.2301.00001},
  doi          = {10.48550/ARXIV.2301.00001},
  eprinttype    = {arXiv},
  eprint       = {2301.00001},
}
"""


def test_dblp(parse: Any) -> None:
    conference, preprint = read(parse, DBLP)
    assert conference.key == "DBLP:conf/acl/LovelaceB21"
    assert conference.title == "On the Analytical Engine: A Study"
    assert [author.name for author in conference.authors] == ["Ada Lovelace", "Charles Babbage", "Kurt Gödel"]
    assert [editor.name for editor in conference.editors] == ["Chengqing Zong", "Fei Xia"]
    assert conference.venue.endswith("(Volume 1: Long Papers), Virtual Event, August 1-6, 2021")
    assert conference.links == {"doi": "https://doi.org/10.18653/V1/2021.ACL-LONG.1"}
    assert not {"timestamp", "biburl", "bibsource"} & conference.fields.keys()
    assert (preprint.kind, preprint.arxiv, preprint.venue) == ("preprint", "2301.00001", "CoRR")
    assert list(preprint.links) == ["doi", "arxiv"]


ACL = r"""
@inproceedings{park-etal-2021-klue,
    title = "{KLUE}: {K}orean {L}anguage {U}nderstanding {E}valuation",
    author = "Park, Sungjoon  and
      Moon, Jihyung  and
      Kim, Sungdong",
    editor = "Zong, Chengqing  and
      Xia, Fei",
    booktitle = "Findings of the Association for Computational Linguistics: ACL-IJCNLP 2021",
    month = aug,
    year = "2021",
    address = "Online",
    publisher = "Association for Computational Linguistics",
    url = "https://aclanthology.org/2021.findings-acl.1/",
    doi = "10.18653/v1/2021.findings-acl.1",
    pages = "1--12",
    abstract = "We introduce {\textquotedblleft}KLUE{\textquotedblright}, 8{\%} better (\textbf{K}orean)."
}
"""


def test_acl_anthology(parse: Any) -> None:
    (publication,) = read(parse, ACL)
    assert publication.title == "KLUE: Korean Language Understanding Evaluation"
    assert publication.date == PartialDate(2021, 8)
    assert publication.kind == "conference"
    assert publication.abstract == "We introduce “KLUE”, 8% better (Korean)."
    assert list(publication.links) == ["doi", "acl"]
    assert len(publication.authors) == 3


def test_ads(parse: Any) -> None:
    names = " and ".join(f"{{van der Hulst{number}}}, A.~B." for number in range(130))
    text = rf"""@ARTICLE{{2020MNRAS.491....1V,
       author = {{{names}}},
        title = "{{The <i>Gaia</i> view of $\alpha$ Centauri: H$_2$O at 3{{\textdegree}} \&amp; more}}",
      journal = {{\mnras}},
     keywords = {{stars: individual: alpha Cen, Astrophysics - Solar and Stellar Astrophysics}},
         year = 2020,
        month = jan,
       volume = {{491}},
       number = {{1}},
        pages = {{1-12}},
          doi = {{10.1093/mnras/stz0001}},
archivePrefix = {{arXiv}},
       eprint = {{1910.00001}},
 primaryClass = {{astro-ph.SR}},
       adsurl = {{https://ui.adsabs.harvard.edu/abs/2020MNRAS.491....1V}},
      adsnote = {{Provided by the SAO/NASA Astrophysics Data System}}
}}"""
    (publication,) = read(parse, text)
    assert publication.title == r"The Gaia view of $\alpha$ Centauri: H$_2$O at 3° & more"
    assert publication.venue == "Monthly Notices of the Royal Astronomical Society"
    assert len(publication.authors) == 130
    assert publication.authors[129] == Author("van der Hulst129", "A. B.")
    assert (publication.kind, publication.arxiv, publication.pages) == ("journal", "1910.00001", "1–12")
    assert "adsnote" not in publication.fields


SCHOLAR = r"""@article{lovelace2023notes,
  title={Notes on the analytical engine},
  author={Lovelace, Ada and Babbage, Charles and others},
  journal={arXiv preprint arXiv:2301.00001},
  year={2023}
}
@inproceedings{babbage2020engines,
  title={Engines},
  author={Babbage, Charles},
  booktitle={International Workshop on Engines},
  pages={1--2},
  year={2020},
  organization={Springer}
}
@phdthesis{turing1938systems,
  title={Systems of logic based on ordinals},
  author={Turing, Alan Mathison and others},
  year={1938},
  school={Princeton University}
}"""


def test_google_scholar(parse: Any) -> None:
    notes, engines, systems = read(parse, SCHOLAR)
    assert notes.others
    assert (notes.kind, notes.venue, notes.arxiv) == ("preprint", "arXiv preprint", "2301.00001")
    assert (engines.kind, engines.venue) == ("workshop", "International Workshop on Engines")
    assert (systems.kind, systems.venue, systems.genre) == ("thesis", "Princeton University", "PhD thesis")


ZOTERO = r"""
@article{lovelaceNotesAnalyticalEngine2023,
  title = {Notes on the {{Analytical Engine}}: {{A}} Study of {\emph{E. Coli}} and {{CO}}\textsubscript{2}},
  shorttitle = {Notes on the {{Analytical Engine}}},
  author = {Lovelace, Ada and {van der Berg}, Jan and family=Beethoven, given=Ludwig, prefix=van, useprefix=true},
  date = {2023-07-04},
  journaltitle = {Annals of Engines},
  shortjournal = {Ann. Eng.},
  volume = {12},
  number = {3},
  eprint = {12345678},
  eprinttype = {pmid},
  pages = {1--12},
  issn = {1234-5678},
  doi = {10.1000/182},
  url = {https://example.org/a_b\%20c},
  urldate = {2024-01-02},
  abstract = {One.

  Two --- three.},
  langid = {english},
  keywords = {engines,history},
  file = {/home/ada/Zotero/storage/ABC/paper.pdf;/home/ada/other.pdf}
}

@online{nasaStars2020,
  title = {Stars},
  author = {{NASA}},
  date = {2020},
  url = {https://www.nasa.gov/},
  organization = {NASA}
}
"""


def test_zotero_and_better_bibtex(parse: Any) -> None:
    article, online = read(parse, ZOTERO)
    assert article.title == "Notes on the Analytical Engine: A Study of E. Coli and CO2"
    assert article.authors == (
        Author("Lovelace", "Ada"),
        Author("van der Berg", "Jan"),
        Author("Beethoven", "Ludwig", "van"),
    )
    assert (article.venue, article.short_venue) == ("Annals of Engines", "Ann. Eng.")
    assert article.abstract == "One. Two — three."
    assert article.links == {
        "doi": "https://doi.org/10.1000/182",
        "pubmed": "https://pubmed.ncbi.nlm.nih.gov/12345678/",
        "website": "https://example.org/a_b%20c",
    }
    assert "file" not in article.fields
    assert (online.authors, online.venue) == ((Author(literal="NASA"),), "NASA")


MENDELEY = r"""
@article{Lovelace2023,
abstract = {Costs were {\$}5 {\&} more, {\textless}b{\textgreater} and x{\textless}y.},
author = {Lovelace, Ada and M{\"{u}}ller, Hans-Peter},
doi = {10.1000/a{\_}b},
file = {:home/ada/paper.pdf:pdf},
isbn = {978},
journal = {Engines {\&} Machines},
keywords = {engine},
mendeley-groups = {My Papers},
month = {jul},
number = {1},
pages = {1--2},
title = {{Notes on engines}},
url = {http://example.org/{~}ada/a{\_}b?c=d{\&}e=f},
volume = {2},
year = {2023}
}
"""


def test_mendeley(parse: Any) -> None:
    (publication,) = read(parse, MENDELEY.replace("{~}", "~"))
    assert publication.abstract == r"Costs were \$5 & more, <b> and x<y."
    assert publication.authors[1] == Author("Müller", "Hans-Peter")
    assert publication.doi == "10.1000/a_b"
    assert publication.links["website"] == "http://example.org/~ada/a_b?c=d&e=f"
    assert publication.venue == "Engines & Machines"
    assert str(publication.date) == "2023-07"


JABREF = r"""% Encoding: UTF-8

@String { acl = {Association for Computational Linguistics} }

@Article{Lovelace2023,
  author    = {Ada Lovelace},
  journal   = {Engines},
  title     = {Notes},
  year      = {2023},
  month     = {#jul#},
  publisher = acl,
  comment   = {to read},
  file      = {:paper.pdf:PDF},
  groups    = {Mine},
  owner     = {ada},
  priority  = {prio1},
  readstatus = {read},
  creationdate = {2023-01-01T00:00:00},
  __markedentry = {[ada:1]},
}

@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Mine\;0\;1\;0x8a8a8aff\;\;\;;
}
"""


def test_jabref(parse: Any) -> None:
    (publication,) = read(parse, JABREF)
    assert publication.publisher == "Association for Computational Linguistics"
    assert list(publication.fields) == ["author", "journal", "title", "year", "month", "publisher", "comment"]
    assert str(publication.date) == "2023-07"


ARXIV = r"""
@misc{lovelace2023notesanalyticalengine,
      title={Notes on the Analytical Engine},
      author={Ada Lovelace and Charles Babbage},
      year={2023},
      eprint={2301.00001},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      url={https://arxiv.org/abs/2301.00001},
}
"""


def test_arxiv(parse: Any) -> None:
    (publication,) = read(parse, ARXIV)
    assert (publication.kind, publication.venue, publication.arxiv) == ("preprint", "arXiv", "2301.00001")
    assert publication.links == {"arxiv": "https://arxiv.org/abs/2301.00001"}


AL_FOLIO = r"""---
---

@string{aps = {American Physical Society,}}

@book{einstein1920relativity,
  title={Relativity: the Special and General Theory},
  author={Einstein, Albert},
  year={1920},
  publisher={Methuen & Co Ltd},
  html={relativity.html}
}

@article{PhysRev.47.777,
  abbr={PhysRev},
  title={Can Quantum-Mechanical Description of Physical Reality Be Considered Complete?},
  author={Einstein*†, A. and Podolsky*, B. and Rosen*, N.},
  abstract={In a complete theory there is an element corresponding to each element of reality.},
  journal={Phys. Rev.},
  location={New Jersey},
  volume={47},
  issue={10},
  pages={777--780},
  numpages={0},
  year={1935},
  month={May},
  publisher=aps,
  doi={10.1103/PhysRev.47.777},
  url={http://link.aps.org/doi/10.1103/PhysRev.47.777},
  html={https://journals.aps.org/pr/abstract/10.1103/PhysRev.47.777},
  pdf={example_pdf.pdf},
  altmetric={248277},
  dimensions={true},
  google_scholar_id={qyhmnyLat1gC},
  video={https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ},
  additional_info={. *More Information* can be [found here](https://github.com/alshedivat/al-folio/)},
  annotation={* Example use of superscripts<br>† Albert Einstein},
  selected={true},
  inspirehep_id={3255},
  bibtex_show={true},
}

@inproceedings{demo,
  abbr={ACL},
  title={A Demo},
  author={Pang, Ce},
  booktitle={ACL},
  year={2020},
  code={https://github.com/a/b},
  slides={slides.pdf},
  poster={poster.pdf},
  arxiv={2001.00001},
  preview={demo.gif},
}
"""


def test_al_folio(parse: Any) -> None:
    source = parse(AL_FOLIO)
    assert [(problem.line, problem.column, problem.subtype, problem.message) for problem in source.problems] == [
        (11, 9, "link", "einstein1920relativity: 'relativity.html' is not a link; expected http://, https:// or mailto:; did you mean https://relativity.html?"),
        (17, 19, "mark", "PhysRev.47.777: marks are typed into names; write the names without them, and author+an = {1=equal,corresponding; 2=equal; 3=equal}"),
    ]  # fmt: skip
    book, article, demo = source.publications
    assert book.publisher == "Methuen & Co Ltd"
    assert [author.marks for author in article.authors] == [("equal", "corresponding"), ("equal",), ("equal",)]
    assert article.authors[0].name == "A. Einstein"
    assert article.selected
    assert (article.short_venue, article.number, article.publisher) == ("PhysRev", "10", "American Physical Society,")
    assert list(article.links) == ["doi", "pdf", "video", "website", "url"]
    assert not {"abbr", "selected", "bibtex_show", "google_scholar_id"} & article.fields.keys()
    assert demo.links == {
        "arxiv": "https://arxiv.org/abs/2001.00001",
        "code": "https://github.com/a/b",
        "slides": "slides.pdf",
        "poster": "poster.pdf",
    }
    assert demo.short_venue == ""


KOREAN = """
@article{kim2020,
  author = {김민지 and 박찬준 and Park, Chanjun},
  title = {한국어 {언어} 모형},
  journal = {정보과학회논문지},
  year = {2020},
  month = {7월},
}
"""


def test_korean(parse: Any) -> None:
    (publication,) = read(parse, KOREAN)
    assert publication.authors == (Author(literal="김민지"), Author(literal="박찬준"), Author("Park", "Chanjun"))
    assert (publication.title, publication.venue, str(publication.date)) == (
        "한국어 언어 모형",
        "정보과학회논문지",
        "2020-07",
    )
