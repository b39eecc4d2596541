import { once } from 'node:events';
import { connect } from 'node:net';
import { runInThisContext } from 'node:vm';
import { createClient } from 'graphql-ws';
import { SignJWT } from 'jose';
import WebSocket from 'ws';
import { Authenticator, Tokens } from '../../src/platform/auth/index.js';
import { FETCHER } from '../../src/platform/http/explorer.js';
import { takePort } from '../../src/platform/http/port.js';
import { ask } from '../support/grapevine.js';
import { smallServer, type SmallServer } from '../support/small-server.js';

const started: SmallServer[] = [];
const serve: typeof smallServer = async (options) => {
  const server = await smallServer(options);
  started.push(server);
  return server;
};
afterEach(async () => {
  for (const { bells, stop } of started.splice(0)) {
    for (const release of bells.waiting) release();
    await stop();
  }
});

const post = (url: string, query: string, headers: Record<string, string> = {}, variables = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

describe('a variable that does not fit', () => {
  const typed = 'query Bells($times: Int!) { bell(times: $times) { rung } }';

  it.each([
    ['a text for a number', { times: '5' }, /Variable "\$times" got invalid value "5"; Int cannot/, ['times']],
    ['too large a number', { times: 1e10 }, /cannot represent non 32-bit/, ['times']],
    ['half a number', { times: 1.5 }, /cannot represent non-integer/, ['times']],
    ['an object', { times: {} }, /got invalid value {}/, ['times']],
    ['nothing', { times: null }, /must not be null/, ['times']],
    ['left out', {}, /of required type "Int!" was not provided/, ['times']],
  ])('%s: 400 with the sentence of GraphQL, and nothing in the log', async (_what, variables, message, argument) => {
    const { url, logged } = await serve();
    const answer = await ask(url, typed, variables);
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringMatching(message) as string, extensions: { code: 'INVALID_INPUT', argument } }],
    });
    expect(logged).toEqual([]);
  });

  it('may not make an operation free of its cost', async () => {
    const { url } = await serve();
    const optional = 'query ($times: Int = 1) { bell(times: $times) { rung } }';
    expect(await ask(url, optional, { times: null })).toMatchObject({
      status: 400,
      errors: [
        { message: expect.stringContaining('must not be null') as string, extensions: { code: 'INVALID_INPUT' } },
      ],
    });
  });
});

describe('a token or key', () => {
  it('that is not good is 401, on every path', async () => {
    const { url } = await serve();
    const answer = await post(url, '{ bell(times: 1) { rung } }', { 'x-api-key': 'wrong' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('that is invented anew for each request counts by the address; one that was good goes on', async () => {
    const { url } = await serve();
    const status = async (key: string): Promise<number> => (await post(url, '{ whoami }', { 'x-api-key': key })).status;
    expect(await status('good-shop')).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 20; n += 1) statuses.push(await status(`invented-${n}`));
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
    expect(await status('good-shop')).toBe(200);
    expect((await post(url, '{ bell(times: 1) { rung } }')).status).toBe(200);
  });

  it('that is good passes where many others of its address are not, and one whose time is over does not count', async () => {
    const secret = 'a secret of thirty-two characters';
    const tokens = new Tokens({ secret, rolesClaim: 'roles', mustExpire: true }, false, Date.now);
    const { url } = await serve({
      authenticator: new Authenticator(tokens, { verify: () => Promise.reject(new Error()) }),
    });
    const tokenOf = (key: string, ends: string): Promise<string> =>
      new SignJWT({ roles: ['SERVICE'] })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('shop')
        .setExpirationTime(ends)
        .sign(new TextEncoder().encode(key));
    const send = (token: string): Promise<Response> => post(url, '{ whoami }', { authorization: `Bearer ${token}` });
    const old = await tokenOf(secret, '-1 minute');
    for (let n = 0; n < 20; n += 1) expect((await send(old)).status).toBe(401);
    expect(await (await send(old)).json()).toMatchObject({ errors: [{ extensions: { expired: true } }] });
    const forged = await tokenOf(secret.toUpperCase(), '1 minute');
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await send(forged)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await send(await tokenOf(secret, '1 minute'))).status).toBe(200);
  });

  it('counts requests by who it names, however many tokens that one has', async () => {
    const { url } = await serve({ rate: { requests: 3, failedLogins: 5, windowSeconds: 60 } });
    const status = async (key: string): Promise<number> => (await post(url, '{ whoami }', { 'x-api-key': key })).status;
    expect([await status('good-a'), await status('good-a'), await status('good-a'), await status('good-a')]).toEqual([
      200, 200, 200, 429,
    ]);
    expect(await status('good-b')).toBe(200);
  });
});

describe('a failure on our side', () => {
  it('of the database is 503 with Retry-After and no word of where it is, in a field and with a key', async () => {
    const { url, logged } = await serve();
    for (const answer of [
      await post(url, '{ stored }'),
      await post(url, '{ whoami }', { 'x-api-key': 'while-down' }),
    ]) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
      const text = await answer.text();
      expect(text).toContain('DATABASE_UNAVAILABLE');
      expect(text).not.toMatch(/10\.0\.0\.7|bolt/);
    }
    expect(logged).toEqual([]);
  });

  it('leaves the rest of an answer: 200', async () => {
    const { url } = await serve();
    const answer = await post(url, '{ stored bell(times: 1) { rung } }');
    expect([answer.status, await answer.json()]).toMatchObject([200, { data: { stored: null, bell: { rung: 1 } } }]);
  });

  it('that nobody expected is 500, masked, and logged once under its correlation id', async () => {
    const { url, logged } = await serve();
    const { status, errors } = await ask(url, '{ broken }');
    expect([status, errors?.[0].extensions.code]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(errors)).not.toMatch(/ENOENT|secret/);
    expect(logged.map(({ details }) => details.correlationId)).toEqual([errors?.[0].extensions.correlationId]);
  });
});

