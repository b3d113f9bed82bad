"""Reads this crate's registry, from the output of `cargo run --example operations -- --json`."""

import csv
import gzip
import io
import json
import pathlib
import re
import subprocess

from facts import Facts, Operation, type_name

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = ["cargo", "run", "--quiet", "--example", "operations", "--", "--json"]
WIRE_NAMES = ROOT / "tests" / "fixtures" / "wire_names.tsv.gz"


def run():
    """The registry of the crate in this folder."""
    return subprocess.run(COMMAND, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def read(lines, wire_names=WIRE_NAMES):
    rows = {}
    for line in lines.splitlines():
        row = json.loads(line)
        rows[row["name"]] = row
    operations = [
        Operation(
            service=name.split(".")[0],
            name=name,
            requests=[(row["method"], row["path"])],
            args=row["args"],
            query=_documented(rows, name, "Query:"),
            body=_documented(rows, name, "Body:"),
            is_list=row["list"],
            takes_query="query" in row["args"],
            takes_body="body" in row["args"],
            other_sdk=row["other_sdk"] or "",
        )
        for name, row in rows.items()
    ]
    return Facts("the registry", "registry", operations, _wires(wire_names))


def _documented(rows, name, head, depth=0):
    """The parameters of the paragraph that begins with `head`, and of rows that it refers to."""
    found = {}
    for paragraph in re.split(r"\n\s*\n", rows.get(name, {}).get("doc", "")):
        if not paragraph.strip().startswith(head):
            continue
        parts = paragraph.split("`")
        for before, word, after in zip(parts[::2], parts[1::2], parts[2::2]):
            kind = re.match(r"\s*\((\w+)", after)
            if kind:
                found.setdefault(word, type_name(kind[1]))
            if before.rstrip().endswith("that of") and depth < 3:
                other = f"{name.rsplit('.', 1)[0]}.{word}"
                for key, value in _documented(rows, other, head, depth + 1).items():
                    found.setdefault(key, value)
        break
    return found


def _wires(path):
    """The known wire names, from the fixture of the tests of names."""
    if path is None or not pathlib.Path(path).exists():
        return {}
    text = gzip.decompress(pathlib.Path(path).read_bytes()).decode("utf-8")
    rows = csv.DictReader(io.StringIO(text), delimiter="\t")
    return {(row["service"], row["wire"]): row["name"] for row in rows}
