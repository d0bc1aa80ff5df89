// The endpoint as a program to be judged: framecheck replay "exec:node program.js"
const Endpoint = require("./endpoint.js");
let endpoint, ended;

function reply(ask, out) {
  const choices = { headerFault: "early" };
  if (ask.op === "hello") return { name: "example in JavaScript", capabilities: ["bytes", "limit"], choices };
  if (ask.op !== "step") {
    [endpoint, ended] = [ask.op === "open" ? new Endpoint(ask.role, ask.limit) : null, false];
    return { ok: true };
  }
  endpoint.receive(Buffer.from(ask.bytes ?? "", "hex"), out);
  if (ask.in.type === "endOfStream" && !ended) {
    endpoint.over = true;
    out.push({ type: "end" });
  }
  ended ||= out.some((one) => one.type === "end");
  return { out };
}

require("node:readline").createInterface({ input: process.stdin })
  .on("line", (line) => console.log(JSON.stringify(reply(JSON.parse(line), []))));
