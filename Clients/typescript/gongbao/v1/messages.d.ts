// Made by Clients/typescript/generate.sh; do not edit.
import type { MessageType, Method } from "../../codec.js";

/** What a token allows. Without tokens everybody may do everything. */
export type AccessRole = number;
export declare const AccessRole: {
  /** Not told. */
  readonly ROLE_UNKNOWN: 0;
  /** Everybody, without a token. */
  readonly ROLE_NONE: 1;
  /** Reading reports and figures. */
  readonly ROLE_READ: 2;
  /** Taking reports in. */
  readonly ROLE_INGEST: 3;
  /** Looking after the server. */
  readonly ROLE_ADMIN: 4;
};
/** What a suggestion is. */
export type SuggestionKind = number;
export declare const SuggestionKind: {
  /** Not told. */
  readonly SUGGESTION_KIND_UNSPECIFIED: 0;
  /** A title of reports held. */
  readonly SUGGESTION_KIND_TITLE: 1;
  /** A place. */
  readonly SUGGESTION_KIND_REGION: 2;
  /** Something that is measured. */
  readonly SUGGESTION_KIND_CONCEPT: 3;
};
/** By which places to count. */
export type TrendGrouping = number;
export declare const TrendGrouping: {
  /** By years alone. */
  readonly TREND_BY_YEAR: 0;
  /** By province and year. */
  readonly TREND_BY_PROVINCE: 1;
  /** By prefecture and year. */
  readonly TREND_BY_PREFECTURE: 2;
  /** By the place that the report is about, and year. */
  readonly TREND_BY_REGION: 3;
};
/** What is wrong with one of several things. */
export type ItemProblemKind = number;
export declare const ItemProblemKind: {
  /** Nothing of that name or code is known. */
  readonly ITEM_PROBLEM_UNKNOWN: 0;
  /** Several are called so. */
  readonly ITEM_PROBLEM_AMBIGUOUS: 1;
  /** It can't be read. */
  readonly ITEM_PROBLEM_INVALID: 2;
};
/** How exactly a figure is stated. */
export type FigureComparator = number;
export declare const FigureComparator: {
  /** = */
  readonly COMPARATOR_EQUAL: 0;
  /** 超, 多, 余, 突破 */
  readonly COMPARATOR_GREATER: 1;
  /** 以上, 不低于, 至少 */
  readonly COMPARATOR_AT_LEAST: 2;
  /** 近, 不到, 不足 */
  readonly COMPARATOR_LESS: 3;
  /** 以内, 不超过 */
  readonly COMPARATOR_AT_MOST: 4;
  /** 约, 左右, 上下 */
  readonly COMPARATOR_ABOUT: 5;
};
/** What kind of figure it is. */
export type FigureKind = number;
export declare const FigureKind: {
  /** A count or amount. */
  readonly FIGURE_KIND_LEVEL: 0;
  /** A ratio or rate. */
  readonly FIGURE_KIND_SHARE: 1;
  /** Growth, rise or fall against an earlier time; the sign is in the value. */
  readonly FIGURE_KIND_CHANGE: 2;
  /** A place in an order: 第一, 前三. */
  readonly FIGURE_KIND_RANK: 3;
};
/** Whether a figure was reached. */
export type FigureNature = number;
export declare const FigureNature: {
  /** Done or found. */
  readonly FIGURE_NATURE_ACTUAL: 0;
  /** Planned, expected, required. */
  readonly FIGURE_NATURE_TARGET: 1;
};
/** Why a figure is not to be trusted blindly. */
export type FigureFlag = number;
export declare const FigureFlag: {
  /** A count that equals a year near the report's own. */
  readonly FIGURE_FLAG_COUNT_EQUALS_YEAR: 0;
  /** A rate over 100 %. */
  readonly FIGURE_FLAG_RATE_OVER_100: 1;
  /** A part larger than its whole. */
  readonly FIGURE_FLAG_PART_EXCEEDS_WHOLE: 2;
  /** A jump by a factor of about 1000 against the region's other years. */
  readonly FIGURE_FLAG_JUMP_AGAINST_OTHER_YEARS: 3;
  /** A change against an earlier year than the one before; yearly changes are another thing. */
  readonly FIGURE_FLAG_CHANGE_OVER_SEVERAL_YEARS: 4;
};
/** How one figure is tied to another. */
export type FigureLinkKind = number;
export declare const FigureLinkKind: {
  /** This change belongs to that level. */
  readonly FIGURE_LINK_CHANGE_OF: 0;
  /** This is a part of that whole. */
  readonly FIGURE_LINK_PART_OF: 1;
  /** This rank ranks that figure. */
  readonly FIGURE_LINK_RANK_OF: 2;
  /** Both share one number. */
  readonly FIGURE_LINK_SHARES_VALUE_WITH: 3;
};
/** What a condition node is. */
export type ConditionKind = number;
export declare const ConditionKind: {
  /** A test of one field. */
  readonly CONDITION_TEST: 0;
  /** All children hold. */
  readonly CONDITION_AND: 1;
  /** Any child holds. */
  readonly CONDITION_OR: 2;
  /** The child does not hold. */
  readonly CONDITION_NOT: 3;
};
/** What can be tested of a figure. */
export type FigureField = number;
export declare const FigureField: {
  /**
   * The number; of a range the part that the test asks for overlaps it. Operands are numbers; with a unit of a family
   * (1亿元) figures in units of that family are compared in it, and others do not meet the test.
   */
  readonly FIGURE_FIELD_VALUE: 0;
  /** The unit, in the report's words. */
  readonly FIGURE_FIELD_UNIT: 1;
  /** =, >, >=, <, <= or ~; or exact, greater, at-least, less, at-most, about. */
  readonly FIGURE_FIELD_COMPARATOR: 2;
  /** level, share, change, rank. */
  readonly FIGURE_FIELD_KIND: 3;
  /** actual, target. */
  readonly FIGURE_FIELD_NATURE: 4;
  /** The concept, by code or name; ordered by code. */
  readonly FIGURE_FIELD_CONCEPT: 5;
  /** The place, by name or code, with everything below it. */
  readonly FIGURE_FIELD_REGION: 6;
  /** The place, for itself alone. */
  readonly FIGURE_FIELD_PLACE: 7;
  /** country, province, prefecture, county; ordered from the country down. */
  readonly FIGURE_FIELD_LEVEL: 8;
  /** The years covered; one of them meets the test. */
  readonly FIGURE_FIELD_YEAR: 9;
  /** The name, in the report's words. */
  readonly FIGURE_FIELD_NAME: 10;
  /** Who did what is counted. */
  readonly FIGURE_FIELD_AGENT: 11;
  /** The sentence. */
  readonly FIGURE_FIELD_SENTENCE: 12;
  /** The report's ID. */
  readonly FIGURE_FIELD_REPORT: 13;
  /** The kind of report, by code. */
  readonly FIGURE_FIELD_REPORT_KIND: 14;
  /** count-equals-year, rate-over-100, part-exceeds-whole, jump-against-other-years. */
  readonly FIGURE_FIELD_FLAG: 15;
};
/** How a field is tested. */
export type ConditionOperator = number;
export declare const ConditionOperator: {
  /** The same. */
  readonly CONDITION_OPERATOR_EQUAL: 0;
  /** Not the same. */
  readonly CONDITION_OPERATOR_NOT_EQUAL: 1;
  /** Less than the operand. */
  readonly CONDITION_OPERATOR_LESS: 2;
  /** At most the operand. */
  readonly CONDITION_OPERATOR_AT_MOST: 3;
  /** Greater than the operand. */
  readonly CONDITION_OPERATOR_GREATER: 4;
  /** At least the operand. */
  readonly CONDITION_OPERATOR_AT_LEAST: 5;
  /** From the first operand to the second, both included. */
  readonly CONDITION_OPERATOR_BETWEEN: 6;
  /** The same as one of the operands. */
  readonly CONDITION_OPERATOR_ANY_OF: 7;
  /** Holds the operand's characters, after folding. */
  readonly CONDITION_OPERATOR_CONTAINS: 8;
  /** Nothing is told of the field. */
  readonly CONDITION_OPERATOR_NONE: 9;
};
/** The order of figures. */
export type FigureSort = number;
export declare const FigureSort: {
  /** By concept, region, period, report and place. */
  readonly FIGURE_SORT_NATURAL: 0;
  /** Greatest value first. */
  readonly FIGURE_SORT_VALUE_DESCENDING: 1;
  /** Least value first. */
  readonly FIGURE_SORT_VALUE_ASCENDING: 2;
  /** Newest period first. */
  readonly FIGURE_SORT_NEWEST: 3;
  /** Oldest period first. */
  readonly FIGURE_SORT_OLDEST: 4;
  /** By region code. */
  readonly FIGURE_SORT_REGION: 5;
};
/** Which regions and years have a row. */
export type CompareGrid = number;
export declare const CompareGrid: {
  /** Those of which something is stated; where one single year is asked for, the regions asked for, too. */
  readonly COMPARE_GRID_STATED: 0;
  /** For each region of which anything is stated or a report is held, all years from its first to its last. */
  readonly COMPARE_GRID_REGION_YEARS: 1;
  /** For each such region, and each one asked for, all years asked for; at most 200. */
  readonly COMPARE_GRID_ALL_YEARS: 2;
};
/** Why nothing is stated for a year. */
export type SeriesGap = number;
export declare const SeriesGap: {
  /** Something is stated. */
  readonly SERIES_GAP_NONE: 0;
  /** A report on the year is held and does not state it. */
  readonly SERIES_GAP_NOT_STATED: 1;
  /** No report on the year is held. */
  readonly SERIES_GAP_NO_REPORT: 2;
};
/** The peers of a region. */
export type RankPeers = number;
export declare const RankPeers: {
  /** Divisions of its level that lie in the same division. */
  readonly RANK_PEERS_SAME_PARENT: 0;
  /** All divisions of its level. */
  readonly RANK_PEERS_SAME_LEVEL: 1;
};
/** How to group figures before they are summed up. */
export type AggregateGrouping = number;
export declare const AggregateGrouping: {
  /** All in one. */
  readonly AGGREGATE_ALL: 0;
  /** By last year covered. */
  readonly AGGREGATE_BY_YEAR: 1;
  /** By province. */
  readonly AGGREGATE_BY_PROVINCE: 2;
  /** By prefecture. */
  readonly AGGREGATE_BY_PREFECTURE: 3;
  /** By kind of report. */
  readonly AGGREGATE_BY_REPORT_KIND: 4;
  /** By level of region. */
  readonly AGGREGATE_BY_LEVEL: 5;
  /** By the division in which the region lies. */
  readonly AGGREGATE_BY_PARENT: 6;
};
/** What is being done with the drafts of a call. The stages come in this order; some may not be seen. */
export type IngestStage = number;
export declare const IngestStage: {
  /** Not told. */
  readonly INGEST_STAGE_UNSPECIFIED: 0;
  /** Other calls of Ingest come first. */
  readonly INGEST_STAGE_WAITING: 1;
  /** Bytes become reports. */
  readonly INGEST_STAGE_READING: 2;
  /** Figures are looked for. */
  readonly INGEST_STAGE_EXTRACTING: 3;
  /** The reports are written to disk; until now nothing was taken in. */
  readonly INGEST_STAGE_COMMITTING: 4;
  /** Everything is done; `response` says what became of it. */
  readonly INGEST_STAGE_DONE: 5;
};
/** What happened to a draft. */
export type IngestResult = number;
export declare const IngestResult: {
  /** Not told. */
  readonly INGEST_RESULT_UNSPECIFIED: 0;
  /** A report that was not held before. */
  readonly INGEST_RESULT_ADDED: 1;
  /** The same content is held already; nothing was written. */
  readonly INGEST_RESULT_UNCHANGED: 2;
  /** A new text for a name already held; the old one is kept as an earlier version. */
  readonly INGEST_RESULT_REVISED: 3;
  /** Not taken in; `error` says why. */
  readonly INGEST_RESULT_REFUSED: 4;
};
/** What a line or paragraph is to its report. */
export type BlockRole = number;
export declare const BlockRole: {
  /** The report's title. */
  readonly BLOCK_ROLE_TITLE: 0;
  /** A heading. */
  readonly BLOCK_ROLE_HEADING: 1;
  /** The report's own words. */
  readonly BLOCK_ROLE_PARAGRAPH: 2;
  /** Breadcrumbs, share buttons, download boxes: not the report. */
  readonly BLOCK_ROLE_FURNITURE: 3;
  /** An editor's note, a caption: about the report. */
  readonly BLOCK_ROLE_NOTE: 4;
};
/** What a query node asks for. */
export type QueryNodeKind = number;
export declare const QueryNodeKind: {
  /** Some of the words; the more of them and the closer together, the better. */
  readonly QUERY_NODE_WORDS: 0;
  /** Exactly this sequence of characters. */
  readonly QUERY_NODE_PHRASE: 1;
  /** All children. */
  readonly QUERY_NODE_AND: 2;
  /** Any child. */
  readonly QUERY_NODE_OR: 3;
  /** The first child without any of the others. */
  readonly QUERY_NODE_AND_NOT: 4;
  /**
   * Reports on the place that `text` names, by name or code, and on those below it. This and the following have no children
   * and add nothing to the score.
   */
  readonly QUERY_NODE_REGION: 20;
  /** Reports that cover some of `years`. */
  readonly QUERY_NODE_YEARS: 21;
  /** Reports of the kind `report_kind`. */
  readonly QUERY_NODE_KIND: 22;
  /** Reports whose source contains `text`. */
  readonly QUERY_NODE_SOURCE: 23;
  /** Reports that state a figure of the concept that `text` names, by code or name. */
  readonly QUERY_NODE_HAS_CONCEPT: 24;
  /** Reports that state a figure of the concept that `text` names, as `figure` says. */
  readonly QUERY_NODE_FIGURE: 25;
  /** All reports. */
  readonly QUERY_NODE_EVERYTHING: 26;
};
/** A field of a report. */
export type SearchField = number;
export declare const SearchField: {
  /** All fields. */
  readonly SEARCH_FIELD_ANY: 0;
  /** The title. */
  readonly SEARCH_FIELD_TITLE: 1;
  /** Section headings. */
  readonly SEARCH_FIELD_HEADING: 2;
  /** The text. */
  readonly SEARCH_FIELD_BODY: 3;
};
/** The order of hits. */
export type SearchSort = number;
export declare const SearchSort: {
  /** Best first. */
  readonly SEARCH_SORT_SCORE: 0;
  /** Newest year covered first. */
  readonly SEARCH_SORT_NEWEST: 1;
  /** Oldest year covered first. */
  readonly SEARCH_SORT_OLDEST: 2;
  /** By region code. */
  readonly SEARCH_SORT_REGION: 3;
};
/** By what to count hits. */
export type FacetField = number;
export declare const FacetField: {
  /** Not told. */
  readonly FACET_FIELD_UNSPECIFIED: 0;
  /** By province, prefecture and county. */
  readonly FACET_FIELD_REGION: 1;
  /** By last year covered. */
  readonly FACET_FIELD_YEAR: 2;
  /** By kind of report. */
  readonly FACET_FIELD_KIND: 3;
  /** By concept of which the report states a figure. */
  readonly FACET_FIELD_CONCEPT: 4;
};
/** Why other words may be meant. */
export type QueryCorrectionKind = number;
export declare const QueryCorrectionKind: {
  /** Not told. */
  readonly QUERY_CORRECTION_UNSPECIFIED: 0;
  /** They are one character away. */
  readonly QUERY_CORRECTION_CHARACTER: 1;
  /** They name a place and are spelled so in pinyin. */
  readonly QUERY_CORRECTION_PINYIN: 2;
};
/** What adds to a score. All parts of a hit add up to its score. */
export type ScorePartKind = number;
export declare const ScorePartKind: {
  /** A character, word, number or pair of these. */
  readonly SCORE_PART_TERM: 0;
  /** An exact sequence, or a long word as a whole beside its pairs. */
  readonly SCORE_PART_PHRASE: 1;
  /** Two neighbouring words of the query near one another, joined by ~ in `term`. */
  readonly SCORE_PART_PROXIMITY: 2;
  /** All words of the query together in their order. */
  readonly SCORE_PART_TOGETHER: 3;
  /** That the report is about late years; `term` is the year. */
  readonly SCORE_PART_RECENCY: 4;
};
/** What kind of report a text is. */
export type ReportKind = number;
export declare const ReportKind: {
  /** None of the following. */
  readonly REPORT_KIND_OTHER: 0;
  /** 人大常委会工作报告 */
  readonly REPORT_KIND_CONGRESS_WORK: 1;
  /** 履职综述, 人大工作综述 */
  readonly REPORT_KIND_CONGRESS_OVERVIEW: 2;
  /** 政府工作报告 */
  readonly REPORT_KIND_GOVERNMENT_WORK: 3;
  /** 法院工作报告 */
  readonly REPORT_KIND_COURT: 4;
  /** 检察院工作报告 */
  readonly REPORT_KIND_PROCURATORATE: 5;
  /** 财政预算报告 */
  readonly REPORT_KIND_BUDGET: 6;
  /** 国民经济和社会发展计划报告 */
  readonly REPORT_KIND_PLAN: 7;
  /** 统计公报 */
  readonly REPORT_KIND_STATISTICS: 8;
  /** 党代会报告 */
  readonly REPORT_KIND_PARTY: 9;
};
/** How something is stated. */
export type ViewStatement = number;
export declare const ViewStatement: {
  /** As a number. */
  readonly VIEW_STATEMENT_NUMBER: 0;
  /** In words: all of the figure's things reached this step (均已办结, 全部解决). */
  readonly VIEW_STATEMENT_ALL: 1;
};
/** Why a row has nothing. */
export type ViewGap = number;
export declare const ViewGap: {
  /** It has something. */
  readonly VIEW_GAP_NONE: 0;
  /** A report on the place and year is held and does not state it. */
  readonly VIEW_GAP_NOT_STATED: 1;
  /** No report on the place and year is held. */
  readonly VIEW_GAP_NO_REPORT: 2;
};
/** What binds figures to one another. */
export type SumRule = number;
export declare const SumRule: {
  /** The text itself calls the parts parts of the whole (其中). */
  readonly SUM_RULE_PARTS: 0;
  /** What was handled is no more than what was put. */
  readonly SUM_RULE_WITHIN: 1;
  /** The rate stated is the part divided by the whole. */
  readonly SUM_RULE_RATE: 2;
};
/** How a check turned out. */
export type SumOutcome = number;
export declare const SumOutcome: {
  /** Parts and whole are equal; the rate is right to its last digit. */
  readonly SUM_OUTCOME_EQUAL: 0;
  /** The parts come to less than the whole, as they may where not all are named. */
  readonly SUM_OUTCOME_LESS: 1;
  /** The parts come to more than the whole, or the rate is wrong. */
  readonly SUM_OUTCOME_BROKEN: 2;
  /** Bounds and abouts are among them, so that nothing can be said for certain. */
  readonly SUM_OUTCOME_UNCERTAIN: 3;
};
/** How bytes are compressed. */
export type Compression = number;
export declare const Compression: {
  /** Not at all. */
  readonly COMPRESSION_NONE: 0;
  /** RFC 1950, "zlib" in metadata. */
  readonly COMPRESSION_ZLIB: 1;
};
/** The 17 status codes of gRPC, with the same numbers. Protos/README.md says for each whether to try again. */
export type StatusCode = number;
export declare const StatusCode: {
  /** The call was answered. */
  readonly OK: 0;
  /** The client cancelled the call. */
  readonly CANCELLED: 1;
  /** An error that fits no other code. */
  readonly UNKNOWN: 2;
  /** The request itself is wrong, whatever the state of the server. */
  readonly INVALID_ARGUMENT: 3;
  /** The deadline passed before the answer was ready. */
  readonly DEADLINE_EXCEEDED: 4;
  /** The named report, concept or region is not held. */
  readonly NOT_FOUND: 5;
  /** What was to be made exists already. */
  readonly ALREADY_EXISTS: 6;
  /** The caller may not do this. */
  readonly PERMISSION_DENIED: 7;
  /** A limit was reached (frame, answer, calls in flight, quota). */
  readonly RESOURCE_EXHAUSTED: 8;
  /** The server's state does not allow the call now. */
  readonly FAILED_PRECONDITION: 9;
  /** The call was given up because of another one; the whole may be tried again. */
  readonly ABORTED: 10;
  /** A cursor or offset outside of what there is. */
  readonly OUT_OF_RANGE: 11;
  /** No such method. */
  readonly UNIMPLEMENTED: 12;
  /** An error of the server; its log says more. */
  readonly INTERNAL: 13;
  /** The server can't serve now (starting, draining); try again. */
  readonly UNAVAILABLE: 14;
  /** Stored data is damaged. */
  readonly DATA_LOSS: 15;
  /** No valid credentials were given. */
  readonly UNAUTHENTICATED: 16;
};
/** Whether a server takes calls. */
export type HealthState = number;
export declare const HealthState: {
  /** Not told. */
  readonly HEALTH_UNKNOWN: 0;
  /** Calls are served. */
  readonly HEALTH_SERVING: 1;
  /** The server is still loading its store. */
  readonly HEALTH_STARTING: 2;
  /** The server finishes what it has and takes no new connections. */
  readonly HEALTH_DRAINING: 3;
};

