"""A gongbaod of one's own, for the cases that stop it or start it in another way."""

from __future__ import annotations

import pathlib
import signal
import subprocess
import tempfile
import time

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Samples" / "reports"


class Server:
    """A server with the sample reports on a free port of loopback, for as long as the `with` lasts."""

    def __init__(self, binary: str, *options: str, role: str = "") -> None:
        """`role` lets in none but who shows a token with that role."""
        self._binary, self._options, self._role = binary, options, role
        self.token = ""

    def __enter__(self) -> Server:
        self._folder = tempfile.TemporaryDirectory(prefix="gongbao-conformance.")
        folder = pathlib.Path(self._folder.name)
        port, self._log = folder / "port", (folder / "log").open("w")
        data = ["--data", str(folder / "data")]
        subprocess.run([self._binary, "ingest", *data, str(SAMPLES)], check=True, stderr=self._log, stdout=self._log)
        options = list(self._options)
        if self._role:
            tokens = str(folder / "tokens")
            making = [self._binary, "token", "conformance", "--roles", self._role, "--file", tokens]
            self.token = subprocess.run(making, check=True, capture_output=True, text=True).stdout.strip()
            options += ["--tokens", tokens]
        listening = ["--listen", "127.0.0.1:0", "--port-file", str(port)]
        command = [self._binary, "serve", *data, *listening, *options]
        self._process = subprocess.Popen(command, stderr=self._log, stdout=self._log)
        until = time.monotonic() + 60
        while not (port.exists() and port.read_text().strip()):
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"gongbaod did not start: {(folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)
        self.address = "127.0.0.1:" + port.read_text().strip()
        return self

    def stop(self) -> None:
        """Tells it to end what it has begun and to stop."""
        self._process.send_signal(signal.SIGTERM)

    def status(self) -> int:
        """Waits for its end."""
        return self._process.wait(60)

    def __exit__(self, *error: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._log.close()
        self._folder.cleanup()
