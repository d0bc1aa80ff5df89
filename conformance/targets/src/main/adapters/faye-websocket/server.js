'use strict';
const echo = require('./echo.js');
const http = require('http');
const WebSocket = require('faye-websocket');

const server = http.createServer(echo.ordinary);
server.on('upgrade', (request, tcp, body) => {
  tcp.on('error', () => {});
  if (WebSocket.isWebSocket(request)) {
    const socket = new WebSocket(request, tcp, body, [], { maxLength: echo.serverLimit });
    socket.on('message', (event) => {
      const order = echo.closeOrdered(event.data);
      if (order) {
        socket.close(order.code, order.reason);
      } else {
        socket.send(event.data);
      }
    });
    socket.on('error', () => {});
  } else {
    tcp.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }
});
server.listen(0, '127.0.0.1', () => echo.serve(server.address().port));