/** Asks whether calls are served. */
export interface CheckHealthRequest {
}
export declare const CheckHealthRequest: MessageType<CheckHealthRequest>;

/** Whether calls are served. */
export interface CheckHealthResponse {
  /** The state at this moment. */
  health?: ServerHealth;
}
export declare const CheckHealthResponse: MessageType<CheckHealthResponse>;

/** Asks to be told whether calls are served, from now on. */
export interface WatchHealthRequest {
}
export declare const WatchHealthRequest: MessageType<WatchHealthRequest>;

/** The state has changed. Where it changes faster than answers are read, states between are left out; the newest comes. */
export interface WatchHealthResponse {
  /** The state at this moment. */
  health?: ServerHealth;
}
export declare const WatchHealthResponse: MessageType<WatchHealthResponse>;

/** The state of a server. */
export interface ServerHealth {
  /** Whether calls are served. */
  state: HealthState;
  /** Reports loaded so far; while the server is starting. */
  reportsLoaded: bigint;
  /** Reports to be loaded; while the server is starting, 0 when that is not known yet. */
  reportsTotal: bigint;
}
export declare const ServerHealth: MessageType<ServerHealth>;

/** Asks what the server is and holds. */
export interface GetStatusRequest {
}
export declare const GetStatusRequest: MessageType<GetStatusRequest>;

/** What the server is and holds. */
export interface GetStatusResponse {
  /** The product's version. */
  version: string;
  /** Whether calls are served. */
  health: HealthState;
  /** Seconds since start. */
  uptimeS: bigint;
  /** Reports held, newest versions alone. */
  reports: bigint;
  /** Versions held of all reports. */
  reportVersions: bigint;
  /** Figures held. */
  figures: bigint;
  /** Bytes of all texts. */
  textBytes: bigint;
  /** Terms in the search index. */
  terms: bigint;
  /** Resident memory in bytes. */
  residentBytes: bigint;
  /** Version of the extraction rules. */
  extractorVersion: number;
  /** Calls being served, this one included. */
  inFlight: number;
  /** Calls served since start. */
  callsServed: bigint;
  /** Open connections. */
  connections: number;
  /** The limits in force. */
  limits?: ServerLimits;
  /** Seconds since the snapshot that answers queries was made. */
  snapshotAgeS: bigint;
  /** Calls refused before any work was done since start. */
  callsRefused: bigint;
  /** Calls that may be at work at once by what the server measures now; 0 where it does not measure. */
  concurrencyLimit: number;
  /** Answers kept. */
  answerCache?: AnswerCacheStatus;
  /** All limits by name, those of `limits` too. */
  allLimits: Limit[];
}
export declare const GetStatusResponse: MessageType<GetStatusResponse>;

/** Answers that are kept to be given again. */
export interface AnswerCacheStatus {
  /** Answers held. */
  entries: bigint;
  /** Bytes of requests and answers held. */
  bytes: bigint;
  /** Most bytes held. */
  limitBytes: bigint;
  /** Calls answered from it since start. */
  hits: bigint;
  /** Calls that could have been and were not. */
  misses: bigint;
}
export declare const AnswerCacheStatus: MessageType<AnswerCacheStatus>;

