// The codec: the vectors, bytes that are none, values that don't fit.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { CodecError, v1 } from "../index.js";
import { field, message } from "../codec.js";
import { FrameReader } from "../frames.js";

const folder = new URL("../../../Protos/vectors/v1/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");
const vectors = read("index.tsv").trimEnd().split("\n").slice(1).map((line) => {
  const [name, message] = line.split("\t");
  const bytes = Buffer.from(read(`${name}.hex`).replace(/\s/g, ""), "hex");
  const isFrame = message === "gongbao.v1.Frame";
  return { name, type: v1[message.slice(11)], bytes: isFrame ? bytes.subarray(4) : bytes, whole: bytes, isFrame, said: JSON.parse(read(`${name}.json`)) };
});

/** Whole numbers below a limit, the same in every run. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

test("the index names all files", () => {
  const named = vectors.flatMap(({ name }) => [`${name}.hex`, `${name}.json`]);
  assert.deepEqual(readdirSync(folder).sort(), [...named, "index.tsv"].sort());
});

for (const { name, type, bytes, said } of vectors) {
  test(`vector ${name}`, () => {
    const message = type.decode(bytes);
    assert.deepEqual(type.toJSON(message), said);
    assert.deepEqual(Buffer.from(type.encode(message)), Buffer.from(bytes));
    assert.deepEqual(type.fromJSON(said), message);
  });
}

test("frames come in any pieces", () => {
  const frames = vectors.filter(({ isFrame }) => isFrame);
  const stream = Buffer.concat(frames.map(({ whole }) => whole));
  for (let seed = 1; seed < 30; seed++) {
    const roll = dice(seed), reader = new FrameReader(), found = [];
    for (let at = 0; at < stream.length; ) {
      const size = 1 + roll(60);
      found.push(...reader.read(stream.subarray(at, at + size)));
      at += size;
    }
    assert.deepEqual(found.map((frame) => v1.Frame.toJSON(frame)), frames.map(({ said }) => said));
  }
});

test("bytes that are cut or changed are read or refused", () => {
  const roll = dice(7);
  let refused = 0;
  for (const { type, bytes } of vectors) {
    for (let at = 0; at < Math.min(bytes.length, 200); at++) {
      const changed = Buffer.from(bytes);
      changed[roll(changed.length)] = roll(256);
      for (const tried of [bytes.subarray(0, at), changed]) {
        try {
          const message = type.decode(tried);
          // What was read can be written, and read the same again.
          assert.deepEqual(type.decode(type.encode(message)), message);
        } catch (error) {
          assert.ok(error instanceof CodecError, error.stack);
          refused++;
        }
      }
    }
  }
  assert.ok(refused > 1000);
});

test("a message that comes in two parts is one", () => {
  const [one, other] = [{ page: { limit: 5 } }, { page: { cursor: "c" }, text: "t" }].map((part) => v1.SearchRequest.encode(part));
  const merged = v1.SearchRequest.decode(Buffer.concat([one, other]));
  assert.deepEqual({ ...merged.page }, { limit: 5, cursor: "c" });
  assert.equal(merged.text, "t");
});

test("the last of a oneof counts", () => {
  const both = Buffer.concat([v1.SearchRequest.encode({ text: "t" }), v1.SearchRequest.encode({ tree: { nodes: [] } })]);
  const found = v1.SearchRequest.decode(both);
  assert.equal(found.text, undefined);
  assert.ok(found.tree);
});

test("repeated numbers are read unpacked, too", () => {
  assert.deepEqual(v1.ReportFilter.decode(Buffer.from("180118021a020304", "hex")).kinds, [1, 2, 3, 4]);
});

test("every type of number, as Google's protoc writes it", () => {
  const values = [
    ["int32", -1, "08ffffffffffffffffff01"], ["int32", 2 ** 31 - 1, "08ffffffff07"], ["int64", -2n, "08feffffffffffffffff01"],
    ["int64", 2n ** 63n - 1n, "08ffffffffffffffff7f"], ["sint32", -1, "0801"], ["sint32", -(2 ** 31), "08ffffffff0f"],
    ["sint32", 2 ** 31 - 1, "08feffffff0f"], ["sint64", -(2n ** 63n), "08ffffffffffffffffff01"], ["sint64", 3n, "0806"],
    ["uint32", 2 ** 32 - 1, "08ffffffff0f"], ["uint64", 2n ** 64n - 1n, "08ffffffffffffffffff01"],
    ["fixed32", 2 ** 32 - 2, "0dfeffffff"], ["sfixed32", -2, "0dfeffffff"], ["fixed64", 258n, "090201000000000000"],
    ["sfixed64", -2n, "09feffffffffffffff"], ["float", 1.5, "0d0000c03f"], ["double", -0, "090000000000000080"],
  ];
  for (const [kind, value, hex] of values) {
    const single = message("Single"), packed = message("Packed");
    single.fields(field(1, "value", kind, false, ""));
    packed.fields(field(1, "value", kind, true, ""));
    assert.equal(Buffer.from(single.encode({ value })).toString("hex"), hex, kind);
    assert.ok(Object.is(single.decode(Buffer.from(hex, "hex")).value, value), kind);
    assert.deepEqual(single.fromJSON(JSON.parse(JSON.stringify(single.toJSON({ value })))).value, value === 0 ? 0 : value);
    assert.deepEqual(packed.decode(packed.encode({ value: [value, value] })).value, [value, value]);
    assert.deepEqual(packed.decode(Buffer.from(hex + hex, "hex")).value, [value, value]);
    assert.equal(single.encode({ value: typeof value === "bigint" ? 0n : 0 }).length, 0);
  }
});

test("fields that are not there are refused, with those that may be meant", () => {
  const wrong = [
    [v1.SearchRequest, { txt: "t" }, /SearchRequest has no field txt; did you mean text\?$/],
    [v1.GetReportRequest, { id: "x", with_text: true }, /has no field with_text; did you mean withText\?$/],
    [v1.SearchRequest, { page: { Limit: 5 } }, /PageRequest has no field Limit; did you mean limit\?$/],
    [v1.PageRequest, { quantity: 5 }, /PageRequest has no field quantity; it has .*cursor/],
    [v1.ReportFilter, { regions: ["a"], region: "b" }, /ReportFilter has no field region; did you mean regions\?$/],
    [v1.GetStatusRequest, { constructor: 1 }, /has no field constructor; it has none$/],
  ];
  for (const [type, value, told] of wrong) assert.throws(() => type.encode(value), (e) => e instanceof CodecError && told.test(e.message), String(told));
  assert.equal(v1.SearchRequest.encode({ txt: undefined }).length, 0);
  assert.throws(() => v1.SearchRequest.fromJSON({ txt: "t" }), /has no field txt; did you mean text/);
  assert.throws(() => v1.ReportFilter.fromJSON({ kinds: ["REPORT_KIND_NONE"] }), /kinds can't be REPORT_KIND_NONE: it is one of REPORT_KIND_/);
});

test("values that don't fit are refused with their field's name", () => {
  const wrong = [
    [v1.PageRequest, { limit: -1 }, /PageRequest.limit/],
    [v1.PageRequest, { limit: 1.5 }, /PageRequest.limit/],
    [v1.PageRequest, { limit: 2 ** 32 }, /PageRequest.limit/],
    [v1.PageRequest, { cursor: 7 }, /PageRequest.cursor/],
    [v1.PageInfo, { total: -1n }, /PageInfo.total/],
    [v1.PageInfo, { total: 2n ** 64n }, /PageInfo.total/],
    [v1.PageInfo, { total: 2 ** 60 }, /PageInfo.total/],
    [v1.PageInfo, { totalIsExact: 1 }, /PageInfo.totalIsExact/],
    [v1.ReportDraft, { text: "text" }, /ReportDraft.text/],
    [v1.Response, { code: 2 ** 31 }, /Response.code/],
    [v1.SearchRequest, { page: 5 }, /PageRequest/],
    [v1.SearchRequest, { text: "t", tree: {} }, /query/],
  ];
  for (const [type, value, told] of wrong) assert.throws(() => type.encode(value), (e) => e instanceof CodecError && told.test(e.message));
  assert.equal(v1.PageInfo.decode(v1.PageInfo.encode({ total: 2n ** 64n - 1n })).total, 2n ** 64n - 1n);
  assert.equal(v1.PageInfo.decode(v1.PageInfo.encode({ total: 12 })).total, 12n);
});
