/** A marketer sees everybody of the shop in one picture, and how a product went among them. */
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser, expectClean, pressOn, takeChoice } from '../support/browser.js';

interface Named {
  readonly peopleMap: { readonly people: number };
  readonly communities: {
    readonly edges: { readonly node: { readonly communityId: string; readonly name: string } }[];
  };
  readonly influencers: { readonly edges: { readonly node: { readonly user: { readonly userId: string } } }[] };
}

const whole = (value: number): string => new Intl.NumberFormat('en-US').format(value);

describeInBrowser('seeing everybody', ({ open, server }) => {
  const asked = async <Answer>(query: string): Promise<Answer> =>
    (await ask<Answer>(server().url, query, {}, bearer(server().tokens.marketer!))).data!;
  const shop = () =>
    asked<Named>(`{
      peopleMap { people }
      communities(first: 100) { edges { node { communityId name } } }
      influencers(first: 1, by: COMBINED) { edges { node { user { userId } } } }
    }`);
  /** The product with the longest way, of those that are played in some seconds: of many a small shop has one day or two. */
  const longest = async () => {
    const { trending } = await asked<{ trending: { edges: { node: { product: { productId: string } } }[] } }>(
      '{ trending(first: 60) { edges { node { product { productId } } } } }',
    );
    let most = { productId: '', people: 0, days: 0 };
    for (const { node } of trending.edges) {
      const { productId } = node.product;
      const { trackCascade: way } = await asked<{
        trackCascade: { steps: { totalCount: number; edges: { node: { at: string } }[] } };
      }>(`{ trackCascade(productId: "${productId}") { steps(first: 100) { totalCount edges { node { at } } } } }`);
      const days = new Set(way.steps.edges.map(({ node: { at } }) => at.slice(0, 10))).size;
      if (days > most.days && days <= 12) most = { productId, people: way.steps.totalCount, days };
    }
    return most;
  };
  const coloursOf = (page: Page) =>
    page.locator('main canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });

  it('draws as many as the last training has; communities have the names and the links of their own view', async () => {
    const { peopleMap, communities, influencers } = await shop();
    const page = await open('marketer', '/explorer');
    await takeChoice(page, page.getByRole('radio', { name: 'Everybody' }));
    await page.waitForURL(/all=1/);
    await page.getByRole('img', { name: `${whole(peopleMap.people)} people in` }).waitFor();
    await page.getByText(`${whole(peopleMap.people)} rows`).waitFor();
    expect(await coloursOf(page)).toBeGreaterThan(2);
    const [{ userId }] = influencers.edges.map(({ node }) => node.user);
    const grid = page.getByRole('grid', { name: 'Where is everybody?' });
    expect(await grid.getByRole('row').nth(1).innerText()).toContain(userId);
    await pressOn(page, grid);
    await page.waitForURL(new RegExp(`chosen=${userId}`));
    await page.getByRole('complementary').getByText('Whom did the person move?').waitFor();
    await expectClean(page);
    const legend = page.getByRole('list', { name: /^Communities/ });
    const [{ communityId, name }] = communities.edges.map(({ node }) => node);
    await pressOn(page, legend.getByRole('link', { name, exact: true }).first());
    await page.waitForURL((url) => url.searchParams.get('chosen') === communityId);
    await page.getByRole('region', { name, exact: true }).first().waitFor();
    await pressOn(page, page.getByRole('link', { name: 'See it among everybody' }));
    await page.waitForURL((url) => url.searchParams.get('community') === communityId);
    await legend.getByRole('link', { name, exact: true }).waitFor();
    expect(await legend.getByRole('link').count()).toBe(1);
  });

  it('paints a crowd as pixels, which become dots as one comes close', async () => {
    const people = 5_000;
    const bytes = new Uint8Array(7 * people);
    const places = new Uint16Array(bytes.buffer, 0, 3 * people);
    // A square full of people of the largest community.
    for (let n = 0; n < people; n += 1) {
      [places[n], places[people + n]] = [(n % 71) * 900, Math.floor(n / 71) * 900];
    }
    const page = await open('marketer', '/explorer');
    await page.getByRole('radio', { name: 'Everybody' }).waitFor();
    const ids = Array.from({ length: people }, (_, n) => `p${n}`).join('\n');
    await page.route('**/positions.bin', (route) => route.fulfill({ body: Buffer.from(bytes) }));
    await page.route('**/people.txt', (route) => route.fulfill({ body: ids }));
    await takeChoice(page, page.getByRole('radio', { name: 'Everybody' }));
    await page.getByRole('img', { name: `${whole(people)} people in` }).waitFor();
    const corner = () =>
      page.locator('main canvas').evaluate((element) => {
        const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(1, 1, 1, 1);
        return [...data];
      });
    await expect(corner()).resolves.toEqual([255, 255, 255, 255]);
    const pixels = await coloursOf(page);
    for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: 'Closer' }).click();
    // Discs have rims of many shades, squares of pixels have one colour.
    await page.waitForFunction((before) => {
      const canvas = document.querySelector<HTMLCanvasElement>('main canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size > before + 10;
    }, pixels);
    await expectClean(page);
  });

  it('replays a product day by day, from its page and by keyboard', async () => {
    const { productId, people, days } = await longest();
    const page = await open('marketer', `/products/${productId}`);
    await pressOn(page, page.getByRole('link', { name: 'Replay it in the picture of everybody' }));
    await page.waitForURL(new RegExp(`product=${productId}`));
    const grid = page.getByRole('grid', { name: 'Who came to the product' });
    const rows = async () => Number(await grid.getAttribute('aria-rowcount'));
    // The URL is ahead of the picture: what is drawn says which day it is.
    const drawn = (day: number) => page.getByLabel(`Day ${day} of ${days} with news`).waitFor();
    await drawn(days);
    expect(await rows()).toBe(people + 1);
    await pressOn(page, page.getByRole('slider'), 'Home');
    await drawn(1);
    expect(new URL(page.url()).searchParams.get('days')).toBe('1');
    const news = page.locator('.explorer-news');
    const first = await news.innerText();
    expect(await rows()).toBeLessThan(people + 1);
    await pressOn(page, page.getByRole('button', { name: 'Next day' }));
    await drawn(2);
    expect(await news.innerText()).not.toBe(first);
    // Faster than it is drawn: no press is lost.
    await page.evaluate(() => {
      const next = document.activeElement as HTMLButtonElement;
      next.click();
      next.click();
    });
    await drawn(4);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await drawn(3);
    expect(new URL(page.url()).searchParams.get('days')).toBe('3');
    // Played to its end, where the URL needs no day; then from its beginning, and stopped on the way.
    await pressOn(page, page.getByRole('button', { name: 'Play', exact: true }));
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await drawn(days);
    expect(new URL(page.url()).searchParams.has('days')).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    expect(await rows()).toBeLessThan(people + 1);
    await expectClean(page);
  });
});
