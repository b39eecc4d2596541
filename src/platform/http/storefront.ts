import { fileURLToPath } from 'node:url';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { builtAssets, isBuilt, sendBuiltPage } from './built-files.js';
import { type Policy } from './page-headers.js';

/** What `scripts/setup.mjs` builds from web/storefront. */
export const STOREFRONT_FILES = fileURLToPath(new URL('../../../web/storefront/dist', import.meta.url));

/** Everything comes from this server, pictures are drawn in the page, and no text becomes code. */
const policyOf = (nonce: string): Policy => ({
  'script-src': ["'self'"],
  'style-src': ["'self'", `'nonce-${nonce}'`],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
});

/**
 * The demo shop page at `/`, with its files under `/storefront/assets`. Programs that want JSON, and everybody where it is not
 * built, get the front page that follows.
 */
export function storefrontRoutes(folder = STOREFRONT_FILES): Router {
  const router = Router();
  router.get('/storefront/assets/:name', builtAssets(folder));
  router.get('/', (request: Request, response: Response, next: NextFunction): void => {
    if (request.accepts(['json', 'html']) !== 'html' || !isBuilt(folder)) return next();
    sendBuiltPage(response, folder, policyOf);
  });
  return router;
}
