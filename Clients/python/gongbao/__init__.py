"""Gongbao from Python: search reports, look up the figures that they state."""

from .client import Client
from .errors import ConnectionLost, GongbaoError, ProtocolError, RPCError

__all__ = ["Client", "ConnectionLost", "GongbaoError", "ProtocolError", "RPCError"]
