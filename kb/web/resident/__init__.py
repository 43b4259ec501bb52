"""Pages for residents: no account, no cookie but the language, everything without JavaScript."""
