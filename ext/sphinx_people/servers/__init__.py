"""What other computers say: star counts, asked for by the command line alone and never by a build."""
