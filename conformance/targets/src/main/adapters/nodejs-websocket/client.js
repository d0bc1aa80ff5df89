'use strict';
const echo = require('./echo.js');
const websocket = require('nodejs-websocket');

websocket.setMaxBufferLength(echo.clientLimit);
echo.connect((url, over) => {
  const connection = websocket.connect(url);
  connection.on('error', over);
  connection.on('close', over);
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
