import { type IncomingMessage } from 'node:http';
import cors from 'cors';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** Web pages of which origins may call: any, or those listed (`https://shop.example`). A page of this server always may. */
export type Origins = 'any' | readonly string[];

/** Headers of a request that a page may set: the token or key, the type, and what stands for a preflight of Apollo's clients. */
const REQUEST_HEADERS = ['authorization', 'content-type', 'x-api-key', 'apollo-require-preflight'];
/** Seconds for which a browser keeps the answer to a preflight. */
const PREFLIGHT_SECONDS = 86_400;

/**
 * Tells browsers which pages may call (CORS). Tokens come in a header that a page sets itself, never in a cookie, so that a page
 * that is not allowed has nothing to call with. A preflight is answered with 204, with the allow headers only where allowed.
 */
export function allowOrigins(origins: Origins): RequestHandler {
  const share = cors({
    origin: origins === 'any' ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: ['retry-after'],
    maxAge: PREFLIGHT_SECONDS,
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (mayCall(origins, request)) return share(request, response, next);
    response.vary('origin');
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}

/** Whether the page that sent a request or opens a socket may: a browser says its origin, other clients send none. */
export function mayCall(origins: Origins, { headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins === 'any' || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