/** A limit in force. */
export interface Limit {
  /** Its name in flags, environment and configuration file: "request-frame-bytes". */
  name: string;
  /** Its value. */
  value: bigint;
  /** What it is when nobody sets it. */
  standard: bigint;
  /** What it counts: "bytes", "ms", "calls". */
  unit: string;
}
export declare const Limit: MessageType<Limit>;

/** The limits in force. */
export interface ServerLimits {
  /** Largest request frame in bytes. */
  requestFrameBytes: number;
  /** Largest request frame of Ingest in bytes. */
  ingestFrameBytes: number;
  /** Largest answer frame in bytes. */
  responseFrameBytes: number;
  /** Memory for decoding a message, as a multiple of its size. */
  arenaFactor: number;
  /** Calls in flight on one connection. */
  inFlightPerConnection: number;
  /** Calls in flight in all. */
  inFlightTotal: number;
  /** Connections. */
  connections: number;
  /** Milliseconds within which a call without a deadline must end. */
  defaultTimeoutMs: number;
  /** Milliseconds within which a frame that has begun must be whole. */
  partialFrameMs: number;
  /** Milliseconds after which an idle connection is closed. */
  idleMs: number;
  /** Bytes of answers that may wait for a slow reader on one connection. */
  outputBufferBytes: number;
}
export declare const ServerLimits: MessageType<ServerLimits>;

/** Asks who is connected. */
export interface ListConnectionsRequest {
}
export declare const ListConnectionsRequest: MessageType<ListConnectionsRequest>;

/** Who is connected, oldest first. */
export interface ListConnectionsResponse {
  /** One for each connection. */
  connections: ConnectionInfo[];
}
export declare const ListConnectionsResponse: MessageType<ListConnectionsResponse>;

/** A connection. */
export interface ConnectionInfo {
  /** Its number since the server began, as in the log. */
  id: bigint;
  /** Address of the client. */
  peer: string;
  /** Milliseconds since it was made. */
  ageMs: bigint;
  /** Milliseconds since the last whole frame came. */
  idleMs: bigint;
  /** Bytes read. */
  bytesReceived: bigint;
  /** Bytes written. */
  bytesSent: bigint;
  /** Bytes that wait for the client to fetch them. */
  bytesWaiting: bigint;
  /** Calls made. */
  callsMade: bigint;
  /** Calls not answered yet. */
  inFlight: number;
  /** Whether it is encrypted. */
  tls: boolean;
  /** Name of the token last used; empty without. */
  client: string;
}
export declare const ConnectionInfo: MessageType<ConnectionInfo>;

/** Asks which calls are at work or wait. */
export interface ListCallsRequest {
}
export declare const ListCallsRequest: MessageType<ListCallsRequest>;

/** Which calls are at work or wait, oldest first. Those that are answered at once never stand here. */
export interface ListCallsResponse {
  /** One for each call. */
  calls: CallInfo[];
}
export declare const ListCallsResponse: MessageType<ListCallsResponse>;

/** A call that is at work or waits. */
export interface CallInfo {
  /** The connection's number. */
  connectionId: bigint;
  /** The call's number on it. */
  streamId: bigint;
  /** Full name of the method. */
  method: string;
  /** Milliseconds since it came. */
  ageMs: bigint;
  /** Milliseconds until its time is over. */
  remainingMs: bigint;
  /** Its id, as in the log. */
  requestId: string;
  /** Whether nobody waits for it any more. */
  cancelled: boolean;
}
export declare const CallInfo: MessageType<CallInfo>;

/** Asks what the server can be asked. */
export interface DescribeRequest {
}
export declare const DescribeRequest: MessageType<DescribeRequest>;

/** What the server can be asked. */
export interface DescribeResponse {
  /** All methods in alphabetical order. */
  methods: MethodInfo[];
  /** A google.protobuf.FileDescriptorSet, with the comments of the protos. */
  fileDescriptorSet: Uint8Array;
}
export declare const DescribeResponse: MessageType<DescribeResponse>;

/** A method. */
export interface MethodInfo {
  /** Full name. */
  name: string;
  /** Who may call it. */
  role: AccessRole;
}
export declare const MethodInfo: MessageType<MethodInfo>;

/** What is needed to show which report is meant. */
export interface ReportRef {
  /** Its name. */
  id: string;
  /** Its title. */
  title: string;
  /** The place. */
  region?: RegionRef;
  /** What kind of report it is. */
  kind: ReportKind;
  /** The years it reviews, as in `Figure.period`; empty where not told. */
  periodCovered: string;
  /** The year in which it was given; 0 where not told. */
  yearDelivered: number;
  /** YYYY-MM-DD; empty where not told. */
  publishDate: string;
  /** Its newest version. */
  version: number;
}
export declare const ReportRef: MessageType<ReportRef>;

/** To which report others are to be found. */
export interface FindSimilarRequest {
  /** The report's name. */
  reportId: string;
  /** Among which reports. */
  filter?: ReportFilter;
  /** How many terms to compare by, 1 to 50; 0 is 20. */
  termLimit: number;
  /** Which stretch of the list. */
  page?: PageRequest;
}
export declare const FindSimilarRequest: MessageType<FindSimilarRequest>;

/** Reports that share the most telling terms of a report. */
export interface FindSimilarResponse {
  /** The report asked for. */
  report?: ReportRef;
  /** Its telling terms, the most telling first. */
  terms: TellingTerm[];
  /** Reports that hold some of them, the most similar first. */
  reports: SimilarReport[];
  /** Where the list goes on. */
  page?: PageInfo;
}
export declare const FindSimilarResponse: MessageType<FindSimilarResponse>;

/** A term that tells a report from others: frequent in it, in few others. */
export interface TellingTerm {
  /** The term, in folded characters. */
  term: string;
  /** How often it stands in the report. */
  frequency: number;
  /** In how many reports it stands, this one included. */
  documentFrequency: number;
  /** How telling it is; only the order means anything. */
  weight: number;
}
export declare const TellingTerm: MessageType<TellingTerm>;

/** A report that is similar to another. */
export interface SimilarReport {
  /** The report. */
  report?: ReportRef;
  /** How similar; only the order means anything. */
  score: number;
  /** The terms that both hold, those first that add most to the score. */
  shared: ScorePart[];
}
export declare const SimilarReport: MessageType<SimilarReport>;

/** Of which report to find the sentences that stand in others. */
export interface FindCopiesRequest {
  /** The report's name. */
  reportId: string;
  /** Among which reports. */
  filter?: ReportFilter;
  /**
   * How alike two sentences must be, in hundredths of the pairs of characters that either has: 60 to 100; 0 is 70. 100 is
   * word for word, whatever the punctuation.
   */
  similarity: number;
  /** Whether numbers in digits count as alike whatever their value. */
  ignoreNumbers: boolean;
  /** Characters that a sentence must have, 8 to 1,000, punctuation left out; 0 is 12. */
  leastCharacters: number;
  /** Whether reports on the same place are left out. */
  otherRegions: boolean;
  /** How many places of each sentence to show, 1 to 100; 0 is 5. */
  placeLimit: number;
  /** Which stretch of the sentences. */
  page?: PageRequest;
}
export declare const FindCopiesRequest: MessageType<FindCopiesRequest>;

/** Sentences of a report that stand in others too. */
export interface FindCopiesResponse {
  /** The report asked for. */
  report?: ReportRef;
  /** How many of its sentences are long enough to be looked for. */
  sentenceCount: number;
  /** How many of these stand in other reports. */
  copiedCount: number;
  /** The reports that share most sentences with it, at most 20. */
  reports: CopyingReport[];
  /** This page's sentences in the order of the text. */
  sentences: CopiedSentence[];
  /** Where the list goes on. */
  page?: PageInfo;
  /** What the caller should know: that a sentence stands in too many reports to look at all. */
  notices: string[];
}
export declare const FindCopiesResponse: MessageType<FindCopiesResponse>;

/** A report that shares sentences with another. */
export interface CopyingReport {
  /** The report. */
  report?: ReportRef;
  /** How many sentences they share. */
  sentenceCount: number;
  /** How many of these word for word. */
  identicalCount: number;
}
export declare const CopyingReport: MessageType<CopyingReport>;

/** A sentence that stands in several reports. */
export interface CopiedSentence {
  /** Where it stands in the report asked for. */
  span?: TextSpan;
  /** Its words. */
  text: string;
  /** Headings around it, outermost first. */
  sectionPath: string[];
  /** In how many other reports it stands. */
  reportCount: number;
  /** In how many of these word for word. */
  identicalCount: number;
  /** Whether no earlier report has it. */
  firstHere: boolean;
  /** Where else it stands, the earliest report first. */
  places: CopyPlace[];
}
export declare const CopiedSentence: MessageType<CopiedSentence>;

/** Where a sentence stands in another report. */
export interface CopyPlace {
  /** The report. */
  report?: ReportRef;
  /** Where in its text. */
  span?: TextSpan;
  /** Its words there. */
  text: string;
  /** How alike, 0 to 1. */
  similarity: number;
  /** What differs, as stretches of that report's text inside `span`; empty where it is the same. */
  differences: TextSpan[];
}
export declare const CopyPlace: MessageType<CopyPlace>;

/** What has been typed so far. */
export interface SuggestRequest {
  /** The text, in Chinese characters, Latin letters or digits. */
  text: string;
  /** What may be suggested; empty is all. */
  kinds: SuggestionKind[];
  /** How many at most, 1 to 100; 0 is 10. */
  limit: number;
}
export declare const SuggestRequest: MessageType<SuggestRequest>;

/** What may be meant. */
export interface SuggestResponse {
  /** Best first. */
  suggestions: Suggestion[];
}
export declare const SuggestResponse: MessageType<SuggestResponse>;

/** Something that may be meant by what has been typed. */
export interface Suggestion {
  /** What it is. */
  kind: SuggestionKind;
  /** Its name or title. */
  text: string;
  /** A region's six digits or a concept's code; empty for a title. */
  code: string;
  /** The text typed, where it stands in `text`, in bytes of UTF-8; empty where it was found by another name. */
  highlights: TextSpan[];
  /** The other name by which it was found: a former or short name, an alias, its pinyin; empty otherwise. */
  foundBy: string;
  /** How many reports have the title, or are about the place or one below it; for a concept, how many figures. */
  count: bigint;
}
export declare const Suggestion: MessageType<Suggestion>;

/** What to count over the years. */
export interface TrendRequest {
  /** One to five queries, in the query language of Protos/README.md. */
  queries: string[];
  /** Which reports to count. */
  filter?: ReportFilter;
  /** By which places to count as well. */
  grouping: TrendGrouping;
}
export declare const TrendRequest: MessageType<TrendRequest>;

/** How often something is spoken of over the years. */
export interface TrendResponse {
  /** One for each query, in their order. */
  trends: QueryTrend[];
  /** How many reports there are to be counted, by year: what to divide by. */
  held: TrendCount[];
  /** The same by place and year; empty unless asked for. */
  heldRegions: RegionTrend[];
}
export declare const TrendResponse: MessageType<TrendResponse>;

/** How often what a query asks for is spoken of. */
export interface QueryTrend {
  /** The query. */
  query: string;
  /** By year, ascending, without years of no report. */
  years: TrendCount[];
  /** By place and year; empty unless asked for. */
  regions: RegionTrend[];
  /** What the caller should know of how the query was read. */
  notices: string[];
  /** Why. */
  failure?: CallFailure;
}
export declare const QueryTrend: MessageType<QueryTrend>;

/** Counts of one place. */
export interface RegionTrend {
  /** The place. */
  region?: RegionRef;
  /** By year, ascending. */
  years: TrendCount[];
}
export declare const RegionTrend: MessageType<RegionTrend>;

/** A count of one year. */
export interface TrendCount {
  /** The last year that the reports review, else the one in which they were given; 0 where neither is told. */
  year: number;
  /** How many reports. */
  reports: bigint;
  /** How often the query's words stand in these, as they are written; 0 in counts of all reports. */
  hits: bigint;
}
export declare const TrendCount: MessageType<TrendCount>;

/** Why a part of a call failed; the others are not touched by it. */
export interface CallFailure {
  /** What kind of error. */
  code: StatusCode;
  /** What was wrong and what to do. */
  message: string;
  /** The same for programs. */
  details: ErrorDetail[];
}
export declare const CallFailure: MessageType<CallFailure>;

