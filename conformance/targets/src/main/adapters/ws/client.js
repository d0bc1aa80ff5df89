'use strict';
const echo = require('./echo.js');
const WebSocket = require('ws');

echo.connect((url, over) => {
  const socket = new WebSocket(url, [], { maxPayload: echo.clientLimit, perMessageDeflate: false });
  socket.on('error', over);
  socket.on('close', over);
  socket.on('message', (data, isBinary) => {
    const binary = typeof isBinary === 'boolean' ? isBinary : typeof data !== 'string';
    const order = binary ? null : echo.closeOrdered(data.toString());
    if (order) {
      socket.close(order.code, order.reason);
    } else {
      socket.send(data, { binary }, () => {});
    }
  });
});
