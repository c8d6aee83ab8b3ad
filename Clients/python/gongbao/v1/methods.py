"""Made by Clients/python/generate.sh; do not edit. The methods of each service, for `Client.call` and `stream`."""

from __future__ import annotations

from ..method import Streaming, Unary
from . import admin_pb2, discovery_pb2, indicator_pb2, report_pb2, search_pb2, view_pb2


class AdminService:
    """The server itself."""

    #: What the server is and holds.
    GetStatus = Unary(
        "gongbao.v1.AdminService/GetStatus",
        admin_pb2.GetStatusRequest,
        admin_pb2.GetStatusResponse,
    )

    #: Whether calls are served. Answered in every state, while the store is loaded too.
    CheckHealth = Unary(
        "gongbao.v1.AdminService/CheckHealth",
        admin_pb2.CheckHealthRequest,
        admin_pb2.CheckHealthResponse,
    )

    #: The same at once and then at every change, until the server drains: that is the last answer. Answered in every state.
    WatchHealth = Streaming(
        "gongbao.v1.AdminService/WatchHealth",
        admin_pb2.WatchHealthRequest,
        admin_pb2.WatchHealthResponse,
    )

    #: Who is connected.
    ListConnections = Unary(
        "gongbao.v1.AdminService/ListConnections",
        admin_pb2.ListConnectionsRequest,
        admin_pb2.ListConnectionsResponse,
    )

    #: Which calls are at work or wait for it.
    ListCalls = Unary(
        "gongbao.v1.AdminService/ListCalls",
        admin_pb2.ListCallsRequest,
        admin_pb2.ListCallsResponse,
    )

    #: Which methods there are and what their messages look like, for programs that have no protos.
    Describe = Unary(
        "gongbao.v1.AdminService/Describe",
        admin_pb2.DescribeRequest,
        admin_pb2.DescribeResponse,
    )


class IndicatorService:
    """Figures that reports state."""

    #: The figures that meet conditions.
    ListFigures = Unary(
        "gongbao.v1.IndicatorService/ListFigures",
        indicator_pb2.ListFiguresRequest,
        indicator_pb2.ListFiguresResponse,
    )

    #: All figures that meet conditions, however many, as they are at one moment.
    ExportFigures = Streaming(
        "gongbao.v1.IndicatorService/ExportFigures",
        indicator_pb2.ExportFiguresRequest,
        indicator_pb2.ExportFiguresResponse,
    )

    #: Regions side by side.
    Compare = Unary(
        "gongbao.v1.IndicatorService/Compare",
        indicator_pb2.CompareRequest,
        indicator_pb2.CompareResponse,
    )

    #: One concept over the years, region by region.
    Series = Unary(
        "gongbao.v1.IndicatorService/Series",
        indicator_pb2.SeriesRequest,
        indicator_pb2.SeriesResponse,
    )

    #: Regions in the order of one concept.
    Rank = Unary(
        "gongbao.v1.IndicatorService/Rank",
        indicator_pb2.RankRequest,
        indicator_pb2.RankResponse,
    )

    #: Counts, sums, means and quantiles of one concept.
    Aggregate = Unary(
        "gongbao.v1.IndicatorService/Aggregate",
        indicator_pb2.AggregateRequest,
        indicator_pb2.AggregateResponse,
    )

    #: How one concept changed from year to year: computed from what is stated for both, beside the change that reports state.
    Change = Unary(
        "gongbao.v1.IndicatorService/Change",
        indicator_pb2.ChangeRequest,
        indicator_pb2.ChangeResponse,
    )

    #: What is stated of many single concepts, regions and years at once; each is answered or fails alone.
    LookUp = Unary(
        "gongbao.v1.IndicatorService/LookUp",
        indicator_pb2.LookUpRequest,
        indicator_pb2.LookUpResponse,
    )

    #: What is held: which concepts for which regions and years.
    Coverage = Unary(
        "gongbao.v1.IndicatorService/Coverage",
        indicator_pb2.CoverageRequest,
        indicator_pb2.CoverageResponse,
    )

    #: Where reports are missing.
    MissingReports = Unary(
        "gongbao.v1.IndicatorService/MissingReports",
        indicator_pb2.MissingReportsRequest,
        indicator_pb2.MissingReportsResponse,
    )

    #: Which concepts, regions and periods a text speaks of: 洛阳去年的建议满意率.
    ResolveText = Unary(
        "gongbao.v1.IndicatorService/ResolveText",
        indicator_pb2.ResolveTextRequest,
        indicator_pb2.ResolveTextResponse,
    )

    #: Which regions a text may mean.
    ResolveRegions = Unary(
        "gongbao.v1.IndicatorService/ResolveRegions",
        indicator_pb2.ResolveRegionsRequest,
        indicator_pb2.ResolveRegionsResponse,
    )

    #: Which concepts a text may mean; all of them for an empty text.
    ResolveConcepts = Unary(
        "gongbao.v1.IndicatorService/ResolveConcepts",
        indicator_pb2.ResolveConceptsRequest,
        indicator_pb2.ResolveConceptsResponse,
    )

    #: A closed loop or the cockpit of a place and year.
    GetView = Unary(
        "gongbao.v1.IndicatorService/GetView",
        view_pb2.GetViewRequest,
        indicator_pb2.GetViewResponse,
    )

    #: Parts against wholes, and what was handled against what was put.
    CheckSums = Unary(
        "gongbao.v1.IndicatorService/CheckSums",
        view_pb2.CheckSumsRequest,
        indicator_pb2.CheckSumsResponse,
    )


