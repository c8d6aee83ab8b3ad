"""Answers that come compressed, where the client has said that it takes such."""

from __future__ import annotations

import zlib

from .connection import FRAME_LIMIT
from .errors import ProtocolError
from .v1 import wire_pb2

#: The metadata that says so.
ACCEPTED = {"accept-encoding": b"zlib"}


def inflated(response: wire_pb2.Response) -> bytes:
    """The bytes of the answer. Never takes more memory than the response says, and than a frame may have. Raises ProtocolError."""
    if response.compression == wire_pb2.COMPRESSION_NONE:
        return bytes(response.body)
    if response.compression != wire_pb2.COMPRESSION_ZLIB:
        raise ProtocolError(f"the answer is compressed in a way ({response.compression}) that this version does not know")
    if response.inflated_bytes > FRAME_LIMIT:
        raise ProtocolError(f"the answer has {response.inflated_bytes} bytes when inflated; at most {FRAME_LIMIT} are taken")
    stream = zlib.decompressobj()
    try:
        # One byte more than promised, to see whether there are more.
        found = stream.decompress(response.body, response.inflated_bytes + 1)
    except zlib.error as error:
        raise ProtocolError(f"the answer's compressed bytes are broken: {error}") from error
    if len(found) != response.inflated_bytes or not stream.eof or stream.unused_data:
        raise ProtocolError("the answer's compressed bytes are not what was promised")
    return found
