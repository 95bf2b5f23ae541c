"""Words for the terms of the model: English here, other languages in the catalogs."""

from __future__ import annotations

from sphinx_people.render.words import to_translate

#: What sections are called on a page.
SECTIONS = {
    "education": to_translate("Education"),
    "work": to_translate("Work"),
    "projects": to_translate("Projects"),
    "awards": to_translate("Awards"),
    "certificates": to_translate("Certificates"),
    "talks": to_translate("Talks"),
    "teaching": to_translate("Teaching"),
    "media": to_translate("Media"),
    "news": to_translate("News"),
    "service": to_translate("Service"),
    "activities": to_translate("Activities"),
    "skills": to_translate("Skills"),
    "languages": to_translate("Languages"),
    "interests": to_translate("Interests"),
}

#: What the objects of the domain are, for the search.
OBJECTS = {
    "person": to_translate("Person"),
    "project": to_translate("Project"),
    "organization": to_translate("Organization"),
    "publication": to_translate("Publication"),
}
#: The titles of the generated indices. Sphinx asks for them before it knows a page.
INDICES = {
    "names": to_translate("Index of people"),
    "projects": to_translate("Index of projects"),
    "organizations": to_translate("Index of organizations"),
}
#: How much a search found; Sphinx' script puts the number in.
SEARCH_RESULTS = to_translate("${resultCount} results")
#: Kinds of talks and media that have words; any other is shown as it is written.
KINDS = {
    "invited": to_translate("invited"),
    "keynote": to_translate("keynote"),
    "tutorial": to_translate("tutorial"),
    "panel": to_translate("panel"),
    "article": to_translate("article"),
    "interview": to_translate("interview"),
    "broadcast": to_translate("broadcast"),
    "podcast": to_translate("podcast"),
}
#: The heads of a table's columns, by section: what it is called and where it was.
COLUMNS = {
    "talks": (to_translate("Title"), to_translate("Event")),
    "media": (to_translate("Headline"), to_translate("Outlet")),
    "awards": (to_translate("Award"), to_translate("Awarder")),
    "teaching": (to_translate("Course"), to_translate("Role")),
}
#: The heads where a section has none of its own.
OTHER_COLUMNS = (to_translate("Title"), to_translate("Where"))
DATE = to_translate("Date")
PERSON = to_translate("Person")
#: Headings of lists of publications by kind.
PUBLICATION_KINDS = {
    "preprint": to_translate("Preprints"),
    "conference": to_translate("Conferences"),
    "workshop": to_translate("Workshops"),
    "demo": to_translate("Demos"),
    "journal": to_translate("Journals"),
    "book": to_translate("Books"),
    "chapter": to_translate("Book chapters"),
    "thesis": to_translate("Theses"),
    "report": to_translate("Reports"),
    "patent": to_translate("Patents"),
    "software": to_translate("Software"),
    "dataset": to_translate("Datasets"),
    "talk": to_translate("Talks"),
    "other": to_translate("Other"),
}
#: What a publication's links lead to.
LINKS = {
    "doi": "DOI",
    "arxiv": "arXiv",
    "acl": "ACL Anthology",
    "openreview": "OpenReview",
    "hal": "HAL",
    "pubmed": "PubMed",
    "pdf": "PDF",
    "code": to_translate("Code"),
    "slides": to_translate("Slides"),
    "poster": to_translate("Poster"),
    "video": to_translate("Video"),
    "dataset": to_translate("Dataset"),
    "website": to_translate("Website"),
    "url": "URL",
}
#: What people of a directory are to an organization.
ROLES = {"current": to_translate("Current members"), "alumni": to_translate("Alumni")}
