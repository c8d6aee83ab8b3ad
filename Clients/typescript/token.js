// Tokens that accompany calls.

import { RPCError } from "./errors.js";
import { StatusCode } from "./gongbao/v1/messages.js";

/** The metadata of a token; none for one that is empty. White space at its ends, such as the end of a file's line, is passed over. */
export function bearer(token = "") {
  const trimmed = String(token ?? "").replace(/^[ \t-\r]+|[ \t-\r]+$/g, "");
  if (/[\0- \x7f]/.test(trimmed)) {
    const text = "The token holds white space or control characters, as none does: give what gongbaod token printed, and nothing else.";
    throw new RPCError(StatusCode.INVALID_ARGUMENT, text);
  }
  return trimmed ? { authorization: `Bearer ${trimmed}` } : {};
}
