import { lookup as resolve } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses inside a network, which nobody outside may make this process call: loopback, private, link-local and the like. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv6');
}

/** Whether an address is inside a network; one that is none counts as such. An IPv4 address in the form of IPv6 is judged as IPv4. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The name leads to an address inside a network. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

export interface Outgoing {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly mayBePrivate: boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Posts JSON to an address that somebody named. It is judged when the connection is made, by what its name leads to then. No redirection is followed.
 * @returns the status; what is answered is not read
 * @throws PrivateAddress; whatever the network throws
 */
export function post({ url, body, headers, mayBePrivate, timeoutMs, signal }: Outgoing): Promise<number> {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && isIP(literal) !== 0 && isPrivate(literal)) return Promise.reject(new PrivateAddress(literal));
  const request = protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
        lookup: mayBePrivate ? undefined : publicLookup,
      },
      (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      },
    );
    sent.once('error', fail);
    sent.end(body);
  });
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const inside = found.find(({ address }) => isPrivate(address));
    if (inside || found.length === 0) return callback(new PrivateAddress(`${hostname}: ${inside?.address}`), '', 0);
    if (options.all) return callback(null, found);
    callback(null, found[0].address, found[0].family);
  });
};
