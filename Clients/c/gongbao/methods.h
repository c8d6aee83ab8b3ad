/* Made by Clients/c/generate.sh; do not edit. The messages, and a function for each method. */
#ifndef GONGBAO_METHODS_H
#define GONGBAO_METHODS_H

#include "gongbao/v1/admin.pb-c.h"
#include "gongbao/v1/discovery.pb-c.h"
#include "gongbao/v1/indicator.pb-c.h"
#include "gongbao/v1/report.pb-c.h"
#include "gongbao/v1/search.pb-c.h"
#include "gongbao/v1/value.pb-c.h"
#include "gongbao/v1/view.pb-c.h"
#include "gongbao/v1/wire.pb-c.h"

/* X(function, full name, request, answer, whether there are many answers) for each method. */
#define GONGBAO_METHODS(X) \
  X(get_status, "gongbao.v1.AdminService/GetStatus", get_status_request, get_status_response, 0) \
  X(check_health, "gongbao.v1.AdminService/CheckHealth", check_health_request, check_health_response, 0) \
  X(watch_health, "gongbao.v1.AdminService/WatchHealth", watch_health_request, watch_health_response, 1) \
  X(list_connections, "gongbao.v1.AdminService/ListConnections", list_connections_request, list_connections_response, 0) \
  X(list_calls, "gongbao.v1.AdminService/ListCalls", list_calls_request, list_calls_response, 0) \
  X(describe, "gongbao.v1.AdminService/Describe", describe_request, describe_response, 0) \
  X(list_figures, "gongbao.v1.IndicatorService/ListFigures", list_figures_request, list_figures_response, 0) \
  X(export_figures, "gongbao.v1.IndicatorService/ExportFigures", export_figures_request, export_figures_response, 1) \
  X(compare, "gongbao.v1.IndicatorService/Compare", compare_request, compare_response, 0) \
  X(series, "gongbao.v1.IndicatorService/Series", series_request, series_response, 0) \
  X(rank, "gongbao.v1.IndicatorService/Rank", rank_request, rank_response, 0) \
  X(aggregate, "gongbao.v1.IndicatorService/Aggregate", aggregate_request, aggregate_response, 0) \
  X(change, "gongbao.v1.IndicatorService/Change", change_request, change_response, 0) \
  X(look_up, "gongbao.v1.IndicatorService/LookUp", look_up_request, look_up_response, 0) \
  X(coverage, "gongbao.v1.IndicatorService/Coverage", coverage_request, coverage_response, 0) \
  X(missing_reports, "gongbao.v1.IndicatorService/MissingReports", missing_reports_request, missing_reports_response, 0) \
  X(resolve_text, "gongbao.v1.IndicatorService/ResolveText", resolve_text_request, resolve_text_response, 0) \
  X(resolve_regions, "gongbao.v1.IndicatorService/ResolveRegions", resolve_regions_request, resolve_regions_response, 0) \
  X(resolve_concepts, "gongbao.v1.IndicatorService/ResolveConcepts", resolve_concepts_request, resolve_concepts_response, 0) \
  X(get_view, "gongbao.v1.IndicatorService/GetView", get_view_request, get_view_response, 0) \
  X(check_sums, "gongbao.v1.IndicatorService/CheckSums", check_sums_request, check_sums_response, 0) \
  X(ingest, "gongbao.v1.ReportService/Ingest", ingest_request, ingest_response, 0) \
  X(ingest_with_progress, "gongbao.v1.ReportService/IngestWithProgress", ingest_request, ingest_progress, 1) \
  X(get_report, "gongbao.v1.ReportService/GetReport", get_report_request, get_report_response, 0) \
  X(list_reports, "gongbao.v1.ReportService/ListReports", list_reports_request, list_reports_response, 0) \
  X(search, "gongbao.v1.ReportService/Search", search_request, search_response, 0) \
  X(explain, "gongbao.v1.ReportService/Explain", explain_request, explain_response, 0) \
  X(multi_search, "gongbao.v1.ReportService/MultiSearch", multi_search_request, multi_search_response, 0) \
  X(find_similar, "gongbao.v1.ReportService/FindSimilar", find_similar_request, find_similar_response, 0) \
  X(find_copies, "gongbao.v1.ReportService/FindCopies", find_copies_request, find_copies_response, 0) \
  X(suggest, "gongbao.v1.ReportService/Suggest", suggest_request, suggest_response, 0) \
  X(trend, "gongbao.v1.ReportService/Trend", trend_request, trend_response, 0) \
  X(save_query, "gongbao.v1.ReportService/SaveQuery", save_query_request, save_query_response, 0) \
  X(list_queries, "gongbao.v1.ReportService/ListQueries", list_queries_request, list_queries_response, 0) \
  X(delete_query, "gongbao.v1.ReportService/DeleteQuery", delete_query_request, delete_query_response, 0) \
  X(match_stored_queries, "gongbao.v1.ReportService/MatchStoredQueries", match_stored_queries_request, match_stored_queries_response, 0) \
  X(list_matches, "gongbao.v1.ReportService/ListMatches", list_matches_request, list_matches_response, 0) \
  X(watch_matches, "gongbao.v1.ReportService/WatchMatches", list_matches_request, list_matches_response, 1) \
  /* end */

