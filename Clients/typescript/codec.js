// Protobuf for the messages of the protos: what they are stands in tables that generate.sh makes. Messages are plain objects with the
// fields' names in camelCase. A member of a oneof, and a message, that is absent is undefined; other fields have their default.

import { nearest } from "./near.js";

const text = { encoder: new TextEncoder(), decoder: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }) };
const VARINT = 0, FIXED64 = 1, BYTES = 2, FIXED32 = 5;
const WIRES = {
  string: BYTES, bytes: BYTES, message: BYTES, double: FIXED64, fixed64: FIXED64, sfixed64: FIXED64,
  float: FIXED32, fixed32: FIXED32, sfixed32: FIXED32,
};
/** What whole numbers may be. */
const INT32 = [-0x80000000, 0x7fffffff], UINT32 = [0, 0xffffffff];
const INT64 = [-(2n ** 63n), 2n ** 63n - 1n], UINT64 = [0n, 2n ** 64n - 1n];
const RANGES = {
  int32: INT32, sint32: INT32, sfixed32: INT32, enum: INT32, uint32: UINT32, fixed32: UINT32,
  int64: INT64, sint64: INT64, sfixed64: INT64, uint64: UINT64, fixed64: UINT64,
};
const isLong = (kind) => typeof RANGES[kind]?.[0] === "bigint";
const DEFAULTS = { string: "", bool: false };
const defaultOf = (kind) => DEFAULTS[kind] ?? (isLong(kind) ? 0n : 0);

/** Bytes that are no such message, a value that its field can't hold, or a field that is not there. */
export class CodecError extends Error {
  constructor(message) {
    super(message);
    this.name = "CodecError";
  }
}

export function field(number, name, type, many, group) {
  const property = name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  const kind = typeof type === "string" ? type : type instanceof MessageType ? "message" : "enum";
  const wire = WIRES[kind] ?? VARINT;
  return { number, name, property, type, kind, wire, many, group, packs: many && wire !== BYTES };
}

export function message(name) {
  return new MessageType(name);
}

/** A message of the protos: reads and writes bytes and JSON. */
class MessageType {
  #fields = [];
  #byNumber = new Map();
  #byName = new Map();

  constructor(name) {
    this.name = name;
  }

  fields(...fields) {
    this.#fields = fields.sort((one, other) => one.number - other.number);
    for (const field of fields) {
      this.#byNumber.set(field.number, field);
      this.#byName.set(field.name, field).set(field.property, field);
    }
  }

  /** A message with nothing set. */
  create() {
    const made = {};
    for (const field of this.#fields) {
      if (field.many) made[field.property] = [];
      else if (field.kind === "bytes" && !field.group) made[field.property] = new Uint8Array(0);
      else if (!field.group && field.kind !== "message") made[field.property] = defaultOf(field.kind);
    }
    return made;
  }

  encode(value) {
    const writer = new Writer();
    this.#write(value, writer);
    return writer.finish();
  }

  decode(bytes) {
    return this.#read(new Reader(bytes), this.create());
  }

  #write(value, writer) {
    const seen = new Set();
    if (value === null || typeof value !== "object") throw new CodecError(`${this.name} is an object, not ${String(value)}`);
    for (const name of Object.keys(value)) {
      if (this.#byName.get(name)?.property !== name && value[name] !== undefined) throw this.#noField(name, "property");
    }
    for (const field of this.#fields) {
      const part = value[field.property];
      if (part === undefined || part === null) continue;
      if (field.group && seen.has(field.group)) throw new CodecError(`${this.name} can have one ${field.group} alone`);
      if (field.group) seen.add(field.group);
      if (field.packs) {
        const packed = new Writer();
        for (const one of part) packed.value(field, one, this.name);
        if (packed.size) writer.tag(field.number, BYTES).bytes(packed.finish());
      } else if (field.many) {
        for (const one of part) this.#writeOne(field, one, writer);
      } else if (field.group || !isDefault(field, part)) {
        this.#writeOne(field, part, writer);
      }
    }
  }

