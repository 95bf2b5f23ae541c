extensions = ["sphinx_people"]
primary_domain = "people"
language = "en"
people_languages = ["en", "ko"]
myst_enable_extensions = ["dollarmath", "colon_fence"]
version = "1"  # an EPUB must have one
