import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { RETRY_AFTER_SECONDS } from '../errors.js';

const WHOLE_REQUEST_MS = 10_000;

/** A port that is ours. */
export interface TakenPort {
  readonly http: Server;
  readonly url: string;
  /** Lets requests through to `app`. Until then each is answered with 503, and `/livez` with 200. */
  open(app: RequestListener): void;
  close(): Promise<void>;
}

/**
 * Takes the port before anything slow is begun, so that one in use is known at once.
 *
 * @param port 0 takes a free one
 * @param wholeRequestMs milliseconds within which a request has to be here whole; then its connection is closed
 * @throws Error in a sentence where the address cannot be had
 */
export async function takePort(host: string, port: number, wholeRequestMs = WHOLE_REQUEST_MS): Promise<TakenPort> {
  let app: RequestListener = notYet;
  const http = createServer(
    {
      requestTimeout: wholeRequestMs,
      headersTimeout: wholeRequestMs,
      // How often connections are looked at for that.
      connectionsCheckingInterval: wholeRequestMs / 10,
    },
    (request, response) => app(request, response),
  );
  await listen(http, host, port);
  return {
    http,
    url: urlOf(host, (http.address() as AddressInfo).port),
    open: (behind) => {
      app = behind;
    },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

/** The address of a server; a host of IP version 6 stands in brackets. */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const notYet: RequestListener = ({ url }, response) => {
  if (url === '/livez') return answer(response, 200, { status: 'ok' });
  if (url === '/readyz') return answer(response, 503, { status: 'starting' });
  const message = 'The service is starting; try again.';
  response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  answer(response, 503, { errors: [{ message, extensions: { code: 'OVERLOADED' } }] });
};

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** What Node says of an address that cannot be had, as a sentence. */
const REFUSALS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is in use. Set PORT to another one (0 takes a free one), or stop the program that has it.`,
  EACCES: (_, port) => `Port ${port} is for the administrator of this machine only. Set PORT to one from 1024.`,
  EADDRNOTAVAIL: (host) =>
    `${host} is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of them.`,
  ENOTFOUND: (host) => `There is no host ${host}. Set HOST to an address of this machine.`,
};

function listen(http: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = REFUSALS[error.code ?? '']?.(host, port);
      reject(sentence === undefined ? error : new Error(sentence));
    });
    http.listen(port, host, () => resolve());
  });
}
