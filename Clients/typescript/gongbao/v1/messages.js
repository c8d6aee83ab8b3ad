// Made by Clients/typescript/generate.sh; do not edit.
import { field, message } from "../../codec.js";

export const AccessRole = Object.freeze({ ROLE_UNKNOWN: 0, ROLE_NONE: 1, ROLE_READ: 2, ROLE_INGEST: 3, ROLE_ADMIN: 4 });
export const SuggestionKind = Object.freeze({ SUGGESTION_KIND_UNSPECIFIED: 0, SUGGESTION_KIND_TITLE: 1, SUGGESTION_KIND_REGION: 2, SUGGESTION_KIND_CONCEPT: 3 });
export const TrendGrouping = Object.freeze({ TREND_BY_YEAR: 0, TREND_BY_PROVINCE: 1, TREND_BY_PREFECTURE: 2, TREND_BY_REGION: 3 });
export const ItemProblemKind = Object.freeze({ ITEM_PROBLEM_UNKNOWN: 0, ITEM_PROBLEM_AMBIGUOUS: 1, ITEM_PROBLEM_INVALID: 2 });
export const FigureComparator = Object.freeze({ COMPARATOR_EQUAL: 0, COMPARATOR_GREATER: 1, COMPARATOR_AT_LEAST: 2, COMPARATOR_LESS: 3, COMPARATOR_AT_MOST: 4, COMPARATOR_ABOUT: 5 });
export const FigureKind = Object.freeze({ FIGURE_KIND_LEVEL: 0, FIGURE_KIND_SHARE: 1, FIGURE_KIND_CHANGE: 2, FIGURE_KIND_RANK: 3 });
export const FigureNature = Object.freeze({ FIGURE_NATURE_ACTUAL: 0, FIGURE_NATURE_TARGET: 1 });
export const FigureFlag = Object.freeze({ FIGURE_FLAG_COUNT_EQUALS_YEAR: 0, FIGURE_FLAG_RATE_OVER_100: 1, FIGURE_FLAG_PART_EXCEEDS_WHOLE: 2, FIGURE_FLAG_JUMP_AGAINST_OTHER_YEARS: 3, FIGURE_FLAG_CHANGE_OVER_SEVERAL_YEARS: 4 });
export const FigureLinkKind = Object.freeze({ FIGURE_LINK_CHANGE_OF: 0, FIGURE_LINK_PART_OF: 1, FIGURE_LINK_RANK_OF: 2, FIGURE_LINK_SHARES_VALUE_WITH: 3 });
export const ConditionKind = Object.freeze({ CONDITION_TEST: 0, CONDITION_AND: 1, CONDITION_OR: 2, CONDITION_NOT: 3 });
export const FigureField = Object.freeze({ FIGURE_FIELD_VALUE: 0, FIGURE_FIELD_UNIT: 1, FIGURE_FIELD_COMPARATOR: 2, FIGURE_FIELD_KIND: 3, FIGURE_FIELD_NATURE: 4, FIGURE_FIELD_CONCEPT: 5, FIGURE_FIELD_REGION: 6, FIGURE_FIELD_PLACE: 7, FIGURE_FIELD_LEVEL: 8, FIGURE_FIELD_YEAR: 9, FIGURE_FIELD_NAME: 10, FIGURE_FIELD_AGENT: 11, FIGURE_FIELD_SENTENCE: 12, FIGURE_FIELD_REPORT: 13, FIGURE_FIELD_REPORT_KIND: 14, FIGURE_FIELD_FLAG: 15 });
export const ConditionOperator = Object.freeze({ CONDITION_OPERATOR_EQUAL: 0, CONDITION_OPERATOR_NOT_EQUAL: 1, CONDITION_OPERATOR_LESS: 2, CONDITION_OPERATOR_AT_MOST: 3, CONDITION_OPERATOR_GREATER: 4, CONDITION_OPERATOR_AT_LEAST: 5, CONDITION_OPERATOR_BETWEEN: 6, CONDITION_OPERATOR_ANY_OF: 7, CONDITION_OPERATOR_CONTAINS: 8, CONDITION_OPERATOR_NONE: 9 });
export const FigureSort = Object.freeze({ FIGURE_SORT_NATURAL: 0, FIGURE_SORT_VALUE_DESCENDING: 1, FIGURE_SORT_VALUE_ASCENDING: 2, FIGURE_SORT_NEWEST: 3, FIGURE_SORT_OLDEST: 4, FIGURE_SORT_REGION: 5 });
export const CompareGrid = Object.freeze({ COMPARE_GRID_STATED: 0, COMPARE_GRID_REGION_YEARS: 1, COMPARE_GRID_ALL_YEARS: 2 });
export const SeriesGap = Object.freeze({ SERIES_GAP_NONE: 0, SERIES_GAP_NOT_STATED: 1, SERIES_GAP_NO_REPORT: 2 });
export const RankPeers = Object.freeze({ RANK_PEERS_SAME_PARENT: 0, RANK_PEERS_SAME_LEVEL: 1 });
export const AggregateGrouping = Object.freeze({ AGGREGATE_ALL: 0, AGGREGATE_BY_YEAR: 1, AGGREGATE_BY_PROVINCE: 2, AGGREGATE_BY_PREFECTURE: 3, AGGREGATE_BY_REPORT_KIND: 4, AGGREGATE_BY_LEVEL: 5, AGGREGATE_BY_PARENT: 6 });
export const IngestStage = Object.freeze({ INGEST_STAGE_UNSPECIFIED: 0, INGEST_STAGE_WAITING: 1, INGEST_STAGE_READING: 2, INGEST_STAGE_EXTRACTING: 3, INGEST_STAGE_COMMITTING: 4, INGEST_STAGE_DONE: 5 });
export const IngestResult = Object.freeze({ INGEST_RESULT_UNSPECIFIED: 0, INGEST_RESULT_ADDED: 1, INGEST_RESULT_UNCHANGED: 2, INGEST_RESULT_REVISED: 3, INGEST_RESULT_REFUSED: 4 });
export const BlockRole = Object.freeze({ BLOCK_ROLE_TITLE: 0, BLOCK_ROLE_HEADING: 1, BLOCK_ROLE_PARAGRAPH: 2, BLOCK_ROLE_FURNITURE: 3, BLOCK_ROLE_NOTE: 4 });
export const QueryNodeKind = Object.freeze({ QUERY_NODE_WORDS: 0, QUERY_NODE_PHRASE: 1, QUERY_NODE_AND: 2, QUERY_NODE_OR: 3, QUERY_NODE_AND_NOT: 4, QUERY_NODE_REGION: 20, QUERY_NODE_YEARS: 21, QUERY_NODE_KIND: 22, QUERY_NODE_SOURCE: 23, QUERY_NODE_HAS_CONCEPT: 24, QUERY_NODE_FIGURE: 25, QUERY_NODE_EVERYTHING: 26 });
export const SearchField = Object.freeze({ SEARCH_FIELD_ANY: 0, SEARCH_FIELD_TITLE: 1, SEARCH_FIELD_HEADING: 2, SEARCH_FIELD_BODY: 3 });
export const SearchSort = Object.freeze({ SEARCH_SORT_SCORE: 0, SEARCH_SORT_NEWEST: 1, SEARCH_SORT_OLDEST: 2, SEARCH_SORT_REGION: 3 });
export const FacetField = Object.freeze({ FACET_FIELD_UNSPECIFIED: 0, FACET_FIELD_REGION: 1, FACET_FIELD_YEAR: 2, FACET_FIELD_KIND: 3, FACET_FIELD_CONCEPT: 4 });
export const QueryCorrectionKind = Object.freeze({ QUERY_CORRECTION_UNSPECIFIED: 0, QUERY_CORRECTION_CHARACTER: 1, QUERY_CORRECTION_PINYIN: 2 });
export const ScorePartKind = Object.freeze({ SCORE_PART_TERM: 0, SCORE_PART_PHRASE: 1, SCORE_PART_PROXIMITY: 2, SCORE_PART_TOGETHER: 3, SCORE_PART_RECENCY: 4 });
export const ReportKind = Object.freeze({ REPORT_KIND_OTHER: 0, REPORT_KIND_CONGRESS_WORK: 1, REPORT_KIND_CONGRESS_OVERVIEW: 2, REPORT_KIND_GOVERNMENT_WORK: 3, REPORT_KIND_COURT: 4, REPORT_KIND_PROCURATORATE: 5, REPORT_KIND_BUDGET: 6, REPORT_KIND_PLAN: 7, REPORT_KIND_STATISTICS: 8, REPORT_KIND_PARTY: 9 });
export const ViewStatement = Object.freeze({ VIEW_STATEMENT_NUMBER: 0, VIEW_STATEMENT_ALL: 1 });
export const ViewGap = Object.freeze({ VIEW_GAP_NONE: 0, VIEW_GAP_NOT_STATED: 1, VIEW_GAP_NO_REPORT: 2 });
export const SumRule = Object.freeze({ SUM_RULE_PARTS: 0, SUM_RULE_WITHIN: 1, SUM_RULE_RATE: 2 });
export const SumOutcome = Object.freeze({ SUM_OUTCOME_EQUAL: 0, SUM_OUTCOME_LESS: 1, SUM_OUTCOME_BROKEN: 2, SUM_OUTCOME_UNCERTAIN: 3 });
export const Compression = Object.freeze({ COMPRESSION_NONE: 0, COMPRESSION_ZLIB: 1 });
export const StatusCode = Object.freeze({ OK: 0, CANCELLED: 1, UNKNOWN: 2, INVALID_ARGUMENT: 3, DEADLINE_EXCEEDED: 4, NOT_FOUND: 5, ALREADY_EXISTS: 6, PERMISSION_DENIED: 7, RESOURCE_EXHAUSTED: 8, FAILED_PRECONDITION: 9, ABORTED: 10, OUT_OF_RANGE: 11, UNIMPLEMENTED: 12, INTERNAL: 13, UNAVAILABLE: 14, DATA_LOSS: 15, UNAUTHENTICATED: 16 });
export const HealthState = Object.freeze({ HEALTH_UNKNOWN: 0, HEALTH_SERVING: 1, HEALTH_STARTING: 2, HEALTH_DRAINING: 3 });

