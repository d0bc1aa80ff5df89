'use strict';
const echo = require('./echo.js');
const http = require('http');
const { server: WebSocketServer } = require('websocket');

const server = http.createServer(echo.ordinary);
// It doesn't listen for errors of a socket that it refuses: unguarded, a reset there ends the process.
server.on('connection', (tcp) => tcp.on('error', () => {}));
new WebSocketServer({
  httpServer: server,
  autoAcceptConnections: true,
  maxReceivedFrameSize: echo.serverLimit,
  maxReceivedMessageSize: echo.serverLimit,
}).on('connect', (connection) => {
  connection.on('error', () => {});
  connection.on('message', (message) => {
    const order = message.type === 'utf8' && echo.closeOrdered(message.utf8Data);
    if (order) {
      connection.close(order.code, order.reason);
    } else if (message.type === 'utf8') {
      connection.sendUTF(message.utf8Data);
    } else {
      connection.sendBytes(message.binaryData);
    }
  });
});
server.listen(0, '127.0.0.1', () => echo.serve(server.address().port));
