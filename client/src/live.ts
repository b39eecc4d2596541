/** When friends did something: one socket of the service (the protocol graphql-transport-ws), without another package. */
import { friendsActivityChanged } from './documents.generated.js';
import { type ServiceOptions } from './service.js';
import { socketOptions } from './subscriptions.js';

/** Milliseconds until the socket is opened again: twice as long after each failure, up to the most. */
const AGAIN = { least: 1_000, most: 30_000 };
/** Codes by which the service refuses for good: whoever comes may not, or the protocol is another (4400 and on). */
const REFUSED = (code: number): boolean => code >= 4_400 && code < 4_500;

interface Message {
  readonly type: string;
}

/**
 * Calls `onNews` when it is time to ask `friendsActivity` anew: a friend of the customer did something, or the socket was away. It opens again
 * after a break. On a server, and without a token, it does nothing.
 *
 * @returns ends it
 */
export function onFriendsActivity(options: ServiceOptions, onNews: () => void): () => void {
  if (typeof WebSocket === 'undefined') return () => undefined;
  const { url, connectionParams } = socketOptions(options);
  let left = false;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = AGAIN.least;
  const open = async (isAgain: boolean): Promise<void> => {
    const parameters = await connectionParams();
    if (left || Object.keys(parameters).length === 0) return;
    const now = new WebSocket(url, 'graphql-transport-ws');
    socket = now;
    const say = (message: object): void => now.send(JSON.stringify(message));
    now.onopen = () => say({ type: 'connection_init', payload: parameters });
    now.onmessage = ({ data }: MessageEvent<string>) => {
      const { type } = JSON.parse(data) as Message;
      if (type === 'ping') return say({ type: 'pong' });
      if (type === 'connection_ack') {
        pause = AGAIN.least;
        say({ id: '1', type: 'subscribe', payload: { query: friendsActivityChanged } });
        if (isAgain) onNews();
      } else if (type === 'next') onNews();
      // Refused, or of nobody who has friends: it would be so again.
      else if (type === 'error' || type === 'complete') stop();
    };
    now.onclose = ({ code }) => {
      if (left || REFUSED(code)) return;
      timer = setTimeout(() => void open(true), pause);
      pause = Math.min(AGAIN.most, 2 * pause);
    };
  };
  const stop = (): void => {
    left = true;
    clearTimeout(timer);
    if (!socket) return;
    // Closed before it is open, a browser would call it a failure.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket?.close();
    else socket.close();
  };
  void open(false);
  return stop;
}
