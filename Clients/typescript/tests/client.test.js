// The rules for trying again, and the client against a real server, which GONGBAO_SERVER names.

import assert from "node:assert/strict";
import net from "node:net";
import test from "node:test";
import { Client, ClientClosed, connect, ConnectionLost, RPCError, v1 } from "../index.js";
import { Budget, standardRetry } from "../retry.js";

const lost = new ConnectionLost("gone");
const forever = 1e9;
const later = (code, delayMs) => new RPCError(code, "", [{ retryAfter: { delayMs } }]);

test("no more repeats than a tenth of the calls, and one", () => {
  for (const calls of [0, 1, 9, 10, 95, 1000]) {
    const budget = new Budget();
    let repeats = 0;
    for (let call = 0; call < calls; call++) {
      budget.callMade();
      if (budget.pauseMs(lost, 1, forever) !== undefined) repeats++;
    }
    assert.ok(repeats >= Math.floor(calls / 10) && repeats <= Math.floor(calls / 10) + 1, `${calls} calls: ${repeats}`);
  }
});

test("what is saved has an end", () => {
  const budget = new Budget();
  for (let call = 0; call < 1000; call++) budget.callMade();
  const pauses = Array.from({ length: 1000 }, () => budget.pauseMs(lost, 1, forever));
  assert.equal(pauses.filter((pause) => pause !== undefined).length, standardRetry.cap);
});

test("pauses grow from the upper half", () => {
  for (let attempt = 1; attempt < 40; attempt++) {
    const full = Math.min(2000, 50 * 2 ** (attempt - 1));
    for (let time = 0; time < 50; time++) {
      const pause = new Budget({ attempts: 99 }).pauseMs(lost, attempt, forever);
      assert.ok(pause >= full / 2 && pause <= full);
    }
  }
});

test("what is tried again", () => {
  const { StatusCode } = v1;
  for (const code of Object.values(StatusCode)) {
    const pause = new Budget().pauseMs(new RPCError(code, ""), 1, forever);
    assert.equal(pause !== undefined, code === StatusCode.UNAVAILABLE);
  }
  for (const code of [StatusCode.UNAVAILABLE, StatusCode.RESOURCE_EXHAUSTED]) {
    assert.ok(new Budget().pauseMs(later(code, 3000), 1, forever) >= 3000);
    assert.equal(new Budget().pauseMs(later(code, 3000), 1, 2000), undefined);
  }
  assert.equal(new Budget().pauseMs(lost, 3, forever), undefined);
  assert.equal(new Budget().pauseMs(new ConnectionLost("no TLS", { code: "UNAUTHENTICATED" }), 1, forever), undefined);
  assert.equal(new Budget().pauseMs(new ClientClosed(), 1, forever), undefined);
});

test("nobody there", async () => {
  await assert.rejects(connect("127.0.0.1:1"), ConnectionLost);
  await assert.rejects(connect("nowhere"), ConnectionLost);
});

test("closing ends calls and later ones", async () => {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const gongbao = await connect(`127.0.0.1:${server.address().port}`);
  const waiting = gongbao.getStatus({});
  setTimeout(() => gongbao.close(), 50);
  await assert.rejects(waiting, ClientClosed);
  await assert.rejects(gongbao.getStatus({}), ClientClosed);
  gongbao.close();
  server.close();
});

test("options that are not there are refused", async () => {
  assert.throws(() => new Client("127.0.0.1:1", { timeout: 5 }), { name: "TypeError", message: /no option timeout; did you mean timeoutMs\?/ });
  assert.throws(() => new Client("127.0.0.1:1", { retry: { attempt: 1 } }), /no option attempt; did you mean attempts\?/);
  assert.throws(() => new Client("127.0.0.1:1", { deadlineOfAll: 1 }), /no option deadlineOfAll; there are timeoutMs, /);
  await assert.rejects(connect("127.0.0.1:1", { tokens: "a" }), /no option tokens; did you mean token\?/);
  const never = new Client("127.0.0.1:1");
  await assert.rejects(never.getStatus({}, { timeoutMS: 5, abort: 1 }), /no option timeoutMS; did you mean timeoutMs\?/);
  await assert.rejects(never.watchHealth({}, { signals: 1 }).next(), /no option signals; did you mean signal\?/);
});

test("a signal that is given already", async () => {
  const never = new Client("127.0.0.1:1");
  await assert.rejects(never.getStatus({}, { signal: AbortSignal.abort() }), { code: "CANCELLED" });
});

test("a real server", { skip: !process.env.GONGBAO_SERVER && "GONGBAO_SERVER names no server" }, async () => {
  const gongbao = await connect(process.env.GONGBAO_SERVER);
  assert.equal(await gongbao.ping(), "HEALTH_SERVING");
  const { hits } = await gongbao.search({ text: "代表建议" });
  assert.ok(hits.length > 0);
  const { text } = await gongbao.getReport({ id: hits[0].reportId, withText: true });
  for (const { span, text: shown } of hits[0].snippets) {
    assert.equal(Buffer.from(text).subarray(span.start, span.end).toString(), shown);
  }
  await assert.rejects(gongbao.listFigures({ filter: { concepts: ["suggestions.totl"] } }), (error) => {
    return error instanceof RPCError && error.code === "NOT_FOUND" && error.candidates.length > 0;
  });
  for await (const { health } of gongbao.watchHealth({})) {
    assert.equal(health.state, v1.HealthState.HEALTH_SERVING);
    break;
  }
  gongbao.close();
});
