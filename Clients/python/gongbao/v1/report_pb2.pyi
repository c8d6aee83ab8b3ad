from gongbao.v1 import discovery_pb2 as _discovery_pb2
from gongbao.v1 import indicator_pb2 as _indicator_pb2
from gongbao.v1 import search_pb2 as _search_pb2
from gongbao.v1 import value_pb2 as _value_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

BLOCK_ROLE_FURNITURE: BlockRole
BLOCK_ROLE_HEADING: BlockRole
BLOCK_ROLE_NOTE: BlockRole
BLOCK_ROLE_PARAGRAPH: BlockRole
BLOCK_ROLE_TITLE: BlockRole
DESCRIPTOR: _descriptor.FileDescriptor
INGEST_RESULT_ADDED: IngestResult
INGEST_RESULT_REFUSED: IngestResult
INGEST_RESULT_REVISED: IngestResult
INGEST_RESULT_UNCHANGED: IngestResult
INGEST_RESULT_UNSPECIFIED: IngestResult
INGEST_STAGE_COMMITTING: IngestStage
INGEST_STAGE_DONE: IngestStage
INGEST_STAGE_EXTRACTING: IngestStage
INGEST_STAGE_READING: IngestStage
INGEST_STAGE_UNSPECIFIED: IngestStage
INGEST_STAGE_WAITING: IngestStage

class BlockRef(_message.Message):
    __slots__ = ["role", "section", "span"]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    SECTION_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    role: BlockRole
    section: int
    span: _value_pb2.TextSpan
    def __init__(self, span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., role: _Optional[_Union[BlockRole, str]] = ..., section: _Optional[int] = ...) -> None: ...

class ExplainRequest(_message.Message):
    __slots__ = ["report_id", "span"]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    span: _value_pb2.TextSpan
    def __init__(self, report_id: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ...) -> None: ...

class ExplainResponse(_message.Message):
    __slots__ = ["steps"]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    steps: _containers.RepeatedCompositeFieldContainer[ExplainStep]
    def __init__(self, steps: _Optional[_Iterable[_Union[ExplainStep, _Mapping]]] = ...) -> None: ...

class ExplainStep(_message.Message):
    __slots__ = ["depth", "outcome", "rule", "span"]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    depth: int
    outcome: str
    rule: str
    span: _value_pb2.TextSpan
    def __init__(self, depth: _Optional[int] = ..., rule: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., outcome: _Optional[str] = ...) -> None: ...

class GetReportRequest(_message.Message):
    __slots__ = ["id", "version", "with_figures", "with_structure", "with_text"]
    ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    WITH_FIGURES_FIELD_NUMBER: _ClassVar[int]
    WITH_STRUCTURE_FIELD_NUMBER: _ClassVar[int]
    WITH_TEXT_FIELD_NUMBER: _ClassVar[int]
    id: str
    version: int
    with_figures: bool
    with_structure: bool
    with_text: bool
    def __init__(self, id: _Optional[str] = ..., version: _Optional[int] = ..., with_text: bool = ..., with_structure: bool = ..., with_figures: bool = ...) -> None: ...

class GetReportResponse(_message.Message):
    __slots__ = ["blocks", "figures", "sections", "summary", "text"]
    BLOCKS_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    SECTIONS_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    blocks: _containers.RepeatedCompositeFieldContainer[BlockRef]
    figures: _containers.RepeatedCompositeFieldContainer[_indicator_pb2.Figure]
    sections: _containers.RepeatedCompositeFieldContainer[SectionRef]
    summary: ReportSummary
    text: str
    def __init__(self, summary: _Optional[_Union[ReportSummary, _Mapping]] = ..., text: _Optional[str] = ..., sections: _Optional[_Iterable[_Union[SectionRef, _Mapping]]] = ..., blocks: _Optional[_Iterable[_Union[BlockRef, _Mapping]]] = ..., figures: _Optional[_Iterable[_Union[_indicator_pb2.Figure, _Mapping]]] = ...) -> None: ...