/** Several searches in one call. */
export interface MultiSearchRequest {
  /** 1 to 100, which ask for 2,000 hits together at most. */
  searches: SearchRequest[];
}
export declare const MultiSearchRequest: MessageType<MultiSearchRequest>;

/** What became of each search. */
export interface MultiSearchResponse {
  /** One for each search, in their order. */
  outcomes: SearchOutcome[];
}
export declare const MultiSearchResponse: MessageType<MultiSearchResponse>;

/** What became of one search. */
export interface SearchOutcome {
  /** What was found. */
  answer?: SearchResponse;
  /** Why it failed. */
  failure?: CallFailure;
}
export declare const SearchOutcome: MessageType<SearchOutcome>;

/** A query that the server keeps. */
export interface StoredQuery {
  /** Its name: 1 to 128 bytes without white space. */
  name: string;
  /** The query, in the query language of Protos/README.md. */
  text: string;
  /** When it was saved, in seconds since 1970 UTC. */
  savedAt: bigint;
}
export declare const StoredQuery: MessageType<StoredQuery>;

/** A query to keep. */
export interface SaveQueryRequest {
  /** Its name; a query that is there under it is replaced. */
  name: string;
  /** The query. */
  text: string;
}
export declare const SaveQueryRequest: MessageType<SaveQueryRequest>;

/** The query is on disk. */
export interface SaveQueryResponse {
  /** As it is kept now. */
  query?: StoredQuery;
  /** Whether there was another one under that name. */
  replaced: boolean;
  /** What the caller should know of how the query was read. */
  notices: string[];
}
export declare const SaveQueryResponse: MessageType<SaveQueryResponse>;

/** Which kept queries to list. */
export interface ListQueriesRequest {
  /** Which stretch of the list. */
  page?: PageRequest;
}
export declare const ListQueriesRequest: MessageType<ListQueriesRequest>;

/** Kept queries by name. */
export interface ListQueriesResponse {
  /** This page's queries. */
  queries: StoredQuery[];
  /** Where the list goes on. */
  page?: PageInfo;
}
export declare const ListQueriesResponse: MessageType<ListQueriesResponse>;

/** Which query to keep no longer. */
export interface DeleteQueryRequest {
  /** Its name. */
  name: string;
}
export declare const DeleteQueryRequest: MessageType<DeleteQueryRequest>;

/** The query is gone. */
export interface DeleteQueryResponse {
  /** Whether it was there. */
  deleted: boolean;
}
export declare const DeleteQueryResponse: MessageType<DeleteQueryResponse>;

/** For which report to find the queries that match it. */
export interface MatchStoredQueriesRequest {
  /** The report's name. */
  reportId: string;
}
export declare const MatchStoredQueriesRequest: MessageType<MatchStoredQueriesRequest>;

/** Which kept queries match a report. */
export interface MatchStoredQueriesResponse {
  /** The report. */
  report?: ReportRef;
  /** The queries that match it, by name. */
  matches: QueryMatch[];
  /** Kept queries that can't be asked any more, such as one that names a place no longer known. */
  failures: QueryFailure[];
}
export declare const MatchStoredQueriesResponse: MessageType<MatchStoredQueriesResponse>;

/** A query that matches a report. */
export interface QueryMatch {
  /** The kept query's name; empty for a query that came with the call. */
  name: string;
  /** The query. */
  text: string;
  /** The place. */
  snippet?: Snippet;
}
export declare const QueryMatch: MessageType<QueryMatch>;

/** A query that could not be asked. */
export interface QueryFailure {
  /** The kept query's name; empty for a query that came with the call. */
  name: string;
  /** The query. */
  text: string;
  /** Why, and what to do. */
  failure?: CallFailure;
}
export declare const QueryFailure: MessageType<QueryFailure>;

/** What is new for some queries. */
export interface ListMatchesRequest {
  /** The number; 0 is the beginning. */
  since?: bigint;
  /** Names of kept queries; where neither these nor `queries` are given, all that are kept. */
  names: string[];
  /** Further queries, in the query language of Protos/README.md; at most 100. */
  queries: string[];
  /** How many matches at most, 1 to 1,000; 0 is 100. */
  limit: number;
}
export declare const ListMatchesRequest: MessageType<ListMatchesRequest>;

/** Reports that were taken in or revised since, and match. */
export interface ListMatchesResponse {
  /** In the order in which they were taken in; of a report that was revised since, its newest version alone. */
  matches: NewMatch[];
  /** What to give as `since` next. */
  next: bigint;
  /** Whether there may be more behind `next` already; otherwise ask again after a while. */
  more: boolean;
  /** Queries that could not be asked; the others are not touched by it. */
  failures: QueryFailure[];
}
export declare const ListMatchesResponse: MessageType<ListMatchesResponse>;

/** A new report that queries match. */
export interface NewMatch {
  /** Its number in the server's record of ingests. */
  sequence: bigint;
  /** When it was taken in, in seconds since 1970 UTC. */
  ingestedAt: bigint;
  /** The report. */
  report?: ReportRef;
  /** The queries that match it: kept ones by name, then those of the call in their order. */
  matches: QueryMatch[];
}
export declare const NewMatch: MessageType<NewMatch>;

/** One figure that a report states about something measurable. */
export interface Figure {
  /** The report that states it. */
  reportId: string;
  /** The quantity's place in the report's text: number, unit and the comparator words that touch it. */
  span?: TextSpan;
  /** The sentence around it. */
  sentence?: TextSpan;
  /** The quantity in the report's words. */
  quote: string;
  /** The sentence's words. */
  sentenceText: string;
  /** The number, exact, in decimal notation, multipliers resolved: "12600000" for 1260多万元. */
  value: string;
  /** Upper end of a range, like `value`; empty when there is none. */
  high: string;
  /** How exactly it is stated. */
  comparator: FigureComparator;
  /** Classifier or unit without multiplier: 件, 人次, %, 个百分点; 位 for a rank. */
  unit: string;
  /** Amount, rate, movement or place in an order. */
  kind: FigureKind;
  /** Reached or aimed at. */
  nature: FigureNature;
  /** What is measured, in the report's words. */
  name: string;
  /** Code of what is measured; empty where no concept fits. */
  concept: string;
  /** What time it covers: "2023", "2023-05", "2022/2023"; empty where not told. */
  period: string;
  /** The place. */
  region?: RegionRef;
  /** Why it is not to be trusted blindly. */
  flags: FigureFlag[];
  /** How it is tied to other figures of the same report. */
  links: FigureLink[];
  /** Rules that made it, in the order in which they applied. */
  rules: string[];
  /** Position among the figures of its report, counted from 0 in the order of their places. */
  index: number;
  /** Who did what is counted, in the report's words (县人大常委会); empty where the sentence does not tell. */
  agent: string;
  /** In that unit. */
  converted?: ConvertedQuantity;
  /** The report's title. */
  reportTitle: string;
}
export declare const Figure: MessageType<Figure>;

/** A quantity in another unit of the same family than the one in which it is stated. */
export interface ConvertedQuantity {
  /** In decimal notation, like `Figure.value`. */
  value: string;
  /** Upper end of a range; empty when there is none. */
  high: string;
  /** The unit. */
  unit: string;
  /** Whether the number has no exact form in this unit and is rounded to 12 decimal places. */
  rounded: boolean;
}
export declare const ConvertedQuantity: MessageType<ConvertedQuantity>;

/** One of several things asked for that could not be had. The others are answered. */
export interface ItemProblem {
  /** The field of the request that named it: "regions". */
  field: string;
  /** Its position in that field, from 0. */
  index: number;
  /** It, as it was written. */
  text: string;
  /** What is wrong. */
  kind: ItemProblemKind;
  /** The same in a sentence that says what to do. */
  message: string;
  /** What may have been meant, best first. */
  candidates: Candidate[];
}
export declare const ItemProblem: MessageType<ItemProblem>;

/** How a figure is tied to another one of its report. */
export interface FigureLink {
  /** How. */
  kind: FigureLinkKind;
  /** The other figure's `index`. */
  target: number;
}
export declare const FigureLink: MessageType<FigureLink>;

/** Which figures are meant. An empty filter means all; conditions are joined by AND, the values of one by OR. */
export interface FigureFilter {
  /** Words that must stand in the name or the sentence; separated by spaces. */
  text: string;
  /** Concepts, by code or name. */
  concepts: string[];
  /** Names or codes of places that the figure is about; each stands for itself and everything below it. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** Kinds of figure. */
  kinds: FigureKind[];
  /** Whether reached or aimed at. */
  natures: FigureNature[];
  /** How exactly stated. */
  comparators: FigureComparator[];
  /** Units, in the reports' words. */
  units: string[];
  /** The least value, in decimal notation; empty is open. */
  valueFrom: string;
  /** The greatest value, in decimal notation; empty is open. */
  valueTo: string;
  /** Names of reports. */
  reportIds: string[];
  /** Whether figures with flags are left out. */
  withoutFlagged: boolean;
  /** 0 the country, 1 provinces, 2 prefectures, 3 counties. */
  level?: number;
  /** Flags, any of which the figure has. */
  flags: FigureFlag[];
  /** Words that must stand in the name itself; separated by spaces. */
  name: string;
  /** Words that must stand in the agent; separated by spaces. */
  agent: string;
  /** Kinds of report that state it. */
  reportKinds: ReportKind[];
  /**
   * Only the latest so many periods of each concept, region, kind and nature, counted among the figures that meet all
   * other conditions; 0 means all.
   */
  latestPeriods: number;
  /** Likewise the earliest; one of the two at most. */
  earliestPeriods: number;
  /** In the language of conditions of Protos/README.md: value >= 95 and not (unit = 件 or agent is none). */
  whereText?: string;
  /** The same as a tree. */
  whereTree?: ConditionTree;
}
export declare const FigureFilter: MessageType<FigureFilter>;

/**
 * Conditions as a tree without recursion: nodes name their children by position, and a child always stands before its
 * parent. The last node is the root.
 */
export interface ConditionTree {
  /** At most 256. */
  nodes: ConditionNode[];
}
export declare const ConditionTree: MessageType<ConditionTree>;

/** A condition, or some of them joined. */
export interface ConditionNode {
  /** Whether it is a test or joins others. */
  kind: ConditionKind;
  /** For a test: what is tested. */
  field: FigureField;
  /** For a test: how. */
  test: ConditionOperator;
  /** For a test: against what. One, for BETWEEN two, for ANY_OF at least one, for NONE nothing. */
  operands: string[];
  /** For a branch: positions of its children, each less than the node's own; one for NOT. */
  children: number[];
}
export declare const ConditionNode: MessageType<ConditionNode>;

/** Which figures to list. */
export interface ListFiguresRequest {
  /** Which figures. */
  filter?: FigureFilter;
  /** Their order. */
  sort: FigureSort;
  /** Which stretch of the list. */
  page?: PageRequest;
}
export declare const ListFiguresRequest: MessageType<ListFiguresRequest>;

/** Figures in the order asked for. */
export interface ListFiguresResponse {
  /** This page's figures. */
  figures: Figure[];
  /** Where the list goes on, and how many there are. */
  page?: PageInfo;
  /** What the caller should know (a region name that is ambiguous, and how it was read). */
  notices: string[];
  /** Concepts, regions and reports of the filter that could not be had. */
  problems: ItemProblem[];
}
export declare const ListFiguresResponse: MessageType<ListFiguresResponse>;

/** Which figures to export. */
export interface ExportFiguresRequest {
  /** Which figures. */
  filter?: FigureFilter;
  /** Their order. */
  sort: FigureSort;
  /** Leaves out the words of the reports: quotes, sentences, titles. */
  withoutWords: boolean;
}
export declare const ExportFiguresRequest: MessageType<ExportFiguresRequest>;

/** Some of the figures exported, in their order. The first answer has the total, notices and problems. */
export interface ExportFiguresResponse {
  /** The next figures. */
  figures: Figure[];
  /** How many there are in all. */
  total: bigint;
  /** What the caller should know. */
  notices: string[];
  /** Concepts, regions and reports of the filter that could not be had. */
  problems: ItemProblem[];
}
export declare const ExportFiguresResponse: MessageType<ExportFiguresResponse>;

