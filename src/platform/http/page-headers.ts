import { createHash } from 'node:crypto';
import { type RequestHandler, type Response } from 'express';
import helmet from 'helmet';

/** Sources of a policy by its directives (Content Security Policy level 3). */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What an answer that is no page may load, and who may frame it: nothing and nobody. */
const NOTHING: Policy = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The security headers of every answer. A page states its own policy over them by `allow`. Answers may be read from other
 * origins as far as CORS lets them: the guides are, by Neo4j Browser.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: writable(NOTHING) },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
}

/** Lets a page load from these sources, and from nowhere else. */
export function allow(response: Response, policy: Policy): void {
  const directives = Object.entries({ ...NOTHING, ...policy });
  const text = directives.map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
  response.setHeader('Content-Security-Policy', text);
}

/** The source that stands for one inline script or style of this text. */
export function sourceOf(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
}

function writable(policy: Policy): Record<string, string[]> {
  return Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]]));
}
