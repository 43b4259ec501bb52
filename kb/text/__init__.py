"""Words in several languages: texts, letters, dates as written. Knows nothing of services."""
