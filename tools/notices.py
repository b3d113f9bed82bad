#!/usr/bin/env python3
"""Prints the licenses of the crates that the command is made of: python3 tools/notices.py TARGET

An archive of the command has them, because most licenses ask for their notice in a copy. It reads
what cargo says about the target, and the sources that cargo has fetched.
"""

import json
import pathlib
import subprocess
import sys

NAMES = ("license", "licence", "copying", "notice", "unlicense")


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def linked(target):
    """Names and versions of what is in the program. What only builds it is not."""
    tree = output(
        *("cargo", "tree", "--locked", "--edges", "normal", "--features", "mcp"),
        *("--target", target, "--prefix", "none", "--format", "{p}"),
    )
    crates = [line.split() for line in tree.splitlines() if "(proc-macro)" not in line]
    return {(words[0], words[1].removeprefix("v")) for words in crates if words}


def texts(package):
    folder = pathlib.Path(package["manifest_path"]).parent
    files = [file for file in sorted(folder.iterdir()) if file.name.lower().startswith(NAMES)]
    return [file.read_text(encoding="utf-8").strip() for file in files if file.is_file()]


def main(target):
    metadata = json.loads(output("cargo", "metadata", "--locked", "--format-version", "1"))
    used = linked(target)
    own = metadata["resolve"]["root"]
    packages = [
        package
        for package in metadata["packages"]
        if (package["name"], package["version"]) in used and package["id"] != own
    ]
    packages.sort(key=lambda package: (package["name"], package["version"]))

    crates_of = {}  # A text that many crates have stands once.
    lines = ["The zscaler command is made of these crates, under these licenses:", ""]
    for package in packages:
        lines.append(f"{package['name']} {package['version']}: {package['license'] or 'see below'}")
        for text in texts(package):
            crates_of.setdefault(text, []).append(package["name"])
    for text, crates in crates_of.items():
        lines += ["", "-" * 80, ", ".join(dict.fromkeys(crates)), "", text]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\n".join(lines))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[0])
    main(sys.argv[1])