describe('pages of other origins', () => {
  const shop = 'https://shop.example';
  const preflight = (url: string, origin: string): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('may call where they are listed, and are told with which headers', async () => {
    const { url } = await serve({ origins: [shop] });
    const answer = await preflight(url, shop);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, shop]);
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/authorization.*content-type.*x-api-key/);
    expect((await post(url, '{ whoami }', { origin: shop })).headers.get('access-control-allow-origin')).toBe(shop);
    expect((await post(url, '{ whoami }', { origin: shop, 'x-api-key': 'bad' })).headers.get('vary')).toMatch(
      /origin/i,
    );
  });

  it('read a refusal too', async () => {
    const { url } = await serve({ origins: [shop] });
    const answer = await post(url, '{ whoami }', { origin: shop, 'x-api-key': 'bad' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, shop]);
  });

  it('may not where they are not', async () => {
    const { url } = await serve({ origins: [shop] });
    const answer = await preflight(url, 'https://other.example');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, null]);
  });

  it('may all where any may', async () => {
    const { url } = await serve({ origins: 'any' });
    expect((await preflight(url, shop)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('open sockets by the same list, as do pages of this server and programs', async () => {
    const { url } = await serve({ origins: [shop] });
    const opened = async (origin?: string): Promise<boolean> => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
      const event = await new Promise<boolean>((resolve) => {
        socket.on('open', () => resolve(true)).on('error', () => resolve(false));
      });
      socket.terminate();
      return event;
    };
    expect([await opened(shop), await opened(url), await opened()]).toEqual([true, true, true]);
    expect([await opened('https://other.example'), await opened('null')]).toEqual([false, false]);
  });
});

describe('a socket', () => {
  it.each([
    ['X-Api-Key', { 'X-Api-Key': 'good-bell' }],
    ['x-api-key', { 'x-api-key': 'good-bell' }],
    ['headers', { headers: { 'X-API-KEY': 'good-bell' } }],
  ])('takes the key in any letters: %s', async (_how, connectionParams) => {
    const { url } = await serve();
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
    });
    const told = [];
    for await (const { data } of client.iterate({ query: 'subscription { rings }' })) told.push(data);
    await client.dispose();
    expect(told).toEqual([{ rings: 'good-bell' }]);
  });

  it('of the explorer carries the headers of the page, and its queries do', async () => {
    const { url } = await serve();
    const page = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('connection_init');
    const make = runInThisContext(`${FETCHER}; (() => explorerFetcher)`) as () => (
      url: string,
      browser: { fetch: typeof fetch; WebSocket: typeof WebSocket },
    ) => (request: object, options: object) => AsyncIterable<unknown> & Promise<unknown>;
    const fetcher = make()(`${url}/graphql`, { fetch, WebSocket });
    const headers = { 'X-API-Key': 'good-bell' };
    const told = [];
    const query = '# a query\nquery Q { whoami } subscription S { rings }';
    for await (const each of fetcher({ query, operationName: 'S' }, { headers })) told.push(each);
    expect(told).toEqual([{ data: { rings: 'good-bell' } }]);
    expect(await fetcher({ query, operationName: 'Q' }, { headers })).toEqual({ data: { whoami: 'good-bell' } });
  });
});

