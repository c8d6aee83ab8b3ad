// Made by Clients/typescript/generate.sh; do not edit.
import type { CallOptions } from "../../index.js";
import type { Input } from "../../codec.js";
import type { AggregateRequest, AggregateResponse, ChangeRequest, ChangeResponse, CheckHealthRequest, CheckHealthResponse, CheckSumsRequest, CheckSumsResponse, CompareRequest, CompareResponse, CoverageRequest, CoverageResponse, DeleteQueryRequest, DeleteQueryResponse, DescribeRequest, DescribeResponse, ExplainRequest, ExplainResponse, ExportFiguresRequest, ExportFiguresResponse, FindCopiesRequest, FindCopiesResponse, FindSimilarRequest, FindSimilarResponse, GetReportRequest, GetReportResponse, GetStatusRequest, GetStatusResponse, GetViewRequest, GetViewResponse, IngestProgress, IngestRequest, IngestResponse, ListCallsRequest, ListCallsResponse, ListConnectionsRequest, ListConnectionsResponse, ListFiguresRequest, ListFiguresResponse, ListMatchesRequest, ListMatchesResponse, ListQueriesRequest, ListQueriesResponse, ListReportsRequest, ListReportsResponse, LookUpRequest, LookUpResponse, MatchStoredQueriesRequest, MatchStoredQueriesResponse, MissingReportsRequest, MissingReportsResponse, MultiSearchRequest, MultiSearchResponse, RankRequest, RankResponse, ResolveConceptsRequest, ResolveConceptsResponse, ResolveRegionsRequest, ResolveRegionsResponse, ResolveTextRequest, ResolveTextResponse, SaveQueryRequest, SaveQueryResponse, SearchRequest, SearchResponse, SeriesRequest, SeriesResponse, SuggestRequest, SuggestResponse, TrendRequest, TrendResponse, WatchHealthRequest, WatchHealthResponse } from "./messages.js";

