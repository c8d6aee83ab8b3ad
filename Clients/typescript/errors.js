// What can go wrong between a program and a server.

import { StatusCode } from "./gongbao/v1/messages.js";

const names = new Map(Object.entries(StatusCode).map(([name, code]) => [code, name]));

export class GongbaoError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }

  get mayBeRetried() {
    return false;
  }

  get retryAfterMs() {
    return undefined;
  }
}

export class ConnectionLost extends GongbaoError {
  constructor(message, { code = "UNAVAILABLE", ...options } = {}) {
    super(code, message, options);
  }

  get mayBeRetried() {
    return this.code === "UNAVAILABLE";
  }
}

/** The server never took the call: it may be made over another connection at once. */
export class NotBegun extends ConnectionLost {}

export class ClientClosed extends ConnectionLost {
  constructor() {
    super("the client was closed", { code: "CANCELLED" });
  }
}

export class ProtocolError extends GongbaoError {
  constructor(message, { code = "INTERNAL", ...options } = {}) {
    super(code, message, options);
  }
}

export class RPCError extends GongbaoError {
  constructor(code, text, details = []) {
    // A code of a later version is treated as UNKNOWN.
    const name = names.get(code) ?? "UNKNOWN";
    super(name, `${name}: ${text}`);
    this.text = text;
    this.details = details;
  }

  get mayBeRetried() {
    return this.code === "UNAVAILABLE" || (this.code === "RESOURCE_EXHAUSTED" && this.retryAfterMs !== undefined);
  }

  get candidates() {
    return this.details.flatMap((detail) => detail.resource?.candidates ?? []);
  }

  get fields() {
    const violations = this.details.map((detail) => detail.fieldViolation).filter(Boolean);
    return Object.fromEntries(violations.map((violation) => [violation.field, violation.description]));
  }

  get retryAfterMs() {
    return this.details.find((detail) => detail.retryAfter)?.retryAfter.delayMs;
  }
}

export const cancelled = () => new RPCError(StatusCode.CANCELLED, "The call was cancelled.");

export const timeIsOver = () =>
  new RPCError(StatusCode.DEADLINE_EXCEEDED, "There was no answer in the time given; give more time or ask for less.");
