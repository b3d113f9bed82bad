"""Reads `zscaler-oneapi-sdk-python`: the JSON metadata in the wheel."""

import json

from facts import Facts, Operation, snake_case, type_name


def read(archive):
    operations = []
    wires = {}
    for name in archive.names(r".*/data/\w+/\w+/service-\d+\.json"):
        service, version = name.split("/")[-3:-1]
        metadata = json.loads(archive.text(name))
        shapes = metadata.get("shapes", {})
        lists = _paginated(archive, name)
        for title, entry in metadata.get("operations", {}).items():
            operations.append(_operation(service, title, entry, shapes, title in lists))
        for shape in shapes.values():
            for member, field in shape.get("members", {}).items():
                if field.get("location") in (None, "querystring"):
                    wire = field.get("locationName", member)
                    wires[service, wire] = snake_case(wire)
    return Facts(archive.title(), "oneapi", operations, wires)


def _paginated(archive, name):
    """The operations that the service's file of paginators names."""
    found = set()
    for paginators in archive.names(name.rsplit("/", 1)[0] + r"/paginators-\d+\.json"):
        found.update(json.loads(archive.text(paginators)).get("pagination", {}))
    return found


def _operation(service, title, entry, shapes, is_list):
    shape = shapes.get(entry.get("input", {}).get("shape"), {})
    members = shape.get("members", {})
    payload = shape.get("payload")
    query, body, in_path = {}, {}, []
    for member, field in members.items():
        wire = field.get("locationName", member)
        if field.get("location") == "uri":
            in_path.append(wire)
        elif field.get("location") == "querystring":
            query[wire] = _type(field, shapes)
        elif member != payload and "location" not in field:
            body[wire] = _type(field, shapes)
    if payload in members:
        inner = shapes.get(members[payload].get("shape"), {})
        for member, field in inner.get("members", {}).items():
            body[field.get("locationName", member)] = _type(field, shapes)
    method, path = entry["http"]["method"], entry["http"]["requestUri"]
    return Operation(
        service=service,
        name=title,
        requests=[(method, path)],
        args=in_path,
        query=query,
        body=body,
        is_list=is_list,
        takes_query=bool(query),
        takes_body=bool(payload or body) or method in ("POST", "PUT", "PATCH"),
    )


def _type(field, shapes):
    """A field's type. The name of a plain type has no shape in the file."""
    name = field.get("shape", "string")
    return type_name(shapes.get(name, {}).get("type", name))
