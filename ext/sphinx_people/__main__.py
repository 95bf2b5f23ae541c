"""``python -m sphinx_people`` is ``sphinx-people``."""

from sphinx_people.cli import main

main(prog_name="sphinx-people")
