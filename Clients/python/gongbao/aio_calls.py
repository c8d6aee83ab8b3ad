"""Made by Clients/python/generate.sh out of calls.py; do not edit. The calls of the protocol for asyncio."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .method import Answer, Request, Unary
from .v1 import admin_pb2, indicator_pb2, report_pb2, search_pb2, value_pb2
from .v1.methods import AdminService, IndicatorService, ReportService

Years = int | tuple[int | None, int | None]


class AsyncCalls:
    """Everything a server answers. A subclass gives `call`."""

    async def call(self, method: Unary[Request, Answer], request: Request, *, timeout: float | None = None) -> Answer:
        """Makes a call and waits for its answer."""
        raise NotImplementedError

    async def search(
        self,
        query: str,
        *,
        regions: Iterable[str] = (),
        years: Years | None = None,
        limit: int = 20,
        cursor: str = "",
        timeout: float | None = None,
    ) -> search_pb2.SearchResponse:
        """Reports that fit a query in the query language, best first.

        A region stands for everything below it; `years` is one year or (from, to) with None for an open end.
        """
        request = search_pb2.SearchRequest(text=query)
        request.filter.regions.extend(_names("regions", regions))
        if years is not None:
            request.filter.years.CopyFrom(_years(years))
        request.page.limit = limit
        request.page.cursor = cursor
        return await self.call(ReportService.Search, request, timeout=timeout)

    async def indicators(
        self,
        text: str = "",
        *,
        concepts: Iterable[str] = (),
        regions: Iterable[str] = (),
        years: Years | None = None,
        limit: int = 20,
        cursor: str = "",
        timeout: float | None = None,
    ) -> indicator_pb2.ListFiguresResponse:
        """Figures that meet the conditions, by concept, region and period."""
        request = indicator_pb2.ListFiguresRequest()
        request.filter.text = text
        request.filter.concepts.extend(_names("concepts", concepts))
        request.filter.regions.extend(_names("regions", regions))
        if years is not None:
            request.filter.years.CopyFrom(_years(years))
        request.page.limit = limit
        request.page.cursor = cursor
        return await self.call(IndicatorService.ListFigures, request, timeout=timeout)

    async def ingest(
        self, reports: Sequence[dict[str, Any]], *, timeout: float | None = 60.0
    ) -> report_pb2.IngestResponse:
        """Takes reports in: dicts with `text` (str or bytes) and whichever of id, title, region, kind, year_covered,
        year_delivered, source_url are known. The answer tells for each what became of it."""
        if isinstance(reports, (str, bytes, Mapping)):
            raise TypeError("reports are a list of dicts: give [{'text': ...}]")
        request = report_pb2.IngestRequest()
        for report in reports:
            fields = {key: value if key == "text" else str(value) for key, value in report.items()}
            if isinstance(fields.get("text"), str):
                fields["text"] = fields["text"].encode()
            request.reports.add(**fields)
        return await self.call(ReportService.Ingest, request, timeout=timeout)

    async def status(self, *, timeout: float | None = None) -> admin_pb2.GetStatusResponse:
        """What the server is and holds."""
        return await self.call(AdminService.GetStatus, admin_pb2.GetStatusRequest(), timeout=timeout)


def _names(parameter: str, given: Iterable[str]) -> Iterable[str]:
    """Names, as they are. A text would be taken for its characters."""
    if isinstance(given, (str, bytes)):
        raise TypeError(f"{parameter} are a list of names: give {parameter}=[{given!r}]")
    return given


def _years(years: Years) -> value_pb2.YearRange:
    if isinstance(years, int):
        return value_pb2.YearRange(**{"from": years, "to": years})
    if isinstance(years, str) or len(years) != 2:
        raise TypeError(f"years are one year, or (from, to) with None for an open end, not {years!r}")
    return value_pb2.YearRange(**{"from": years[0] or 0, "to": years[1] or 0})
