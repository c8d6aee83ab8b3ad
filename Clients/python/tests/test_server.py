"""Against a real server, which GONGBAO_SERVER names and which holds the sample reports."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from gongbao import AsyncClient, Client, ConnectionLost, ReportService, RPCError, Unary, to_table
from gongbao.v1 import report_pb2, search_pb2

SERVER = os.environ.get("GONGBAO_SERVER", "")
pytestmark = pytest.mark.skipif(not SERVER, reason="GONGBAO_SERVER names no server")


def test_search_finds_and_marks() -> None:
    with Client(SERVER) as gongbao:
        assert gongbao.ping() == "HEALTH_SERVING"
        answer = gongbao.search("代表建议")
        assert answer.hits and answer.page.total >= len(answer.hits)
        hit = answer.hits[0]
        report = gongbao.call(ReportService.GetReport, report_pb2.GetReportRequest(id=hit.report_id, with_text=True))
        text = report.text.encode()
        for snippet in hit.snippets:
            assert text[snippet.span.start : snippet.span.end].decode() == snippet.text
            for mark in snippet.highlights:
                assert set(text[mark.start : mark.end].decode()) <= set("代表建议")


def test_figures_lead_to_their_words() -> None:
    with Client(SERVER) as gongbao:
        figures = gongbao.indicators(concepts=["suggestions.total"]).figures
        assert figures
        for figure in figures:
            assert figure.quote in figure.sentence_text


def test_errors_have_codes_and_candidates() -> None:
    with Client(SERVER) as gongbao:
        with pytest.raises(RPCError) as caught:
            gongbao.indicators(concepts=["no.such.concept"])
        assert caught.value.code in {"NOT_FOUND", "INVALID_ARGUMENT"}
        nothing = Unary("gongbao.v1.ReportService/Nothing", search_pb2.SearchRequest, search_pb2.SearchResponse)
        with pytest.raises(RPCError) as caught:
            gongbao.call(nothing, search_pb2.SearchRequest())
        assert caught.value.code == "UNIMPLEMENTED"


def test_many_threads_share_a_connection() -> None:
    with Client(SERVER) as gongbao, ThreadPoolExecutor(16) as pool:
        totals = set(pool.map(lambda _: gongbao.search("代表建议").page.total, range(200)))
        assert len(totals) == 1


def test_asyncio_says_the_same() -> None:
    async def both() -> list[object]:
        async with AsyncClient(SERVER) as gongbao:
            assert await gongbao.ping() == "HEALTH_SERVING"
            found = await asyncio.gather(gongbao.search("代表建议"), gongbao.indicators(concepts=["suggestions.total"]))
            return [[hit.report_id for hit in found[0].hits], found[1]]

    with Client(SERVER) as gongbao:
        hits = [hit.report_id for hit in gongbao.search("代表建议").hits]
        assert asyncio.run(both()) == [hits, gongbao.indicators(concepts=["suggestions.total"])]


def test_figures_become_a_table() -> None:
    with Client(SERVER) as gongbao:
        figures = gongbao.indicators(concepts=["suggestions.total"])
    table = to_table(figures)
    assert table["quote"] == [figure.quote for figure in figures.figures]
    assert [name or "" for name in table["region_name"]] == [figure.region.name for figure in figures.figures]


def test_nobody_there() -> None:
    with pytest.raises(ConnectionLost):
        Client("127.0.0.1:1")
