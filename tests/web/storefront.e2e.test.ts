/** A shop owner opens the demo shop page and understands by pressing what friends do for a shop. */
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { axeFaults, describeInBrowser, expectClean, type Looks } from '../support/browser.js';

interface Shopper {
  readonly userId: string;
  readonly name: string;
  readonly kind: string;
}

const initials = (name: string): string => {
  const words = name.split(' ');
  return `${words[0][0]}${words.at(-1)![0]}`.toUpperCase();
};

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

  it('shows faces of those alone whom the sentence counts', async () => {
    const DID = { bought: 'PURCHASE', rated: 'RATE', liked: 'LIKE', shared: 'SHARE', praised: 'COMMENT' } as const;
    type Because = { text: string; friends: { action: string; user: { name: string } }[] };
    type Answer = { recommendations: { edges: { node: { product: { title: string }; because: Because } }[] } };
    const { userId } = await customer('HUB');
    const page = await shop(`?as=${userId}`);
    await shelf(page).first().waitFor();
    const { data } = await ask<Answer>(
      server().url,
      `query ($userId: UserID!) { recommendations(userId: $userId, first: 20) { edges { node {
         product { title } because { text friends { action user { name } } } } } } }`,
      { userId },
      bearer(await tokenOf(userId)),
    );
    const reasons = new Map(data!.recommendations.edges.map(({ node }) => [node.product.title, node.because]));
    let seen = 0;
    for (const card of await shelf(page)
      .filter({ has: page.locator('.face') })
      .all()) {
      const faces = await card.locator('.face').allInnerTexts();
      const said = await card.locator('.reason').innerText();
      const { text, friends } = reasons.get(await card.getByRole('heading').innerText())!;
      expect(said).toContain(text);
      const [verb] = /bought|rated|liked|shared|praised/.exec(text)! as unknown as [keyof typeof DID];
      const counted = friends.filter(({ action }) => action === DID[verb]).map(({ user }) => initials(user.name));
      expect(faces).toEqual(counted);
      expect(faces.length).toBeLessThanOrEqual(1 + Number(/and (\d+) other/.exec(text)?.[1] ?? 0));
      seen += 1;
    }
    expect(seen).toBeGreaterThan(0);
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

  it('shows what a friend does as it happens', async () => {
    const { userId } = await customer('HUB');
    const feed = '{ friendsActivity(first: 1) { edges { node { user { userId name } } } } }';
    type Feed = { friendsActivity: { edges: { node: { user: { userId: string; name: string } } }[] } };
    const { data } = await ask<Feed>(server().url, feed, {}, bearer(await tokenOf(userId)));
    const friend = data!.friendsActivity.edges[0].node.user;
    const asFriend = bearer(await tokenOf(friend.userId));
    type List = { recommendations: { edges: { node: { product: { productId: string; title: string } } }[] } };
    const list = `query ($userId: UserID!) { recommendations(userId: $userId, first: 1) {
      edges { node { product { productId title } } } } }`;
    const { recommendations } = (await ask<List>(server().url, list, { userId: friend.userId }, asFriend)).data!;
    const { productId, title } = recommendations.edges[0].node.product;
    const page = await shop();
    const isHeard = new Promise<void>((resolve) =>
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => void (String(payload).includes('subscribe') && resolve())),
      ),
    );
    await page.goto(new URL(`/?as=${userId}&view=friends`, page.url()).href);
    const acts = page.getByRole('list', { name: 'What friends did' }).getByRole('listitem');
    await acts.first().waitFor();
    await isHeard;
    const like = 'mutation ($input: ActInput!) { like(input: $input) { __typename } }';
    const input = { userId: friend.userId, productId, idempotencyKey: `live-${Date.now()}` };
    await ask(server().url, like, { input }, asFriend);
    await acts.filter({ hasText: title }).filter({ hasText: friend.name }).first().waitFor();
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
    // Who is usual stays so, whatever that customer does: the page opens with the same one.
    expect(await customer('USUAL')).toMatchObject({ userId, name });
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
