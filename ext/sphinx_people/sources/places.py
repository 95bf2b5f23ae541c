"""Where sources are: names of files, and folders in which nobody looks for them."""

from __future__ import annotations

PERSON_FILE = "person.yaml"
ORGANIZATIONS_FILE = "organizations.yaml"
STARS_FILE = "stars.yaml"
#: Folders in which nobody's facts are looked for, beside those that ``conf.py`` excludes.
EXCLUDED = tuple(f"{at}{name}" for at in ("", "**/") for name in (".*", "_build", "node_modules", "__pycache__"))
