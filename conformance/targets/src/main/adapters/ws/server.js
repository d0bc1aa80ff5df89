'use strict';
const echo = require('./echo.js');
const http = require('http');
const WebSocket = require('ws');

const server = http.createServer(echo.ordinary);
const options = { server, maxPayload: echo.serverLimit, perMessageDeflate: false };
const Server = WebSocket.WebSocketServer || WebSocket.Server;
new Server(options).on('connection', (socket) => {
  socket.on('error', () => {});
  // Since 8 text comes as a buffer, and a flag says what it is; before, as a string.
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
server.listen(0, '127.0.0.1', () => echo.serve(server.address().port));
