// One connection to a server: frames over a socket.

import net from "node:net";
import tls from "node:tls";
import { ConnectionLost, NotBegun, RPCError, timeIsOver } from "./errors.js";
import { Exchange } from "./exchange.js";
import { noTLS } from "./foreign.js";
import { framed, FrameReader } from "./frames.js";
import { StatusCode } from "./gongbao/v1/messages.js";

/** The most calls in flight, those that were given up and are not answered yet included. */
const IN_FLIGHT_LIMIT = 256;
/** Within which something must come from a server that let a call's time pass: one that lost its power says nothing. */
const PROBE_MS = 5000;

export class Link {
  #place;
  #socket;
  #reader;
  #nextStreamId = 1n;
  /** Calls without their last answer; undefined where nobody waits any more. */
  #exchanges = new Map();
  #queue = [];
  #pongs = [];
  #isLeaving = false;
  #ended;
  #probe;

  /** Connects within a time. Rejects with ConnectionLost. */
  static connect(server, options, timeoutMs) {
    const [, host, port] = /^\[?([^\]]*)\]?:(\d+)$/.exec(server) ?? [];
    return new Promise((resolve, reject) => {
      if (port === undefined || Number(port) > 65535) return reject(new ConnectionLost(`"${server}" is no HOST:PORT`, { code: "INVALID_ARGUMENT" }));
      const where = { host: host || "127.0.0.1", port: Number(port) };
      const named = net.isIP(where.host) ? {} : { servername: where.host };
      const socket = options ? tlsSocket({ ...named, ...options, ...where }) : net.connect(where);
      const failed = (error) => {
        socket.destroy();
        const text = `no server at ${server} (${error.message}); start one: gongbaod serve --data DIR`;
        reject((options && noTLS(server, socket, error)) ?? new ConnectionLost(text, { cause: error }));
      };
      const timer = setTimeout(() => failed(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
      const closed = () => failed(new Error("the connection was closed"));
      socket.on("error", () => {}); // There may be more than one.
      socket.setNoDelay(true).once("error", failed).once("close", closed);
      socket.once(options ? "secureConnect" : "connect", () => {
        clearTimeout(timer);
        socket.off("error", failed).off("close", closed);
        resolve(new Link(server, socket));
      });
      socket.once("close", () => clearTimeout(timer));
    });
  }

  constructor(place, socket) {
    this.#place = place;
    this.#socket = socket;
    this.#reader = new FrameReader(place);
    socket.on("data", (chunk) => this.#received(chunk));
    socket.on("drain", () => this.#wake());
    socket.on("error", (error) => {
      const broken = new ConnectionLost(`the connection to ${place} broke: ${error.message}`, { cause: error });
      this.end((socket.encrypted && noTLS(place, socket, error)) || broken);
    });
    socket.on("close", () => this.end(new ConnectionLost(`${place} closed the connection`)));
    // A program whose calls are answered may end without closing its client.
    socket.unref();
  }

  /** Whether new calls may be made on it; once it is not, it never is again. */
  get isUsable() {
    return !this.#isLeaving && !this.#ended;
  }

  get #hasRoom() {
    return this.#exchanges.size < IN_FLIGHT_LIMIT && !this.#socket.writableNeedDrain;
  }

  /** Sends a request, as soon as there is room; `started` is given the call at once. Rejects with NotBegun where no more are taken. */
  async begin(request, deadline, many, started) {
    const exchange = new Exchange(this, deadline, many);
    started(exchange);
    while (this.isUsable && !this.#hasRoom && !exchange.hasEnded) {
      this.#queue.push(exchange);
      await exchange.news();
    }
    if (exchange.hasEnded) await exchange.response();
    let bytes;
    try {
      // Nor would another connection be trusted.
      if (this.#ended?.code === "UNAUTHENTICATED") throw this.#ended;
      if (!this.isUsable) throw new NotBegun(`${this.#place} takes no more calls on this connection`);
      const timeoutMs = Math.min(Math.max(1, Math.ceil(deadline - performance.now())), 0xffffffff);
      bytes = framed({ streamId: this.#nextStreamId, request: { ...request, timeoutMs, credit: exchange.credit } });
    } catch (error) {
      exchange.put(error);
      throw error;
    }
    exchange.streamId = this.#nextStreamId++;
    this.#exchanges.set(exchange.streamId, exchange);
    this.#write(bytes);
    return exchange;
  }

  /** Asks the server whether it is there. */
  ping(timeoutMs) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      const timer = setTimeout(() => reject(timeIsOver()), timeoutMs);
      // A pong that comes too late takes its turn all the same.
      this.#pongs.push((pong, error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve(pong);
      });
      this.#write(framed({ ping: { payload: Buffer.from("gongbao") } }));
    });
  }

