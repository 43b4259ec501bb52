"""What to say on every visit and call of a plan: an address of its own, so that the plan itself stays light."""

from __future__ import annotations

from flask import redirect, render_template
from flask.typing import ResponseReturnValue

from kb.plan.picks import TooManyPicks
from kb.plan.plan import make
from kb.web.access import public
from kb.web.leaving import in_danger
from kb.web.plans import phones, plan_url
from kb.web.resident.blueprint import bp
from kb.web.resident.plan import asked_for
from kb.web.state import now


@bp.get("/plan/words")
@public
def plan_words() -> ResponseReturnValue:
    """The scripts of the plan's services, once a service; a plan without words leads back to the plan."""
    edition = now().edition
    try:
        made = make(asked_for(), edition=edition)
    except TooManyPicks as error:
        return render_template("resident/plan_too_long.html", error=error, noindex=True), 400
    spoken = {one.service.id: (one.service, scripts) for one, scripts in made.scripts}
    back = plan_url(made.asked)
    if not spoken:
        return redirect(back)
    return render_template(
        "resident/plan_words.html",
        spoken=spoken.values(),
        back=back,
        phones=phones,
        danger=in_danger(made, edition),
        edition=edition,
        noindex=True,
    )
