"""Compares two sources: new, changed and removed operations."""

import fnmatch
from dataclasses import dataclass, field

from facts import letters, placeholders, same_endpoint


@dataclass
class Changed:
    """An operation that both sources have, with its differences."""

    old: object
    new: object
    requests: tuple = None
    #: `(word, name, type)`: `+ query`, `- body` and so on.
    parameters: list = field(default_factory=list)


@dataclass
class Changes:
    old: object
    new: object
    added: list = field(default_factory=list)
    gone: list = field(default_factory=list)
    #: `(old, new)`: another name for the same request.
    renamed: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    added_wires: dict = field(default_factory=dict)
    gone_wires: dict = field(default_factory=dict)
    accepted: int = 0

    def any(self):
        lists = (self.added, self.gone, self.renamed, self.changed)
        return any(lists) or bool(self.added_wires or self.gone_wires)


def compare(old, new, accepted=()):
    """Compares two sources. Differences that `accepted` lists are left out and counted."""
    changes = Changes(old, new)
    pairs, added, gone = _paired(old, new)
    for before, after in pairs:
        if before.name != after.name and _same_names(old, new):
            changes.renamed.append((before, after))
        changed = _changed(before, after, old, new)
        if changed.requests or changed.parameters:
            changes.changed.append(changed)
    changes.added = added
    # No SDK has every service, and the registry has rows of several SDKs. So an operation counts as
    # removed only if the new source could have it.
    theirs = {operation.service for operation in new.operations}
    if old.kind == new.kind:
        changes.gone = gone
    elif old.kind == "python" or new.kind == "python":
        changes.gone = [one for one in gone if one.service in theirs and not one.other_sdk]
    services = {service for service, _ in new.wires}
    changes.added_wires = {key: name for key, name in new.wires.items() if key not in old.wires}
    if old.kind == new.kind:
        changes.gone_wires = {
            key: name for key, name in old.wires.items() if key not in new.wires
        }
    elif not services & {service for service, _ in old.wires}:
        changes.added_wires = {}
    _leave_out(changes, accepted)
    return changes


def _same_names(old, new):
    return old.kind == new.kind or {old.kind, new.kind} == {"python", "registry"}


def _paired(old, new):
    """Pairs the operations of both: by name if the names are of the same kind, then by request."""
    pairs = []
    olds = {operation.name: operation for operation in old.operations}
    rest = []
    for operation in new.operations:
        before = olds.pop(operation.name, None) if _same_names(old, new) else None
        if before:
            pairs.append((before, operation))
        else:
            rest.append(operation)
    # If the kinds of names differ, one old operation can correspond to several new ones.
    by_endpoint = {}
    by_other_name = {}
    for operation in olds.values() if _same_names(old, new) else old.operations:
        by_other_name[operation.service, operation.other_sdk.split(": ")[-1]] = operation
        for endpoint in operation.endpoints():
            by_endpoint.setdefault((operation.service, endpoint), operation)
    added = []
    found = set()
    for operation in rest:
        match = by_other_name.get((operation.service, operation.name))
        for endpoint in sorted(operation.endpoints()):
            match = match or by_endpoint.get((operation.service, endpoint))
        if match and not (_same_names(old, new) and match.name in found):
            found.add(match.name)
            pairs.append((match, operation))
        else:
            added.append(operation)
    gone = [operation for operation in olds.values() if operation.name not in found]
    return pairs, added, gone


def _changed(before, after, old, new):
    changed = Changed(before, after)
    if old.kind == "registry":
        # A row has one of the requests that the method sends. Its handler sends the others.
        theirs = after.endpoints()
        ours = before.endpoints()
        same = not theirs or any(same_endpoint(a, b) for a in ours for b in theirs)
    else:
        same = before.endpoints() == after.endpoints()
    if not same:
        changed.requests = (sorted(before.endpoints()), sorted(after.endpoints()))
    known = {letters(name) for name in before.parameters()} | _in_path(before)
    said = {letters(name) for name in after.parameters()} | _in_path(after)
    for word, parameters in (("query", after.query), ("body", after.body)):
        for name, kind in parameters.items():
            if letters(name) not in known:
                changed.parameters.append((f"+ {word}", name, kind))
    # Parameters that only the other source has are not a difference.
    if old.kind == new.kind:
        for word, parameters in (("query", before.query), ("body", before.body)):
            for name, kind in parameters.items():
                if letters(name) not in said:
                    changed.parameters.append((f"- {word}", name, kind))
    return changed


def _in_path(operation):
    named = {letters(name) for _, path in operation.requests for name in placeholders(path)}
    return named | {letters(arg) for arg in operation.args if arg not in ("query", "body")}


def read_accepted(text):
    """The lines of `accepted.tsv`: the kind of difference, a pattern of names, and the reason."""
    lines = []
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            parts = line.split("\t")
            if len(parts) != 3 or not all(parts):
                raise ValueError(f"accepted.tsv:{number}: must have three columns: {line!r}")
            lines.append(tuple(parts))
    return lines


def _leave_out(changes, accepted):
    def is_accepted(what, name):
        found = any(
            what == kind and fnmatch.fnmatchcase(name, pattern) for kind, pattern, _ in accepted
        )
        changes.accepted += found
        return found

    changes.added = [one for one in changes.added if not is_accepted("new", one.name)]
    changes.gone = [one for one in changes.gone if not is_accepted("removed", one.name)]
    changes.renamed = [
        pair for pair in changes.renamed if not is_accepted("renamed", pair[1].name)
    ]
    for one in changes.changed:
        if one.requests and is_accepted("request", one.old.name):
            one.requests = None
        one.parameters = [
            parameter
            for parameter in one.parameters
            if not is_accepted("parameter", f"{one.old.name} {parameter[1]}")
        ]
    changes.changed = [one for one in changes.changed if one.requests or one.parameters]
    changes.added_wires = {
        key: name
        for key, name in changes.added_wires.items()
        if not is_accepted("wire", " ".join(key))
    }
