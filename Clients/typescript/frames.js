// Frames as they travel: four bytes of length, and a message.

import { CodecError } from "./codec.js";
import { ProtocolError, RPCError } from "./errors.js";
import { noFrame } from "./foreign.js";
import { Frame, StatusCode } from "./gongbao/v1/messages.js";

/** The largest frame in both directions, in bytes. */
export const FRAME_LIMIT = 16 << 20;

/** Cuts what comes into frames. */
export class FrameReader {
  #chunks = [];
  #size = 0;
  #place;

  /** `place` is what errors call the server. */
  constructor(place = "the server") {
    this.#place = place;
  }

  /** The frames that a chunk completes. Throws ProtocolError. */
  *read(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    while (this.#size >= 4) {
      const length = this.#peek(4).readUInt32BE(0);
      if (length === 0 || length > FRAME_LIMIT) throw noFrame(this.#place, this.#peek(4));
      if (this.#size < 4 + length) return;
      const all = this.#peek(4 + length);
      this.#chunks[0] = all.subarray(4 + length);
      this.#size -= 4 + length;
      try {
        yield Frame.decode(all.subarray(4, 4 + length));
      } catch (error) {
        throw error instanceof CodecError ? new ProtocolError(`${this.#place} sent a frame that can't be read: ${error.message}`) : error;
      }
    }
  }

  /** The first chunk, joined with those after it to hold so many bytes. */
  #peek(count) {
    if (this.#chunks[0].length < count) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0];
  }
}

/** The bytes of a frame with its length. */
export function framed(frame) {
  const body = Frame.encode(frame);
  if (body.length > FRAME_LIMIT) {
    const text = `The request has ${body.length} bytes; at most ${FRAME_LIMIT} can be sent. Send less at a time.`;
    throw new RPCError(StatusCode.RESOURCE_EXHAUSTED, text);
  }
  const bytes = Buffer.allocUnsafe(4 + body.length);
  bytes.writeUInt32BE(body.length, 0);
  bytes.set(body, 4);
  return bytes;
}
