"""The cases that are put to a real server which holds the sample reports: the client's steps and what it must answer."""

from __future__ import annotations

import json
import pathlib
from typing import Any

from google.protobuf.message import Message

from gongbao.v1 import admin_pb2, discovery_pb2, indicator_pb2, report_pb2, search_pb2

VECTORS = pathlib.Path(__file__).resolve().parents[2] / "Protos" / "vectors" / "v1"


def call(method: str, request: Message, **more: object) -> str:
    """The line that makes a call."""
    given = "".join(f"\t{key}={value}" for key, value in {"timeout_ms": 10_000, **more}.items())
    return f"call\tmethod=gongbao.v1.{method}\trequest={request.SerializeToString().hex()}{given}"


def some(found: object) -> bool:
    """Something that is not empty."""
    return bool(found)


def vectors() -> list[tuple[str, dict[str, Any]]]:
    """Each vector read and written; what JSON says written, where a client reads JSON."""
    steps: list[tuple[str, dict[str, Any]]] = []
    for line in (VECTORS / "index.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, message, _ = line.split("\t")
        digits = "".join((VECTORS / f"{name}.hex").read_text(encoding="utf-8").split())
        if message == "gongbao.v1.Frame":
            digits = digits[8:]
        said = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
        steps.append((f"decode\tmessage={message}\thex={digits}", {"hex": digits, "json": said, "message": message}))
        steps.append((f"encode\tmessage={message}\tjson={json.dumps(said)}", {"hex": digits, "message": message}))
    return steps


SEARCH = search_pb2.SearchRequest(text="代表建议")
FIGURES = indicator_pb2.ListFiguresRequest()
FIGURES.filter.concepts.append("suggestions.total")
EXPORT = indicator_pb2.ExportFiguresRequest()
MISSPELT = indicator_pb2.ListFiguresRequest()
MISSPELT.filter.concepts.append("suggestions.totl")
TOO_MANY = search_pb2.SearchRequest(text="监督")
TOO_MANY.page.limit = 100_000
LONG = search_pb2.SearchRequest(text="长" * 400_000)
HUGE = report_pb2.IngestRequest(reports=[report_pb2.ReportDraft(text=bytes(17 << 20))])
LARGE = report_pb2.IngestRequest(
    reports=[report_pb2.ReportDraft(id="conformance-large", text="县人大常委会工作报告\n".encode() + (b"a" * 1199 + b"\n") * 1000)]
)
KEYED = report_pb2.IngestRequest(
    reports=[report_pb2.ReportDraft(id="conformance-keyed", text="2023年，共收到代表建议37件，全部办理并答复。\n".encode())]
)
OTHER = report_pb2.IngestRequest(reports=[report_pb2.ReportDraft(id="conformance-other", text="听取专项工作报告9项。\n".encode())])
FOLLOWED = report_pb2.IngestRequest(
    reports=[
        report_pb2.ReportDraft(id=f"conformance-followed-{number}", text=f"共收到代表建议{number}件。\n".encode())
        for number in range(1, 21)
    ]
)
MATCHES = discovery_pb2.ListMatchesRequest(queries=["代表建议"], since=0)
NEW_MATCHES = discovery_pb2.ListMatchesRequest(queries=["代表建议"])
STATUS = admin_pb2.GetStatusRequest()
WATCH = "stream\tmethod=gongbao.v1.AdminService/WatchHealth\trequest="
SERVING = {"health": {"state": "HEALTH_SERVING"}}


def stream(method: str, request: Message, **more: object) -> str:
    """The line that makes a call with many answers."""
    return "stream" + call(method, request, **more).removeprefix("call")


def followed(answers: list[dict[str, Any]]) -> bool:
    """Progress goes forward, and the last answer alone says what became of the drafts."""
    stages = ["INGEST_STAGE_WAITING", "INGEST_STAGE_READING", "INGEST_STAGE_EXTRACTING", "INGEST_STAGE_COMMITTING", "INGEST_STAGE_DONE"]
    seen = [(stages.index(one["stage"]), one.get("done", 0)) for one in answers]
    outcomes = [one["response"]["outcomes"] for one in answers if "response" in one]
    ids = [draft.id for draft in FOLLOWED.reports]
    return (
        seen == sorted(seen)
        and seen[-1] == (4, len(ids))
        and "response" in answers[-1]
        and [[outcome["id"] for outcome in found] for found in outcomes] == [ids]
    )


#: By name: the steps, each with the pattern of its answer.
CASES: dict[str, list[tuple[str, object]]] = {
    "a ping": [("ping\ttimeout_ms=5000", {"health": "HEALTH_SERVING"})],
    "a search": [(call("ReportService/Search", SEARCH), {"results": [{"answer": {"hits": some, "page": some}}]})],
    "a search whose answer may be compressed": [
        ("connect\tserver={server}\tcompression=1", {"ok": True}),
        (call("ReportService/Search", SEARCH), {"results": [{"answer": {"hits": some, "page": some}}]}),
    ],
    "figures": [(call("IndicatorService/ListFigures", FIGURES), {"results": [{"answer": {"figures": some}}]})],
    "many calls at a time": [
        (call("ReportService/Search", SEARCH, count=300, timeout_ms=60_000), {"results": [{"answer": {"hits": some}}] * 300})
    ],
    "a concept that is misspelt": [
        (
            call("IndicatorService/ListFigures", MISSPELT),
            {"results": [{"error": {"kind": "status", "code": "NOT_FOUND", "message": some, "candidates": some}}]},
        )
    ],
    "a method that is misspelt": [
        (
            "call\tmethod=gongbao.v1.ReportService/Serch\trequest=\ttimeout_ms=5000",
            {"results": [{"error": {"kind": "status", "code": "UNIMPLEMENTED", "message": some}}]},
        )
    ],
    "a page that is too long": [
        (
            call("ReportService/Search", TOO_MANY),
            {"results": [{"error": {"code": "INVALID_ARGUMENT", "fields": {"page.limit": some}}}]},
        )
    ],
    "bytes that are no request": [
        (
            "call\tmethod=gongbao.v1.ReportService/Search\trequest=0a05ff\ttimeout_ms=5000",
            {"results": [{"error": {"kind": "status", "code": "INVALID_ARGUMENT"}}]},
        )
    ],
    "a request over 1 MiB; the connection goes on": [
        (call("ReportService/Search", LONG), {"results": [{"error": {"code": "RESOURCE_EXHAUSTED"}}]}),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
    "a request over 16 MiB is not sent": [
        (call("ReportService/Ingest", HUGE), {"results": [{"error": {"code": "RESOURCE_EXHAUSTED"}}]}),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
    "a report over 1 MiB": [
        (call("ReportService/Ingest", LARGE, timeout_ms=60_000), {"results": [{"answer": {"outcomes": [{"id": "conformance-large"}]}}]})
    ],
    "an ingest that is made twice under one key": [
        *[
            (
                call("ReportService/Ingest", KEYED, metadata="idempotency-key:conformance", timeout_ms=60_000),
                {"results": [{"answer": {"outcomes": [{"id": "conformance-keyed", "result": "INGEST_RESULT_ADDED"}]}}]},
            )
        ]
        * 2,
        (
            call("ReportService/Ingest", OTHER, metadata="idempotency-key:conformance", timeout_ms=60_000),
            {"results": [{"error": {"kind": "status", "code": "INVALID_ARGUMENT"}}]},
        ),
        (
            call("ReportService/Ingest", KEYED, timeout_ms=60_000),
            {"results": [{"answer": {"outcomes": [{"result": "INGEST_RESULT_UNCHANGED"}]}}]},
        ),
    ],
    "an ingest that tells how far it has come": [
        (stream("ReportService/IngestWithProgress", FOLLOWED, timeout_ms=60_000), {"answers": followed, "error": None}),
        (
            stream("ReportService/IngestWithProgress", report_pb2.IngestRequest(), timeout_ms=60_000),
            {"answers": [], "error": {"kind": "status", "code": "INVALID_ARGUMENT"}},
        ),
        (
            stream("ReportService/IngestWithProgress", LARGE, timeout_ms=60_000),
            {"answers": lambda found: found[-1]["response"]["outcomes"][0]["id"] == "conformance-large", "error": None},
        ),
    ],
    "a watch of what is there already": [
        (stream("ReportService/WatchMatches", MATCHES, take=1), {"answers": [{"matches": some, "next": some}], "error": None}),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
    "a watch of what is new, until time is over": [
        (
            stream("ReportService/WatchMatches", NEW_MATCHES, timeout_ms=300),
            {"answers": [{"matches": None, "next": some}], "error": {"kind": "status", "code": "DEADLINE_EXCEEDED"}},
        )
    ],
    "a watch of what is new, until cancelled": [
        (
            stream("ReportService/WatchMatches", NEW_MATCHES, timeout_ms=5000, cancel_after_ms=300),
            {"answers": [{"next": some}], "error": {"kind": "status", "code": "CANCELLED"}},
        )
    ],
    "hardly any time": [
        (
            call("ReportService/Ingest", LARGE, timeout_ms=1),
            {"results": [{"error": {"kind": "status", "code": "DEADLINE_EXCEEDED"}}]},
        ),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
    "many answers to their end": [
        (
            f"stream\tmethod=gongbao.v1.IndicatorService/ExportFigures\trequest={EXPORT.SerializeToString().hex()}\ttimeout_ms=60000",
            {"answers": lambda found: sum(len(part.get("figures", [])) for part in found) > 500, "error": None},
        ),
    ],
    "many answers until there are enough": [
        (WATCH + "\ttimeout_ms=5000\ttake=1", {"answers": [SERVING], "error": None}),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
    "many answers until time is over": [
        (WATCH + "\ttimeout_ms=300", {"answers": [SERVING], "error": {"kind": "status", "code": "DEADLINE_EXCEEDED"}})
    ],
    "many answers until cancelled": [
        (
            WATCH + "\ttimeout_ms=5000\tcancel_after_ms=300",
            {"answers": [SERVING], "error": {"kind": "status", "code": "CANCELLED"}},
        ),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
    "a client with TLS to a server without": [
        ("connect\tserver={server}\tca={certificates}/ca.pem", {"error": {"kind": "connection", "code": "UNAUTHENTICATED"}}),
    ],
    "an address that is none": [
        (f"connect\tserver={address}", {"error": {"kind": "connection", "code": "INVALID_ARGUMENT", "message": lambda found: "HOST:PORT" in found}})
        for address in ("nowhere", "nowhere:", "nowhere:x", "nowhere:65536", "nowhere:-1")
    ],
    "calls that are cancelled at once": [
        (
            call("ReportService/Search", SEARCH, count=50, cancel_after_ms=0),
            {"results": lambda found: len(found) == 50 and all(
                "answer" in one or one["error"]["code"] == "CANCELLED" for one in found)},
        ),
        (call("AdminService/GetStatus", STATUS), {"results": [{"answer": {"version": some}}]}),
    ],
}

DRAIN_NAME = "a server that stops while calls are under way"
#: Played while the server is told to stop.
DRAIN: list[tuple[str, object]] = [
    (call("ReportService/Search", SEARCH, count=200, timeout_ms=60_000), {"results": [{"answer": {"hits": some}}] * 200}),
    # It goes on until the server stops. Where that has come first there is nobody to call.
    (
        stream("ReportService/WatchMatches", NEW_MATCHES, timeout_ms=20_000),
        {"error": lambda found: found["code"] == "UNAVAILABLE" or found["kind"] == "connection"},
    ),
    ("wait\tms=1000", {"ok": True}),
    (call("AdminService/GetStatus", STATUS), {"results": [{"error": {"kind": "connection"}}]}),
]

READ_ALONE = {"results": [{"error": {"kind": "status", "code": "PERMISSION_DENIED", "message": some}}]}
UNKNOWN = {"results": [{"error": {"kind": "status", "code": "UNAUTHENTICATED", "message": some}}]}
SECURE = "connect\tserver={server}\tca={certificates}/ca.pem"
SMALL = report_pb2.IngestRequest(reports=[report_pb2.ReportDraft(id="conformance", text="办理代表建议20件。".encode())])

#: To a server with a certificate and with tokens, of which {token} may read: by name.
SECURED: dict[str, list[tuple[str, object]]] = {
    "a token over TLS": [
        (SECURE + "\ttoken={token}", {"ok": True}),
        ("ping", {"health": "HEALTH_SERVING"}),
        (call("ReportService/Search", SEARCH, count=50, timeout_ms=60_000), {"results": [{"answer": {"hits": some}}] * 50}),
        (WATCH + "\ttimeout_ms=5000\ttake=1", {"answers": [SERVING], "error": None}),
    ],
    "a token over TLS, and answers that are compressed": [
        (SECURE + "\ttoken={token}\tcompression=1", {"ok": True}),
        (call("ReportService/Search", SEARCH), {"results": [{"answer": {"hits": some}}]}),
    ],
    "a token that may not do this": [
        (SECURE + "\ttoken={token}", {"ok": True}),
        (call("ReportService/Ingest", SMALL), READ_ALONE),
        (call("ReportService/Search", SEARCH), {"results": [{"answer": {"hits": some}}]}),
    ],
    "a token that nobody gave": [
        (SECURE + "\ttoken=gongbao_of_my_own", {"ok": True}),
        (call("ReportService/Search", SEARCH), UNKNOWN),
    ],
    "no token": [
        (SECURE, {"ok": True}),
        (call("ReportService/Search", SEARCH), UNKNOWN),
        ("ping", {"health": "HEALTH_SERVING"}),
    ],
    "a certificate of the server that is not trusted": [
        ("connect\tserver={server}\tca={certificates}/other.pem", {"error": {"kind": "connection", "code": "UNAUTHENTICATED"}}),
    ],
    "a client without TLS": [
        ("connect\tserver={server}", {"ok": True}),
        (call("ReportService/Search", SEARCH), {"results": [{"error": {"kind": "protocol", "code": "UNAUTHENTICATED"}}]}),
    ],
}

#: To a server that wants certificates of its clients.
MUTUAL: dict[str, list[tuple[str, object]]] = {
    "a client without a certificate": [
        (SECURE, {"ok": True}),
        (call("ReportService/Search", SEARCH), {"results": [{"error": {"kind": "connection", "code": "UNAUTHENTICATED"}}]}),
    ],
    "a client with a certificate": [
        (SECURE + "\tcert={certificates}/client.pem\tkey={certificates}/client.key", {"ok": True}),
        (call("ReportService/Search", SEARCH), {"results": [{"answer": {"hits": some}}]}),
    ],
}
