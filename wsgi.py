"""What a WSGI server imports: `gunicorn wsgi:app`. The edition is read once, before workers are forked."""

from kb.app import create_app
from kb.web import logs
from kb.web.state import warm

app = create_app()
logs.configure(app.extensions["kb"].settings.log_level)
warm(app)
