"""The vendor's Python SDK, doing what the benchmark does.

It is told what to do on its input, a line for each turn, and answers what the turn took.
"""

import sys
import time

from zscaler import ZscalerClient
from zscaler.oneapi_oauth_client import OAuth
from zscaler.request_executor import RequestExecutor

ADDRESS = sys.argv[1]

# It has no setting for another host.
RequestExecutor._resolve_api_base_url = lambda self: ADDRESS
OAuth._get_auth_url = lambda self, *of: f"{ADDRESS}/oauth2/v1/token"

CLIENT = ZscalerClient(
    {
        "clientId": "client",
        "clientSecret": "secret",
        "vanityDomain": "acme",
        "customerId": "216196257331281920",
        "cache": {"enabled": False},
        "logging": {"enabled": False},
    }
)
GROUPS = CLIENT.zpa.segment_groups


def one(_):
    group, _, error = GROUPS.get_group("7")
    assert error is None, error
    assert group.id, group


def page(size):
    groups, response, error = GROUPS.list_groups(query_params={"page_size": str(size)})
    assert error is None, error
    assert len(groups) == size, len(groups)
    return response


def walk(size):
    groups, response, error = GROUPS.list_groups(query_params={"page_size": str(size)})
    assert error is None, error
    count = len(groups)
    while response.has_next():
        groups, _, error = response.next()
        assert error is None, error
        count += len(groups)
    assert count == 10_000, count


TURNS = {"one": one, "page": page, "walk": walk}

one(0)
print("ready", flush=True)
for line in sys.stdin:
    what, times, number = line.split()
    wall, cpu = time.perf_counter(), time.thread_time()
    for _ in range(int(times)):
        TURNS[what](int(number))
    cpu, wall = time.thread_time() - cpu, time.perf_counter() - wall
    print(wall / int(times), cpu / int(times), flush=True)
