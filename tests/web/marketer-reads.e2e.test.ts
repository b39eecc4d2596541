/**
 * A marketer reads: is word of mouth selling, why is this person influential, why was this product shown, how did this product
 * spread. Each by keyboard and role; each compares the drawn numbers with the service's.
 */
import { type Locator, type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser, expectClean, pressOn, tabTo, takeChoice, takeOption } from '../support/browser.js';

const digits = (fixed: number): ((value: number) => string) => {
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: fixed, maximumFractionDigits: fixed });
  return (value) => format.format(value).replace(/^-(0(?:\.0+)?)$/, '$1');
};
const [whole, tenth, thousandth] = [digits(0), digits(1), digits(3)];

interface Named {
  readonly id: string;
  readonly name: string;
}
/** A product in a list that is supposed. */
interface Supposed {
  readonly place: number | null;
  readonly placeBefore: number | null;
  readonly product: { readonly title: string };
}

describeInBrowser('what a marketer reads', ({ open, server }) => {
  const answerTo = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const { data } = await ask<Data>(server().url, query, variables, bearer(server().tokens.marketer!));
    return data!;
  };
  /** Cells of the table behind a drawing, once the keyboard has opened it. */
  const twinOf = async (area: Locator, words = 'Table and files'): Promise<string[][]> => {
    const summary = area.getByText(words, { exact: true }).first();
    await summary.waitFor();
    if (!(await area.getByRole('table').first().isVisible())) await summary.press('Enter');
    return rowsOf(area.getByRole('table').first());
  };
  const rowsOf = async (table: Locator): Promise<string[][]> => {
    await table.waitFor();
    const rows = await table.locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
  };
  /** Looks for something from wherever the page is, and opens the first that is found. */
  const find = async (page: Page, text: string, kind: string): Promise<void> => {
    // It stands there once the roles of whoever signed in are known.
    await page.getByRole('button', { name: 'Find a person or product' }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find a person or product' }).waitFor();
    await page.keyboard.type(text);
    await page
      .getByRole('option', { name: `${text} ${kind}` })
      .first()
      .waitFor();
    while (!(await page.getByRole('option', { selected: true }).innerText()).includes(kind)) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
  };

  it('is word of mouth selling, and can that be believed?', async () => {
    interface Sales {
      readonly adjusted: number;
      readonly lower: number;
      readonly upper: number;
      readonly separable: boolean;
      readonly proven: boolean;
    }
    const { wordOfMouthSales: sales, wordOfMouthSeries: series } = await answerTo<{
      readonly wordOfMouthSales: Sales;
      readonly wordOfMouthSeries: { readonly periods: { readonly complete: boolean; readonly sales: Sales }[] };
    }>(
      `{ wordOfMouthSales { adjusted lower upper separable proven }
         wordOfMouthSeries { periods { complete sales { adjusted lower upper separable proven } } } }`,
    );
    const page = await open('marketer', '/influencers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Did word of mouth sell?' }).waitFor();
    const figure = page.getByRole('region', { name: 'Sales through friends', exact: true });
    await figure.waitFor();
    const said = await figure.innerText();
    expect(said).toContain(`${whole(sales.adjusted)} (${whole(sales.lower)} – ${whole(sales.upper)})`);
    const verdict = !sales.separable ? 'With care' : sales.proven ? 'Yes' : 'Not yet';
    expect(await page.getByRole('region', { name: 'Can this be believed?' }).innerText()).toContain(verdict);
    const chart = page.getByRole('figure', { name: 'Sales through friends over time' });
    const drawn = (await twinOf(chart)).map((row) => row[1]);
    expect(drawn).toEqual(series.periods.map((one) => (one.complete ? tenth(one.sales.adjusted) : 'too early')));
    await page.getByRole('region', { name: 'Are the recommendations good?' }).getByText('As served').waitFor();
    await page.getByRole('figure', { name: 'What people did' }).waitFor();
    await expectClean(page);
  });

  it('how old is this? A demo that has ended is no alarm, also where another suite loads files beside it', async () => {
    const page = await open('marketer', '/');
    const fresh = page.getByRole('region', { name: 'How old is this?' });
    await fresh.getByText('demo shop', { exact: true }).waitFor();
    await fresh.getByText(/^Until /).waitFor();
    expect(await fresh.innerText()).not.toMatch(/nothing newer|: older than promised/);
    await expectClean(page);
  });

  it('why is this person influential?', async () => {
    interface Moved {
      readonly credit: number;
      readonly way: { readonly name: string }[];
    }
    const { influencers } = await answerTo<{
      readonly influencers: {
        readonly edges: {
          readonly node: {
            readonly user: { readonly userId: string; readonly name: string };
            readonly sales: { readonly adjusted: number };
            readonly moved: { readonly totalCount: number; readonly edges: { readonly node: Moved }[] };
          };
        }[];
      };
    }>(
      `{ influencers(first: 1) { edges { node { user { userId name } sales { adjusted }
         moved(hops: 1, first: 10) { totalCount edges { node { credit way { name } } } } } } } }`,
    );
    const { user, sales, moved } = influencers.edges[0].node;
    const page = await open('marketer', '/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await find(page, user.name, 'person');
    await page.waitForURL(new RegExp(`/people/${user.userId}$`));
    const figure = page.getByRole('region', { name: "Sold by this person's word" });
    await figure.waitFor();
    expect(await figure.innerText()).toContain(tenth(sales.adjusted));
    const people = page.getByRole('region', { name: 'Whom did the person move?' });
    await takeChoice(page, people.getByRole('radio', { name: '1 step' }));
    await page.waitForURL(/hops=1/);
    await people.getByText(`${moved.edges.length} of ${moved.totalCount} people`).waitFor();
    const drawn = (await twinOf(people, 'The ways as a table')).map((row) => row[2]);
    expect(drawn).toEqual(moved.edges.map(({ node }) => node.way.map(({ name }) => name).join(' → ')));
    await page.getByRole('region', { name: 'What does the person get?' }).getByRole('listitem').first().waitFor();
    const { profile } = await answerTo<{ readonly profile: { readonly orders: { readonly count: number } } }>(
      `{ profile(userId: "${user.userId}") { orders { count } } }`,
    );
    const customer = page.getByRole('region', { name: 'What kind of customer?' });
    await customer.getByText(`${whole(profile.orders.count)}, the last on`).waitFor();
    await expectClean(page);
  });

  it('what would the person get without a friend, or after an act?', async () => {
    interface WithFriend {
      readonly userId: string;
      readonly friends: { readonly edges: { readonly node: Named }[] };
    }
    const { users } = await answerTo<{ readonly users: { readonly edges: { readonly node: WithFriend }[] } }>(
      '{ users(first: 60) { edges { node { userId friends(first: 1) { edges { node { id: userId name } } } } } } }',
    );
    // The test of the demo shop page, which runs beside this one, acts for the person with most friends and for another.
    const user = users.edges.map(({ node }) => node).findLast(({ friends }) => friends.edges.length > 0)!;
    const { userId } = user;
    const { recommendations } = await answerTo<{
      readonly recommendations: { readonly edges: { readonly node: { readonly product: Named } }[] };
    }>(
      `query ($userId: UserID!) {
        recommendations(userId: $userId, first: 1) { edges { node { product { id: productId name: title } } } }
      }`,
      { userId },
    );
    const friend = user.friends.edges[0].node;
    const { product } = recommendations.edges[0].node;
    const page = await open('marketer', `/people/${userId}`);
    const area = page.getByRole('region', { name: 'What if?' });
    await area.getByText('Choose a friend, something that the person does, or both.').waitFor();
    await pressOn(page, area.getByRole('button', { name: /Nobody/ }));
    await takeOption(page, page.getByRole('option', { name: friend.name }).filter({ hasText: friend.id }));
    await page.waitForURL(new RegExp(`without=${friend.id}`));
    await pressOn(page, area.getByRole('button', { name: /Nothing new/ }));
    await takeOption(page, page.getByRole('option', { name: 'Dislikes' }));
    await tabTo(page, area.getByRole('combobox', { name: 'With the product' }));
    await page.keyboard.type(product.name);
    await takeOption(page, page.getByRole('option', { name: product.name }).first());
    await page.waitForURL(new RegExp(`does=DISLIKE.*product=${product.id}`));
    const table = area.getByRole('table', { name: 'The list as it would be' });
    const { recommendationsIf } = await answerTo<{ readonly recommendationsIf: Record<'places' | 'left', Supposed[]> }>(
      `query ($userId: UserID!, $without: [UserID!], $withEvents: [SupposedEvent!]) {
        recommendationsIf(userId: $userId, without: $without, withEvents: $withEvents, first: 10) {
          places { place placeBefore product { title } } left { place placeBefore product { title } }
        }
      }`,
      { userId, without: [friend.id], withEvents: [{ kind: 'DISLIKE', productId: product.id }] },
    );
    const { places, left } = recommendationsIf;
    const written = [...places, ...left].map(({ place, placeBefore, product: { title } }) => [
      String(place ?? '–'),
      title,
      String(placeBefore ?? '–'),
    ]);
    expect((await rowsOf(table)).map((cells) => cells.slice(0, 3))).toEqual(written);
    // What is disliked stands in no list.
    expect(left.map((one) => one.product.title)).toContain(product.name);
    expect(await table.getByRole('row', { name: product.name }).innerText()).toContain('falls out');
    // What lies half under the header is no target there.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectClean(page);
  });

  it('why was this product shown?', async () => {
    const { users } = await answerTo<{
      readonly users: { readonly edges: { readonly node: { readonly userId: string } }[] };
    }>('{ users(first: 60) { edges { node { userId } } } }');
    // The test of the demo shop page, which runs beside this one, acts for the person with most friends and for another.
    const { userId } = users.edges.at(-1)!.node;
    const page = await open('marketer', '/lists');
    await tabTo(page, page.getByRole('combobox', { name: 'Whose list?' }));
    await page.keyboard.type(userId);
    await page.getByRole('option', { selected: true }).filter({ hasText: userId }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/lists/${userId}$`));
    const [bars] = [page.getByRole('figure', { name: /^Parts of the score of / })];
    await bars.waitFor();
    await page.keyboard.press('j');
    await page.waitForURL(/product=/);
    const { recommendations } = await answerTo<{
      readonly recommendations: {
        readonly edges: {
          readonly node: {
            readonly score: number;
            readonly product: { readonly title: string };
            readonly because: { readonly text: string };
            readonly attribution: { readonly network: number; readonly popularity: number };
          };
        }[];
      };
    }>(
      `query ($userId: UserID!) { recommendations(userId: $userId, first: 20, surface: HOME) { edges { node {
         score product { title } because { text(locale: "en-US") } attribution { network popularity } } } } }`,
      { userId },
    );
    const { score, product, because, attribution } = recommendations.edges[1].node;
    const why = page.getByRole('region', { name: product.title, exact: true });
    await why.getByText(because.text).waitFor();
    expect(await why.innerText()).toContain(`Place 2 of the list, score ${thousandth(score)}`);
    const values = new Map((await twinOf(bars)).map(([name, value]) => [name, value]));
    expect(values.get('Place among all people')).toBe(thousandth(attribution.network));
    expect(values.get('Popularity')).toBe(thousandth(attribution.popularity));
    const groups = ['Friends', 'Own products', 'Place among all people', 'Popularity'];
    const sum = groups.reduce((total, name) => total + Number(values.get(name)), 0);
    // Each of the four is written with three decimals.
    expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.0025);
    await takeChoice(page, page.getByRole('radio', { name: 'Mail' }));
    await page.waitForURL(/surface=EMAIL/);
    await page.getByRole('region', { name: 'In a mail' }).waitFor();
    await expectClean(page);
  });

  it('how did this product spread, and who started it?', async () => {
    const { popular } = await answerTo<{
      readonly popular: {
        readonly edges: {
          readonly node: { readonly product: { readonly productId: string; readonly title: string } };
        }[];
      };
    }>('{ popular(first: 1) { edges { node { product { productId title } } } } }');
    const { productId, title } = popular.edges[0].node.product;
    const { trackCascade } = await answerTo<{
      readonly trackCascade: {
        readonly starters: { readonly user: { readonly name: string }; readonly descendants: number }[];
        readonly steps: {
          readonly totalCount: number;
          readonly edges: { readonly node: { readonly user: { readonly name: string } } }[];
        };
      };
    }>(
      `query ($productId: ProductID!) { trackCascade(productId: $productId) { starters { user { name } descendants }
         steps(first: 3) { totalCount edges { node { user { name } } } } } }`,
      { productId },
    );
    const page = await open('marketer', '/lists');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await find(page, title, 'product');
    const slider = page.getByRole('slider');
    await slider.waitFor();
    const { totalCount, edges } = trackCascade.steps;
    await page.getByText(`Step ${totalCount} of ${totalCount}`).waitFor();
    await pressOn(page, slider, 'Home');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/steps=2/);
    await page.getByText(`Step 2 of ${totalCount}`).waitFor();
    const chart = page.getByRole('figure', { name: 'How did it spread?' });
    const shown = (await twinOf(chart)).map((row) => row[1]);
    expect(shown).toEqual(edges.slice(0, 2).map(({ node }) => node.user.name));
    const starters = await rowsOf(page.getByRole('table', { name: 'People who started it' }));
    expect(starters.map((row) => [row[0], row[3]])).toEqual(
      trackCascade.starters.map(({ user, descendants }) => [user.name, whole(descendants)]),
    );
    await expectClean(page);
  });
});
