"""Looks figures up: python indicators.py HOST:PORT CONCEPT [REGION]"""

import sys

from gongbao import Client

with Client(sys.argv[1]) as gongbao:
    found = gongbao.indicators(concepts=sys.argv[2:3], regions=sys.argv[3:4], limit=100)
    for figure in found.figures:
        print(figure.region.name, figure.period, figure.name, figure.quote, figure.value, figure.unit, sep="\t")
