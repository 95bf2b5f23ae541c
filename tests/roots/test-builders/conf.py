extensions = ["sphinx_people"]
primary_domain = "people"
language = "en"
people_languages = ["en", "ko"]
myst_enable_extensions = ["dollarmath"]

project = "Builders"
version = "1"  # an EPUB must have one
project_copyright = "2026, the people of the tests"  # and says whose it is
