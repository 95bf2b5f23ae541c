extensions = ["sphinx_people"]
primary_domain = "people"
language = "en"
people_languages = ["en", "ko"]
people_fold_authors = 10

project = "Publications"
version = "1"  # an EPUB must have one
project_copyright = "2026, the people of the tests"  # and says whose it is