/* X(message, field) for each field that is bytes; the others that C has as bytes are text. */
#define GONGBAO_BYTES(X) \
  X("gongbao.v1.DescribeResponse", "file_descriptor_set") \
  X("gongbao.v1.ReportDraft", "text") \
  X("gongbao.v1.Request", "body") \
  X("gongbao.v1.Metadata", "value") \
  X("gongbao.v1.Response", "body") \
  X("gongbao.v1.Ping", "payload") \
  X("gongbao.v1.Pong", "payload") \
  /* end */

/* What the server is and holds. */
static inline Gongbao__V1__GetStatusResponse *gongbao_get_status(gongbao_client *client, const Gongbao__V1__GetStatusRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__GetStatusResponse *)gongbao_call(client, "gongbao.v1.AdminService/GetStatus", &request->base, &gongbao__v1__get_status_response__descriptor, timeout_ms, error);
}

/* Whether calls are served. Answered in every state, while the store is loaded too. */
static inline Gongbao__V1__CheckHealthResponse *gongbao_check_health(gongbao_client *client, const Gongbao__V1__CheckHealthRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__CheckHealthResponse *)gongbao_call(client, "gongbao.v1.AdminService/CheckHealth", &request->base, &gongbao__v1__check_health_response__descriptor, timeout_ms, error);
}

/* The same at once and then at every change, until the server drains: that is the last answer. Answered in every state. */
static inline gongbao_answers *gongbao_watch_health(gongbao_client *client, const Gongbao__V1__WatchHealthRequest *request, int timeout_ms, gongbao_error *error) {
  return gongbao_begin_many(client, "gongbao.v1.AdminService/WatchHealth", &request->base, &gongbao__v1__watch_health_response__descriptor, timeout_ms, error);
}

/* Who is connected. */
static inline Gongbao__V1__ListConnectionsResponse *gongbao_list_connections(gongbao_client *client, const Gongbao__V1__ListConnectionsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ListConnectionsResponse *)gongbao_call(client, "gongbao.v1.AdminService/ListConnections", &request->base, &gongbao__v1__list_connections_response__descriptor, timeout_ms, error);
}

/* Which calls are at work or wait for it. */
static inline Gongbao__V1__ListCallsResponse *gongbao_list_calls(gongbao_client *client, const Gongbao__V1__ListCallsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ListCallsResponse *)gongbao_call(client, "gongbao.v1.AdminService/ListCalls", &request->base, &gongbao__v1__list_calls_response__descriptor, timeout_ms, error);
}

/* Which methods there are and what their messages look like, for programs that have no protos. */
static inline Gongbao__V1__DescribeResponse *gongbao_describe(gongbao_client *client, const Gongbao__V1__DescribeRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__DescribeResponse *)gongbao_call(client, "gongbao.v1.AdminService/Describe", &request->base, &gongbao__v1__describe_response__descriptor, timeout_ms, error);
}

