import { isIP } from 'node:net';
import { type Request } from 'express';

/** Names of this machine that no name server is asked for. */
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Whether a browser on this machine asks: the `Host` must be a name of this machine, because another name may be made to lead
 * here (DNS rebinding).
 */
export function isHere(request: Request): boolean {
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return (
    isIP(address) !== 0 && (address === '::1' || address.startsWith('127.')) && LOCAL.test(request.headers.host ?? '')
  );
}

/** Whether a page of this server posts: a browser says of which origin the page is. */
export function isOwnPage({ headers: { origin, host } }: Request): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
