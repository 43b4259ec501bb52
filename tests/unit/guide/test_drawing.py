"""A guide drawn for editors."""

from dataclasses import replace

from kb.guide.drawing import mermaid
from kb.text.localized import text
from tests.builders import a_choice, a_guide, a_question, an_outcome

DRAWN = a_guide(
    first="what-now",
    questions=(
        a_question("what-now", a_choice("card", "which", "id-card:lost"), a_choice("unsure", "end")),
        a_question("which", a_choice("a", None, "b"), a_choice("c"), form="several", leads_to="end"),
    ),
    outcomes=(an_outcome("end", "bureau"),),
)


def test_questions_answers_and_outcomes_are_on_it():
    assert mermaid(DRAWN, "ky").splitlines() == [
        "flowchart TD",
        '  q_what_now["what-now? ky"]',
        '  q_which["which? ky"]',
        '  o_end(["end ky<br>bureau"])',
        '  q_what_now -->|"card ky<br>+ id-card: lost"| q_which',
        '  q_what_now -->|"unsure ky"| o_end',
        '  q_which -->|"a ky<br>+ b<br>c ky"| o_end',
    ]


def test_words_cannot_break_the_drawing():
    title = text(ky='say "hi" #1 <b>\n& go', ru="r")
    nasty = a_guide(outcomes=(replace(an_outcome("renew"), title=title),))

    assert "say #quot;hi#quot; #35;1 #lt;b#gt; #amp; go" in mermaid(nasty, "ky")
