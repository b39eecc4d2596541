import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { allow, type Policy } from './page-headers.js';

/** What `scripts/setup.mjs` builds from web/. */
export const CONSOLE_FILES = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Stands in the page wherever the nonce of an answer belongs (web/build/vite.config.ts). */
const NONCE = '%NONCE%';
/** Files are named after what they hold. */
const FOREVER = 'public, max-age=31536000, immutable';

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
  router.get('/console/assets/:name', (request: Request, response: Response, next: NextFunction): void => {
    const name = String(request.params.name);
    // Only names that the build gives: nothing leads out of the folder.
    const file = /^[\w-]+(\.[\w-]+)+$/.test(name) ? packedFor(request, join(folder, 'assets', name)) : undefined;
    if (!file) return next();
    if (file.encoding) response.set('content-encoding', file.encoding);
    response.type(name).vary('accept-encoding').set('cache-control', FOREVER);
    response.send(readFileSync(file.path));
  });
  router.get(/^\/console(\/(?!assets\/|development\/).*)?$/, (_request: Request, response: Response): void => {
    const page = join(folder, 'index.html');
    response.set('cache-control', 'no-store').type('html');
    if (!existsSync(page)) return void response.status(503).send(NOT_BUILT);
    const nonce = randomBytes(16).toString('base64');
    allow(response, policyOf(nonce));
    response.send(readFileSync(page, 'utf8').replaceAll(NONCE, nonce));
  });
  return router;
}

/** The file as the caller takes it: packed by Brotli or gzip when it was built, else plain; undefined where there is none. */
function packedFor(request: Request, path: string): { readonly path: string; readonly encoding?: string } | undefined {
  const encodings = [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const;
  for (const [encoding, ending] of encodings) {
    if (request.acceptsEncodings(encoding) && existsSync(path + ending)) return { path: path + ending, encoding };
  }
  return existsSync(path) ? { path } : undefined;
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
