"""Rules over content: each takes the whole catalogue and yields issues, never sentences.

`ALL` is the list that stands between content and readers; a new rule is a function and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.checks import chains, languages, parts, references, scripts, trust, tuning
from kb.issues import Issue

Check = Callable[[Catalog], Iterator[Issue]]

ALL: tuple[Check, ...] = (
    languages.every_text_in_both_languages,
    languages.summaries_fit,
    references.every_reference_resolves,
    references.old_ids_are_not_taken,
    parts.ids_are_unique_inside_an_item,
    parts.parts_name_parts_that_exist,
    parts.cases_exist,
    parts.fees_have_one_amount,
    parts.script_blanks_are_declared,
    parts.status_explains_itself,
    scripts.every_human_channel_has_a_script,
    scripts.openings_are_short,
    trust.every_figure_has_its_source,
    trust.every_contact_has_its_source,
    trust.reviews_follow_their_check,
    chains.every_document_has_one_origin,
    chains.documents_can_be_entered,
    tuning.tuning_ids_are_unique,
    tuning.wordings_have_words,
    tuning.wordings_stand_in_one_concept,
    tuning.narrower_concepts_make_no_circle,
    tuning.settlements_lie_in_places,
)


def check(catalog: Catalog) -> list[Issue]:
    """Every issue of every rule, by place."""
    return sorted((issue for rule in ALL for issue in rule(catalog)), key=lambda issue: (issue.place, issue.code))
