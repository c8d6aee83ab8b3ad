"""What can go wrong between a program and a server."""

from __future__ import annotations

from collections.abc import Sequence

from .v1 import wire_pb2


class GongbaoError(Exception):
    """Anything that a client of Gongbao raises."""


class ConnectionLost(GongbaoError):
    """The server can't be reached, or the connection to it ended before the answer came."""


class ProtocolError(GongbaoError):
    """What came over the connection is not the protocol: most likely something else listens on that port."""


class RPCError(GongbaoError):
    """The server answered a call with a status other than OK.

    `code` is the status's name ("NOT_FOUND"), `message` says what to do, `details` says for programs what was wrong.
    """

    def __init__(self, code: int, message: str, details: Sequence[wire_pb2.ErrorDetail] = ()) -> None:
        name = wire_pb2.StatusCode.Name(code) if code in wire_pb2.StatusCode.values() else str(code)
        super().__init__(f"{name}: {message}")
        self.code = name
        self.message = message
        self.details = list(details)

    @property
    def candidates(self) -> list[str]:
        """What might have been meant, best first; empty unless the server offers any."""
        return [name for d in self.details if d.HasField("resource") for name in d.resource.candidates]

    @property
    def retry_after_ms(self) -> int | None:
        """How long the server asks to wait before another try; None where it does not say."""
        for d in self.details:
            if d.HasField("retry_after"):
                return d.retry_after.delay_ms
        return None
