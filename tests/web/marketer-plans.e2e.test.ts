/**
 * A marketer plans seeds for a product by keyboard, compares two plans and takes the seeds along, and looks up whether the model
 * that all of it rests on is better than simple rules; an admin may withdraw it.
 */
import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { axeFaults, describeInBrowser, expectClean, pressOn, tabTo, takeOption } from '../support/browser.js';

interface Value {
  readonly buyers: number;
  readonly lower: number;
  readonly upper: number;
}
interface Plan extends Value {
  readonly followed: Value;
  readonly random: Value;
  readonly seeds: readonly { readonly gain: number; readonly user: { readonly userId: string } }[];
}

const PLAN = `query ($input: PlanSeedsInput!) {
  planSeeds(input: $input) {
    buyers lower upper followed { buyers lower upper } random { buyers lower upper } seeds { gain user { userId } }
  }
}`;

const tenth = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** An interval whose ends read like the value is not written: all of a stock is sold in any case. */
const written = ({ buyers, lower, upper }: Value): string => {
  const [value, ...ends] = [buyers, lower, upper].map((one) => tenth.format(one));
  return ends.every((end) => end === value) ? value : `${value} (${ends.join(' – ')})`;
};

/** No more buyers than the largest audiences. */
const NONE = { buyers: 0, lower: 0, upper: 0 };

