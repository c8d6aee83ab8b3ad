// When a failed call is made again; see "Status codes" in Protos/README.md.

export const standardRetry = Object.freeze({ attempts: 3, firstPauseMs: 50, longestPauseMs: 2000, perCall: 0.1, cap: 10 });

/** The rules, and the budget that all calls of a client share. One repeat is saved at first, for a server that just restarts. */
export class Budget {
  #rules;
  #saved = 1;

  constructor(rules) {
    this.#rules = { ...standardRetry, ...rules };
  }

  callMade() {
    this.#saved = Math.min(this.#rules.cap, this.#saved + this.#rules.perCall);
  }

  /** How many milliseconds to wait after attempt number `attempt` failed; undefined if there is to be no other in the time left. */
  pauseMs(error, attempt, leftMs) {
    const { attempts, firstPauseMs, longestPauseMs } = this.#rules;
    if (!error.mayBeRetried || attempt >= attempts) return undefined;
    const full = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
    // By chance, so that clients do not come back all at once; never earlier than the server asked.
    const pause = Math.max(full / 2 + (Math.random() * full) / 2, error.retryAfterMs ?? 0);
    // Ten times 0.1 is a little less than 1 in binary.
    if (pause >= leftMs || this.#saved < 1 - 1e-9) return undefined;
    this.#saved -= 1;
    return pause;
  }
}
