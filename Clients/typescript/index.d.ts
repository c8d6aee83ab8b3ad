import type { Input, Method } from "./codec.js";
import type { Calls } from "./gongbao/v1/calls.js";
import type { ErrorDetail } from "./gongbao/v1/messages.js";

export type { Input, MessageType, Method } from "./codec.js";
export { CodecError } from "./codec.js";
export * as v1 from "./gongbao/v1/messages.js";

/** When a failed call is made again; what is left out is as in `standardRetry`. */
export interface Retry {
  /** Most attempts for one call, the first included; 1 never tries again. */
  attempts?: number;
  /** The pause before the second attempt; it doubles from one to the next. */
  firstPauseMs?: number;
  longestPauseMs?: number;
  /** How many repeats a call earns: the load grows by no more than this share. */
  perCall?: number;
  /** Most repeats that can be saved up. */
  cap?: number;
}

export declare const standardRetry: Readonly<Required<Retry>>;

/** What Node's `tls.connect` takes; here what one mostly needs. */
export interface TLSOptions {
  /** The authorities to trust, as PEM; the system's otherwise. */
  ca?: string | Uint8Array;
  /** A certificate of one's own, and its key, as PEM. */
  cert?: string | Uint8Array;
  key?: string | Uint8Array;
  /** The name that the server's certificate must have, where it is not the host's. */
  servername?: string;
  [other: string]: unknown;
}

/** How a client connects and calls. */
export interface ClientOptions {
  /** Milliseconds for calls that name no time of their own; 10,000 otherwise. */
  timeoutMs?: number;
  /** Milliseconds for making a connection; 5,000 otherwise. */
  connectTimeoutMs?: number;
  /** Encrypts; `true` trusts the authorities of Node. */
  tls?: boolean | TLSOptions;
  /** Accompanies every call as a bearer token; white space at its ends is passed over. */
  token?: string;
  /** Lets the server compress long answers, for slow networks. */
  compression?: boolean;
  retry?: Retry;
}

/** How one call is made. */
export interface CallOptions {
  /** Milliseconds within which the answer must be here, all of many included; those have ten minutes otherwise. */
  timeoutMs?: number;
  /** Cancels the call, and tells the server. */
  signal?: AbortSignal;
  /** What accompanies the call; keys are lower-case. */
  metadata?: Record<string, string | Uint8Array>;
}

/**
 * Connects to "HOST:PORT". Rejects with ConnectionLost, with RPCError for a token that can be none, with TypeError for an option that is
 * not there.
 *
 *     const gongbao = await connect("127.0.0.1:7171");
 *     const { hits } = await gongbao.search({ text: "代表建议 满意率" });
 */
export declare function connect(server?: string, options?: ClientOptions): Promise<Client>;

/** A connection to a server, made anew where it ends; carries many calls at a time. Each method of the protos is a method of it. */
export declare class Client extends Calls {
  /** Does not connect; the first call does. Throws RPCError for a token that can be none, TypeError for an option that is not there. */
  constructor(server: string, options?: ClientOptions);
  /**
   * Makes a call. Rejects with RPCError where the server refuses or the call ends by its time or signal, with ConnectionLost where no
   * answer can be had. Tries again where that may help.
   */
  call<Request, Answer>(method: Method<Request, Answer>, request: Input<Request>, options?: CallOptions): Promise<Answer>;
  /** Makes a call with many answers. Until the first it is tried again; leaving the loop tells the server. */
  stream<Request, Answer>(
    method: Method<Request, Answer>,
    request: Input<Request>,
    options?: CallOptions,
  ): AsyncGenerator<Answer, void, undefined>;
  /** Whether the server takes calls: the name of its health state, "HEALTH_SERVING" when it does. */
  ping(timeoutMs?: number): Promise<string>;
  /** Ends the connection; calls that wait reject with ClientClosed. May be called twice. */
  close(): void;
}

/** What a client of Gongbao rejects with; a request that can't be written is a CodecError. */
export declare class GongbaoError extends Error {
  /** The name of the status that says what kind of trouble it is, "NOT_FOUND". */
  readonly code: string;
  /** Whether the same call may do better a little later. */
  readonly mayBeRetried: boolean;
  /** How long the server asks to wait before another try; undefined where it does not say. */
  readonly retryAfterMs: number | undefined;
}

/**
 * The server can't be reached, or the connection to it ended before the answer came: "UNAVAILABLE". Where there is no TLS with the server
 * the code is "UNAUTHENTICATED", where its address is none or the options for TLS can't be used "INVALID_ARGUMENT".
 */
export declare class ConnectionLost extends GongbaoError {}

/** The program has closed the client: "CANCELLED". */
export declare class ClientClosed extends ConnectionLost {}

/**
 * What came over the connection is not the protocol: most likely something else listens on that port. The code is "UNAUTHENTICATED" where
 * that speaks TLS, "UNIMPLEMENTED" where it speaks HTTP, "INTERNAL" otherwise.
 */
export declare class ProtocolError extends GongbaoError {}

/** The server answered a call with a status other than OK, or the call ended by its time or signal. */
export declare class RPCError extends GongbaoError {
  /** What was wrong and what to do. */
  readonly text: string;
  /** What exactly was wrong, for programs. */
  readonly details: readonly ErrorDetail[];
  /** What might have been meant, best first; empty unless the server offers any. */
  readonly candidates: readonly string[];
  /** The fields of the request that were wrong, each with what would be right. */
  readonly fields: Readonly<Record<string, string>>;
}