class IngestOutcome(_message.Message):
    __slots__ = ["error", "figure_count", "id", "matched_queries", "notices", "result", "version"]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    FIGURE_COUNT_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    MATCHED_QUERIES_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    error: str
    figure_count: int
    id: str
    matched_queries: _containers.RepeatedScalarFieldContainer[str]
    notices: _containers.RepeatedScalarFieldContainer[str]
    result: IngestResult
    version: int
    def __init__(self, id: _Optional[str] = ..., result: _Optional[_Union[IngestResult, str]] = ..., version: _Optional[int] = ..., figure_count: _Optional[int] = ..., error: _Optional[str] = ..., notices: _Optional[_Iterable[str]] = ..., matched_queries: _Optional[_Iterable[str]] = ...) -> None: ...

class IngestProgress(_message.Message):
    __slots__ = ["done", "response", "stage", "total"]
    DONE_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    done: int
    response: IngestResponse
    stage: IngestStage
    total: int
    def __init__(self, stage: _Optional[_Union[IngestStage, str]] = ..., done: _Optional[int] = ..., total: _Optional[int] = ..., response: _Optional[_Union[IngestResponse, _Mapping]] = ...) -> None: ...

class IngestRequest(_message.Message):
    __slots__ = ["reports"]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    reports: _containers.RepeatedCompositeFieldContainer[ReportDraft]
    def __init__(self, reports: _Optional[_Iterable[_Union[ReportDraft, _Mapping]]] = ...) -> None: ...

class IngestResponse(_message.Message):
    __slots__ = ["outcomes"]
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[IngestOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[IngestOutcome, _Mapping]]] = ...) -> None: ...

class ListReportsRequest(_message.Message):
    __slots__ = ["filter", "page"]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    filter: _value_pb2.ReportFilter
    page: _value_pb2.PageRequest
    def __init__(self, filter: _Optional[_Union[_value_pb2.ReportFilter, _Mapping]] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class ListReportsResponse(_message.Message):
    __slots__ = ["page", "reports"]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    page: _value_pb2.PageInfo
    reports: _containers.RepeatedCompositeFieldContainer[ReportSummary]
    def __init__(self, reports: _Optional[_Iterable[_Union[ReportSummary, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ...) -> None: ...

class ReportDraft(_message.Message):
    __slots__ = ["id", "kind", "region", "source_url", "text", "title", "year_covered", "year_delivered"]
    ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    SOURCE_URL_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    YEAR_COVERED_FIELD_NUMBER: _ClassVar[int]
    YEAR_DELIVERED_FIELD_NUMBER: _ClassVar[int]
    id: str
    kind: str
    region: str
    source_url: str
    text: bytes
    title: str
    year_covered: str
    year_delivered: str
    def __init__(self, id: _Optional[str] = ..., title: _Optional[str] = ..., region: _Optional[str] = ..., kind: _Optional[str] = ..., year_covered: _Optional[str] = ..., year_delivered: _Optional[str] = ..., source_url: _Optional[str] = ..., text: _Optional[bytes] = ...) -> None: ...

class ReportSummary(_message.Message):
    __slots__ = ["figure_count", "id", "kind", "period_covered", "publish_date", "publisher", "region", "source", "text_bytes", "title", "version", "year_delivered"]
    FIGURE_COUNT_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PERIOD_COVERED_FIELD_NUMBER: _ClassVar[int]
    PUBLISHER_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_DATE_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TEXT_BYTES_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    YEAR_DELIVERED_FIELD_NUMBER: _ClassVar[int]
    figure_count: int
    id: str
    kind: _value_pb2.ReportKind
    period_covered: str
    publish_date: str
    publisher: str
    region: _value_pb2.RegionRef
    source: str
    text_bytes: int
    title: str
    version: int
    year_delivered: int
    def __init__(self, id: _Optional[str] = ..., title: _Optional[str] = ..., publisher: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., kind: _Optional[_Union[_value_pb2.ReportKind, str]] = ..., period_covered: _Optional[str] = ..., year_delivered: _Optional[int] = ..., publish_date: _Optional[str] = ..., source: _Optional[str] = ..., version: _Optional[int] = ..., text_bytes: _Optional[int] = ..., figure_count: _Optional[int] = ...) -> None: ...

class SectionRef(_message.Message):
    __slots__ = ["heading", "level", "parent"]
    HEADING_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    PARENT_FIELD_NUMBER: _ClassVar[int]
    heading: _value_pb2.TextSpan
    level: int
    parent: int
    def __init__(self, heading: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., level: _Optional[int] = ..., parent: _Optional[int] = ...) -> None: ...

class IngestStage(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class IngestResult(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class BlockRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
