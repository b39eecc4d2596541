/**
 * Every view in each of its eight looks: two themes, two languages, two widths. axe finds nothing, nothing is wider than the page, and no look asks
 * another host or breaks the policy. Each view is loaded once for each language; theme and width change under it. Minutes: 192 looks.
 */
import { type Page } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser, expectClean } from '../support/browser.js';

interface Things {
  readonly influencers: { readonly edges: { readonly node: { readonly user: { readonly userId: string } } }[] };
  readonly trending: { readonly edges: { readonly node: { readonly product: { readonly productId: string } } }[] };
  readonly models: { readonly edges: { readonly node: { readonly modelId: string } }[] };
  readonly communities: { readonly edges: { readonly node: { readonly communityId: string } }[] };
}

describeInBrowser('every view in every look', ({ open, server }) => {
  async function paths(): Promise<readonly string[]> {
    const { data } = await ask<Things>(
      server().url,
      `{
        influencers(first: 1) { edges { node { user { userId } } } }
        trending(first: 1) { edges { node { product { productId } } } }
        models(first: 1) { edges { node { modelId } } }
        communities(first: 1) { edges { node { communityId } } }
      }`,
      {},
      bearer(server().tokens.admin!),
    );
    const { userId } = data!.influencers.edges[0].node.user;
    const { productId } = data!.trending.edges[0].node.product;
    const { modelId } = data!.models.edges[0].node;
    const { communityId } = data!.communities.edges[0].node;
    return [
      ...[
        '/',
        '/influencers',
        '/customers',
        '/explorer',
        '/explorer?all=1',
        `/explorer?product=${productId}`,
        '/communities',
        `/communities/${communityId}`,
        '/segments',
        '/launch',
        `/launch?product=${productId}&size=100`,
        '/campaigns',
        '/coupons',
        '/experiments',
        '/market',
        `/market?product=${productId}`,
        '/risk',
      ],
      ...[`/people/${userId}`, '/lists', `/lists/${userId}`, `/seeds?productId=${productId}&count=3`],
      ...['/products', `/products/${productId}`, '/models', `/models/${modelId}`, '/data', '/access'],
    ];
  }

  async function look(page: Page, path: string): Promise<void> {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expectClean(page);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, width, isWider: wide > width }).toEqual({ path, width, isWider: false });
    }
  }

  it.each(['en', 'zh'] as const)(
    'is clean: %s',
    async (language) => {
      const [first, ...others] = await paths();
      const page = await open('admin', first, { language });
      await look(page, first);
      for (const path of others) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(`${server().url}/console${path}`);
        await look(page, path);
      }
    },
    900_000,
  );
});
