// The program that Clients/conformance drives.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { connect, ProtocolError, RPCError, v1 } from "../index.js";

let client;

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const type = (name) => v1[name.slice("gongbao.v1.".length)];

/** A request of bytes as they are, so that wrong ones can be sent. */
const raw = { name: "bytes", encode: (digits) => Buffer.from(digits, "hex") };

function method(name) {
  const known = Object.values(v1.methods).find((one) => one.name === name);
  return { name, request: raw, answer: known?.answer ?? v1.Cancel, streams: known?.streams ?? false };
}

function failure(error) {
  if (error instanceof RPCError) {
    const { code, text, candidates, fields, retryAfterMs } = error;
    return { kind: "status", code, message: text, candidates, fields, retry_after_ms: retryAfterMs };
  }
  return { kind: error instanceof ProtocolError ? "protocol" : "connection", code: error.code, message: error.message };
}

function options(step) {
  const pairs = (step.metadata ?? "").split(",").filter(Boolean).map((pair) => pair.split(":"));
  const abort = new AbortController();
  if (step.cancel_after_ms !== undefined) setTimeout(() => abort.abort(), Number(step.cancel_after_ms));
  if (step.close_after_ms !== undefined) setTimeout(() => client.close(), Number(step.close_after_ms));
  return { timeoutMs: Number(step.timeout_ms), metadata: Object.fromEntries(pairs), signal: abort.signal };
}

async function one(step) {
  const { answer } = method(step.method);
  try {
    return { answer: hex(answer.encode(await client.call(method(step.method), step.request, options(step)))) };
  } catch (error) {
    return { error: failure(error) };
  }
}

const steps = {
  async connect({ server, token, token_hex: digits, compression, ca, cert, key }) {
    client?.close();
    const read = (path) => path && readFileSync(path);
    if (digits) token = Buffer.from(digits, "hex").toString();
    client = await connect(server, { token, compression: Boolean(compression), tls: ca && { ca: read(ca), cert: read(cert), key: read(key) } });
    return { ok: true };
  },
  close() {
    client?.close();
    return { ok: true };
  },
  async wait({ ms }) {
    await sleep(Number(ms));
    return { ok: true };
  },
  async ping({ timeout_ms: timeoutMs }) {
    return { health: await client.ping(Number(timeoutMs ?? 5000)) };
  },
  async call(step) {
    return { results: await Promise.all(Array.from({ length: Number(step.count ?? 1) }, () => one(step))) };
  },
  async stream(step) {
    const answers = [];
    const { answer } = method(step.method);
    try {
      for await (const came of client.stream(method(step.method), step.request, options(step))) {
        answers.push(hex(answer.encode(came)));
        if (answers.length === Number(step.take)) break;
      }
      return { answers };
    } catch (error) {
      return { answers, error: failure(error) };
    }
  },
  decode({ message, hex: digits }) {
    const found = type(message).decode(Buffer.from(digits, "hex"));
    return { hex: hex(type(message).encode(found)), json: type(message).toJSON(found) };
  },
  encode({ message, json }) {
    return { hex: hex(type(message).encode(type(message).fromJSON(JSON.parse(json)))) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [kind, ...fields] = line.split("\t");
  const pairs = fields.map((field) => [field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1)]);
  let answer;
  try {
    answer = await steps[kind](Object.fromEntries(pairs));
  } catch (error) {
    answer = { error: failure(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
client?.close();