/** Which regions to set side by side, in what. */
export interface CompareRequest {
  /** At least one concept, by code or name. */
  concepts: string[];
  /** Names or codes of places; each stands for itself and everything below it; empty means all. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** Kinds of figure; empty means all. Kinds are never mixed in a column. */
  kinds: FigureKind[];
  /** Whether reached or aimed at; empty means both. The two are never mixed in a column. */
  natures: FigureNature[];
  /** 0 the country, 1 provinces, 2 prefectures, 3 counties. */
  level?: number;
  /** The unit of the columns that can be converted to it (亿元, 万亩); empty takes, for each, the one stated most often. */
  unit: string;
  /** Which rows there are beside those in which something is stated. */
  grid: CompareGrid;
  /** Only figures that these reports state, and gaps as these leave them; empty means all. */
  reportIds: string[];
  /** Only figures that reports of these kinds state, likewise. */
  reportKinds: ReportKind[];
}
export declare const CompareRequest: MessageType<CompareRequest>;

/** Regions side by side: a table of rows (regions and periods) and columns (concepts of one kind, nature and unit). */
export interface CompareResponse {
  /** The columns. */
  columns: CompareColumn[];
  /** The rows, by region code and then period. */
  rows: CompareRow[];
  /** What the caller should know. */
  notices: string[];
  /** Concepts and regions that could not be had. */
  problems: ItemProblem[];
}
export declare const CompareResponse: MessageType<CompareResponse>;

/** A column: nothing in it differs in concept, kind, nature or unit. */
export interface CompareColumn {
  /** Code of the concept. */
  concept: string;
  /** Its Chinese name. */
  name: string;
  /** Amount, rate, movement or place. */
  kind: FigureKind;
  /** Reached or aimed at. */
  nature: FigureNature;
  /** The unit of every figure in it. */
  unit: string;
  /** Other units of the same family in which some of its figures are stated; those are converted. */
  convertedUnits: string[];
}
export declare const CompareColumn: MessageType<CompareColumn>;

/** A region in a period. */
export interface CompareRow {
  /** The region. */
  region?: RegionRef;
  /** The period, as in `Figure.period`. */
  period: string;
  /** One cell for each column, in their order. */
  cells: CompareCell[];
  /** Whether a report that covers the period is held of the region. Reports on other periods may state its figures, too. */
  reportHeld: boolean;
}
export declare const CompareRow: MessageType<CompareRow>;

/** What the reports state for a region, a period and a column. Empty where none of the reports held states anything. */
export interface CompareCell {
  /** All figures stated, the preferred one first. */
  figures: Figure[];
  /** Whether they disagree. */
  conflict: boolean;
  /** Why the first one is preferred; empty unless there are several. */
  preference: string;
  /** Why nothing is stated; meaningless where something is. */
  gap: SeriesGap;
}
export declare const CompareCell: MessageType<CompareCell>;

/** Figures of one concept, all of one kind, nature and unit, so that they can be set in a row. */
export interface Measure {
  /** The concept, by code or name. */
  concept: string;
  /** Kind of figure. */
  kind?: FigureKind;
  /** Reached or aimed at. */
  nature: FigureNature;
  /** The unit (亿元, 万亩); figures in other units of its family are converted. Empty takes the one stated most often. */
  unit: string;
  /** Only figures that these reports state, and gaps as these leave them; empty means all. */
  reportIds: string[];
  /** Only figures that reports of these kinds state, likewise. */
  reportKinds: ReportKind[];
}
export declare const Measure: MessageType<Measure>;

/** Which measure to follow where. */
export interface SeriesRequest {
  /** What. */
  measure?: Measure;
  /** Names or codes of places, each for itself alone. */
  regions: string[];
  /** The years. */
  years?: YearRange;
}
export declare const SeriesRequest: MessageType<SeriesRequest>;

/** One measure over the years. */
export interface SeriesResponse {
  /** What it is, everything filled in. */
  measure?: CompareColumn;
  /** One line for each region asked for, in their order. */
  lines: SeriesLine[];
  /** What the caller should know. */
  notices: string[];
  /** Regions that could not be had. */
  problems: ItemProblem[];
}
export declare const SeriesResponse: MessageType<SeriesResponse>;

/** One region over the years. */
export interface SeriesLine {
  /** The region. */
  region?: RegionRef;
  /** One point for each year from the first to the last, gaps included. */
  points: SeriesPoint[];
}
export declare const SeriesLine: MessageType<SeriesLine>;

/** One region in one year. */
export interface SeriesPoint {
  /** The year. */
  year: number;
  /** What is stated. */
  cell?: CompareCell;
  /** Why nothing is stated; meaningless where something is. */
  gap: SeriesGap;
}
export declare const SeriesPoint: MessageType<SeriesPoint>;

/** Which regions to put in the order of what. */
export interface RankRequest {
  /** What. */
  measure?: Measure;
  /** The year. */
  year: number;
  /** The place whose parts are ranked, by name or code; empty is the whole country. */
  within: string;
  /** 0 the country, 1 provinces, 2 prefectures, 3 counties. */
  level?: number;
  /** Least value first instead of greatest. */
  ascending: boolean;
  /** How many at most; 0 means 100. */
  limit: number;
  /** How many of the last places to give beside the first ones; 0 means none. */
  last: number;
  /** A place whose position among its peers is wanted; empty means none. `within` and `level` are then its own. */
  positionOf: string;
  /** Who its peers are. */
  peers: RankPeers;
  /** Whether regions whose figure is flagged are ranked too. */
  includeFlagged: boolean;
}
export declare const RankRequest: MessageType<RankRequest>;

/** Regions in order. */
export interface RankResponse {
  /** What it is, everything filled in. */
  measure?: CompareColumn;
  /** From the first place on. */
  rows: RankRow[];
  /** How many regions have a value. */
  total: number;
  /** What the caller should know. */
  notices: string[];
  /** The last places, if they were asked for and are not among `rows`. */
  last: RankRow[];
  /** Its place. */
  position?: RankRow;
  /** How many regions might have been ranked, those without a value included; 0 where that is not known. */
  peers: number;
  /** The place. */
  within?: RegionRef;
}
export declare const RankResponse: MessageType<RankResponse>;

/** A region's place. */
export interface RankRow {
  /** From 1; equal values share a place and the next one is skipped. */
  place: number;
  /** The region. */
  region?: RegionRef;
  /** What is stated. */
  cell?: CompareCell;
}
export declare const RankRow: MessageType<RankRow>;

/** What to sum up. */
export interface AggregateRequest {
  /** What. */
  measure?: Measure;
  /** Names or codes of places; each stands for itself and everything below it; empty means all. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** How to group. */
  grouping: AggregateGrouping;
  /** Which quantiles are wanted beside the quartiles, each from 0 to 1; at most 20. */
  quantiles: number[];
  /** Whether flagged figures count. */
  includeFlagged: boolean;
  /** 0 the country, 1 provinces, 2 prefectures, 3 counties. */
  level?: number;
}
export declare const AggregateRequest: MessageType<AggregateRequest>;

/** Figures summed up. Of several figures for one region and year the preferred one counts; flagged ones are left out. */
export interface AggregateResponse {
  /** What it is, everything filled in. */
  measure?: CompareColumn;
  /** One group for each value of the grouping, in its order. */
  groups: AggregateGroup[];
  /** What the caller should know (how many flagged figures were left out). */
  notices: string[];
  /** Regions that could not be had. */
  problems: ItemProblem[];
}
export declare const AggregateResponse: MessageType<AggregateResponse>;

/** A group of figures summed up. */
export interface AggregateGroup {
  /** The group's code: a year, a region's code; empty for all in one. */
  code: string;
  /** Its name. */
  name: string;
  /** How many figures. */
  count: bigint;
  /** Their sum, exact, in decimal notation. */
  sum: string;
  /** Their mean. */
  mean: number;
  /** The middle one; the mean of the middle two for an even number. */
  median: number;
  /** The least, exact. */
  minimum: string;
  /** The greatest, exact. */
  maximum: string;
  /** A quarter of them lie below. */
  lowerQuartile: number;
  /** A quarter of them lie above. */
  upperQuartile: number;
  /** From the least to the greatest, exact, in decimal notation. */
  spread: string;
  /** Their standard deviation, as of a whole population. */
  standardDeviation: number;
  /** The quantiles asked for, in their order. */
  quantiles: number[];
  /** How many of them are stated as bounds or about. */
  inexactCount: bigint;
  /** How exactly the sum is known: that of its parts where they agree, "about" where some are above and some below. */
  sumComparator: FigureComparator;
  /** The figure that states the least. */
  minimumFigure?: Figure;
  /** The figure that states the greatest. */
  maximumFigure?: Figure;
}
export declare const AggregateGroup: MessageType<AggregateGroup>;

/** Which changes to tell. */
export interface ChangeRequest {
  /** What; its kind is level or share. */
  measure?: Measure;
  /** Names or codes of places; each stands for itself and everything below it; empty means all. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** 0 the country, 1 provinces, 2 prefectures, 3 counties. */
  level?: number;
  /** How many years before; 0 means 1. Changes that reports state are those against the year before. */
  span: number;
  /** Whether flagged figures count. */
  includeFlagged: boolean;
  /** How many at most; 0 means 1,000. */
  limit: number;
}
export declare const ChangeRequest: MessageType<ChangeRequest>;

/** Changes. */
export interface ChangeResponse {
  /** What changed, everything filled in. */
  measure?: CompareColumn;
  /** By region code, then year. */
  rows: ChangeRow[];
  /** What the caller should know. */
  notices: string[];
  /** Regions that could not be had. */
  problems: ItemProblem[];
}
export declare const ChangeResponse: MessageType<ChangeResponse>;

/** How a region changed to a year. */
export interface ChangeRow {
  /** The region. */
  region?: RegionRef;
  /** The year. */
  year: number;
  /** What is stated for the earlier year. */
  earlier?: CompareCell;
  /** What is stated for the year. */
  later?: CompareCell;
  /**
   * Later minus earlier, in the unit of the measure (percentage points for a share); empty where one of them is not
   * stated.
   */
  difference: string;
  /** The same in per cent of the earlier one, to four decimal places; empty for a share, and where it can't be told. */
  percent: string;
  /** How exactly the difference is known. */
  comparator: FigureComparator;
  /** The changes that reports state for the year. */
  stated: StatedChange[];
}
export declare const ChangeRow: MessageType<ChangeRow>;

/** A change that a report states, beside the computed one. */
export interface StatedChange {
  /** The figure. */
  figure?: Figure;
  /** The computed change in the unit of the figure; empty where there is none. */
  computed: string;
  /** Stated minus computed; empty where nothing is computed. */
  deviation: string;
  /** Whether they differ by more than rounding explains. */
  disagrees: boolean;
}
export declare const StatedChange: MessageType<StatedChange>;

/** What to look up. */
export interface LookUpRequest {
  /** At most 1,000. */
  items: LookUpItem[];
}
export declare const LookUpRequest: MessageType<LookUpRequest>;

/** One thing to look up. */
export interface LookUpItem {
  /** What. */
  measure?: Measure;
  /** Name or code of a place, for itself alone. */
  region: string;
  /** The year. */
  year: number;
}
export declare const LookUpItem: MessageType<LookUpItem>;

/** What was found. */
export interface LookUpResponse {
  /** One for each item, in their order. */
  results: LookUpResult[];
}
export declare const LookUpResponse: MessageType<LookUpResponse>;

/** What was found for one item. */
export interface LookUpResult {
  /** Why. */
  problem?: ItemProblem;
  /** What. */
  measure?: CompareColumn;
  /** The region. */
  region?: RegionRef;
  /** What is stated, or why nothing is. */
  cell?: CompareCell;
}
export declare const LookUpResult: MessageType<LookUpResult>;

/** Of what to tell the coverage. */
export interface CoverageRequest {
  /** Names or codes of places; each stands for itself and everything below it; empty means all. */
  regions: string[];
  /** Concepts, by code or name; empty means all. */
  concepts: string[];
  /** Which stretch of the list. */
  page?: PageRequest;
}
export declare const CoverageRequest: MessageType<CoverageRequest>;

/** What is held. */
export interface CoverageResponse {
  /** By concept, then region. */
  rows: CoverageRow[];
  /** Where the list goes on, and how many there are. */
  page?: PageInfo;
  /** What the caller should know. */
  notices: string[];
  /** Concepts and regions that could not be had. */
  problems: ItemProblem[];
}
export declare const CoverageResponse: MessageType<CoverageResponse>;

