"""How servers are asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds until a silent server is given up, how often it is asked again, and how long a wait is sat out."""

    timeout: float = 20
    retries: int = 2
    patience: timedelta = timedelta(seconds=30)
