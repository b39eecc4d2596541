/** The socket of the service for graphql-ws: `createClient(socketOptions(options))`. */
import { type ServiceOptions, Service } from './service.js';

/** Options of `createClient` of graphql-ws: the token goes into `connectionParams`, asked anew at each connection. */
export function socketOptions(options: ServiceOptions): {
  readonly url: string;
  readonly lazy: true;
  readonly connectionParams: () => Promise<Record<string, string>>;
} {
  const service = new Service(options);
  return { url: options.url.replace(/^http/, 'ws'), lazy: true, connectionParams: () => service.credentials() };
}
