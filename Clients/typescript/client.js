// The client: calls over one connection that is made anew where it ends.

import { randomUUID } from "node:crypto";
import { CodecError } from "./codec.js";
import { accepted, inflated } from "./compression.js";
import { cancelled, ClientClosed, NotBegun, ProtocolError, timeIsOver } from "./errors.js";
import { Calls } from "./gongbao/v1/calls.js";
import { HealthState } from "./gongbao/v1/messages.js";
import { Link } from "./link.js";
import { callOptions, clientOptions } from "./options.js";
import { Budget } from "./retry.js";
import { bearer } from "./token.js";

/** Methods that take reports in; what they are asked is done once for a key, however often it has to be sent. */
const KEYED = new Set(["gongbao.v1.ReportService/Ingest", "gongbao.v1.ReportService/IngestWithProgress"]);
/** For a call with many answers that names no time. */
const STREAM_TIMEOUT_MS = 600_000;
/** The longest time that a timer can have. */
const LONGEST_MS = 0x7fffffff;

export class Client extends Calls {
  #server;
  #options;
  #budget;
  #metadata;
  #link;
  #connecting;
  #isClosed = false;
  /** What ends each wait that closing ends. */
  #waits = new Set();

  constructor(server, options = {}) {
    super();
    this.#server = server;
    this.#options = clientOptions(options);
    this.#budget = new Budget(options.retry);
    this.#metadata = options.compression ? { ...accepted } : {};
    Object.assign(this.#metadata, bearer(options.token));
  }

  async connect() {
    await this.#usableLink(this.#options.connectTimeoutMs);
    return this;
  }

  close() {
    this.#isClosed = true;
    this.#link?.end(new ClientClosed());
    for (const end of this.#waits) end(new ClientClosed());
  }

  async ping(timeoutMs = this.#options.timeoutMs) {
    if (!(timeoutMs > 0)) throw timeIsOver();
    const { health } = await (await this.#usableLink(timeoutMs)).ping(timeoutMs);
    return Object.keys(HealthState).find((name) => HealthState[name] === health) ?? String(health);
  }

  async call(method, request, options = {}) {
    const call = new Call(callOptions(options), this.#options.timeoutMs);
    try {
      const response = await this.#begin(method, request, options, call, false);
      if (!response.end) throw new ProtocolError(`${method.name} was answered in parts; it is a method with many answers`);
      return decoded(method.answer, response);
    } finally {
      call.finish();
    }
  }

  async *stream(method, request, options = {}) {
    const call = new Call(callOptions(options), STREAM_TIMEOUT_MS);
    try {
      let response = await this.#begin(method, request, options, call, true);
      // The last frame says how the call ended and holds no answer.
      for (; !response.end; response = await call.exchange.response()) yield decoded(method.answer, response);
    } finally {
      call.finish();
    }
  }

  /** Makes a call, again where that may help, and waits for the first frame of its answer. */
  async #begin(method, request, options, call, many) {
    const key = KEYED.has(method.name) ? { "idempotency-key": randomUUID() } : {};
    const metadata = Object.entries({ ...key, ...this.#metadata, ...options.metadata }).map(([key, value]) => ({
      key,
      value: typeof value === "string" ? Buffer.from(value) : value,
    }));
    const sent = { method: method.name, body: method.request.encode(request), metadata };
    this.#budget.callMade();
    for (let attempt = 1; ; attempt++) {
      let pause;
      try {
        return await this.#attempt(sent, call, many);
      } catch (error) {
        pause = this.#budget.pauseMs(error, attempt, call.leftMs);
        if (pause === undefined) throw error;
      }
      let timer;
      const over = new Promise((resolve) => (timer = setTimeout(resolve, Math.min(pause, LONGEST_MS))));
      await call.within(this.#untilClosed(over)).finally(() => clearTimeout(timer));
    }
  }

  /** One attempt, and another at once where a connection takes no more calls: the server saw nothing of it. */
  async #attempt(sent, call, many) {
    for (let round = 1; ; round++) {
      try {
        call.check();
        const link = await call.within(this.#usableLink(call.leftMs));
        await link.begin(sent, call.deadline, many, (exchange) => call.uses(exchange));
        return await call.exchange.response();
      } catch (error) {
        if (!(error instanceof NotBegun) || round === 3) throw error;
      }
    }
  }

  /** Waits no longer than the client is open. */
  async #untilClosed(promise) {
    promise.catch(() => {});
    let end;
    const closed = new Promise((_, reject) => this.#waits.add((end = reject)));
    if (this.#isClosed) end(new ClientClosed());
    try {
      return await Promise.race([promise, closed]);
    } finally {
      this.#waits.delete(end);
    }
  }

  /** The connection; a new one where it ended. All that wait for a new one share it. */
  async #usableLink(leftMs) {
    if (this.#isClosed) throw new ClientClosed();
    if (this.#link?.isUsable) return this.#link;
    const timeoutMs = Math.ceil(Math.max(1, Math.min(leftMs, this.#options.connectTimeoutMs)));
    this.#connecting ??= Link.connect(this.#server, this.#options.tls === true ? {} : this.#options.tls, timeoutMs).finally(() => {
      this.#connecting = undefined;
    });
    const link = await this.#untilClosed(this.#connecting);
    if (this.#isClosed) {
      link.end(new ClientClosed());
      throw new ClientClosed();
    }
    return (this.#link = link);
  }
}

/** The time of a call, and its end by the program's signal. */
class Call {
  exchange;
  #signal;
  #abort;

  constructor({ timeoutMs, signal }, otherwiseMs) {
    this.deadline = performance.now() + Number(timeoutMs ?? otherwiseMs);
    this.#signal = signal;
  }

  get leftMs() {
    return this.deadline - performance.now();
  }

  /** Throws where the program has cancelled the call, or its time is over. */
  check() {
    if (this.#signal?.aborted) throw cancelled();
    // What is no number is no time either.
    if (!(this.leftMs > 0)) throw timeIsOver();
  }

  /** Waits no longer than the call may. */
  async within(promise) {
    promise.catch(() => {});
    let timer, abort;
    const end = new Promise((_, reject) => {
      timer = setTimeout(() => reject(timeIsOver()), Math.min(Math.max(0, this.leftMs), LONGEST_MS));
      abort = () => reject(cancelled());
      if (this.#signal?.aborted) abort();
      this.#signal?.addEventListener("abort", abort, { once: true });
    });
    try {
      return await Promise.race([promise, end]);
    } finally {
      clearTimeout(timer);
      this.#signal?.removeEventListener("abort", abort);
    }
  }

  /** This attempt ends when the program says so. */
  uses(exchange) {
    this.#signal?.removeEventListener("abort", this.#abort);
    this.exchange = exchange;
    this.#abort = () => exchange.fail(cancelled());
    if (this.#signal?.aborted) this.#abort();
    else this.#signal?.addEventListener("abort", this.#abort, { once: true });
  }

  /** Nobody waits any more; the server is told so if it still works. */
  finish() {
    this.#signal?.removeEventListener("abort", this.#abort);
    this.exchange?.fail(cancelled());
  }
}

function decoded(type, response) {
  const body = inflated(response);
  try {
    return type.decode(body);
  } catch (error) {
    throw error instanceof CodecError ? new ProtocolError(`the answer is no ${type.name}: ${error.message}`) : error;
  }
}