export const CheckHealthRequest = message("gongbao.v1.CheckHealthRequest");
export const CheckHealthResponse = message("gongbao.v1.CheckHealthResponse");
export const WatchHealthRequest = message("gongbao.v1.WatchHealthRequest");
export const WatchHealthResponse = message("gongbao.v1.WatchHealthResponse");
export const ServerHealth = message("gongbao.v1.ServerHealth");
export const GetStatusRequest = message("gongbao.v1.GetStatusRequest");
export const GetStatusResponse = message("gongbao.v1.GetStatusResponse");
export const AnswerCacheStatus = message("gongbao.v1.AnswerCacheStatus");
export const Limit = message("gongbao.v1.Limit");
export const ServerLimits = message("gongbao.v1.ServerLimits");
export const ListConnectionsRequest = message("gongbao.v1.ListConnectionsRequest");
export const ListConnectionsResponse = message("gongbao.v1.ListConnectionsResponse");
export const ConnectionInfo = message("gongbao.v1.ConnectionInfo");
export const ListCallsRequest = message("gongbao.v1.ListCallsRequest");
export const ListCallsResponse = message("gongbao.v1.ListCallsResponse");
export const CallInfo = message("gongbao.v1.CallInfo");
export const DescribeRequest = message("gongbao.v1.DescribeRequest");
export const DescribeResponse = message("gongbao.v1.DescribeResponse");
export const MethodInfo = message("gongbao.v1.MethodInfo");
export const ReportRef = message("gongbao.v1.ReportRef");
export const FindSimilarRequest = message("gongbao.v1.FindSimilarRequest");
export const FindSimilarResponse = message("gongbao.v1.FindSimilarResponse");
export const TellingTerm = message("gongbao.v1.TellingTerm");
export const SimilarReport = message("gongbao.v1.SimilarReport");
export const FindCopiesRequest = message("gongbao.v1.FindCopiesRequest");
export const FindCopiesResponse = message("gongbao.v1.FindCopiesResponse");
export const CopyingReport = message("gongbao.v1.CopyingReport");
export const CopiedSentence = message("gongbao.v1.CopiedSentence");
export const CopyPlace = message("gongbao.v1.CopyPlace");
export const SuggestRequest = message("gongbao.v1.SuggestRequest");
export const SuggestResponse = message("gongbao.v1.SuggestResponse");
export const Suggestion = message("gongbao.v1.Suggestion");
export const TrendRequest = message("gongbao.v1.TrendRequest");
export const TrendResponse = message("gongbao.v1.TrendResponse");
export const QueryTrend = message("gongbao.v1.QueryTrend");
export const RegionTrend = message("gongbao.v1.RegionTrend");
export const TrendCount = message("gongbao.v1.TrendCount");
export const CallFailure = message("gongbao.v1.CallFailure");
export const MultiSearchRequest = message("gongbao.v1.MultiSearchRequest");
export const MultiSearchResponse = message("gongbao.v1.MultiSearchResponse");
export const SearchOutcome = message("gongbao.v1.SearchOutcome");
export const StoredQuery = message("gongbao.v1.StoredQuery");
export const SaveQueryRequest = message("gongbao.v1.SaveQueryRequest");
export const SaveQueryResponse = message("gongbao.v1.SaveQueryResponse");
export const ListQueriesRequest = message("gongbao.v1.ListQueriesRequest");
export const ListQueriesResponse = message("gongbao.v1.ListQueriesResponse");
export const DeleteQueryRequest = message("gongbao.v1.DeleteQueryRequest");
export const DeleteQueryResponse = message("gongbao.v1.DeleteQueryResponse");
export const MatchStoredQueriesRequest = message("gongbao.v1.MatchStoredQueriesRequest");
export const MatchStoredQueriesResponse = message("gongbao.v1.MatchStoredQueriesResponse");
export const QueryMatch = message("gongbao.v1.QueryMatch");
export const QueryFailure = message("gongbao.v1.QueryFailure");
export const ListMatchesRequest = message("gongbao.v1.ListMatchesRequest");
export const ListMatchesResponse = message("gongbao.v1.ListMatchesResponse");
export const NewMatch = message("gongbao.v1.NewMatch");
export const Figure = message("gongbao.v1.Figure");
export const ConvertedQuantity = message("gongbao.v1.ConvertedQuantity");
export const ItemProblem = message("gongbao.v1.ItemProblem");
export const FigureLink = message("gongbao.v1.FigureLink");
export const FigureFilter = message("gongbao.v1.FigureFilter");
export const ConditionTree = message("gongbao.v1.ConditionTree");
export const ConditionNode = message("gongbao.v1.ConditionNode");
export const ListFiguresRequest = message("gongbao.v1.ListFiguresRequest");
export const ListFiguresResponse = message("gongbao.v1.ListFiguresResponse");
export const ExportFiguresRequest = message("gongbao.v1.ExportFiguresRequest");
export const ExportFiguresResponse = message("gongbao.v1.ExportFiguresResponse");
export const CompareRequest = message("gongbao.v1.CompareRequest");
export const CompareResponse = message("gongbao.v1.CompareResponse");
export const CompareColumn = message("gongbao.v1.CompareColumn");
export const CompareRow = message("gongbao.v1.CompareRow");
export const CompareCell = message("gongbao.v1.CompareCell");
export const Measure = message("gongbao.v1.Measure");
export const SeriesRequest = message("gongbao.v1.SeriesRequest");
export const SeriesResponse = message("gongbao.v1.SeriesResponse");
export const SeriesLine = message("gongbao.v1.SeriesLine");
export const SeriesPoint = message("gongbao.v1.SeriesPoint");
export const RankRequest = message("gongbao.v1.RankRequest");
export const RankResponse = message("gongbao.v1.RankResponse");
export const RankRow = message("gongbao.v1.RankRow");
export const AggregateRequest = message("gongbao.v1.AggregateRequest");
export const AggregateResponse = message("gongbao.v1.AggregateResponse");
export const AggregateGroup = message("gongbao.v1.AggregateGroup");
export const ChangeRequest = message("gongbao.v1.ChangeRequest");
export const ChangeResponse = message("gongbao.v1.ChangeResponse");
export const ChangeRow = message("gongbao.v1.ChangeRow");
export const StatedChange = message("gongbao.v1.StatedChange");
export const LookUpRequest = message("gongbao.v1.LookUpRequest");
export const LookUpItem = message("gongbao.v1.LookUpItem");
export const LookUpResponse = message("gongbao.v1.LookUpResponse");
export const LookUpResult = message("gongbao.v1.LookUpResult");
export const CoverageRequest = message("gongbao.v1.CoverageRequest");
export const CoverageResponse = message("gongbao.v1.CoverageResponse");
export const CoverageRow = message("gongbao.v1.CoverageRow");
export const MissingReportsRequest = message("gongbao.v1.MissingReportsRequest");
export const MissingReportsResponse = message("gongbao.v1.MissingReportsResponse");
export const MissingReportsRow = message("gongbao.v1.MissingReportsRow");
export const ResolveTextRequest = message("gongbao.v1.ResolveTextRequest");
export const ResolveTextResponse = message("gongbao.v1.ResolveTextResponse");
export const RegionMatch = message("gongbao.v1.RegionMatch");
export const PeriodMatch = message("gongbao.v1.PeriodMatch");
export const ResolveRegionsRequest = message("gongbao.v1.ResolveRegionsRequest");
export const ResolveRegionsResponse = message("gongbao.v1.ResolveRegionsResponse");
export const ResolveConceptsRequest = message("gongbao.v1.ResolveConceptsRequest");
export const ResolveConceptsResponse = message("gongbao.v1.ResolveConceptsResponse");
export const ConceptMatch = message("gongbao.v1.ConceptMatch");
export const ConceptRef = message("gongbao.v1.ConceptRef");
export const GetViewResponse = message("gongbao.v1.GetViewResponse");
export const CheckSumsResponse = message("gongbao.v1.CheckSumsResponse");
export const ReportSummary = message("gongbao.v1.ReportSummary");
export const ReportDraft = message("gongbao.v1.ReportDraft");
export const IngestRequest = message("gongbao.v1.IngestRequest");
export const IngestResponse = message("gongbao.v1.IngestResponse");
export const IngestProgress = message("gongbao.v1.IngestProgress");
export const IngestOutcome = message("gongbao.v1.IngestOutcome");
export const GetReportRequest = message("gongbao.v1.GetReportRequest");
export const GetReportResponse = message("gongbao.v1.GetReportResponse");
export const SectionRef = message("gongbao.v1.SectionRef");
export const BlockRef = message("gongbao.v1.BlockRef");
export const ListReportsRequest = message("gongbao.v1.ListReportsRequest");
export const ListReportsResponse = message("gongbao.v1.ListReportsResponse");
export const ExplainRequest = message("gongbao.v1.ExplainRequest");
export const ExplainResponse = message("gongbao.v1.ExplainResponse");
export const ExplainStep = message("gongbao.v1.ExplainStep");
export const SearchRequest = message("gongbao.v1.SearchRequest");
export const QueryTree = message("gongbao.v1.QueryTree");
export const QueryNode = message("gongbao.v1.QueryNode");
export const FigureBound = message("gongbao.v1.FigureBound");
export const SearchResponse = message("gongbao.v1.SearchResponse");
export const QueryCorrection = message("gongbao.v1.QueryCorrection");
export const SearchHit = message("gongbao.v1.SearchHit");
export const Snippet = message("gongbao.v1.Snippet");
export const CharacterRange = message("gongbao.v1.CharacterRange");
export const ScorePart = message("gongbao.v1.ScorePart");
export const Facet = message("gongbao.v1.Facet");
export const FacetCount = message("gongbao.v1.FacetCount");
export const TextSpan = message("gongbao.v1.TextSpan");
export const RegionRef = message("gongbao.v1.RegionRef");
export const YearRange = message("gongbao.v1.YearRange");
export const ReportFilter = message("gongbao.v1.ReportFilter");
export const PageRequest = message("gongbao.v1.PageRequest");
export const PageInfo = message("gongbao.v1.PageInfo");
export const Candidate = message("gongbao.v1.Candidate");
export const GetViewRequest = message("gongbao.v1.GetViewRequest");
export const View = message("gongbao.v1.View");
export const ViewReport = message("gongbao.v1.ViewReport");
export const ViewPanel = message("gongbao.v1.ViewPanel");
export const ViewRow = message("gongbao.v1.ViewRow");
export const ViewEntry = message("gongbao.v1.ViewEntry");
export const ViewDocument = message("gongbao.v1.ViewDocument");
export const ViewStanding = message("gongbao.v1.ViewStanding");
export const ViewChange = message("gongbao.v1.ViewChange");
export const CheckSumsRequest = message("gongbao.v1.CheckSumsRequest");
export const SumCheck = message("gongbao.v1.SumCheck");
export const Frame = message("gongbao.v1.Frame");
export const Request = message("gongbao.v1.Request");
export const Metadata = message("gongbao.v1.Metadata");
export const Response = message("gongbao.v1.Response");
export const ErrorDetail = message("gongbao.v1.ErrorDetail");
export const FieldViolation = message("gongbao.v1.FieldViolation");
export const RetryAfter = message("gongbao.v1.RetryAfter");
export const ResourceInfo = message("gongbao.v1.ResourceInfo");
export const RequestInfo = message("gongbao.v1.RequestInfo");
export const Cancel = message("gongbao.v1.Cancel");
export const Credit = message("gongbao.v1.Credit");
export const Ping = message("gongbao.v1.Ping");
export const Pong = message("gongbao.v1.Pong");
export const GoAway = message("gongbao.v1.GoAway");

