"""What is no gongbaod, or one that wants TLS or none: errors that say what to do."""

from __future__ import annotations

import ssl

from .errors import ConnectionLost, ProtocolError

WITHOUT_TLS = "it speaks no TLS, or none that both know; leave out tls, or give another address"
#: By the marks in OpenSSL's reasons.
REASONS = {
    "CERTIFICATE_VERIFY_FAILED": "its certificate is not signed by an authority that is trusted here; "
    "give the one that signed it: tls=ssl.create_default_context(cafile=...)",
    "CERTIFICATE_REQUIRED": "it wants a certificate of the client; give one and its key with the load_cert_chain of an ssl.SSLContext",
    "ALERT_UNKNOWN_CA": "it does not trust who signed the client's certificate; give one that it knows",
    "ALERT_CERTIFICATE_EXPIRED": "the client's certificate is out of date; give a newer one",
    "ALERT_BAD_CERTIFICATE": "it does not take the client's certificate; give one that it knows",
    "WRONG_VERSION_NUMBER": WITHOUT_TLS,
    # What gongbaod answers on a port without TLS.
    "ALERT_HANDSHAKE_FAILURE": WITHOUT_TLS,
    "HTTP_REQUEST": WITHOUT_TLS,
}
#: How answers of HTTP begin, those by HTTP/0.9 included, which are a page alone.
WEB = (b"HTTP", b"<htm", b"<HTM", b"<!DO", b"<!do")
#: The host or the address is none of those in the certificate: X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH.
OTHER_HOST = (62, 64)
#: X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED.
OUT_OF_DATE = (9, 10)


def no_frame(place: str, head: bytes) -> ProtocolError:
    """The error of a frame that begins with these four bytes, which are no length of one."""
    # A handshake or an alert.
    if head[:2] in (b"\x16\x03", b"\x15\x03"):
        text = f"{place} speaks TLS; connect with tls=True, or with an ssl.SSLContext for an authority of its own"
        return ProtocolError(text, "UNAUTHENTICATED")
    if head in WEB:
        return ProtocolError(f"{place} is no gongbaod: it speaks HTTP; check the address", "UNIMPLEMENTED")
    return ProtocolError(f"{place} sent a frame of {int.from_bytes(head, 'big')} bytes: is this the port of a gongbaod?")


def no_tls(place: str, error: Exception) -> ConnectionLost | None:
    """The error of a connection on which TLS failed; None where it ended in another way."""
    if not isinstance(error, ssl.SSLError) or isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return None
    if isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in OTHER_HOST:
        text = "its certificate is for another host; give the address by the name that the certificate has"
    elif isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in OUT_OF_DATE:
        text = "its certificate is out of date; the server needs a newer one"
    else:
        told = f"{error}; check the address and the certificates"
        text = next((text for mark, text in REASONS.items() if mark in (error.reason or "")), told)
    return ConnectionLost(f"there is no TLS with {place}: {text}", "UNAUTHENTICATED")
