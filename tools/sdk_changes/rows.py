"""Writes new operations as rows of `resource!` tables, ready to be pasted.

Only names and types are taken from another SDK's documentation. The sentence about a row is made
from its name, and the maintainer should improve it.
"""

import pathlib
import re
import textwrap

from facts import camel_case, letters, placeholders, plain_path, snake_case

LINE = 100
SOURCES = pathlib.Path(__file__).resolve().parents[2] / "src" / "api"
FILES = ("file", "filename", "file_path")

#: The sentence of a row with this verb. `{}` is the object in the row's name.
SENTENCES = {
    "list": "Lists the {}, one page at a time.",
    "get": "Returns the {}.",
    "add": "Adds {}.",
    "create": "Adds {}.",
    "update": "Replaces the {}.",
    "edit": "Replaces the {}.",
    "delete": "Removes the {}.",
    "remove": "Removes the {}.",
}
for _verb in ("activate", "deactivate", "start", "stop", "count", "download", "export", "validate"):
    SENTENCES[_verb] = _verb.capitalize() + "s the {}."

#: The newer SDK's verbs, and the verbs of this crate's rows.
VERBS = {"create": "add", "edit": "update", "remove": "delete"}

#: If more resources share the first part of a path, it does not show where a row belongs.
MOST_RESOURCES = 4


def write(operations, known, sources=SOURCES):
    """The rows of new operations, by file. `known` are the facts of the registry, or `None`."""
    names = {one.name for one in known.operations} if known else set()
    files = _files(sources)
    tables = {}
    for operation in operations:
        resource, name, theirs = _place(operation, known, names)
        names.add(f"{operation.service}.{resource}.{name}")
        tables.setdefault((operation.service, resource), []).append(_row(operation, name, theirs))
    have = {tuple(one.name.split(".")[:2]) for one in known.operations} if known else set()
    text = []
    for (service, resource), written in sorted(tables.items()):
        file = files.get((service, resource), f"src/api/{service}/{resource}.rs")
        is_new = bool(known) and (service, resource) not in have
        text.append(f"// {file}" + (" (new)" if is_new else ""))
        rows = "\n\n".join(written)
        if is_new:
            struct = "".join(word.title() for word in resource.split("_"))
            about = f"    /// {resource.replace('_', ' ').capitalize()}."
            head = f'    pub struct {struct}("{service}.{resource}");'
            text.append(f"//   and in mod.rs: fn {resource}() -> {struct};")
            rows = f"crate::api::macros::resource! {{\n{about}\n{head}\n\n{rows}\n}}"
        text.append(rows + "\n")
    return "\n".join(text)


def _files(sources):
    """The file of each resource's table."""
    files = {}
    for file in sorted(sources.glob("*/*.rs")):
        for name in re.findall(r'pub struct \w+\("(\w+\.\w+)"\)', file.read_text(encoding="utf-8")):
            files[tuple(name.split("."))] = f"src/api/{file.parent.name}/{file.name}"
    return files


def wire_lines(wires):
    """Lines for the fixture of wire names, and the lines that src/names/data.rs also needs."""
    fixture, data = [], []
    for (service, wire), name in sorted(wires.items()):
        fixture.append(f"{service}\t{wire}\t{name}\tyes\t")
        if camel_case(name) != wire:
            data.append(f'{service.upper()} wires: ("{name}", "{wire}"),')
        if snake_case(wire) != name:
            data.append(f'{service.upper()} names: ("{wire}", "{name}"),')
    return fixture, data


def _place(operation, known, names):
    """The resource of a row, the row's name, and its name in the newer SDK if it is from there."""
    parts = operation.name.split(".")
    if len(parts) == 3:
        return parts[1], parts[2], None
    resource = _nearest(operation, known) if known else "unknown"
    choices = [_renamed(operation), snake_case(operation.name)]
    choices += [f"{choices[-1]}_{number}" for number in range(2, 10)]
    free = (one for one in choices if f"{operation.service}.{resource}.{one}" not in names)
    return resource, next(free, choices[-1]), operation.name


