"""The directives, one file each: they read their options and say which view a page shows."""
