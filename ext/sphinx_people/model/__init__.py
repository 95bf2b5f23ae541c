"""What a person is: frozen, typed, plain. Knows neither Sphinx nor docutils nor YAML."""
