import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { allow, type Policy } from './page-headers.js';

const FIRST_QUERY = `# Press Headers below and paste this as it is, JSON, with a token that \`npm start\` printed: {"authorization": "Bearer <token>"}
query Popular {
  popular(first: 5) {
    edges { node { product { productId title } score } }
  }
}
`;

/** How the page asks: GraphiQL's own way sends no header when it opens a socket. */
export const FETCHER = readFileSync(new URL('./explorer-fetcher.js', import.meta.url), 'utf8');

/** GraphiQL is one page: its script and its styles stand in it, its editor makes workers of them. */
const POLICY: Policy = {
  'script-src': ["'unsafe-inline'"],
  'style-src': ["'unsafe-inline'"],
  'worker-src': ['blob:'],
  'img-src': ["'self'", 'data:'],
  'font-src': ['data:'],
  'connect-src': ["'self'"],
};

/** GraphiQL for a browser that asks for a page; everything it needs is in the page, no outside host. */
export function explorer(): RequestHandler {
  // Of several megabytes, made and compressed for the first who asks.
  let made: Promise<{ readonly page: Buffer; readonly packed: Buffer }> | undefined;
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    const { page, packed } = await (made ??= makePage());
    allow(response, POLICY);
    response.type('html').vary('accept-encoding');
    if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(packed);
    else response.send(page);
  };
}

async function makePage(): Promise<{ readonly page: Buffer; readonly packed: Buffer }> {
  const page = Buffer.from(explorerPage());
  return { page, packed: await promisify(gzip)(page) };
}

/** @throws Error where GraphiQL's page has no longer the place where its options stand */
function explorerPage(): string {
  const options = { title: 'Grapevine', defaultQuery: FIRST_QUERY };
  const given = JSON.stringify(options);
  const [before, after, more] = renderGraphiQL(options).split(given);
  if (after === undefined || more !== undefined) throw new Error('GraphiQL renders its options in another way.');
  const fetcher = `(${FETCHER.replace(/^[^]*?(?=function explorerFetcher)/, '')})`;
  return `${before}{ ...${given}, fetcher: ${fetcher}(location.origin + '/graphql', window) }${after}`;
}