/* The figures that meet conditions. */
static inline Gongbao__V1__ListFiguresResponse *gongbao_list_figures(gongbao_client *client, const Gongbao__V1__ListFiguresRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ListFiguresResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/ListFigures", &request->base, &gongbao__v1__list_figures_response__descriptor, timeout_ms, error);
}

/* All figures that meet conditions, however many, as they are at one moment. */
static inline gongbao_answers *gongbao_export_figures(gongbao_client *client, const Gongbao__V1__ExportFiguresRequest *request, int timeout_ms, gongbao_error *error) {
  return gongbao_begin_many(client, "gongbao.v1.IndicatorService/ExportFigures", &request->base, &gongbao__v1__export_figures_response__descriptor, timeout_ms, error);
}

/* Regions side by side. */
static inline Gongbao__V1__CompareResponse *gongbao_compare(gongbao_client *client, const Gongbao__V1__CompareRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__CompareResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/Compare", &request->base, &gongbao__v1__compare_response__descriptor, timeout_ms, error);
}

/* One concept over the years, region by region. */
static inline Gongbao__V1__SeriesResponse *gongbao_series(gongbao_client *client, const Gongbao__V1__SeriesRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__SeriesResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/Series", &request->base, &gongbao__v1__series_response__descriptor, timeout_ms, error);
}

/* Regions in the order of one concept. */
static inline Gongbao__V1__RankResponse *gongbao_rank(gongbao_client *client, const Gongbao__V1__RankRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__RankResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/Rank", &request->base, &gongbao__v1__rank_response__descriptor, timeout_ms, error);
}

/* Counts, sums, means and quantiles of one concept. */
static inline Gongbao__V1__AggregateResponse *gongbao_aggregate(gongbao_client *client, const Gongbao__V1__AggregateRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__AggregateResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/Aggregate", &request->base, &gongbao__v1__aggregate_response__descriptor, timeout_ms, error);
}

/* How one concept changed from year to year: computed from what is stated for both, beside the change that reports state. */
static inline Gongbao__V1__ChangeResponse *gongbao_change(gongbao_client *client, const Gongbao__V1__ChangeRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ChangeResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/Change", &request->base, &gongbao__v1__change_response__descriptor, timeout_ms, error);
}

/* What is stated of many single concepts, regions and years at once; each is answered or fails alone. */
static inline Gongbao__V1__LookUpResponse *gongbao_look_up(gongbao_client *client, const Gongbao__V1__LookUpRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__LookUpResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/LookUp", &request->base, &gongbao__v1__look_up_response__descriptor, timeout_ms, error);
}

/* What is held: which concepts for which regions and years. */
static inline Gongbao__V1__CoverageResponse *gongbao_coverage(gongbao_client *client, const Gongbao__V1__CoverageRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__CoverageResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/Coverage", &request->base, &gongbao__v1__coverage_response__descriptor, timeout_ms, error);
}

/* Where reports are missing. */
static inline Gongbao__V1__MissingReportsResponse *gongbao_missing_reports(gongbao_client *client, const Gongbao__V1__MissingReportsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__MissingReportsResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/MissingReports", &request->base, &gongbao__v1__missing_reports_response__descriptor, timeout_ms, error);
}

/* Which concepts, regions and periods a text speaks of: 洛阳去年的建议满意率. */
static inline Gongbao__V1__ResolveTextResponse *gongbao_resolve_text(gongbao_client *client, const Gongbao__V1__ResolveTextRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ResolveTextResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/ResolveText", &request->base, &gongbao__v1__resolve_text_response__descriptor, timeout_ms, error);
}

/* Which regions a text may mean. */
static inline Gongbao__V1__ResolveRegionsResponse *gongbao_resolve_regions(gongbao_client *client, const Gongbao__V1__ResolveRegionsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ResolveRegionsResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/ResolveRegions", &request->base, &gongbao__v1__resolve_regions_response__descriptor, timeout_ms, error);
}

