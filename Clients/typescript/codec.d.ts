/** A message as it may be given to a call: what is left out has its default. */
export type Input<T> = T extends Uint8Array | string | number | boolean
  ? T
  : T extends bigint
    ? bigint | number
    : T extends (infer One)[]
      ? readonly Input<One>[]
      : T extends object
        ? { readonly [Name in keyof T]?: Input<T[Name]> }
        : T;

/** A message of the protos: reads and writes bytes and JSON. */
export interface MessageType<T> {
  /** Its full name, "gongbao.v1.SearchRequest". */
  readonly name: string;
  /** A message with nothing set. */
  create(): T;
  /** Its bytes. Throws CodecError for a value that its field can't hold, and for a field that is not there. */
  encode(value: Input<T>): Uint8Array;
  /** The message of bytes. Throws CodecError where they are none. */
  decode(bytes: Uint8Array): T;
  /** Proto3's JSON, with the names of the protos. */
  toJSON(value: T): Record<string, unknown>;
  /** The message of its JSON. Throws CodecError for a field or an enum's value that is not there. */
  fromJSON(said: Record<string, unknown>): T;
}

/** A method of the protos. */
export interface Method<Request, Answer> {
  /** Its full name, "gongbao.v1.ReportService/Search". */
  readonly name: string;
  readonly request: MessageType<Request>;
  readonly answer: MessageType<Answer>;
  /** Whether it has many answers. */
  readonly streams: boolean;
}

/** Bytes that are no such message, a value that its field can't hold, or a field that is not there. */
export declare class CodecError extends Error {}
