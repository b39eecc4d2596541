/**
 * Runs in the page of the explorer: sends queries and mutations over HTTP, subscriptions over a socket (graphql-ws). Both carry
 * the headers that stand in the headers tab; a socket takes them in `connection_init`, because a browser sets none on it.
 */
function explorerFetcher(url, { fetch, WebSocket }) {
  const isSubscription = ({ query, operationName }) => {
    // Comments and texts may hold any word.
    const code = query.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, '');
    const operations = [...code.matchAll(/\b(query|mutation|subscription)\b\s*(\w*)[^{]*\{/g)];
    const asked = operationName ? operations.find(([, , name]) => name === operationName) : operations[0];
    return asked?.[1] === 'subscription';
  };

  async function* subscribe(request, headers) {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
    const waiting = [];
    let wake = () => {};
    const put = (message) => {
      waiting.push(message);
      wake();
    };
    socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers }));
    socket.onmessage = ({ data }) => put(JSON.parse(data));
    socket.onclose = ({ code, reason }) => put({ type: 'closed', payload: `${code} ${reason}` });
    try {
      for (;;) {
        while (waiting.length === 0) await new Promise((resolve) => (wake = resolve));
        const { type, payload } = waiting.shift();
        if (type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: request }));
        else if (type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
        else if (type === 'next') yield payload;
        else if (type === 'error') return void (yield { errors: payload });
        else if (type === 'complete') return;
        else if (type === 'closed')
          return void (yield { errors: [{ message: `The server closed the socket: ${payload}` }] });
      }
    } finally {
      socket.onclose = null;
      socket.close();
    }
  }

  return (request, { headers = {} } = {}) =>
    isSubscription(request)
      ? subscribe(request, headers)
      : fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(request),
        }).then((response) => response.json());
}
