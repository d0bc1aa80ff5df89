'use strict';
const echo = require('./echo.js');
const { WebSocket } = require('undici');

echo.connect((url, over) => {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = (event) => {
    const order = typeof event.data === 'string' ? echo.closeOrdered(event.data) : null;
    if (order) {
      socket.close(order.code, order.reason);
    } else {
      socket.send(event.data);
    }
  };
  socket.onclose = over;
  socket.onerror = () => {};
});
