/** The console in a real Chromium, against the server that console-setup.ts started for the run. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { type ConsoleServer } from './console-server.child.js';

/** Without GPU, sandbox and sounds from home: what runs in CI runs so everywhere. */
export const BROWSER_ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Who signs in: the roles of `npm start`, and a stranger. */
export type Who = 'customer' | 'service' | 'marketer' | 'analyst' | 'admin' | 'stranger';

export interface Looks {
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'zh';
  /** Of the page, pixels. Default 1440. */
  readonly width?: number;
  /** HTTP statuses and errors of the network that the test provokes: Chromium writes each into its console. */
  readonly expects?: readonly (number | string)[];
}

/** Opens a view (`/influencers?by=REACH`) as somebody who is signed in. */
export type Open = (who: Who, path: string, looks?: Looks) => Promise<Page>;

export interface InBrowser {
  readonly open: Open;
  /** The server of the run; suites that change what others read start a server of their own. */
  readonly server: () => ConsoleServer;
}

const faults = new WeakMap<Page, string[]>();

/** A group of tests with one browser; skipped, with the reason, where no Chromium is. */
export function describeInBrowser(what: string, tests: (tools: InBrowser) => void): void {
  const path = findChromium();
  if (!path) {
    console.warn(`${what}: skipped, there is no Chromium on the PATH (node scripts/setup.mjs --tests installs it).`);
    return describe.skip(what, () => tests({ open: never, server: never }));
  }
  describe(what, () => {
    let browser: Browser;
    let server: ConsoleServer;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      [browser, server] = await Promise.all([
        chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS }),
        consoleServer(),
      ]);
    }, 300_000);
    afterEach(() => Promise.all(contexts.splice(0).map(leave)));
    afterAll(() => browser?.close());
    const open: Open = async (who, to, looks = {}) => {
      const context = await browser.newContext({
        viewport: { width: looks.width ?? 1440, height: 900 },
        locale: looks.language === 'zh' ? 'zh-CN' : 'en-US',
        colorScheme: looks.theme ?? 'light',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      });
      contexts.push(context);
      return visit(context, server, who, to, looks.expects ?? []);
    };
    tests({ open, server: () => server });
  });
}

/** What a test still answers in place of the service ends with it. */
async function leave(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

async function visit(
  context: BrowserContext,
  server: ConsoleServer,
  who: Who,
  to: string,
  expects: readonly (number | string)[],
): Promise<Page> {
  const page = await context.newPage();
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(`the page threw: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    const provoked = expects.some((one) => text.includes(typeof one === 'number' ? `status of ${one} ` : one));
    if (message.type() === 'error' && !provoked) found.push(`in the console: ${text}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !/^(blob|data):/.test(url)) found.push(`asked another host: ${url}`);
  });
  await page.exposeFunction('tellViolation', (text: string) => found.push(`against the policy: ${text}`));
  await page.addInitScript((token) => {
    if (token) sessionStorage.setItem('grapevine.token', token);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${violatedDirective} ${blockedURI}`);
    });
  }, server.tokens[who]);
  await page.goto(`${server.url}/console${to}`);
  return page;
}

/** More Tabs than any view has places for them. */
const MOST_TABS = 250;
/** More choices than stand side by side anywhere. */
const MOST_CHOICES = 12;

/** Goes to something as a person without a mouse does, Tab after Tab. @throws where a turn through the page does not come to it */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let n = 0; n < MOST_TABS; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(target)}`);
}

/** Goes to something by {@link tabTo} and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Takes one of the options of the list that is open, arrow after arrow. @throws where the arrows do not come to it */
export async function takeOption(page: Page, option: Locator): Promise<void> {
  await option.waitFor();
  for (let n = 0; n < MOST_TABS; n += 1) {
    const isActive = await option.evaluate((element) => {
      const { activeElement } = document;
      return element === activeElement || activeElement?.getAttribute('aria-activedescendant') === element.id;
    });
    if (isActive) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not come to ${String(option)}`);
}

/** Takes one of a few choices that stand side by side: Tab to the group, arrows within it. @throws where they do not come to it */
export async function takeChoice(page: Page, choice: Locator): Promise<void> {
  await choice.waitFor();
  const isIn = (): Promise<boolean> =>
    choice.evaluate((element) => !!element.closest('[role=radiogroup]')?.contains(document.activeElement));
  for (let n = 0; n < MOST_TABS && !(await isIn()); n += 1) await page.keyboard.press('Tab');
  for (const arrow of ['ArrowRight', 'ArrowLeft']) {
    for (let n = 0; n < MOST_CHOICES; n += 1) {
      if (await choice.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
      await page.keyboard.press(arrow);
    }
  }
  throw new Error(`The arrows do not come to ${String(choice)}`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it is now, one line for each place. */
export async function axeFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // Not as a script of the page, which its policy would refuse.
  await session.send('Runtime.evaluate', { expression: AXE });
  await session.detach();
  return page.evaluate(async (tags) => {
    interface Found {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }
    const { axe } = window as unknown as {
      axe: { run: (page: Document, options: object) => Promise<{ violations: readonly Found[] }> };
    };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
    );
  }, TAGS);
}

/**
 * Nothing is wrong with the page: no violation that axe sees, none of the policy, no error in the console, no request to another
 * host since it was opened.
 */
export async function expectClean(page: Page): Promise<void> {
  const found = await axeFaults(page);
  expect([...(faults.get(page) ?? []), ...found]).toEqual([]);
}

/** The server of this run, once it is ready. */
async function consoleServer(): Promise<ConsoleServer> {
  const { GRAPEVINE_TEST_CONSOLE: file, CONSOLE_TEST_URL: url } = process.env;
  if (url) return serverOfYours(url);
  if (!file) throw new Error('No server with a console: run the suite through jest --selectProjects web.');
  for (;;) {
    try {
      const told = JSON.parse(readFileSync(file, 'utf8')) as ConsoleServer | { readonly failed: string };
      if ('failed' in told) throw new Error(`The server with the console did not start:\n${told.failed}`);
      return told;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await delay(200);
    }
  }
}

/** A server in development that runs already gives its tokens as it does to its console. */
async function serverOfYours(url: string): Promise<ConsoleServer> {
  const tokens: Record<string, string> = {};
  for (const who of ['customer', 'service', 'marketer', 'analyst', 'admin']) {
    const answer = await fetch(`${url}/console/development/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ role: who.toUpperCase() }),
    });
    tokens[who] = ((await answer.json()) as { token: string }).token;
  }
  return { url, tokens };
}

const never = (): never => {
  throw new Error('There is no browser.');
};
