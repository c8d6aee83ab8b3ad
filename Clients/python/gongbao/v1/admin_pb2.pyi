from gongbao.v1 import wire_pb2 as _wire_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CheckHealthRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class CheckHealthResponse(_message.Message):
    __slots__ = ["health"]
    HEALTH_FIELD_NUMBER: _ClassVar[int]
    health: ServerHealth
    def __init__(self, health: _Optional[_Union[ServerHealth, _Mapping]] = ...) -> None: ...

class GetStatusRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class GetStatusResponse(_message.Message):
    __slots__ = ["calls_served", "connections", "extractor_version", "figures", "health", "in_flight", "limits", "report_versions", "reports", "resident_bytes", "snapshot_age_s", "terms", "text_bytes", "uptime_s", "version"]
    CALLS_SERVED_FIELD_NUMBER: _ClassVar[int]
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
    calls_served: int
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
    def __init__(self, version: _Optional[str] = ..., health: _Optional[_Union[_wire_pb2.HealthState, str]] = ..., uptime_s: _Optional[int] = ..., reports: _Optional[int] = ..., report_versions: _Optional[int] = ..., figures: _Optional[int] = ..., text_bytes: _Optional[int] = ..., terms: _Optional[int] = ..., resident_bytes: _Optional[int] = ..., extractor_version: _Optional[int] = ..., in_flight: _Optional[int] = ..., calls_served: _Optional[int] = ..., connections: _Optional[int] = ..., limits: _Optional[_Union[ServerLimits, _Mapping]] = ..., snapshot_age_s: _Optional[int] = ...) -> None: ...

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
