from gongbao.v1 import value_pb2 as _value_pb2
from gongbao.v1 import view_pb2 as _view_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

AGGREGATE_ALL: AggregateGrouping
AGGREGATE_BY_LEVEL: AggregateGrouping
AGGREGATE_BY_PARENT: AggregateGrouping
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
COMPARE_GRID_ALL_YEARS: CompareGrid
COMPARE_GRID_REGION_YEARS: CompareGrid
COMPARE_GRID_STATED: CompareGrid
CONDITION_AND: ConditionKind
CONDITION_NOT: ConditionKind
CONDITION_OPERATOR_ANY_OF: ConditionOperator
CONDITION_OPERATOR_AT_LEAST: ConditionOperator
CONDITION_OPERATOR_AT_MOST: ConditionOperator
CONDITION_OPERATOR_BETWEEN: ConditionOperator
CONDITION_OPERATOR_CONTAINS: ConditionOperator
CONDITION_OPERATOR_EQUAL: ConditionOperator
CONDITION_OPERATOR_GREATER: ConditionOperator
CONDITION_OPERATOR_LESS: ConditionOperator
CONDITION_OPERATOR_NONE: ConditionOperator
CONDITION_OPERATOR_NOT_EQUAL: ConditionOperator
CONDITION_OR: ConditionKind
CONDITION_TEST: ConditionKind
DESCRIPTOR: _descriptor.FileDescriptor
FIGURE_FIELD_AGENT: FigureField
FIGURE_FIELD_COMPARATOR: FigureField
FIGURE_FIELD_CONCEPT: FigureField
FIGURE_FIELD_FLAG: FigureField
FIGURE_FIELD_KIND: FigureField
FIGURE_FIELD_LEVEL: FigureField
FIGURE_FIELD_NAME: FigureField
FIGURE_FIELD_NATURE: FigureField
FIGURE_FIELD_PLACE: FigureField
FIGURE_FIELD_REGION: FigureField
FIGURE_FIELD_REPORT: FigureField
FIGURE_FIELD_REPORT_KIND: FigureField
FIGURE_FIELD_SENTENCE: FigureField
FIGURE_FIELD_UNIT: FigureField
FIGURE_FIELD_VALUE: FigureField
FIGURE_FIELD_YEAR: FigureField
FIGURE_FLAG_CHANGE_OVER_SEVERAL_YEARS: FigureFlag
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
FIGURE_SORT_OLDEST: FigureSort
FIGURE_SORT_REGION: FigureSort
FIGURE_SORT_VALUE_ASCENDING: FigureSort
FIGURE_SORT_VALUE_DESCENDING: FigureSort
ITEM_PROBLEM_AMBIGUOUS: ItemProblemKind
ITEM_PROBLEM_INVALID: ItemProblemKind
ITEM_PROBLEM_UNKNOWN: ItemProblemKind
RANK_PEERS_SAME_LEVEL: RankPeers
RANK_PEERS_SAME_PARENT: RankPeers
SERIES_GAP_NONE: SeriesGap
SERIES_GAP_NOT_STATED: SeriesGap
SERIES_GAP_NO_REPORT: SeriesGap

