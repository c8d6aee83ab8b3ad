// Made by Clients/typescript/generate.sh; do not edit.
import { methods } from "./messages.js";

export class Calls {
  getStatus(request, options) { return this.call(methods.getStatus, request, options); }
  checkHealth(request, options) { return this.call(methods.checkHealth, request, options); }
  watchHealth(request, options) { return this.stream(methods.watchHealth, request, options); }
  listConnections(request, options) { return this.call(methods.listConnections, request, options); }
  listCalls(request, options) { return this.call(methods.listCalls, request, options); }
  describe(request, options) { return this.call(methods.describe, request, options); }
  listFigures(request, options) { return this.call(methods.listFigures, request, options); }
  exportFigures(request, options) { return this.stream(methods.exportFigures, request, options); }
  compare(request, options) { return this.call(methods.compare, request, options); }
  series(request, options) { return this.call(methods.series, request, options); }
  rank(request, options) { return this.call(methods.rank, request, options); }
  aggregate(request, options) { return this.call(methods.aggregate, request, options); }
  change(request, options) { return this.call(methods.change, request, options); }
  lookUp(request, options) { return this.call(methods.lookUp, request, options); }
  coverage(request, options) { return this.call(methods.coverage, request, options); }
  missingReports(request, options) { return this.call(methods.missingReports, request, options); }
  resolveText(request, options) { return this.call(methods.resolveText, request, options); }
  resolveRegions(request, options) { return this.call(methods.resolveRegions, request, options); }
  resolveConcepts(request, options) { return this.call(methods.resolveConcepts, request, options); }
  getView(request, options) { return this.call(methods.getView, request, options); }
  checkSums(request, options) { return this.call(methods.checkSums, request, options); }
  ingest(request, options) { return this.call(methods.ingest, request, options); }
  ingestWithProgress(request, options) { return this.stream(methods.ingestWithProgress, request, options); }
  getReport(request, options) { return this.call(methods.getReport, request, options); }
  listReports(request, options) { return this.call(methods.listReports, request, options); }
  search(request, options) { return this.call(methods.search, request, options); }
  explain(request, options) { return this.call(methods.explain, request, options); }
  multiSearch(request, options) { return this.call(methods.multiSearch, request, options); }
  findSimilar(request, options) { return this.call(methods.findSimilar, request, options); }
  findCopies(request, options) { return this.call(methods.findCopies, request, options); }
  suggest(request, options) { return this.call(methods.suggest, request, options); }
  trend(request, options) { return this.call(methods.trend, request, options); }
  saveQuery(request, options) { return this.call(methods.saveQuery, request, options); }
  listQueries(request, options) { return this.call(methods.listQueries, request, options); }
  deleteQuery(request, options) { return this.call(methods.deleteQuery, request, options); }
  matchStoredQueries(request, options) { return this.call(methods.matchStoredQueries, request, options); }
  listMatches(request, options) { return this.call(methods.listMatches, request, options); }
  watchMatches(request, options) { return this.stream(methods.watchMatches, request, options); }
}
