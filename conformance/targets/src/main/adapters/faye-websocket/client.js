'use strict';
const echo = require('./echo.js');
const WebSocket = require('faye-websocket');

echo.connect((url, over) => {
  const socket = new WebSocket.Client(url, [], { maxLength: echo.clientLimit });
  socket.on('message', (event) => {
    const order = echo.closeOrdered(event.data);
    if (order) {
      socket.close(order.code, order.reason);
    } else {
      socket.send(event.data);
    }
  });
  socket.on('error', () => {});
  socket.on('close', over);
});
