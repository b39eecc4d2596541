import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { openCase } from '../support/open-data.js';
import { ask, bearer, GrapevineHome, type Served } from '../support/grapevine.js';

const settings = { DEMO: 'tiny', LIMIT_BODY_BYTES: '20000', LIMIT_DEPTH: '8', LIMIT_COST: '500', LIMIT_TOKENS: '600' };
const home = new GrapevineHome(settings);
let served: Served;

beforeAll(async () => {
  served = await home.serve();
}, 300_000);
afterAll(() => home.close(), 60_000);

const errorOf = (answer: Awaited<ReturnType<typeof ask>>) => answer.errors?.[0];

describe('grapevine start', () => {
  it('ends with addresses, a token for each role, and one recommendation with its reason', () => {
    const text = served.lines.join('\n');
    expect(text).toMatch(/Grapevine is ready after [\d.]+ s/);
    expect(text).toMatch(/GraphQL and explorer +http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(text).toMatch(
      /Neo4j Browser +http:\S+\/browser\/\?connectURL=bolt:\S+&cmd=guide&arg=http:\S+\/guides\/grapevine\.html +user neo4j, password \S{20,}/,
    );
    for (const who of ['customer', 'service', 'marketer', 'analyst', 'admin'])
      expect(served.token(who)).toMatch(/^eyJ/);
    expect(text).toMatch(/For .+: .+ \(score [\d.]+\)\n +\S/);
  });

  it('prints a query to try, for the explorer and for a shell, and both answer', async () => {
    const shell = served.lines.find((line) => line.trim().startsWith('curl '))!;
    const query = served.lines.find((line) => line.trim().startsWith('{ recommendations('))!.trim();
    const answer = JSON.parse(execFileSync('sh', ['-c', shell], { encoding: 'utf8' })) as object;
    expect(answer).toMatchObject({ data: { recommendations: { edges: [{}, {}, {}] } } });
    expect(await ask(served.url, query, {}, bearer(served.token('service')))).toMatchObject(answer);
  });
});

describe('who comes in', () => {
  const mine = 'query($id: UserID!) { user(userId: $id) { userId name } }';

  it('a customer: about that customer, about nobody else', async () => {
    const customer = served.lines
      .find((line) => line.trim().startsWith('customer'))!
      .trim()
      .split(/\s+/)[1];
    const headers = bearer(served.token('customer'));
    expect((await ask(served.url, mine, { id: customer }, headers)).data).toMatchObject({ user: { userId: customer } });
    expect(errorOf(await ask(served.url, mine, { id: 'u02' }, headers))).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
      message: expect.stringContaining(`this token is of "${customer}", and "u02" was asked about`) as string,
    });
  });

  it('nobody without a token, except to what is public', async () => {
    expect(errorOf(await ask(served.url, mine, { id: 'u01' }))?.extensions.code).toBe('UNAUTHENTICATED');
    expect(
      (await ask(served.url, '{ popular(first: 2) { edges { node { product { title } } } } }')).errors,
    ).toBeUndefined();
  });

  it('nobody with a token that is not ours: never as if none had been sent', async () => {
    const answer = await ask(served.url, '{ popular(first: 1) { edges { cursor } } }', {}, bearer('a.b.c'));
    expect(answer.status).toBe(401);
    expect(errorOf(answer)?.extensions.code).toBe('UNAUTHENTICATED');
    expect(answer.data ?? null).toBeNull();
  });

  it('a service with an API key, until it is revoked', async () => {
    const { lines } = await home.run('keys', 'create', 'front-end', '--roles', 'SERVICE');
    const headers = { 'x-api-key': lines.at(-1)! };
    expect((await ask(served.url, mine, { id: 'u01' }, headers)).data).toMatchObject({ user: { userId: 'u01' } });
    expect((await home.run('keys', 'revoke', 'front-end')).lines.at(-1)).toBe('1 revoked');
    expect(errorOf(await ask(served.url, mine, { id: 'u01' }, { 'x-api-key': 'gv_wrong' }))?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  }, 120_000);

  it('development tokens are refused in production', async () => {
    const production = new GrapevineHome({
      NODE_ENV: 'production',
      JWT_SECRET: 'x'.repeat(40),
      JWT_ISSUER: 'shop',
      JWT_AUDIENCE: 'grapevine',
    });
    const { code, errors } = await production.run('token', 'ADMIN');
    await production.close();
    expect(code).toBe(1);
    expect(errors).toContain('not issued in production');
  });
});

describe('requests of others that were answered wrongly once', () => {
  const wrongEnum = openCase('01-variable-error-is-500');
  wrongEnum.it('a wrong value in a variable is the fault of the caller, who is told where it stands', async () => {
    const answer = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(served.token('service')) },
      body: readFileSync(join(wrongEnum.folder, 'request.json')),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/Variable "\$i" got invalid value .* at "i\.events\[0\]/) as string,
          extensions: { code: 'INVALID_INPUT' },
        },
      ],
    });
  });

  const preflight = openCase('02-no-cors');
  preflight.it('a page of another origin may ask a server of this machine, in development', () => {
    const shell = readFileSync(join(preflight.folder, 'request.sh'), 'utf8');
    const local = shell.replace('http://127.0.0.1:4200', served.url);
    const answer = execFileSync('sh', ['-c', local], { encoding: 'utf8' });
    expect(answer).toMatch(/^HTTP\/1\.1 204/);
    expect(answer).toMatch(/access-control-allow-origin: \*/i);
    expect(answer).toMatch(/access-control-allow-headers: .*authorization/i);
  });
});

