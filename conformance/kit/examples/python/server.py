"""An echo server: python3 server.py PORT"""
import re, socketserver, sys
from endpoint import Endpoint
from frames import accept, answers

class Connection(socketserver.BaseRequestHandler):
    def handle(self):
        head = b""
        while b"\r\n\r\n" not in head:
            more = self.request.recv(4096)
            if not more: return
            head += more
        head, rest = head.split(b"\r\n\r\n", 1)
        key = re.search(rb"(?i)\r\nSec-WebSocket-Key: *(\S+)", head)
        if not key: return self.request.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        self.request.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             b"Sec-WebSocket-Accept: " + accept(key[1]) + b"\r\n\r\n")
        endpoint, out = Endpoint("server", 1 << 24), []
        endpoint.receive(rest, out)
        while True:
            self.request.sendall(answers(out, masked=False))
            if endpoint.over: return
            more, out = self.request.recv(65536), []
            if not more: return
            endpoint.receive(more, out)

class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address, daemon_threads, request_queue_size = True, True, 200
    def handle_error(self, request, address): pass  # the peer went away

with Server(("127.0.0.1", int(sys.argv[1])), Connection) as server: server.serve_forever()
