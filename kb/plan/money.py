"""What a plan costs: every fee with its date, the least and the most together, and what nobody states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kb.catalog.model import Fee
from kb.catalog.procedure import procedure
from kb.plan.picks import Picked

SOM = "KGS"


@dataclass(frozen=True, slots=True)
class Charge:
    """The fees of one service: several speeds are a choice, the rest may add up."""

    picked: Picked
    fees: tuple[Fee, ...]

    @property
    def least(self) -> Decimal:
        """The cheapest it can be."""
        return min((_low(fee) for fee in self.fees), default=Decimal(0))

    @property
    def most(self) -> Decimal:
        """The dearest: the dearest speed and every other fee."""
        speeds = [_high(fee) for fee in self.fees if fee.speed is not None]
        return sum((_high(fee) for fee in self.fees if fee.speed is None), max(speeds, default=Decimal(0)))


@dataclass(frozen=True, slots=True)
class Money:
    """The sum over all services, in som; `unknown` are services whose cost no source states.

    `open_end` tells that a fee is "from" so much; `others` are fees in other currencies, which are not summed.
    """

    charges: tuple[Charge, ...]
    unknown: tuple[Picked, ...]
    others: tuple[Fee, ...]
    least: Decimal
    most: Decimal
    open_end: bool
    oldest: str | None
    newest: str | None


def money(plan: Sequence[Picked]) -> Money:
    """Add up what is known."""
    fees = {picked: procedure(picked.service, picked.case).fees for picked in plan}
    charges = tuple(Charge(one, tuple(f for f in of_one if f.currency == SOM)) for one, of_one in fees.items())
    charges = tuple(charge for charge in charges if charge.fees)
    dates = sorted(fee.as_of for of_one in fees.values() for fee in of_one)
    return Money(
        charges,
        tuple(picked for picked, of_one in fees.items() if not of_one),
        tuple(fee for of_one in fees.values() for fee in of_one if fee.currency != SOM),
        sum((charge.least for charge in charges), Decimal(0)),
        sum((charge.most for charge in charges), Decimal(0)),
        any(fee.bound == "at_least" for charge in charges for fee in charge.fees),
        dates[0] if dates else None,
        dates[-1] if dates else None,
    )


def _low(fee: Fee) -> Decimal:
    return Decimal(0) if fee.bound == "at_most" else fee.amount or Decimal(0)


def _high(fee: Fee) -> Decimal:
    return fee.amount_to or fee.amount or Decimal(0)
