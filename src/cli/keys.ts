import { type Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { ApiKeys, checkNewKey, ROLES, Tokens, type Role } from '../platform/auth/index.js';
import { readConfig } from '../config.js';
import { jwtSecret, wire } from './wire.js';

/** What a key of each role may do, for whoever chooses one. A customer has a token, never a key. */
const KEY_ROLES: Readonly<Record<Exclude<Role, 'CUSTOMER'>, string>> = {
  STOREFRONT: 'reads what a visitor without login may read; may stand in a page',
  TRACKING: 'only records events of a storefront; may stand in a page',
  SERVICE: 'back end of the shop: reads and writes about everybody',
  MARKETER: 'plans campaigns: reads everybody',
  ANALYST: 'explores: reads everybody',
  ADMIN: 'may do everything',
};

/** Who made or revoked a key, as the graph keeps it. */
const BY = 'command line';

/** `grapevine keys` and `grapevine token`: doors for services, and for trying things out. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('API keys for services; the graph stores only their hash');
  keys
    .command('create <name>')
    .description('make a key, shown once; asks for its role where none is given')
    .option('--roles <roles>', `comma separated: ${Object.keys(KEY_ROLES).join(', ')}`)
    .action(async (name: string, options: { roles?: string }) => {
      const roles = rolesFrom(options.roles ?? (await askForRoles()));
      checkNewKey(name, roles);
      await withKeys(async (keys) => console.log((await keys.create(name, roles, BY)).secret));
    });
  keys
    .command('revoke <name>')
    .description('revoke every key of this name; running servers follow within ten seconds')
    .action((name: string) => withKeys(async (keys) => console.log(`${await keys.revokeNamed(name, BY)} revoked`)));
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
    mustExpire: config.JWT_EXPIRY === 'required',
  };
  return new Tokens(options, config.production, Date.now);
}

async function withKeys(work: (keys: ApiKeys) => Promise<void>): Promise<void> {
  const { db, now, close } = await wire();
  try {
    await work(new ApiKeys(db, now));
  } finally {
    await close();
  }
}

/** @throws Error that lists the roles where nobody is there to ask */
async function askForRoles(): Promise<string> {
  const choice = Object.entries(KEY_ROLES).map(([role, what]) => `  ${role.padEnd(11)} ${what}`);
  const lines = choice.join('\n');
  if (!process.stdin.isTTY) throw new Error(`What may this key do? Say it with --roles, one or several of:\n${lines}`);
  console.log(`What may this key do?\n${lines}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question('Role (several with commas): ');
  } finally {
    terminal.close();
  }
}

function rolesFrom(text: string): Role[] {
  return text.split(',').map((piece) => {
    const role = piece.trim().toUpperCase() as Role;
    if (!ROLES.includes(role)) throw new Error(`"${piece}" is no role; roles are ${ROLES.join(', ')}.`);
    return role;
  });
}
