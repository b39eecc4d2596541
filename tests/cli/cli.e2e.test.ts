import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readMigrations } from '../../src/platform/neo4j/migration-files.js';
import { type Finished, GrapevineHome } from '../support/grapevine.js';

const STACK = /^\s+at .+:\d+/m;
const COMMANDS = ['start', 'map', 'ingest', 'train', 'evaluate', 'models', 'seed', 'migrate', 'neo4j', 'keys', 'token'];

let home: GrapevineHome;
beforeEach(() => {
  home = new GrapevineHome();
});
afterEach(() => home.close());

describe('help', () => {
  it('names each command with a line on it, and where settings come from', async () => {
    const { code, lines } = await home.run('--help');
    const listed = lines.flatMap((line) => /^ {2}([a-z0-9]+)(?: \[| <| {2})/.exec(line)?.[1] ?? []);
    expect(code).toBe(0);
    expect(listed.filter((name) => name !== 'help').sort()).toEqual([...COMMANDS].sort());
    expect(lines.join('\n')).toContain('.env.example');
  });

  it('of a command says what each option is and its default', async () => {
    const { code, lines } = await home.run('train', '--help');
    expect(code).toBe(0);
    expect(lines.join(' ')).toMatch(/--seed <n>.+default 1.+--cutoff <iso>.+--steps <n>.+--json/);
  });
});

it('works from any folder, as the linked command does', () => {
  const command = join(home.folder, 'grapevine');
  symlinkSync(resolve('scripts/grapevine.mjs'), command);
  execFileSync(command, ['seed', 'tiny', 'shop'], { cwd: home.folder, stdio: ['ignore', 'pipe', 'inherit'] });
  expect(readdirSync(join(home.folder, 'shop'))).toContain('item_info.csv');
});

/** What was typed, the settings it was typed under, and what the answer has to name. */
type Mistake = [what: string, args: string[], named: RegExp, settings?: Record<string, string>];

const MISTAKES: Mistake[] = [
  ['an unknown command', ['ingets', 'here'], /unknown command 'ingets'[^]+Did you mean ingest/],
  ['an unknown option', ['train', '--stepz', '3'], /unknown option '--stepz'[^]+Did you mean --steps/],
  ['a folder left out', ['ingest'], /missing required argument 'folder'/],
  ['a folder that is not there', ['ingest', '/no/such/folder'], /There is no folder \/no\/such\/folder/],
  ['a folder without the files', ['ingest', 'docs'], /docs.+user_behavior/],
  ['a folder without a split', ['evaluate', 'docs'], /docs.train\.tsv is missing/],
  ['a mapping that is not there', ['ingest', 'docs', '--mapping', 'none.json'], /There is no mapping file none\.json/],
  ['a batch of nothing', ['ingest', 'docs', '--batch', '0'], /--batch.+whole number from 1/],
  ['a step that is none', ['train', '--steps', '0'], /`steps` must be a whole number from 1/],
  ['a cut-off that is no date', ['train', '--cutoff', 'soon'], /--cutoff.+ISO 8601/],
  ['a port out of range', ['models'], /PORT: .+65535/, { PORT: '99999' }],
  ['a weight of no kind', ['migrate'], /EVENT_WEIGHTS: "STARE=3".+VIEW/, { EVENT_WEIGHTS: 'STARE=3' }],
  ['an unknown role', ['token', 'chef'], /"chef" is no role; roles are CUSTOMER/],
  ['a key for an unknown role', ['keys', 'create', 'till', '--roles', 'SERVICE,chef'], /"chef" is no role/],
  [
    'a key for nobody in particular',
    ['keys', 'create', 'till'],
    /What may this key do[^]+--roles[^]+STOREFRONT +reads what a visitor/,
  ],
  ['a key for a customer', ['keys', 'create', 'till', '--roles', 'customer'], /a customer has a token/],
  ['a folder in place of a mapping', ['ingest', 'docs', '--mapping', 'docs'], /docs is a folder; a file is needed/],
  [
    'production without who signs',
    ['models'],
    /JWT_ISSUER: [^]+JWT_AUDIENCE: /,
    { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(40) },
  ],
  ['an unknown size', ['seed', 'huge', '/no/such/folder'], /"huge" is no size; sizes are tiny/],
  ['a seed that is no number', ['seed', 'tiny', '/no/such/folder', '--seed', 'x'], /--seed.+Not a number/],
  ['the database asked for before its first start', ['neo4j'], /never started here; run `npm start`/],
];

describe('mistakes are named, end with 1, and start no database', () => {
  it.each(MISTAKES)('%s', async (...[, args, named, settings]: Mistake) => {
    const own = new GrapevineHome(settings);
    try {
      const finished = await own.run(...args);
      expectComplaint(finished, named);
      expect(readdirSync(own.folder)).toEqual([]);
    } finally {
      await own.close();
    }
  });

  it('a mapping that says what does not exist, each fault with its place', async () => {
    const mapping = join(home.folder, 'mapping.json');
    const file = { file: 'people', target: 'users', columns: { userId: 'id', shoeSize: 'shoe' } };
    writeFileSync(mapping, JSON.stringify({ name: 'wrong', files: [file] }));
    const finished = await home.run('ingest', 'docs', '--mapping', mapping);
    expectComplaint(finished, /mapping\.json is not a valid mapping:\n\s+files\[0\]\.columns.+shoeSize/);
    expect(readdirSync(home.folder)).toEqual(['mapping.json']);
  });
});

describe('grapevine migrate', () => {
  it('says what is pending and changes nothing, applies it, and says so', async () => {
    const ids = (await readMigrations()).map(({ id }) => id);
    const states = (state: string): string[] => ids.map((id) => `${state.padEnd(8)} ${id}`);
    const before = await home.run('migrate', '--status');
    expect(before).toMatchObject({ code: 0, lines: states('pending') });
    // Asked again: the first time has applied nothing.
    expect((await home.run('migrate', '--status', '--json')).lines.map((line) => JSON.parse(line) as object)).toEqual([
      { migrations: ids.map((id) => expect.objectContaining({ id, state: 'pending' }) as object) },
    ]);
    expect(await home.run('migrate')).toMatchObject({ code: 0, lines: states('applied') });
    expect((await home.run('migrate', '--status')).lines).toEqual(states('applied'));

    const { code, lines } = await home.run('neo4j');
    expect(code).toBe(0);
    expect(lines.join('\n')).toMatch(
      /Neo4j Browser +http.+not running now[^]+bolt:[^]+neo4j[^]+Password +\S{20}[^]+no roles/,
    );
  }, 600_000);
});

function expectComplaint({ code, errors }: Finished, named: RegExp): void {
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(named) as string });
  expect(errors).not.toMatch(STACK);
}

it('what npm started ends when npm is told to, although npm hands no signal on', async () => {
  const env = { ...process.env, npm_lifecycle_event: 'start' };
  // As npm does it: a shell between, which waits.
  const line = 'node --import tsx tests/cli/orphaned.child.ts; true';
  const shell = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const text of createInterface({ input: shell.stdout })) {
    lines.push(text);
    if (text === 'started') shell.kill('SIGTERM');
  }
  expect(lines).toEqual(['started', 'orphaned']);
});
