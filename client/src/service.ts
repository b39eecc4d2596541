import { type Typed } from './typed.js';

export interface ServiceOptions {
  /** Of the API, `https://recommendations.shop.example/graphql`. */
  readonly url: string;
  /** The token of the customer, or none for a visitor. It is asked before each request, so that it may be renewed. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** A key of TRACKING and STOREFRONT that may stand in a page; it is sent where there is no token. */
  readonly key?: string;
  readonly fetch?: typeof fetch;
}

/**
 * What the service refused, with its code (docs/errors.md) and what else it says (`argument`, `expired` ...); `UNREACHABLE` where it did
 * not answer, `UNEXPECTED` where the answer is none of GraphQL.
 */
export class ServiceError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ServiceError';
  }
}

export interface Asking extends Pick<RequestInit, 'keepalive' | 'signal'> {
  /** Asks with the key though there is a token. */
  readonly withKey?: boolean;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks the service by GraphQL over `fetch`. It may be made on a server too. */
export class Service {
  constructor(private readonly options: ServiceOptions) {}

  /** @throws ServiceError where an operation is refused or not answered; a page that is left does not end it with `keepalive` */
  async ask<Result, Variables>(
    document: Typed<Result, Variables>,
    variables: Variables,
    { withKey = false, ...how }: Asking = {},
  ): Promise<Result> {
    const { url, fetch: send = fetch } = this.options;
    const headers = { 'content-type': 'application/json', ...(await this.credentials(withKey)) };
    const body = JSON.stringify({ query: document, variables });
    let answer: Answer<Result>;
    try {
      answer = (await (await send(url, { method: 'POST', headers, body, ...how })).json()) as Answer<Result>;
    } catch (error) {
      throw new ServiceError(`${url}: ${(error as Error).message}`, 'UNREACHABLE');
    }
    const [first] = answer.errors ?? [];
    if (first) throw new ServiceError(first.message, first.extensions?.code ?? 'UNEXPECTED', first.extensions);
    if (!answer.data) throw new ServiceError('The answer holds no data.', 'UNEXPECTED');
    return answer.data;
  }

  /** Headers that say who asks: the customer, or the page with its key. */
  async credentials(withKey = false): Promise<Record<string, string>> {
    const token = withKey ? undefined : await this.options.token?.();
    if (token) return { authorization: `Bearer ${token}` };
    return this.options.key ? { 'x-api-key': this.options.key } : {};
  }
}
