// A call on a connection.

import { RPCError, timeIsOver } from "./errors.js";
import { StatusCode } from "./gongbao/v1/messages.js";

/** How many of many answers may come before the program has read any. */
const CREDIT = 16;
/** The longest time that a timer can have. */
const LONGEST_MS = 0x7fffffff;

/** What came of it and was not fetched, and who waits for more. */
export class Exchange {
  streamId = 0n;
  #link;
  #came = [];
  #waiting;
  #timer;
  #credit;
  #read = 0;

  constructor(link, deadline, many) {
    this.#link = link;
    this.#credit = many ? CREDIT : 0;
    this.#timer = setTimeout(() => {
      this.fail(timeIsOver());
      link.probe();
    }, Math.min(Math.max(0, deadline - performance.now()), LONGEST_MS));
  }

  get credit() {
    return this.#credit;
  }

  /** The next frame of the answer. Rejects with what the server refused with, or what ended the call. */
  async response() {
    while (this.#came.length === 0) await this.news();
    const came = this.#came.shift();
    if (came instanceof Error) throw came;
    if (came.code !== StatusCode.OK) throw new RPCError(came.code, came.message, came.details);
    this.#read += 1;
    // Before what was granted is used up, so that the server does not run dry.
    if (this.#credit && this.#read === this.#credit / 2) {
      this.#link.grant(this.streamId, this.#read);
      this.#read = 0;
    }
    return came;
  }

  get hasEnded() {
    return this.#came.length > 0;
  }

  /** Waits until something came or there may be room to begin. */
  news() {
    return new Promise((resolve) => (this.#waiting = resolve));
  }

  nudge() {
    this.#waiting?.();
    this.#waiting = undefined;
  }

  /** Something came, or will never come. */
  put(came) {
    if (came instanceof Error || came.end) clearTimeout(this.#timer);
    this.#came.push(came);
    this.nudge();
  }

  /** Ends the call from this side: the server is told so if it still works. */
  fail(error) {
    this.put(error);
    this.#link.giveUp(this.streamId);
  }
}
