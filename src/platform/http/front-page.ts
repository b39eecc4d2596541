import { type Request, type RequestHandler, type Response } from 'express';
import { type Doors } from './doors.js';
import { allow, sourceOf } from './page-headers.js';

const STYLE = 'body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }';

/** What `/` says to whoever finds it: what this is and where to go on. Console and explorer are named only where they are on. */
export function frontPage({ console: hasConsole, explorer }: Pick<Doors, 'console' | 'explorer'>): RequestHandler {
  const links = [
    ...(hasConsole ? [['console', 'the console: whose word sells, to whom, and how surely'] as const] : []),
    [
      'graphql',
      explorer ? 'the API, and an explorer for it in a browser' : 'the API: POST {"query": "..."} as JSON',
    ] as const,
    ['readyz', 'whether it can answer now'] as const,
  ];
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Grapevine</title>
<style>${STYLE}</style>
<h1>Grapevine</h1>
<p>Word of mouth, measured: recommendations with the friends who are their reason, and whose word goes far. This is its
GraphQL API. How to get a token stands in docs/guides/authentication.md, ready-made operations in schema/operations.</p>
<ul>
${links.map(([path, what]) => `<li><a href="/${path}">/${path}</a>: ${what}</li>`).join('\n')}
</ul>
</html>
`;
  const plain = {
    name: 'Grapevine',
    about: 'GraphQL API: recommendations with the friends who are their reason, and whose word goes far.',
    links: Object.fromEntries(links.map(([path, what]) => [`/${path}`, what])),
  };
  return (request: Request, response: Response): void => {
    if (request.accepts(['json', 'html']) !== 'html') return void response.json(plain);
    allow(response, { 'style-src': [sourceOf(STYLE)] });
    response.type('html').send(page);
  };
}