  #writeOne(field, value, writer) {
    writer.tag(field.number, field.wire);
    if (field.kind === "message") writer.bytes(field.type.encode(value));
    else writer.value(field, value, this.name);
  }

  #read(reader, into) {
    while (reader.left > 0) {
      const tag = reader.uint32();
      const field = this.#byNumber.get(tag >>> 3), wire = tag & 7;
      if (tag >>> 3 === 0) throw new CodecError(`${this.name}: a field with the number 0`);
      if (field?.packs && wire === BYTES) {
        const packed = new Reader(reader.bytes());
        while (packed.left > 0) into[field.property].push(packed.value(field, this.name));
      } else if (!field || wire !== field.wire) {
        reader.skip(wire);
      } else {
        this.#readOne(field, reader, into);
      }
    }
    return into;
  }

  #readOne(field, reader, into) {
    const { property } = field;
    if (field.group) {
      for (const other of this.#fields) if (other.group === field.group && other !== field) delete into[other.property];
    }
    if (field.kind !== "message") {
      const value = reader.value(field, this.name);
      if (field.many) into[property].push(value);
      else into[property] = value;
    } else if (field.many) {
      into[property].push(field.type.decode(reader.bytes()));
    } else {
      // A message that comes twice is one.
      into[property] = field.type.#read(new Reader(reader.bytes()), into[property] ?? field.type.create());
    }
  }

  /** The error for a name that no field has, with those that may be meant. */
  #noField(name, kind) {
    const known = this.#fields.map((field) => field[kind]);
    const near = nearest(name, known);
    const hint = near.length ? `did you mean ${near.join(" or ")}?` : `it has ${known.join(", ") || "none"}`;
    return new CodecError(`${this.name} has no field ${name}; ${hint}`);
  }

  /** Proto3's JSON, with the names of the protos. */
  toJSON(value) {
    const said = {};
    for (const field of this.#fields) {
      const part = value[field.property];
      if (part === undefined || (field.many ? part.length === 0 : !field.group && isDefault(field, part))) continue;
      said[field.name] = field.many ? part.map((one) => jsonOf(field, one)) : jsonOf(field, part);
    }
    return said;
  }

  /** The message of its JSON, with the names of the protos or in camelCase. */
  fromJSON(said) {
    const made = this.create();
    for (const [name, part] of Object.entries(said)) {
      const field = this.#byName.get(name);
      if (!field) throw this.#noField(name, "name");
      made[field.property] = field.many ? part.map((one) => ofJSON(field, one)) : ofJSON(field, part);
    }
    return made;
  }
}

function isDefault(field, value) {
  if (field.kind === "message") return false;
  if (field.kind === "bytes") return value.length === 0;
  // A zero below zero is none.
  return Object.is(value, defaultOf(field.kind)) || (isLong(field.kind) && value === 0);
}

function jsonOf(field, value) {
  switch (field.kind) {
    case "message": return field.type.toJSON(value);
    case "enum": return Object.keys(field.type).find((name) => field.type[name] === value) ?? value;
    case "bytes": return Buffer.from(value).toString("base64");
    case "double": case "float": return Number.isFinite(value) ? value : String(value);
    default: return isLong(field.kind) ? String(value) : value;
  }
}

function valueOf(field, name) {
  if (Object.hasOwn(field.type, name)) return field.type[name];
  throw new CodecError(`${field.name} can't be ${name}: it is one of ${Object.keys(field.type).join(", ")}`);
}

function ofJSON(field, said) {
  switch (field.kind) {
    case "message": return field.type.fromJSON(said);
    case "enum": return typeof said === "string" ? valueOf(field, said) : said;
    case "bytes": return new Uint8Array(Buffer.from(said, "base64"));
    case "string": case "bool": return said;
    default: return isLong(field.kind) ? BigInt(said) : Number(said);
  }
}

class Writer {
  #bytes = new Uint8Array(64);
  size = 0;

  finish() {
    return this.#bytes.subarray(0, this.size);
  }

