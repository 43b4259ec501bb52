"""`kb search`: how good the search is, and why it ranks as it does."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from kb.catalog.edition import Edition
from kb.catalog.files import read_catalog
from kb.cli.site import site
from kb.search import evaluation, repository
from kb.search.evaluation import Figures, Outcome
from kb.search.opening import open_snapshot
from kb.search.request import Request
from kb.search.results import Results
from kb.search.snapshot_engine import SnapshotEngine

CATALOGUE = click.option("--catalogue", type=click.Path(path_type=Path), default=Path("services_catalog"))
JUDGED = Path("tests/relevance")


@click.group()
def search() -> None:
    """The search: explain a ranking, evaluate the judged queries."""


def _engine(catalogue: Path) -> SnapshotEngine:
    """An engine over a folder of content, its index in a temporary place."""
    found, _ = read_catalog(catalogue)
    edition = Edition(entry.item for entry in found)
    with tempfile.TemporaryDirectory() as folder:
        return SnapshotEngine(edition, open_snapshot(edition, Path(folder)))


@search.command()
def index() -> None:
    """Build the index of the current edition now, so that no reader waits for it."""
    here = site()
    reading = here.now()
    open_snapshot(reading.edition, here.settings.index_folder)  # an error where it cannot be kept
    click.echo(f"index of edition {reading.edition.number} is ready")


@search.command()
@click.option("--forget", metavar="TEXT", help="Offer this query no more.")
def asked(forget: str | None) -> None:
    """Print the queries of several people that are offered to others, or take one of them back."""
    here = site()
    if forget:
        with here.store.writing() as connection:
            found = repository.forget(connection, forget)
        click.echo("forgotten with the next edition" if found else "not there")
        return
    with here.store.reading() as connection:
        for text, people in repository.past(connection, on=date.today()).items():
            click.echo(f"{people:6} {text}")


@search.command()
@click.argument("query")
@click.option("--language", default="ky")
@click.option("--verbatim", is_flag=True, help="Take the understanding back.")
@CATALOGUE
def explain(query: str, language: str, verbatim: bool, catalogue: Path) -> None:
    """Print how QUERY is understood and every contribution to the scores of the first page."""
    engine = _engine(catalogue)
    for line in engine.explain(Request(query, language, verbatim=verbatim)):
        click.echo(line)


@search.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--ablation", is_flag=True, help="What every step adds.")
@click.option("--missed", is_flag=True, help="Name the queries not answered in the first place.")
@click.option("--accept", is_flag=True, help="Keep the places found as the ones the gate compares with.")
@CATALOGUE
def evaluate(files: Sequence[Path], *, ablation: bool, missed: bool, accept: bool, catalogue: Path) -> None:
    """Ask the judged queries in FILES (every set of tests/relevance when none is named) and print the figures."""
    engine = _engine(catalogue)

    def answer(request: Request, off: Collection[str]) -> Results:
        return engine.search(request, off=off)

    accepted: dict[str, object] = {}
    for path in files or _sets():
        judged = evaluation.read_judged(path)
        outcomes = evaluation.run(judged, answer)
        accepted[path.stem] = evaluation.acceptance(outcomes)
        click.echo(f"\n{path.stem}")
        _table([("all", evaluation.figures(outcomes)), *_parts(outcomes)])
        if missed:
            _missed(outcomes)
        if ablation:
            click.echo(f"\n{path.stem}, step by step")
            _table(evaluation.ablation(judged, answer))
    if accept:
        _accept(accepted)


def _accept(accepted: dict[str, object]) -> None:
    path = JUDGED / "accepted.json"
    before = json.loads(path.read_text("utf-8")) if path.exists() else {}
    path.write_text(json.dumps(before | accepted, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


def _sets() -> list[Path]:
    return sorted(path for path in JUDGED.glob("*.tsv") if not path.stem.startswith("forms"))


def _parts(outcomes: Sequence[Outcome]) -> list[tuple[str, Figures]]:
    return [row for column in ("language", "kind") for row in evaluation.by(outcomes, column).items()]


def _table(rows: Iterable[tuple[str, Figures]]) -> None:
    click.echo(f"{'':24}{'queries':>8}{'MRR@10':>8}{'R@1':>7}{'R@3':>7}{'zero':>7}{'neg.':>6}{'false':>7}")
    for name, row in rows:
        click.echo(
            f"{name:24}{row.queries:8}{row.mrr:8.3f}{row.first:7.3f}{row.three:7.3f}{row.zero:7.3f}"
            f"{row.negatives:6}{row.false_hits:7.3f}"
        )


def _missed(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        expected = "|".join(sorted(outcome.judged.expected)) or evaluation.NOTHING
        if outcome.place != 1 and (outcome.judged.expected or outcome.found):
            click.echo(f"  {outcome.place:2} {outcome.judged.text!r} wants {expected}: {', '.join(outcome.found[:4])}")
