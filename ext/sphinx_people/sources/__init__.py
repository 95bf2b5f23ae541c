"""Files to model. Whatever is wrong with a file is a :class:`~sphinx_people.sources.problem.Problem` with its place."""
