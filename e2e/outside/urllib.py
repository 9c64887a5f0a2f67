"""Asks the practice API with Python's own urllib: list, create, get, an error, HEAD.

Usage: python3 urllib.py <base> <token>
"""
import json
import sys

# Started by its name, this file would be found in place of the library.
sys.path.pop(0)
from urllib.error import HTTPError  # noqa: E402
from urllib.request import Request, urlopen  # noqa: E402

base, token = sys.argv[1:3]
api = f"{base}/api.wts.chat/core/v1"


def ask(path, method="GET", body=None, auth=True):
    headers = {"Content-Type": "application/json"}
    if auth:
        headers["Authorization"] = f"Bearer {token}"
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(f"{api}{path}", data, headers, method=method)) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def check(what, condition):
    if not condition:
        sys.exit(f"FAILED {what}")
    print(f"ok {what}")


status, text = ask("/contact?pageSize=2")
check("list", status == 200 and len(json.loads(text)["items"]) == 2)
status, text = ask("/contact", "POST", {"name": "Zé do Python", "phoneNumber": "+5511987650021"})
check("create", status == 200)
status, text = ask(f"/contact/{json.loads(text)['id']}")
check("get", status == 200 and json.loads(text)["name"] == "Zé do Python")
status, text = ask("/contact", auth=False)
check("without a token", status == 401 and json.loads(text)["error"] is True)
status, text = ask("/tag", "HEAD")
check("HEAD", status == 200 and text == "")
