#!/usr/bin/python3
"""usage: Clients/generator/generate.py python|go|typescript|c FOLDER

Writes into FOLDER what a client has of the protos beside what protoc makes for it. Called by the generate.sh of each client.
Needs Debian 12's protobuf-compiler and python3-protobuf.
"""

from __future__ import annotations

import importlib
import pathlib
import sys

from protos import files

if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("python", "go", "typescript", "c"):
        sys.exit(__doc__)
    sys.dont_write_bytecode = True
    for name, text in importlib.import_module(sys.argv[1]).generate(files()).items():
        path = pathlib.Path(sys.argv[2]) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
