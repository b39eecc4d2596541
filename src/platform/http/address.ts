import { type IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

/** Finds the address that a request came from. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of a caller, as what is counted for each caller goes by it. Behind proxies it is the one that the last trusted
 * proxy names; an address of version 6 counts by its first 64 bits, because a caller has all that follow.
 *
 * @param trusted how many proxies stand in front; each adds an address to `X-Forwarded-For`. Without one the header is ignored.
 */
export function addressBehind(trusted: number): AddressOf {
  return (request) => networkOf(proxyAddr(request, (_address, hop) => hop < trusted));
}

/** The address, or the first 64 bits of one of version 6 (RFC 4291, 2.5.4). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head, tail] = address.split('%')[0].split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const middle = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: middle }, () => '0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
