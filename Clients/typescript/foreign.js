// What is no gongbaod, or one that wants TLS or none: errors that say what to do.

import { ConnectionLost, ProtocolError } from "./errors.js";

const withoutTLS = "it speaks no TLS, or none that both know; leave out tls, or give another address";

/** How answers of HTTP begin, those by HTTP/0.9 included, which are a page alone. */
const web = new Set(["HTTP", "<htm", "<HTM", "<!DO", "<!do"]);

/** By the marks in OpenSSL's reasons and Node's codes. */
const reasons = [
  [/CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH/, "its certificate is for another host; give the address by the name that the certificate has, or tls.servername"],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, "its certificate is out of date; the server needs a newer one"],
  [/CERTIFICATE_REQUIRED/, "it wants a certificate of the client; give one and its key ({ tls: { cert, key } })"],
  [/ALERT_UNKNOWN_CA/, "it does not trust who signed the client's certificate; give one that it knows ({ tls: { cert, key } })"],
  [/ALERT_CERTIFICATE_EXPIRED/, "the client's certificate is out of date; give a newer one ({ tls: { cert, key } })"],
  [/ALERT_BAD_CERTIFICATE/, "it does not take the client's certificate; give one that it knows ({ tls: { cert, key } })"],
  // An alert is what gongbaod answers on a port without TLS.
  [/WRONG_VERSION_NUMBER|ALERT_HANDSHAKE_FAILURE|HTTP_REQUEST/, withoutTLS],
];

/** The error of a frame that begins with these four bytes, which are no length of one. */
export function noFrame(place, head) {
  const first = head.readUInt16BE(0);
  // A handshake or an alert.
  if (first === 0x1603 || first === 0x1503) {
    const text = `${place} speaks TLS; connect with { tls: true }, or { tls: { ca } } for an authority of its own`;
    return new ProtocolError(text, { code: "UNAUTHENTICATED" });
  }
  if (web.has(head.toString("latin1", 0, 4))) {
    return new ProtocolError(`${place} is no gongbaod: it speaks HTTP; check the address`, { code: "UNIMPLEMENTED" });
  }
  return new ProtocolError(`${place} sent a frame of ${head.readUInt32BE(0)} bytes: is this the port of a gongbaod?`);
}

/** The error of a TLS socket on which TLS failed; undefined where it ended in another way. */
export function noTLS(place, socket, error) {
  const told = `${error.code} ${error.message}`.toUpperCase().replace(/\W+/g, "_");
  const isUntrusted = Boolean(socket.authorizationError);
  if (!isUntrusted && (!/^(EPROTO|ERR_SSL|ERR_TLS)_/.test(told) || /UNEXPECTED_EOF/.test(told))) return undefined;
  const text =
    reasons.find(([mark]) => mark.test(told))?.[1] ??
    (isUntrusted
      ? `its certificate is not signed by an authority that is trusted here (${error.message}); give the certificate of the one that signed it ({ tls: { ca } })`
      : `${error.message}; check the address and the certificates`);
  return new ConnectionLost(`there is no TLS with ${place}: ${text}`, { code: "UNAUTHENTICATED", cause: error });
}
