from gongbao.v1 import indicator_pb2 as _indicator_pb2
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
QUERY_CORRECTION_CHARACTER: QueryCorrectionKind
QUERY_CORRECTION_PINYIN: QueryCorrectionKind
QUERY_CORRECTION_UNSPECIFIED: QueryCorrectionKind
QUERY_NODE_AND: QueryNodeKind
QUERY_NODE_AND_NOT: QueryNodeKind
QUERY_NODE_EVERYTHING: QueryNodeKind
QUERY_NODE_FIGURE: QueryNodeKind
QUERY_NODE_HAS_CONCEPT: QueryNodeKind
QUERY_NODE_KIND: QueryNodeKind
QUERY_NODE_OR: QueryNodeKind
QUERY_NODE_PHRASE: QueryNodeKind
QUERY_NODE_REGION: QueryNodeKind
QUERY_NODE_SOURCE: QueryNodeKind
QUERY_NODE_WORDS: QueryNodeKind
QUERY_NODE_YEARS: QueryNodeKind
SCORE_PART_PHRASE: ScorePartKind
SCORE_PART_PROXIMITY: ScorePartKind
SCORE_PART_RECENCY: ScorePartKind
SCORE_PART_TERM: ScorePartKind
SCORE_PART_TOGETHER: ScorePartKind
SEARCH_FIELD_ANY: SearchField
SEARCH_FIELD_BODY: SearchField
SEARCH_FIELD_HEADING: SearchField
SEARCH_FIELD_TITLE: SearchField
SEARCH_SORT_NEWEST: SearchSort
SEARCH_SORT_OLDEST: SearchSort
SEARCH_SORT_REGION: SearchSort
SEARCH_SORT_SCORE: SearchSort

class CharacterRange(_message.Message):
    __slots__ = ["end", "start"]
    END_FIELD_NUMBER: _ClassVar[int]
    START_FIELD_NUMBER: _ClassVar[int]
    end: int
    start: int
    def __init__(self, start: _Optional[int] = ..., end: _Optional[int] = ...) -> None: ...

class Facet(_message.Message):
    __slots__ = ["counts", "field", "missing", "value_count"]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    MISSING_FIELD_NUMBER: _ClassVar[int]
    VALUE_COUNT_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[FacetCount]
    field: FacetField
    missing: int
    value_count: int
    def __init__(self, field: _Optional[_Union[FacetField, str]] = ..., counts: _Optional[_Iterable[_Union[FacetCount, _Mapping]]] = ..., value_count: _Optional[int] = ..., missing: _Optional[int] = ...) -> None: ...

