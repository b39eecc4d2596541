import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { watching } from './watched';

/** A socket needs the whole address. */
export const URL_OF_API = new URL('/graphql', location.href).href;

/** Asks the service as one customer. An answer that names a product or person is asked anew after a mutation that names one. */
export function clientOf(token: string): Client {
  return new Client({
    url: URL_OF_API,
    preferGetMethod: false,
    exchanges: [cacheExchange, watching, fetchExchange],
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
  });
}
