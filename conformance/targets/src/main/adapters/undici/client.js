'use strict';
const echo = require('./echo.js');
const { WebSocket } = require('undici');

echo.connect((url, over) => {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = (event) => socket.send(event.data);
  socket.onclose = over;
  socket.onerror = () => {};
});
