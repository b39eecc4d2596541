/** A shop owner brings the files of a small shop, mends what was refused, and has everything there once: by keyboard alone. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locator, type Page } from 'playwright-core';
import { axeFaults, describeInBrowser, expectClean, pressOn } from '../support/browser.js';
import { ask, bearer } from '../support/grapevine.js';

describeInBrowser('loading files', ({ open, server }) => {
  /** Ids of this run alone, because other suites read the same shop. */
  const mark = `load-${Date.now()}`;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grapevine-load-'));
    const person = (n: number): string => `${mark}-u${n}`;
    const product = `${mark}-p`;
    const bought = (n: number, who: string, kind = 'buy'): string =>
      `${mark}-e${n},${who},${product},${kind},2025-05-0${n}T10:00:00Z`;
    const head = 'event_id,user_id,item_id,behavior_type,timestamp';
    const events = [
      head,
      bought(1, person(1)),
      bought(2, ''),
      bought(3, person(2), 'view'),
      bought(4, person(1), 'adored'),
    ];
    await writeFile(join(folder, 'people.csv'), `user_id,name\n${person(1)},Ada Load\n${person(2)},Bo Load\n`);
    await writeFile(join(folder, 'orders.csv'), `${events.join('\n')}\n`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const press = (page: Page, name: string): Promise<void> =>
    pressOn(page, page.getByRole('button', { name, exact: true }));
  async function choose(page: Page, ...names: string[]): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Choose files')]);
    await chooser.setFiles(names.map((name) => join(folder, name)));
  }
  /** Drags a file of this machine onto a place of the page and lets it go, as the browser sees it. */
  async function drop(page: Page, onto: Locator, ...files: string[]): Promise<void> {
    await onto.waitFor();
    await page.waitForLoadState('networkidle');
    const { x, y } = (await onto.boundingBox())!;
    const session = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data: { items: [], files, dragOperationsMask: 1 } });
    }
    await session.detach();
  }
  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const figure = async (page: Page, name: string): Promise<string> =>
    part(page, name).locator('.figure-value').innerText();
  /** Loads what is here, beside the demo shop, and opens the report. */
  async function loadAll(page: Page): Promise<void> {
    await press(page, 'Load');
    await page.getByText('The graph holds the demo shop.').waitFor();
    await page.getByRole('checkbox', { name: /^Load beside the demo shop/ }).press('Space');
    await press(page, 'Load');
    await page.getByRole('link', { name: 'What became of each row' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What became of this load' }).waitFor();
  }
  const eventsOf = async (n: number): Promise<string[]> => {
    const query = `query ($userId: UserID!) { user(userId: $userId) { events(first: 50) { edges { node { eventId } } } } }`;
    type Answer = { user: { events: { edges: { node: { eventId: string } }[] } } };
    const { data } = await ask<Answer>(
      server().url,
      query,
      { userId: `${mark}-u${n}` },
      bearer(server().tokens.service!),
    );
    return data!.user.events.edges.map(({ node }) => node.eventId).sort();
  };

  it('takes files, shows what each column is taken for, tries, loads, and takes mended rows: everything is there once', async () => {
    const page = await open('admin', '/data');
    await page.getByRole('link', { name: 'Load files' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Load files' }).waitFor();
    await choose(page, 'people.csv', 'orders.csv');
    const people = page.getByRole('table', { name: 'What fills the fields of people.csv: people' });
    await people.waitFor();
    const name = people.getByLabel('Column for: Name');
    expect(await name.inputValue()).toBe('column name');
    await name.focus();
    await page.keyboard.press('ArrowUp');
    expect(await name.inputValue()).toBe('column user_id');
    // What was chosen is here again after a reload.
    await page.reload();
    await people.waitFor();
    expect(await name.inputValue()).toBe('column user_id');
    await name.focus();
    await page.keyboard.press('ArrowDown');
    expect(await name.inputValue()).toBe('column name');
    await expectClean(page);

    await press(page, 'Try, store nothing');
    await page.getByText('2 rows would be refused').waitFor();
    expect([await figure(page, 'Read'), await figure(page, 'Would be stored')]).toEqual(['6', '4']);
    const problems = page.getByRole('table', { name: 'Rows that would be refused' });
    expect(await problems.getByRole('row').allInnerTexts()).toEqual([
      expect.anything(),
      expect.stringMatching(/^orders\.csv\t3\t“Person” is missing/),
      expect.stringMatching(/^orders\.csv\t5\t“What was done” is a word that is not known here \(adored\)/),
    ]);
    await expectClean(page);

    await loadAll(page);
    expect(await figure(page, 'Loaded')).toBe('4');
    expect(await figure(page, 'Refused')).toBe('2');
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Save all as CSV')]);
    await expectClean(page);
    const refused = await readFile(await saved.path(), 'utf8');
    const mended = refused.replace(`${mark}-e2,,`, `${mark}-e2,${mark}-u2,`).replace(',adored,2025', ',like,2025');
    await writeFile(join(folder, 'mended.csv'), mended);

    for (const [loaded, there] of [
      ['2', '0'],
      ['0', '2'],
    ]) {
      if (there === '0') await page.getByRole('link', { name: 'Load mended rows' }).press('Enter');
      else {
        await press(page, 'All loads');
        await page.getByRole('link', { name: 'Load files' }).press('Enter');
      }
      await page.getByRole('heading', { level: 1, name: 'Load files' }).waitFor();
      await choose(page, 'mended.csv');
      await page.getByText('Mended rows of orders.csv. 2 of 2 rows are taken.').waitFor();
      await loadAll(page);
      expect([await figure(page, 'Loaded'), await figure(page, 'There already')]).toEqual([loaded, there]);
      await writeFile(join(folder, 'mended.csv'), `${mended}\r\n`);
    }
    expect(await eventsOf(1)).toEqual([`${mark}-e1`, `${mark}-e4`]);
    expect(await eventsOf(2)).toEqual([`${mark}-e2`, `${mark}-e3`]);
  }, 180_000);

  it('says what is wrong with a file, and takes it away', async () => {
    await writeFile(join(folder, 'notes.pdf'), '%PDF');
    await writeFile(join(folder, 'colours.csv'), 'colour,shade\nred,dark\n');
    const page = await open('admin', '/data/load', { expects: [400] });
    await choose(page, 'notes.pdf', 'colours.csv');
    await page.getByText(/"notes\.pdf" is none that is read/).waitFor();
    await page.getByText(/No file of the upload shows who did what/).waitFor();
    await press(page, 'Remove colours.csv');
    await page.getByText('colours.csv', { exact: true }).waitFor({ state: 'detached' });
    await expectClean(page);
  });

  it('takes what is dropped by mouse, stops a try that runs, and removes all files once that is said twice', async () => {
    const row = (n: number): string => `${mark}-x${n},${mark}-u${n % 7},${mark}-p,view,2025-05-01T10:00:00Z`;
    const rows = [
      'event_id,user_id,item_id,behavior_type,timestamp',
      ...Array.from({ length: 250_000 }, (_, n) => row(n)),
    ];
    await writeFile(join(folder, 'many.csv.gz'), gzipSync(rows.join('\n'), { level: 1 }));
    const page = await open('admin', '/data/load', { expects: [404] });
    await drop(page, page.getByText('Drop files here, or'), join(folder, 'many.csv.gz'));
    // Some megabytes are sent and looked into.
    await page.getByRole('table', { name: /^What fills the fields of many\.csv\.gz/ }).waitFor({ timeout: 90_000 });
    await press(page, 'Try, store nothing');
    const trial = part(page, 'What a load would do');
    await trial.getByText(/\d ?%/).waitFor();
    await press(page, 'Stop');
    await trial.getByText(/^Stopped\./).waitFor();
    await expectClean(page);

    const link = page.url();
    await press(page, 'Remove all files');
    const sure = page.getByRole('dialog', { name: 'Remove the file?' });
    await sure.waitFor();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await sure.waitFor({ state: 'detached' });
    await press(page, 'Remove all files');
    await press(page, 'Remove them');
    await page.getByText('The file is removed.').waitFor();
    expect(new URL(page.url()).search).toBe('');
    // The link says that nothing is there, and files that are brought there open a place anew.
    await page.goto(link);
    await page.getByRole('alert').getByText('NOT_FOUND').waitFor();
    await drop(page, page.getByText('Drop files here, or'), join(folder, 'people.csv'));
    await page.getByRole('table', { name: 'What fills the fields of people.csv: people' }).waitFor();
    expect(page.url()).not.toBe(link);
  }, 240_000);

  it.each([
    ['dark', 'zh', 1440],
    ['light', 'en', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const page = await open('admin', '/data/load', { theme, language, width });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: language === 'en' ? 'Choose files' : '选择文件', exact: true }).press('Enter'),
    ]);
    await chooser.setFiles([join(folder, 'people.csv'), join(folder, 'orders.csv')]);
    await page.getByRole('table').nth(2).waitFor();
    await page
      .getByRole('button', { name: language === 'en' ? 'Try, store nothing' : '试运行，不保存' })
      .press('Enter');
    await page.locator('.figure-value').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describeInBrowser('what a role may open', ({ open }) => {
  it.each([
    ['marketer', 'Influencers', ['Data', 'Access']],
    ['analyst', 'Data', ['Access']],
    ['admin', 'Access', []],
  ] as const)('is in the menu of a %s, and nothing else', async (who, last, hidden) => {
    const page = await open(who, '/');
    const menu = page.getByRole('navigation', { name: 'Views' });
    await menu.getByRole('link', { name: last, exact: true }).waitFor();
    for (const name of hidden) expect(await menu.getByRole('link', { name, exact: true }).count()).toBe(0);
  });

  it('is said where a link leads elsewhere, and nothing is offered that would be refused', async () => {
    const page = await open('marketer', '/data');
    await page.getByText('It is for ANALYST, SERVICE; you are signed in as MARKETER.').waitFor();
    await expectClean(page);
    const analyst = await open('analyst', '/data/load');
    await analyst.getByText('It is for ADMIN; you are signed in as ANALYST.').waitFor();
    const keys = await open('analyst', '/access');
    await keys.getByText('It is for ADMIN; you are signed in as ANALYST.').waitFor();
    expect(await keys.getByRole('button', { name: 'New key' }).count()).toBe(0);
    const data = await open('analyst', '/data');
    await data.getByText('An admin loads files.').waitFor();
    await expectClean(data);
  });
});
