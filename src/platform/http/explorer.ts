import { readFileSync } from 'node:fs';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

const FIRST_QUERY = `# Put the token that \`npm start\` printed into the headers below: {"Authorization": "Bearer ..."}
query Popular {
  popular(first: 5) {
    edges { node { product { productId title } score } }
  }
}
`;

/** How the page asks: GraphiQL's own way sends no header when it opens a socket. */
export const FETCHER = readFileSync(new URL('./explorer-fetcher.js', import.meta.url), 'utf8');

/** GraphiQL for a browser that asks for a page; everything it needs is in the page, no outside host. */
export function explorer(): RequestHandler {
  // Of several megabytes, made for the first who asks.
  let page: string | undefined;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.accepts(['json', 'html']) === 'html') response.type('html').send((page ??= explorerPage()));
    else next();
  };
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