class FacetCount(_message.Message):
    __slots__ = ["code", "count", "name", "parent"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PARENT_FIELD_NUMBER: _ClassVar[int]
    code: str
    count: int
    name: str
    parent: str
    def __init__(self, code: _Optional[str] = ..., name: _Optional[str] = ..., count: _Optional[int] = ..., parent: _Optional[str] = ...) -> None: ...

class FigureBound(_message.Message):
    __slots__ = ["comparator", "unit", "value"]
    COMPARATOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    comparator: _indicator_pb2.FigureComparator
    unit: str
    value: str
    def __init__(self, comparator: _Optional[_Union[_indicator_pb2.FigureComparator, str]] = ..., value: _Optional[str] = ..., unit: _Optional[str] = ...) -> None: ...

class QueryCorrection(_message.Message):
    __slots__ = ["kind", "to"]
    FROM_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TO_FIELD_NUMBER: _ClassVar[int]
    kind: QueryCorrectionKind
    to: str
    def __init__(self, kind: _Optional[_Union[QueryCorrectionKind, str]] = ..., to: _Optional[str] = ..., **kwargs) -> None: ...

class QueryNode(_message.Message):
    __slots__ = ["children", "field", "figure", "kind", "report_kind", "text", "years"]
    CHILDREN_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    FIGURE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REPORT_KIND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    children: _containers.RepeatedScalarFieldContainer[int]
    field: SearchField
    figure: FigureBound
    kind: QueryNodeKind
    report_kind: _value_pb2.ReportKind
    text: str
    years: _value_pb2.YearRange
    def __init__(self, kind: _Optional[_Union[QueryNodeKind, str]] = ..., text: _Optional[str] = ..., field: _Optional[_Union[SearchField, str]] = ..., children: _Optional[_Iterable[int]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., report_kind: _Optional[_Union[_value_pb2.ReportKind, str]] = ..., figure: _Optional[_Union[FigureBound, _Mapping]] = ...) -> None: ...

class QueryTree(_message.Message):
    __slots__ = ["nodes"]
    NODES_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[QueryNode]
    def __init__(self, nodes: _Optional[_Iterable[_Union[QueryNode, _Mapping]]] = ...) -> None: ...

class ScorePart(_message.Message):
    __slots__ = ["distance", "document_frequency", "field", "frequency", "kind", "score", "term"]
    DISTANCE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    distance: int
    document_frequency: int
    field: SearchField
    frequency: int
    kind: ScorePartKind
    score: float
    term: str
    def __init__(self, term: _Optional[str] = ..., field: _Optional[_Union[SearchField, str]] = ..., frequency: _Optional[int] = ..., document_frequency: _Optional[int] = ..., score: _Optional[float] = ..., kind: _Optional[_Union[ScorePartKind, str]] = ..., distance: _Optional[int] = ...) -> None: ...

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
    __slots__ = ["estimate_total", "explain", "facet_limit", "facets", "filter", "page", "prefer_recent", "snippets", "sort", "text", "tree", "with_figures"]
    ESTIMATE_TOTAL_FIELD_NUMBER: _ClassVar[int]
    EXPLAIN_FIELD_NUMBER: _ClassVar[int]
    FACETS_FIELD_NUMBER: _ClassVar[int]
    FACET_LIMIT_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PREFER_RECENT_FIELD_NUMBER: _ClassVar[int]
    SNIPPETS_FIELD_NUMBER: _ClassVar[int]
    SORT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    TREE_FIELD_NUMBER: _ClassVar[int]
    WITH_FIGURES_FIELD_NUMBER: _ClassVar[int]
    estimate_total: bool
    explain: bool
    facet_limit: int
    facets: _containers.RepeatedScalarFieldContainer[FacetField]
    filter: _value_pb2.ReportFilter
    page: _value_pb2.PageRequest
    prefer_recent: bool
    snippets: int
    sort: SearchSort
    text: str
    tree: QueryTree
    with_figures: bool
    def __init__(self, text: _Optional[str] = ..., tree: _Optional[_Union[QueryTree, _Mapping]] = ..., filter: _Optional[_Union[_value_pb2.ReportFilter, _Mapping]] = ..., sort: _Optional[_Union[SearchSort, str]] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ..., snippets: _Optional[int] = ..., facets: _Optional[_Iterable[_Union[FacetField, str]]] = ..., explain: bool = ..., prefer_recent: bool = ..., with_figures: bool = ..., estimate_total: bool = ..., facet_limit: _Optional[int] = ...) -> None: ...

class SearchResponse(_message.Message):
    __slots__ = ["corrections", "elapsed_ns", "facets", "hits", "notices", "page", "partial_hits", "read_as_plain_words", "reading", "relaxed"]
    CORRECTIONS_FIELD_NUMBER: _ClassVar[int]
    ELAPSED_NS_FIELD_NUMBER: _ClassVar[int]
    FACETS_FIELD_NUMBER: _ClassVar[int]
    HITS_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PARTIAL_HITS_FIELD_NUMBER: _ClassVar[int]
    READING_FIELD_NUMBER: _ClassVar[int]
    READ_AS_PLAIN_WORDS_FIELD_NUMBER: _ClassVar[int]
    RELAXED_FIELD_NUMBER: _ClassVar[int]
    corrections: _containers.RepeatedCompositeFieldContainer[QueryCorrection]
    elapsed_ns: int
    facets: _containers.RepeatedCompositeFieldContainer[Facet]
    hits: _containers.RepeatedCompositeFieldContainer[SearchHit]
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    partial_hits: _containers.RepeatedCompositeFieldContainer[SearchHit]
    read_as_plain_words: bool
    reading: str
    relaxed: bool
    def __init__(self, hits: _Optional[_Iterable[_Union[SearchHit, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., facets: _Optional[_Iterable[_Union[Facet, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., elapsed_ns: _Optional[int] = ..., reading: _Optional[str] = ..., read_as_plain_words: bool = ..., relaxed: bool = ..., corrections: _Optional[_Iterable[_Union[QueryCorrection, _Mapping]]] = ..., partial_hits: _Optional[_Iterable[_Union[SearchHit, _Mapping]]] = ...) -> None: ...

class Snippet(_message.Message):
    __slots__ = ["characters", "figures", "highlight_characters", "highlights", "section_path", "span", "text"]
    CHARACTERS_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    HIGHLIGHTS_FIELD_NUMBER: _ClassVar[int]
    HIGHLIGHT_CHARACTERS_FIELD_NUMBER: _ClassVar[int]
    SECTION_PATH_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    characters: CharacterRange
    figures: _containers.RepeatedCompositeFieldContainer[_indicator_pb2.Figure]
    highlight_characters: _containers.RepeatedCompositeFieldContainer[CharacterRange]
    highlights: _containers.RepeatedCompositeFieldContainer[_value_pb2.TextSpan]
    section_path: _containers.RepeatedScalarFieldContainer[str]
    span: _value_pb2.TextSpan
    text: str
    def __init__(self, text: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., highlights: _Optional[_Iterable[_Union[_value_pb2.TextSpan, _Mapping]]] = ..., section_path: _Optional[_Iterable[str]] = ..., characters: _Optional[_Union[CharacterRange, _Mapping]] = ..., highlight_characters: _Optional[_Iterable[_Union[CharacterRange, _Mapping]]] = ..., figures: _Optional[_Iterable[_Union[_indicator_pb2.Figure, _Mapping]]] = ...) -> None: ...

class QueryNodeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SearchField(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SearchSort(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FacetField(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class QueryCorrectionKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class ScorePartKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
