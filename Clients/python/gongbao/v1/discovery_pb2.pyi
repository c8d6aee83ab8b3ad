from gongbao.v1 import search_pb2 as _search_pb2
from gongbao.v1 import value_pb2 as _value_pb2
from gongbao.v1 import wire_pb2 as _wire_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor
SUGGESTION_KIND_CONCEPT: SuggestionKind
SUGGESTION_KIND_REGION: SuggestionKind
SUGGESTION_KIND_TITLE: SuggestionKind
SUGGESTION_KIND_UNSPECIFIED: SuggestionKind
TREND_BY_PREFECTURE: TrendGrouping
TREND_BY_PROVINCE: TrendGrouping
TREND_BY_REGION: TrendGrouping
TREND_BY_YEAR: TrendGrouping

class CallFailure(_message.Message):
    __slots__ = ["code", "details", "message"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    code: _wire_pb2.StatusCode
    details: _containers.RepeatedCompositeFieldContainer[_wire_pb2.ErrorDetail]
    message: str
    def __init__(self, code: _Optional[_Union[_wire_pb2.StatusCode, str]] = ..., message: _Optional[str] = ..., details: _Optional[_Iterable[_Union[_wire_pb2.ErrorDetail, _Mapping]]] = ...) -> None: ...

class CopiedSentence(_message.Message):
    __slots__ = ["first_here", "identical_count", "places", "report_count", "section_path", "span", "text"]
    FIRST_HERE_FIELD_NUMBER: _ClassVar[int]
    IDENTICAL_COUNT_FIELD_NUMBER: _ClassVar[int]
    PLACES_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SECTION_PATH_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    first_here: bool
    identical_count: int
    places: _containers.RepeatedCompositeFieldContainer[CopyPlace]
    report_count: int
    section_path: _containers.RepeatedScalarFieldContainer[str]
    span: _value_pb2.TextSpan
    text: str
    def __init__(self, span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., text: _Optional[str] = ..., section_path: _Optional[_Iterable[str]] = ..., report_count: _Optional[int] = ..., identical_count: _Optional[int] = ..., first_here: bool = ..., places: _Optional[_Iterable[_Union[CopyPlace, _Mapping]]] = ...) -> None: ...

class CopyPlace(_message.Message):
    __slots__ = ["differences", "report", "similarity", "span", "text"]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    SIMILARITY_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    differences: _containers.RepeatedCompositeFieldContainer[_value_pb2.TextSpan]
    report: ReportRef
    similarity: float
    span: _value_pb2.TextSpan
    text: str
    def __init__(self, report: _Optional[_Union[ReportRef, _Mapping]] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., text: _Optional[str] = ..., similarity: _Optional[float] = ..., differences: _Optional[_Iterable[_Union[_value_pb2.TextSpan, _Mapping]]] = ...) -> None: ...

class CopyingReport(_message.Message):
    __slots__ = ["identical_count", "report", "sentence_count"]
    IDENTICAL_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_COUNT_FIELD_NUMBER: _ClassVar[int]
    identical_count: int
    report: ReportRef
    sentence_count: int
    def __init__(self, report: _Optional[_Union[ReportRef, _Mapping]] = ..., sentence_count: _Optional[int] = ..., identical_count: _Optional[int] = ...) -> None: ...

class DeleteQueryRequest(_message.Message):
    __slots__ = ["name"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class DeleteQueryResponse(_message.Message):
    __slots__ = ["deleted"]
    DELETED_FIELD_NUMBER: _ClassVar[int]
    deleted: bool
    def __init__(self, deleted: bool = ...) -> None: ...

class FindCopiesRequest(_message.Message):
    __slots__ = ["filter", "ignore_numbers", "least_characters", "other_regions", "page", "place_limit", "report_id", "similarity"]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    IGNORE_NUMBERS_FIELD_NUMBER: _ClassVar[int]
    LEAST_CHARACTERS_FIELD_NUMBER: _ClassVar[int]
    OTHER_REGIONS_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PLACE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SIMILARITY_FIELD_NUMBER: _ClassVar[int]
    filter: _value_pb2.ReportFilter
    ignore_numbers: bool
    least_characters: int
    other_regions: bool
    page: _value_pb2.PageRequest
    place_limit: int
    report_id: str
    similarity: int
    def __init__(self, report_id: _Optional[str] = ..., filter: _Optional[_Union[_value_pb2.ReportFilter, _Mapping]] = ..., similarity: _Optional[int] = ..., ignore_numbers: bool = ..., least_characters: _Optional[int] = ..., other_regions: bool = ..., place_limit: _Optional[int] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class FindCopiesResponse(_message.Message):
    __slots__ = ["copied_count", "notices", "page", "report", "reports", "sentence_count", "sentences"]
    COPIED_COUNT_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    SENTENCES_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_COUNT_FIELD_NUMBER: _ClassVar[int]
    copied_count: int
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    report: ReportRef
    reports: _containers.RepeatedCompositeFieldContainer[CopyingReport]
    sentence_count: int
    sentences: _containers.RepeatedCompositeFieldContainer[CopiedSentence]
    def __init__(self, report: _Optional[_Union[ReportRef, _Mapping]] = ..., sentence_count: _Optional[int] = ..., copied_count: _Optional[int] = ..., reports: _Optional[_Iterable[_Union[CopyingReport, _Mapping]]] = ..., sentences: _Optional[_Iterable[_Union[CopiedSentence, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class FindSimilarRequest(_message.Message):
    __slots__ = ["filter", "page", "report_id", "term_limit"]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    TERM_LIMIT_FIELD_NUMBER: _ClassVar[int]
    filter: _value_pb2.ReportFilter
    page: _value_pb2.PageRequest
    report_id: str
    term_limit: int
    def __init__(self, report_id: _Optional[str] = ..., filter: _Optional[_Union[_value_pb2.ReportFilter, _Mapping]] = ..., term_limit: _Optional[int] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class FindSimilarResponse(_message.Message):
    __slots__ = ["page", "report", "reports", "terms"]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    page: _value_pb2.PageInfo
    report: ReportRef
    reports: _containers.RepeatedCompositeFieldContainer[SimilarReport]
    terms: _containers.RepeatedCompositeFieldContainer[TellingTerm]
    def __init__(self, report: _Optional[_Union[ReportRef, _Mapping]] = ..., terms: _Optional[_Iterable[_Union[TellingTerm, _Mapping]]] = ..., reports: _Optional[_Iterable[_Union[SimilarReport, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ...) -> None: ...

class ListMatchesRequest(_message.Message):
    __slots__ = ["limit", "names", "queries", "since"]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    NAMES_FIELD_NUMBER: _ClassVar[int]
    QUERIES_FIELD_NUMBER: _ClassVar[int]
    SINCE_FIELD_NUMBER: _ClassVar[int]
    limit: int
    names: _containers.RepeatedScalarFieldContainer[str]
    queries: _containers.RepeatedScalarFieldContainer[str]
    since: int
    def __init__(self, since: _Optional[int] = ..., names: _Optional[_Iterable[str]] = ..., queries: _Optional[_Iterable[str]] = ..., limit: _Optional[int] = ...) -> None: ...

class ListMatchesResponse(_message.Message):
    __slots__ = ["failures", "matches", "more", "next"]
    FAILURES_FIELD_NUMBER: _ClassVar[int]
    MATCHES_FIELD_NUMBER: _ClassVar[int]
    MORE_FIELD_NUMBER: _ClassVar[int]
    NEXT_FIELD_NUMBER: _ClassVar[int]
    failures: _containers.RepeatedCompositeFieldContainer[QueryFailure]
    matches: _containers.RepeatedCompositeFieldContainer[NewMatch]
    more: bool
    next: int
    def __init__(self, matches: _Optional[_Iterable[_Union[NewMatch, _Mapping]]] = ..., next: _Optional[int] = ..., more: bool = ..., failures: _Optional[_Iterable[_Union[QueryFailure, _Mapping]]] = ...) -> None: ...

class ListQueriesRequest(_message.Message):
    __slots__ = ["page"]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    page: _value_pb2.PageRequest
    def __init__(self, page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class ListQueriesResponse(_message.Message):
    __slots__ = ["page", "queries"]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    QUERIES_FIELD_NUMBER: _ClassVar[int]
    page: _value_pb2.PageInfo
    queries: _containers.RepeatedCompositeFieldContainer[StoredQuery]
    def __init__(self, queries: _Optional[_Iterable[_Union[StoredQuery, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ...) -> None: ...

class MatchStoredQueriesRequest(_message.Message):
    __slots__ = ["report_id"]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    def __init__(self, report_id: _Optional[str] = ...) -> None: ...

class MatchStoredQueriesResponse(_message.Message):
    __slots__ = ["failures", "matches", "report"]
    FAILURES_FIELD_NUMBER: _ClassVar[int]
    MATCHES_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    failures: _containers.RepeatedCompositeFieldContainer[QueryFailure]
    matches: _containers.RepeatedCompositeFieldContainer[QueryMatch]
    report: ReportRef
    def __init__(self, report: _Optional[_Union[ReportRef, _Mapping]] = ..., matches: _Optional[_Iterable[_Union[QueryMatch, _Mapping]]] = ..., failures: _Optional[_Iterable[_Union[QueryFailure, _Mapping]]] = ...) -> None: ...

class MultiSearchRequest(_message.Message):
    __slots__ = ["searches"]
    SEARCHES_FIELD_NUMBER: _ClassVar[int]
    searches: _containers.RepeatedCompositeFieldContainer[_search_pb2.SearchRequest]
    def __init__(self, searches: _Optional[_Iterable[_Union[_search_pb2.SearchRequest, _Mapping]]] = ...) -> None: ...

class MultiSearchResponse(_message.Message):
    __slots__ = ["outcomes"]
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[SearchOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[SearchOutcome, _Mapping]]] = ...) -> None: ...

class NewMatch(_message.Message):
    __slots__ = ["ingested_at", "matches", "report", "sequence"]
    INGESTED_AT_FIELD_NUMBER: _ClassVar[int]
    MATCHES_FIELD_NUMBER: _ClassVar[int]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    ingested_at: int
    matches: _containers.RepeatedCompositeFieldContainer[QueryMatch]
    report: ReportRef
    sequence: int
    def __init__(self, sequence: _Optional[int] = ..., ingested_at: _Optional[int] = ..., report: _Optional[_Union[ReportRef, _Mapping]] = ..., matches: _Optional[_Iterable[_Union[QueryMatch, _Mapping]]] = ...) -> None: ...

class QueryFailure(_message.Message):
    __slots__ = ["failure", "name", "text"]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    failure: CallFailure
    name: str
    text: str
    def __init__(self, name: _Optional[str] = ..., text: _Optional[str] = ..., failure: _Optional[_Union[CallFailure, _Mapping]] = ...) -> None: ...

class QueryMatch(_message.Message):
    __slots__ = ["name", "snippet", "text"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SNIPPET_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    name: str
    snippet: _search_pb2.Snippet
    text: str
    def __init__(self, name: _Optional[str] = ..., text: _Optional[str] = ..., snippet: _Optional[_Union[_search_pb2.Snippet, _Mapping]] = ...) -> None: ...

class QueryTrend(_message.Message):
    __slots__ = ["failure", "notices", "query", "regions", "years"]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    failure: CallFailure
    notices: _containers.RepeatedScalarFieldContainer[str]
    query: str
    regions: _containers.RepeatedCompositeFieldContainer[RegionTrend]
    years: _containers.RepeatedCompositeFieldContainer[TrendCount]
    def __init__(self, query: _Optional[str] = ..., years: _Optional[_Iterable[_Union[TrendCount, _Mapping]]] = ..., regions: _Optional[_Iterable[_Union[RegionTrend, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., failure: _Optional[_Union[CallFailure, _Mapping]] = ...) -> None: ...

class RegionTrend(_message.Message):
    __slots__ = ["region", "years"]
    REGION_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    region: _value_pb2.RegionRef
    years: _containers.RepeatedCompositeFieldContainer[TrendCount]
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., years: _Optional[_Iterable[_Union[TrendCount, _Mapping]]] = ...) -> None: ...

class ReportRef(_message.Message):
    __slots__ = ["id", "kind", "period_covered", "publish_date", "region", "title", "version", "year_delivered"]
    ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PERIOD_COVERED_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_DATE_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    YEAR_DELIVERED_FIELD_NUMBER: _ClassVar[int]
    id: str
    kind: _value_pb2.ReportKind
    period_covered: str
    publish_date: str
    region: _value_pb2.RegionRef
    title: str
    version: int
    year_delivered: int
    def __init__(self, id: _Optional[str] = ..., title: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., kind: _Optional[_Union[_value_pb2.ReportKind, str]] = ..., period_covered: _Optional[str] = ..., year_delivered: _Optional[int] = ..., publish_date: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class SaveQueryRequest(_message.Message):
    __slots__ = ["name", "text"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    name: str
    text: str
    def __init__(self, name: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class SaveQueryResponse(_message.Message):
    __slots__ = ["notices", "query", "replaced"]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    REPLACED_FIELD_NUMBER: _ClassVar[int]
    notices: _containers.RepeatedScalarFieldContainer[str]
    query: StoredQuery
    replaced: bool
    def __init__(self, query: _Optional[_Union[StoredQuery, _Mapping]] = ..., replaced: bool = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class SearchOutcome(_message.Message):
    __slots__ = ["answer", "failure"]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    answer: _search_pb2.SearchResponse
    failure: CallFailure
    def __init__(self, answer: _Optional[_Union[_search_pb2.SearchResponse, _Mapping]] = ..., failure: _Optional[_Union[CallFailure, _Mapping]] = ...) -> None: ...

class SimilarReport(_message.Message):
    __slots__ = ["report", "score", "shared"]
    REPORT_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SHARED_FIELD_NUMBER: _ClassVar[int]
    report: ReportRef
    score: float
    shared: _containers.RepeatedCompositeFieldContainer[_search_pb2.ScorePart]
    def __init__(self, report: _Optional[_Union[ReportRef, _Mapping]] = ..., score: _Optional[float] = ..., shared: _Optional[_Iterable[_Union[_search_pb2.ScorePart, _Mapping]]] = ...) -> None: ...

class StoredQuery(_message.Message):
    __slots__ = ["name", "saved_at", "text"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SAVED_AT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    name: str
    saved_at: int
    text: str
    def __init__(self, name: _Optional[str] = ..., text: _Optional[str] = ..., saved_at: _Optional[int] = ...) -> None: ...

class SuggestRequest(_message.Message):
    __slots__ = ["kinds", "limit", "text"]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    kinds: _containers.RepeatedScalarFieldContainer[SuggestionKind]
    limit: int
    text: str
    def __init__(self, text: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[SuggestionKind, str]]] = ..., limit: _Optional[int] = ...) -> None: ...

class SuggestResponse(_message.Message):
    __slots__ = ["suggestions"]
    SUGGESTIONS_FIELD_NUMBER: _ClassVar[int]
    suggestions: _containers.RepeatedCompositeFieldContainer[Suggestion]
    def __init__(self, suggestions: _Optional[_Iterable[_Union[Suggestion, _Mapping]]] = ...) -> None: ...

class Suggestion(_message.Message):
    __slots__ = ["code", "count", "found_by", "highlights", "kind", "text"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    FOUND_BY_FIELD_NUMBER: _ClassVar[int]
    HIGHLIGHTS_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    code: str
    count: int
    found_by: str
    highlights: _containers.RepeatedCompositeFieldContainer[_value_pb2.TextSpan]
    kind: SuggestionKind
    text: str
    def __init__(self, kind: _Optional[_Union[SuggestionKind, str]] = ..., text: _Optional[str] = ..., code: _Optional[str] = ..., highlights: _Optional[_Iterable[_Union[_value_pb2.TextSpan, _Mapping]]] = ..., found_by: _Optional[str] = ..., count: _Optional[int] = ...) -> None: ...

class TellingTerm(_message.Message):
    __slots__ = ["document_frequency", "frequency", "term", "weight"]
    DOCUMENT_FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    TERM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    document_frequency: int
    frequency: int
    term: str
    weight: float
    def __init__(self, term: _Optional[str] = ..., frequency: _Optional[int] = ..., document_frequency: _Optional[int] = ..., weight: _Optional[float] = ...) -> None: ...

class TrendCount(_message.Message):
    __slots__ = ["hits", "reports", "year"]
    HITS_FIELD_NUMBER: _ClassVar[int]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    hits: int
    reports: int
    year: int
    def __init__(self, year: _Optional[int] = ..., reports: _Optional[int] = ..., hits: _Optional[int] = ...) -> None: ...

class TrendRequest(_message.Message):
    __slots__ = ["filter", "grouping", "queries"]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    GROUPING_FIELD_NUMBER: _ClassVar[int]
    QUERIES_FIELD_NUMBER: _ClassVar[int]
    filter: _value_pb2.ReportFilter
    grouping: TrendGrouping
    queries: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, queries: _Optional[_Iterable[str]] = ..., filter: _Optional[_Union[_value_pb2.ReportFilter, _Mapping]] = ..., grouping: _Optional[_Union[TrendGrouping, str]] = ...) -> None: ...

class TrendResponse(_message.Message):
    __slots__ = ["held", "held_regions", "trends"]
    HELD_FIELD_NUMBER: _ClassVar[int]
    HELD_REGIONS_FIELD_NUMBER: _ClassVar[int]
    TRENDS_FIELD_NUMBER: _ClassVar[int]
    held: _containers.RepeatedCompositeFieldContainer[TrendCount]
    held_regions: _containers.RepeatedCompositeFieldContainer[RegionTrend]
    trends: _containers.RepeatedCompositeFieldContainer[QueryTrend]
    def __init__(self, trends: _Optional[_Iterable[_Union[QueryTrend, _Mapping]]] = ..., held: _Optional[_Iterable[_Union[TrendCount, _Mapping]]] = ..., held_regions: _Optional[_Iterable[_Union[RegionTrend, _Mapping]]] = ...) -> None: ...

class SuggestionKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class TrendGrouping(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
