/** Who runs the service gives a program a key, by keyboard alone, and takes it away again; who works with data sees what came in. */
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { axeFaults, describeInBrowser, expectClean, pressOn, tabTo, takeChoice } from '../support/browser.js';

describeInBrowser('giving and taking access', ({ open, server }) => {
  const keys = (page: Page) => page.getByRole('grid', { name: 'Keys' });
  /** What a program with this key is, for the service. */
  const rolesOf = async (key: string): Promise<string[] | undefined> => {
    const { data } = await ask<{ viewer: { roles: string[] } }>(
      server().url,
      '{ viewer { roles } }',
      {},
      { 'x-api-key': key },
    );
    return data?.viewer.roles;
  };

  it('makes a key, shows its secret once, and revokes it: by keyboard alone', async () => {
    const page = await open('admin', '/access');
    const press = (name: string): Promise<void> => pressOn(page, page.getByRole('button', { name, exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Who may come in?' }).waitFor();
    await press('New key');
    const name = `report-${Date.now()}`;
    const dialog = page.getByRole('dialog', { name: 'New key' });
    await tabTo(page, dialog.getByLabel('What it is for'));
    await page.keyboard.type('weekly report');
    await pressOn(page, dialog.getByRole('checkbox', { name: /^ANALYST/ }), 'Space');
    await expectClean(page);
    await press('Make the key');
    await dialog.getByText('A key name is 1 to 64 letters').waitFor();
    // Tab marks what stands in a field.
    await tabTo(page, dialog.getByLabel('What it is for'));
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');

    const made = page.getByRole('dialog', { name: `The key ${name} is made` });
    const secret = await made.getByLabel('Secret', { exact: true }).inputValue();
    expect(await rolesOf(secret)).toEqual(['ANALYST']);
    await expectClean(page);
    await page.keyboard.press('Escape');
    await made.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);

    const row = keys(page).getByRole('row').filter({ hasText: name });
    await row.waitFor();
    expect(await row.innerText()).toContain('admin');
    await pressOn(page, keys(page), 'Home');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name, exact: true }).waitFor();
    await expectClean(page);
    await press('Revoke');
    await page.getByRole('dialog', { name: `Revoke ${name}?` }).waitFor();
    await press('Revoke for good');
    await page.getByText(`${name} is revoked.`).waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await rolesOf(secret)).toBeUndefined();

    await takeChoice(page, page.getByRole('radio', { name: 'Revoked' }));
    await page.waitForURL(/revoked=1/);
    await row.waitFor();
    await expectClean(page);
  });

  it('tells an analyst who may see the keys', async () => {
    const page = await open('analyst', '/access', { expects: [403] });
    await page.getByText('It is for ADMIN; you are signed in as ANALYST.').waitFor();
    await expectClean(page);
  });

  it.each([
    ['dark', 'zh', 1440],
    ['light', 'en', 390],
    ['dark', 'en', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const page = await open('admin', '/access', { theme, language, width });
    await page.getByRole('button', { name: language === 'en' ? 'New key' : '新建密钥' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describeInBrowser('what came in from files', ({ open, server }) => {
  interface Run {
    readonly runId: string;
    readonly demo: boolean;
    readonly read: number;
    readonly loaded: number;
    readonly files: readonly { readonly name: string }[];
  }
  /** The load of the demo shop, the first one; another suite loads files meanwhile. */
  const first = async (): Promise<Run> => {
    const query = '{ ingestRuns(first: 100) { edges { node { runId demo read loaded files { name } } } } }';
    type Answer = { ingestRuns: { edges: { node: Run }[] } };
    const { data } = await ask<Answer>(server().url, query, {}, bearer(server().tokens.analyst!));
    return data!.ingestRuns.edges.map(({ node }) => node).find(({ demo }) => demo)!;
  };
  const whole = new Intl.NumberFormat('en-US');

  it('is told by keyboard: the loads, and what became of each file of one', async () => {
    const { runId, read, loaded, files } = await first();
    const page = await open('analyst', '/data');
    const grid = page.getByRole('grid', { name: 'Loads' });
    await grid.getByText(whole.format(read), { exact: true }).first().waitFor();
    await expectClean(page);
    await pressOn(page, grid, 'End');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`run=${runId}`));
    const table = page.getByRole('table', { name: 'File' });
    for (const { name } of files) await table.getByText(name).waitFor();
    await page.getByText(whole.format(loaded), { exact: true }).first().waitFor();
    await expectClean(page);
  });

  it('gives the refused rows as a file to who works with data, and to nobody else', async () => {
    const { runId } = await first();
    const get = (who: 'analyst' | 'marketer'): Promise<Response> =>
      fetch(`${server().url}/ingest-runs/${runId}/quarantine.csv`, { headers: bearer(server().tokens[who]!) });
    const given = await get('analyst');
    expect(given.headers.get('content-type')).toMatch(/^text\/csv/);
    expect((await given.text()).replace(/^\uFEFF/, '')).toMatch(/^#run,#file,#line,#reason,#detail/);
    expect((await get('marketer')).status).toBe(403);
  });

  it.each([
    ['dark', 'zh', 1440],
    ['light', 'en', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const { runId } = await first();
    for (const path of ['/data', `/data?run=${runId}`]) {
      const page = await open('analyst', path, { theme, language, width });
      await page
        .getByRole(path === '/data' ? 'grid' : 'table')
        .first()
        .waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
