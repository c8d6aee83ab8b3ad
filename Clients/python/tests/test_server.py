"""Against a real server, which GONGBAO_SERVER names and which holds the sample reports."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from gongbao import Client, ConnectionLost, RPCError
from gongbao.v1 import report_pb2, search_pb2

SERVER = os.environ.get("GONGBAO_SERVER", "")
pytestmark = pytest.mark.skipif(not SERVER, reason="GONGBAO_SERVER names no server")


def test_search_finds_and_marks() -> None:
    with Client(SERVER) as gongbao:
        assert gongbao.ping() == "HEALTH_SERVING"
        answer = gongbao.search("代表建议")
        assert answer.hits and answer.page.total >= len(answer.hits)
        hit = answer.hits[0]
        report = gongbao.call(
            "gongbao.v1.ReportService/GetReport",
            report_pb2.GetReportRequest(id=hit.report_id, with_text=True),
            report_pb2.GetReportResponse,
        )
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
        with pytest.raises(RPCError) as caught:
            gongbao.call("gongbao.v1.ReportService/Nothing", search_pb2.SearchRequest(), search_pb2.SearchResponse)
        assert caught.value.code == "UNIMPLEMENTED"


def test_many_threads_share_a_connection() -> None:
    with Client(SERVER) as gongbao, ThreadPoolExecutor(16) as pool:
        totals = set(pool.map(lambda _: gongbao.search("代表建议").page.total, range(200)))
        assert len(totals) == 1


def test_nobody_there() -> None:
    with pytest.raises(ConnectionLost):
        Client("127.0.0.1:1")
