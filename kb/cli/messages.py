"""A sentence for each issue code, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

import click

from kb.errors import (
    BadConfiguration,
    IndexUnavailable,
    KbError,
    StoreNotReady,
    StoreTooNew,
    StoreUnavailable,
)
from kb.issues import Issue

SENTENCES = {
    "concept_circle": "the concept {concept} is narrower than itself",
    "bare_number": "{number}: of what?",
    "double_space": "two spaces",
    "long_sentence": "{words} words in a sentence, at most {limit}: {start}…",
    "missing_letters": "{word}: is it {right}?",
    "mixed_alphabets": "Latin and Cyrillic letters in {word}",
    "unknown_abbreviation": "{word} is explained nowhere",
    "word_to_avoid": "{word}: write {instead}",
    "contact_needs_value_or_fact": "a contact has either a value of its own or a fact",
    "contact_without_date": "a contact with a value needs checked_on",
    "document_cannot_be_entered": "{document} is needed to get itself: no service that makes it can be started",
    "document_in_circle": "nobody can get {document}: who makes it first asks for {needs}",
    "document_with_two_origins": "a document has one origin: produced_by, issued_by or own",
    "document_without_origin": "say where the document comes from: produced_by, issued_by or own",
    "fee_without_amount": "a fee has an amount or is free, not both and not neither",
    "guide_choice_without_exit": "this answer leads nowhere: say leads_to",
    "guide_circle": "the question {id} leads back to itself",
    "guide_combination_ends_nowhere": "these answers reach no outcome: {answers}",
    "guide_dead_end": "from the question {id} no outcome can be reached",
    "guide_few_scenarios": "{count} scenarios, at least {least}",
    "guide_id_reserved": "{id} means something else in addresses; choose another word",
    "guide_leads_nowhere": "there is no question or outcome {id}",
    "guide_misplaced_exit": "of several, the question leads on; of one, each choice does",
    "guide_outcome_empty": "the outcome {id} has neither services nor a note after {answers}",
    "guide_scenario_fails": "expected {expected}, found {found}",
    "guide_scenario_unasked": "the answer {question}={answer} is not on the way",
    "guide_service_not_current": "{service} is paused, ended or replaced: say so in a note",
    "guide_too_wide": "more than {limit} combinations of answers: make two guides of it",
    "guide_unknown_case": "the service {service} has no case {case}",
    "guide_unreachable": "no answers lead to {id}",
    "guide_without_unsure": "the question {id} has no choice with unsure: true",
    "holiday_unreadable": "{value!r} is no day: write 08-31, 01-01/01-07, 2026-03-20, joined by commas",
    "id_is_not_file_name": "the id is {id}, the file is {file}.yml",
    "id_reused": "{id} is or was the id of another item",
    "id_twice": "the id {id} is used twice",
    "minutes_differ": "{said} minutes are said, the parts take {added}",
    "minutes_without_origin": "say the source of these minutes, or minutes_ours: true",
    "missing_language": "no text in {language}",
    "module_without": "a module has {part}",
    "no_catalogue": "there is no such folder",
    "quiz_right_answers": "{right} right answers, right_count says {said}",
    "quiz_without_choice": "every answer is right; add a wrong one",
    "range_goes_down": "amount_to must be greater than amount",
    "opening_too_long": "the opening and request take {seconds} s to say in {language}, at most {limit}",
    "review_due_before_check": "the review is due before it was made",
    "schema": "{message}",
    "script_missing": "the channel {channel} needs a script for the situation {situation}",
    "service_does_not_produce": "the service {service} has no result with the document {document}",
    "sheet_empty": "a sheet has texts, or both columns and rows",
    "slot_needs_module_or_title": "a slot has a module or a title, not both and not neither",
    "status_without_notice": "a service that is not active says why in a notice",
    "summary_too_long": "{length} characters, at most {limit}",
    "timing_is_ours": "some minutes are ours, so the timing is ours",
    "tool_incomplete": "a tool needs {missing}",
    "undeclared_slot": "the blank {{{id}}} is not among the slots",
    "unknown_activity": "the module {module} has no activity {id}",
    "unknown_folder": "not a folder of the catalogue; there are {known}",
    "unknown_part": "no {id} among the {part} of this item",
    "unknown_reference": "there is no {kind} {id}",
    "unknown_script": "the service {service} has no script {script}",
    "unknown_source": "no source {id!r} in this item",
    "unused_slot": "the slot {id} is in no text",
    "wording_in_two_concepts": "{wording!r} is a wording of {concept} too; join them or part them",
    "wording_without_words": "{wording!r} has no letter or digit",
    "yaml_broken": "not valid YAML: {problem}",
    "yaml_duplicate_key": "the key {key} stands twice",
    "yaml_not_utf8": "not UTF-8",
    "yaml_too_long": "longer than {limit} bytes",
}

SCHEMA_WORDS = {
    "control_character": "a control character",
    "expected_date": "expected a date: 2021, 2021-11 or 2021-11-17",
    "expected_languages": "expected texts by language: {ky: …, ru: …}",
    "expected_list": "expected a list",
    "expected_script_name": "expected a script as service-id/script-id",
    "expected_slug": "expected an id of lower-case Latin letters, digits and hyphens",
    "expected_text": "expected a text",
    "expected_time": 'expected a time: "09:00"',
    "too_long": "too long",
    "unknown_language": "not a language code",
}


def sentence(issue: Issue) -> str:
    """The issue in words, its place first."""
    values = dict(issue.values)
    if issue.code == "schema":
        values["message"] = SCHEMA_WORDS.get(values["message"], values["message"])
    return f"{issue.place}: {SENTENCES[issue.code].format(**values)}"


def report(issues: Iterable[Issue]) -> int:
    """Print every issue to standard error and give their number."""
    count = 0
    for issue in issues:
        click.echo(sentence(issue), err=True)
        count += 1
    return count


def fault(error: KbError) -> str:
    """What stopped the program, in one line."""
    match error:
        case BadConfiguration():
            return f"{error.setting}: {error.reason}"
        case StoreTooNew():
            return f"the store was written by a newer version ({error.found}); update this program"
        case StoreNotReady():
            return "the store is not ready; run: kb store migrate"
        case StoreUnavailable():
            return f"the store cannot be used: {error.reason}"
        case IndexUnavailable():
            return f"the search index cannot be written: {error}"
        case _:
            return str(error)
