import { type Command } from 'commander';
import { ApiKeys, ROLES, Tokens, type Role } from '../platform/auth/index.js';
import { readConfig } from '../config.js';
import { jwtSecret, wire } from './wire.js';

/** `grapevine keys` and `grapevine token`: doors for services, and for trying things out. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('API keys for services; the graph stores only their hash');
  keys
    .command('create <name>')
    .description('make a key, shown once')
    .option('--roles <roles>', 'comma separated', 'SERVICE')
    .action(async (name: string, options: { roles: string }) => {
      const roles = rolesFrom(options.roles);
      await withKeys(async (store) => console.log(await store.create(name, roles)));
    });
  keys
    .command('revoke <name>')
    .description('revoke every key of this name; running servers follow within ten seconds')
    .action((name: string) => withKeys(async (store) => console.log(`${await store.revoke(name)} revoked`)));
  program
    .command('token <role> [subject]')
    .description('print a development token, good for a week and refused in production')
    .action(async (role: string, subject: string | undefined) => {
      const roles = rolesFrom(role);
      const config = readConfig();
      console.log(await tokensOf(config).issueDevelopment({ subject: subject ?? role.toLowerCase(), roles }));
    });
}

/** The issuer and checker of tokens as the environment sets them. */
export function tokensOf(config: ReturnType<typeof readConfig>): Tokens {
  const options = {
    secret: jwtSecret(config),
    jwksUrl: config.JWKS_URL,
    issuer: config.JWT_ISSUER,
    audience: config.JWT_AUDIENCE,
    rolesClaim: config.JWT_ROLES_CLAIM,
  };
  return new Tokens(options, config.production);
}

async function withKeys(work: (keys: ApiKeys) => Promise<void>): Promise<void> {
  const { db, now, close } = await wire();
  try {
    await work(new ApiKeys(db, now));
  } finally {
    await close();
  }
}

function rolesFrom(text: string): Role[] {
  return text.split(',').map((piece) => {
    const role = piece.trim().toUpperCase() as Role;
    if (!ROLES.includes(role)) throw new Error(`"${piece}" is no role; roles are ${ROLES.join(', ')}.`);
    return role;
  });
}
