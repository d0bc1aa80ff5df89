'use strict';
const echo = require('./echo.js');
const { client: WebSocketClient } = require('websocket');

echo.connect((url, over) => {
  const client = new WebSocketClient({
    maxReceivedFrameSize: echo.clientLimit,
    maxReceivedMessageSize: echo.clientLimit,
  });
  client.on('connectFailed', () => {
    // It doesn't listen for errors of a socket that it refuses: unguarded, a reset there ends the process.
    client.socket?.on('error', () => {});
    over();
  });
  client.on('connect', (connection) => {
    connection.on('error', () => {});
    connection.on('close', over);
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
  client.connect(url);
});
