/** A marketer finds whose word sells, by keyboard alone, and takes the list along. */
import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { axeFaults, describeInBrowser, expectClean, pressOn, tabTo, takeOption } from '../support/browser.js';

/** How long the pages of the list are, in the text of the query. */
const PAGE = /(influencers\([^)]*?first: )\d+/;

describeInBrowser('finding whose word sells', ({ open, server }) => {
  const rows = (page: Page) => page.getByRole('grid').getByRole('row');
  const firstName = async (page: Page): Promise<string> =>
    (await rows(page).nth(1).locator('.person-name').innerText()).trim();

  /** Until the rows are those that were asked for last. */
  const settled = (page: Page): Promise<void> => page.locator('[role=grid][aria-busy=false]').waitFor();

  it('shows the people in the order of the service, with the figures of the service', async () => {
    const page = await open('marketer', '/influencers');
    await page.getByRole('heading', { level: 1, name: 'Whose word sells?' }).waitFor();
    await rows(page).nth(1).waitFor();
    const query = '{ influencers(first: 1) { edges { node { user { name } sales { adjusted lower upper } } } } }';
    type Answer = { influencers: { edges: { node: { user: { name: string }; sales: Record<string, number> } }[] } };
    const { data } = await ask<Answer>(server().url, query, {}, bearer(server().tokens.marketer!));
    const { user, sales } = data!.influencers.edges[0].node;
    const said = await rows(page).nth(1).innerText();
    expect(said).toContain(user.name);
    const written = (key: string): string =>
      new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(sales[key]);
    expect(said).toContain(`${written('adjusted')} (${written('lower')} – ${written('upper')})`);
    await expectClean(page);
  });

  it('is done by keyboard alone: skip to the view, sort, walk, save a file', async () => {
    const page = await open('marketer', '/influencers');
    const grid = page.getByRole('grid');
    await rows(page).nth(1).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the view');
    await tabTo(page, grid);
    await page.keyboard.press('s');
    await page.waitForURL(/order=LOWER/);
    await page.keyboard.press('s');
    await page.waitForURL(/order=-FORECAST/);
    await settled(page);
    expect(await grid.getByRole('columnheader', { name: '30 days' }).getAttribute('aria-sort')).toBe('descending');
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);
    /** Waits until the active row is the one at this place of the list, from 1; the header is row 1 of the grid. */
    const isActive = (place: number): Promise<void> =>
      grid.locator(`.active[aria-rowindex="${place + 1}"]`).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await isActive(3);
    await page.keyboard.press('k');
    await isActive(2);
    await page.keyboard.press('Home');
    await isActive(1);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('x');
    const file = readFileSync(await (await saved).path(), 'utf8');
    expect(file).toMatch(/^\uFEFFPerson,"Adjusted sales, 95 %",/);
    expect(file).toContain(await firstName(page));
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await expectClean(page);
  });

  it('keeps what is asked in the link, which another person opens', async () => {
    const page = await open('marketer', '/influencers');
    await rows(page).nth(1).waitFor();
    const { data } = await ask<{ popular: { edges: { node: { product: { title: string } } }[] } }>(
      server().url,
      '{ popular(first: 1) { edges { node { product { title } } } } }',
    );
    const { title } = data!.popular.edges[0].node.product;
    await tabTo(page, page.getByRole('combobox', { name: 'Product' }));
    await page.keyboard.type(title.split(' ')[0]);
    await takeOption(page, page.getByRole('option', { name: title }).first());
    await page.waitForURL(/productId=/);
    await page.getByRole('button', { name: 'Show everybody' }).waitFor();
    const link = new URL(page.url());
    const other = await open('analyst', link.pathname.replace('/console', '') + link.search);
    await other.getByRole('button', { name: 'Show everybody' }).waitFor();
    const product = other.getByRole('combobox', { name: 'Product' });
    await product.and(other.locator(`[value="${title}"]`)).waitFor();
    await expectClean(other);
  });

  it('finds a person by a part of the name, and counts all who fit', async () => {
    const page = await open('marketer', '/influencers');
    await rows(page).nth(1).waitFor();
    const wanted = await firstName(page);
    await tabTo(page, page.getByRole('searchbox', { name: 'Find a person' }));
    await page.keyboard.type(wanted.split(' ')[0].toLowerCase());
    await page.waitForURL(/name=/);
    await settled(page);
    await page.getByText(/^\d+ rows?$/).waitFor();
    expect(await firstName(page)).toBe(wanted);
    await pressOn(page, page.getByRole('checkbox', { name: 'Sharing only' }), 'Space');
    await page.waitForURL(/shares=1/);
    await expectClean(page);
  });

  it('saves all who fit, with their ids, however few are here; and says how far it is', async () => {
    const page = await open('marketer', '/influencers');
    // Short pages, as the demo shop of the test is small.
    await page.route('**/graphql', (route) =>
      route.continue({ postData: route.request().postData()?.replace(PAGE, '$1 30') }),
    );
    await page.goto(new URL('/console/influencers?by=REACH&authentic=0.6', page.url()).href);
    await rows(page).nth(1).waitFor();
    type Answer = { influencers: { totalCount: number; edges: { node: { user: { userId: string } } }[] } };
    const { data } = await ask<Answer>(
      server().url,
      `{ influencers(by: REACH, first: 500, filter: { minAuthenticity: 0.6 }) {
        totalCount edges { node { user { userId } } } } }`,
      {},
      bearer(server().tokens.marketer!),
    );
    const { totalCount, edges } = data!.influencers;
    // More than one page, else the file would be whole by chance.
    expect(totalCount).toBeGreaterThan(30);
    await page.getByText(`30 of ${totalCount.toLocaleString('en-US')} rows`).waitFor();
    const saved = page.waitForEvent('download');
    await pressOn(page, page.getByRole('button', { name: 'CSV' }));
    const [header, ...lines] = readFileSync(await (await saved).path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(header.split(',').at(-1)).toBe('Id');
    const ids = lines.map((line) => line.split(',').at(-1)!);
    expect(ids).toHaveLength(totalCount);
    expect(new Set(ids).size).toBe(totalCount);
    expect(ids.slice(0, edges.length)).toEqual(edges.map(({ node }) => node.user.userId));
    await expectClean(page);
  });

  it('says why no file came, and leaves none', async () => {
    const page = await open('marketer', '/influencers', { expects: ['ERR_FAILED'] });
    await page.route('**/graphql', (route) => {
      const asked = route.request().postData() ?? '';
      if (asked.includes('"after":"')) return route.abort();
      return route.continue({ postData: asked.replace(PAGE, '$1 30') });
    });
    await page.goto(new URL('/console/influencers?by=REACH', page.url()).href);
    await rows(page).nth(1).waitFor();
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByRole('alert').getByText('No file was saved').waitFor();
    await expectClean(page);
  });

  it('names the column by which it is sorted, tells namesakes apart, and narrows to a community', async () => {
    const page = await open('marketer', '/influencers');
    await rows(page).nth(1).waitFor();
    const by = page.getByRole('button', { name: /Ranked by/ });
    expect(await by.innerText()).toBe('Sales');
    await pressOn(page, page.getByRole('columnheader', { name: 'Listeners' }).getByRole('button'));
    await page.waitForURL(/order=-AUDIENCE/);
    expect(await by.innerText()).toMatch(/^column Listeners ↓/);
    await settled(page);
    type Answer = {
      influencers: { edges: { node: { listeners: number; user: { userId: string; name: string } } }[] };
      communities: { edges: { node: { communityId: string; name: string } }[] };
      neighbourhood: { audience: number[]; userIds: string[] };
    };
    const asked = async (query: string): Promise<Answer> =>
      (await ask<Answer>(server().url, query, {}, bearer(server().tokens.marketer!))).data!;
    const { influencers, communities } = await asked(
      `{ influencers(first: 1, orderBy: AUDIENCE) { edges { node { listeners user { userId name } } } }
         communities(first: 1) { edges { node { communityId name } } } }`,
    );
    const { user, listeners } = influencers.edges[0].node;
    const first = await rows(page).nth(1).innerText();
    expect(first).toContain(user.userId);
    expect(first).toContain(String(listeners));
    // As the explorer counts.
    const { neighbourhood } = await asked(`{ neighbourhood(userId: "${user.userId}", hops: 1) { userIds audience } }`);
    expect(neighbourhood.audience[neighbourhood.userIds.indexOf(user.userId)]).toBe(listeners);
    // Back to the order of the measure: the link says nothing of it.
    await pressOn(page, page.getByRole('columnheader', { name: /Adjusted sales/ }).getByRole('button'));
    await page.waitForURL((url) => !url.search.includes('order='));
    expect(await by.innerText()).toBe('Sales');
    await pressOn(page, page.getByRole('button', { name: /All communities/ }));
    await takeOption(page, page.getByRole('option', { name: communities.edges[0].node.name }).first());
    await page.waitForURL(/communityId=/);
    await expectClean(page);
  });

  it('says what failed where the service cannot be reached, and goes on when it can', async () => {
    const page = await open('marketer', '/influencers', { expects: ['ERR_INTERNET_DISCONNECTED'] });
    await rows(page).nth(1).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('columnheader', { name: 'Reach' }).getByRole('button').click();
    await page.getByRole('alert').getByText('UNREACHABLE').waitFor();
    await expectClean(page);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await rows(page).nth(1).waitFor();
  });

  it('tells a customer which roles see it and who grants them', async () => {
    const page = await open('customer', '/influencers', { expects: [403] });
    const told = page.getByRole('alert');
    await told.getByText(/MARKETER, ANALYST, SERVICE; you are signed in as CUSTOMER/).waitFor();
    await expectClean(page);
  });

  it('asks a stranger to sign in, and then is where the link led', async () => {
    const page = await open('stranger', '/influencers?by=REACH');
    await page.getByRole('button', { name: 'Marketer' }).waitFor();
    await expectClean(page);
    await page.getByRole('button', { name: 'Marketer' }).click();
    await page.getByRole('columnheader', { name: 'Reach' }).waitFor();
    expect(page.url()).toContain('/influencers?by=REACH');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Reach' }).waitFor();
  });

  it('refuses a token that is not good, and says why', async () => {
    const page = await open('stranger', '/influencers', { expects: [401] });
    await page.getByLabel('Token or API key').fill('a.b.c');
    await page.keyboard.press('Enter');
    await page.getByText('The token is not accepted').waitFor();
    await expectClean(page);
  });

  it.each([
    ['light', 'en', 390],
    ['dark', 'zh', 1440],
    ['dark', 'en', 390],
    ['light', 'zh', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const page = await open('marketer', '/influencers', { theme, language, width });
    await rows(page).nth(1).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
});
