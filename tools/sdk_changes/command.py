"""Lists what a release of Zscaler's Python SDKs changes: new, changed and removed operations.

    python3 tools/sdk_changes NEW             the registry of this crate against NEW
    python3 tools/sdk_changes OLD NEW         OLD against NEW

OLD and NEW are wheels of `zscaler-sdk-python` or `zscaler-oneapi-sdk-python` (or folders with a
wheel's files), `registry`, or a file that `cargo run --example operations -- --json` printed.
Nothing of a wheel is run. The exit code is 1 if something differs, else 0.
"""

import argparse
import pathlib

import comparison
import oneapi_sdk
import python_sdk
import registry
import rows
from archive import Archive

ACCEPTED = pathlib.Path(__file__).with_name("accepted.tsv")


def load(source):
    """The facts of a source."""
    if source == "registry":
        return registry.read(registry.run())
    path = pathlib.Path(source)
    if not path.exists():
        raise ValueError(f"{source} does not exist; get a wheel with `pip download --no-deps`")
    if path.suffix in (".json", ".jsonl"):
        return registry.read(path.read_text(encoding="utf-8"))
    archive = Archive(path)
    if archive.names(r".*/data/\w+/\w+/service-\d+\.json"):
        return oneapi_sdk.read(archive)
    if archive.names(r"zscaler/\w+/\w+_service\.py"):
        return python_sdk.read(archive)
    raise ValueError(f"{source} is not a wheel of one of Zscaler's Python SDKs")


def report(changes):
    """The differences as text. New operations are written as rows."""
    lines = [f"{changes.old.title} -> {changes.new.title}"]

    def section(title, entries):
        lines.extend(["", f"== {title}: {len(entries)}", *entries])

    known = next((one for one in (changes.old, changes.new) if one.kind == "registry"), None)
    section("new operations", [_line(one) for one in changes.added])
    if changes.added:
        lines.extend(["", rows.write(changes.added, known).rstrip()])
    section("renamed", [f"  {old.name} -> {new.name}" for old, new in changes.renamed])
    section("changed", [_changed(one) for one in changes.changed])
    section("removed", [_line(one) for one in changes.gone])
    fixture, data = rows.wire_lines(changes.added_wires)
    section("new wire names (lines of tests/fixtures/wire_names.tsv.gz)", fixture)
    if data:
        section("of these, names that the plain rule gets wrong (lines of src/names/data.rs)", data)
    section("removed wire names", [" ".join(key) for key in sorted(changes.gone_wires)])
    if changes.accepted:
        lines.extend(["", f"Left out, as accepted.tsv says: {changes.accepted}"])
    return "\n".join(lines)


def _line(operation):
    sent = "; ".join(f"{method} {path}" for method, path in operation.requests) or "no request"
    return f"  {operation.name}: {sent}"


def _changed(changed):
    name = changed.old.name
    lines = [f"  {name}" if name == changed.new.name else f"  {name} ({changed.new.name})"]
    if changed.requests:
        for sign, requests in zip("-+", changed.requests):
            lines += [f"      {sign} {method} {path}" for method, path in requests]
    for word, parameter, kind in changed.parameters:
        lines.append(f"      {word} `{parameter}` ({kind})")
    return "\n".join(lines)


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="sdk_changes",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", nargs="?", default="registry", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument("--all", action="store_true", help="also print accepted differences")
    given = parser.parse_args(arguments)
    try:
        old, new = load(given.old), load(given.new)
        accepted = []
        if old.kind == "registry" and not given.all:
            accepted = comparison.read_accepted(ACCEPTED.read_text(encoding="utf-8"))
        changes = comparison.compare(old, new, accepted)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    print(report(changes))
    return 1 if changes.any() else 0