  /** Nobody waits for a call any more. It counts until it is answered. */
  giveUp(streamId) {
    if (!this.#exchanges.get(streamId)) return;
    this.#exchanges.set(streamId, undefined);
    this.#write(framed({ streamId, cancel: {} }));
  }

  /** Lets so many answers more of a call come. */
  grant(streamId, answers) {
    if (this.#exchanges.get(streamId)) this.#write(framed({ streamId, credit: { answers } }));
  }

  /** Asks a silent server whether it is still there; if nothing at all comes, the connection is given up. */
  probe() {
    if (this.#probe || this.#ended) return;
    this.#write(framed({ ping: {} }));
    this.#probe = setTimeout(() => this.end(new ConnectionLost(`${this.#place} has stopped answering`)), PROBE_MS);
    this.#probe.unref();
  }

  /** Ends the connection and all that waits for it. */
  end(reason) {
    if (this.#ended) return;
    this.#ended = reason;
    clearTimeout(this.#probe);
    const exchanges = [...this.#exchanges.values()];
    this.#exchanges.clear();
    for (const exchange of exchanges) exchange?.put(reason);
    for (const pong of this.#pongs.splice(0)) pong(undefined, reason);
    for (const exchange of this.#queue.splice(0)) exchange.nudge();
    this.#socket.destroy();
  }

  #write(bytes) {
    if (!this.#ended) this.#socket.write(bytes);
    this.#hold();
  }

  /** Keeps the program running for as long as somebody waits. */
  #hold() {
    if (this.#exchanges.size || this.#pongs.length) this.#socket.ref();
    else this.#socket.unref();
  }

  #received(chunk) {
    clearTimeout(this.#probe);
    this.#probe = undefined;
    try {
      for (const frame of this.#reader.read(chunk)) this.#take(frame);
    } catch (error) {
      this.end(error);
    }
    this.#wake();
    this.#hold();
    if (this.#isLeaving && !this.#exchanges.size && !this.#pongs.length) this.end(new ConnectionLost("all calls were answered"));
  }

  #take({ streamId, response, ping, pong, goAway }) {
    if (response) {
      const exchange = this.#exchanges.get(streamId);
      if (response.end) this.#exchanges.delete(streamId);
      exchange?.put(response);
    } else if (ping) {
      this.#write(framed({ pong: { payload: ping.payload } }));
    } else if (pong?.payload.length) {
      this.#pongs.shift()?.(pong);
    } else if (goAway) {
      this.#leave(goAway);
    }
  }

  /** Calls that the server will not serve end now; the others are still answered. */
  #leave({ lastStreamId, code, reason }) {
    this.#isLeaving = true;
    const error =
      code === StatusCode.OK
        ? new NotBegun(`${this.#place} takes no more calls on this connection: ${reason}`)
        : new RPCError(code, `${this.#place} ended the connection: ${reason}`);
    for (const [streamId, exchange] of [...this.#exchanges]) {
      if (streamId <= lastStreamId) continue;
      this.#exchanges.delete(streamId);
      exchange?.put(error);
    }
  }

  /** Lets calls that wait for room look again. */
  #wake() {
    const room = this.isUsable ? Math.max(0, IN_FLIGHT_LIMIT - this.#exchanges.size) : this.#queue.length;
    for (const exchange of this.#queue.splice(0, room)) exchange.nudge();
  }
}

/** Connects over TLS. Throws ConnectionLost for options that can't be used, such as a key that is none. */
function tlsSocket(options) {
  try {
    return tls.connect(options);
  } catch (error) {
    throw new ConnectionLost(`TLS can't be used as the options say: ${error.message}`, { code: "INVALID_ARGUMENT", cause: error });
  }
}
