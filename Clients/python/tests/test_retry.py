"""When a call is made again."""

import pytest

from gongbao import ClientClosed, ConnectionLost, Retry, RPCError
from gongbao.v1 import wire_pb2

LOST = ConnectionLost("gone")
FOREVER = 1e9


def later(code: int, delay_ms: int) -> RPCError:
    return RPCError(code, "", [wire_pb2.ErrorDetail(retry_after=wire_pb2.RetryAfter(delay_ms=delay_ms))])


@pytest.mark.parametrize("calls", [0, 1, 9, 10, 95, 1000])
def test_no_more_than_a_tenth_of_the_calls_and_one(calls: int) -> None:
    retry, repeats = Retry(), 0
    for _ in range(calls):
        retry.call_made()
        repeats += retry.pause(LOST, 1, FOREVER) is not None
    assert calls // 10 <= repeats <= calls // 10 + 1


def test_what_is_saved_has_an_end() -> None:
    retry = Retry()
    for _ in range(1000):
        retry.call_made()
    assert sum(retry.pause(LOST, 1, FOREVER) is not None for _ in range(1000)) == 10


def test_pauses_grow_from_the_upper_half() -> None:
    for attempt in range(1, 12):
        full = min(2.0, 0.05 * 2 ** (attempt - 1))
        pauses = [Retry(attempts=99).pause(LOST, attempt, FOREVER) for _ in range(200)]
        assert all(full / 2 <= pause <= full for pause in pauses if pause is not None)
        assert len(set(pauses)) > 100


def test_what_is_tried_again() -> None:
    def pause(error: RPCError, attempt: int = 1, left: float = FOREVER) -> float | None:
        return Retry().pause(error, attempt, left)

    assert pause(RPCError(wire_pb2.UNAVAILABLE, ""))
    assert Retry().pause(ConnectionLost("no TLS", "UNAUTHENTICATED"), 1, FOREVER) is None
    assert Retry().pause(ClientClosed(), 1, FOREVER) is None
    assert (pause(later(wire_pb2.UNAVAILABLE, 3000)) or 0) >= 3
    assert (pause(later(wire_pb2.RESOURCE_EXHAUSTED, 3000)) or 0) >= 3
    assert pause(later(wire_pb2.UNAVAILABLE, 3000), left=2) is None
    assert pause(RPCError(wire_pb2.UNAVAILABLE, ""), attempt=3) is None
    for code in wire_pb2.StatusCode.values():
        if code not in (wire_pb2.UNAVAILABLE,):
            assert pause(RPCError(code, "")) is None
