"""Model to docutils nodes: functions that know nothing of builders, and of Sphinx only its nodes."""
