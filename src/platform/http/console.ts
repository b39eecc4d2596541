import { fileURLToPath } from 'node:url';
import { Router, type Request, type Response } from 'express';
import { builtAssets, isBuilt, sendBuiltPage } from './built-files.js';
import { type Policy } from './page-headers.js';

/** What `scripts/setup.mjs` builds from web/. */
export const CONSOLE_FILES = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Everything comes from this server, and no text becomes code: only the worker of the console may be made from an address. */
const policyOf = (nonce: string): Policy => ({
  'script-src': ["'self'"],
  'style-src': ["'self'", `'nonce-${nonce}'`],
  'img-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['console-worker'],
});

/**
 * The console: its files under `/console/assets`, and its page at every other address under `/console`, because the browser
 * finds the view by the address.
 */
export function consoleRoutes(folder = CONSOLE_FILES): Router {
  const router = Router();
  router.get('/console/assets/:name', builtAssets(folder));
  router.get(/^\/console(\/(?!assets\/|development\/).*)?$/, (_request: Request, response: Response): void => {
    if (isBuilt(folder)) return sendBuiltPage(response, folder, policyOf);
    response.set('cache-control', 'no-store').type('html').status(503).send(NOT_BUILT);
  });
  return router;
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The console is not built</title>
<h1>The console is not built</h1>
<p>This server runs, but the files of its console are not there. <code>node scripts/setup.mjs</code> builds them;
then load this page again.</p>
</html>
`;
