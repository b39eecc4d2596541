/**
 * Pictures of every view of the console of a running server, for eyes: both themes, both languages, 1440 and 390 pixels wide.
 *
 *   node --import tsx scripts/screenshots.ts http://127.0.0.1:4000 [--only influencers] [/people/u0911 ...]
 *   node --import tsx scripts/screenshots.ts http://127.0.0.1:4000 --readme
 *
 * The second makes the two pictures that README.md begins with, in `docs/pictures`.
 *
 * The server runs in development on this machine. Views are those of the side bar, the sign-in and the specimen page; addresses
 * that need an id are named. Pictures are written to `.grapevine/screenshots`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './setup/chromium.mjs';

const FOLDER = '.grapevine/screenshots';
const WIDTHS = [1440, 390] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = { en: 'en-US', zh: 'zh-CN' } as const;

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const isForReadme = args.includes('--readme');
const [server = 'http://127.0.0.1:4000', ...named] = args.filter((arg) => !arg.startsWith('--') && arg !== only);

async function tokenOf(role: string): Promise<string> {
  const answer = await fetch(`${server}/console/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ role }),
  });
  if (!answer.ok) throw new Error(`${server} gives no token: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/** Views of the side bar, then those beside it. */
async function viewsOf(page: Page): Promise<string[]> {
  await page.goto(`${server}/console/`);
  const links = page.locator('nav a');
  await links.first().waitFor({ state: 'attached' });
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return [...paths.map((path) => path.replace(/^\/console/, '')), '/specimen', ...named];
}

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${server}/console${path}`);
  await page.locator('h1').first().waitFor();
  // Until nothing is asked for any more, and no skeleton stands.
  await page.waitForLoadState('networkidle');
  await page
    .locator('main [aria-busy]')
    .first()
    .waitFor({ state: path === '/specimen' ? 'attached' : 'detached' });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  console.log(join(FOLDER, `${name}.png`));
}

async function allOf(browser: Browser, token: string): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      for (const [language, locale] of Object.entries(LANGUAGES)) {
        const looks = { viewport: { width, height: 900 }, colorScheme, locale, reducedMotion: 'reduce' as const };
        const context = await browser.newContext(looks);
        const page = await context.newPage();
        const ending = `${width}-${colorScheme}-${language}`;
        if (!only) await picture(page, '/', `sign-in-${ending}`);
        await page.addInitScript((given) => sessionStorage.setItem('grapevine.token', given), token);
        for (const path of await viewsOf(page)) {
          const name = path.replace(/^\//, '').replace(/\W+/g, '-') || 'start';
          if (!only || name.startsWith(only)) await picture(page, path, `${name}-${ending}`);
        }
        await context.close();
      }
    }
  }
}

async function forReadme(browser: Browser, token: string): Promise<void> {
  mkdirSync('docs/pictures', { recursive: true });
  const looks = { viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' } as const;
  const page = await browser.newPage(looks);
  const take = async (name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `docs/pictures/${name}.png` });
  };
  await page.goto(`${server}/`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await take('storefront');
  await page.addInitScript((given) => sessionStorage.setItem('grapevine.token', given), token);
  await page.goto(`${server}/console/`);
  await page.getByRole('figure').first().waitFor();
  await take('console');
}

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium: node scripts/setup.mjs --tests installs it.');
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  const token = await tokenOf('ADMIN');
  await (isForReadme ? forReadme(browser, token) : allOf(browser, token));
} finally {
  await browser.close();
}