/* Which concepts a text may mean; all of them for an empty text. */
static inline Gongbao__V1__ResolveConceptsResponse *gongbao_resolve_concepts(gongbao_client *client, const Gongbao__V1__ResolveConceptsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ResolveConceptsResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/ResolveConcepts", &request->base, &gongbao__v1__resolve_concepts_response__descriptor, timeout_ms, error);
}

/* A closed loop or the cockpit of a place and year. */
static inline Gongbao__V1__GetViewResponse *gongbao_get_view(gongbao_client *client, const Gongbao__V1__GetViewRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__GetViewResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/GetView", &request->base, &gongbao__v1__get_view_response__descriptor, timeout_ms, error);
}

/* Parts against wholes, and what was handled against what was put. */
static inline Gongbao__V1__CheckSumsResponse *gongbao_check_sums(gongbao_client *client, const Gongbao__V1__CheckSumsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__CheckSumsResponse *)gongbao_call(client, "gongbao.v1.IndicatorService/CheckSums", &request->base, &gongbao__v1__check_sums_response__descriptor, timeout_ms, error);
}

/* Takes reports in. Answered after everything taken in is committed to disk. */
static inline Gongbao__V1__IngestResponse *gongbao_ingest(gongbao_client *client, const Gongbao__V1__IngestRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__IngestResponse *)gongbao_call(client, "gongbao.v1.ReportService/Ingest", &request->base, &gongbao__v1__ingest_response__descriptor, timeout_ms, error);
}

/* Takes reports in as `Ingest` does, and tells meanwhile how far it has come. The last answer holds what `Ingest` would have answered. */
static inline gongbao_answers *gongbao_ingest_with_progress(gongbao_client *client, const Gongbao__V1__IngestRequest *request, int timeout_ms, gongbao_error *error) {
  return gongbao_begin_many(client, "gongbao.v1.ReportService/IngestWithProgress", &request->base, &gongbao__v1__ingest_progress__descriptor, timeout_ms, error);
}

/* One report with its text, sections and figures. */
static inline Gongbao__V1__GetReportResponse *gongbao_get_report(gongbao_client *client, const Gongbao__V1__GetReportRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__GetReportResponse *)gongbao_call(client, "gongbao.v1.ReportService/GetReport", &request->base, &gongbao__v1__get_report_response__descriptor, timeout_ms, error);
}

/* What is held, by region, year and kind. */
static inline Gongbao__V1__ListReportsResponse *gongbao_list_reports(gongbao_client *client, const Gongbao__V1__ListReportsRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ListReportsResponse *)gongbao_call(client, "gongbao.v1.ReportService/ListReports", &request->base, &gongbao__v1__list_reports_response__descriptor, timeout_ms, error);
}

/* Full-text search. */
static inline Gongbao__V1__SearchResponse *gongbao_search(gongbao_client *client, const Gongbao__V1__SearchRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__SearchResponse *)gongbao_call(client, "gongbao.v1.ReportService/Search", &request->base, &gongbao__v1__search_response__descriptor, timeout_ms, error);
}

/* Which rules made or refused a figure at a place of a report. */
static inline Gongbao__V1__ExplainResponse *gongbao_explain(gongbao_client *client, const Gongbao__V1__ExplainRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ExplainResponse *)gongbao_call(client, "gongbao.v1.ReportService/Explain", &request->base, &gongbao__v1__explain_response__descriptor, timeout_ms, error);
}

/* Several searches at once; one that fails does not touch the others. */
static inline Gongbao__V1__MultiSearchResponse *gongbao_multi_search(gongbao_client *client, const Gongbao__V1__MultiSearchRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__MultiSearchResponse *)gongbao_call(client, "gongbao.v1.ReportService/MultiSearch", &request->base, &gongbao__v1__multi_search_response__descriptor, timeout_ms, error);
}

