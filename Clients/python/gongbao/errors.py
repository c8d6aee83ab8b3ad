"""What can go wrong between a program and a server."""

from __future__ import annotations

from collections.abc import Sequence

from .v1 import wire_pb2


class GongbaoError(Exception):
    """Anything that a client of Gongbao raises. `code` is the name of the status that says what kind of trouble it is."""

    code = "UNKNOWN"

    @property
    def may_be_retried(self) -> bool:
        """Whether the same call may do better a little later."""
        return False

    @property
    def retry_after_ms(self) -> int | None:
        """How long the server asks to wait before another try; None where it does not say."""
        return None


class ConnectionLost(GongbaoError):
    """The server can't be reached, or the connection to it ended before the answer came.

    `code` is "UNAVAILABLE"; "UNAUTHENTICATED" where there is no TLS with the server, "INVALID_ARGUMENT" where its address is none.
    """

    def __init__(self, message: str, code: str = "UNAVAILABLE") -> None:
        super().__init__(message)
        self.code = code

    @property
    def may_be_retried(self) -> bool:
        return self.code == "UNAVAILABLE"


class NotBegun(ConnectionLost):
    """The server never took the call: it may be made over another connection at once."""


class ClientClosed(ConnectionLost):
    """The program has closed the client; `code` is "CANCELLED"."""

    def __init__(self, message: str = "the client was closed", code: str = "CANCELLED") -> None:
        super().__init__(message, code)


class ProtocolError(GongbaoError):
    """What came over the connection is not the protocol: most likely something else listens on that port.

    `code` is "UNAUTHENTICATED" where that speaks TLS, "UNIMPLEMENTED" where it speaks HTTP, "INTERNAL" otherwise.
    """

    def __init__(self, message: str, code: str = "INTERNAL") -> None:
        super().__init__(message)
        self.code = code


class RPCError(GongbaoError):
    """The server answered a call with a status other than OK, or the call's time was over.

    `code` is the status's name ("NOT_FOUND"), `message` says what to do, `details` says for programs what was wrong.
    """

    def __init__(self, code: int, message: str, details: Sequence[wire_pb2.ErrorDetail] = ()) -> None:
        # A code of a later version is treated as UNKNOWN.
        name = wire_pb2.StatusCode.Name(code if code in wire_pb2.StatusCode.values() else wire_pb2.UNKNOWN)
        super().__init__(f"{name}: {message}")
        self.code = name
        self.message = message
        self.details = list(details)

    @property
    def may_be_retried(self) -> bool:
        return self.code == "UNAVAILABLE" or (self.code == "RESOURCE_EXHAUSTED" and self.retry_after_ms is not None)

    @property
    def candidates(self) -> list[str]:
        """What might have been meant, best first; empty unless the server offers any."""
        return [name for d in self.details if d.HasField("resource") for name in d.resource.candidates]

    @property
    def fields(self) -> dict[str, str]:
        """The fields of the request that were wrong, each with what would be right."""
        violations = [d.field_violation for d in self.details if d.HasField("field_violation")]
        return {violation.field: violation.description for violation in violations}

    @property
    def retry_after_ms(self) -> int | None:
        for d in self.details:
            if d.HasField("retry_after"):
                return d.retry_after.delay_ms
        return None


def time_is_over() -> RPCError:
    """The error of a call that got no answer in its time."""
    text = "There was no answer in the time given; give more time or ask for less."
    return RPCError(wire_pb2.DEADLINE_EXCEEDED, text)
