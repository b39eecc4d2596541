import { json, Router, type Request, type Response } from 'express';
import { type Identity } from '../auth/index.js';
import { FAILURES, Failure, invalidInput } from '../errors.js';
import { isHere, isOwnPage } from './development-caller.js';

/** Identities that a server in development lets in by a press, and how to get a token of one. */
export interface DevelopmentSignIn {
  readonly identities: () => Promise<readonly Identity[]>;
  readonly issue: (identity: Identity) => Promise<string>;
}

/**
 * `GET /console/development/roles` and `POST /console/development/token {"role": ...}`: the console's sign-in by one press. Only
 * a page of this server, in a browser on this machine, gets a token: the `Host` must be a name of this machine, because another
 * name may be made to lead here (DNS rebinding), and the `Origin` must be that host. Anywhere else the list of roles is empty.
 *
 * @param signIn undefined where this is no server in development
 */
export function developmentRoutes(signIn: DevelopmentSignIn | undefined): Router {
  const router = Router();
  router.use('/console/development', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/console/development/roles', async (request: Request, response: Response) => {
    const identities = signIn && isHere(request) ? await signIn.identities() : [];
    response.json({ roles: identities.map(({ subject, roles: [role] }) => ({ role, subject })) });
  });
  router.post('/console/development/token', json({ limit: 1000 }), async (request: Request, response: Response) => {
    if (!signIn || !isHere(request) || !isOwnPage(request)) {
      throw new Failure(
        FAILURES.FORBIDDEN,
        'Tokens are given to the console of a server in development on this machine only.',
      );
    }
    const { role } = (request.body ?? {}) as { role?: unknown };
    const identity = (await signIn.identities()).find(({ roles }) => roles[0] === role);
    if (!identity) throw invalidInput('`role` is none of /console/development/roles.', 'role');
    response.json({ token: await signIn.issue(identity) });
  });
  return router;
}
