"""schema.org `GovernmentService` for search engines; only what the page itself says."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from kb.catalog.edition import Edition
from kb.catalog.model import Agency, Service


def government_service(service: Service, edition: Edition, language: str) -> Markup:
    """The JSON-LD of a service, safe inside a script element."""
    agency = edition.find(Agency, service.agency)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": service.title.in_(language),
        "description": service.summary.in_(language),
        "inLanguage": language,
        "areaServed": {"@type": "Country", "name": "KG"},
        "audience": {"@type": "Audience", "audienceType": service.audience.in_(language)},
    }
    if agency:
        data["provider"] = {"@type": "GovernmentOrganization", "name": agency.name().in_(language)}
    offers = [
        {"@type": "Offer", "name": fee.what.in_(language), "price": str(fee.amount or 0), "priceCurrency": fee.currency}
        for fee in service.fees
    ]
    if offers:
        data["offers"] = offers
    text = json.dumps(data, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704
