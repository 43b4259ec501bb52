"""Calendar files, read back by a parser that is not ours."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from kb.plan.ics import Event, folded, written

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


def read(events):
    file = written(events, name="План, «мой»", language="ky", now=NOW)
    return file, Calendar.from_ical(file)


def test_an_event_is_a_whole_day_with_a_reminder():
    _, calendar = read([Event("1@jol", date(2026, 12, 1), "ЦОН: күбөлүк", "1. Барыңыз\n2. Алыңыз", "Ош, Раззаков 2А")])
    (event,) = calendar.walk("VEVENT")

    assert event.decoded("DTSTART") == date(2026, 12, 1)
    assert event.decoded("DTEND") == date(2026, 12, 2)
    assert str(event["DESCRIPTION"]) == "1. Барыңыз\n2. Алыңыз"
    assert event["SUMMARY"].params["LANGUAGE"] == "ky"
    assert calendar["VERSION"] == "2.0"
    assert event.walk("VALARM")[0].decoded("TRIGGER") == timedelta(hours=-15)


@given(st.lists(st.tuples(TEXT, TEXT), max_size=4))
def test_any_text_comes_back_and_no_line_is_too_long(texts):
    file, calendar = read([Event(f"{n}@jol", date(2027, 1, 8), *pair) for n, pair in enumerate(texts)])

    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\n" not in file.replace(b"\r\n", b"")
    for event, (summary, description) in zip(calendar.walk("VEVENT"), texts, strict=True):
        for name, text in (("SUMMARY", summary), ("DESCRIPTION", description)):
            kept = "".join(one for one in text if one.isprintable() or one == "\n")
            assert str(event.get(name, "")) == kept


@given(st.text(st.sampled_from("аң€😀b"), max_size=120))
def test_folding_never_cuts_a_letter(text):
    lines = folded(text).split(b"\r\n")

    assert "".join(line.decode()[1 if n else 0 :] for n, line in enumerate(lines)) == text
