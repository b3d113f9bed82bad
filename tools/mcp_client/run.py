"""Drives `zscaler mcp` with the protocol's own Python library: run.py COMMAND

It is a client that this project did not write, so other clients will understand the server, too.
If the library cannot be imported, the script prints that and succeeds. `pip install mcp` installs
it.
"""

import json
import sys

try:
    import anyio
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client
except ImportError as error:
    print(f"skipped: {error}; pip install mcp")
    sys.exit(0)


def field(value, old, new):
    """A field by its name in either generation of the library."""
    return getattr(thing, new) if hasattr(thing, new) else getattr(thing, old)


async def session(command, arguments, steps):
    server = StdioServerParameters(command=command, args=["mcp", "--offline", *arguments])
    async with stdio_client(server) as (read, write):
        async with ClientSession(read, write) as client:
            greeting = await client.initialize()
            assert field(greeting, "serverInfo", "server_info").name == "zscaler", greeting
            await client.send_ping()
            await steps(client)


async def call(client, tool, **arguments):
    """The value that a tool returns, or its error."""
    result = await client.call_tool(tool, arguments)
    text = result.content[0].text
    return (None, text) if field(result, "isError", "is_error") else (json.loads(text), None)


async def reads(client):
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert sorted(tools) == ["call_operation", "describe_operation", "search_operations"], tools
    hints = tools["search_operations"].annotations
    assert field(hints, "readOnlyHint", "read_only_hint") is True

    found, _ = await call(client, "search_operations", words="rule label list")
    names = [operation["operation"] for operation in found["operations"]]
    assert "zia.rule_labels.list_labels" in names, names

    card, _ = await call(client, "describe_operation", operation="zia.rule_labels.get_label")
    assert card["allowed"] and card["parameters"][0]["required"], card

    labels, _ = await call(client, "call_operation", operation="zia.rule_labels.list_labels")
    assert labels and "referenced_rule_count" in labels[0], "whole records"
    names, _ = await call(
        client,
        "call_operation",
        operation="zia.rule_labels.list_labels",
        arguments={"page_size": 2},
        search="[].name",
        all=True,
    )
    assert names == [label["name"] for label in labels], names

    _, refused = await call(
        client,
        "call_operation",
        operation="zia.rule_labels.add_label",
        arguments={"name": "x"},
    )
    assert "--allow" in refused, refused
    _, unknown = await call(client, "call_operation", operation="zia.rule_labels.list_label")
    assert "zia.rule_labels.list_labels" in unknown, unknown


async def writes(client):
    label, error = await call(
        client,
        "call_operation",
        operation="zia.rule_labels.add_label",
        arguments={"name": "from a model"},
    )
    assert error is None, error
    delete = {"operation": "zia.rule_labels.delete_label", "arguments": {"label_id": label["id"]}}
    asked, _ = await call(client, "call_operation", **delete)
    assert asked["done"] is False, asked
    _, error = await call(client, "call_operation", **delete, confirm="0")
    assert error is not None
    done, error = await call(client, "call_operation", **delete, confirm=asked["confirm"])
    assert done is None and error is None, (done, error)
    get = {"operation": "zia.rule_labels.get_label", "arguments": {"label_id": label["id"]}}
    _, gone = await call(client, "call_operation", **get)
    assert "404" in gone, gone


async def main(command):
    await session(command, [], reads)
    await session(command, ["--allow", "zia.rule_labels.*"], writes)


anyio.run(main, sys.argv[1])
print("the protocol's Python library reads, searches, changes and deletes through zscaler mcp")
