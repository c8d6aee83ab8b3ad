"""What calls make of what a program gives them."""

from typing import Any

import pytest

from gongbao.calls import Calls
from gongbao.v1 import indicator_pb2, report_pb2, search_pb2


class Asked(Calls):
    """Keeps the request instead of a call."""

    request: Any = None

    def call(self, method: Any, request: Any, *, timeout: float | None = None) -> Any:
        self.request = request


def test_names_become_lists() -> None:
    asked = Asked()
    asked.search("监督", regions=("德清县", "桐乡市"), years=(None, 2023))
    wanted = search_pb2.SearchRequest(text="监督")
    wanted.filter.regions.extend(["德清县", "桐乡市"])
    wanted.filter.years.to = 2023
    wanted.page.limit = 20
    wanted.page.cursor = ""
    assert asked.request == wanted
    asked.indicators(concepts=iter(["suggestions.total"]), years=2022)
    assert isinstance(asked.request, indicator_pb2.ListFiguresRequest)
    assert asked.request.filter.concepts == ["suggestions.total"]
    assert getattr(asked.request.filter.years, "from") == asked.request.filter.years.to == 2022


def test_a_text_is_no_list_of_names() -> None:
    asked = Asked()
    with pytest.raises(TypeError, match=r"regions=\['德清'\]"):
        asked.search("监督", regions="德清")
    with pytest.raises(TypeError, match=r"regions=\['德清'\]"):
        asked.indicators(regions="德清")
    with pytest.raises(TypeError, match=r"concepts=\['suggestions.total'\]"):
        asked.indicators(concepts="suggestions.total")
    assert asked.request is None


def test_years_are_one_or_two() -> None:
    for wrong in ("2023", "23", (2021, 2022, 2023), (2021,)):
        with pytest.raises(TypeError, match="one year"):
            Asked().search("监督", years=wrong)  # type: ignore[arg-type]


def test_reports_are_a_list() -> None:
    asked = Asked()
    asked.ingest([{"id": "a", "text": "正文", "year_covered": 2023}])
    draft = report_pb2.ReportDraft(id="a", text="正文".encode(), year_covered="2023")
    assert asked.request == report_pb2.IngestRequest(reports=[draft])
    for wrong in ({"text": "正文"}, "正文"):
        with pytest.raises(TypeError, match="list of dicts"):
            asked.ingest(wrong)  # type: ignore[arg-type]
