"""Any guides and answers for property tests: sound trees, and graphs with circles and dead ends."""

from hypothesis import strategies as st

from kb.guide.walk import NONE
from tests.builders import a_choice, a_guide, a_question, an_outcome

SERVICES = ("a", "a:x", "b", "b:y")


@st.composite
def any_guide(draw, sound=False):
    """Up to five questions; in a sound guide each leads down only, otherwise anywhere or nowhere."""
    count = draw(st.integers(1, 5))
    outcomes = ("end-1", "end-2")
    questions = []
    for at in range(count):
        below = [f"q{number}" for number in range(at + 1, count)]
        everywhere = [f"q{number}" for number in range(count)] + ["nowhere", None]
        target = st.sampled_from([*outcomes, *(below if sound else everywhere)])
        adds = st.lists(st.sampled_from(SERVICES), max_size=2)
        several = draw(st.booleans())
        choices = [
            a_choice(f"v{number}", None if several else draw(target), *draw(adds))
            for number in range(draw(st.integers(1, 3)))
        ]
        changes = {"form": "several", "leads_to": draw(target)} if several else {}
        questions.append(a_question(f"q{at}", *choices, **changes))
    ends = tuple(an_outcome(id, *draw(st.lists(st.sampled_from(SERVICES), max_size=2))) for id in outcomes)
    return a_guide(first="q0", questions=tuple(questions), outcomes=ends)


def any_answers(guide):
    """Answers that mean something, and some that do not."""
    ids = st.sampled_from([*(question.id for question in guide.questions), "elsewhere"])
    values = st.lists(st.sampled_from(["v0", "v1", "v2", NONE, "nonsense"]), max_size=3)
    return st.dictionaries(ids, values)
