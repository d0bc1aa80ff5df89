"""A small WebSocket endpoint behind the opening handshake: bytes in, what it does out."""

class Endpoint:
    def __init__(self, role, limit):
        self.role, self.limit = role, limit
        self.data, self.message, self.kind, self.over = b"", b"", 0, False  # kind: opcode of the message in progress

    def receive(self, chunk, out):
        self.data += chunk
        while not self.over and self.frame(out): pass

    def frame(self, out):  # takes one frame off the data; false where it isn't there yet
        if len(self.data) < 2: return False
        first, second = self.data[:2]
        fin, opcode, control, masked = first & 128, first & 15, first & 8, second & 128
        start = 2 + {126: 2, 127: 8}.get(second & 127, 0)
        end = start + (4 if masked else 0)
        if len(self.data) < end: return False
        length = int.from_bytes(self.data[2:start], "big") if start > 2 else second & 127
        if (first & 0x70 or opcode & 7 > 2 or bool(masked) != (self.role == "server") or length >> 63
                or (not fin or length > 125 if control else (opcode == 0) == (self.kind == 0))):
            return self.close(out, 1002)
        if not control and len(self.message) + length > self.limit: return self.close(out, 1009)
        if len(self.data) < end + length: return False
        key, body, self.data = self.data[start:end] or bytes(4), self.data[end:end + length], self.data[end + length:]
        body = bytes(byte ^ key[i % 4] for i, byte in enumerate(body))
        if opcode == 9: out.append({"type": "pong", "payload": body.hex()})
        if opcode == 8: return self.answer(out, body)
        return bool(control) or self.part(out, fin, opcode or self.kind, self.message + body)

    def part(self, out, fin, kind, message):  # a fragment of a message, perhaps its last one
        if fin and kind == 1 and not is_utf8(message): return self.close(out, 1007)
        if fin: out.append({"type": "deliver", "kind": ["text", "binary"][kind - 1], "payload": message.hex()})
        self.kind, self.message = (0, b"") if fin else (kind, message)
        return True

    def answer(self, out, body):  # the peer's Close
        code = int.from_bytes(body[:2], "big") if len(body) > 1 else 0
        legal = 3000 <= code < 5000 or 1000 <= code < 1015 and code not in (1004, 1005, 1006)
        return self.close(out, 1002 if body and not legal else code if is_utf8(body[2:]) else 1007)

    def close(self, out, code):  # only the server ends TCP then; the client waits for that
        self.over = True
        out += [{"type": "close", "codes": [code]}] + [{"type": "end"}] * (self.role == "server")
        return False

def is_utf8(data):
    try: return data.decode() is not None
    except UnicodeDecodeError: return False
