from gongbao.v1 import value_pb2 as _value_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor
FACET_FIELD_CONCEPT: FacetField
FACET_FIELD_KIND: FacetField
FACET_FIELD_REGION: FacetField
FACET_FIELD_UNSPECIFIED: FacetField
FACET_FIELD_YEAR: FacetField
QUERY_NODE_AND: QueryNodeKind
QUERY_NODE_AND_NOT: QueryNodeKind
QUERY_NODE_OR: QueryNodeKind
QUERY_NODE_PHRASE: QueryNodeKind
QUERY_NODE_WORDS: QueryNodeKind
SEARCH_FIELD_ANY: SearchField
SEARCH_FIELD_BODY: SearchField
SEARCH_FIELD_HEADING: SearchField
SEARCH_FIELD_TITLE: SearchField
SEARCH_SORT_NEWEST: SearchSort
SEARCH_SORT_OLDEST: SearchSort
SEARCH_SORT_REGION: SearchSort
SEARCH_SORT_SCORE: SearchSort

class Facet(_message.Message):
    __slots__ = ["counts", "field"]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[FacetCount]
    field: FacetField
    def __init__(self, field: _Optional[_Union[FacetField, str]] = ..., counts: _Optional[_Iterable[_Union[FacetCount, _Mapping]]] = ...) -> None: ...

class FacetCount(_message.Message):
    __slots__ = ["code", "count", "name"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    code: str
    count: int
    name: str
    def __init__(self, code: _Optional[str] = ..., name: _Optional[str] = ..., count: _Optional[int] = ...) -> None: ...

class QueryNode(_message.Message):
    __slots__ = ["children", "field", "kind", "text"]
    CHILDREN_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    children: _containers.RepeatedScalarFieldContainer[int]
    field: SearchField
    kind: QueryNodeKind
    text: str
    def __init__(self, kind: _Optional[_Union[QueryNodeKind, str]] = ..., text: _Optional[str] = ..., field: _Optional[_Union[SearchField, str]] = ..., children: _Optional[_Iterable[int]] = ...) -> None: ...

class QueryTree(_message.Message):
    __slots__ = ["nodes"]
    NODES_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[QueryNode]
    def __init__(self, nodes: _Optional[_Iterable[_Union[QueryNode, _Mapping]]] = ...) -> None: ...

class ScorePart(_message.Message):
    __slots__ = ["document_frequency", "field", "frequency", "score", "term"]
    DOCUMENT_FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    document_frequency: int
    field: SearchField
    frequency: int
    score: float
    term: str
    def __init__(self, term: _Optional[str] = ..., field: _Optional[_Union[SearchField, str]] = ..., frequency: _Optional[int] = ..., document_frequency: _Optional[int] = ..., score: _Optional[float] = ...) -> None: ...

class SearchHit(_message.Message):
    __slots__ = ["explanation", "kind", "period_covered", "region", "report_id", "score", "snippets", "source", "title"]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PERIOD_COVERED_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SNIPPETS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    explanation: _containers.RepeatedCompositeFieldContainer[ScorePart]
    kind: _value_pb2.ReportKind
    period_covered: str
    region: _value_pb2.RegionRef
    report_id: str
    score: float
    snippets: _containers.RepeatedCompositeFieldContainer[Snippet]
    source: str
    title: str
    def __init__(self, report_id: _Optional[str] = ..., title: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., period_covered: _Optional[str] = ..., kind: _Optional[_Union[_value_pb2.ReportKind, str]] = ..., source: _Optional[str] = ..., score: _Optional[float] = ..., snippets: _Optional[_Iterable[_Union[Snippet, _Mapping]]] = ..., explanation: _Optional[_Iterable[_Union[ScorePart, _Mapping]]] = ...) -> None: ...

class SearchRequest(_message.Message):
    __slots__ = ["explain", "facets", "filter", "page", "snippets", "sort", "text", "tree"]
    EXPLAIN_FIELD_NUMBER: _ClassVar[int]
    FACETS_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    SNIPPETS_FIELD_NUMBER: _ClassVar[int]
    SORT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    TREE_FIELD_NUMBER: _ClassVar[int]
    explain: bool
    facets: _containers.RepeatedScalarFieldContainer[FacetField]
    filter: _value_pb2.ReportFilter
    page: _value_pb2.PageRequest
    snippets: int
    sort: SearchSort
    text: str
    tree: QueryTree
    def __init__(self, text: _Optional[str] = ..., tree: _Optional[_Union[QueryTree, _Mapping]] = ..., filter: _Optional[_Union[_value_pb2.ReportFilter, _Mapping]] = ..., sort: _Optional[_Union[SearchSort, str]] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ..., snippets: _Optional[int] = ..., facets: _Optional[_Iterable[_Union[FacetField, str]]] = ..., explain: bool = ...) -> None: ...

class SearchResponse(_message.Message):
    __slots__ = ["elapsed_ns", "facets", "hits", "notices", "page"]
    ELAPSED_NS_FIELD_NUMBER: _ClassVar[int]
    FACETS_FIELD_NUMBER: _ClassVar[int]
    HITS_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    elapsed_ns: int
    facets: _containers.RepeatedCompositeFieldContainer[Facet]
    hits: _containers.RepeatedCompositeFieldContainer[SearchHit]
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    def __init__(self, hits: _Optional[_Iterable[_Union[SearchHit, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., facets: _Optional[_Iterable[_Union[Facet, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., elapsed_ns: _Optional[int] = ...) -> None: ...

class Snippet(_message.Message):
    __slots__ = ["highlights", "section_path", "span", "text"]
    HIGHLIGHTS_FIELD_NUMBER: _ClassVar[int]
    SECTION_PATH_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    highlights: _containers.RepeatedCompositeFieldContainer[_value_pb2.TextSpan]
    section_path: _containers.RepeatedScalarFieldContainer[str]
    span: _value_pb2.TextSpan
    text: str
    def __init__(self, text: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., highlights: _Optional[_Iterable[_Union[_value_pb2.TextSpan, _Mapping]]] = ..., section_path: _Optional[_Iterable[str]] = ...) -> None: ...

class QueryNodeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SearchField(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SearchSort(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FacetField(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
