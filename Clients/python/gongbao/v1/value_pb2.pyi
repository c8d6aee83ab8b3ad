from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor
REPORT_KIND_BUDGET: ReportKind
REPORT_KIND_CONGRESS_OVERVIEW: ReportKind
REPORT_KIND_CONGRESS_WORK: ReportKind
REPORT_KIND_COURT: ReportKind
REPORT_KIND_GOVERNMENT_WORK: ReportKind
REPORT_KIND_OTHER: ReportKind
REPORT_KIND_PARTY: ReportKind
REPORT_KIND_PLAN: ReportKind
REPORT_KIND_PROCURATORATE: ReportKind
REPORT_KIND_STATISTICS: ReportKind

class Candidate(_message.Message):
    __slots__ = ["code", "name", "reason", "score"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    code: str
    name: str
    reason: str
    score: float
    def __init__(self, code: _Optional[str] = ..., name: _Optional[str] = ..., score: _Optional[float] = ..., reason: _Optional[str] = ...) -> None: ...

class PageInfo(_message.Message):
    __slots__ = ["next_cursor", "total", "total_is_exact"]
    NEXT_CURSOR_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    TOTAL_IS_EXACT_FIELD_NUMBER: _ClassVar[int]
    next_cursor: str
    total: int
    total_is_exact: bool
    def __init__(self, next_cursor: _Optional[str] = ..., total: _Optional[int] = ..., total_is_exact: bool = ...) -> None: ...

class PageRequest(_message.Message):
    __slots__ = ["cursor", "limit"]
    CURSOR_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    cursor: str
    limit: int
    def __init__(self, limit: _Optional[int] = ..., cursor: _Optional[str] = ...) -> None: ...

class RegionRef(_message.Message):
    __slots__ = ["code", "name"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    code: int
    name: str
    def __init__(self, code: _Optional[int] = ..., name: _Optional[str] = ...) -> None: ...

class ReportFilter(_message.Message):
    __slots__ = ["has_concepts", "kinds", "regions", "sources", "years"]
    HAS_CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    SOURCES_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    has_concepts: _containers.RepeatedScalarFieldContainer[str]
    kinds: _containers.RepeatedScalarFieldContainer[ReportKind]
    regions: _containers.RepeatedScalarFieldContainer[str]
    sources: _containers.RepeatedScalarFieldContainer[str]
    years: YearRange
    def __init__(self, regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[YearRange, _Mapping]] = ..., kinds: _Optional[_Iterable[_Union[ReportKind, str]]] = ..., sources: _Optional[_Iterable[str]] = ..., has_concepts: _Optional[_Iterable[str]] = ...) -> None: ...

class TextSpan(_message.Message):
    __slots__ = ["end", "start"]
    END_FIELD_NUMBER: _ClassVar[int]
    START_FIELD_NUMBER: _ClassVar[int]
    end: int
    start: int
    def __init__(self, start: _Optional[int] = ..., end: _Optional[int] = ...) -> None: ...

class YearRange(_message.Message):
    __slots__ = ["to"]
    FROM_FIELD_NUMBER: _ClassVar[int]
    TO_FIELD_NUMBER: _ClassVar[int]
    to: int
    def __init__(self, to: _Optional[int] = ..., **kwargs) -> None: ...

class ReportKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
