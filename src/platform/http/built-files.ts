import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { allow, type Policy } from './page-headers.js';

/** Stands in a built page wherever the nonce of an answer belongs (web/build). */
const NONCE = '%NONCE%';
/** Files are named after what they hold. */
const FOREVER = 'public, max-age=31536000, immutable';

/** What only a page obeys; a view loads many files, and each would carry it. The policy stays: a picture opened by itself is a page. */
const OF_PAGES = [
  ...['Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster', 'X-DNS-Prefetch-Control', 'X-Download-Options'],
  ...['X-Frame-Options', 'X-Permitted-Cross-Domain-Policies', 'X-XSS-Protection', 'Referrer-Policy'],
];

/** Sends the file `:name` of the built assets of a folder. */
export function builtAssets(folder: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = String(request.params.name);
    // Only names that the build gives: nothing leads out of the folder.
    const file = /^[\w-]+(\.[\w-]+)+$/.test(name) ? packedFor(request, join(folder, 'assets', name)) : undefined;
    if (!file) return next();
    for (const header of OF_PAGES) response.removeHeader(header);
    if (file.encoding) response.set('content-encoding', file.encoding);
    response.type(name).vary('accept-encoding').set('cache-control', FOREVER);
    response.send(readFileSync(file.path));
  };
}

/** Whether a folder holds a built page. */
export function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/** Sends the built page of a folder under the policy of a fresh nonce. */
export function sendBuiltPage(response: Response, folder: string, policyOf: (nonce: string) => Policy): void {
  const nonce = randomBytes(16).toString('base64');
  response.set('cache-control', 'no-store').type('html');
  allow(response, policyOf(nonce));
  response.send(readFileSync(join(folder, 'index.html'), 'utf8').replaceAll(NONCE, nonce));
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
