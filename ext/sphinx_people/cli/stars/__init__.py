"""``sphinx-people stars``, in parts: the command, its options, one run, what is asked, what is said, the file."""
