import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { type Grant, type Identity } from '../auth/identity.js';
import { accessRefused, mayAccess } from '../graphql/access.js';
import { type QueryContext } from '../neo4j/index.js';

/** What a route is asked. */
export interface RouteRequest {
  /** Parts of the path that begin with a colon, and what stands behind the question mark. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly identity: Identity;
  readonly context: QueryContext;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
  /** What is sent, as it comes, with its media type in lower case and without parameters. */
  readonly body: AsyncIterable<Buffer>;
  readonly contentType: string | undefined;
}

/** An answer over HTTP that is no GraphQL: bytes, or rows as they come; or a place for bytes. */
export interface HttpRoute {
  /** Default: GET. A page of another origin cannot send PUT: no preflight allows it. */
  readonly method?: 'get' | 'put';
  /** As Express takes it. */
  readonly path: string;
  /** Roles that may ask; admins always may. */
  readonly access: readonly Exclude<Grant, 'PUBLIC' | 'SELF'>[];
  /** What it is, for a refusal: "The list of people". */
  readonly what: string;
  /** @throws Failure, before anything is sent, which is answered as failures are */
  readonly answer: (request: RouteRequest, response: Response) => Promise<void>;
}

/** Answers a route for callers with one of its roles. @param identify who asks, and what queries are run with for the caller */
export function routeHandler(
  { access, what, answer }: HttpRoute,
  identify: (request: Request) => { readonly identity: Identity | undefined; readonly context: QueryContext },
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { identity, context } = identify(request);
    if (!identity || !mayAccess(identity, access, [])) throw accessRefused(what, access, identity);
    const ended = new AbortController();
    response.once('close', () => ended.abort());
    const params = request.params as Record<string, string>;
    const contentType = request.headers['content-type']?.split(';')[0].trim().toLowerCase();
    const asked = { params, query: request.query, identity, context, signal: ended.signal, contentType };
    answer({ ...asked, body: request as AsyncIterable<Buffer> }, response).catch(next);
  };
}
