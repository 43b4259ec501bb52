"""For search engines: what may be read, and where everything is."""

from __future__ import annotations

from flask import Response, render_template, url_for

from kb.catalog.model import Act, Agency, Document, Guide, LifeEvent, Module, Office, Programme, Service, Topic
from kb.web.access import public
from kb.web.links import link
from kb.web.resident.blueprint import root
from kb.web.state import kb, now

LISTED = (Guide, Service, Agency, Office, Document, Topic, LifeEvent, Act, Module, Programme)
PAGES = (
    "home",
    "guides",
    "plan",
    "letters",
    "services",
    "agencies",
    "documents",
    "terms",
    "hotlines",
    "figures",
    "about",
)


@root.get("/robots.txt")
@public
def robots() -> Response:
    """Everything may be read but the searches."""
    rules = [f"Disallow: /{code}/search" for code in kb().settings.languages]
    lines = ["User-agent: *", *rules, f"Sitemap: {kb().settings.public_url}/sitemap.xml", ""]
    return Response("\n".join(lines), mimetype="text/plain")


@root.get("/sitemap.xml")
@public
def sitemap() -> Response:
    """Every page with its pair in the other languages."""
    edition, codes = now().edition, kb().settings.languages
    pages = [{code: url_for(f"resident.{page}", language=code) for code in codes} for page in PAGES]
    pages.append({code: url_for("trainer.training", language=code) for code in codes})
    for model in LISTED:
        pages += [{code: link(item, language=code) for code in codes} for item in edition.all(model)]
    xml = render_template("resident/sitemap.xml", pages=pages, site=kb().settings.public_url)
    return Response(xml, mimetype="application/xml")