/** What is held for a concept and region. */
export interface CoverageRow {
  /** Code of the concept. */
  concept: string;
  /** The region. */
  region?: RegionRef;
  /** The years for which something is stated, in order. */
  years: number[];
  /** How many figures; 0 for a concept and region asked for by name of which nothing is held. */
  figureCount: bigint;
  /** Years on which a report is held that does not state it, in order. */
  notStatedYears: number[];
  /** Years between the first and the last of which anything is held, on which no report is, in order. */
  noReportYears: number[];
}
export declare const CoverageRow: MessageType<CoverageRow>;

/** Where to look for missing reports. */
export interface MissingReportsRequest {
  /** Names or codes of places; each stands for itself and everything below it; empty means all. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** Kinds of report; empty means, for each region, the kinds of which it has one. */
  kinds: ReportKind[];
  /** 0 the country, 1 provinces, 2 prefectures, 3 counties; all of that level are looked at. */
  level?: number;
  /** Which stretch of the list. */
  page?: PageRequest;
}
export declare const MissingReportsRequest: MessageType<MissingReportsRequest>;

/** Where reports are missing. */
export interface MissingReportsResponse {
  /** By region code, then kind. Where no year is missing there is no row. */
  rows: MissingReportsRow[];
  /** Where the list goes on, and how many there are. */
  page?: PageInfo;
  /** What the caller should know. */
  notices: string[];
  /** Regions that could not be had. */
  problems: ItemProblem[];
  /** The years looked at. */
  years?: YearRange;
}
export declare const MissingReportsResponse: MessageType<MissingReportsResponse>;

/** What is missing of a region's reports of one kind. */
export interface MissingReportsRow {
  /** The region. */
  region?: RegionRef;
  /** The kind of report. */
  kind: ReportKind;
  /** Years of which no such report is held, in order. */
  missingYears: number[];
  /** Years of which one is held, in order. */
  heldYears: number[];
}
export declare const MissingReportsRow: MessageType<MissingReportsRow>;

/** A text that may speak of concepts, regions and periods. */
export interface ResolveTextRequest {
  /** At most 200 characters: 洛阳去年的建议满意率, luoyang gdp 2023. */
  text: string;
  /** How many candidates of each sort at most; 0 means 10. */
  limit: number;
  /** The year that "this year" means; 0 is the server's own. */
  thisYear: number;
}
export declare const ResolveTextRequest: MessageType<ResolveTextRequest>;

/** What a text speaks of. */
export interface ResolveTextResponse {
  /** Concepts, best first. */
  concepts: ConceptMatch[];
  /** Regions, best first. */
  regions: RegionMatch[];
  /** Periods, in the order of the text. */
  periods: PeriodMatch[];
  /** What kind. */
  kind?: FigureKind;
  /** Reached or aimed at. */
  nature?: FigureNature;
  /** Whether more than one region fits equally well. */
  regionAmbiguous: boolean;
  /** Whether more than one concept fits equally well. */
  conceptAmbiguous: boolean;
  /** Words that could not be read. */
  unread: string[];
}
export declare const ResolveTextResponse: MessageType<ResolveTextResponse>;

/** A region that a text may speak of. */
export interface RegionMatch {
  /** The region. */
  region?: RegionRef;
  /** Its name with everything above it: 河南省洛阳市. */
  path: string;
  /** How well it fits, 0 to 1. */
  score: number;
  /**
   * Why it was found: "exact name", "short name", "former name", "code", "pinyin", "English name", "nearly so spelled"
   * (a letter off); with ", in 河南省" where the text names a place around it, ", the only one with reports" where that
   * tells it from others of its name.
   */
  reason: string;
  /** The words of the text that name it, as offsets in bytes. */
  span?: TextSpan;
  /** Whether reports on it or figures about it are held. */
  held: boolean;
}
export declare const RegionMatch: MessageType<RegionMatch>;

/** A period that a text speaks of. */
export interface PeriodMatch {
  /** As in `Figure.period`. */
  period: string;
  /** How it was read: "stated", "last year", "this year". */
  reason: string;
  /** The words of the text that name it, as offsets in bytes. */
  span?: TextSpan;
}
export declare const PeriodMatch: MessageType<PeriodMatch>;

/** Which regions a text may mean. */
export interface ResolveRegionsRequest {
  /** A name, a short name, a path of names or a code. */
  text: string;
  /** How many candidates at most; 0 means 20. */
  limit: number;
}
export declare const ResolveRegionsRequest: MessageType<ResolveRegionsRequest>;

/** Which regions a text may mean. */
export interface ResolveRegionsResponse {
  /** Best first. */
  candidates: Candidate[];
  /** Whether more than one fits equally well. */
  ambiguous: boolean;
}
export declare const ResolveRegionsResponse: MessageType<ResolveRegionsResponse>;

/** Which concepts a text may mean. */
export interface ResolveConceptsRequest {
  /** A name, an alias or a code; empty asks for all. */
  text: string;
  /** How many at most; 0 means all. */
  limit: number;
}
export declare const ResolveConceptsRequest: MessageType<ResolveConceptsRequest>;

/** Which concepts a text may mean. */
export interface ResolveConceptsResponse {
  /** Best first. */
  matches: ConceptMatch[];
}
export declare const ResolveConceptsResponse: MessageType<ResolveConceptsResponse>;

/** A concept that a text may mean. */
export interface ConceptMatch {
  /** The concept. */
  concept?: ConceptRef;
  /** How well it fits, 0 to 1; 1 where all were asked for. */
  score: number;
  /**
   * Why it was found: "code", "exact name", "alias", "part of a name", "similar name", "same words" (in another order or
   * form), "words in common", "nearly so spelled"; with ": " and the name that fitted where it is not the Chinese one.
   */
  reason: string;
  /** How many figures are held for it. */
  figureCount: bigint;
}
export declare const ConceptMatch: MessageType<ConceptMatch>;

/** Something that reports measure. */
export interface ConceptRef {
  /** Its code. */
  code: string;
  /** Its Chinese name. */
  nameZh: string;
  /** Its English name. */
  nameEn: string;
  /** Units in which it is mostly stated. */
  usualUnits: string[];
  /** What it means. */
  definition: string;
  /** Other words for it. */
  aliases: string[];
}
export declare const ConceptRef: MessageType<ConceptRef>;

/** A view and the figures in it. */
export interface GetViewResponse {
  /** The view. */
  view?: View;
  /** The figures that the view names by position, each once. */
  figures: Figure[];
  /** What the caller should know. */
  notices: string[];
}
export declare const GetViewResponse: MessageType<GetViewResponse>;

/** Sums that were checked. */
export interface CheckSumsResponse {
  /** By report, then in the order of the text. */
  checks: SumCheck[];
  /** The figures that the checks name by position, each once. */
  figures: Figure[];
  /** How many checks there are, where `limit` cut them short. */
  total: bigint;
  /** How many of all are SUM_OUTCOME_BROKEN. */
  broken: bigint;
  /** What the caller should know. */
  notices: string[];
}
export declare const CheckSumsResponse: MessageType<CheckSumsResponse>;

/** What is known of a report beside its text. */
export interface ReportSummary {
  /** Its name in this server. */
  id: string;
  /** Its title. */
  title: string;
  /** The body that gave it out; empty where not told. */
  publisher: string;
  /** The place. */
  region?: RegionRef;
  /** What kind of report it is. */
  kind: ReportKind;
  /** The years it reviews, as in `Figure.period`; empty where not told. */
  periodCovered: string;
  /** The year in which it was given; 0 where not told. */
  yearDelivered: number;
  /** YYYY-MM-DD; empty where not told. */
  publishDate: string;
  /** Where it came from, a URL or a file name; empty where unknown. */
  source: string;
  /** 1 for the first text under this name, then increasing. */
  version: number;
  /** Length of the text in bytes of UTF-8. */
  textBytes: bigint;
  /** How many figures it states. */
  figureCount: number;
}
export declare const ReportSummary: MessageType<ReportSummary>;

/** A report to take in. What is not given is looked for in the text. */
export interface ReportDraft {
  /** Its name; empty asks for one made of its content. */
  id: string;
  /** Its title; empty if the text should tell. */
  title: string;
  /** Name or code of the place it reports on; empty if the text should tell. */
  region: string;
  /** What kind of report it is, in words or by code ("政府工作报告", "government-work"); empty if the text should tell. */
  kind: string;
  /** "2023" or "2013-2017"; empty if the text should tell. */
  yearCovered: string;
  /** "2024"; empty if the text should tell. */
  yearDelivered: string;
  /** Where it came from. */
  sourceUrl: string;
  /**
   * The report as found: text or a web page in UTF-8 or GB18030, page furniture and all, or the bytes of a Word file
   * (DOCX). At most 16 MiB less the rest of the frame.
   */
  text: Uint8Array;
}
export declare const ReportDraft: MessageType<ReportDraft>;

/** Reports to take in, up to the frame limit for this call (16 MiB). */
export interface IngestRequest {
  /** At least one. */
  reports: ReportDraft[];
}
export declare const IngestRequest: MessageType<IngestRequest>;

/** What became of each draft, in their order. One that fails does not keep the others out. */
export interface IngestResponse {
  /** One for each draft. */
  outcomes: IngestOutcome[];
}
export declare const IngestResponse: MessageType<IngestResponse>;

/** How far a call of `IngestWithProgress` has come. Who reads slowly gets the newest; the work never waits for the reader. */
export interface IngestProgress {
  /** What is being done. */
  stage: IngestStage;
  /** How many drafts have that behind them. Never falls within a stage. */
  done: number;
  /** Of how many. */
  total: number;
  /** What became of the drafts; in the last answer alone. */
  response?: IngestResponse;
}
export declare const IngestProgress: MessageType<IngestProgress>;

/** What became of a draft. */
export interface IngestOutcome {
  /** The name under which the report is held; the draft's own when it was refused. */
  id: string;
  /** What happened. */
  result: IngestResult;
  /** The version now held; 0 when refused. */
  version: number;
  /** How many figures were found. */
  figureCount: number;
  /** Why it was refused and what to do; empty otherwise. */
  error: string;
  /** What was noticed and not fatal (a region that is ambiguous, no period found). */
  notices: string[];
  /** Names of the kept queries that match the report; empty where it was unchanged or refused. */
  matchedQueries: string[];
}
export declare const IngestOutcome: MessageType<IngestOutcome>;

/** Which report, and what of it. */
export interface GetReportRequest {
  /** Its name. */
  id: string;
  /** Which version; 0 is the newest. */
  version: number;
  /** Whether the text is wanted. */
  withText: boolean;
  /** Whether sections and blocks are wanted. */
  withStructure: boolean;
  /** Whether the figures are wanted. */
  withFigures: boolean;
}
export declare const GetReportRequest: MessageType<GetReportRequest>;

/** A report. */
export interface GetReportResponse {
  /** What is known of it. */
  summary?: ReportSummary;
  /** The whole text as taken in; empty unless asked for. */
  text: string;
  /** Headings in reading order; empty unless asked for. */
  sections: SectionRef[];
  /** Lines and paragraphs in reading order; empty unless asked for. */
  blocks: BlockRef[];
  /** Figures in the order of their places; empty unless asked for. */
  figures: Figure[];
}
export declare const GetReportResponse: MessageType<GetReportResponse>;

/** A heading. */
export interface SectionRef {
  /** Where its words stand in the text. */
  heading?: TextSpan;
  /** 1 for the outermost. */
  level: number;
  /** Position in the list of the section around it, counted from 1; 0 for an outermost one. */
  parent: number;
}
export declare const SectionRef: MessageType<SectionRef>;

/** A line or paragraph. */
export interface BlockRef {
  /** Where it stands in the text. */
  span?: TextSpan;
  /** What it is to the report. */
  role: BlockRole;
  /** Position in the list of the innermost section it stands in, counted from 1; 0 before the first heading. */
  section: number;
}
export declare const BlockRef: MessageType<BlockRef>;

/** Which reports to list. */
export interface ListReportsRequest {
  /** Which reports. */
  filter?: ReportFilter;
  /** Which stretch of the list. */
  page?: PageRequest;
}
export declare const ListReportsRequest: MessageType<ListReportsRequest>;

/** Reports by region, then year, then name. */
export interface ListReportsResponse {
  /** This page's reports. */
  reports: ReportSummary[];
  /** Where the list goes on. */
  page?: PageInfo;
}
export declare const ListReportsResponse: MessageType<ListReportsResponse>;