/* Reports like a report, by its telling terms. */
static inline Gongbao__V1__FindSimilarResponse *gongbao_find_similar(gongbao_client *client, const Gongbao__V1__FindSimilarRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__FindSimilarResponse *)gongbao_call(client, "gongbao.v1.ReportService/FindSimilar", &request->base, &gongbao__v1__find_similar_response__descriptor, timeout_ms, error);
}

/* Which sentences of a report stand in others, the same or nearly, and since when. */
static inline Gongbao__V1__FindCopiesResponse *gongbao_find_copies(gongbao_client *client, const Gongbao__V1__FindCopiesRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__FindCopiesResponse *)gongbao_call(client, "gongbao.v1.ReportService/FindCopies", &request->base, &gongbao__v1__find_copies_response__descriptor, timeout_ms, error);
}

/* Titles, places and concepts that begin with or hold what has been typed. */
static inline Gongbao__V1__SuggestResponse *gongbao_suggest(gongbao_client *client, const Gongbao__V1__SuggestRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__SuggestResponse *)gongbao_call(client, "gongbao.v1.ReportService/Suggest", &request->base, &gongbao__v1__suggest_response__descriptor, timeout_ms, error);
}

/* In how many reports, and how often, something is spoken of, by year and place. */
static inline Gongbao__V1__TrendResponse *gongbao_trend(gongbao_client *client, const Gongbao__V1__TrendRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__TrendResponse *)gongbao_call(client, "gongbao.v1.ReportService/Trend", &request->base, &gongbao__v1__trend_response__descriptor, timeout_ms, error);
}

/* Keeps a query. Answered after it is committed to disk. */
static inline Gongbao__V1__SaveQueryResponse *gongbao_save_query(gongbao_client *client, const Gongbao__V1__SaveQueryRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__SaveQueryResponse *)gongbao_call(client, "gongbao.v1.ReportService/SaveQuery", &request->base, &gongbao__v1__save_query_response__descriptor, timeout_ms, error);
}

/* The queries that are kept. */
static inline Gongbao__V1__ListQueriesResponse *gongbao_list_queries(gongbao_client *client, const Gongbao__V1__ListQueriesRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ListQueriesResponse *)gongbao_call(client, "gongbao.v1.ReportService/ListQueries", &request->base, &gongbao__v1__list_queries_response__descriptor, timeout_ms, error);
}

/* Keeps a query no longer. */
static inline Gongbao__V1__DeleteQueryResponse *gongbao_delete_query(gongbao_client *client, const Gongbao__V1__DeleteQueryRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__DeleteQueryResponse *)gongbao_call(client, "gongbao.v1.ReportService/DeleteQuery", &request->base, &gongbao__v1__delete_query_response__descriptor, timeout_ms, error);
}

/* Which kept queries match a report. */
static inline Gongbao__V1__MatchStoredQueriesResponse *gongbao_match_stored_queries(gongbao_client *client, const Gongbao__V1__MatchStoredQueriesRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__MatchStoredQueriesResponse *)gongbao_call(client, "gongbao.v1.ReportService/MatchStoredQueries", &request->base, &gongbao__v1__match_stored_queries_response__descriptor, timeout_ms, error);
}

/* Reports taken in or revised since some point that match kept or other queries. */
static inline Gongbao__V1__ListMatchesResponse *gongbao_list_matches(gongbao_client *client, const Gongbao__V1__ListMatchesRequest *request, int timeout_ms, gongbao_error *error) {
  return (Gongbao__V1__ListMatchesResponse *)gongbao_call(client, "gongbao.v1.ReportService/ListMatches", &request->base, &gongbao__v1__list_matches_response__descriptor, timeout_ms, error);
}

/* The answers of `ListMatches`, the first at once and then one whenever reports came in that match. Goes on until somebody ends it. */
static inline gongbao_answers *gongbao_watch_matches(gongbao_client *client, const Gongbao__V1__ListMatchesRequest *request, int timeout_ms, gongbao_error *error) {
  return gongbao_begin_many(client, "gongbao.v1.ReportService/WatchMatches", &request->base, &gongbao__v1__list_matches_response__descriptor, timeout_ms, error);
}

#endif
