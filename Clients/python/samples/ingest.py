"""Takes text files in: python ingest.py HOST:PORT FILE..."""

import pathlib
import sys

from gongbao import Client

with Client(sys.argv[1]) as gongbao:
    paths = [pathlib.Path(name) for name in sys.argv[2:]]
    answer = gongbao.ingest([{"id": path.stem, "text": path.read_bytes()} for path in paths])
    for outcome in answer.outcomes:
        print(outcome.id, "refused: " + outcome.error if outcome.error else f"{outcome.figure_count} figures", sep="\t")
