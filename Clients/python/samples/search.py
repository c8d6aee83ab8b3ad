"""Searches: python search.py HOST:PORT QUERY"""

import sys

from gongbao import Client

with Client(sys.argv[1]) as gongbao:
    for hit in gongbao.search(" ".join(sys.argv[2:]), limit=5).hits:
        print(hit.report_id, hit.title, sep="\t")
