from kb.search.request import PER_PAGE_LIMIT, Request
from kb.search.results import Hit, Results


def test_a_request_cannot_ask_for_what_would_fail():
    request = Request("x", page=-3, per_page=10_000, sort="colour", filters={"topic": ()})

    assert (request.page, request.per_page, request.sort) == (1, PER_PAGE_LIMIT, "relevance")
    assert dict(request.filters) == {}


def test_equal_requests_are_one_key():
    assert {Request("x", filters={"topic": ("a",)}): 1}[Request("x", filters={"topic": ("a",)})] == 1


def test_results_count_their_pages():
    hits = tuple(Hit("service", str(number), 1.0) for number in range(10))
    results = Results(Request("x", page=2), hits, total=25)

    assert (results.pages, results.first, results.last) == (3, 11, 20)


def test_no_results_are_one_empty_page():
    results = Results(Request("x"))

    assert (results.pages, results.first, results.last) == (1, 0, 0)