  #room(count) {
    if (this.size + count > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.size + count));
      grown.set(this.#bytes.subarray(0, this.size));
      this.#bytes = grown;
    }
  }

  /** A whole number from 0 to 2^32-1. */
  uint32(value) {
    this.#room(5);
    for (; value > 127; value >>>= 7) this.#bytes[this.size++] = (value & 127) | 128;
    this.#bytes[this.size++] = value;
    return this;
  }

  uint64(value) {
    this.#room(10);
    for (; value > 127n; value >>= 7n) this.#bytes[this.size++] = Number(value & 127n) | 128;
    this.#bytes[this.size++] = Number(value);
    return this;
  }

  bytes(value) {
    this.uint32(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.size);
    this.size += value.length;
    return this;
  }

  tag(number, wire) {
    return this.uint32(((number << 3) | wire) >>> 0);
  }

  value(field, value, name) {
    const wrong = () => new CodecError(`${name}.${field.property} can't be ${String(value)}: it is a ${field.kind}`);
    switch (field.kind) {
      case "string":
        if (typeof value !== "string") throw wrong();
        return this.bytes(text.encoder.encode(value));
      case "bytes":
        if (!(value instanceof Uint8Array)) throw wrong();
        return this.bytes(value);
      case "bool":
        if (typeof value !== "boolean") throw wrong();
        return this.uint32(value ? 1 : 0);
      case "double": case "float":
        if (typeof value !== "number") throw wrong();
        return field.kind === "double" ? this.#fixed(8, "setFloat64", value) : this.#fixed(4, "setFloat32", value);
      default: {
        if (typeof value !== "bigint" && !Number.isSafeInteger(value)) throw wrong();
        const [least, most] = RANGES[field.kind];
        if (value < least || value > most) throw wrong();
        return this.#whole(field.kind, isLong(field.kind) ? BigInt(value) : Number(value));
      }
    }
  }

  /** A whole number within its range. */
  #whole(kind, value) {
    switch (kind) {
      case "uint32": return this.uint32(value);
      case "uint64": return this.uint64(value);
      // Below zero they are written as 64 bits.
      case "int32": case "enum": return value < 0 ? this.uint64(BigInt.asUintN(64, BigInt(value))) : this.uint32(value);
      case "int64": return this.uint64(BigInt.asUintN(64, value));
      case "sint32": return this.uint32(((value << 1) ^ (value >> 31)) >>> 0);
      case "sint64": return this.uint64(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));
      case "fixed32": return this.#fixed(4, "setUint32", value);
      case "sfixed32": return this.#fixed(4, "setInt32", value);
      case "fixed64": return this.#fixed(8, "setBigUint64", value);
      default: return this.#fixed(8, "setBigInt64", value);
    }
  }

  #fixed(size, how, value) {
    this.#room(size);
    new DataView(this.#bytes.buffer)[how](this.size, value, true);
    this.size += size;
    return this;
  }
}

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get left() {
    return this.#bytes.length - this.#at;
  }

  #take(count) {
    if (count > this.left) throw new CodecError(`${count} bytes announced, ${this.left} there`);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** The low and high half of a number of up to ten bytes. */
  #varint() {
    let low = 0, high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new CodecError("a number without an end");
      const bits = byte & 127;
      if (shift < 32) low |= bits << shift;
      if (shift > 31) high |= bits << (shift - 32);
      else if (shift === 28) high |= bits >>> 4;
      if (byte < 128) return [low >>> 0, high >>> 0];
    }
    throw new CodecError("a number of more than ten bytes");
  }

  uint32() {
    return this.#varint()[0];
  }

  bytes() {
    const [low, high] = this.#varint();
    return this.#take(high * 2 ** 32 + low);
  }

  skip(wire) {
    if (wire === VARINT) this.#varint();
    else if (wire === FIXED64) this.#take(8);
    else if (wire === BYTES) this.bytes();
    else if (wire === FIXED32) this.#take(4);
    else throw new CodecError(`there is no wire type ${wire}`);
  }

  value(field, name) {
    switch (field.kind) {
      case "string":
        try {
          return text.decoder.decode(this.bytes());
        } catch (error) {
          throw error instanceof CodecError ? error : new CodecError(`${name}.${field.property} is no UTF-8`);
        }
      case "bytes": return new Uint8Array(this.bytes());
      case "bool": return this.#varint().some((half) => half !== 0);
      case "uint32": return this.uint32();
      case "int32": case "enum": return this.uint32() | 0;
      case "sint32": return ((half) => (half >>> 1) ^ -(half & 1))(this.uint32());
      case "uint64": return this.#uint64();
      case "int64": return BigInt.asIntN(64, this.#uint64());
      case "sint64": return ((whole) => (whole >> 1n) ^ -(whole & 1n))(this.#uint64());
      case "double": return this.#fixed(8, "getFloat64");
      case "float": return this.#fixed(4, "getFloat32");
      case "fixed32": return this.#fixed(4, "getUint32");
      case "sfixed32": return this.#fixed(4, "getInt32");
      case "fixed64": return this.#fixed(8, "getBigUint64");
      default: return this.#fixed(8, "getBigInt64");
    }
  }

  #uint64() {
    const [low, high] = this.#varint();
    return (BigInt(high) << 32n) | BigInt(low);
  }

  #fixed(size, how) {
    const bytes = this.#take(size);
    return new DataView(bytes.buffer, bytes.byteOffset, size)[how](0, true);
  }
}
