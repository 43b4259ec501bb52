"""`kb …`: what operators and editors type. Reads arguments, calls one thing, prints."""
