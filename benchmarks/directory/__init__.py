"""A made-up directory of people: what is known about them, and what happens to it from build to build."""
