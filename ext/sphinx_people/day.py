"""The day of a build."""

from __future__ import annotations

import datetime as dt
import os


def day_of_build() -> dt.date:
    """Return today; ``SOURCE_DATE_EPOCH`` names another day, so that builds can be repeated.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    zone = dt.UTC
    return (dt.datetime.fromtimestamp(int(epoch), zone) if epoch.isdigit() else dt.datetime.now(zone)).date()
