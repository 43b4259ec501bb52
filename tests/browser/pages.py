"""Every type of page that a resident meets, as addresses in both languages; a test finds a route without one."""

from urllib.parse import quote


def _search(query: str, more: str = "") -> str:
    return f"/search?q={quote(query)}{more}"


PAGES = {
    "home": "/",
    "search_empty": "/search",
    "search": _search("справка"),
    "search_filtered": _search("справка", "&topic=documents"),
    "search_understood": _search("gfcgjhn"),
    "search_nothing": _search("ыыыщщщэээ"),
    "guide_several": "/guides/moving?time=always&old=no&home=dacha",
    "services": "/services",
    "service": "/services/id-card-lost",
    "service_case": "/services/id-card-lost?case=id-series",
    "service_closed": "/services/land-amnesty",
    "agencies": "/agencies",
    "agency": "/agencies/tson",
    "office": "/offices/tson-osh-2",
    "documents": "/documents",
    "document": "/documents/id-card",
    "topic": "/topics/documents",
    "life_event": "/life-events/document-lost",
    "act": "/acts/law-123-2021",
    "terms": "/terms",
    "terms_letter": "/terms?letter=" + quote("К"),
    "hotlines": "/hotlines",
    "figures": "/figures",
    "about": "/about",
    "training": "/training",
    "module": "/training/modules/speaking-with-officials",
    "module_tools": "/training/modules/tools-of-relations",
    "module_handout": "/training/modules/from-problem-to-plan/handout",
    "module_plan": "/training/modules/tools-of-space/plan",
    "programme": "/training/programmes/two-days",
    "guides": "/guides",
    "guide_question": "/guides/document-lost",
    "guide_danger": "/guides/violence?danger=yes",
    "guide_outcome": "/guides/document-lost?what=id-card&where=here&tunduk-card=yes&issued=from-2017",
    "plan_empty": "/plan",
    "plan": "/plan?s=id-card-lost&s=birth-registration",
    "plan_words": "/plan/words?s=id-card-lost&s=birth-registration",
    "suggestions": "/suggest?q=" + quote("паспо"),
    "letters": "/letters",
    "letter": "/letters/written-appeal",
    "not_found": "/services/poteryal-pasport",
}
LANGUAGES = ("ky", "ru")
PHONE = {"width": 360, "height": 780}
DESKTOP = {"width": 1280, "height": 900}