class AggregateGroup(_message.Message):
    __slots__ = ["code", "count", "inexact_count", "lower_quartile", "maximum", "maximum_figure", "mean", "median", "minimum", "minimum_figure", "name", "quantiles", "spread", "standard_deviation", "sum", "sum_comparator", "upper_quartile"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    INEXACT_COUNT_FIELD_NUMBER: _ClassVar[int]
    LOWER_QUARTILE_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIGURE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FIELD_NUMBER: _ClassVar[int]
    MEDIAN_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIGURE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    QUANTILES_FIELD_NUMBER: _ClassVar[int]
    SPREAD_FIELD_NUMBER: _ClassVar[int]
    STANDARD_DEVIATION_FIELD_NUMBER: _ClassVar[int]
    SUM_COMPARATOR_FIELD_NUMBER: _ClassVar[int]
    SUM_FIELD_NUMBER: _ClassVar[int]
    UPPER_QUARTILE_FIELD_NUMBER: _ClassVar[int]
    code: str
    count: int
    inexact_count: int
    lower_quartile: float
    maximum: str
    maximum_figure: Figure
    mean: float
    median: float
    minimum: str
    minimum_figure: Figure
    name: str
    quantiles: _containers.RepeatedScalarFieldContainer[float]
    spread: str
    standard_deviation: float
    sum: str
    sum_comparator: FigureComparator
    upper_quartile: float
    def __init__(self, code: _Optional[str] = ..., name: _Optional[str] = ..., count: _Optional[int] = ..., sum: _Optional[str] = ..., mean: _Optional[float] = ..., median: _Optional[float] = ..., minimum: _Optional[str] = ..., maximum: _Optional[str] = ..., lower_quartile: _Optional[float] = ..., upper_quartile: _Optional[float] = ..., spread: _Optional[str] = ..., standard_deviation: _Optional[float] = ..., quantiles: _Optional[_Iterable[float]] = ..., inexact_count: _Optional[int] = ..., sum_comparator: _Optional[_Union[FigureComparator, str]] = ..., minimum_figure: _Optional[_Union[Figure, _Mapping]] = ..., maximum_figure: _Optional[_Union[Figure, _Mapping]] = ...) -> None: ...

class AggregateRequest(_message.Message):
    __slots__ = ["grouping", "include_flagged", "level", "measure", "quantiles", "regions", "years"]
    GROUPING_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FLAGGED_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    QUANTILES_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    grouping: AggregateGrouping
    include_flagged: bool
    level: int
    measure: Measure
    quantiles: _containers.RepeatedScalarFieldContainer[float]
    regions: _containers.RepeatedScalarFieldContainer[str]
    years: _value_pb2.YearRange
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., grouping: _Optional[_Union[AggregateGrouping, str]] = ..., quantiles: _Optional[_Iterable[float]] = ..., include_flagged: bool = ..., level: _Optional[int] = ...) -> None: ...

