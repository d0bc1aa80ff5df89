"""The endpoint as a program to be judged: framecheck replay "exec:python3 program.py" """
import json, sys
from endpoint import Endpoint

for line in sys.stdin:
    ask, out = json.loads(line), []
    if ask["op"] == "hello":
        reply = {"name": "example in Python", "capabilities": ["bytes", "limit"], "choices": {"headerFault": "early"}}
    elif ask["op"] == "step":
        endpoint.receive(bytes.fromhex(ask.get("bytes", "")), out)
        if ask["in"]["type"] == "endOfStream" and not ended:
            endpoint.over = True
            out.append({"type": "end"})
        ended = ended or {"type": "end"} in out
        reply = {"out": out}
    else:
        endpoint, ended = Endpoint(ask["role"], ask["limit"]) if ask["op"] == "open" else None, False
        reply = {"ok": True}
    print(json.dumps(reply), flush=True)
