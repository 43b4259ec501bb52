"""The style guide of pages: whoever opens one through this reader checks it as well."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import html5lib
from flask.testing import FlaskClient

FIRST_VISIT = 30_000
"""Bytes over the wire of a first page with its style, at most."""


@dataclass(frozen=True)
class Page:
    """An opened page, as a person reads it."""

    status: int
    path: str
    html: str
    root: Element
    headers: dict[str, str]

    @property
    def heading(self) -> str:
        """The words of the h1, without the note that they are in another language."""
        heading = next(self.root.iter("h1"))
        notes = [text_of(note) for note in heading.iter("small")]
        return text_of(heading).removesuffix(notes[-1]).strip() if notes else text_of(heading)

    @property
    def title(self) -> str:
        """The words of the title."""
        return text_of(next(self.root.iter("title")))

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.root.get("lang", "")

    @property
    def text(self) -> str:
        """All words of the main part."""
        return text_of(next(self.root.iter("main")))

    @property
    def links(self) -> list[str]:
        """The addresses that links lead to."""
        return [link.get("href", "") for link in self.root.iter("a")]

    def link(self, words: str) -> str:
        """The address behind the link with these words."""
        for link in self.root.iter("a"):
            if words in text_of(link):
                return link.get("href", "")
        raise AssertionError(f"no link «{words}» on {self.path}")


class Reader:
    """Opens pages in one language and refuses those that break the rules of the house."""

    def __init__(self, client: FlaskClient, language: str = "ky") -> None:
        self.client = client
        self.language = language

    def opens(self, path: str, *, status: int = 200, language: str | None = None) -> Page:
        """Open `/<language><path>` and check it."""
        code = language or self.language
        return self.goes(f"/{code}{path}", status=status)

    def goes(self, address: str, *, status: int = 200) -> Page:
        """Open an address as it stands, and check the page."""
        answer = self.client.get(address, headers={"Accept": "text/html"})
        assert answer.status_code == status, f"{address}: {answer.status_code}"
        page = read(address, answer.status_code, answer.get_data(as_text=True), dict(answer.headers))
        check(page)
        return page


def read(path: str, status: int, html: str, headers: dict[str, str]) -> Page:
    """Parse strictly: markup that a browser would have to repair is an error."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    errors = [f"{position}: {code}" for position, code, _ in parser.errors]
    assert errors == [], f"{path}: invalid HTML: {errors[:5]}"
    return Page(status, path, html, root, headers)


def check(page: Page) -> None:
    """The rules that hold for every page."""
    root, path = page.root, page.path
    headings = list(root.iter("h1"))
    assert len(headings) == 1, f"{path}: {len(headings)} h1"
    assert page.heading, f"{path}: an empty h1"
    assert page.title.startswith(page.heading), f"{path}: the title does not start with the h1: {page.title!r}"
    assert page.language in page.path.split("/") or page.status >= 400, f"{path}: lang={page.language!r}"
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert [id for id, count in ids.items() if count > 1] == [], f"{path}: an id stands twice"
    _labels(root, path)
    _links(root, path, set(ids))
    _nothing_inline(root, path)
    _headings_in_order(root, path)


def _labels(root: Element, path: str) -> None:
    labelled = {label.get("for") for label in root.iter("label")}
    for tag in ("input", "select", "textarea"):
        for field in root.iter(tag):
            inside = any(field in list(label.iter()) for label in root.iter("label"))
            known = field.get("type") in ("hidden", "submit") or field.get("id") in labelled or inside
            assert known or field.get("aria-label"), f"{path}: a field without a label"
    for image in root.iter("img"):
        assert image.get("alt") is not None, f"{path}: a picture without alt"


def _links(root: Element, path: str, ids: set[str | None]) -> None:
    for link in root.iter("a"):
        address = link.get("href")
        assert address, f"{path}: a link without an address"
        assert text_of(link) or any(image.get("alt") for image in link.iter("img")), f"{path}: a link without words"
        if address.startswith("#") and address != "#content":
            assert address[1:] in ids, f"{path}: nothing has the id of {address}"


def _nothing_inline(root: Element, path: str) -> None:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        assert not any(name == "style" or name.startswith("on") for name in element.attrib), f"{path}: inline"
        if element.tag in ("script", "link", "img"):
            address = element.get("src") or (
                element.get("href") if element.get("rel") in ("stylesheet", "icon") else ""
            )
            assert not (address or "").startswith(("http", "//")), f"{path}: {address} is of another host"
        assert element.tag != "style", f"{path}: an inline style"
        if element.tag == "script" and not element.get("src"):
            assert element.get("type") == "application/ld+json", f"{path}: an inline script"


def _headings_in_order(root: Element, path: str) -> None:
    levels = [int(element.tag[1]) for element in root.iter() if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    for before, after in itertools.pairwise(levels):
        assert after <= before + 1, f"{path}: h{after} follows h{before}"


def text_of(element: Element) -> str:
    """The words of an element, spaces folded."""
    return " ".join("".join(element.itertext()).split())