describe('what is measured', () => {
  it('grows with the schema and not with the names that callers invent', async () => {
    const { url } = await serve();
    const metrics = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
    const labels = async (): Promise<string[]> => [
      ...new Set([...(await metrics()).matchAll(/operation="([^"]*)"/g)].map(([, label]) => label)),
    ];
    for (let n = 0; n < 30; n += 1) {
      await ask(url, `query Invented${n} { bell(times: ${n}) { rung } }`);
      await ask(url, `{ invented${n} }`);
      await ask(url, `{ a${n}: __typename bell(times: 1) { rung } }`);
    }
    expect((await labels()).sort()).toEqual(['bell', 'refused', 'several']);
  });

  it.each([
    ['role', undefined, 401],
    ['role', 'tracker', 403],
    ['role', 'good-prometheus', 200],
    ['off', 'good-prometheus', 403],
  ] as const)('behind the door "%s", asked with %s: %i', async (door, key, status) => {
    const { url } = await serve({
      doors: { explorer: false, console: false, storefront: false, introspection: 'everybody', metrics: door },
    });
    expect((await fetch(`${url}/metrics`, { headers: key ? { 'x-api-key': key } : {} })).status).toBe(status);
  });
});

describe('the schema itself', () => {
  it.each([
    ['everybody', undefined, undefined],
    ['role', undefined, 'UNAUTHENTICATED'],
    ['role', 'good-service', undefined],
    ['off', 'good-service', 'FORBIDDEN'],
  ] as const)('behind the door "%s", asked with %s', async (door, key, code) => {
    const { url } = await serve({
      doors: { explorer: false, console: false, storefront: false, introspection: door, metrics: 'off' },
    });
    const headers: Record<string, string> = key ? { 'x-api-key': key } : {};
    const { errors } = await ask(url, '{ ...F } fragment F on Query { __schema { queryType { name } } }', {}, headers);
    expect(errors?.[0].extensions.code).toBe(code);
    const typo = await ask(url, '{ bel }', {}, headers);
    expect(typo.errors?.[0].message.includes('Did you mean')).toBe(door === 'everybody');
  });

  it('has no explorer where it is off', async () => {
    const { url } = await serve({
      doors: { explorer: false, console: false, storefront: false, introspection: 'off', metrics: 'off' },
    });
    const answer = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await answer.text()).not.toContain('GraphiQL');
  });
});

describe('what every answer says to a browser', () => {
  const policyOf = (answer: Response): string => answer.headers.get('content-security-policy') ?? '';

  it('loads nothing, is framed by nobody and is no other type', async () => {
    const { url } = await serve({});
    for (const answer of [await fetch(`${url}/livez`), await fetch(`${url}/no-page`), await post(url, '{ whoami }')]) {
      expect(policyOf(answer)).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('lets a page load from itself alone', async () => {
    const { url } = await serve({
      doors: { explorer: true, console: false, storefront: false, introspection: 'everybody', metrics: 'off' },
    });
    for (const path of ['/', '/graphql']) {
      const page = await fetch(url + path, { headers: { accept: 'text/html' } });
      expect(page.headers.get('content-type')).toMatch(/html/);
      expect(policyOf(page)).toMatch(/default-src 'none'/);
      expect(policyOf(page)).not.toMatch(/https?:|\*|unsafe-eval/);
    }
  });

  it('is compressed where it is long, also the explorer', async () => {
    const { url } = await serve({
      doors: { explorer: true, console: false, storefront: false, introspection: 'everybody', metrics: 'off' },
    });
    const long = '{ __schema { types { name description fields { name description } } } }';
    expect((await post(url, long, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(Number(page.headers.get('content-length'))).toBeLessThan(3e6);
  });
});

describe('too much at a time', () => {
  it('is refused with 503 while who asks for health is answered', async () => {
    const { url, bells } = await serve({ atOnce: 3 });
    const slow = [1, 2, 3].map(() => post(url, '{ slow }'));
    while (bells.waiting.length < 3) await new Promise((resolve) => setImmediate(resolve));
    const refused = await post(url, '{ bell(times: 1) { rung } }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    for (const release of bells.waiting) release();
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await post(url, '{ bell(times: 1) { rung } }')).status).toBe(200);
  });

  it('is refused while this process answers late, and health is not', async () => {
    const { url } = await serve({ lateMs: 0 });
    const status = async (): Promise<number> => (await post(url, '{ bell(times: 1) { rung } }')).status;
    while ((await status()) !== 503);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });

  it('a request that is sent by half is closed', async () => {
    const { address } = await serve({ wholeRequestMs: 200 });
    const socket = connect(address.port, address.host);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"qu',
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /);
    if (!socket.closed) await once(socket, 'close');
  });
});

describe('the front', () => {
  it('says at / what this is, and of a page that is not there that it is not', async () => {
    const { url } = await serve();
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      expect.stringContaining('text/html'),
      expect.stringMatching(/Grapevine[^]+GraphQL[^]+href="\/graphql"/),
    ]);
    expect(await (await fetch(url)).json()).toMatchObject({ name: 'Grapevine' });
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
  });

  it('says of a check that fails no more than that', async () => {
    const { url, logged } = await serve({ checks: { neo4j: () => Promise.reject(new Error('bolt://10.0.0.7 down')) } });
    const answers = [await fetch(`${url}/readyz`), await fetch(`${url}/readyz`)];
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(await answers[0].json()).toEqual({ status: 'not ready', checks: { neo4j: 'does not answer' } });
    expect(logged).toHaveLength(1);
  });

  it('names a port that is in use, and how to go on', async () => {
    const taken = await takePort('127.0.0.1', 0);
    const { port } = new URL(taken.url);
    await expect(takePort('127.0.0.1', Number(port))).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use. Set PORT to another one (0 takes a free one), or stop the program that has it.`,
    );
    expect((await fetch(`${taken.url}/livez`)).status).toBe(200);
    expect((await fetch(`${taken.url}/graphql`)).status).toBe(503);
    await taken.close();
  });
});
