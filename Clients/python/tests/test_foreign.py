"""Other protocols, and TLS where there is none."""

import ssl

import pytest

from gongbao import ConnectionLost, ProtocolError
from gongbao.connection import Connection
from gongbao.foreign import no_tls


@pytest.mark.parametrize(
    ("said", "code", "told"),
    [
        (b"\x15\x03\x03\x00\x02\x02\x0a", "UNAUTHENTICATED", "a:1 speaks TLS; connect with tls=True"),
        (b"\x16\x03\x01\x00\x2a", "UNAUTHENTICATED", "a:1 speaks TLS"),
        (b"HTTP/1.1 400 Bad Request\r\n", "UNIMPLEMENTED", "a:1 is no gongbaod: it speaks HTTP"),
        (b"<!DOCTYPE HTML>", "UNIMPLEMENTED", "a:1 is no gongbaod: it speaks HTTP"),
        (bytes(4), "INTERNAL", "a:1 sent a frame of 0 bytes"),
        (b"\x00\x00\x00\x03\xff\xff\xff", "INTERNAL", "a:1 sent a frame that can't be read"),
    ],
)
def test_what_came_instead_of_a_frame(said: bytes, code: str, told: str) -> None:
    connection = Connection(place="a:1")
    with pytest.raises(ProtocolError, match=told) as caught:
        list(connection.receive(said))
    assert caught.value.code == code


def failed(kind: type[ssl.SSLError], reason: str, verify_code: int = 0) -> ConnectionLost | None:
    error = kind(1, f"[SSL: {reason}] said so")
    error.reason = reason
    error.verify_code = verify_code  # type: ignore[attr-defined]
    return no_tls("a:1", error)


@pytest.mark.parametrize(
    ("kind", "reason", "verify_code", "told"),
    [
        (ssl.SSLCertVerificationError, "CERTIFICATE_VERIFY_FAILED", 20, "not signed by an authority"),
        (ssl.SSLCertVerificationError, "CERTIFICATE_VERIFY_FAILED", 62, "for another host"),
        (ssl.SSLCertVerificationError, "CERTIFICATE_VERIFY_FAILED", 64, "for another host"),
        (ssl.SSLCertVerificationError, "CERTIFICATE_VERIFY_FAILED", 10, "out of date"),
        (ssl.SSLError, "TLSV13_ALERT_CERTIFICATE_REQUIRED", 0, "wants a certificate of the client"),
        (ssl.SSLError, "WRONG_VERSION_NUMBER", 0, "speaks no TLS"),
        (ssl.SSLError, "DECRYPTION_FAILED_OR_BAD_RECORD_MAC", 0, "DECRYPTION_FAILED_OR_BAD_RECORD_MAC.*check the address"),
    ],
)
def test_why_there_is_no_tls(kind: type[ssl.SSLError], reason: str, verify_code: int, told: str) -> None:
    error = failed(kind, reason, verify_code)
    assert error and error.code == "UNAUTHENTICATED" and not error.may_be_retried
    with pytest.raises(ConnectionLost, match=f"there is no TLS with a:1: .*{told}"):
        raise error


def test_a_connection_that_just_ended_is_no_failure_of_tls() -> None:
    assert failed(ssl.SSLEOFError, "UNEXPECTED_EOF_WHILE_READING") is None
    assert failed(ssl.SSLZeroReturnError, "") is None
    assert no_tls("a:1", ConnectionResetError("gone")) is None
