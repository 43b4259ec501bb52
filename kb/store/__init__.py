"""Where things are kept: SQL tables, YAML files, atomic writing. Knows no item by name."""