describeInBrowser('planning seeds', ({ open, server }) => {
  const asMarketer = async <Data>(query: string, variables = {}): Promise<Data> => {
    const { data, errors } = await ask<Data>(server().url, query, variables, bearer(server().tokens.marketer!));
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const planOf = async (input: object): Promise<Plan> =>
    (await asMarketer<{ planSeeds: Plan }>(PLAN, { input })).planSeeds;
  /** A product that many look at. */
  const aProduct = async (): Promise<{ readonly productId: string; readonly title: string }> => {
    type Answer = { trending: { edges: { node: { product: { productId: string; title: string } } }[] } };
    const { trending } = await asMarketer<Answer>(
      '{ trending(first: 1) { edges { node { product { productId title } } } } }',
    );
    return trending.edges[0].node.product;
  };
  const buyersOf = (page: Page) => page.getByRole('region', { name: 'Expected buyers' }).locator('.interval .number');
  const seedRows = (page: Page) => page.getByRole('grid', { name: /^(Seeds|种子用户)$/ }).getByRole('row');

  it('is done by keyboard: choose a product, read what it brings beside simple plans, save the seeds', async () => {
    const { productId, title } = await aProduct();
    const page = await open('marketer', '/seeds');
    await tabTo(page, page.getByRole('combobox', { name: 'Product' }));
    await page.keyboard.type(title);
    await takeOption(page, page.getByRole('option', { name: title }).first());
    await page.waitForURL(new RegExp(`productId=${productId}`));
    await buyersOf(page).waitFor();
    const plan = await planOf({ productId, count: 10 });
    expect(await buyersOf(page).innerText()).toBe(written(plan));
    const beside = page.getByRole('table', { name: 'Plan and simple plans' });
    expect(await beside.getByRole('row', { name: /Largest audiences/ }).innerText()).toContain(written(plan.followed));
    expect(await beside.getByRole('row', { name: /Random people/ }).innerText()).toContain(written(plan.random));
    const drawn = await page
      .getByRole('region', { name: 'Gain, seed by seed' })
      .getByRole('img')
      .getAttribute('aria-label');
    expect(drawn).toContain(
      `${tenth.format(plan.seeds[0].gain)} by the first seed, ${tenth.format(plan.buyers)} by all`,
    );
    await tabTo(page, page.getByRole('grid', { name: 'Seeds' }));
    const saved = page.waitForEvent('download');
    await page.keyboard.press('x');
    const file = readFileSync(await (await saved).path(), 'utf8');
    const [header, ...lines] = file.trimEnd().split('\r\n');
    expect(header).toBe('\uFEFFNo.,Seed,Gain,Why,Together,Listeners,Overlap,Cost,Region,Id');
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(plan.seeds.map(({ user }) => user.userId));
    await expectClean(page);
  });

  it('plans anew with each change, keeps a plan under a name, and puts two side by side', async () => {
    const { productId } = await aProduct();
    const page = await open('marketer', `/seeds?productId=${productId}&count=1`);
    const one = await planOf({ productId, count: 1 });
    await buyersOf(page).getByText(written(one)).or(buyersOf(page)).first().waitFor();
    await tabTo(page, page.getByLabel('Name of the plan'));
    await page.keyboard.type('one seed');
    await page.keyboard.press('Enter');
    await page.getByText('Saved as one seed.').waitFor();
    // Tab marks what stands in a field.
    await tabTo(page, page.getByLabel('Seeds at most'));
    await page.keyboard.type('4');
    await page.waitForURL(/count=4/);
    const four = await planOf({ productId, count: 4 });
    await page.getByText(written(four)).first().waitFor();
    await pressOn(page, page.getByRole('button', { name: /Compare with/ }));
    await takeOption(page, page.getByRole('option', { name: 'one seed' }));
    const table = page.getByRole('table', { name: 'This plan beside one seed' });
    expect(await table.getByRole('row', { name: /^This plan/ }).innerText()).toContain(written(four));
    expect(await table.getByRole('row', { name: /^one seed/ }).innerText()).toContain(written(one));
    await expectClean(page);
  });

  it('leaves out whom the marketer marks, and says so', async () => {
    const { productId } = await aProduct();
    const page = await open('marketer', `/seeds?productId=${productId}&count=2`);
    const { seeds } = await planOf({ productId, count: 2 });
    await seedRows(page).nth(1).waitFor();
    await pressOn(page, page.getByRole('grid', { name: 'Seeds' }), 'Space');
    await pressOn(page, page.getByRole('button', { name: 'Leave out (1)' }));
    await page.waitForURL(new RegExp(`exclude=${seeds[0].user.userId}`));
    await page.getByRole('table', { name: 'People left out by reason' }).getByText('Left out by you').waitFor();
  });

  it('makes the same plan as a job, whose link another person opens', async () => {
    const { productId } = await aProduct();
    const page = await open('marketer', `/seeds?productId=${productId}&count=3`);
    const plan = await planOf({ productId, count: 3 });
    await pressOn(page, page.getByRole('button', { name: 'Plan as a job' }));
    await page.waitForURL(/job=/);
    await page.getByRole('button', { name: 'Plan anew' }).waitFor();
    expect(await buyersOf(page).innerText()).toBe(written(plan));
    const link = new URL(page.url());
    const other = await open('analyst', link.pathname.replace('/console', '') + link.search);
    await buyersOf(other).waitFor();
    expect(await buyersOf(other).innerText()).toBe(written(plan));
  });

  // What the service answered, with another stock: each case in which the sentences differ.
  it.each([
    [{ stock: null, capped: false, guarantee: 0.926 }, /brings at least \d+%/, /stock/i],
    [{ stock: 900, capped: false, uncappedBuyers: 20 }, /The stock of 900 is enough\./, /instead of/],
    [{ stock: 20, capped: false, uncappedBuyers: 20 }, /The stock of 20 is just enough\./, /would bring 20\.0/],
    [
      { stock: 20, capped: true, uncappedBuyers: 41.2, guarantee: 1, lower: 20, upper: 20, lead: NONE },
      /All 20 in stock are expected to sell: with more in stock these seeds would bring 41\.2 buyers\.[^]*no plan could bring noticeably more/,
      /100%|\(20\.0|0\.0 – 0\.0/,
    ],
    [
      { stock: 23, capped: true, uncappedBuyers: 21.3, guarantee: 0.926 },
      /the stock of 23 runs out: with more in stock these seeds would bring 21\.3 buyers instead of 20\.0\.[^]*at least 92%/,
      /just enough/,
    ],
    [{ stock: 23, capped: true, uncappedBuyers: 20.04 }, /The stock of 23 is enough\./, /instead of/],
  ])('says of a stock what is so: %j', async (changed, says, never) => {
    const { productId } = await aProduct();
    const page = await open('marketer', '/seeds');
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data?: { planSeeds?: object } };
      if (body.data?.planSeeds)
        Object.assign(body.data.planSeeds, { buyers: 20, lower: 15, upper: 22, whyFewerSeeds: null }, changed);
      await route.fulfill({ response: answer, json: body });
    });
    await page.goto(new URL(`/console/seeds?productId=${productId}&count=2`, page.url()).href);
    await buyersOf(page).waitFor();
    const brings = page.getByRole('region', { name: 'What the plan brings' });
    expect(await brings.innerText()).toMatch(says);
    expect(await brings.innerText()).not.toMatch(never);
  });

  it('counts the gains of the first seeds as a plan of these alone does, also where the stock is sold', async () => {
    const { products } = await asMarketer<{
      products: { edges: { node: { productId: string; stock: number | null } }[] };
    }>('{ products(first: 100, filter: { inStock: true }) { edges { node { productId stock } } } }');
    const [least] = products.edges.map(({ node }) => node).sort((a, b) => (a.stock ?? 1e9) - (b.stock ?? 1e9));
    const plan = await planOf({ productId: least.productId, count: 10 });
    const gains = plan.seeds.map(({ gain }) => gain);
    // Of a small stock one seed may sell all.
    const few = Math.min(2, gains.length);
    const sum = gains.slice(0, few).reduce((all, gain) => all + gain, 0);
    const include = plan.seeds.slice(0, few).map(({ user }) => user.userId);
    const alone = await planOf({ productId: least.productId, count: few, include });
    expect(Math.abs(sum - alone.buyers)).toBeLessThan(0.05 * alone.buyers);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    const page = await open('marketer', `/seeds?productId=${least.productId}&count=10`);
    await seedRows(page).nth(few).waitFor();
    expect(await seedRows(page).nth(few).innerText()).toContain(tenth.format(sum));
  });

  it('says by name what the service refuses', async () => {
    const { productId } = await aProduct();
    const page = await open('marketer', `/seeds?productId=${productId}&count=5000`, { expects: [400] });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/from 1 to 1000, got 5000[^]*INVALID_INPUT/);
    await page.getByText('A whole number from 1 to 1,000').waitFor();
    await expectClean(page);
  });

  it('tells a customer which roles may plan', async () => {
    const page = await open('customer', '/seeds');
    expect(await page.getByRole('alert').innerText()).toContain('MARKETER, ANALYST, SERVICE');
    await expectClean(page);
  });

  it.each([
    ['dark', 'zh', 1440],
    ['light', 'zh', 390],
    ['dark', 'en', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const { productId } = await aProduct();
    const page = await open('marketer', `/seeds?productId=${productId}`, { theme, language, width });
    await seedRows(page).nth(1).waitFor();
    await page.locator('summary').click();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describeInBrowser('trusting a model', ({ open, server }) => {
  interface Figure {
    readonly value: number;
    readonly standardError: number;
  }
  interface Lift {
    readonly difference: number;
    readonly lower: number;
    readonly upper: number;
  }
  interface Model {
    readonly modelId: string;
    readonly active: boolean;
    readonly card: {
      readonly rows: readonly { readonly name: string; readonly ndcgAt20: Figure }[];
      readonly slices: readonly { readonly name: string; readonly socialLift: Lift | null }[];
    };
  }
  const thousandth = new Intl.NumberFormat('en-US', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const interval = (value: number, lower: number, upper: number): string =>
    `${thousandth.format(value)} (${thousandth.format(lower)} – ${thousandth.format(upper)})`.replaceAll(
      '-0.000',
      '0.000',
    );
  const MODELS = `{ models(first: 5) { edges { node { modelId active card {
    rows { name ndcgAt20 { value standardError } } slices { name socialLift { difference lower upper } }
  } } } } }`;
  const theModel = async (): Promise<Model> => {
    type Answer = { models: { edges: { node: Model }[] } };
    const { data } = await ask<Answer>(server().url, MODELS, {}, bearer(server().tokens.marketer!));
    return data!.models.edges.map(({ node }) => node).find(({ active }) => active)!;
  };

  it('is answered by keyboard: open the card, read it beside simple rules and by group, take it along', async () => {
    const { modelId, card } = await theModel();
    const page = await open('marketer', '/models');
    const grid = page.getByRole('grid', { name: 'Models' });
    await grid.getByText(modelId).waitFor();
    await pressOn(page, grid);
    await page.waitForURL(new RegExp(`/models/${modelId}$`));
    const rows = page.getByRole('table', { name: 'Rows of the card' });
    const { value, standardError } = card.rows.find(({ name }) => name === 'served')!.ndcgAt20;
    const half = 1.96 * standardError;
    await rows.waitFor();
    expect(await rows.getByRole('row', { name: /^The model [\d.]/ }).innerText()).toContain(
      interval(value, value - half, value + half),
    );
    // A plain row stands there with its verdict, whoever wins.
    expect(await rows.getByRole('row', { name: /^What is popular/ }).innerText()).toMatch(
      /model is better|cannot be told apart|row is better/,
    );
    const groups = page.getByRole('table', { name: 'Groups of people', exact: true });
    const lifts = card.slices.flatMap(({ socialLift }) => socialLift ?? []);
    expect(lifts.length).toBeGreaterThan(0);
    for (const { difference, lower, upper } of lifts) {
      expect(await groups.innerText()).toContain(interval(difference, lower, upper));
    }
    expect(await page.getByRole('button', { name: 'Roll back' }).count()).toBe(0);
    const saved = page.waitForEvent('download');
    await pressOn(page, page.getByRole('button', { name: 'Save as HTML' }));
    const file = readFileSync(await (await saved).path(), 'utf8');
    expect(file).toMatch(/^<!doctype html>/);
    expect(file).toContain(thousandth.format(value));
    expect(file).not.toMatch(/<(script|link|img|button)\b|url\(/);
    await expectClean(page);
  });

  it('asks an admin before it rolls back, and says why nothing changed where no model served before', async () => {
    const { modelId } = await theModel();
    const page = await open('admin', `/models/${modelId}`);
    const button = page.getByRole('button', { name: 'Roll back' });
    await pressOn(page, button);
    const dialog = page.getByRole('dialog', { name: 'Withdraw this model?' });
    await dialog.waitFor();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await pressOn(page, button);
    await tabTo(page, dialog.getByLabel('Reason, for the log'));
    await page.keyboard.type('a test');
    await pressOn(page, dialog.getByRole('button', { name: 'Withdraw it' }));
    await page.getByText(/Nothing was changed:/).waitFor();
    expect((await theModel()).modelId).toBe(modelId);
  });

  it('trains anew by keyboard, says how far it is, and stops: the model that serves goes on', async () => {
    const { modelId } = await theModel();
    const page = await open('admin', '/models');
    await pressOn(page, page.getByRole('button', { name: 'Train anew' }));
    await page.waitForURL(/job=/);
    const training = page.getByRole('region', { name: 'Training' });
    await training.getByText(/waits for a worker|\d ?%/).waitFor();
    await pressOn(page, training.getByRole('button', { name: 'Stop' }));
    await training.getByText('Stopped. The model that served goes on serving.').waitFor();
    await expectClean(page);
    expect((await theModel()).modelId).toBe(modelId);
  });

  it.each([
    ['dark', 'zh', 1440],
    ['light', 'zh', 390],
    ['dark', 'en', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const { modelId } = await theModel();
    const page = await open('marketer', `/models/${modelId}`, { theme, language, width });
    await page.getByRole('table').nth(1).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
