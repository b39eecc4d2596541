/** The client in pages of another origin than the service: what a front end of a shop does with it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Page } from 'playwright-core';
import type * as Client from '../../client/src/index.js';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser } from '../support/browser.js';

const run = promisify(execFile);
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

describeInBrowser('the client, from another origin', ({ open, server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'grapevine-client-'));
  let files: Server;
  let origin: string;
  beforeAll(async () => {
    const build = ['web/node_modules/vite/bin/vite.js', 'build', '--config', 'web/build/client.config.ts'];
    await run(process.execPath, [...build, '--outDir', join(folder, 'example')]);
    const compile = [
      'node_modules/typescript/bin/tsc',
      '-p',
      'client/tsconfig.build.json',
      '--outDir',
      join(folder, 'dist'),
    ];
    await run(process.execPath, compile);
    files = createServer(({ url = '/' }, response) => {
      const path = new URL(url, 'http://shop.example').pathname;
      if (path === '/element') return void response.setHeader('content-type', 'text/html').end(elementPage(url));
      try {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html');
        const file = readFileSync(
          join(folder, path.startsWith('/dist') ? path : join('example', path === '/' ? 'index.html' : path)),
        );
        response.end(file);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => files.once('listening', resolve));
    origin = `http://127.0.0.1:${(files.address() as { port: number }).port}`;
  }, 240_000);
  afterAll(() => {
    files.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One script tag, one element. */
  function elementPage(url: string): string {
    const { searchParams } = new URL(url, 'http://shop.example');
    const [api, product, token] = ['api', 'product', 'token'].map((name) => searchParams.get(name) ?? '');
    return `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,">
      <script type="module" src="/dist/element.js"></script>
      <friends-who-like product="${product}" api="${api}" token="${token}"></friends-who-like>`;
  }

  interface Reason {
    readonly productId: string;
    readonly friend: string;
  }

  async function tokenOf(userId: string): Promise<string> {
    const given = await fetch(`${server().url}/storefront/development/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server().url },
      body: JSON.stringify({ userId }),
    });
    return ((await given.json()) as { token: string }).token;
  }

  /** A customer with a friend as a reason, and a token of theirs. */
  async function customer(): Promise<{ userId: string; token: string; reason: Reason }> {
    const answer = await fetch(`${server().url}/storefront/development/customers`);
    const { customers } = (await answer.json()) as { customers: { userId: string; kind: string }[] };
    const { userId } = customers.find(({ kind }) => kind === 'HUB')!;
    const token = await tokenOf(userId);
    const query = `query ($userId: UserID!) { recommendations(userId: $userId, first: 30) {
      edges { node { product { productId friends(first: 1) { edges { node { user { name } } } } } } } } }`;
    type Answer = {
      recommendations: {
        edges: {
          node: { product: { productId: string; friends: { edges: { node: { user: { name: string } } }[] } } };
        }[];
      };
    };
    const { data } = await ask<Answer>(server().url, query, { userId }, bearer(token));
    const { product } = data!.recommendations.edges
      .map(({ node }) => node)
      .find((one) => one.product.friends.edges[0])!;
    return { userId, token, reason: { productId: product.productId, friend: product.friends.edges[0].node.user.name } };
  }

  async function example(said: Record<string, string>): Promise<Page> {
    const page = await open('stranger', '/..');
    await page.goto(`${origin}/#${new URLSearchParams({ url: `${server().url}/graphql`, ...said }).toString()}`);
    return page;
  }

  const views = async (userId: string, token: string, productId: string): Promise<number> => {
    const query = `query ($userId: UserID!, $productId: ProductID!) {
      user(userId: $userId) { events(first: 50, filter: { kinds: [VIEW], productId: $productId }) { totalCount } } }`;
    const { data } = await ask<{ user: { events: { totalCount: number } } }>(
      server().url,
      query,
      { userId, productId },
      bearer(token),
    );
    return data!.user.events.totalCount;
  };

  it('shows recommendations with reasons by hooks, and a like at once that the service keeps', async () => {
    const { userId, token, reason } = await customer();
    const page = await example({ userId, token, product: reason.productId });
    const first = page.getByRole('list', { name: 'For you' }).getByRole('listitem').first();
    await first.waitFor();
    const title = await first.getByRole('heading').innerText();
    const answered = page.waitForResponse((one) => (one.request().postData() ?? '').includes('mutation like'));
    await first.getByRole('button', { name: `Like ${title}` }).click();
    expect(await page.getByRole('button', { name: `Like ${title}` }).getAttribute('aria-pressed')).toBe('true');
    expect(await (await answered).text()).toContain('EventRecorded');
  });

  it('hears of what a friend does within the list of it alone, and shows nothing of one customer to the next', async () => {
    const { userId, token } = await customer();
    const asService = bearer(server().tokens.service!);
    const query = `query ($userId: UserID!) {
      user(userId: $userId) { friends(first: 50) { edges { node { userId name shareActivity } } } }
      popular(first: 1) { edges { node { product { productId title } } } } }`;
    type Friend = { userId: string; name: string; shareActivity: string };
    const { data } = await ask<{
      user: { friends: { edges: { node: Friend }[] } };
      popular: { edges: { node: { product: { productId: string; title: string } } }[] };
    }>(server().url, query, { userId }, asService);
    const friend = data!.user.friends.edges.map(({ node }) => node).find((one) => one.shareActivity !== 'NOBODY')!;
    const { productId, title } = data!.popular.edges[0].node.product;
    const page = await open('stranger', '/..');
    const isHeard = new Promise<void>((resolve) =>
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => void (String(payload).includes('subscribe') && resolve())),
      ),
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(/query (\w+)/.exec(request.postData() ?? '')?.[1] ?? ''));
    const shop = (said: Record<string, string>): string =>
      `${origin}/#${new URLSearchParams({ url: `${server().url}/graphql`, ...said }).toString()}`;
    await page.goto(shop({ userId, token }));
    const acts = page.getByRole('list', { name: 'What friends did' }).getByRole('listitem');
    const products = page.getByRole('list', { name: 'For you' }).getByRole('listitem');
    await Promise.all([acts.first().waitFor(), products.first().waitFor(), isHeard]);
    const before = asked.filter((one) => one === 'recommendations').length;
    const like = 'mutation ($input: ActInput!) { like(input: $input) { __typename } }';
    const input = { userId: friend.userId, productId, idempotencyKey: `heard-${Date.now()}` };
    await ask(server().url, like, { input }, asService);
    await acts
      .filter({ hasText: `${friend.name} LIKE ${title}` })
      .first()
      .waitFor();
    expect(asked.filter((one) => one === 'recommendations')).toHaveLength(before);

    // Somebody else signs in, and the answers of the service are held back: nothing of the first customer stands there meanwhile.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(
      (to) => void (location.href = to),
      shop({ userId: friend.userId, token: await tokenOf(friend.userId) }),
    );
    await products.first().waitFor({ state: 'detached' });
    expect([await products.count(), await acts.count()]).toEqual([0, 0]);
    release();
    await products.first().waitFor();
  });

  it('loses no event of a page that is left, and counts each once', async () => {
    const { userId, token, reason } = await customer();
    const before = await views(userId, token, reason.productId);
    const page = await example({ userId, token, product: reason.productId });
    await page.getByRole('list', { name: 'For you' }).getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: 'Look at it' }).click();
    // At once to another page: the beacon sends on, or the next page of the shop does.
    await page.goto('about:blank');
    const next = await example({ userId, token, product: reason.productId });
    await next.getByRole('list', { name: 'For you' }).getByRole('listitem').first().waitFor();
    while ((await views(userId, token, reason.productId)) === before);
    expect(await views(userId, token, reason.productId)).toBe(before + 1);
  });

  it('keeps what waits for another customer, and drops what is refused for good: neither stands in the way', async () => {
    const { userId, token, reason } = await customer();
    const before = await views(userId, token, reason.productId);
    const page = await open('stranger', '/..');
    await page.goto(`${origin}/element`);
    const asked = { library: '/dist/index.js', url: `${server().url}/graphql`, userId, token, ...reason };
    const left = await page.evaluate(async ({ library, url, productId, ...who }) => {
      const { Beacon } = (await import(library)) as typeof Client;
      new Beacon({ url }, 'somebody-else').track({ kind: 'VIEW', productId });
      const refused: string[] = [];
      const onRefused = ({ code }: Client.ServiceError): void => void refused.push(code);
      const beacon = new Beacon({ url, token: () => who.token, onRefused }, who.userId);
      beacon.track({ kind: 'SEEN' as 'VIEW', productId });
      beacon.track({ kind: 'PURCHASE' as 'VIEW', productId });
      beacon.track({ kind: 'VIEW', productId });
      beacon.track({ kind: 'RATE', productId, value: 4 });
      await beacon.flush();
      return JSON.stringify([...(Object.values(localStorage) as string[]), refused]);
    }, asked);
    expect(left).toContain('["INVALID_INPUT","FORBIDDEN"]');
    expect(left.match(/somebody-else/g)).toHaveLength(1);
    expect(left).not.toContain(userId);
    expect(await views(userId, token, reason.productId)).toBe(before + 1);
  });

  it('names friends in one element of one script tag, and says nothing without a token', async () => {
    const { token, reason } = await customer();
    const page = await open('stranger', '/..');
    const show = async (given: string): Promise<string> => {
      const asked = { api: `${server().url}/graphql`, product: reason.productId, token: given };
      await page.goto(`${origin}/element?${new URLSearchParams(asked).toString()}`);
      await page.locator('friends-who-like span').waitFor({ state: 'attached' });
      return page.locator('friends-who-like span').innerText();
    };
    expect(await show(token)).toMatch(new RegExp(`${reason.friend}.* bought, liked or shared this`));
    expect(await show('')).toBe('');
  });

  it('may be imported on a server, where there is no window', async () => {
    const script = `import { Service, Beacon, apolloPolicies, visitorId, urqlKeys } from '${join(folder, 'dist/index.js')}';
      new Beacon({ url: 'http://127.0.0.1:9/graphql' }).track({ kind: 'VIEW', productId: 'p1' });
      console.log(typeof Service, Object.keys(apolloPolicies()).length > 0, visitorId().length, typeof urqlKeys().Product);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout.trim()).toBe('function true 36 function');
  });
});
