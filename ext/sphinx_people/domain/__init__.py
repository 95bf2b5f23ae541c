"""The Sphinx domain ``people``: its objects, roles and indices."""
