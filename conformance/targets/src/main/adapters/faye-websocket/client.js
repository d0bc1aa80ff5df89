'use strict';
const echo = require('./echo.js');
const WebSocket = require('faye-websocket');

echo.connect((url, over) => {
  const socket = new WebSocket.Client(url, [], { maxLength: echo.clientLimit });
  socket.on('message', (event) => socket.send(event.data));
  socket.on('error', () => {});
  socket.on('close', over);
});
