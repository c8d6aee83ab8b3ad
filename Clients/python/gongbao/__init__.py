"""Gongbao from Python: search reports, look up the figures that they state."""

from .aio import AnswerStream, AsyncClient
from .client import BlockingStream, Client
from .errors import ClientClosed, ConnectionLost, GongbaoError, ProtocolError, RPCError
from .method import Streaming, Unary
from .retry import Retry
from .table import to_frame, to_table
from .v1.methods import AdminService, IndicatorService, ReportService

__all__ = [
    "AdminService",
    "AnswerStream",
    "AsyncClient",
    "BlockingStream",
    "Client",
    "ClientClosed",
    "ConnectionLost",
    "GongbaoError",
    "IndicatorService",
    "ProtocolError",
    "RPCError",
    "ReportService",
    "Retry",
    "Streaming",
    "Unary",
    "to_frame",
    "to_table",
]