export declare class Calls {
  /** What the server is and holds. */
  getStatus(request: Input<GetStatusRequest>, options?: CallOptions): Promise<GetStatusResponse>;
  /** Whether calls are served. Answered in every state, while the store is loaded too. */
  checkHealth(request: Input<CheckHealthRequest>, options?: CallOptions): Promise<CheckHealthResponse>;
  /** The same at once and then at every change, until the server drains: that is the last answer. Answered in every state. */
  watchHealth(request: Input<WatchHealthRequest>, options?: CallOptions): AsyncGenerator<WatchHealthResponse, void, undefined>;
  /** Who is connected. */
  listConnections(request: Input<ListConnectionsRequest>, options?: CallOptions): Promise<ListConnectionsResponse>;
  /** Which calls are at work or wait for it. */
  listCalls(request: Input<ListCallsRequest>, options?: CallOptions): Promise<ListCallsResponse>;
  /** Which methods there are and what their messages look like, for programs that have no protos. */
  describe(request: Input<DescribeRequest>, options?: CallOptions): Promise<DescribeResponse>;
  /** The figures that meet conditions. */
  listFigures(request: Input<ListFiguresRequest>, options?: CallOptions): Promise<ListFiguresResponse>;
  /** All figures that meet conditions, however many, as they are at one moment. */
  exportFigures(request: Input<ExportFiguresRequest>, options?: CallOptions): AsyncGenerator<ExportFiguresResponse, void, undefined>;
  /** Regions side by side. */
  compare(request: Input<CompareRequest>, options?: CallOptions): Promise<CompareResponse>;
  /** One concept over the years, region by region. */
  series(request: Input<SeriesRequest>, options?: CallOptions): Promise<SeriesResponse>;
  /** Regions in the order of one concept. */
  rank(request: Input<RankRequest>, options?: CallOptions): Promise<RankResponse>;
  /** Counts, sums, means and quantiles of one concept. */
  aggregate(request: Input<AggregateRequest>, options?: CallOptions): Promise<AggregateResponse>;
  /** How one concept changed from year to year: computed from what is stated for both, beside the change that reports state. */
  change(request: Input<ChangeRequest>, options?: CallOptions): Promise<ChangeResponse>;
  /** What is stated of many single concepts, regions and years at once; each is answered or fails alone. */
  lookUp(request: Input<LookUpRequest>, options?: CallOptions): Promise<LookUpResponse>;
  /** What is held: which concepts for which regions and years. */
  coverage(request: Input<CoverageRequest>, options?: CallOptions): Promise<CoverageResponse>;
  /** Where reports are missing. */
  missingReports(request: Input<MissingReportsRequest>, options?: CallOptions): Promise<MissingReportsResponse>;
  /** Which concepts, regions and periods a text speaks of: 洛阳去年的建议满意率. */
  resolveText(request: Input<ResolveTextRequest>, options?: CallOptions): Promise<ResolveTextResponse>;
  /** Which regions a text may mean. */
  resolveRegions(request: Input<ResolveRegionsRequest>, options?: CallOptions): Promise<ResolveRegionsResponse>;
  /** Which concepts a text may mean; all of them for an empty text. */
  resolveConcepts(request: Input<ResolveConceptsRequest>, options?: CallOptions): Promise<ResolveConceptsResponse>;
  /** A closed loop or the cockpit of a place and year. */
  getView(request: Input<GetViewRequest>, options?: CallOptions): Promise<GetViewResponse>;
  /** Parts against wholes, and what was handled against what was put. */
  checkSums(request: Input<CheckSumsRequest>, options?: CallOptions): Promise<CheckSumsResponse>;
  /** Takes reports in. Answered after everything taken in is committed to disk. */
  ingest(request: Input<IngestRequest>, options?: CallOptions): Promise<IngestResponse>;
  /**
   * Takes reports in as `Ingest` does, and tells meanwhile how far it has come. The last answer holds what `Ingest` would
   * have answered.
   */
  ingestWithProgress(request: Input<IngestRequest>, options?: CallOptions): AsyncGenerator<IngestProgress, void, undefined>;
  /** One report with its text, sections and figures. */
  getReport(request: Input<GetReportRequest>, options?: CallOptions): Promise<GetReportResponse>;
  /** What is held, by region, year and kind. */
  listReports(request: Input<ListReportsRequest>, options?: CallOptions): Promise<ListReportsResponse>;
  /** Full-text search. */
  search(request: Input<SearchRequest>, options?: CallOptions): Promise<SearchResponse>;
  /** Which rules made or refused a figure at a place of a report. */
  explain(request: Input<ExplainRequest>, options?: CallOptions): Promise<ExplainResponse>;
  /** Several searches at once; one that fails does not touch the others. */
  multiSearch(request: Input<MultiSearchRequest>, options?: CallOptions): Promise<MultiSearchResponse>;
  /** Reports like a report, by its telling terms. */
  findSimilar(request: Input<FindSimilarRequest>, options?: CallOptions): Promise<FindSimilarResponse>;
  /** Which sentences of a report stand in others, the same or nearly, and since when. */
  findCopies(request: Input<FindCopiesRequest>, options?: CallOptions): Promise<FindCopiesResponse>;
  /** Titles, places and concepts that begin with or hold what has been typed. */
  suggest(request: Input<SuggestRequest>, options?: CallOptions): Promise<SuggestResponse>;
  /** In how many reports, and how often, something is spoken of, by year and place. */
  trend(request: Input<TrendRequest>, options?: CallOptions): Promise<TrendResponse>;
  /** Keeps a query. Answered after it is committed to disk. */
  saveQuery(request: Input<SaveQueryRequest>, options?: CallOptions): Promise<SaveQueryResponse>;
  /** The queries that are kept. */
  listQueries(request: Input<ListQueriesRequest>, options?: CallOptions): Promise<ListQueriesResponse>;
  /** Keeps a query no longer. */
  deleteQuery(request: Input<DeleteQueryRequest>, options?: CallOptions): Promise<DeleteQueryResponse>;
  /** Which kept queries match a report. */
  matchStoredQueries(request: Input<MatchStoredQueriesRequest>, options?: CallOptions): Promise<MatchStoredQueriesResponse>;
  /** Reports taken in or revised since some point that match kept or other queries. */
  listMatches(request: Input<ListMatchesRequest>, options?: CallOptions): Promise<ListMatchesResponse>;
  /**
   * The answers of `ListMatches`, the first at once and then one whenever reports came in that match. Goes on until
   * somebody ends it.
   */
  watchMatches(request: Input<ListMatchesRequest>, options?: CallOptions): AsyncGenerator<ListMatchesResponse, void, undefined>;
}
