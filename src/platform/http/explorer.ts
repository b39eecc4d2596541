import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

const FIRST_QUERY = `# Put the token that \`npm start\` printed into the headers below: {"Authorization": "Bearer ..."}
query Popular {
  popular(first: 5) {
    edges { node { product { productId title } score } }
  }
}
`;

/** GraphiQL for a browser that asks for a page; everything it needs is in the page, no outside host. */
export function explorer(): RequestHandler {
  const page = renderGraphiQL({
    endpoint: '/graphql',
    title: 'Grapevine',
    defaultQuery: FIRST_QUERY,
    subscriptionsProtocol: 'WS',
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!request.accepts(['json', 'html']) || request.accepts(['json', 'html']) === 'json') return next();
    response.type('html').send(page);
  };
}
