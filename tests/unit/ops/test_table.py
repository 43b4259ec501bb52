"""What was measured beside what was promised."""

import pytest

from kb.ops.bench.table import Row, markdown, shown


def test_a_row_holds_up_to_its_bar():
    assert Row("search", 5.0, "ms", 5).holds
    assert not Row("search", 5.1, "ms", 5).holds


def test_where_more_is_better_the_bar_is_the_least():
    assert Row("mix", 0.6, "×", 0.5, at_least=True).holds
    assert not Row("mix", 0.4, "×", 0.5, at_least=True).holds


def test_a_row_without_a_bar_is_only_told():
    assert Row("catalogue", 99, "s").holds
    assert Row("catalogue", 99, "s").ratio is None


@pytest.mark.parametrize(("value", "text"), [(0.01234, "0.0123"), (12.345, "12.3"), (4195.4, "4,195")])
def test_figures_have_three_digits_that_count(value, text):
    assert shown(value) == text


def test_the_table_is_markdown_with_even_columns():
    lines = markdown([Row("search", 2.5, "ms", 5), Row("a longer name", 900, "s", 3)]).splitlines()

    assert [cell.strip() for cell in lines[2].split("|")][1:-1] == ["search", "2.5 ms", "≤ 5 ms", "0.50", "ok"]
    assert "over" in lines[3]
    assert len({len(line) for line in lines}) == 1