// Number, name, type; whether there are many; the oneof that it belongs to.
CheckHealthRequest.fields(
);
CheckHealthResponse.fields(
  field(1, "health", ServerHealth, false, ""),
);
WatchHealthRequest.fields(
);
WatchHealthResponse.fields(
  field(1, "health", ServerHealth, false, ""),
);
ServerHealth.fields(
  field(1, "state", HealthState, false, ""),
  field(2, "reports_loaded", "uint64", false, ""),
  field(3, "reports_total", "uint64", false, ""),
);
GetStatusRequest.fields(
);
GetStatusResponse.fields(
  field(1, "version", "string", false, ""),
  field(2, "health", HealthState, false, ""),
  field(3, "uptime_s", "uint64", false, ""),
  field(4, "reports", "uint64", false, ""),
  field(5, "report_versions", "uint64", false, ""),
  field(6, "figures", "uint64", false, ""),
  field(7, "text_bytes", "uint64", false, ""),
  field(8, "terms", "uint64", false, ""),
  field(9, "resident_bytes", "uint64", false, ""),
  field(10, "extractor_version", "uint32", false, ""),
  field(11, "in_flight", "uint32", false, ""),
  field(12, "calls_served", "uint64", false, ""),
  field(13, "connections", "uint32", false, ""),
  field(14, "limits", ServerLimits, false, ""),
  field(15, "snapshot_age_s", "uint64", false, ""),
  field(16, "calls_refused", "uint64", false, ""),
  field(17, "concurrency_limit", "uint32", false, ""),
  field(18, "answer_cache", AnswerCacheStatus, false, ""),
  field(19, "all_limits", Limit, true, ""),
);
AnswerCacheStatus.fields(
  field(1, "entries", "uint64", false, ""),
  field(2, "bytes", "uint64", false, ""),
  field(3, "limit_bytes", "uint64", false, ""),
  field(4, "hits", "uint64", false, ""),
  field(5, "misses", "uint64", false, ""),
);
Limit.fields(
  field(1, "name", "string", false, ""),
  field(2, "value", "uint64", false, ""),
  field(3, "standard", "uint64", false, ""),
  field(4, "unit", "string", false, ""),
);
ServerLimits.fields(
  field(1, "request_frame_bytes", "uint32", false, ""),
  field(2, "ingest_frame_bytes", "uint32", false, ""),
  field(3, "response_frame_bytes", "uint32", false, ""),
  field(4, "arena_factor", "uint32", false, ""),
  field(5, "in_flight_per_connection", "uint32", false, ""),
  field(6, "in_flight_total", "uint32", false, ""),
  field(7, "connections", "uint32", false, ""),
  field(8, "default_timeout_ms", "uint32", false, ""),
  field(9, "partial_frame_ms", "uint32", false, ""),
  field(10, "idle_ms", "uint32", false, ""),
  field(11, "output_buffer_bytes", "uint32", false, ""),
);
ListConnectionsRequest.fields(
);
ListConnectionsResponse.fields(
  field(1, "connections", ConnectionInfo, true, ""),
);
ConnectionInfo.fields(
  field(1, "id", "uint64", false, ""),
  field(2, "peer", "string", false, ""),
  field(3, "age_ms", "uint64", false, ""),
  field(4, "idle_ms", "uint64", false, ""),
  field(5, "bytes_received", "uint64", false, ""),
  field(6, "bytes_sent", "uint64", false, ""),
  field(7, "bytes_waiting", "uint64", false, ""),
  field(8, "calls_made", "uint64", false, ""),
  field(9, "in_flight", "uint32", false, ""),
  field(10, "tls", "bool", false, ""),
  field(11, "client", "string", false, ""),
);
ListCallsRequest.fields(
);
ListCallsResponse.fields(
  field(1, "calls", CallInfo, true, ""),
);
CallInfo.fields(
  field(1, "connection_id", "uint64", false, ""),
  field(2, "stream_id", "uint64", false, ""),
  field(3, "method", "string", false, ""),
  field(4, "age_ms", "uint64", false, ""),
  field(5, "remaining_ms", "uint64", false, ""),
  field(6, "request_id", "string", false, ""),
  field(7, "cancelled", "bool", false, ""),
);
DescribeRequest.fields(
);
DescribeResponse.fields(
  field(1, "methods", MethodInfo, true, ""),
  field(2, "file_descriptor_set", "bytes", false, ""),
);
MethodInfo.fields(
  field(1, "name", "string", false, ""),
  field(2, "role", AccessRole, false, ""),
);
ReportRef.fields(
  field(1, "id", "string", false, ""),
  field(2, "title", "string", false, ""),
  field(3, "region", RegionRef, false, "opt_region"),
  field(4, "kind", ReportKind, false, ""),
  field(5, "period_covered", "string", false, ""),
  field(6, "year_delivered", "uint32", false, ""),
  field(7, "publish_date", "string", false, ""),
  field(8, "version", "uint32", false, ""),
);
FindSimilarRequest.fields(
  field(1, "report_id", "string", false, ""),
  field(2, "filter", ReportFilter, false, ""),
  field(3, "term_limit", "uint32", false, ""),
  field(4, "page", PageRequest, false, ""),
);
FindSimilarResponse.fields(
  field(1, "report", ReportRef, false, ""),
  field(2, "terms", TellingTerm, true, ""),
  field(3, "reports", SimilarReport, true, ""),
  field(4, "page", PageInfo, false, ""),
);
TellingTerm.fields(
  field(1, "term", "string", false, ""),
  field(2, "frequency", "uint32", false, ""),
  field(3, "document_frequency", "uint32", false, ""),
  field(4, "weight", "double", false, ""),
);
SimilarReport.fields(
  field(1, "report", ReportRef, false, ""),
  field(2, "score", "double", false, ""),
  field(3, "shared", ScorePart, true, ""),
);
FindCopiesRequest.fields(
  field(1, "report_id", "string", false, ""),
  field(2, "filter", ReportFilter, false, ""),
  field(3, "similarity", "uint32", false, ""),
  field(4, "ignore_numbers", "bool", false, ""),
  field(5, "least_characters", "uint32", false, ""),
  field(6, "other_regions", "bool", false, ""),
  field(7, "place_limit", "uint32", false, ""),
  field(8, "page", PageRequest, false, ""),
);
FindCopiesResponse.fields(
  field(1, "report", ReportRef, false, ""),
  field(2, "sentence_count", "uint32", false, ""),
  field(3, "copied_count", "uint32", false, ""),
  field(4, "reports", CopyingReport, true, ""),
  field(5, "sentences", CopiedSentence, true, ""),
  field(6, "page", PageInfo, false, ""),
  field(7, "notices", "string", true, ""),
);
CopyingReport.fields(
  field(1, "report", ReportRef, false, ""),
  field(2, "sentence_count", "uint32", false, ""),
  field(3, "identical_count", "uint32", false, ""),
);
CopiedSentence.fields(
  field(1, "span", TextSpan, false, ""),
  field(2, "text", "string", false, ""),
  field(3, "section_path", "string", true, ""),
  field(4, "report_count", "uint32", false, ""),
  field(5, "identical_count", "uint32", false, ""),
  field(6, "first_here", "bool", false, ""),
  field(7, "places", CopyPlace, true, ""),
);
CopyPlace.fields(
  field(1, "report", ReportRef, false, ""),
  field(2, "span", TextSpan, false, ""),
  field(3, "text", "string", false, ""),
  field(4, "similarity", "double", false, ""),
  field(5, "differences", TextSpan, true, ""),
);
SuggestRequest.fields(
  field(1, "text", "string", false, ""),
  field(2, "kinds", SuggestionKind, true, ""),
  field(3, "limit", "uint32", false, ""),
);
SuggestResponse.fields(
  field(1, "suggestions", Suggestion, true, ""),
);
Suggestion.fields(
  field(1, "kind", SuggestionKind, false, ""),
  field(2, "text", "string", false, ""),
  field(3, "code", "string", false, ""),
  field(4, "highlights", TextSpan, true, ""),
  field(5, "found_by", "string", false, ""),
  field(6, "count", "uint64", false, ""),
);
TrendRequest.fields(
  field(1, "queries", "string", true, ""),
  field(2, "filter", ReportFilter, false, ""),
  field(3, "grouping", TrendGrouping, false, ""),
);
TrendResponse.fields(
  field(1, "trends", QueryTrend, true, ""),
  field(2, "held", TrendCount, true, ""),
  field(3, "held_regions", RegionTrend, true, ""),
);
QueryTrend.fields(
  field(1, "query", "string", false, ""),
  field(2, "years", TrendCount, true, ""),
  field(3, "regions", RegionTrend, true, ""),
  field(4, "notices", "string", true, ""),
  field(5, "failure", CallFailure, false, "opt_failure"),
);
RegionTrend.fields(
  field(1, "region", RegionRef, false, "opt_region"),
  field(2, "years", TrendCount, true, ""),
);
TrendCount.fields(
  field(1, "year", "uint32", false, ""),
  field(2, "reports", "uint64", false, ""),
  field(3, "hits", "uint64", false, ""),
);
CallFailure.fields(
  field(1, "code", StatusCode, false, ""),
  field(2, "message", "string", false, ""),
  field(3, "details", ErrorDetail, true, ""),
);
MultiSearchRequest.fields(
  field(1, "searches", SearchRequest, true, ""),
);
MultiSearchResponse.fields(
  field(1, "outcomes", SearchOutcome, true, ""),
);
SearchOutcome.fields(
  field(1, "answer", SearchResponse, false, "outcome"),
  field(2, "failure", CallFailure, false, "outcome"),
);
StoredQuery.fields(
  field(1, "name", "string", false, ""),
  field(2, "text", "string", false, ""),
  field(3, "saved_at", "uint64", false, ""),
);
SaveQueryRequest.fields(
  field(1, "name", "string", false, ""),
  field(2, "text", "string", false, ""),
);
SaveQueryResponse.fields(
  field(1, "query", StoredQuery, false, ""),
  field(2, "replaced", "bool", false, ""),
  field(3, "notices", "string", true, ""),
);
ListQueriesRequest.fields(
  field(1, "page", PageRequest, false, ""),
);
ListQueriesResponse.fields(
  field(1, "queries", StoredQuery, true, ""),
  field(2, "page", PageInfo, false, ""),
);
DeleteQueryRequest.fields(
  field(1, "name", "string", false, ""),
);
DeleteQueryResponse.fields(
  field(1, "deleted", "bool", false, ""),
);
MatchStoredQueriesRequest.fields(
  field(1, "report_id", "string", false, ""),
);
MatchStoredQueriesResponse.fields(
  field(1, "report", ReportRef, false, ""),
  field(2, "matches", QueryMatch, true, ""),
  field(3, "failures", QueryFailure, true, ""),
);
QueryMatch.fields(
  field(1, "name", "string", false, ""),
  field(2, "text", "string", false, ""),
  field(3, "snippet", Snippet, false, "opt_snippet"),
);
QueryFailure.fields(
  field(1, "name", "string", false, ""),
  field(2, "text", "string", false, ""),
  field(3, "failure", CallFailure, false, ""),
);
ListMatchesRequest.fields(
  field(1, "since", "uint64", false, "opt_since"),
  field(2, "names", "string", true, ""),
  field(3, "queries", "string", true, ""),
  field(4, "limit", "uint32", false, ""),
);
ListMatchesResponse.fields(
  field(1, "matches", NewMatch, true, ""),
  field(2, "next", "uint64", false, ""),
  field(3, "more", "bool", false, ""),
  field(4, "failures", QueryFailure, true, ""),
);
NewMatch.fields(
  field(1, "sequence", "uint64", false, ""),
  field(2, "ingested_at", "uint64", false, ""),
  field(3, "report", ReportRef, false, ""),
  field(4, "matches", QueryMatch, true, ""),
);
Figure.fields(
  field(1, "report_id", "string", false, ""),
  field(2, "span", TextSpan, false, ""),
  field(3, "sentence", TextSpan, false, ""),
  field(4, "quote", "string", false, ""),
  field(5, "sentence_text", "string", false, ""),
  field(6, "value", "string", false, ""),
  field(7, "high", "string", false, ""),
  field(8, "comparator", FigureComparator, false, ""),
  field(9, "unit", "string", false, ""),
  field(10, "kind", FigureKind, false, ""),
  field(11, "nature", FigureNature, false, ""),
  field(12, "name", "string", false, ""),
  field(13, "concept", "string", false, ""),
  field(14, "period", "string", false, ""),
  field(15, "region", RegionRef, false, "opt_region"),
  field(16, "flags", FigureFlag, true, ""),
  field(17, "links", FigureLink, true, ""),
  field(18, "rules", "string", true, ""),
  field(19, "index", "uint32", false, ""),
  field(20, "agent", "string", false, ""),
  field(21, "converted", ConvertedQuantity, false, "opt_converted"),
  field(22, "report_title", "string", false, ""),
);
ConvertedQuantity.fields(
  field(1, "value", "string", false, ""),
  field(2, "high", "string", false, ""),
  field(3, "unit", "string", false, ""),
  field(4, "rounded", "bool", false, ""),
);
ItemProblem.fields(
  field(1, "field", "string", false, ""),
  field(2, "index", "uint32", false, ""),
  field(3, "text", "string", false, ""),
  field(4, "kind", ItemProblemKind, false, ""),
  field(5, "message", "string", false, ""),
  field(6, "candidates", Candidate, true, ""),
);
FigureLink.fields(
  field(1, "kind", FigureLinkKind, false, ""),
  field(2, "target", "uint32", false, ""),
);
FigureFilter.fields(
  field(1, "text", "string", false, ""),
  field(2, "concepts", "string", true, ""),
  field(3, "regions", "string", true, ""),
  field(4, "years", YearRange, false, "opt_years"),
  field(5, "kinds", FigureKind, true, ""),
  field(6, "natures", FigureNature, true, ""),
  field(7, "comparators", FigureComparator, true, ""),
  field(8, "units", "string", true, ""),
  field(9, "value_from", "string", false, ""),
  field(10, "value_to", "string", false, ""),
  field(11, "report_ids", "string", true, ""),
  field(12, "without_flagged", "bool", false, ""),
  field(13, "level", "uint32", false, "opt_level"),
  field(14, "flags", FigureFlag, true, ""),
  field(15, "name", "string", false, ""),
  field(16, "agent", "string", false, ""),
  field(17, "report_kinds", ReportKind, true, ""),
  field(18, "latest_periods", "uint32", false, ""),
  field(19, "earliest_periods", "uint32", false, ""),
  field(20, "where_text", "string", false, "conditions"),
  field(21, "where_tree", ConditionTree, false, "conditions"),
);
ConditionTree.fields(
  field(1, "nodes", ConditionNode, true, ""),
);
ConditionNode.fields(
  field(1, "kind", ConditionKind, false, ""),
  field(2, "field", FigureField, false, ""),
  field(3, "test", ConditionOperator, false, ""),
  field(4, "operands", "string", true, ""),
  field(5, "children", "uint32", true, ""),
);
ListFiguresRequest.fields(
  field(1, "filter", FigureFilter, false, ""),
  field(2, "sort", FigureSort, false, ""),
  field(3, "page", PageRequest, false, ""),
);
ListFiguresResponse.fields(
  field(1, "figures", Figure, true, ""),
  field(2, "page", PageInfo, false, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
ExportFiguresRequest.fields(
  field(1, "filter", FigureFilter, false, ""),
  field(2, "sort", FigureSort, false, ""),
  field(3, "without_words", "bool", false, ""),
);
ExportFiguresResponse.fields(
  field(1, "figures", Figure, true, ""),
  field(2, "total", "uint64", false, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
CompareRequest.fields(
  field(1, "concepts", "string", true, ""),
  field(2, "regions", "string", true, ""),
  field(3, "years", YearRange, false, "opt_years"),
  field(4, "kinds", FigureKind, true, ""),
  field(5, "natures", FigureNature, true, ""),
  field(6, "level", "uint32", false, "opt_level"),
  field(7, "unit", "string", false, ""),
  field(8, "grid", CompareGrid, false, ""),
  field(9, "report_ids", "string", true, ""),
  field(10, "report_kinds", ReportKind, true, ""),
);
CompareResponse.fields(
  field(1, "columns", CompareColumn, true, ""),
  field(2, "rows", CompareRow, true, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
CompareColumn.fields(
  field(1, "concept", "string", false, ""),
  field(2, "name", "string", false, ""),
  field(3, "kind", FigureKind, false, ""),
  field(4, "nature", FigureNature, false, ""),
  field(5, "unit", "string", false, ""),
  field(6, "converted_units", "string", true, ""),
);
CompareRow.fields(
  field(1, "region", RegionRef, false, ""),
  field(2, "period", "string", false, ""),
  field(3, "cells", CompareCell, true, ""),
  field(4, "report_held", "bool", false, ""),
);
CompareCell.fields(
  field(1, "figures", Figure, true, ""),
  field(2, "conflict", "bool", false, ""),
  field(3, "preference", "string", false, ""),
  field(4, "gap", SeriesGap, false, ""),
);
Measure.fields(
  field(1, "concept", "string", false, ""),
  field(2, "kind", FigureKind, false, "opt_kind"),
  field(3, "nature", FigureNature, false, ""),
  field(4, "unit", "string", false, ""),
  field(5, "report_ids", "string", true, ""),
  field(6, "report_kinds", ReportKind, true, ""),
);
SeriesRequest.fields(
  field(1, "measure", Measure, false, ""),
  field(2, "regions", "string", true, ""),
  field(3, "years", YearRange, false, "opt_years"),
);
SeriesResponse.fields(
  field(1, "measure", CompareColumn, false, ""),
  field(2, "lines", SeriesLine, true, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
SeriesLine.fields(
  field(1, "region", RegionRef, false, ""),
  field(2, "points", SeriesPoint, true, ""),
);
SeriesPoint.fields(
  field(1, "year", "uint32", false, ""),
  field(2, "cell", CompareCell, false, ""),
  field(3, "gap", SeriesGap, false, ""),
);
RankRequest.fields(
  field(1, "measure", Measure, false, ""),
  field(2, "year", "uint32", false, ""),
  field(3, "within", "string", false, ""),
  field(4, "level", "uint32", false, "opt_level"),
  field(5, "ascending", "bool", false, ""),
  field(6, "limit", "uint32", false, ""),
  field(7, "last", "uint32", false, ""),
  field(8, "position_of", "string", false, ""),
  field(9, "peers", RankPeers, false, ""),
  field(10, "include_flagged", "bool", false, ""),
);
RankResponse.fields(
  field(1, "measure", CompareColumn, false, ""),
  field(2, "rows", RankRow, true, ""),
  field(3, "total", "uint32", false, ""),
  field(4, "notices", "string", true, ""),
  field(5, "last", RankRow, true, ""),
  field(6, "position", RankRow, false, "opt_position"),
  field(7, "peers", "uint32", false, ""),
  field(8, "within", RegionRef, false, "opt_within"),
);
RankRow.fields(
  field(1, "place", "uint32", false, ""),
  field(2, "region", RegionRef, false, ""),
  field(3, "cell", CompareCell, false, ""),
);
AggregateRequest.fields(
  field(1, "measure", Measure, false, ""),
  field(2, "regions", "string", true, ""),
  field(3, "years", YearRange, false, "opt_years"),
  field(4, "grouping", AggregateGrouping, false, ""),
  field(5, "quantiles", "double", true, ""),
  field(6, "include_flagged", "bool", false, ""),
  field(7, "level", "uint32", false, "opt_level"),
);
AggregateResponse.fields(
  field(1, "measure", CompareColumn, false, ""),
  field(2, "groups", AggregateGroup, true, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
AggregateGroup.fields(
  field(1, "code", "string", false, ""),
  field(2, "name", "string", false, ""),
  field(3, "count", "uint64", false, ""),
  field(4, "sum", "string", false, ""),
  field(5, "mean", "double", false, ""),
  field(6, "median", "double", false, ""),
  field(7, "minimum", "string", false, ""),
  field(8, "maximum", "string", false, ""),
  field(9, "lower_quartile", "double", false, ""),
  field(10, "upper_quartile", "double", false, ""),
  field(11, "spread", "string", false, ""),
  field(12, "standard_deviation", "double", false, ""),
  field(13, "quantiles", "double", true, ""),
  field(14, "inexact_count", "uint64", false, ""),
  field(15, "sum_comparator", FigureComparator, false, ""),
  field(16, "minimum_figure", Figure, false, ""),
  field(17, "maximum_figure", Figure, false, ""),
);
ChangeRequest.fields(
  field(1, "measure", Measure, false, ""),
  field(2, "regions", "string", true, ""),
  field(3, "years", YearRange, false, "opt_years"),
  field(4, "level", "uint32", false, "opt_level"),
  field(5, "span", "uint32", false, ""),
  field(6, "include_flagged", "bool", false, ""),
  field(7, "limit", "uint32", false, ""),
);
ChangeResponse.fields(
  field(1, "measure", CompareColumn, false, ""),
  field(2, "rows", ChangeRow, true, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
ChangeRow.fields(
  field(1, "region", RegionRef, false, ""),
  field(2, "year", "uint32", false, ""),
  field(3, "earlier", CompareCell, false, ""),
  field(4, "later", CompareCell, false, ""),
  field(5, "difference", "string", false, ""),
  field(6, "percent", "string", false, ""),
  field(7, "comparator", FigureComparator, false, ""),
  field(8, "stated", StatedChange, true, ""),
);
StatedChange.fields(
  field(1, "figure", Figure, false, ""),
  field(2, "computed", "string", false, ""),
  field(3, "deviation", "string", false, ""),
  field(4, "disagrees", "bool", false, ""),
);
LookUpRequest.fields(
  field(1, "items", LookUpItem, true, ""),
);
LookUpItem.fields(
  field(1, "measure", Measure, false, ""),
  field(2, "region", "string", false, ""),
  field(3, "year", "uint32", false, ""),
);
LookUpResponse.fields(
  field(1, "results", LookUpResult, true, ""),
);
LookUpResult.fields(
  field(1, "problem", ItemProblem, false, "opt_problem"),
  field(2, "measure", CompareColumn, false, "opt_measure"),
  field(3, "region", RegionRef, false, ""),
  field(4, "cell", CompareCell, false, ""),
);
CoverageRequest.fields(
  field(1, "regions", "string", true, ""),
  field(2, "concepts", "string", true, ""),
  field(3, "page", PageRequest, false, ""),
);
CoverageResponse.fields(
  field(1, "rows", CoverageRow, true, ""),
  field(2, "page", PageInfo, false, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
);
CoverageRow.fields(
  field(1, "concept", "string", false, ""),
  field(2, "region", RegionRef, false, ""),
  field(3, "years", "uint32", true, ""),
  field(4, "figure_count", "uint64", false, ""),
  field(5, "not_stated_years", "uint32", true, ""),
  field(6, "no_report_years", "uint32", true, ""),
);
MissingReportsRequest.fields(
  field(1, "regions", "string", true, ""),
  field(2, "years", YearRange, false, "opt_years"),
  field(3, "kinds", ReportKind, true, ""),
  field(4, "level", "uint32", false, "opt_level"),
  field(5, "page", PageRequest, false, ""),
);
MissingReportsResponse.fields(
  field(1, "rows", MissingReportsRow, true, ""),
  field(2, "page", PageInfo, false, ""),
  field(3, "notices", "string", true, ""),
  field(4, "problems", ItemProblem, true, ""),
  field(5, "years", YearRange, false, ""),
);
MissingReportsRow.fields(
  field(1, "region", RegionRef, false, ""),
  field(2, "kind", ReportKind, false, ""),
  field(3, "missing_years", "uint32", true, ""),
  field(4, "held_years", "uint32", true, ""),
);
ResolveTextRequest.fields(
  field(1, "text", "string", false, ""),
  field(2, "limit", "uint32", false, ""),
  field(3, "this_year", "uint32", false, ""),
);
ResolveTextResponse.fields(
  field(1, "concepts", ConceptMatch, true, ""),
  field(2, "regions", RegionMatch, true, ""),
  field(3, "periods", PeriodMatch, true, ""),
  field(4, "kind", FigureKind, false, "opt_kind"),
  field(5, "nature", FigureNature, false, "opt_nature"),
  field(6, "region_ambiguous", "bool", false, ""),
  field(7, "concept_ambiguous", "bool", false, ""),
  field(8, "unread", "string", true, ""),
);
RegionMatch.fields(
  field(1, "region", RegionRef, false, ""),
  field(2, "path", "string", false, ""),
  field(3, "score", "double", false, ""),
  field(4, "reason", "string", false, ""),
  field(5, "span", TextSpan, false, ""),
  field(6, "held", "bool", false, ""),
);
PeriodMatch.fields(
  field(1, "period", "string", false, ""),
  field(2, "reason", "string", false, ""),
  field(3, "span", TextSpan, false, ""),
);
ResolveRegionsRequest.fields(
  field(1, "text", "string", false, ""),
  field(2, "limit", "uint32", false, ""),
);
ResolveRegionsResponse.fields(
  field(1, "candidates", Candidate, true, ""),
  field(2, "ambiguous", "bool", false, ""),
);
ResolveConceptsRequest.fields(
  field(1, "text", "string", false, ""),
  field(2, "limit", "uint32", false, ""),
);
ResolveConceptsResponse.fields(
  field(1, "matches", ConceptMatch, true, ""),
);
ConceptMatch.fields(
  field(1, "concept", ConceptRef, false, ""),
  field(2, "score", "double", false, ""),
  field(3, "reason", "string", false, ""),
  field(4, "figure_count", "uint64", false, ""),
);
ConceptRef.fields(
  field(1, "code", "string", false, ""),
  field(2, "name_zh", "string", false, ""),
  field(3, "name_en", "string", false, ""),
  field(4, "usual_units", "string", true, ""),
  field(5, "definition", "string", false, ""),
  field(6, "aliases", "string", true, ""),
);
GetViewResponse.fields(
  field(1, "view", View, false, ""),
  field(2, "figures", Figure, true, ""),
  field(3, "notices", "string", true, ""),
);
CheckSumsResponse.fields(
  field(1, "checks", SumCheck, true, ""),
  field(2, "figures", Figure, true, ""),
  field(3, "total", "uint64", false, ""),
  field(4, "broken", "uint64", false, ""),
  field(5, "notices", "string", true, ""),
);
ReportSummary.fields(
  field(1, "id", "string", false, ""),
  field(2, "title", "string", false, ""),
  field(3, "publisher", "string", false, ""),
  field(4, "region", RegionRef, false, "opt_region"),
  field(5, "kind", ReportKind, false, ""),
  field(6, "period_covered", "string", false, ""),
  field(7, "year_delivered", "uint32", false, ""),
  field(8, "publish_date", "string", false, ""),
  field(9, "source", "string", false, ""),
  field(10, "version", "uint32", false, ""),
  field(11, "text_bytes", "uint64", false, ""),
  field(12, "figure_count", "uint32", false, ""),
);
ReportDraft.fields(
  field(1, "id", "string", false, ""),
  field(2, "title", "string", false, ""),
  field(3, "region", "string", false, ""),
  field(4, "kind", "string", false, ""),
  field(5, "year_covered", "string", false, ""),
  field(6, "year_delivered", "string", false, ""),
  field(7, "source_url", "string", false, ""),
  field(8, "text", "bytes", false, ""),
);
IngestRequest.fields(
  field(1, "reports", ReportDraft, true, ""),
);
IngestResponse.fields(
  field(1, "outcomes", IngestOutcome, true, ""),
);
IngestProgress.fields(
  field(1, "stage", IngestStage, false, ""),
  field(2, "done", "uint32", false, ""),
  field(3, "total", "uint32", false, ""),
  field(4, "response", IngestResponse, false, ""),
);
IngestOutcome.fields(
  field(1, "id", "string", false, ""),
  field(2, "result", IngestResult, false, ""),
  field(3, "version", "uint32", false, ""),
  field(4, "figure_count", "uint32", false, ""),
  field(5, "error", "string", false, ""),
  field(6, "notices", "string", true, ""),
  field(7, "matched_queries", "string", true, ""),
);
GetReportRequest.fields(
  field(1, "id", "string", false, ""),
  field(2, "version", "uint32", false, ""),
  field(3, "with_text", "bool", false, ""),
  field(4, "with_structure", "bool", false, ""),
  field(5, "with_figures", "bool", false, ""),
);
GetReportResponse.fields(
  field(1, "summary", ReportSummary, false, ""),
  field(2, "text", "string", false, ""),
  field(3, "sections", SectionRef, true, ""),
  field(4, "blocks", BlockRef, true, ""),
  field(5, "figures", Figure, true, ""),
);
SectionRef.fields(
  field(1, "heading", TextSpan, false, ""),
  field(2, "level", "uint32", false, ""),
  field(3, "parent", "uint32", false, ""),
);
BlockRef.fields(
  field(1, "span", TextSpan, false, ""),
  field(2, "role", BlockRole, false, ""),
  field(3, "section", "uint32", false, ""),
);
ListReportsRequest.fields(
  field(1, "filter", ReportFilter, false, ""),
  field(2, "page", PageRequest, false, ""),
);
ListReportsResponse.fields(
  field(1, "reports", ReportSummary, true, ""),
  field(2, "page", PageInfo, false, ""),
);
ExplainRequest.fields(
  field(1, "report_id", "string", false, ""),
  field(2, "span", TextSpan, false, ""),
);
ExplainResponse.fields(
  field(1, "steps", ExplainStep, true, ""),
);
ExplainStep.fields(
  field(1, "depth", "uint32", false, ""),
  field(2, "rule", "string", false, ""),
  field(3, "span", TextSpan, false, ""),
  field(4, "outcome", "string", false, ""),
);
SearchRequest.fields(
  field(1, "text", "string", false, "query"),
  field(2, "tree", QueryTree, false, "query"),
  field(3, "filter", ReportFilter, false, ""),
  field(4, "sort", SearchSort, false, ""),
  field(5, "page", PageRequest, false, ""),
  field(6, "snippets", "uint32", false, "opt_snippets"),
  field(7, "facets", FacetField, true, ""),
  field(8, "explain", "bool", false, ""),
  field(20, "prefer_recent", "bool", false, ""),
  field(21, "with_figures", "bool", false, ""),
  field(22, "estimate_total", "bool", false, ""),
  field(23, "facet_limit", "uint32", false, ""),
);
QueryTree.fields(
  field(1, "nodes", QueryNode, true, ""),
);
QueryNode.fields(
  field(1, "kind", QueryNodeKind, false, ""),
  field(2, "text", "string", false, ""),
  field(3, "field", SearchField, false, ""),
  field(4, "children", "uint32", true, ""),
  field(20, "years", YearRange, false, "opt_years"),
  field(21, "report_kind", ReportKind, false, ""),
  field(22, "figure", FigureBound, false, "opt_figure"),
);
FigureBound.fields(
  field(1, "comparator", FigureComparator, false, ""),
  field(2, "value", "string", false, ""),
  field(3, "unit", "string", false, ""),
);
SearchResponse.fields(
  field(1, "hits", SearchHit, true, ""),
  field(2, "page", PageInfo, false, ""),
  field(3, "facets", Facet, true, ""),
  field(4, "notices", "string", true, ""),
  field(5, "elapsed_ns", "uint64", false, ""),
  field(20, "reading", "string", false, ""),
  field(21, "read_as_plain_words", "bool", false, ""),
  field(22, "relaxed", "bool", false, ""),
  field(23, "corrections", QueryCorrection, true, ""),
  field(24, "partial_hits", SearchHit, true, ""),
);
QueryCorrection.fields(
  field(1, "kind", QueryCorrectionKind, false, ""),
  field(2, "from", "string", false, ""),
  field(3, "to", "string", false, ""),
);
SearchHit.fields(
  field(1, "report_id", "string", false, ""),
  field(2, "title", "string", false, ""),
  field(3, "region", RegionRef, false, "opt_region"),
  field(4, "period_covered", "string", false, ""),
  field(5, "kind", ReportKind, false, ""),
  field(6, "source", "string", false, ""),
  field(7, "score", "double", false, ""),
  field(8, "snippets", Snippet, true, ""),
  field(9, "explanation", ScorePart, true, ""),
);
Snippet.fields(
  field(1, "text", "string", false, ""),
  field(2, "span", TextSpan, false, ""),
  field(3, "highlights", TextSpan, true, ""),
  field(4, "section_path", "string", true, ""),
  field(20, "characters", CharacterRange, false, ""),
  field(21, "highlight_characters", CharacterRange, true, ""),
  field(22, "figures", Figure, true, ""),
);
CharacterRange.fields(
  field(1, "start", "uint32", false, ""),
  field(2, "end", "uint32", false, ""),
);
ScorePart.fields(
  field(1, "term", "string", false, ""),
  field(2, "field", SearchField, false, ""),
  field(3, "frequency", "uint32", false, ""),
  field(4, "document_frequency", "uint32", false, ""),
  field(5, "score", "double", false, ""),
  field(20, "kind", ScorePartKind, false, ""),
  field(21, "distance", "uint32", false, ""),
);
Facet.fields(
  field(1, "field", FacetField, false, ""),
  field(2, "counts", FacetCount, true, ""),
  field(20, "value_count", "uint64", false, ""),
  field(21, "missing", "uint64", false, ""),
);
FacetCount.fields(
  field(1, "code", "string", false, ""),
  field(2, "name", "string", false, ""),
  field(3, "count", "uint64", false, ""),
  field(20, "parent", "string", false, ""),
);
TextSpan.fields(
  field(1, "start", "uint32", false, ""),
  field(2, "end", "uint32", false, ""),
);
RegionRef.fields(
  field(1, "code", "uint32", false, ""),
  field(2, "name", "string", false, ""),
);
YearRange.fields(
  field(1, "from", "uint32", false, ""),
  field(2, "to", "uint32", false, ""),
);
ReportFilter.fields(
  field(1, "regions", "string", true, ""),
  field(2, "years", YearRange, false, "opt_years"),
  field(3, "kinds", ReportKind, true, ""),
  field(4, "sources", "string", true, ""),
  field(5, "has_concepts", "string", true, ""),
);
PageRequest.fields(
  field(1, "limit", "uint32", false, "opt_limit"),
  field(2, "cursor", "string", false, ""),
);
PageInfo.fields(
  field(1, "next_cursor", "string", false, ""),
  field(2, "total", "uint64", false, ""),
  field(3, "total_is_exact", "bool", false, ""),
);
Candidate.fields(
  field(1, "code", "string", false, ""),
  field(2, "name", "string", false, ""),
  field(3, "score", "double", false, ""),
  field(4, "reason", "string", false, ""),
);
GetViewRequest.fields(
  field(1, "view", "string", false, ""),
  field(2, "region", "string", false, ""),
  field(3, "year", "uint32", false, ""),
);
View.fields(
  field(1, "code", "string", false, ""),
  field(2, "name_zh", "string", false, ""),
  field(3, "name_en", "string", false, ""),
  field(4, "region", RegionRef, false, ""),
  field(5, "year", "uint32", false, ""),
  field(6, "panels", ViewPanel, true, ""),
  field(7, "reports", ViewReport, true, ""),
);
ViewReport.fields(
  field(1, "report_id", "string", false, ""),
  field(2, "title", "string", false, ""),
  field(3, "kind", ReportKind, false, ""),
);
ViewPanel.fields(
  field(1, "view", "string", false, ""),
  field(2, "code", "string", false, ""),
  field(3, "name_zh", "string", false, ""),
  field(4, "name_en", "string", false, ""),
  field(5, "rows", ViewRow, true, ""),
);
ViewRow.fields(
  field(1, "role", "string", false, ""),
  field(2, "name_zh", "string", false, ""),
  field(3, "name_en", "string", false, ""),
  field(4, "concepts", "string", true, ""),
  field(5, "entries", ViewEntry, true, ""),
  field(6, "documents", ViewDocument, true, ""),
  field(7, "gap", ViewGap, false, ""),
  field(8, "standing", ViewStanding, false, ""),
  field(9, "change", ViewChange, false, ""),
);
ViewEntry.fields(
  field(1, "figures", "uint32", true, ""),
  field(2, "conflict", "bool", false, ""),
  field(3, "statement", ViewStatement, false, ""),
  field(4, "words", "string", false, ""),
  field(5, "preference", "string", false, ""),
);
ViewDocument.fields(
  field(1, "title", "string", false, ""),
  field(2, "report_id", "string", false, ""),
  field(3, "span", TextSpan, false, ""),
  field(4, "sentence", TextSpan, false, ""),
  field(5, "sentence_text", "string", false, ""),
  field(6, "verb", "string", false, ""),
);
ViewStanding.fields(
  field(1, "figure", "uint32", false, ""),
  field(2, "place", "uint32", false, ""),
  field(3, "total", "uint32", false, ""),
  field(4, "within", RegionRef, false, ""),
  field(5, "level", "uint32", false, ""),
  field(6, "converted_units", "string", true, ""),
);
ViewChange.fields(
  field(1, "figure", "uint32", false, ""),
  field(2, "previous", "uint32", false, ""),
  field(3, "difference", "string", false, ""),
  field(4, "unit", "string", false, ""),
  field(5, "uncertain", "bool", false, ""),
  field(6, "stated", "uint32", false, "opt_stated"),
  field(7, "disagrees", "bool", false, ""),
);
CheckSumsRequest.fields(
  field(1, "regions", "string", true, ""),
  field(2, "years", YearRange, false, "opt_years"),
  field(3, "only_broken", "bool", false, ""),
  field(4, "limit", "uint32", false, ""),
);
SumCheck.fields(
  field(1, "rule", SumRule, false, ""),
  field(2, "identity", "string", false, ""),
  field(3, "name_zh", "string", false, ""),
  field(4, "name_en", "string", false, ""),
  field(5, "report_id", "string", false, ""),
  field(6, "whole", "uint32", false, ""),
  field(7, "parts", "uint32", true, ""),
  field(8, "rate", "uint32", false, "opt_rate"),
  field(9, "computed", "string", false, ""),
  field(10, "outcome", SumOutcome, false, ""),
);
Frame.fields(
  field(1, "stream_id", "uint64", false, ""),
  field(2, "request", Request, false, "payload"),
  field(3, "response", Response, false, "payload"),
  field(4, "cancel", Cancel, false, "payload"),
  field(5, "ping", Ping, false, "payload"),
  field(6, "pong", Pong, false, "payload"),
  field(7, "go_away", GoAway, false, "payload"),
  field(8, "credit", Credit, false, "payload"),
);
Request.fields(
  field(1, "method", "string", false, ""),
  field(2, "timeout_ms", "uint32", false, ""),
  field(3, "metadata", Metadata, true, ""),
  field(4, "body", "bytes", false, ""),
  field(5, "credit", "uint32", false, ""),
);
Metadata.fields(
  field(1, "key", "string", false, ""),
  field(2, "value", "bytes", false, ""),
);
Response.fields(
  field(1, "code", StatusCode, false, ""),
  field(2, "message", "string", false, ""),
  field(3, "details", ErrorDetail, true, ""),
  field(4, "end", "bool", false, ""),
  field(5, "body", "bytes", false, ""),
  field(6, "compression", Compression, false, ""),
  field(7, "inflated_bytes", "uint32", false, ""),
);
ErrorDetail.fields(
  field(1, "field_violation", FieldViolation, false, "detail"),
  field(2, "retry_after", RetryAfter, false, "detail"),
  field(3, "resource", ResourceInfo, false, "detail"),
  field(4, "request", RequestInfo, false, "detail"),
);
FieldViolation.fields(
  field(1, "field", "string", false, ""),
  field(2, "description", "string", false, ""),
);
RetryAfter.fields(
  field(1, "delay_ms", "uint32", false, ""),
);
ResourceInfo.fields(
  field(1, "type", "string", false, ""),
  field(2, "name", "string", false, ""),
  field(3, "candidates", "string", true, ""),
);
RequestInfo.fields(
  field(1, "request_id", "string", false, ""),
);
Cancel.fields(
);
Credit.fields(
  field(1, "answers", "uint32", false, ""),
);
Ping.fields(
  field(1, "payload", "bytes", false, ""),
);
Pong.fields(
  field(1, "payload", "bytes", false, ""),
  field(2, "health", HealthState, false, ""),
);
GoAway.fields(
  field(1, "last_stream_id", "uint64", false, ""),
  field(2, "reason", "string", false, ""),
  field(3, "code", StatusCode, false, ""),
);

export const methods = Object.freeze({
  getStatus: { name: "gongbao.v1.AdminService/GetStatus", request: GetStatusRequest, answer: GetStatusResponse, streams: false },
  checkHealth: { name: "gongbao.v1.AdminService/CheckHealth", request: CheckHealthRequest, answer: CheckHealthResponse, streams: false },
  watchHealth: { name: "gongbao.v1.AdminService/WatchHealth", request: WatchHealthRequest, answer: WatchHealthResponse, streams: true },
  listConnections: { name: "gongbao.v1.AdminService/ListConnections", request: ListConnectionsRequest, answer: ListConnectionsResponse, streams: false },
  listCalls: { name: "gongbao.v1.AdminService/ListCalls", request: ListCallsRequest, answer: ListCallsResponse, streams: false },
  describe: { name: "gongbao.v1.AdminService/Describe", request: DescribeRequest, answer: DescribeResponse, streams: false },
  listFigures: { name: "gongbao.v1.IndicatorService/ListFigures", request: ListFiguresRequest, answer: ListFiguresResponse, streams: false },
  exportFigures: { name: "gongbao.v1.IndicatorService/ExportFigures", request: ExportFiguresRequest, answer: ExportFiguresResponse, streams: true },
  compare: { name: "gongbao.v1.IndicatorService/Compare", request: CompareRequest, answer: CompareResponse, streams: false },
  series: { name: "gongbao.v1.IndicatorService/Series", request: SeriesRequest, answer: SeriesResponse, streams: false },
  rank: { name: "gongbao.v1.IndicatorService/Rank", request: RankRequest, answer: RankResponse, streams: false },
  aggregate: { name: "gongbao.v1.IndicatorService/Aggregate", request: AggregateRequest, answer: AggregateResponse, streams: false },
  change: { name: "gongbao.v1.IndicatorService/Change", request: ChangeRequest, answer: ChangeResponse, streams: false },
  lookUp: { name: "gongbao.v1.IndicatorService/LookUp", request: LookUpRequest, answer: LookUpResponse, streams: false },
  coverage: { name: "gongbao.v1.IndicatorService/Coverage", request: CoverageRequest, answer: CoverageResponse, streams: false },
  missingReports: { name: "gongbao.v1.IndicatorService/MissingReports", request: MissingReportsRequest, answer: MissingReportsResponse, streams: false },
  resolveText: { name: "gongbao.v1.IndicatorService/ResolveText", request: ResolveTextRequest, answer: ResolveTextResponse, streams: false },
  resolveRegions: { name: "gongbao.v1.IndicatorService/ResolveRegions", request: ResolveRegionsRequest, answer: ResolveRegionsResponse, streams: false },
  resolveConcepts: { name: "gongbao.v1.IndicatorService/ResolveConcepts", request: ResolveConceptsRequest, answer: ResolveConceptsResponse, streams: false },
  getView: { name: "gongbao.v1.IndicatorService/GetView", request: GetViewRequest, answer: GetViewResponse, streams: false },
  checkSums: { name: "gongbao.v1.IndicatorService/CheckSums", request: CheckSumsRequest, answer: CheckSumsResponse, streams: false },
  ingest: { name: "gongbao.v1.ReportService/Ingest", request: IngestRequest, answer: IngestResponse, streams: false },
  ingestWithProgress: { name: "gongbao.v1.ReportService/IngestWithProgress", request: IngestRequest, answer: IngestProgress, streams: true },
  getReport: { name: "gongbao.v1.ReportService/GetReport", request: GetReportRequest, answer: GetReportResponse, streams: false },
  listReports: { name: "gongbao.v1.ReportService/ListReports", request: ListReportsRequest, answer: ListReportsResponse, streams: false },
  search: { name: "gongbao.v1.ReportService/Search", request: SearchRequest, answer: SearchResponse, streams: false },
  explain: { name: "gongbao.v1.ReportService/Explain", request: ExplainRequest, answer: ExplainResponse, streams: false },
  multiSearch: { name: "gongbao.v1.ReportService/MultiSearch", request: MultiSearchRequest, answer: MultiSearchResponse, streams: false },
  findSimilar: { name: "gongbao.v1.ReportService/FindSimilar", request: FindSimilarRequest, answer: FindSimilarResponse, streams: false },
  findCopies: { name: "gongbao.v1.ReportService/FindCopies", request: FindCopiesRequest, answer: FindCopiesResponse, streams: false },
  suggest: { name: "gongbao.v1.ReportService/Suggest", request: SuggestRequest, answer: SuggestResponse, streams: false },
  trend: { name: "gongbao.v1.ReportService/Trend", request: TrendRequest, answer: TrendResponse, streams: false },
  saveQuery: { name: "gongbao.v1.ReportService/SaveQuery", request: SaveQueryRequest, answer: SaveQueryResponse, streams: false },
  listQueries: { name: "gongbao.v1.ReportService/ListQueries", request: ListQueriesRequest, answer: ListQueriesResponse, streams: false },
  deleteQuery: { name: "gongbao.v1.ReportService/DeleteQuery", request: DeleteQueryRequest, answer: DeleteQueryResponse, streams: false },
  matchStoredQueries: { name: "gongbao.v1.ReportService/MatchStoredQueries", request: MatchStoredQueriesRequest, answer: MatchStoredQueriesResponse, streams: false },
  listMatches: { name: "gongbao.v1.ReportService/ListMatches", request: ListMatchesRequest, answer: ListMatchesResponse, streams: false },
  watchMatches: { name: "gongbao.v1.ReportService/WatchMatches", request: ListMatchesRequest, answer: ListMatchesResponse, streams: true },
});