describe('limits say which and by how much', () => {
  const refusal = async (query: string) => errorOf(await ask(served.url, query));

  it('depth', async () => {
    const deep = `{ product(productId: "p") { categories ${'{ parent '.repeat(7)} { name } ${'}'.repeat(7)} } }`;
    expect((await refusal(deep))?.message).toMatch(/over the depth limit: 10 levels, 8 allowed/);
  });

  it('aliases', async () => {
    const many = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await refusal(many))?.message).toBe('This operation is over the aliases limit: 40 aliases, 30 allowed.');
  });

  it('cost', async () => {
    const inner = '{ edges { node { title description brand stock releasedAt active } } }';
    const dear = `{ products(first: 100) { edges { node { categories { products(first: 100) ${inner} } } } } }`;
    expect((await refusal(dear))?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost', allowed: 500 });
  });

  it('tokens', async () => {
    expect((await refusal(`{ ${'__typename '.repeat(700)} }`))?.message).toMatch(/600/);
  });

  it('body', async () => {
    const answer = await ask(served.url, `{ __typename } # ${'x'.repeat(30_000)}`);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)?.message).toMatch(/over the body limit: 30\d+ bytes, 20000 allowed/);
  });
});

describe('around the API', () => {
  it('says that it lives, that it is ready, and what it measures', async () => {
    expect(await (await fetch(`${served.url}/livez`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${served.url}/readyz`)).json()).toMatchObject({ checks: { neo4j: 'ok' } });
    const metrics = await (await fetch(`${served.url}/metrics`)).text();
    expect(metrics).toMatch(/grapevine_graphql_operation_seconds_count\{operation="popular",outcome="ok"\} \d+/);
    expect(metrics).toContain('grapevine_cypher_queries_total{query="');
  });

  it('serves the explorer without any outside host', async () => {
    const page = await (await fetch(`${served.url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('GraphiQL');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });

  it('tells the progress of a training as it goes', async () => {
    const admin = bearer(served.token('admin'));
    const started = await ask<{ train: { job: { jobId: string } } }>(
      served.url,
      'mutation { train(input: { idempotencyKey: "again", seed: 2 }) { ... on JobAccepted { job { jobId } } } }',
      {},
      admin,
    );
    const jobId = started.data?.train.job.jobId;
    const client = createClient({
      url: `${served.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: admin,
    });
    const told: { ended: boolean; job: { status: string; progress: number } }[] = [];
    for await (const { data } of client.iterate<{ jobProgress: (typeof told)[number] }>({
      query: 'subscription($jobId: JobID!) { jobProgress(jobId: $jobId) { ended job { status progress } } }',
      variables: { jobId },
    })) {
      told.push(data!.jobProgress);
    }
    await client.dispose();
    expect(told.at(-1)).toMatchObject({ ended: true, job: { status: 'SUCCEEDED', progress: 1 } });
    const steps = told.map(({ job }) => job.progress);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  }, 180_000);

  it('keeps sockets behind the same doors: no stranger, no query, no document over the limits', async () => {
    const over = async (connectionParams: Record<string, string>, query: string): Promise<unknown> => {
      const client = createClient({
        ...{ url: `${served.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams },
        retryAttempts: 0,
      });
      try {
        for await (const { errors } of client.iterate({ query })) return errors?.[0];
      } catch (failure) {
        return Array.isArray(failure) ? (failure as unknown[])[0] : failure;
      } finally {
        await client.dispose();
      }
    };
    expect(await over(bearer('a.b.c'), 'subscription { jobProgress(jobId: "x") { ended } }')).toMatchObject({
      code: 4403,
    });
    expect(await over({}, '{ popular(first: 1) { edges { cursor } } }')).toMatchObject({
      message: expect.stringContaining('over HTTP') as string,
    });
    const many = Array.from({ length: 40 }, (_, i) => `a${i}: ended`).join(' ');
    expect(await over({}, `subscription { jobProgress(jobId: "x") { ${many} } }`)).toMatchObject({
      message: expect.stringContaining('40 aliases, 30 allowed') as string,
    });
    expect(await over({}, 'subscription { jobProgress(jobId: "x") { ended } }')).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('says that its database is down, for whatever needs it, and answers again by itself once it is back', async () => {
    const { pid } = JSON.parse(readFileSync(join(home.folder, 'neo4j/connection.json'), 'utf8')) as { pid: number };
    const service = bearer(served.token('service'));
    const operations = [
      '{ users(first: 1) { edges { node { userId } } } }',
      '{ recommendations(userId: "u01", first: 1) { edges { cursor } } }',
    ];
    const statuses = (): Promise<number[]> =>
      Promise.all([
        ...operations.map(async (query) => (await ask(served.url, query, {}, service)).status),
        ask(served.url, '{ users(first: 1) { edges { cursor } } }', {}, { 'x-api-key': `gv_${'x'.repeat(43)}` }).then(
          ({ status }) => status,
        ),
        fetch(`${served.url}/readyz`).then(({ status }) => status),
      ]);
    process.kill(pid, 'SIGSTOP');
    try {
      expect(await statuses()).toEqual([503, 503, 503, 503]);
      expect((await fetch(`${served.url}/livez`)).status).toBe(200);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    while ((await fetch(`${served.url}/readyz`)).status !== 200) await delay(100);
    expect(await statuses()).toEqual([200, 200, 401, 200]);
  }, 60_000);

  it('ends cleanly when asked to', async () => {
    expect(await served.stop()).toBe(0);
    expect(served.lines.at(-1)).toBe('Grapevine stops');
  }, 60_000);
});
