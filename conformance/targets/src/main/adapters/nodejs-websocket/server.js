'use strict';
const echo = require('./echo.js');
const websocket = require('nodejs-websocket');

websocket.setMaxBufferLength(echo.serverLimit);
const server = websocket.createServer((connection) => {
  connection.on('error', () => {});
  connection.on('text', (text) => {
    const order = echo.closeOrdered(text);
    if (order) {
      connection.close(order.code, order.reason);
    } else {
      connection.sendText(text);
    }
  });
  connection.on('binary', (stream) => {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => connection.sendBinary(Buffer.concat(parts)));
  });
});
server.listen(0, '127.0.0.1', () => echo.serve(server.socket.address().port));
