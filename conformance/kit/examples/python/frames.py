"""What the endpoint does, as bytes: frames, and an echo for each message."""
import base64, hashlib, os

def accept(key):
    return base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())

def frame(opcode, payload, masked):
    size = len(payload)
    length = bytes([size]) if size < 126 else b"\x7e" + size.to_bytes(2, "big") if size < 65536 else b"\x7f" + size.to_bytes(8, "big")
    if not masked: return bytes([128 | opcode]) + length + payload
    key = os.urandom(4)
    return bytes([128 | opcode, 128 | length[0]]) + length[1:] + key + bytes(b ^ key[i % 4] for i, b in enumerate(payload))

def answers(out, masked):
    sent = b""
    for one in out:
        if one["type"] == "deliver": sent += frame(1 if one["kind"] == "text" else 2, bytes.fromhex(one["payload"]), masked)
        if one["type"] == "pong": sent += frame(10, bytes.fromhex(one["payload"]), masked)
        if one["type"] == "close": sent += frame(8, one["codes"][0].to_bytes(2, "big") if one["codes"][0] else b"", masked)
    return sent
