/** The embedded server as whole processes: what it promises when it starts, stops, is killed, or is in the way. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Integer } from 'neo4j-driver';
import { isAlive } from '../../neo4j/process.js';
import { type EmbeddedNeo4j, type Neo4jAddress } from '../../neo4j/server.js';
import { connectOrStart, isHealthy, neo4jAddress, startEmbedded } from '../../neo4j/server.js';
import { holdServer, releaseServer } from '../support/neo4j-setup.js';

/** Two starts and a recovery on a busy machine. */
const PATIENCE_MS = 300_000;

let home: string;
let server: EmbeddedNeo4j;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'grapevine-server-'));
  server = await startEmbedded({ home, pageCacheMb: 64 });
}, PATIENCE_MS);

afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}, PATIENCE_MS);

async function ask(address: Neo4jAddress, cypher: string): Promise<number> {
  const [[answer]] = await read(address, cypher);
  return (answer as Integer).toNumber();
}

/** The rows of a query, each with its values in order. */
async function read(address: Neo4jAddress, cypher: string): Promise<unknown[][]> {
  const driver = neo4j.driver(address.boltUri, neo4j.auth.basic(address.user, address.password));
  try {
    const { records } = await driver.executeQuery(cypher);
    return records.map((record) => [...record.values()]);
  } finally {
    await driver.close();
  }
}

/** Waits for a process to end; the test's own time limit is the only clock. */
async function untilEnded(pid: number): Promise<void> {
  while (isAlive(pid)) await delay(50);
}

describe('a running server', () => {
  it('takes the generated password and no other', async () => {
    expect(await isHealthy(server)).toBe(true);
    expect(await isHealthy({ ...server, password: 'neo4j' })).toBe(false);
    expect(await isHealthy({ ...server, password: '' })).toBe(false);
  });

  it('keeps its password where only its owner reads it', async () => {
    expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(home, 'password'), 'utf8')).trim()).toBe(server.password);
  });

  it('serves Neo4j Browser at an address that says where to connect and as whom', async () => {
    const page = await fetch(server.browserUrl);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Neo4j Browser');
    const connect = new URL(new URL(server.browserUrl).searchParams.get('connectURL') ?? '');
    expect([connect.protocol, connect.username, connect.host]).toEqual([
      'bolt:',
      'neo4j',
      new URL(server.boltUri).host,
    ]);
  });

  it('tells whoever asks where it listens, though it chose the port itself', async () => {
    const found = await fetch(server.httpUri, { headers: { accept: 'application/json' } });
    const { host } = new URL(server.boltUri);
    expect(await found.json()).toMatchObject({ bolt_direct: `bolt://${host}`, bolt_routing: `neo4j://${host}` });
    expect(await ask({ ...server, boltUri: `neo4j://${host}` }, 'RETURN 1 AS answer')).toBe(1);
  });

  it('lets the pages of Neo4j Browser reach nothing but this machine', async () => {
    const policy = (await fetch(server.browserUrl)).headers.get('content-security-policy') ?? '';
    const sources = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    for (const directive of ['default-src', 'connect-src', 'script-src']) expect(sources.has(directive)).toBe(true);
    const local = /^('self'|'none'|'unsafe-inline'|data:|(ws|http):\/\/(127\.0\.0\.1|localhost):\*)$/;
    for (const source of [...sources.values()].flat()) expect(source).toMatch(local);
    const settings = await read(server, 'CALL dbms.clientConfig() YIELD name, value RETURN name, value');
    expect(Object.fromEntries(settings)).toMatchObject({
      'client.allow_telemetry': 'false',
      'browser.remote_content_hostname_whitelist': 'localhost,127.0.0.1',
    });
    const [[usage]] = await read(server, "SHOW SETTINGS 'dbms.usage_report.enabled' YIELD value RETURN value");
    expect(usage).toBe('false');
  });

  it('can be found from its home', async () => {
    const { boltUri, httpUri, browserUrl, user, password } = server;
    expect(await neo4jAddress(home)).toEqual({ boltUri, httpUri, browserUrl, user, password });
  });

  it('has Graph Data Science', async () => {
    expect(await ask(server, 'RETURN size(gds.version()) AS answer')).toBeGreaterThan(0);
  });

  it('refuses a second server on its home, and lends itself instead', async () => {
    await expect(startEmbedded({ home })).rejects.toMatchObject({ code: 'HOME_IN_USE' });
    const lent = await connectOrStart({ home });
    expect(lent).toMatchObject({ pid: server.pid, owned: false, boltUri: server.boltUri });
    await lent.stop();
    expect(await isHealthy(server)).toBe(true);
  });
});

describe('a server that ends', () => {
  it(
    'keeps data, password and ports over a stop',
    async () => {
      await ask(server, 'CREATE (n:Kept {by: "stop"}) RETURN 1 AS answer');
      const before = server;
      await server.stop();
      expect(isAlive(before.pid)).toBe(false);
      server = await startEmbedded({ home, pageCacheMb: 64 });
      expect(server).toMatchObject({ boltUri: before.boltUri, httpUri: before.httpUri, password: before.password });
      expect(await ask(server, 'MATCH (n:Kept {by: "stop"}) RETURN count(n) AS answer')).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'recovers what was committed before it was killed, though its process number is now taken',
    async () => {
      await ask(server, 'UNWIND range(1, 1000) AS i CREATE (n:Kept {by: "kill"}) RETURN count(n) AS answer');
      process.kill(server.pid, 'SIGKILL');
      await untilEnded(server.pid);
      const file = join(home, 'connection.json');
      const left = JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
      await writeFile(file, JSON.stringify({ ...left, pid: process.pid }));
      server = await startEmbedded({ home, pageCacheMb: 64 });
      expect(await ask(server, 'MATCH (n:Kept {by: "kill"}) RETURN count(n) AS answer')).toBe(1000);
    },
    PATIENCE_MS,
  );

  it(
    'ends cleanly when the process that started it is killed, after the last one it was lent to',
    async () => {
      const other = await mkdtemp(join(tmpdir(), 'grapevine-held-'));
      const owner = await holdServer(other);
      const borrower = await holdServer(other);
      expect(borrower.address).toMatchObject({ pid: owner.address.pid, owned: false });
      owner.holder.kill('SIGKILL');
      await untilEnded(owner.holder.pid ?? 0);
      expect(await isHealthy(borrower.address)).toBe(true);
      await releaseServer(borrower);
      await untilEnded(owner.address.pid);
      expect(await readFile(join(other, 'logs', 'debug.log'), 'utf8')).toContain(
        "Stopped 'DatabaseId{00000000[system]}'",
      );
      await rm(other, { recursive: true, force: true });
    },
    PATIENCE_MS,
  );
});

describe('a server that cannot start', () => {
  it(
    'says why with the last lines of its log',
    async () => {
      const inTheWay = createServer();
      await new Promise<void>((resolve) => inTheWay.listen(0, '127.0.0.1', resolve));
      const { port } = inTheWay.address() as AddressInfo;
      const other = await mkdtemp(join(tmpdir(), 'grapevine-blocked-'));
      try {
        const start = startEmbedded({ home: other, boltPort: port, pageCacheMb: 64 });
        await expect(start).rejects.toMatchObject({
          name: 'EmbeddedNeo4jError',
          code: 'START_FAILED',
          message: expect.stringMatching(/Address already in use/) as string,
        });
      } finally {
        inTheWay.close();
        await rm(other, { recursive: true, force: true });
      }
    },
    PATIENCE_MS,
  );
});
