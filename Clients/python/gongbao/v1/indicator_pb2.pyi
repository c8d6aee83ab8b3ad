from gongbao.v1 import value_pb2 as _value_pb2
from gongbao.v1 import view_pb2 as _view_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

AGGREGATE_ALL: AggregateGrouping
AGGREGATE_BY_PREFECTURE: AggregateGrouping
AGGREGATE_BY_PROVINCE: AggregateGrouping
AGGREGATE_BY_REPORT_KIND: AggregateGrouping
AGGREGATE_BY_YEAR: AggregateGrouping
COMPARATOR_ABOUT: FigureComparator
COMPARATOR_AT_LEAST: FigureComparator
COMPARATOR_AT_MOST: FigureComparator
COMPARATOR_EQUAL: FigureComparator
COMPARATOR_GREATER: FigureComparator
COMPARATOR_LESS: FigureComparator
DESCRIPTOR: _descriptor.FileDescriptor
FIGURE_FLAG_COUNT_EQUALS_YEAR: FigureFlag
FIGURE_FLAG_JUMP_AGAINST_OTHER_YEARS: FigureFlag
FIGURE_FLAG_PART_EXCEEDS_WHOLE: FigureFlag
FIGURE_FLAG_RATE_OVER_100: FigureFlag
FIGURE_KIND_CHANGE: FigureKind
FIGURE_KIND_LEVEL: FigureKind
FIGURE_KIND_RANK: FigureKind
FIGURE_KIND_SHARE: FigureKind
FIGURE_LINK_CHANGE_OF: FigureLinkKind
FIGURE_LINK_PART_OF: FigureLinkKind
FIGURE_LINK_RANK_OF: FigureLinkKind
FIGURE_LINK_SHARES_VALUE_WITH: FigureLinkKind
FIGURE_NATURE_ACTUAL: FigureNature
FIGURE_NATURE_TARGET: FigureNature
FIGURE_SORT_NATURAL: FigureSort
FIGURE_SORT_NEWEST: FigureSort
FIGURE_SORT_VALUE_ASCENDING: FigureSort
FIGURE_SORT_VALUE_DESCENDING: FigureSort
SERIES_GAP_NONE: SeriesGap
SERIES_GAP_NOT_STATED: SeriesGap
SERIES_GAP_NO_REPORT: SeriesGap

class AggregateGroup(_message.Message):
    __slots__ = ["code", "count", "lower_quartile", "maximum", "mean", "median", "minimum", "name", "sum", "upper_quartile"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    LOWER_QUARTILE_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    MEAN_FIELD_NUMBER: _ClassVar[int]
    MEDIAN_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SUM_FIELD_NUMBER: _ClassVar[int]
    UPPER_QUARTILE_FIELD_NUMBER: _ClassVar[int]
    code: str
    count: int
    lower_quartile: float
    maximum: str
    mean: float
    median: float
    minimum: str
    name: str
    sum: str
    upper_quartile: float
    def __init__(self, code: _Optional[str] = ..., name: _Optional[str] = ..., count: _Optional[int] = ..., sum: _Optional[str] = ..., mean: _Optional[float] = ..., median: _Optional[float] = ..., minimum: _Optional[str] = ..., maximum: _Optional[str] = ..., lower_quartile: _Optional[float] = ..., upper_quartile: _Optional[float] = ...) -> None: ...

class AggregateRequest(_message.Message):
    __slots__ = ["grouping", "measure", "regions", "years"]
    GROUPING_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    grouping: AggregateGrouping
    measure: Measure
    regions: _containers.RepeatedScalarFieldContainer[str]
    years: _value_pb2.YearRange
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., grouping: _Optional[_Union[AggregateGrouping, str]] = ...) -> None: ...