def _renamed(operation):
    """This crate's name for the newer SDK's operation: `CreateTrustedNetwork` becomes `add_…`."""
    verb, _, rest = snake_case(operation.name).partition("_")
    if verb == "get" and (operation.is_list or rest.startswith("all_")):
        verb, rest = "list", rest.removeprefix("all_")
    return f"{VERBS.get(verb, verb)}_{rest}" if rest else verb


def _nearest(operation, known):
    """The resource of the service whose paths share the most parts with the operation's.

    If no path shares a part, the resource that has the name of the first part of the path.
    """
    path = plain_path(operation.requests[-1][1]).split("/")
    for length in range(len(path), 1, -1):
        near = dict.fromkeys(
            one.name.split(".")[1]
            for one in known.operations
            if one.service == operation.service
            and plain_path(one.requests[0][1]).split("/")[:length] == path[:length]
        )
        if len(near) > MOST_RESOURCES:
            own = re.match(r"\w*", path[min(length, len(path) - 1)])[0]
            return snake_case(own) or "unknown"
        if near:
            return next(iter(near))
    return "unknown"


def _row(operation, name, source):
    method, path = operation.requests[-1] if operation.requests else ("GET", "")
    for part in placeholders(path):
        path = path.replace("{%s}" % part, "{%s}" % snake_case(part))
    in_path = [part for part in dict.fromkeys(placeholders(path)) if part != "customer_id"]
    args = [arg for arg in operation.args if arg in in_path]
    args += [part for part in in_path if part not in args]
    args += [arg for arg in operation.args if arg in FILES and arg not in args]
    if operation.takes_query or operation.query:
        args.append("query")
    if method in ("POST", "PUT", "PATCH") and (operation.takes_body or operation.body):
        args.append("body")
    word = method
    if operation.is_list and method in ("GET", "POST"):
        word = "LIST" if method == "GET" else "SEARCH"
    paragraphs = [_sentence(name, in_path, word)]
    for head, parameters in (("Query", operation.query), ("Body", operation.body)):
        listed = [
            f"`{snake_case(one)}` ({kind})"
            for one, kind in parameters.items()
            if letters(one) not in {letters(part) for part in in_path}
        ]
        if listed:
            paragraphs.append(f"{head}: {', '.join(listed)}.")
    lines = []
    for paragraph in paragraphs:
        lines += ["///"] if lines else []
        lines += [f"/// {line}" for line in _wrapped(paragraph)]
    if len(operation.requests) > 1:
        lines.append("// Their method sends more requests than this one: it may need a handler.")
    head = f"fn {name}({', '.join(args)})"
    tail = f'=> {word} "{path}"'
    source = f' from oneapi "{source}"' if source else ""
    if len(head + tail + source) < LINE - 6:
        lines.append(f"{head} {tail}{source};")
    elif len(tail + source) < LINE - 10:
        lines += [head, f"    {tail}{source};"]
    else:
        lines += [head, f"    {tail}", f"       {source};"] if source else [head, f"    {tail};"]
    return "\n".join(f"    {line}" for line in lines)


def _sentence(name, in_path, word):
    verb, _, rest = name.partition("_")
    thing = rest.replace("_", " ")
    sentence = SENTENCES.get(verb)
    if not sentence or not thing:
        return f"TODO: what `{name}` does."
    if verb == "list" and word not in ("LIST", "SEARCH"):
        sentence = "Lists the {}."
    if "Adds" in sentence:
        thing = ("an " if thing[0] in "aeiou" else "a ") + thing
    sentence = sentence.format(thing)
    if in_path and "Adds" not in sentence and "Lists" not in sentence:
        sentence = sentence[:-1] + " with this id."
    return sentence


def _wrapped(paragraph):
    """Wraps a paragraph within the margin, and keeps a name and its type on one line."""
    held = re.sub(r"` \(", "`\0(", paragraph)
    return [line.replace("\0", " ") for line in textwrap.wrap(held, 90, break_long_words=False)]
