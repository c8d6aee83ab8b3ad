"""Tokens that accompany calls."""

from __future__ import annotations

from .errors import RPCError
from .v1 import wire_pb2


def bearer(token: str) -> dict[str, bytes]:
    """The metadata of a token; none for one that is empty. White space at its ends, such as the end of a file's line, is passed over.

    Raises RPCError with INVALID_ARGUMENT where white space or other control characters stand within.
    """
    trimmed = token.strip(" \t\n\v\f\r")
    if any(character <= " " or character == "\x7f" for character in trimmed):
        text = "The token holds white space or control characters, as none does: give what gongbaod token printed, and nothing else."
        raise RPCError(wire_pb2.INVALID_ARGUMENT, text)
    return {"authorization": f"Bearer {trimmed}".encode()} if trimmed else {}
