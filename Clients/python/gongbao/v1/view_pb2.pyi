from gongbao.v1 import value_pb2 as _value_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor
SUM_OUTCOME_BROKEN: SumOutcome
SUM_OUTCOME_EQUAL: SumOutcome
SUM_OUTCOME_LESS: SumOutcome
SUM_OUTCOME_UNCERTAIN: SumOutcome
SUM_RULE_PARTS: SumRule
SUM_RULE_RATE: SumRule
SUM_RULE_WITHIN: SumRule
VIEW_GAP_NONE: ViewGap
VIEW_GAP_NOT_STATED: ViewGap
VIEW_GAP_NO_REPORT: ViewGap
VIEW_STATEMENT_ALL: ViewStatement
VIEW_STATEMENT_NUMBER: ViewStatement

class CheckSumsRequest(_message.Message):
    __slots__ = ["limit", "only_broken", "regions", "years"]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    ONLY_BROKEN_FIELD_NUMBER: _ClassVar[int]
    REGIONS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    limit: int
    only_broken: bool
    regions: _containers.RepeatedScalarFieldContainer[str]
    years: _value_pb2.YearRange
    def __init__(self, regions: _Optional[_Iterable[str]] = ..., years: _Optional[_Union[_value_pb2.YearRange, _Mapping]] = ..., only_broken: bool = ..., limit: _Optional[int] = ...) -> None: ...

