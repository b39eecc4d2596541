/** A marketer sees who comes back, what customers are worth, and who may be leaving. */
import { readFile } from 'node:fs/promises';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser, expectClean, takeChoice } from '../support/browser.js';

interface Known {
  readonly customers: {
    readonly edges: { readonly node: { readonly user: { readonly userId: string; readonly name: string } } }[];
  };
  readonly retention: { readonly curve: { readonly after: number; readonly bought: number }[] };
}

describeInBrowser('the customers', ({ open, server }) => {
  const awayFor = async (days: number): Promise<Pick<Known, 'customers'>> => {
    const before = `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
    const { data } = await ask<Pick<Known, 'customers'>>(
      server().url,
      `query ($filter: CustomerFilter) {
        customers(first: 1, orderBy: VALUE, descending: true, filter: $filter) { edges { node { user { userId name } } } } }`,
      { filter: { lastPurchaseBefore: before } },
      bearer(server().tokens.marketer!),
    );
    return data!;
  };

  it('are seen with their value and risk; a link keeps order and part; one opens the page of the person', async () => {
    const { data } = await ask<Known>(
      server().url,
      `{
        customers(first: 1, orderBy: CHURN_RISK) { edges { node { user { userId name } } } }
        retention { curve { after bought } }
      }`,
      {},
      bearer(server().tokens.marketer!),
    );
    const page = await open('marketer', '/influencers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    const grid = page.getByRole('grid', { name: 'Customers' });
    await grid.getByRole('gridcell').first().waitFor();
    await page.getByRole('figure', { name: /Customers by what they will probably pay/ }).waitFor();

    const curve = page.getByRole('figure', { name: /Share that bought again/ });
    await curve.getByText('Table and files', { exact: true }).click();
    const rows = curve.getByRole('table').locator('tbody tr');
    expect(await rows.count()).toBe(data!.retention.curve.length);
    expect(await rows.first().innerText()).toContain(String(data!.retention.curve[0].bought));

    await page.getByRole('radio', { name: 'May be leaving' }).click();
    await page.waitForURL(/who=RISK/);
    await takeChoice(page, page.getByRole('radio', { name: 'Away for half a year' }));
    await page.waitForURL(/who=AWAY/);
    // A small shop may have nobody of the kind; then the view says so, and where to look.
    const [gone] = (await awayFor(182)).customers.edges;
    if (gone) await grid.getByRole('row').nth(1).getByText(gone.node.user.userId).waitFor();
    else await page.getByRole('button', { name: 'The most likely to stay away' }).waitFor();
    await takeChoice(page, page.getByRole('radio', { name: 'All' }));
    await page.waitForURL((url) => !url.search.includes('who='));
    await page.getByRole('columnheader', { name: 'Buys nothing' }).click();
    await page.waitForURL(/order=-CHURN_RISK/);
    const { userId } = data!.customers.edges[0].node.user;
    await grid.getByRole('row').nth(1).getByText(userId).waitFor();
    await page.reload();
    await grid.getByRole('row').nth(1).getByText(userId).waitFor();
    await expectClean(page);

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).first().click();
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('First purchase');

    await grid.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/people/${userId}$`));
    await page.locator('dt').getByText('Will probably pay', { exact: true }).waitFor();
    await page.locator('dt').getByText('Sold to others', { exact: true }).waitFor();
    // How probably the person buys, and why: in a shop with too little past it says so.
    await page
      .getByText(/within \d+ days|Nothing is foreseen/)
      .first()
      .waitFor();
    await expectClean(page);
  });

  it('fit a telephone, in Chinese and dark, by weeks', async () => {
    const page = await open('analyst', '/customers?by=WEEK', { width: 390, theme: 'dark', language: 'zh' });
    await page.getByRole('gridcell').first().waitFor();
    await page.getByRole('figure', { name: /再次购买的占比/ }).waitFor();
    await expectClean(page);
  });
});
