import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { gzipSync } from 'node:zlib';
import { consoleRoutes } from '../../src/platform/http/console.js';
import { smallServer, type SmallServer } from '../support/small-server.js';

const started: { stop(): Promise<void> }[] = [];
const folder = mkdtempSync(join(tmpdir(), 'grapevine-console-'));
afterEach(async () => {
  for (const { stop } of started.splice(0)) await stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server over the files of a folder alone. */
async function serveFiles(files: string): Promise<string> {
  const server = express().use(consoleRoutes(files)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  started.push({ stop: () => new Promise((resolve) => server.close(() => resolve())) });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describe('the files of the console', () => {
  const built = join(folder, 'dist');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), '<script nonce="%NONCE%" src="/console/assets/a-1.js"></script>');
  writeFileSync(join(built, 'assets/a-1.js'), 'let a = 1;');
  writeFileSync(join(built, 'assets/a-1.js.gz'), gzipSync('let a = 1;'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');

  it('are its page at every address under it, with a nonce of its own in each answer', async () => {
    const url = await serveFiles(built);
    const nonces = new Set<string>();
    for (const path of ['/console', '/console/', '/console/people/u1', '/console/influencers?by=REACH']) {
      const answer = await fetch(url + path);
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())![1];
      const policy = answer.headers.get('content-security-policy')!;
      expect(policy).toContain(`'nonce-${nonce}'`);
      expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*require-trusted-types-for 'script'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it('are kept for ever, and sent packed as they were built to who takes that', async () => {
    const url = await serveFiles(built);
    const packed = await fetch(`${url}/console/assets/a-1.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('content-type')).toMatch(/javascript/);
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(packed.headers.get('x-frame-options')).toBeNull();
    expect(await packed.text()).toBe('let a = 1;');
    const plain = await fetch(`${url}/console/assets/a-1.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('let a = 1;');
  });

  it('are all that is given: no other name, nothing beside the folder', async () => {
    const url = await serveFiles(built);
    for (const name of ['b-2.js', '..%2findex.html', '..%2f..%2fsecret.txt', '%2e%2e%2fsecret.txt', '.sources']) {
      expect((await fetch(`${url}/console/assets/${name}`)).status).toBe(404);
    }
  });

  it('are said to be missing where nothing was built', async () => {
    const url = await serveFiles(join(folder, 'nothing'));
    const answer = await fetch(`${url}/console/people/u1`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('node scripts/setup.mjs');
  });
});

describe('the sign-in by one press', () => {
  const signIn = {
    identities: () => Promise.resolve([{ subject: 'marketer', roles: ['MARKETER'] as const }]),
    issue: ({ subject }: { subject: string }) => Promise.resolve(`token of ${subject}`),
  };
  const serve = async (options: Parameters<typeof smallServer>[0]): Promise<SmallServer> => {
    const server = await smallServer(options);
    started.push(server);
    return server;
  };
  /** `fetch` sets the host by itself; a page that came by another name would send that one. */
  const ask = ({ address }: SmallServer, path: string, headers: Record<string, string>, body?: object) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const sent = httpRequest(
        {
          ...address,
          path,
          method: body ? 'POST' : 'GET',
          headers: { 'content-type': 'application/json', ...headers },
        },
        (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
        },
      );
      sent.on('error', reject);
      sent.end(body && JSON.stringify(body));
    });

  it('lists the roles and gives a token to a page of this server on this machine', async () => {
    const server = await serve({ developmentSignIn: signIn });
    const host = new URL(server.url).host;
    const roles = await ask(server, '/console/development/roles', { host });
    expect(JSON.parse(roles.body)).toEqual({ roles: [{ role: 'MARKETER', subject: 'marketer' }] });
    const token = await ask(server, '/console/development/token', { host, origin: server.url }, { role: 'MARKETER' });
    expect(JSON.parse(token.body)).toEqual({ token: 'token of marketer' });
    const unknown = await ask(server, '/console/development/token', { host, origin: server.url }, { role: 'ADMIN' });
    expect(unknown.status).toBe(400);
  });

  it('is refused to a page of another origin, to one that came by another name, and to who is no page', async () => {
    const server = await serve({ developmentSignIn: signIn });
    const host = new URL(server.url).host;
    const refused: Record<string, string>[] = [
      { host, origin: 'http://evil.example' },
      { host: 'evil.example', origin: 'http://evil.example' },
      { host },
    ];
    for (const headers of refused) {
      expect((await ask(server, '/console/development/token', headers, { role: 'MARKETER' })).status).toBe(403);
    }
    const roles = await ask(server, '/console/development/roles', { host: 'evil.example' });
    expect(JSON.parse(roles.body)).toEqual({ roles: [] });
  });

  it('is refused where this is no server in development, and the console is no page where it is switched off', async () => {
    const server = await serve({});
    const headers = { host: new URL(server.url).host, origin: server.url };
    expect((await ask(server, '/console/development/token', headers, { role: 'MARKETER' })).status).toBe(403);
    expect(JSON.parse((await ask(server, '/console/development/roles', headers)).body)).toEqual({ roles: [] });
    const without = await serve({
      doors: { explorer: false, console: false, storefront: false, introspection: 'off', metrics: 'off' },
      developmentSignIn: signIn,
    });
    for (const path of ['/console', '/console/development/roles']) {
      expect((await ask(without, path, { host: new URL(without.url).host })).status).toBe(404);
    }
  });
});
