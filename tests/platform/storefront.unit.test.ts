import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { readConfig } from '../../src/config.js';
import { type DevelopmentShop } from '../../src/platform/http/development-shop.js';
import { storefrontRoutes } from '../../src/platform/http/storefront.js';
import { smallServer, type SmallServer } from '../support/small-server.js';

const started: { stop(): Promise<void> }[] = [];
const folder = mkdtempSync(join(tmpdir(), 'grapevine-storefront-'));
afterEach(async () => {
  for (const { stop } of started.splice(0)) await stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page of the demo shop', () => {
  async function serve(files: string): Promise<string> {
    const app = express().use(storefrontRoutes(files));
    app.get('/', (_request, response) => void response.json({ name: 'front page' }));
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    started.push({ stop: () => new Promise((resolve) => server.close(() => resolve())) });
    return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  it('is at / for browsers under a strict policy, and leaves programs and an unbuilt page to the front page', async () => {
    const built = join(folder, 'dist');
    mkdirSync(built);
    writeFileSync(join(built, 'index.html'), '<script nonce="%NONCE%"></script>');
    const url = await serve(built);
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*trusted-types 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await page.text()).toMatch(/nonce="[^%"]+"/);
    expect(await (await fetch(url, { headers: { accept: 'application/json' } })).json()).toEqual({
      name: 'front page',
    });
    const unbuilt = await serve(join(folder, 'nothing'));
    expect(await (await fetch(unbuilt, { headers: { accept: 'text/html' } })).json()).toEqual({ name: 'front page' });
  });

  it('is never on in production, and in development where a demo shop is loaded or it is switched on', () => {
    const production = { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32), JWT_ISSUER: 'i', JWT_AUDIENCE: 'a' };
    const isOn = (env: Record<string, string>): boolean => readConfig(env).doors.storefront;
    expect(isOn({ ...production, STOREFRONT: 'on' })).toBe(false);
    expect(isOn({})).toBe(true);
    expect(isOn({ DEMO: 'none' })).toBe(false);
    expect(isOn({ DEMO: 'none', STOREFRONT: 'on' })).toBe(true);
    expect(isOn({ STOREFRONT: 'off' })).toBe(false);
  });
});

describe('login and orders of the demo shop', () => {
  const ordered: (readonly [string, readonly string[]])[] = [];
  const ravi = { userId: 'u1', name: 'Ravi Osei', friends: 3 };
  const shop: DevelopmentShop = {
    examples: () => Promise.resolve([{ ...ravi, kind: 'HUB' }]),
    search: (name) => Promise.resolve(ravi.name.includes(name) ? [ravi] : []),
    byId: (userId) => Promise.resolve(userId === 'u1' ? ravi : undefined),
    token: (userId) => Promise.resolve(`token of ${userId}`),
    order: (userId, productIds) => {
      ordered.push([userId, productIds]);
      return Promise.resolve();
    },
  };
  const doors = { explorer: true, console: true, introspection: 'everybody', metrics: 'everybody' } as const;
  async function serve(options: Parameters<typeof smallServer>[0]): Promise<SmallServer> {
    const server = await smallServer({ doors: { ...doors, storefront: true }, ...options });
    started.push(server);
    return server;
  }
  const post = (url: string, path: string, body: object, origin?: string) =>
    fetch(`${url}/storefront/development/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(origin && { origin }) },
      body: JSON.stringify(body),
    });

  it('let a page of this server in as any customer and order', async () => {
    const { url } = await serve({ developmentShop: shop });
    const list = async (query: string): Promise<unknown> =>
      (await fetch(`${url}/storefront/development/customers${query}`)).json();
    expect(await list('')).toEqual({ customers: [{ ...ravi, kind: 'HUB' }] });
    expect(await list('?name=Ravi')).toEqual({ customers: [ravi] });
    expect(await list('?name=Nadia')).toEqual({ customers: [] });
    const token = await post(url, 'token', { userId: 'u1' }, url);
    expect(await token.json()).toEqual({ customer: ravi, token: 'token of u1' });
    expect((await post(url, 'token', { userId: 'u9' }, url)).status).toBe(404);
    expect((await post(url, 'orders', { userId: 'u1', productIds: ['p1', 'p2'] }, url)).status).toBe(200);
    expect(ordered).toEqual([['u1', ['p1', 'p2']]]);
    for (const productIds of [undefined, [], [7], Array.from({ length: 51 }, () => 'p1')]) {
      expect((await post(url, 'orders', { userId: 'u1', productIds }, url)).status).toBe(400);
    }
  });

  it('are refused to pages of other origins, to who is no page, and where this is no server in development', async () => {
    const { url } = await serve({ developmentShop: shop });
    expect((await post(url, 'token', { userId: 'u1' }, 'http://evil.example')).status).toBe(403);
    expect((await post(url, 'token', { userId: 'u1' })).status).toBe(403);
    const without = await serve({});
    expect((await post(without.url, 'token', { userId: 'u1' }, without.url)).status).toBe(403);
    const off = await serve({ doors: { ...doors, storefront: false }, developmentShop: shop });
    expect((await post(off.url, 'token', { userId: 'u1' }, off.url)).status).toBe(404);
  });
});