class AggregateResponse(_message.Message):
    __slots__ = ["groups", "measure", "notices"]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    groups: _containers.RepeatedCompositeFieldContainer[AggregateGroup]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., groups: _Optional[_Iterable[_Union[AggregateGroup, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class CheckSumsResponse(_message.Message):
    __slots__ = ["broken", "checks", "figures", "notices", "total"]
    BROKEN_FIELD_NUMBER: _ClassVar[int]
    CHECKS_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    broken: int
    checks: _containers.RepeatedCompositeFieldContainer[_view_pb2.SumCheck]
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    notices: _containers.RepeatedScalarFieldContainer[str]
    total: int
    def __init__(self, checks: _Optional[_Iterable[_Union[_view_pb2.SumCheck, _Mapping]]] = ..., figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., total: _Optional[int] = ..., broken: _Optional[int] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class CompareCell(_message.Message):
    __slots__ = ["conflict", "figures", "preference"]
    CONFLICT_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    PREFERENCE_FIELD_NUMBER: _ClassVar[int]
    conflict: bool
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    preference: str
    def __init__(self, figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., conflict: bool = ..., preference: _Optional[str] = ...) -> None: ...

class CompareColumn(_message.Message):
    __slots__ = ["concept", "kind", "name", "nature", "unit"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    NATURE_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    concept: str
    kind: FigureKind
    name: str
    nature: FigureNature
    unit: str
    def __init__(self, concept: _Optional[str] = ..., name: _Optional[str] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., unit: _Optional[str] = ...) -> None: ...

class CompareRequest(_message.Message):
    __slots__ = ["concepts", "kinds", "level", "natures", "regions", "years"]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    NATURES_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    concepts: _containers.RepeatedScalarFieldContainer[str]
    kinds: _containers.RepeatedScalarFieldContainer[FigureKind]
    level: int
    natures: _containers.RepeatedScalarFieldContainer[FigureNature]
    regions: _containers.RepeatedScalarFieldContainer[str]
    years: _value_pb2.YearRange
    def __init__(self, concepts: _Optional[_Iterable[str]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., kinds: _Optional[_Iterable[_Union[FigureKind, str]]] = ..., natures: _Optional[_Iterable[_Union[FigureNature, str]]] = ..., level: _Optional[int] = ...) -> None: ...

class CompareResponse(_message.Message):
    __slots__ = ["columns", "notices", "rows"]
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    columns: _containers.RepeatedCompositeFieldContainer[CompareColumn]
    notices: _containers.RepeatedScalarFieldContainer[str]
    rows: _containers.RepeatedCompositeFieldContainer[CompareRow]
    def __init__(self, columns: _Optional[_Iterable[_Union[CompareColumn, _Mapping]]] = ..., rows: _Optional[_Iterable[_Union[CompareRow, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class CompareRow(_message.Message):
    __slots__ = ["cells", "period", "region"]
    CELLS_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    cells: _containers.RepeatedCompositeFieldContainer[CompareCell]
    period: str
    region: _value_pb2.RegionRef
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., period: _Optional[str] = ..., cells: _Optional[_Iterable[_Union[CompareCell, _Mapping]]] = ...) -> None: ...

class ConceptMatch(_message.Message):
    __slots__ = ["concept", "figure_count", "reason", "score"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    FIGURE_COUNT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    concept: ConceptRef
    figure_count: int
    reason: str
    score: float
    def __init__(self, concept: _Optional[_Union[ConceptRef, _Mapping]] = ..., score: _Optional[float] = ..., reason: _Optional[str] = ..., figure_count: _Optional[int] = ...) -> None: ...

class ConceptRef(_message.Message):
    __slots__ = ["aliases", "code", "definition", "name_en", "name_zh", "usual_units"]
    ALIASES_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DEFINITION_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    USUAL_UNITS_FIELD_NUMBER: _ClassVar[int]
    aliases: _containers.RepeatedScalarFieldContainer[str]
    code: str
    definition: str
    name_en: str
    name_zh: str
    usual_units: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, code: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., usual_units: _Optional[_Iterable[str]] = ..., definition: _Optional[str] = ..., aliases: _Optional[_Iterable[str]] = ...) -> None: ...

class CoverageRequest(_message.Message):
    __slots__ = ["concepts", "page", "regions"]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    concepts: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageRequest
    regions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, regions: _Optional[_Iterable[str]] = ..., concepts: _Optional[_Iterable[str]] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class CoverageResponse(_message.Message):
    __slots__ = ["page", "rows"]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    page: _value_pb2.PageInfo
    rows: _containers.RepeatedCompositeFieldContainer[CoverageRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[CoverageRow, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ...) -> None: ...

class CoverageRow(_message.Message):
    __slots__ = ["concept", "figure_count", "region", "years"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    FIGURE_COUNT_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    concept: str
    figure_count: int
    region: _value_pb2.RegionRef
    years: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, concept: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., years: _Optional[_Iterable[int]] = ..., figure_count: _Optional[int] = ...) -> None: ...

class Figure(_message.Message):
    __slots__ = ["comparator", "concept", "flags", "high", "index", "kind", "links", "name", "nature", "period", "quote", "region", "report_id", "rules", "sentence", "sentence_text", "span", "unit", "value"]
    COMPARATOR_FIELD_NUMBER: _ClassVar[int]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    HIGH_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    LINKS_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    NATURE_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    QUOTE_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_TEXT_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    comparator: FigureComparator
    concept: str
    flags: _containers.RepeatedScalarFieldContainer[FigureFlag]
    high: str
    index: int
    kind: FigureKind
    links: _containers.RepeatedCompositeFieldContainer[FigureLink]
    name: str
    nature: FigureNature
    period: str
    quote: str
    region: _value_pb2.RegionRef
    report_id: str
    rules: _containers.RepeatedScalarFieldContainer[str]
    sentence: _value_pb2.TextSpan
    sentence_text: str
    span: _value_pb2.TextSpan
    unit: str
    value: str
    def __init__(self, report_id: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., sentence: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., quote: _Optional[str] = ..., sentence_text: _Optional[str] = ..., value: _Optional[str] = ..., high: _Optional[str] = ..., comparator: _Optional[_Union[FigureComparator, str]] = ..., unit: _Optional[str] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., name: _Optional[str] = ..., concept: _Optional[str] = ..., period: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., flags: _Optional[_Iterable[_Union[FigureFlag, str]]] = ..., links: _Optional[_Iterable[_Union[FigureLink, _Mapping]]] = ..., rules: _Optional[_Iterable[str]] = ..., index: _Optional[int] = ...) -> None: ...

class FigureFilter(_message.Message):
    __slots__ = ["comparators", "concepts", "kinds", "natures", "regions", "report_ids", "text", "units", "value_from", "value_to", "without_flagged", "years"]
    COMPARATORS_FIELD_NUMBER: _ClassVar[int]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    NATURES_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    REPORT_IDS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    VALUE_FROM_FIELD_NUMBER: _ClassVar[int]
    VALUE_TO_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_FLAGGED_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    comparators: _containers.RepeatedScalarFieldContainer[FigureComparator]
    concepts: _containers.RepeatedScalarFieldContainer[str]
    kinds: _containers.RepeatedScalarFieldContainer[FigureKind]
    natures: _containers.RepeatedScalarFieldContainer[FigureNature]
    regions: _containers.RepeatedScalarFieldContainer[str]
    report_ids: _containers.RepeatedScalarFieldContainer[str]
    text: str
    units: _containers.RepeatedScalarFieldContainer[str]
    value_from: str
    value_to: str
    without_flagged: bool
    years: _value_pb2.YearRange
    def __init__(self, text: _Optional[str] = ..., concepts: _Optional[_Iterable[str]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., kinds: _Optional[_Iterable[_Union[FigureKind, str]]] = ..., natures: _Optional[_Iterable[_Union[FigureNature, str]]] = ..., comparators: _Optional[_Iterable[_Union[FigureComparator, str]]] = ..., units: _Optional[_Iterable[str]] = ..., value_from: _Optional[str] = ..., value_to: _Optional[str] = ..., report_ids: _Optional[_Iterable[str]] = ..., without_flagged: bool = ...) -> None: ...

class FigureLink(_message.Message):
    __slots__ = ["kind", "target"]
    KIND_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    kind: FigureLinkKind
    target: int
    def __init__(self, kind: _Optional[_Union[FigureLinkKind, str]] = ..., target: _Optional[int] = ...) -> None: ...

class GetViewResponse(_message.Message):
    __slots__ = ["figures", "notices", "view"]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    VIEW_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    notices: _containers.RepeatedScalarFieldContainer[str]
    view: _view_pb2.View
    def __init__(self, view: _Optional[_Union[_view_pb2.View, _Mapping]] = ..., figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class ListFiguresRequest(_message.Message):
    __slots__ = ["filter", "page", "sort"]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    SORT_FIELD_NUMBER: _ClassVar[int]
    filter: FigureFilter
    page: _value_pb2.PageRequest
    sort: FigureSort
    def __init__(self, filter: _Optional[_Union[FigureFilter, _Mapping]] = ..., sort: _Optional[_Union[FigureSort, str]] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class ListFiguresResponse(_message.Message):
    __slots__ = ["figures", "notices", "page"]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    def __init__(self, figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class Measure(_message.Message):
    __slots__ = ["concept", "kind", "nature", "unit"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NATURE_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    concept: str
    kind: FigureKind
    nature: FigureNature
    unit: str
    def __init__(self, concept: _Optional[str] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., unit: _Optional[str] = ...) -> None: ...

class RankRequest(_message.Message):
    __slots__ = ["ascending", "level", "limit", "measure", "within", "year"]
    ASCENDING_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    WITHIN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    ascending: bool
    level: int
    limit: int
    measure: Measure
    within: str
    year: int
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., year: _Optional[int] = ..., within: _Optional[str] = ..., level: _Optional[int] = ..., ascending: bool = ..., limit: _Optional[int] = ...) -> None: ...

class RankResponse(_message.Message):
    __slots__ = ["measure", "notices", "rows", "total"]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    rows: _containers.RepeatedCompositeFieldContainer[RankRow]
    total: int
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., rows: _Optional[_Iterable[_Union[RankRow, _Mapping]]] = ..., total: _Optional[int] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class RankRow(_message.Message):
    __slots__ = ["cell", "place", "region"]
    CELL_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    cell: CompareCell
    place: int
    region: _value_pb2.RegionRef
    def __init__(self, place: _Optional[int] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., cell: _Optional[_Union[CompareCell, _Mapping]] = ...) -> None: ...

class ResolveConceptsRequest(_message.Message):
    __slots__ = ["limit", "text"]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    limit: int
    text: str
    def __init__(self, text: _Optional[str] = ..., limit: _Optional[int] = ...) -> None: ...

class ResolveConceptsResponse(_message.Message):
    __slots__ = ["matches"]
    MATCHES_FIELD_NUMBER: _ClassVar[int]
    matches: _containers.RepeatedCompositeFieldContainer[ConceptMatch]
    def __init__(self, matches: _Optional[_Iterable[_Union[ConceptMatch, _Mapping]]] = ...) -> None: ...

class ResolveRegionsRequest(_message.Message):
    __slots__ = ["limit", "text"]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    limit: int
    text: str
    def __init__(self, text: _Optional[str] = ..., limit: _Optional[int] = ...) -> None: ...

class ResolveRegionsResponse(_message.Message):
    __slots__ = ["ambiguous", "candidates"]
    AMBIGUOUS_FIELD_NUMBER: _ClassVar[int]
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    ambiguous: bool
    candidates: _containers.RepeatedCompositeFieldContainer[_value_pb2.Candidate]
    def __init__(self, candidates: _Optional[_Iterable[_Union[_value_pb2.Candidate, _Mapping]]] = ..., ambiguous: bool = ...) -> None: ...

class SeriesLine(_message.Message):
    __slots__ = ["points", "region"]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    points: _containers.RepeatedCompositeFieldContainer[SeriesPoint]
    region: _value_pb2.RegionRef
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., points: _Optional[_Iterable[_Union[SeriesPoint, _Mapping]]] = ...) -> None: ...

class SeriesPoint(_message.Message):
    __slots__ = ["cell", "gap", "year"]
    CELL_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    cell: CompareCell
    gap: SeriesGap
    year: int
    def __init__(self, year: _Optional[int] = ..., cell: _Optional[_Union[CompareCell, _Mapping]] = ..., gap: _Optional[_Union[SeriesGap, str]] = ...) -> None: ...

class SeriesRequest(_message.Message):
    __slots__ = ["measure", "regions", "years"]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    measure: Measure
    regions: _containers.RepeatedScalarFieldContainer[str]
    years: _value_pb2.YearRange
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ...) -> None: ...

class SeriesResponse(_message.Message):
    __slots__ = ["lines", "measure", "notices"]
    LINES_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[SeriesLine]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[SeriesLine, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ...) -> None: ...

class FigureComparator(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureNature(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureLinkKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureSort(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SeriesGap(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class AggregateGrouping(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
