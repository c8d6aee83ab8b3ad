from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

ABORTED: StatusCode
ALREADY_EXISTS: StatusCode
CANCELLED: StatusCode
COMPRESSION_NONE: Compression
COMPRESSION_ZLIB: Compression
DATA_LOSS: StatusCode
DEADLINE_EXCEEDED: StatusCode
DESCRIPTOR: _descriptor.FileDescriptor
FAILED_PRECONDITION: StatusCode
HEALTH_DRAINING: HealthState
HEALTH_SERVING: HealthState
HEALTH_STARTING: HealthState
HEALTH_UNKNOWN: HealthState
INTERNAL: StatusCode
INVALID_ARGUMENT: StatusCode
NOT_FOUND: StatusCode
OK: StatusCode
OUT_OF_RANGE: StatusCode
PERMISSION_DENIED: StatusCode
RESOURCE_EXHAUSTED: StatusCode
UNAUTHENTICATED: StatusCode
UNAVAILABLE: StatusCode
UNIMPLEMENTED: StatusCode
UNKNOWN: StatusCode

class Cancel(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class Credit(_message.Message):
    __slots__ = ["answers"]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    answers: int
    def __init__(self, answers: _Optional[int] = ...) -> None: ...

class ErrorDetail(_message.Message):
    __slots__ = ["field_violation", "request", "resource", "retry_after"]
    FIELD_VIOLATION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    RETRY_AFTER_FIELD_NUMBER: _ClassVar[int]
    field_violation: FieldViolation
    request: RequestInfo
    resource: ResourceInfo
    retry_after: RetryAfter
    def __init__(self, field_violation: _Optional[_Union[FieldViolation, _Mapping]] = ..., retry_after: _Optional[_Union[RetryAfter, _Mapping]] = ..., resource: _Optional[_Union[ResourceInfo, _Mapping]] = ..., request: _Optional[_Union[RequestInfo, _Mapping]] = ...) -> None: ...

class FieldViolation(_message.Message):
    __slots__ = ["description", "field"]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    description: str
    field: str
    def __init__(self, field: _Optional[str] = ..., description: _Optional[str] = ...) -> None: ...

class Frame(_message.Message):
    __slots__ = ["cancel", "credit", "go_away", "ping", "pong", "request", "response", "stream_id"]
    CANCEL_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    GO_AWAY_FIELD_NUMBER: _ClassVar[int]
    PING_FIELD_NUMBER: _ClassVar[int]
    PONG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    STREAM_ID_FIELD_NUMBER: _ClassVar[int]
    cancel: Cancel
    credit: Credit
    go_away: GoAway
    ping: Ping
    pong: Pong
    request: Request
    response: Response
    stream_id: int
    def __init__(self, stream_id: _Optional[int] = ..., request: _Optional[_Union[Request, _Mapping]] = ..., response: _Optional[_Union[Response, _Mapping]] = ..., cancel: _Optional[_Union[Cancel, _Mapping]] = ..., ping: _Optional[_Union[Ping, _Mapping]] = ..., pong: _Optional[_Union[Pong, _Mapping]] = ..., go_away: _Optional[_Union[GoAway, _Mapping]] = ..., credit: _Optional[_Union[Credit, _Mapping]] = ...) -> None: ...

class GoAway(_message.Message):
    __slots__ = ["code", "last_stream_id", "reason"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    LAST_STREAM_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    code: StatusCode
    last_stream_id: int
    reason: str
    def __init__(self, last_stream_id: _Optional[int] = ..., reason: _Optional[str] = ..., code: _Optional[_Union[StatusCode, str]] = ...) -> None: ...

class Metadata(_message.Message):
    __slots__ = ["key", "value"]
    KEY_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    key: str
    value: bytes
    def __init__(self, key: _Optional[str] = ..., value: _Optional[bytes] = ...) -> None: ...

class Ping(_message.Message):
    __slots__ = ["payload"]
    PAYLOAD_FIELD_NUMBER: _ClassVar[int]
    payload: bytes
    def __init__(self, payload: _Optional[bytes] = ...) -> None: ...

class Pong(_message.Message):
    __slots__ = ["health", "payload"]
    HEALTH_FIELD_NUMBER: _ClassVar[int]
    PAYLOAD_FIELD_NUMBER: _ClassVar[int]
    health: HealthState
    payload: bytes
    def __init__(self, payload: _Optional[bytes] = ..., health: _Optional[_Union[HealthState, str]] = ...) -> None: ...

class Request(_message.Message):
    __slots__ = ["body", "credit", "metadata", "method", "timeout_ms"]
    BODY_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_MS_FIELD_NUMBER: _ClassVar[int]
    body: bytes
    credit: int
    metadata: _containers.RepeatedCompositeFieldContainer[Metadata]
    method: str
    timeout_ms: int
    def __init__(self, method: _Optional[str] = ..., timeout_ms: _Optional[int] = ..., metadata: _Optional[_Iterable[_Union[Metadata, _Mapping]]] = ..., body: _Optional[bytes] = ..., credit: _Optional[int] = ...) -> None: ...

class RequestInfo(_message.Message):
    __slots__ = ["request_id"]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    def __init__(self, request_id: _Optional[str] = ...) -> None: ...

class ResourceInfo(_message.Message):
    __slots__ = ["candidates", "name", "type"]
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    candidates: _containers.RepeatedScalarFieldContainer[str]
    name: str
    type: str
    def __init__(self, type: _Optional[str] = ..., name: _Optional[str] = ..., candidates: _Optional[_Iterable[str]] = ...) -> None: ...

class Response(_message.Message):
    __slots__ = ["body", "code", "compression", "details", "end", "inflated_bytes", "message"]
    BODY_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COMPRESSION_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
    END_FIELD_NUMBER: _ClassVar[int]
    INFLATED_BYTES_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    body: bytes
    code: StatusCode
    compression: Compression
    details: _containers.RepeatedCompositeFieldContainer[ErrorDetail]
    end: bool
    inflated_bytes: int
    message: str
    def __init__(self, code: _Optional[_Union[StatusCode, str]] = ..., message: _Optional[str] = ..., details: _Optional[_Iterable[_Union[ErrorDetail, _Mapping]]] = ..., end: bool = ..., body: _Optional[bytes] = ..., compression: _Optional[_Union[Compression, str]] = ..., inflated_bytes: _Optional[int] = ...) -> None: ...

class RetryAfter(_message.Message):
    __slots__ = ["delay_ms"]
    DELAY_MS_FIELD_NUMBER: _ClassVar[int]
    delay_ms: int
    def __init__(self, delay_ms: _Optional[int] = ...) -> None: ...

class Compression(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class StatusCode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class HealthState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
