import { type Grapevine } from '../compose.js';
import { type Config } from '../config.js';
import { type Identity } from '../platform/auth/index.js';
import { type DevelopmentSignIn } from '../platform/http/development-sign-in.js';
import { tokensOf } from './keys.js';

/** Whom a server in development lets in to try things out: one of each role, the customer being a person of the shop. */
export function developmentIdentities(customer: string): readonly Identity[] {
  return [
    { subject: customer, roles: ['CUSTOMER'] },
    { subject: 'service', roles: ['SERVICE'] },
    { subject: 'marketer', roles: ['MARKETER'] },
    { subject: 'analyst', roles: ['ANALYST'] },
    { subject: 'admin', roles: ['ADMIN'] },
  ];
}

/** The console's sign-in by one press; undefined in production, and where another issuer signs the tokens. */
export function developmentSignIn(config: Config, grapevine: Grapevine): DevelopmentSignIn | undefined {
  if (config.production || config.JWKS_URL) return undefined;
  const tokens = tokensOf(config);
  return {
    identities: async () => developmentIdentities((await grapevine.people.list({}, '', 1))[0] ?? 'nobody'),
    issue: (identity) => tokens.issueDevelopment(identity),
  };
}