class AggregateResponse(_message.Message):
    __slots__ = ["groups", "measure", "notices", "problems"]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    groups: _containers.RepeatedCompositeFieldContainer[AggregateGroup]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., groups: _Optional[_Iterable[_Union[AggregateGroup, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class ChangeRequest(_message.Message):
    __slots__ = ["include_flagged", "level", "limit", "measure", "regions", "span", "years"]
    INCLUDE_FLAGGED_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    include_flagged: bool
    level: int
    limit: int
    measure: Measure
    regions: _containers.RepeatedScalarFieldContainer[str]
    span: int
    years: _value_pb2.YearRange
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., level: _Optional[int] = ..., span: _Optional[int] = ..., include_flagged: bool = ..., limit: _Optional[int] = ...) -> None: ...

class ChangeResponse(_message.Message):
    __slots__ = ["measure", "notices", "problems", "rows"]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    rows: _containers.RepeatedCompositeFieldContainer[ChangeRow]
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., rows: _Optional[_Iterable[_Union[ChangeRow, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class ChangeRow(_message.Message):
    __slots__ = ["comparator", "difference", "earlier", "later", "percent", "region", "stated", "year"]
    COMPARATOR_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    EARLIER_FIELD_NUMBER: _ClassVar[int]
    LATER_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    STATED_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    comparator: FigureComparator
    difference: str
    earlier: CompareCell
    later: CompareCell
    percent: str
    region: _value_pb2.RegionRef
    stated: _containers.RepeatedCompositeFieldContainer[StatedChange]
    year: int
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., year: _Optional[int] = ..., earlier: _Optional[_Union[CompareCell, _Mapping]] = ..., later: _Optional[_Union[CompareCell, _Mapping]] = ..., difference: _Optional[str] = ..., percent: _Optional[str] = ..., comparator: _Optional[_Union[FigureComparator, str]] = ..., stated: _Optional[_Iterable[_Union[StatedChange, _Mapping]]] = ...) -> None: ...

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
    __slots__ = ["conflict", "figures", "gap", "preference"]
    CONFLICT_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    PREFERENCE_FIELD_NUMBER: _ClassVar[int]
    conflict: bool
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    gap: SeriesGap
    preference: str
    def __init__(self, figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., conflict: bool = ..., preference: _Optional[str] = ..., gap: _Optional[_Union[SeriesGap, str]] = ...) -> None: ...

class CompareColumn(_message.Message):
    __slots__ = ["concept", "converted_units", "kind", "name", "nature", "unit"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_UNITS_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    NATURE_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    concept: str
    converted_units: _containers.RepeatedScalarFieldContainer[str]
    kind: FigureKind
    name: str
    nature: FigureNature
    unit: str
    def __init__(self, concept: _Optional[str] = ..., name: _Optional[str] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., unit: _Optional[str] = ..., converted_units: _Optional[_Iterable[str]] = ...) -> None: ...

class CompareRequest(_message.Message):
    __slots__ = ["concepts", "grid", "kinds", "level", "natures", "regions", "report_ids", "report_kinds", "unit", "years"]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    GRID_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    NATURES_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    REPORT_IDS_FIELD_NUMBER: _ClassVar[int]
    REPORT_KINDS_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    concepts: _containers.RepeatedScalarFieldContainer[str]
    grid: CompareGrid
    kinds: _containers.RepeatedScalarFieldContainer[FigureKind]
    level: int
    natures: _containers.RepeatedScalarFieldContainer[FigureNature]
    regions: _containers.RepeatedScalarFieldContainer[str]
    report_ids: _containers.RepeatedScalarFieldContainer[str]
    report_kinds: _containers.RepeatedScalarFieldContainer[_value_pb2.ReportKind]
    unit: str
    years: _value_pb2.YearRange
    def __init__(self, concepts: _Optional[_Iterable[str]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., kinds: _Optional[_Iterable[_Union[FigureKind, str]]] = ..., natures: _Optional[_Iterable[_Union[FigureNature, str]]] = ..., level: _Optional[int] = ..., unit: _Optional[str] = ..., grid: _Optional[_Union[CompareGrid, str]] = ..., report_ids: _Optional[_Iterable[str]] = ..., report_kinds: _Optional[_Iterable[_Union[_value_pb2.ReportKind, str]]] = ...) -> None: ...

class CompareResponse(_message.Message):
    __slots__ = ["columns", "notices", "problems", "rows"]
    COLUMNS_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    columns: _containers.RepeatedCompositeFieldContainer[CompareColumn]
    notices: _containers.RepeatedScalarFieldContainer[str]
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    rows: _containers.RepeatedCompositeFieldContainer[CompareRow]
    def __init__(self, columns: _Optional[_Iterable[_Union[CompareColumn, _Mapping]]] = ..., rows: _Optional[_Iterable[_Union[CompareRow, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class CompareRow(_message.Message):
    __slots__ = ["cells", "period", "region", "report_held"]
    CELLS_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    REPORT_HELD_FIELD_NUMBER: _ClassVar[int]
    cells: _containers.RepeatedCompositeFieldContainer[CompareCell]
    period: str
    region: _value_pb2.RegionRef
    report_held: bool
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., period: _Optional[str] = ..., cells: _Optional[_Iterable[_Union[CompareCell, _Mapping]]] = ..., report_held: bool = ...) -> None: ...

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

class ConditionNode(_message.Message):
    __slots__ = ["children", "field", "kind", "operands", "test"]
    CHILDREN_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    OPERANDS_FIELD_NUMBER: _ClassVar[int]
    TEST_FIELD_NUMBER: _ClassVar[int]
    children: _containers.RepeatedScalarFieldContainer[int]
    field: FigureField
    kind: ConditionKind
    operands: _containers.RepeatedScalarFieldContainer[str]
    test: ConditionOperator
    def __init__(self, kind: _Optional[_Union[ConditionKind, str]] = ..., field: _Optional[_Union[FigureField, str]] = ..., test: _Optional[_Union[ConditionOperator, str]] = ..., operands: _Optional[_Iterable[str]] = ..., children: _Optional[_Iterable[int]] = ...) -> None: ...

class ConditionTree(_message.Message):
    __slots__ = ["nodes"]
    NODES_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[ConditionNode]
    def __init__(self, nodes: _Optional[_Iterable[_Union[ConditionNode, _Mapping]]] = ...) -> None: ...

class ConvertedQuantity(_message.Message):
    __slots__ = ["high", "rounded", "unit", "value"]
    HIGH_FIELD_NUMBER: _ClassVar[int]
    ROUNDED_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    high: str
    rounded: bool
    unit: str
    value: str
    def __init__(self, value: _Optional[str] = ..., high: _Optional[str] = ..., unit: _Optional[str] = ..., rounded: bool = ...) -> None: ...

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
    __slots__ = ["notices", "page", "problems", "rows"]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    rows: _containers.RepeatedCompositeFieldContainer[CoverageRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[CoverageRow, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class CoverageRow(_message.Message):
    __slots__ = ["concept", "figure_count", "no_report_years", "not_stated_years", "region", "years"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    FIGURE_COUNT_FIELD_NUMBER: _ClassVar[int]
    NOT_STATED_YEARS_FIELD_NUMBER: _ClassVar[int]
    NO_REPORT_YEARS_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    concept: str
    figure_count: int
    no_report_years: _containers.RepeatedScalarFieldContainer[int]
    not_stated_years: _containers.RepeatedScalarFieldContainer[int]
    region: _value_pb2.RegionRef
    years: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, concept: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., years: _Optional[_Iterable[int]] = ..., figure_count: _Optional[int] = ..., not_stated_years: _Optional[_Iterable[int]] = ..., no_report_years: _Optional[_Iterable[int]] = ...) -> None: ...

class ExportFiguresRequest(_message.Message):
    __slots__ = ["filter", "sort", "without_words"]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    SORT_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_WORDS_FIELD_NUMBER: _ClassVar[int]
    filter: FigureFilter
    sort: FigureSort
    without_words: bool
    def __init__(self, filter: _Optional[_Union[FigureFilter, _Mapping]] = ..., sort: _Optional[_Union[FigureSort, str]] = ..., without_words: bool = ...) -> None: ...

class ExportFiguresResponse(_message.Message):
    __slots__ = ["figures", "notices", "problems", "total"]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    notices: _containers.RepeatedScalarFieldContainer[str]
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    total: int
    def __init__(self, figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., total: _Optional[int] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class Figure(_message.Message):
    __slots__ = ["agent", "comparator", "concept", "converted", "flags", "high", "index", "kind", "links", "name", "nature", "period", "quote", "region", "report_id", "report_title", "rules", "sentence", "sentence_text", "span", "unit", "value"]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    COMPARATOR_FIELD_NUMBER: _ClassVar[int]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_FIELD_NUMBER: _ClassVar[int]
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
    REPORT_TITLE_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_TEXT_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    agent: str
    comparator: FigureComparator
    concept: str
    converted: ConvertedQuantity
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
    report_title: str
    rules: _containers.RepeatedScalarFieldContainer[str]
    sentence: _value_pb2.TextSpan
    sentence_text: str
    span: _value_pb2.TextSpan
    unit: str
    value: str
    def __init__(self, report_id: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., sentence: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., quote: _Optional[str] = ..., sentence_text: _Optional[str] = ..., value: _Optional[str] = ..., high: _Optional[str] = ..., comparator: _Optional[_Union[FigureComparator, str]] = ..., unit: _Optional[str] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., name: _Optional[str] = ..., concept: _Optional[str] = ..., period: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., flags: _Optional[_Iterable[_Union[FigureFlag, str]]] = ..., links: _Optional[_Iterable[_Union[FigureLink, _Mapping]]] = ..., rules: _Optional[_Iterable[str]] = ..., index: _Optional[int] = ..., agent: _Optional[str] = ..., converted: _Optional[_Union[ConvertedQuantity, _Mapping]] = ..., report_title: _Optional[str] = ...) -> None: ...

class FigureFilter(_message.Message):
    __slots__ = ["agent", "comparators", "concepts", "earliest_periods", "flags", "kinds", "latest_periods", "level", "name", "natures", "regions", "report_ids", "report_kinds", "text", "units", "value_from", "value_to", "where_text", "where_tree", "without_flagged", "years"]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    COMPARATORS_FIELD_NUMBER: _ClassVar[int]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    EARLIEST_PERIODS_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    LATEST_PERIODS_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    NATURES_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    REPORT_IDS_FIELD_NUMBER: _ClassVar[int]
    REPORT_KINDS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    VALUE_FROM_FIELD_NUMBER: _ClassVar[int]
    VALUE_TO_FIELD_NUMBER: _ClassVar[int]
    WHERE_TEXT_FIELD_NUMBER: _ClassVar[int]
    WHERE_TREE_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_FLAGGED_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    agent: str
    comparators: _containers.RepeatedScalarFieldContainer[FigureComparator]
    concepts: _containers.RepeatedScalarFieldContainer[str]
    earliest_periods: int
    flags: _containers.RepeatedScalarFieldContainer[FigureFlag]
    kinds: _containers.RepeatedScalarFieldContainer[FigureKind]
    latest_periods: int
    level: int
    name: str
    natures: _containers.RepeatedScalarFieldContainer[FigureNature]
    regions: _containers.RepeatedScalarFieldContainer[str]
    report_ids: _containers.RepeatedScalarFieldContainer[str]
    report_kinds: _containers.RepeatedScalarFieldContainer[_value_pb2.ReportKind]
    text: str
    units: _containers.RepeatedScalarFieldContainer[str]
    value_from: str
    value_to: str
    where_text: str
    where_tree: ConditionTree
    without_flagged: bool
    years: _value_pb2.YearRange
    def __init__(self, text: _Optional[str] = ..., concepts: _Optional[_Iterable[str]] = ..., regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., kinds: _Optional[_Iterable[_Union[FigureKind, str]]] = ..., natures: _Optional[_Iterable[_Union[FigureNature, str]]] = ..., comparators: _Optional[_Iterable[_Union[FigureComparator, str]]] = ..., units: _Optional[_Iterable[str]] = ..., value_from: _Optional[str] = ..., value_to: _Optional[str] = ..., report_ids: _Optional[_Iterable[str]] = ..., without_flagged: bool = ..., level: _Optional[int] = ..., flags: _Optional[_Iterable[_Union[FigureFlag, str]]] = ..., name: _Optional[str] = ..., agent: _Optional[str] = ..., report_kinds: _Optional[_Iterable[_Union[_value_pb2.ReportKind, str]]] = ..., latest_periods: _Optional[int] = ..., earliest_periods: _Optional[int] = ..., where_text: _Optional[str] = ..., where_tree: _Optional[_Union[ConditionTree, _Mapping]] = ...) -> None: ...

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

class ItemProblem(_message.Message):
    __slots__ = ["candidates", "field", "index", "kind", "message", "text"]
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    candidates: _containers.RepeatedCompositeFieldContainer[_value_pb2.Candidate]
    field: str
    index: int
    kind: ItemProblemKind
    message: str
    text: str
    def __init__(self, field: _Optional[str] = ..., index: _Optional[int] = ..., text: _Optional[str] = ..., kind: _Optional[_Union[ItemProblemKind, str]] = ..., message: _Optional[str] = ..., candidates: _Optional[_Iterable[_Union[_value_pb2.Candidate, _Mapping]]] = ...) -> None: ...

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
    __slots__ = ["figures", "notices", "page", "problems"]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[Figure]
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    def __init__(self, figures: _Optional[_Iterable[_Union[Figure, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class LookUpItem(_message.Message):
    __slots__ = ["measure", "region", "year"]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    measure: Measure
    region: str
    year: int
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., region: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class LookUpRequest(_message.Message):
    __slots__ = ["items"]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[LookUpItem]
    def __init__(self, items: _Optional[_Iterable[_Union[LookUpItem, _Mapping]]] = ...) -> None: ...

class LookUpResponse(_message.Message):
    __slots__ = ["results"]
    RESULTS_FIELD_NUMBER: _ClassVar[int]
    results: _containers.RepeatedCompositeFieldContainer[LookUpResult]
    def __init__(self, results: _Optional[_Iterable[_Union[LookUpResult, _Mapping]]] = ...) -> None: ...

class LookUpResult(_message.Message):
    __slots__ = ["cell", "measure", "problem", "region"]
    CELL_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    PROBLEM_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    cell: CompareCell
    measure: CompareColumn
    problem: ItemProblem
    region: _value_pb2.RegionRef
    def __init__(self, problem: _Optional[_Union[ItemProblem, _Mapping]] = ..., measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., cell: _Optional[_Union[CompareCell, _Mapping]] = ...) -> None: ...

class Measure(_message.Message):
    __slots__ = ["concept", "kind", "nature", "report_ids", "report_kinds", "unit"]
    CONCEPT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NATURE_FIELD_NUMBER: _ClassVar[int]
    REPORT_IDS_FIELD_NUMBER: _ClassVar[int]
    REPORT_KINDS_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    concept: str
    kind: FigureKind
    nature: FigureNature
    report_ids: _containers.RepeatedScalarFieldContainer[str]
    report_kinds: _containers.RepeatedScalarFieldContainer[_value_pb2.ReportKind]
    unit: str
    def __init__(self, concept: _Optional[str] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., unit: _Optional[str] = ..., report_ids: _Optional[_Iterable[str]] = ..., report_kinds: _Optional[_Iterable[_Union[_value_pb2.ReportKind, str]]] = ...) -> None: ...

class MissingReportsRequest(_message.Message):
    __slots__ = ["kinds", "level", "page", "regions", "years"]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    kinds: _containers.RepeatedScalarFieldContainer[_value_pb2.ReportKind]
    level: int
    page: _value_pb2.PageRequest
    regions: _containers.RepeatedScalarFieldContainer[str]
    years: _value_pb2.YearRange
    def __init__(self, regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., kinds: _Optional[_Iterable[_Union[_value_pb2.ReportKind, str]]] = ..., level: _Optional[int] = ..., page: _Optional[_Union[_value_pb2.PageRequest, _Mapping]] = ...) -> None: ...

class MissingReportsResponse(_message.Message):
    __slots__ = ["notices", "page", "problems", "rows", "years"]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    notices: _containers.RepeatedScalarFieldContainer[str]
    page: _value_pb2.PageInfo
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    rows: _containers.RepeatedCompositeFieldContainer[MissingReportsRow]
    years: _value_pb2.YearRange
    def __init__(self, rows: _Optional[_Iterable[_Union[MissingReportsRow, _Mapping]]] = ..., page: _Optional[_Union[_value_pb2.PageInfo, _Mapping]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ...) -> None: ...

class MissingReportsRow(_message.Message):
    __slots__ = ["held_years", "kind", "missing_years", "region"]
    HELD_YEARS_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MISSING_YEARS_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    held_years: _containers.RepeatedScalarFieldContainer[int]
    kind: _value_pb2.ReportKind
    missing_years: _containers.RepeatedScalarFieldContainer[int]
    region: _value_pb2.RegionRef
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., kind: _Optional[_Union[_value_pb2.ReportKind, str]] = ..., missing_years: _Optional[_Iterable[int]] = ..., held_years: _Optional[_Iterable[int]] = ...) -> None: ...

class PeriodMatch(_message.Message):
    __slots__ = ["period", "reason", "span"]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    period: str
    reason: str
    span: _value_pb2.TextSpan
    def __init__(self, period: _Optional[str] = ..., reason: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ...) -> None: ...

class RankRequest(_message.Message):
    __slots__ = ["ascending", "include_flagged", "last", "level", "limit", "measure", "peers", "position_of", "within", "year"]
    ASCENDING_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FLAGGED_FIELD_NUMBER: _ClassVar[int]
    LAST_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    PEERS_FIELD_NUMBER: _ClassVar[int]
    POSITION_OF_FIELD_NUMBER: _ClassVar[int]
    WITHIN_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    ascending: bool
    include_flagged: bool
    last: int
    level: int
    limit: int
    measure: Measure
    peers: RankPeers
    position_of: str
    within: str
    year: int
    def __init__(self, measure: _Optional[_Union[Measure, _Mapping]] = ..., year: _Optional[int] = ..., within: _Optional[str] = ..., level: _Optional[int] = ..., ascending: bool = ..., limit: _Optional[int] = ..., last: _Optional[int] = ..., position_of: _Optional[str] = ..., peers: _Optional[_Union[RankPeers, str]] = ..., include_flagged: bool = ...) -> None: ...

class RankResponse(_message.Message):
    __slots__ = ["last", "measure", "notices", "peers", "position", "rows", "total", "within"]
    LAST_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PEERS_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    WITHIN_FIELD_NUMBER: _ClassVar[int]
    last: _containers.RepeatedCompositeFieldContainer[RankRow]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    peers: int
    position: RankRow
    rows: _containers.RepeatedCompositeFieldContainer[RankRow]
    total: int
    within: _value_pb2.RegionRef
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., rows: _Optional[_Iterable[_Union[RankRow, _Mapping]]] = ..., total: _Optional[int] = ..., notices: _Optional[_Iterable[str]] = ..., last: _Optional[_Iterable[_Union[RankRow, _Mapping]]] = ..., position: _Optional[_Union[RankRow, _Mapping]] = ..., peers: _Optional[int] = ..., within: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ...) -> None: ...

class RankRow(_message.Message):
    __slots__ = ["cell", "place", "region"]
    CELL_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    cell: CompareCell
    place: int
    region: _value_pb2.RegionRef
    def __init__(self, place: _Optional[int] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., cell: _Optional[_Union[CompareCell, _Mapping]] = ...) -> None: ...

class RegionMatch(_message.Message):
    __slots__ = ["held", "path", "reason", "region", "score", "span"]
    HELD_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    held: bool
    path: str
    reason: str
    region: _value_pb2.RegionRef
    score: float
    span: _value_pb2.TextSpan
    def __init__(self, region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., path: _Optional[str] = ..., score: _Optional[float] = ..., reason: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., held: bool = ...) -> None: ...

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

class ResolveTextRequest(_message.Message):
    __slots__ = ["limit", "text", "this_year"]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    THIS_YEAR_FIELD_NUMBER: _ClassVar[int]
    limit: int
    text: str
    this_year: int
    def __init__(self, text: _Optional[str] = ..., limit: _Optional[int] = ..., this_year: _Optional[int] = ...) -> None: ...

class ResolveTextResponse(_message.Message):
    __slots__ = ["concept_ambiguous", "concepts", "kind", "nature", "periods", "region_ambiguous", "regions", "unread"]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    CONCEPT_AMBIGUOUS_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NATURE_FIELD_NUMBER: _ClassVar[int]
    PERIODS_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    REGION_AMBIGUOUS_FIELD_NUMBER: _ClassVar[int]
    UNREAD_FIELD_NUMBER: _ClassVar[int]
    concept_ambiguous: bool
    concepts: _containers.RepeatedCompositeFieldContainer[ConceptMatch]
    kind: FigureKind
    nature: FigureNature
    periods: _containers.RepeatedCompositeFieldContainer[PeriodMatch]
    region_ambiguous: bool
    regions: _containers.RepeatedCompositeFieldContainer[RegionMatch]
    unread: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, concepts: _Optional[_Iterable[_Union[ConceptMatch, _Mapping]]] = ..., regions: _Optional[_Iterable[_Union[RegionMatch, _Mapping]]] = ..., periods: _Optional[_Iterable[_Union[PeriodMatch, _Mapping]]] = ..., kind: _Optional[_Union[FigureKind, str]] = ..., nature: _Optional[_Union[FigureNature, str]] = ..., region_ambiguous: bool = ..., concept_ambiguous: bool = ..., unread: _Optional[_Iterable[str]] = ...) -> None: ...

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
    __slots__ = ["lines", "measure", "notices", "problems"]
    LINES_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    NOTICES_FIELD_NUMBER: _ClassVar[int]
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[SeriesLine]
    measure: CompareColumn
    notices: _containers.RepeatedScalarFieldContainer[str]
    problems: _containers.RepeatedCompositeFieldContainer[ItemProblem]
    def __init__(self, measure: _Optional[_Union[CompareColumn, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[SeriesLine, _Mapping]]] = ..., notices: _Optional[_Iterable[str]] = ..., problems: _Optional[_Iterable[_Union[ItemProblem, _Mapping]]] = ...) -> None: ...

class StatedChange(_message.Message):
    __slots__ = ["computed", "deviation", "disagrees", "figure"]
    COMPUTED_FIELD_NUMBER: _ClassVar[int]
    DEVIATION_FIELD_NUMBER: _ClassVar[int]
    DISAGREES_FIELD_NUMBER: _ClassVar[int]
    FIGURE_FIELD_NUMBER: _ClassVar[int]
    computed: str
    deviation: str
    disagrees: bool
    figure: Figure
    def __init__(self, figure: _Optional[_Union[Figure, _Mapping]] = ..., computed: _Optional[str] = ..., deviation: _Optional[str] = ..., disagrees: bool = ...) -> None: ...

class ItemProblemKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

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

class ConditionKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureField(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class ConditionOperator(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class FigureSort(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class CompareGrid(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SeriesGap(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class RankPeers(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class AggregateGrouping(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
