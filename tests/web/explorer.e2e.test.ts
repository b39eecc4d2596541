/** A marketer looks at who is around a person, in the picture and, by keyboard alone, in the table that says the same. */
import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import {
  axeFaults,
  describeInBrowser,
  expectClean,
  pressOn,
  tabTo,
  takeChoice,
  takeOption,
} from '../support/browser.js';

interface Circle {
  readonly total: number;
  readonly userIds: readonly string[];
  readonly names: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly influence: readonly number[];
}

/** Pixels that the whole picture leaves free at its rim. */
const RIM = 36;

/** Where a person is drawn on the page while everybody is seen. */
function placeOf(
  { x, y }: Circle,
  person: number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): [number, number] {
  const [left, right, bottom, top] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
  const scale = Math.min((box.width - 2 * RIM) / (right - left), (box.height - 2 * RIM) / (top - bottom));
  return [
    box.x + box.width / 2 + (x[person] - (left + right) / 2) * scale,
    box.y + box.height / 2 - (y[person] - (bottom + top) / 2) * scale,
  ];
}

const whole = (value: number): string => new Intl.NumberFormat('en-US').format(value);

describeInBrowser('looking at who is around a person', ({ open, server }) => {
  const table = (page: Page) => page.getByRole('grid');
  const rows = (page: Page) => table(page).getByRole('row');
  const picture = (page: Page) => page.getByRole('img', { name: /people around/ });
  const panel = (page: Page) => page.getByRole('complementary', { name: 'The chosen person' });

  async function circle(hops = 2, userId?: string): Promise<Circle> {
    const authorised = bearer(server().tokens.marketer!);
    const first = '{ influencers(first: 1, by: COMBINED) { edges { node { user { userId } } } } }';
    type First = { influencers: { edges: { node: { user: { userId: string } } }[] } };
    const id =
      userId ?? (await ask<First>(server().url, first, {}, authorised)).data!.influencers.edges[0].node.user.userId;
    const around = `query ($id: UserID!, $hops: Int!) {
      neighbourhood(userId: $id, hops: $hops, limit: 2000) { total userIds names x y influence }
    }`;
    const { data } = await ask<{ neighbourhood: Circle }>(server().url, around, { id, hops }, authorised);
    return data!.neighbourhood;
  }

  it('begins with the most influential person, and the table has everybody who is drawn', async () => {
    const { total, names, influence } = await circle();
    const page = await open('marketer', '/explorer');
    await page.getByRole('heading', { level: 1, name: `Who is around ${names[0]}?` }).waitFor();
    await picture(page).waitFor();
    expect(await picture(page).getAttribute('aria-label')).toContain(`${whole(total)} people around ${names[0]}`);
    await page.getByText(`${whole(total + 1)} rows`).waitFor();
    const said = await rows(page).nth(2).innerText();
    expect(said).toContain(names[1]);
    expect(said).toContain(
      new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(influence[1]),
    );
    await panel(page).getByRole('heading', { name: names[0] }).waitFor();
    await panel(page).getByText('Whom did the person move?').waitFor();
    await expectClean(page);
  });

  it('draws people where the training put them: a press on a dot chooses the person', async () => {
    const people = await circle();
    const page = await open('marketer', '/explorer');
    await picture(page).waitFor();
    await panel(page).getByText('Rank').waitFor();
    const colours = await picture(page).evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colours).toBeGreaterThan(20);
    const left = people.x.indexOf(Math.min(...people.x));
    const { [left]: name } = people.names;
    await page.mouse.move(...placeOf(people, left, (await picture(page).boundingBox())!));
    await page.locator('.graph-told').getByText(name).waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(new RegExp(`chosen=${people.userIds[left]}`));
    await panel(page).getByRole('heading', { name }).waitFor();
    await page.mouse.wheel(0, -400);
    await page.getByRole('button', { name: 'Whole picture' }).click();
    await expectClean(page);
  });

  it('is done by keyboard alone: find a person, walk the table, choose, go around another, open the page', async () => {
    const { names } = await circle();
    const page = await open('marketer', '/explorer');
    await picture(page).waitFor();
    await tabTo(page, page.getByRole('combobox', { name: 'Find a person' }));
    await page.keyboard.type(names[3].toLowerCase());
    await takeOption(page, page.getByRole('option', { name: names[3] }).first());
    await page.waitForURL(/person=/);
    const userId = new URL(page.url()).searchParams.get('person')!;
    const around = await circle(2, userId);
    await page.getByRole('heading', { level: 1, name: `Who is around ${around.names[0]}?` }).waitFor();
    await pressOn(page, table(page), 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`chosen=${around.userIds[1]}`));
    await panel(page).getByRole('heading', { name: around.names[1] }).waitFor();
    const saved = page.waitForEvent('download');
    await page.keyboard.press('x');
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain(around.names[1]);
    await pressOn(page, panel(page).getByRole('link', { name: 'See who is around' }));
    await page.waitForURL(new RegExp(`person=${around.userIds[1]}`));
    await page.getByRole('heading', { level: 1, name: `Who is around ${around.names[1]}?` }).waitFor();
    await pressOn(page, panel(page).getByRole('link', { name: "Open the person's page" }));
    await page.getByRole('heading', { level: 1, name: around.names[1], exact: true }).waitFor();
    await page.getByRole('link', { name: 'See who is around' }).waitFor();
  });

  it('keeps how far one looks in the link', async () => {
    const { names, total } = await circle(1);
    const page = await open('analyst', '/explorer?hops=1');
    await page.getByText(`${whole(total + 1)} rows`).waitFor();
    await takeChoice(page, page.getByRole('radio', { name: '3 ties' }));
    await page.waitForURL(/hops=3/);
    const wide = await circle(3);
    await page.getByText(`${whole(wide.userIds.length)} rows`).waitFor();
    await page.getByRole('heading', { level: 1, name: `Who is around ${names[0]}?` }).waitFor();
    await expectClean(page);
  });

  it('says that nobody has the id of a link, and to a customer which roles see it', async () => {
    const page = await open('marketer', '/explorer?person=nobody-at-all', { expects: [404] });
    await page.getByRole('heading', { name: 'Nobody with this id is in the last training' }).waitFor();
    await expectClean(page);
    const customer = await open('customer', '/explorer', { expects: [403] });
    await customer.getByRole('alert').waitFor();
    expect(await customer.getByRole('alert').innerText()).toMatch(/MARKETER, ANALYST, SERVICE/);
    await expectClean(customer);
  });

  it.each([
    ['light', 'en', 390],
    ['dark', 'zh', 1440],
    ['dark', 'en', 390],
    ['light', 'zh', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const page = await open('marketer', '/explorer', { theme, language, width });
    await page.locator('main canvas').waitFor();
    await page.locator('main aside dl').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
});
