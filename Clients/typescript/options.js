// Options of clients and calls.

import { nearest } from "./near.js";
import { standardRetry } from "./retry.js";

const ofClients = ["timeoutMs", "connectTimeoutMs", "tls", "token", "compression", "retry"];
const ofCalls = ["timeoutMs", "signal", "metadata"];

/** A client's options, what is left out with its standard. Throws TypeError for one that is not there. */
export function clientOptions(given) {
  check(given, ofClients);
  check(given.retry, Object.keys(standardRetry));
  return { timeoutMs: 10_000, connectTimeoutMs: 5_000, ...given };
}

/** A call's options. Throws TypeError for one that is not there. */
export function callOptions(given) {
  check(given, ofCalls);
  return given;
}

function check(given, known) {
  for (const name of Object.keys(given ?? {})) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new TypeError(`there is no option ${name}; ${near.length ? `did you mean ${near.join(" or ")}?` : `there are ${known.join(", ")}`}`);
  }
}