class ReportService:
    """Reports and what is said in them."""

    #: Takes reports in. Answered after everything taken in is committed to disk.
    Ingest = Unary(
        "gongbao.v1.ReportService/Ingest",
        report_pb2.IngestRequest,
        report_pb2.IngestResponse,
    )

    #: Takes reports in as `Ingest` does, and tells meanwhile how far it has come. The last answer holds what `Ingest` would
    #: have answered.
    IngestWithProgress = Streaming(
        "gongbao.v1.ReportService/IngestWithProgress",
        report_pb2.IngestRequest,
        report_pb2.IngestProgress,
    )

    #: One report with its text, sections and figures.
    GetReport = Unary(
        "gongbao.v1.ReportService/GetReport",
        report_pb2.GetReportRequest,
        report_pb2.GetReportResponse,
    )

    #: What is held, by region, year and kind.
    ListReports = Unary(
        "gongbao.v1.ReportService/ListReports",
        report_pb2.ListReportsRequest,
        report_pb2.ListReportsResponse,
    )

    #: Full-text search.
    Search = Unary(
        "gongbao.v1.ReportService/Search",
        search_pb2.SearchRequest,
        search_pb2.SearchResponse,
    )

    #: Which rules made or refused a figure at a place of a report.
    Explain = Unary(
        "gongbao.v1.ReportService/Explain",
        report_pb2.ExplainRequest,
        report_pb2.ExplainResponse,
    )

    #: Several searches at once; one that fails does not touch the others.
    MultiSearch = Unary(
        "gongbao.v1.ReportService/MultiSearch",
        discovery_pb2.MultiSearchRequest,
        discovery_pb2.MultiSearchResponse,
    )

    #: Reports like a report, by its telling terms.
    FindSimilar = Unary(
        "gongbao.v1.ReportService/FindSimilar",
        discovery_pb2.FindSimilarRequest,
        discovery_pb2.FindSimilarResponse,
    )

    #: Which sentences of a report stand in others, the same or nearly, and since when.
    FindCopies = Unary(
        "gongbao.v1.ReportService/FindCopies",
        discovery_pb2.FindCopiesRequest,
        discovery_pb2.FindCopiesResponse,
    )

    #: Titles, places and concepts that begin with or hold what has been typed.
    Suggest = Unary(
        "gongbao.v1.ReportService/Suggest",
        discovery_pb2.SuggestRequest,
        discovery_pb2.SuggestResponse,
    )

    #: In how many reports, and how often, something is spoken of, by year and place.
    Trend = Unary(
        "gongbao.v1.ReportService/Trend",
        discovery_pb2.TrendRequest,
        discovery_pb2.TrendResponse,
    )

    #: Keeps a query. Answered after it is committed to disk.
    SaveQuery = Unary(
        "gongbao.v1.ReportService/SaveQuery",
        discovery_pb2.SaveQueryRequest,
        discovery_pb2.SaveQueryResponse,
    )

    #: The queries that are kept.
    ListQueries = Unary(
        "gongbao.v1.ReportService/ListQueries",
        discovery_pb2.ListQueriesRequest,
        discovery_pb2.ListQueriesResponse,
    )

    #: Keeps a query no longer.
    DeleteQuery = Unary(
        "gongbao.v1.ReportService/DeleteQuery",
        discovery_pb2.DeleteQueryRequest,
        discovery_pb2.DeleteQueryResponse,
    )

    #: Which kept queries match a report.
    MatchStoredQueries = Unary(
        "gongbao.v1.ReportService/MatchStoredQueries",
        discovery_pb2.MatchStoredQueriesRequest,
        discovery_pb2.MatchStoredQueriesResponse,
    )

    #: Reports taken in or revised since some point that match kept or other queries.
    ListMatches = Unary(
        "gongbao.v1.ReportService/ListMatches",
        discovery_pb2.ListMatchesRequest,
        discovery_pb2.ListMatchesResponse,
    )

    #: The answers of `ListMatches`, the first at once and then one whenever reports came in that match. Goes on until
    #: somebody ends it.
    WatchMatches = Streaming(
        "gongbao.v1.ReportService/WatchMatches",
        discovery_pb2.ListMatchesRequest,
        discovery_pb2.ListMatchesResponse,
    )
