import { Client } from "./client.js";

export { Client } from "./client.js";
export { CodecError } from "./codec.js";
export { ClientClosed, ConnectionLost, GongbaoError, ProtocolError, RPCError } from "./errors.js";
export { standardRetry } from "./retry.js";
export * as v1 from "./gongbao/v1/messages.js";

export async function connect(server = "127.0.0.1:7171", options = {}) {
  return new Client(server, options).connect();
}
