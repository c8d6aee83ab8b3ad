"""Certificates for the cases with TLS, made by openssl in a folder that goes with the process."""

from __future__ import annotations

import atexit
import functools
import pathlib
import shutil
import ssl
import subprocess
import tempfile

#: The hosts that the certificates are for.
HOSTS = {"server": "DNS:localhost,IP:127.0.0.1", "client": "DNS:localhost,IP:127.0.0.1", "elsewhere": "DNS:elsewhere.example"}


@functools.cache
def folder() -> pathlib.Path:
    """The folder with ca.pem, server.pem, server.key, client.pem, client.key, elsewhere.pem and elsewhere.key, which are for another
    host, and, of an authority that nobody trusts, other.pem."""
    made = pathlib.Path(tempfile.mkdtemp(prefix="gongbao-certificates."))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    _authority(made, "ca")
    _authority(made, "other")
    for name, hosts in HOSTS.items():
        _openssl(made, "req", *_key(name), "-subj", f"/CN={name}", "-out", f"{name}.csr")
        (made / "extensions").write_text(f"subjectAltName={hosts}")
        signed = ("-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "extensions")
        _openssl(made, "x509", "-req", "-in", f"{name}.csr", *signed, "-out", f"{name}.pem")
    return made


def context(kind: str) -> ssl.SSLContext:
    """The server's side: "server" asks for no certificate, "mutual" for the client's, "elsewhere" is for another host."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    name = "elsewhere" if kind == "elsewhere" else "server"
    made.load_cert_chain(folder() / f"{name}.pem", folder() / f"{name}.key")
    if kind == "mutual":
        made.verify_mode = ssl.CERT_REQUIRED
        made.load_verify_locations(folder() / "ca.pem")
    return made


def named(line: str) -> str:
    """A step with the folder's path for {certificates}."""
    return line.replace("{certificates}", str(folder())) if "{certificates}" in line else line


def _key(name: str) -> tuple[str, ...]:
    return ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key")


def _authority(made: pathlib.Path, name: str) -> None:
    _openssl(made, "req", "-x509", *_key(name), "-subj", f"/CN={name}", "-days", "2", "-out", f"{name}.pem")


def _openssl(made: pathlib.Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=made, check=True, capture_output=True)