/** Of which place to explain the figures. */
export interface ExplainRequest {
  /** The report's name. */
  reportId: string;
  /** A place in its newest text. */
  span?: TextSpan;
}
export declare const ExplainRequest: MessageType<ExplainRequest>;

/** Why there are figures at a place, or none. */
export interface ExplainResponse {
  /** A tree, written out in reading order: each step follows the one it belongs to. */
  steps: ExplainStep[];
}
export declare const ExplainResponse: MessageType<ExplainResponse>;

/** A step of an explanation. */
export interface ExplainStep {
  /** How deep it stands in the tree; 0 for a root. */
  depth: number;
  /** Name of the rule. */
  rule: string;
  /** Where it applied. */
  span?: TextSpan;
  /** What it made of the words, or why it refused. */
  outcome: string;
}
export declare const ExplainStep: MessageType<ExplainStep>;

/** What to search for. */
export interface SearchRequest {
  /**
   * In the query language of Protos/README.md: words, "phrases", + - OR ( ), title: heading: body:, region: year: kind:
   * source: has:, 满意率>=95.
   */
  text?: string;
  /** The same as a tree. */
  tree?: QueryTree;
  /** Which reports to search; joined by AND with conditions in the query itself. */
  filter?: ReportFilter;
  /** The order of the hits. */
  sort: SearchSort;
  /** Which stretch of the hits. */
  page?: PageRequest;
  /** How many snippets a hit. */
  snippets?: number;
  /** Which counts over all hits are wanted. */
  facets: FacetField[];
  /** Whether each hit's score is to be explained. */
  explain: boolean;
  /**
   * Whether reports on late years are preferred: up to half of its score is added to a report on the latest year found, half
   * as much for every three years before. For the order by score.
   */
  preferRecent: boolean;
  /** Whether snippets come with the figures in them. */
  withFigures: boolean;
  /** Whether `page.total` may be a lower bound, which is found faster; without effect where facets are asked for. */
  estimateTotal: boolean;
  /** Counts of a facet given at most, 1 to 10,000; 0 is 200. */
  facetLimit: number;
}
export declare const SearchRequest: MessageType<SearchRequest>;

/**
 * A query as a tree without recursion: nodes name their children by position, and a child always stands before its
 * parent. The last node is the root.
 */
export interface QueryTree {
  /** At most 256. */
  nodes: QueryNode[];
}
export declare const QueryTree: MessageType<QueryTree>;

/** A node of a query. */
export interface QueryNode {
  /** What the node asks for. */
  kind: QueryNodeKind;
  /** For a leaf: its words. */
  text: string;
  /** For a leaf: the field in which to look. */
  field: SearchField;
  /** For a branch: positions of its children, each less than the node's own. */
  children: number[];
  /** The years. */
  years?: YearRange;
  /** For `QUERY_NODE_KIND`: the kind that the report must be of. */
  reportKind: ReportKind;
  /** The bound. */
  figure?: FigureBound;
}
export declare const QueryNode: MessageType<QueryNode>;

/**
 * On which side of a value a figure must lie. It must be reached, not aimed at, and surely lie there: 超95% is above 95 and
 * not surely above 96, 近95% is below 95, 约95% counts as 95, of a range both ends must fit.
 */
export interface FigureBound {
  /** The side: equal, greater, at least, less or at most. */
  comparator: FigureComparator;
  /** The value, in decimal notation, without multipliers: "12600000" for 1260万. */
  value: string;
  /**
   * The unit without multiplier: 件, %, 元, 个百分点 (for growth); figures in other units of the same measure are converted.
   * Empty for any.
   */
  unit: string;
}
export declare const FigureBound: MessageType<FigureBound>;

/** What was found. */
export interface SearchResponse {
  /** This page's hits, in the order asked for. */
  hits: SearchHit[];
  /** Where the hits go on, and how many there are. */
  page?: PageInfo;
  /** Counts over all hits, as asked for. */
  facets: Facet[];
  /** What the caller should know: that the query was read as plain words, and why. */
  notices: string[];
  /** How long the search took inside the server, in nanoseconds. */
  elapsedNs: bigint;
  /** The query as it was read, in the query language. */
  reading: string;
  /** Whether the query text broke the grammar, so that it was read as plain words; `notices` say where. */
  readAsPlainWords: boolean;
  /** Whether no report has all that was asked for, so that the hits have some of it. */
  relaxed: boolean;
  /** Words that no report holds, and what was looked for in their place; unset where the query was answered as asked. */
  corrections: QueryCorrection[];
  /**
   * On the first page, where fewer than ten reports have all that was asked for: reports that have some of it, best first,
   * up to ten with `hits`. They are neither in `page.total` nor in `facets`. For the order by score.
   */
  partialHits: SearchHit[];
}
export declare const SearchResponse: MessageType<SearchResponse>;

/** A word of a query that was not found, and what was looked for in its place. */
export interface QueryCorrection {
  /** Why the other words may be meant. */
  kind: QueryCorrectionKind;
  /** The word as asked for. */
  from: string;
  /** What was looked for; several names are parted by 、. */
  to: string;
}
export declare const QueryCorrection: MessageType<QueryCorrection>;

/** A report that was found. */
export interface SearchHit {
  /** Its name. */
  reportId: string;
  /** Its title. */
  title: string;
  /** The place. */
  region?: RegionRef;
  /** The years it reviews, as in `Figure.period`; empty where not told. */
  periodCovered: string;
  /** What kind of report it is. */
  kind: ReportKind;
  /** Where it came from. */
  source: string;
  /** How well it fits; only the order means anything. */
  score: number;
  /** Its most telling places, best first. */
  snippets: Snippet[];
  /** How the score came about; unset unless asked for. */
  explanation: ScorePart[];
}
export declare const SearchHit: MessageType<SearchHit>;

/** A telling place of a report. */
export interface Snippet {
  /** Its words. */
  text: string;
  /** Where they stand in the report's text. */
  span?: TextSpan;
  /** What matched, as stretches of the report's text inside `span`. */
  highlights: TextSpan[];
  /** Headings around it, outermost first. */
  sectionPath: string[];
  /** Where the words stand in the report's text, in characters. */
  characters?: CharacterRange;
  /** `highlights` in characters. */
  highlightCharacters: CharacterRange[];
  /** The figures in it, in the order of the text, without the words of their sentences; unset unless asked for. */
  figures: Figure[];
}
export declare const Snippet: MessageType<Snippet>;

/** A stretch of a report's text in characters, for languages that do not index by bytes. */
export interface CharacterRange {
  /** The first character, in Unicode code points from the text's start. */
  start: number;
  /** Behind the last character. */
  end: number;
}
export declare const CharacterRange: MessageType<CharacterRange>;

/** A part of a score. */
export interface ScorePart {
  /** The term. */
  term: string;
  /** The field. */
  field: SearchField;
  /** How often it stands there. */
  frequency: number;
  /** In how many reports it stands. */
  documentFrequency: number;
  /** What it added. */
  score: number;
  /** What it is that added to the score. */
  kind: ScorePartKind;
  /** For proximity the characters between, for recency the years back. */
  distance: number;
}
export declare const ScorePart: MessageType<ScorePart>;

/** Counts by one field. */
export interface Facet {
  /** The field. */
  field: FacetField;
  /** Each value and its count; a region's count holds those below it. */
  counts: FacetCount[];
  /** How many values there are, those left out for the limit included. */
  valueCount: bigint;
  /** Hits without a value. */
  missing: bigint;
}
export declare const Facet: MessageType<Facet>;

/** How many hits have a value. */
export interface FacetCount {
  /** The value's code: a region's six digits, a year, a kind's or concept's code. */
  code: string;
  /** Its Chinese name. */
  name: string;
  /** How many hits. */
  count: bigint;
  /** For a region the code of the one around it; empty for provinces, the nation and other fields. */
  parent: string;
}
export declare const FacetCount: MessageType<FacetCount>;

/** A stretch of a report's text. */
export interface TextSpan {
  /** Offset of the first byte, in UTF-8 bytes from the text's start. */
  start: number;
  /** Offset behind the last byte. */
  end: number;
}
export declare const TextSpan: MessageType<TextSpan>;

/** A place. */
export interface RegionRef {
  /** Its six-digit code (GB/T 2260); 100000 is the whole country; 0 for a place that the code table does not hold. */
  code: number;
  /** Its official name. */
  name: string;
}
export declare const RegionRef: MessageType<RegionRef>;

/** Years, both ends included. */
export interface YearRange {
  /** 0 is open. */
  from: number;
  /** 0 is open. */
  to: number;
}
export declare const YearRange: MessageType<YearRange>;

/** Which reports are meant. An empty filter means all; conditions are joined by AND, the values of one by OR. */
export interface ReportFilter {
  /** Names or codes of places; each stands for itself and everything below it. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** Kinds of report. */
  kinds: ReportKind[];
  /** Words that the source must contain. */
  sources: string[];
  /** Concepts, by code or name, of which the report must state a figure. */
  hasConcepts: string[];
}
export declare const ReportFilter: MessageType<ReportFilter>;

/** Which stretch of a list is wanted. */
export interface PageRequest {
  /** How many at most. */
  limit?: number;
  /** Where to go on, from an earlier `PageInfo`; empty is the beginning. */
  cursor: string;
}
export declare const PageRequest: MessageType<PageRequest>;

/** Where a list goes on. */
export interface PageInfo {
  /** For the next `PageRequest.cursor`; empty at the end. */
  nextCursor: string;
  /** How many there are in all. */
  total: bigint;
  /** Whether `total` is exact; otherwise there are at least that many. */
  totalIsExact: boolean;
}
export declare const PageInfo: MessageType<PageInfo>;

/** Something that might have been meant by a text. */
export interface Candidate {
  /** Code of the region or concept. */
  code: string;
  /** Its Chinese name; for a region with everything above it (河南省洛阳市新安县). */
  name: string;
  /** How well it fits, 0 to 1. */
  score: number;
  /** Why it was found: "exact name", "short name", "former name", "alias". */
  reason: string;
}
export declare const Candidate: MessageType<Candidate>;

/** Which view of which place and year. */
export interface GetViewRequest {
  /** loop, supervision, platform, legislation, people, institution, livelihood or cockpit, or the view's Chinese name. */
  view: string;
  /** A place by name or code, for itself alone. */
  region: string;
  /** The year, 1 to 9999. */
  year: number;
}
export declare const GetViewRequest: MessageType<GetViewRequest>;

/** A view of a place in a year. */
export interface View {
  /** Its code. */
  code: string;
  /** Its Chinese name. */
  nameZh: string;
  /** Its English name. */
  nameEn: string;
  /** The place. */
  region?: RegionRef;
  /** The year. */
  year: number;
  /** Its parts, in their order. */
  panels: ViewPanel[];
  /** The reports held on the place and year, by ID. Empty where there is none: then nothing in the view can be stated. */
  reports: ViewReport[];
}
export declare const View: MessageType<View>;

/** A report that a view rests on. */
export interface ViewReport {
  /** Its ID. */
  reportId: string;
  /** Its title. */
  title: string;
  /** Its kind. */
  kind: ReportKind;
}
export declare const ViewReport: MessageType<ViewReport>;

/** A part of a view: steps of one loop, or things of one sort. */
export interface ViewPanel {
  /** The view that it belongs to; in the cockpit this tells where to read on. */
  view: string;
  /** Its code, of its own within the view. */
  code: string;
  /** Its Chinese name. */
  nameZh: string;
  /** Its English name. */
  nameEn: string;
  /** Its rows, in the order of the steps. */
  rows: ViewRow[];
}
export declare const ViewPanel: MessageType<ViewPanel>;

/** A step of a loop: put, handled, replied, resolved, satisfied. */
export interface ViewRow {
  /** What the row is in its panel, a code. */
  role: string;
  /** Its Chinese name. */
  nameZh: string;
  /** Its English name. */
  nameEn: string;
  /** The concepts that it shows. */
  concepts: string[];
  /**
   * What is stated, the row's main figure first, then in the order of the texts. Entries of a row may count different
   * things of one sort; nothing is added up.
   */
  entries: ViewEntry[];
  /** Regulations and the like that the reports name, in the order of the texts. */
  documents: ViewDocument[];
  /** Why nothing is stated; VIEW_GAP_NONE where something is. */
  gap: ViewGap;
  /** Where the main figure stands among the place's peers; absent where no peer states the same measure. */
  standing?: ViewStanding;
  /** How the main figure moved against the year before; absent where that year's is not held. */
  change?: ViewChange;
}
export declare const ViewRow: MessageType<ViewRow>;

