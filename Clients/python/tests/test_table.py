"""Answers as tables."""

import sys
import types

import pytest

from gongbao import to_frame, to_table
from gongbao.v1 import admin_pb2, indicator_pb2, report_pb2, value_pb2

FIGURES = indicator_pb2.ListFiguresResponse(
    figures=[
        indicator_pb2.Figure(
            quote="20件",
            region=value_pb2.RegionRef(code=330521, name="德清县"),
            kind=indicator_pb2.FIGURE_KIND_SHARE,
            flags=[indicator_pb2.FIGURE_FLAG_RATE_OVER_100, 77],  # type: ignore[list-item]
            links=[indicator_pb2.FigureLink()],
        ),
        indicator_pb2.Figure(quote="第一", kind=99),  # type: ignore[arg-type]
    ]
)


def test_rows_become_columns() -> None:
    table = to_table(FIGURES)
    assert table["quote"] == ["20件", "第一"]
    assert table["region_name"] == ["德清县", None]
    assert table["region_code"] == [330521, None]
    assert table["kind"] == ["FIGURE_KIND_SHARE", 99]
    assert table["flags"] == [["FIGURE_FLAG_RATE_OVER_100", 77], []]
    assert len(table["links"][0]) == 1 and isinstance(table["links"][0][0], dict)
    assert {len(column) for column in table.values()} == {2}


def test_an_empty_answer_has_all_columns() -> None:
    empty = to_table(indicator_pb2.ListFiguresResponse())
    assert list(empty) == list(to_table(FIGURES))
    assert all(column == [] for column in empty.values())


def test_rows_are_chosen_by_name() -> None:
    report = report_pb2.GetReportResponse(figures=FIGURES.figures, sections=[report_pb2.SectionRef(level=2)])
    assert to_table(report)["level"] == [2]
    assert to_table(report, "figures") == to_table(FIGURES)
    with pytest.raises(ValueError, match="figures"):
        to_table(report, "nothing")
    with pytest.raises(ValueError, match="none"):
        to_table(admin_pb2.CheckHealthResponse())


def test_pandas_is_used_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    made = types.ModuleType("pandas")
    made.DataFrame = lambda columns: ("a frame", columns)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pandas", made)
    assert to_frame(FIGURES) == ("a frame", to_table(FIGURES))
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        to_frame(FIGURES)
