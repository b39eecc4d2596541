/** A shop owner opens the demo shop page and understands by pressing what friends do for a shop. */
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { axeFaults, describeInBrowser, expectClean, type Looks } from '../support/browser.js';

interface Shopper {
  readonly userId: string;
  readonly name: string;
  readonly kind: string;
}

describeInBrowser('the demo shop page', ({ open, server }) => {
  /** The page is at the root of the server that holds the console. */
  const shop = (query = '', looks?: Looks): Promise<Page> => open('stranger', `/../${query}`, looks);
  const customer = async (kind: string): Promise<Shopper> => {
    const answer = await fetch(`${server().url}/storefront/development/customers`);
    const { customers } = (await answer.json()) as { customers: Shopper[] };
    return customers.find((one) => one.kind === kind)!;
  };
  const tokenOf = async (userId: string): Promise<string> => {
    const answer = await fetch(`${server().url}/storefront/development/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server().url },
      body: JSON.stringify({ userId }),
    });
    return ((await answer.json()) as { token: string }).token;
  };
  const shelf = (page: Page) => page.getByRole('list', { name: 'What friends change' }).getByRole('listitem');
  const titles = (page: Page): Promise<string[]> => shelf(page).getByRole('heading', { level: 3 }).allInnerTexts();

  it('shows the usual customer reasons of friends, why, and another list after a like', async () => {
    const page = await shop();
    const { name } = await customer('USUAL');
    await page.getByRole('heading', { level: 1, name: `For you, ${name.split(' ')[0]}` }).waitFor();
    const byFriend = shelf(page).filter({ hasText: /(bought|rated|liked|shared|praised) this/ });
    await byFriend.first().waitFor();
    await byFriend.first().getByRole('button', { name: /^Why / }).click();
    const why = page.getByRole('dialog');
    await why
      .getByText(/are friends with|follow/)
      .first()
      .waitFor();
    await why.getByRole('heading', { name: /^Its score/ }).waitFor();
    await page.keyboard.press('Escape');
    const before = await titles(page);
    const [first] = before;
    await page.getByRole('button', { name: `Like ${first}`, exact: true }).click();
    await page.getByText(/^Liked\. The list was here again \d+\.\d s after the press/).waitFor();
    await page
      .getByRole('button', { name: `Like ${first}`, pressed: true })
      .or(page.getByText(/new product/))
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'What everybody sees' }).click();
    const everybody = page.getByRole('list', { name: 'What everybody sees' }).getByRole('heading', { level: 3 });
    await everybody.first().waitFor();
    expect(await everybody.allInnerTexts()).not.toEqual(before);
    await expectClean(page);
  });

  it('buys from the cart: what is bought is offered no more', async () => {
    const { userId } = await customer('HUB');
    const page = await shop(`?as=${userId}`);
    await shelf(page).first().waitFor();
    const [first] = await titles(page);
    await page.getByRole('button', { name: `Put ${first} into the cart` }).click();
    await page.getByRole('link', { name: 'Cart (1)' }).click();
    await page.getByRole('button', { name: 'Buy it' }).click();
    await page.getByText(/^1 product bought/).waitFor();
    await page.getByRole('link', { name: 'For you' }).click();
    await shelf(page).first().waitFor();
    expect(await titles(page)).not.toContain(first);
    await expectClean(page);
  });

  it('withdraws consent: a friend reads nothing of the customer any more', async () => {
    const { userId, name } = await customer('USUAL');
    const page = await shop(`?as=${userId}&view=privacy`);
    await page.getByRole('radio', { name: /^Nobody/ }).check();
    await page.getByText('From now on no friend sees what you do.').waitFor();
    const query = `query ($userId: UserID!) { user(userId: $userId) { friends(first: 1) { edges { node { userId } } } } }`;
    type Friends = { user: { friends: { edges: { node: { userId: string } }[] } } };
    const { data } = await ask<Friends>(server().url, query, { userId }, bearer(await tokenOf(userId)));
    const friend = data!.user.friends.edges[0].node.userId;
    const activity = '{ friendsActivity(first: 100) { edges { node { user { name } } } } }';
    type Activity = { friendsActivity: { edges: { node: { user: { name: string } } }[] } };
    const seen = await ask<Activity>(server().url, activity, {}, bearer(await tokenOf(friend)));
    expect(seen.data!.friendsActivity.edges.map(({ node }) => node.user.name)).not.toContain(name);
    await page.getByRole('radio', { name: /^My friends/ }).check();
    await page.getByText('Friends see what you do again.').waitFor();
    await expectClean(page);
  });

  it('is honest with a newcomer without friends, who finds products by searching', async () => {
    const newcomer = await customer('NEWCOMER');
    const page = await shop(newcomer ? `?as=${newcomer.userId}` : '');
    if (newcomer) {
      await page.getByText('No friends yet, so no reason pretends there are').waitFor();
      await shelf(page).first().waitFor();
      expect((await shelf(page).allInnerTexts()).join('\n')).not.toMatch(/friend/);
    }
    await page.getByRole('searchbox', { name: 'Search the shop' }).fill('black');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Search: black' }).getByRole('listitem').first().waitFor();
    await expectClean(page);
  });

  it.each(['zzzzqq', '!!!'])('says that a search found nothing, and offers what is popular: %s', async (text) => {
    const page = await shop('');
    await page.getByRole('searchbox', { name: 'Search the shop' }).fill(text);
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has all these words.').waitFor();
    const instead = page.getByRole('list', { name: 'Popular in the shop instead' }).getByRole('listitem');
    await instead.first().waitFor();
    const { data } = await ask<{ popular: { edges: { node: { product: { title: string } } }[] } }>(
      server().url,
      '{ popular(first: 4) { edges { node { product { title } } } } }',
    );
    const titles = data!.popular.edges.map(({ node }) => node.product.title);
    expect(await instead.getByRole('heading').allInnerTexts()).toEqual(titles);
    await expectClean(page);
  });

  it.each([
    ['dark', 'zh', 390],
    ['light', 'zh', 1440],
    ['dark', 'en', 390],
  ] as const)('has nothing that axe finds: %s, %s, %d pixels', async (theme, language, width) => {
    const page = await shop('', { theme, language, width });
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
