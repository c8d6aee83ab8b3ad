from gongbao.v1 import wire_pb2 as _wire_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor
ROLE_ADMIN: AccessRole
ROLE_INGEST: AccessRole
ROLE_NONE: AccessRole
ROLE_READ: AccessRole
ROLE_UNKNOWN: AccessRole

class AnswerCacheStatus(_message.Message):
    __slots__ = ["bytes", "entries", "hits", "limit_bytes", "misses"]
    BYTES_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    HITS_FIELD_NUMBER: _ClassVar[int]
    LIMIT_BYTES_FIELD_NUMBER: _ClassVar[int]
    MISSES_FIELD_NUMBER: _ClassVar[int]
    bytes: int
    entries: int
    hits: int
    limit_bytes: int
    misses: int
    def __init__(self, entries: _Optional[int] = ..., bytes: _Optional[int] = ..., limit_bytes: _Optional[int] = ..., hits: _Optional[int] = ..., misses: _Optional[int] = ...) -> None: ...

class CallInfo(_message.Message):
    __slots__ = ["age_ms", "cancelled", "connection_id", "method", "remaining_ms", "request_id", "stream_id"]
    AGE_MS_FIELD_NUMBER: _ClassVar[int]
    CANCELLED_FIELD_NUMBER: _ClassVar[int]
    CONNECTION_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    REMAINING_MS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    STREAM_ID_FIELD_NUMBER: _ClassVar[int]
    age_ms: int
    cancelled: bool
    connection_id: int
    method: str
    remaining_ms: int
    request_id: str
    stream_id: int
    def __init__(self, connection_id: _Optional[int] = ..., stream_id: _Optional[int] = ..., method: _Optional[str] = ..., age_ms: _Optional[int] = ..., remaining_ms: _Optional[int] = ..., request_id: _Optional[str] = ..., cancelled: bool = ...) -> None: ...

class CheckHealthRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class CheckHealthResponse(_message.Message):
    __slots__ = ["health"]
    HEALTH_FIELD_NUMBER: _ClassVar[int]
    health: ServerHealth
    def __init__(self, health: _Optional[_Union[ServerHealth, _Mapping]] = ...) -> None: ...

class ConnectionInfo(_message.Message):
    __slots__ = ["age_ms", "bytes_received", "bytes_sent", "bytes_waiting", "calls_made", "client", "id", "idle_ms", "in_flight", "peer", "tls"]
    AGE_MS_FIELD_NUMBER: _ClassVar[int]
    BYTES_RECEIVED_FIELD_NUMBER: _ClassVar[int]
    BYTES_SENT_FIELD_NUMBER: _ClassVar[int]
    BYTES_WAITING_FIELD_NUMBER: _ClassVar[int]
    CALLS_MADE_FIELD_NUMBER: _ClassVar[int]
    CLIENT_FIELD_NUMBER: _ClassVar[int]
    IDLE_MS_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    IN_FLIGHT_FIELD_NUMBER: _ClassVar[int]
    PEER_FIELD_NUMBER: _ClassVar[int]
    TLS_FIELD_NUMBER: _ClassVar[int]
    age_ms: int
    bytes_received: int
    bytes_sent: int
    bytes_waiting: int
    calls_made: int
    client: str
    id: int
    idle_ms: int
    in_flight: int
    peer: str
    tls: bool
    def __init__(self, id: _Optional[int] = ..., peer: _Optional[str] = ..., age_ms: _Optional[int] = ..., idle_ms: _Optional[int] = ..., bytes_received: _Optional[int] = ..., bytes_sent: _Optional[int] = ..., bytes_waiting: _Optional[int] = ..., calls_made: _Optional[int] = ..., in_flight: _Optional[int] = ..., tls: bool = ..., client: _Optional[str] = ...) -> None: ...

class DescribeRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class DescribeResponse(_message.Message):
    __slots__ = ["file_descriptor_set", "methods"]
    FILE_DESCRIPTOR_SET_FIELD_NUMBER: _ClassVar[int]
    METHODS_FIELD_NUMBER: _ClassVar[int]
    file_descriptor_set: bytes
    methods: _containers.RepeatedCompositeFieldContainer[MethodInfo]
    def __init__(self, methods: _Optional[_Iterable[_Union[MethodInfo, _Mapping]]] = ..., file_descriptor_set: _Optional[bytes] = ...) -> None: ...

class GetStatusRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class GetStatusResponse(_message.Message):
    __slots__ = ["all_limits", "answer_cache", "calls_refused", "calls_served", "concurrency_limit", "connections", "extractor_version", "figures", "health", "in_flight", "limits", "report_versions", "reports", "resident_bytes", "snapshot_age_s", "terms", "text_bytes", "uptime_s", "version"]
    ALL_LIMITS_FIELD_NUMBER: _ClassVar[int]
    ANSWER_CACHE_FIELD_NUMBER: _ClassVar[int]
    CALLS_REFUSED_FIELD_NUMBER: _ClassVar[int]
    CALLS_SERVED_FIELD_NUMBER: _ClassVar[int]
    CONCURRENCY_LIMIT_FIELD_NUMBER: _ClassVar[int]
    CONNECTIONS_FIELD_NUMBER: _ClassVar[int]
    EXTRACTOR_VERSION_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    HEALTH_FIELD_NUMBER: _ClassVar[int]
    IN_FLIGHT_FIELD_NUMBER: _ClassVar[int]
    LIMITS_FIELD_NUMBER: _ClassVar[int]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    REPORT_VERSIONS_FIELD_NUMBER: _ClassVar[int]
    RESIDENT_BYTES_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_AGE_S_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    TEXT_BYTES_FIELD_NUMBER: _ClassVar[int]
    UPTIME_S_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    all_limits: _containers.RepeatedCompositeFieldContainer[Limit]
    answer_cache: AnswerCacheStatus
    calls_refused: int
    calls_served: int
    concurrency_limit: int
    connections: int
    extractor_version: int
    figures: int
    health: _wire_pb2.HealthState
    in_flight: int
    limits: ServerLimits
    report_versions: int
    reports: int
    resident_bytes: int
    snapshot_age_s: int
    terms: int
    text_bytes: int
    uptime_s: int
    version: str
    def __init__(self, version: _Optional[str] = ..., health: _Optional[_Union[_wire_pb2.HealthState, str]] = ..., uptime_s: _Optional[int] = ..., reports: _Optional[int] = ..., report_versions: _Optional[int] = ..., figures: _Optional[int] = ..., text_bytes: _Optional[int] = ..., terms: _Optional[int] = ..., resident_bytes: _Optional[int] = ..., extractor_version: _Optional[int] = ..., in_flight: _Optional[int] = ..., calls_served: _Optional[int] = ..., connections: _Optional[int] = ..., limits: _Optional[_Union[ServerLimits, _Mapping]] = ..., snapshot_age_s: _Optional[int] = ..., calls_refused: _Optional[int] = ..., concurrency_limit: _Optional[int] = ..., answer_cache: _Optional[_Union[AnswerCacheStatus, _Mapping]] = ..., all_limits: _Optional[_Iterable[_Union[Limit, _Mapping]]] = ...) -> None: ...

class Limit(_message.Message):
    __slots__ = ["name", "standard", "unit", "value"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    STANDARD_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    name: str
    standard: int
    unit: str
    value: int
    def __init__(self, name: _Optional[str] = ..., value: _Optional[int] = ..., standard: _Optional[int] = ..., unit: _Optional[str] = ...) -> None: ...

class ListCallsRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class ListCallsResponse(_message.Message):
    __slots__ = ["calls"]
    CALLS_FIELD_NUMBER: _ClassVar[int]
    calls: _containers.RepeatedCompositeFieldContainer[CallInfo]
    def __init__(self, calls: _Optional[_Iterable[_Union[CallInfo, _Mapping]]] = ...) -> None: ...

class ListConnectionsRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class ListConnectionsResponse(_message.Message):
    __slots__ = ["connections"]
    CONNECTIONS_FIELD_NUMBER: _ClassVar[int]
    connections: _containers.RepeatedCompositeFieldContainer[ConnectionInfo]
    def __init__(self, connections: _Optional[_Iterable[_Union[ConnectionInfo, _Mapping]]] = ...) -> None: ...

class MethodInfo(_message.Message):
    __slots__ = ["name", "role"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    name: str
    role: AccessRole
    def __init__(self, name: _Optional[str] = ..., role: _Optional[_Union[AccessRole, str]] = ...) -> None: ...

class ServerHealth(_message.Message):
    __slots__ = ["reports_loaded", "reports_total", "state"]
    REPORTS_LOADED_FIELD_NUMBER: _ClassVar[int]
    REPORTS_TOTAL_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    reports_loaded: int
    reports_total: int
    state: _wire_pb2.HealthState
    def __init__(self, state: _Optional[_Union[_wire_pb2.HealthState, str]] = ..., reports_loaded: _Optional[int] = ..., reports_total: _Optional[int] = ...) -> None: ...

class ServerLimits(_message.Message):
    __slots__ = ["arena_factor", "connections", "default_timeout_ms", "idle_ms", "in_flight_per_connection", "in_flight_total", "ingest_frame_bytes", "output_buffer_bytes", "partial_frame_ms", "request_frame_bytes", "response_frame_bytes"]
    ARENA_FACTOR_FIELD_NUMBER: _ClassVar[int]
    CONNECTIONS_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_TIMEOUT_MS_FIELD_NUMBER: _ClassVar[int]
    IDLE_MS_FIELD_NUMBER: _ClassVar[int]
    INGEST_FRAME_BYTES_FIELD_NUMBER: _ClassVar[int]
    IN_FLIGHT_PER_CONNECTION_FIELD_NUMBER: _ClassVar[int]
    IN_FLIGHT_TOTAL_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_BUFFER_BYTES_FIELD_NUMBER: _ClassVar[int]
    PARTIAL_FRAME_MS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FRAME_BYTES_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FRAME_BYTES_FIELD_NUMBER: _ClassVar[int]
    arena_factor: int
    connections: int
    default_timeout_ms: int
    idle_ms: int
    in_flight_per_connection: int
    in_flight_total: int
    ingest_frame_bytes: int
    output_buffer_bytes: int
    partial_frame_ms: int
    request_frame_bytes: int
    response_frame_bytes: int
    def __init__(self, request_frame_bytes: _Optional[int] = ..., ingest_frame_bytes: _Optional[int] = ..., response_frame_bytes: _Optional[int] = ..., arena_factor: _Optional[int] = ..., in_flight_per_connection: _Optional[int] = ..., in_flight_total: _Optional[int] = ..., connections: _Optional[int] = ..., default_timeout_ms: _Optional[int] = ..., partial_frame_ms: _Optional[int] = ..., idle_ms: _Optional[int] = ..., output_buffer_bytes: _Optional[int] = ...) -> None: ...

class WatchHealthRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class WatchHealthResponse(_message.Message):
    __slots__ = ["health"]
    HEALTH_FIELD_NUMBER: _ClassVar[int]
    health: ServerHealth
    def __init__(self, health: _Optional[_Union[ServerHealth, _Mapping]] = ...) -> None: ...

class AccessRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
