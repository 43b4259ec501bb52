"""Lessons: their minutes, their rules, their quizzes. Knows the catalogue; no pages, no clock, no accounts."""
