"""What a WSGI server imports: `gunicorn wsgi:app`."""

from kb.app import create_app

app = create_app()
