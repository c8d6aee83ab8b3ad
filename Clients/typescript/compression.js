// Answers that come compressed, where the client has said that it takes such.

import { inflateSync } from "node:zlib";
import { ProtocolError } from "./errors.js";
import { FRAME_LIMIT } from "./frames.js";
import { Compression } from "./gongbao/v1/messages.js";

/** The metadata that says so. */
export const accepted = { "accept-encoding": "zlib" };

/** The bytes of an answer. Never takes more memory than the response says, and than a frame may have. Throws ProtocolError. */
export function inflated({ body, compression, inflatedBytes }) {
  if (compression === Compression.COMPRESSION_NONE) return body;
  if (compression !== Compression.COMPRESSION_ZLIB) {
    throw new ProtocolError(`the answer is compressed in a way (${compression}) that this version does not know`);
  }
  if (inflatedBytes > FRAME_LIMIT) {
    throw new ProtocolError(`the answer has ${inflatedBytes} bytes when inflated; at most ${FRAME_LIMIT} are taken`);
  }
  try {
    const { buffer, engine } = inflateSync(body, { maxOutputLength: Math.max(1, inflatedBytes), info: true });
    if (buffer.length === inflatedBytes && engine.bytesWritten === body.length) return buffer;
  } catch (error) {
    throw new ProtocolError(`the answer's compressed bytes are broken: ${error.message}`, { cause: error });
  }
  throw new ProtocolError("the answer's compressed bytes are not what was promised");
}