class GetViewRequest(_message.Message):
    __slots__ = ["region", "view", "year"]
    REGION_FIELD_NUMBER: _ClassVar[int]
    VIEW_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    region: str
    view: str
    year: int
    def __init__(self, view: _Optional[str] = ..., region: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class SumCheck(_message.Message):
    __slots__ = ["computed", "identity", "name_en", "name_zh", "outcome", "parts", "rate", "report_id", "rule", "whole"]
    COMPUTED_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    WHOLE_FIELD_NUMBER: _ClassVar[int]
    computed: str
    identity: str
    name_en: str
    name_zh: str
    outcome: SumOutcome
    parts: _containers.RepeatedScalarFieldContainer[int]
    rate: int
    report_id: str
    rule: SumRule
    whole: int
    def __init__(self, rule: _Optional[_Union[SumRule, str]] = ..., identity: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., report_id: _Optional[str] = ..., whole: _Optional[int] = ..., parts: _Optional[_Iterable[int]] = ..., rate: _Optional[int] = ..., computed: _Optional[str] = ..., outcome: _Optional[_Union[SumOutcome, str]] = ...) -> None: ...

class View(_message.Message):
    __slots__ = ["code", "name_en", "name_zh", "panels", "region", "reports", "year"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    PANELS_FIELD_NUMBER: _ClassVar[int]
    REGION_FIELD_NUMBER: _ClassVar[int]
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    code: str
    name_en: str
    name_zh: str
    panels: _containers.RepeatedCompositeFieldContainer[ViewPanel]
    region: _value_pb2.RegionRef
    reports: _containers.RepeatedCompositeFieldContainer[ViewReport]
    year: int
    def __init__(self, code: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., region: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., year: _Optional[int] = ..., panels: _Optional[_Iterable[_Union[ViewPanel, _Mapping]]] = ..., reports: _Optional[_Iterable[_Union[ViewReport, _Mapping]]] = ...) -> None: ...

class ViewChange(_message.Message):
    __slots__ = ["difference", "disagrees", "figure", "previous", "stated", "uncertain", "unit"]
    DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    DISAGREES_FIELD_NUMBER: _ClassVar[int]
    FIGURE_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_FIELD_NUMBER: _ClassVar[int]
    STATED_FIELD_NUMBER: _ClassVar[int]
    UNCERTAIN_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    difference: str
    disagrees: bool
    figure: int
    previous: int
    stated: int
    uncertain: bool
    unit: str
    def __init__(self, figure: _Optional[int] = ..., previous: _Optional[int] = ..., difference: _Optional[str] = ..., unit: _Optional[str] = ..., uncertain: bool = ..., stated: _Optional[int] = ..., disagrees: bool = ...) -> None: ...

class ViewDocument(_message.Message):
    __slots__ = ["report_id", "sentence", "sentence_text", "span", "title", "verb"]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_TEXT_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VERB_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    sentence: _value_pb2.TextSpan
    sentence_text: str
    span: _value_pb2.TextSpan
    title: str
    verb: str
    def __init__(self, title: _Optional[str] = ..., report_id: _Optional[str] = ..., span: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., sentence: _Optional[_Union[_value_pb2.TextSpan, _Mapping]] = ..., sentence_text: _Optional[str] = ..., verb: _Optional[str] = ...) -> None: ...

class ViewEntry(_message.Message):
    __slots__ = ["conflict", "figures", "preference", "statement", "words"]
    CONFLICT_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    PREFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_FIELD_NUMBER: _ClassVar[int]
    WORDS_FIELD_NUMBER: _ClassVar[int]
    conflict: bool
    figures: _containers.RepeatedScalarFieldContainer[int]
    preference: str
    statement: ViewStatement
    words: str
    def __init__(self, figures: _Optional[_Iterable[int]] = ..., conflict: bool = ..., statement: _Optional[_Union[ViewStatement, str]] = ..., words: _Optional[str] = ..., preference: _Optional[str] = ...) -> None: ...

class ViewPanel(_message.Message):
    __slots__ = ["code", "name_en", "name_zh", "rows", "view"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    VIEW_FIELD_NUMBER: _ClassVar[int]
    code: str
    name_en: str
    name_zh: str
    rows: _containers.RepeatedCompositeFieldContainer[ViewRow]
    view: str
    def __init__(self, view: _Optional[str] = ..., code: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., rows: _Optional[_Iterable[_Union[ViewRow, _Mapping]]] = ...) -> None: ...

class ViewReport(_message.Message):
    __slots__ = ["kind", "report_id", "title"]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    kind: _value_pb2.ReportKind
    report_id: str
    title: str
    def __init__(self, report_id: _Optional[str] = ..., title: _Optional[str] = ..., kind: _Optional[_Union[_value_pb2.ReportKind, str]] = ...) -> None: ...

class ViewRow(_message.Message):
    __slots__ = ["change", "concepts", "documents", "entries", "gap", "name_en", "name_zh", "role", "standing"]
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    CONCEPTS_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    STANDING_FIELD_NUMBER: _ClassVar[int]
    change: ViewChange
    concepts: _containers.RepeatedScalarFieldContainer[str]
    documents: _containers.RepeatedCompositeFieldContainer[ViewDocument]
    entries: _containers.RepeatedCompositeFieldContainer[ViewEntry]
    gap: ViewGap
    name_en: str
    name_zh: str
    role: str
    standing: ViewStanding
    def __init__(self, role: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., concepts: _Optional[_Iterable[str]] = ..., entries: _Optional[_Iterable[_Union[ViewEntry, _Mapping]]] = ..., documents: _Optional[_Iterable[_Union[ViewDocument, _Mapping]]] = ..., gap: _Optional[_Union[ViewGap, str]] = ..., standing: _Optional[_Union[ViewStanding, _Mapping]] = ..., change: _Optional[_Union[ViewChange, _Mapping]] = ...) -> None: ...

class ViewStanding(_message.Message):
    __slots__ = ["converted_units", "figure", "level", "place", "total", "within"]
    CONVERTED_UNITS_FIELD_NUMBER: _ClassVar[int]
    FIGURE_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    WITHIN_FIELD_NUMBER: _ClassVar[int]
    converted_units: _containers.RepeatedScalarFieldContainer[str]
    figure: int
    level: int
    place: int
    total: int
    within: _value_pb2.RegionRef
    def __init__(self, figure: _Optional[int] = ..., place: _Optional[int] = ..., total: _Optional[int] = ..., within: _Optional[_Union[_value_pb2.RegionRef, _Mapping]] = ..., level: _Optional[int] = ..., converted_units: _Optional[_Iterable[str]] = ...) -> None: ...

class ViewStatement(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class ViewGap(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SumRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []

class SumOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = []
