"""What we are compared with: a Flask app with one view that returns the same few bytes."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def constant() -> str:
    """Nothing but the framework and the server."""
    return "ok"
