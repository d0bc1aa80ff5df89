'use strict';
// What the adapters in JavaScript have in common: how they are started, and how they end.
exports.serverLimit = Number(process.argv[2]);
exports.clientLimit = Number(process.argv[3]);

process.stdin.on('end', () => process.exit(0)).resume();

// Answers what asks for no WebSocket, which a library leaves to whoever made the HTTP server.
exports.ordinary = (request, response) => {
  response.writeHead(426, { Connection: 'close', 'Content-Length': 0 });
  response.end();
};

// The code and the reason with which a text message orders to close; null where it orders nothing.
exports.closeOrdered = (text) => {
  const order = /^framecheck: close (\d+) (.*)$/.exec(text);
  return order && { code: Number(order[1]), reason: order[2] };
};

// Says where the server listens.
exports.serve = (port) => console.log('listening on port ' + port);

// Keeps as many connections open as the arguments say. open(url, over) starts one, and calls over once the
// connection is over, or did not come about; more often does no harm.
exports.connect = (open) => {
  const url = process.argv[2];
  const again = () => {
    let first = true;
    const over = () => {
      if (first) {
        first = false;
        setTimeout(again, 1);
      }
    };
    open(url, over);
  };
  for (let i = 0; i < Number(process.argv[4]); i++) {
    again();
  }
};
