// A small WebSocket endpoint behind the opening handshake: bytes in, what it does out.
const isUtf8 = require("node:buffer").isUtf8;

module.exports = class Endpoint {
  constructor(role, limit) {
    Object.assign(this, { role, limit, data: Buffer.alloc(0), message: Buffer.alloc(0), kind: 0, over: false });
  }

  receive(chunk, out) {
    this.data = Buffer.concat([this.data, chunk]);
    while (!this.over && this.frame(out));
  }

  frame(out) { // takes one frame off the data; false where it isn't there yet
    const [first, second] = this.data;
    const start = 2 + ({ 126: 2, 127: 8 }[second & 127] ?? 0), end = start + (second & 128 ? 4 : 0);
    if (this.data.length < 2 || this.data.length < end) return false;
    const fin = first >> 7, opcode = first & 15, control = opcode >> 3;
    let length = BigInt(second & 127);
    if (start > 2) length = start === 4 ? BigInt(this.data.readUInt16BE(2)) : this.data.readBigUInt64BE(2);
    if (first & 0x70 || (opcode & 7) > 2 || !(second & 128) === (this.role === "server") || length >> 63n
        || (control ? !fin || length > 125n : !opcode === !this.kind)) return this.close(out, 1002);
    if (!control && BigInt(this.message.length) + length > BigInt(this.limit)) return this.close(out, 1009);
    if (BigInt(this.data.length - end) < length) return false;
    const key = second & 128 ? this.data.subarray(start, end) : Buffer.alloc(4);
    const body = this.data.subarray(end, end + Number(length)).map((byte, i) => byte ^ key[i % 4]);
    this.data = this.data.subarray(end + Number(length));
    if (opcode === 9) out.push({ type: "pong", payload: body.toString("hex") });
    if (opcode === 8) return this.answer(out, body);
    return control === 1 || this.part(out, fin, opcode || this.kind, Buffer.concat([this.message, body]));
  }

  part(out, fin, kind, message) { // a fragment of a message, perhaps its last one
    if (fin && kind === 1 && !isUtf8(message)) return this.close(out, 1007);
    if (fin) out.push({ type: "deliver", kind: kind === 1 ? "text" : "binary", payload: message.toString("hex") });
    Object.assign(this, fin ? { kind: 0, message: Buffer.alloc(0) } : { kind, message });
    return true;
  }

  answer(out, body) { // the peer's Close
    const code = body.length > 1 ? body.readUInt16BE(0) : 0;
    const legal = (code >= 3000 && code < 5000) || (code >= 1000 && code < 1015 && ![1004, 1005, 1006].includes(code));
    return this.close(out, body.length && !legal ? 1002 : isUtf8(body.subarray(2)) ? code : 1007);
  }

  close(out, code) { // only the server ends TCP then; the client waits for that
    this.over = true;
    out.push({ type: "close", codes: [code] }, ...(this.role === "server" ? [{ type: "end" }] : []));
    return false;
  }
};
