"""The facts about an API's operations, from any source."""

import re
from dataclasses import dataclass, field

TYPES = {
    "bool": "flag", "boolean": "flag", "flag": "flag",
    "int": "int", "integer": "int", "long": "int", "int64": "int",
    "float": "number", "double": "number", "number": "number",
    "list": "list", "tuple": "list", "set": "list",
    "dict": "object", "structure": "object", "map": "object", "object": "object",
}


def type_name(word):
    """This crate's word for a type. Default: `text`."""
    letters = re.match(r"[A-Za-z0-9_]*", word.strip().strip(":`")).group().lower()
    return TYPES.get(letters, "text")


def letters(name):
    """A name in lower case without underscores, equal for `page_size`, `pageSize`, `pagesize`."""
    return name.replace("_", "").replace("-", "").lower()


def plain_path(path):
    """A path with unnamed placeholders, so that two SDKs can be compared."""
    path = path.split("?")[0].rstrip("/")
    return re.sub(r"\{[^{}]*\}", "{}", path)


def same_endpoint(one, other):
    """Whether two requests are the same. A placeholder matches any part between slashes."""
    parts = list(zip(one[1].split("/"), other[1].split("/")))
    return (
        one[0] == other[0]
        and one[1].count("/") == other[1].count("/")
        and all(a == b or "{}" in (a, b) for a, b in parts)
    )


def placeholders(path):
    return re.findall(r"\{([^{}]*)\}", path)


def snake_case(wire):
    """The rule that most names follow, as in src/names/plain.rs."""
    parted = re.sub(r"([A-Z])([A-Z][a-z])", r"\1_\2", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", wire))
    return parted.lower()


def camel_case(name):
    """The reverse rule, as in src/names/plain.rs."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name):
        return name
    first, *others = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in others)


@dataclass
class Operation:
    """One operation, or one method that sends several requests."""

    service: str
    #: Its name in the source: a dotted Python name, or the newer SDK's operation.
    name: str
    #: The requests that it can send: `(method, path)`. The last one is the main one.
    requests: list
    #: Names of arguments, in order.
    args: list = field(default_factory=list)
    #: Documented parameters and their types.
    query: dict = field(default_factory=dict)
    body: dict = field(default_factory=dict)
    is_list: bool = False
    takes_query: bool = False
    takes_body: bool = False
    #: For a row of another SDK, the SDK and its name there: `OneAPI SDK: ListIpGroups`.
    other_sdk: str = ""

    def endpoints(self):
        """Its requests, with unnamed placeholders in their paths."""
        return {(method, plain_path(path)) for method, path in self.requests}

    def parameters(self):
        return {**self.body, **self.query}


@dataclass
class Facts:
    """All facts of a source."""

    #: The title in reports: `zscaler-sdk-python 1.11.3`.
    title: str
    #: `python`, `oneapi` or `registry`: which names and which parameters can be compared.
    kind: str
    operations: list
    #: Wire names of fields: `(service, wire)` to the name in snake case.
    wires: dict = field(default_factory=dict)
