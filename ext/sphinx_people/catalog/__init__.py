"""Everybody's facts in one place, with the indexes between them."""

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.member import Member
from sphinx_people.catalog.organizations import Affiliation, Place
from sphinx_people.catalog.projects import JointProject, Part

__all__ = ["Affiliation", "Catalog", "JointProject", "Member", "Part", "Place"]
