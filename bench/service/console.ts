/**
 * The console as a marketer feels it, in a Chromium without a graphics card on the machine of the service: how soon the shell
 * can be used and the first data stand, in how many requests and for how many bytes of script; what a grid of 100,000 rows costs, and a frame of
 * the explorer while its pictures are dragged, that of everybody in a shop of 100,000 people among them. Time of the processor of the page is that of its renderer's main thread. `bench -- console [rounds]`.
 * The shop is that of `bench -- serving`.
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { type DemoService, startDemoService } from '../support/demo-service.js';
import { dragPicture, peopleDrawn, taskSeconds } from '../support/dragging.js';
import { serveCrowd } from '../support/synthetic-crowd.js';

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
/** The largest shop that the picture of everybody is made for. */
const CROWD = 100_000;

interface View {
  readonly path: string;
  /** What stands when the first data do. */
  readonly data: string;
  /** Of script, kB compressed. */
  readonly scriptBar: number;
}

const VIEWS: Readonly<Record<string, View>> = {
  overview: { path: '/console/', data: 'figure svg', scriptBar: 200 },
  influencers: { path: '/console/influencers', data: '[role=gridcell]', scriptBar: 200 },
  explorer: { path: '/console/explorer', data: 'canvas', scriptBar: 260 },
  'demo shop page': { path: '/', data: 'h3', scriptBar: 110 },
};

interface Opened {
  /** Milliseconds from the request of the page until its heading stands. */
  readonly shell: number;
  /** Milliseconds until the first data stand. */
  readonly data: number;
  /** Requests of GraphQL until then. */
  readonly requests: number;
  /** Script that was loaded until then, kB as sent. */
  readonly script: number;
}

async function openOnce(browser: Browser, service: DemoService, token: string, view: View): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript((given) => sessionStorage.setItem('grapevine.token', given), token);
  const session = await context.newCDPSession(page);
  const scripts = await bytesOfScripts(session);
  let requests = 0;
  page.on('request', (request) => (requests += request.url().endsWith('/graphql') ? 1 : 0));
  const began = performance.now();
  await page.goto(`${service.url}${view.path}`, { waitUntil: 'commit' });
  await page.locator('header').first().waitFor();
  const shell = performance.now() - began;
  await page.locator(view.data).first().waitFor();
  const opened = { shell, data: performance.now() - began, requests, script: scripts() / 1000 };
  await context.close();
  return opened;
}

async function bytesOfScripts(session: CDPSession): Promise<() => number> {
  const isScript = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && isScript.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (isScript.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

async function measured(browser: Browser, token: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((given) => sessionStorage.setItem('grapevine.token', given), token);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session };
}

/** The explorer while its picture is dragged: that of the people around one person, or of everybody in a shop of so many. */
async function drag(browser: Browser, service: DemoService, token: string, crowd?: number) {
  const { page, session } = await measured(browser, token);
  if (crowd !== undefined) await serveCrowd(page, crowd);
  await page.goto(`${service.url}/console/explorer?${crowd === undefined ? 'hops=3' : 'all=1'}`);
  await page.locator('canvas').waitFor();
  const cost = await dragPicture(page, session);
  const people = await peopleDrawn(page);
  await page.close();
  return { people, ...cost };
}

/** Seconds of processor until a grid of 100,000 rows stands in the place of one with ten, its rows made and all; and to sort it. */
async function grid(browser: Browser, service: DemoService, token: string): Promise<{ mount: number; sort: number }> {
  const { page, session } = await measured(browser, token);
  await page.goto(`${service.url}/console/specimen?rows=10`);
  await page.locator('[role=grid][aria-rowcount="11"]').waitFor();
  await page.waitForLoadState('networkidle');
  const before = await taskSeconds(session);
  await page.evaluate(() => {
    history.pushState({}, '', '/console/specimen?rows=100000');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.locator('[role=grid][aria-rowcount="100001"] [role=gridcell]').first().waitFor();
  const stood = await taskSeconds(session);
  await page.locator('[role=grid][aria-rowcount="100001"] [role=columnheader] button').first().click();
  await page.locator('[role=grid][aria-rowcount="100001"] [role=columnheader][aria-sort]').first().waitFor();
  const sorted = await taskSeconds(session);
  await page.close();
  return { mount: stood - before, sort: sorted - stood };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

async function tokenOfConsole({ url }: DemoService): Promise<string> {
  const answer = await fetch(`${url}/console/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ role: 'ADMIN' }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** @see bench/run.ts */
export async function run(args: readonly string[]): Promise<Record<string, unknown>> {
  const rounds = Number(args[0] ?? 5);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: node scripts/setup.mjs --tests installs it.');
  const service = await startDemoService();
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const token = await tokenOfConsole(service);
    const views: Record<string, Opened> = {};
    for (const [name, view] of Object.entries(VIEWS)) {
      const opened: Opened[] = [];
      for (let round = 0; round < rounds; round += 1) opened.push(await openOnce(browser, service, token, view));
      const of = (key: keyof Opened): number => median(opened.map((one) => one[key]));
      views[name] = { shell: of('shell'), data: of('data'), requests: of('requests'), script: of('script') };
    }
    const dragged = await drag(browser, service, token);
    const crowd = await drag(browser, service, token, CROWD);
    const { mount, sort } = await grid(browser, service, token);
    console.log(`median of ${rounds} cold loads; milliseconds, requests of GraphQL, kB of script as sent`);
    console.table(views);
    for (const [name, { script }] of Object.entries(views)) {
      const bar = VIEWS[name].scriptBar;
      console.log(`${name}: ${script.toFixed(1)} kB of script, at most ${bar}: ${script <= bar ? 'yes' : 'NO'}`);
    }
    for (const name of ['influencers', 'explorer']) {
      const { shell, data, requests } = views[name];
      const good = shell <= 1000 && data <= 1000 && requests <= 3;
      console.log(`${name}: shell and data within 1 s, in at most 3 requests: ${good ? 'yes' : 'NO'}`);
    }
    for (const [{ people, frameMs, framesPerSecond }, most] of [
      [dragged, 30],
      [crowd, 10],
    ] as const) {
      console.log(
        `dragging ${people} people: ${frameMs.toFixed(1)} ms of processor a frame, at most ${most}: ${frameMs <= most ? 'yes' : 'NO'}; ${framesPerSecond.toFixed(0)} frames/s`,
      );
    }
    console.log(
      `grid of 100,000 rows: ${mount.toFixed(2)} s of processor to mount, at most .5: ${mount <= 0.5 ? 'yes' : 'NO'}; ${sort.toFixed(2)} s to sort`,
    );
    return { rounds, views, drag: dragged, crowd, gridSeconds: { mount, sort } };
  } finally {
    await browser.close();
    await service.stop();
  }
}