/** Something stated, once or several times. */
export interface ViewEntry {
  /** Positions in the answer's `figures`: all that state it, the preferred one first. */
  figures: number[];
  /** Whether they disagree. */
  conflict: boolean;
  /** How it is stated. */
  statement: ViewStatement;
  /** For VIEW_STATEMENT_ALL the words that say so, in the report's text. */
  words: string;
  /** Why the first figure is preferred; empty unless they disagree. */
  preference: string;
}
export declare const ViewEntry: MessageType<ViewEntry>;

/** A regulation or the like that a report names in 《》. */
export interface ViewDocument {
  /** Its name, without the marks. */
  title: string;
  /** The report that names it. */
  reportId: string;
  /** Where the name stands in the report's text, marks included. */
  span?: TextSpan;
  /** The sentence around it. */
  sentence?: TextSpan;
  /** The sentence's words. */
  sentenceText: string;
  /** The word that says what was done with it: 制定, 修订, 废止. */
  verb: string;
}
export declare const ViewDocument: MessageType<ViewDocument>;

/**
 * A figure's place among those of the place's peers: regions of the same level, within the narrowest division in which
 * another one states the same measure.
 */
export interface ViewStanding {
  /** Position in the answer's `figures`. */
  figure: number;
  /** From 1, greatest value first; equal values share a place. */
  place: number;
  /** How many regions have a value, this one included. */
  total: number;
  /** The division whose parts are ranked. */
  within?: RegionRef;
  /** Their level: 1 provinces, 2 prefectures, 3 counties. */
  level: number;
  /** Units of those whose value was converted to the figure's own for the comparison; one that can't be is left out. */
  convertedUnits: string[];
}
export declare const ViewStanding: MessageType<ViewStanding>;

/** A figure against that of the year before. */
export interface ViewChange {
  /** Position of this year's in the answer's `figures`. */
  figure: number;
  /** Position of the year before's. */
  previous: number;
  /** This year's less the year before's, exact, in decimal notation. */
  difference: string;
  /** The difference's unit: the figures' own; 个百分点 where that is %. */
  unit: string;
  /** Whether either figure is a bound or about, so that the difference is no more exact. */
  uncertain: boolean;
  /** Position in the answer's `figures`. */
  stated?: number;
  /** Whether the stated change contradicts the difference. */
  disagrees: boolean;
}
export declare const ViewChange: MessageType<ViewChange>;

/** Whose sums to check. */
export interface CheckSumsRequest {
  /** Names or codes of places; each stands for itself and everything below it; empty means all. */
  regions: string[];
  /** The years. */
  years?: YearRange;
  /** Whether only those are wanted that don't add up. */
  onlyBroken: boolean;
  /** How many at most, 1 to 1,000; 0 means 100. */
  limit: number;
}
export declare const CheckSumsRequest: MessageType<CheckSumsRequest>;

/** A whole and its parts, or two figures that are bound to one another. */
export interface SumCheck {
  /** Which rule binds them. */
  rule: SumRule;
  /** Code of the identity; empty for SUM_RULE_PARTS. */
  identity: string;
  /** The identity's Chinese name. */
  nameZh: string;
  /** Its English name. */
  nameEn: string;
  /** The report. */
  reportId: string;
  /** Position of the whole in the answer's `figures`. */
  whole: number;
  /** Positions of the parts, in the order of the text. */
  parts: number[];
  /** Position in the answer's `figures`. */
  rate?: number;
  /** What the parts come to: their sum, or for SUM_RULE_RATE the rate as computed, in decimal notation. */
  computed: string;
  /** How it turned out. */
  outcome: SumOutcome;
}
export declare const SumCheck: MessageType<SumCheck>;

/** One frame on the wire: its length as four bytes, big-endian, and then this message. */
export interface Frame {
  /**
   * Which call the frame belongs to. Chosen by the client, 1 for its first call, then increasing, never used again on
   * the same connection. 0 is the connection itself (ping, pong, go-away).
   */
  streamId: bigint;
  /** Client to server: begins a call. */
  request?: Request;
  /** Server to client: answers a call, wholly or in part. */
  response?: Response;
  /** Client to server: the answer is no longer wanted. */
  cancel?: Cancel;
  /** Either side: are you there? */
  ping?: Ping;
  /** The answer to a ping. */
  pong?: Pong;
  /** Server to client: no call after `last_stream_id` will be served on this connection. */
  goAway?: GoAway;
  /** Client to server: a call with many answers may send so many more. */
  credit?: Credit;
}
export declare const Frame: MessageType<Frame>;

/** Begins a call. */
export interface Request {
  /** Full name of the method: "gongbao.v1.ReportService/Search". At most 256 bytes. */
  method: string;
  /** Milliseconds from arrival within which the answer is wanted; 0 means the server's default (10,000). */
  timeoutMs: number;
  /**
   * What accompanies the call without being part of it: traceparent, request-id, authorization, accept-encoding,
   * idempotency-key. At most 32 entries, 8 KiB in all.
   */
  metadata: Metadata[];
  /** The call's request message, encoded. */
  body: Uint8Array;
  /**
   * For a call with many answers: how many of them the server may send before it must wait for `Credit`. 0 counts none:
   * then they come as fast as the connection is read. Calls with one answer pass over it.
   */
  credit: number;
}
export declare const Request: MessageType<Request>;

/** One piece of what accompanies a call. */
export interface Metadata {
  /** Lower-case name. */
  key: string;
  /** Any bytes. */
  value: Uint8Array;
}
export declare const Metadata: MessageType<Metadata>;

/** Answers a call. */
export interface Response {
  /** How the call ended; OK (0) with a body that counts. */
  code: StatusCode;
  /** For people: what was wrong and what to do. Empty when the code is OK. */
  message: string;
  /** For programs: what exactly was wrong. */
  details: ErrorDetail[];
  /**
   * Whether this is the last frame of the call; always true for a call with one answer. In a call with many answers the
   * last frame says how the call ended and holds none of them.
   */
  end: boolean;
  /** An answer message of the call, encoded; empty unless the code is OK. */
  body: Uint8Array;
  /** How `body` is compressed. Never, unless the request's metadata `accept-encoding` names the way. */
  compression: Compression;
  /**
   * Bytes of the message when it is not compressed any more; 0 where it is not compressed. To be held against limits before
   * anything is inflated; a body that gives more or fewer is broken.
   */
  inflatedBytes: number;
}
export declare const Response: MessageType<Response>;

/** What exactly was wrong. */
export interface ErrorDetail {
  /** A field of the request is wrong. */
  fieldViolation?: FieldViolation;
  /** When to try again. */
  retryAfter?: RetryAfter;
  /** Which thing the error is about. */
  resource?: ResourceInfo;
  /** Under which name the server's log tells of the call. */
  request?: RequestInfo;
}
export declare const ErrorDetail: MessageType<ErrorDetail>;

/** A field of the request is wrong. */
export interface FieldViolation {
  /** Name of the field, as in the proto file: "page.limit". */
  field: string;
  /** What is wrong with it and what would be right. */
  description: string;
}
export declare const FieldViolation: MessageType<FieldViolation>;

/** When to try again. */
export interface RetryAfter {
  /** Milliseconds to wait at least. */
  delayMs: number;
}
export declare const RetryAfter: MessageType<RetryAfter>;

/** Which thing the error is about. */
export interface ResourceInfo {
  /** What kind of thing: "report", "region", "concept", "limit". */
  type: string;
  /** Its name, as the caller gave it. */
  name: string;
  /** What might have been meant, best first. */
  candidates: string[];
}
export declare const ResourceInfo: MessageType<ResourceInfo>;

/** How a call is named in the server's log. */
export interface RequestInfo {
  /** The id that the client gave in metadata `request-id`, or one that the server made. */
  requestId: string;
}
export declare const RequestInfo: MessageType<RequestInfo>;

/** The answer to a call is no longer wanted. */
export interface Cancel {
}
export declare const Cancel: MessageType<Cancel>;

/** A call with many answers may send so many more than it was allowed before. Only for calls that began with `credit`. */
export interface Credit {
  /** How many answers more. */
  answers: number;
}
export declare const Credit: MessageType<Credit>;

/** Are you there? Legal at any time, also before any request. */
export interface Ping {
  /** Returned unchanged in the pong. At most 64 bytes. */
  payload: Uint8Array;
}
export declare const Ping: MessageType<Ping>;

/** The answer to a ping. */
export interface Pong {
  /** The ping's payload. */
  payload: Uint8Array;
  /** Whether the server takes calls. */
  health: HealthState;
}
export declare const Pong: MessageType<Pong>;

/** No call after `last_stream_id` will be served on this connection; earlier ones will be answered. */
export interface GoAway {
  /** The last call that the server took from this connection. */
  lastStreamId: bigint;
  /** Why, for people. */
  reason: string;
  /** Why, for programs: OK for a drain, INVALID_ARGUMENT for a broken frame, RESOURCE_EXHAUSTED for a limit. */
  code: StatusCode;
}
export declare const GoAway: MessageType<GoAway>;

export declare const methods: {
  readonly getStatus: Method<GetStatusRequest, GetStatusResponse>;
  readonly checkHealth: Method<CheckHealthRequest, CheckHealthResponse>;
  readonly watchHealth: Method<WatchHealthRequest, WatchHealthResponse>;
  readonly listConnections: Method<ListConnectionsRequest, ListConnectionsResponse>;
  readonly listCalls: Method<ListCallsRequest, ListCallsResponse>;
  readonly describe: Method<DescribeRequest, DescribeResponse>;
  readonly listFigures: Method<ListFiguresRequest, ListFiguresResponse>;
  readonly exportFigures: Method<ExportFiguresRequest, ExportFiguresResponse>;
  readonly compare: Method<CompareRequest, CompareResponse>;
  readonly series: Method<SeriesRequest, SeriesResponse>;
  readonly rank: Method<RankRequest, RankResponse>;
  readonly aggregate: Method<AggregateRequest, AggregateResponse>;
  readonly change: Method<ChangeRequest, ChangeResponse>;
  readonly lookUp: Method<LookUpRequest, LookUpResponse>;
  readonly coverage: Method<CoverageRequest, CoverageResponse>;
  readonly missingReports: Method<MissingReportsRequest, MissingReportsResponse>;
  readonly resolveText: Method<ResolveTextRequest, ResolveTextResponse>;
  readonly resolveRegions: Method<ResolveRegionsRequest, ResolveRegionsResponse>;
  readonly resolveConcepts: Method<ResolveConceptsRequest, ResolveConceptsResponse>;
  readonly getView: Method<GetViewRequest, GetViewResponse>;
  readonly checkSums: Method<CheckSumsRequest, CheckSumsResponse>;
  readonly ingest: Method<IngestRequest, IngestResponse>;
  readonly ingestWithProgress: Method<IngestRequest, IngestProgress>;
  readonly getReport: Method<GetReportRequest, GetReportResponse>;
  readonly listReports: Method<ListReportsRequest, ListReportsResponse>;
  readonly search: Method<SearchRequest, SearchResponse>;
  readonly explain: Method<ExplainRequest, ExplainResponse>;
  readonly multiSearch: Method<MultiSearchRequest, MultiSearchResponse>;
  readonly findSimilar: Method<FindSimilarRequest, FindSimilarResponse>;
  readonly findCopies: Method<FindCopiesRequest, FindCopiesResponse>;
  readonly suggest: Method<SuggestRequest, SuggestResponse>;
  readonly trend: Method<TrendRequest, TrendResponse>;
  readonly saveQuery: Method<SaveQueryRequest, SaveQueryResponse>;
  readonly listQueries: Method<ListQueriesRequest, ListQueriesResponse>;
  readonly deleteQuery: Method<DeleteQueryRequest, DeleteQueryResponse>;
  readonly matchStoredQueries: Method<MatchStoredQueriesRequest, MatchStoredQueriesResponse>;
  readonly listMatches: Method<ListMatchesRequest, ListMatchesResponse>;
  readonly watchMatches: Method<ListMatchesRequest, ListMatchesResponse>;
};
