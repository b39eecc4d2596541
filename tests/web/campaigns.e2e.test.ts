/** A marketer makes a campaign and takes it through its states by keyboard; what it brought is drawn beside the promise. */
import { type Route } from 'playwright-core';
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser, expectClean, pressOn, tabTo, takeOption } from '../support/browser.js';

interface Uplift {
  readonly treated: number;
  readonly control: number;
  readonly mean: number;
  readonly against: number;
  readonly total: number;
  readonly totalLower: number;
  readonly totalUpper: number;
}
const uplift = (total: number, reach: number): Uplift => ({
  ...{
    treated: 450,
    control: 50,
    mean: 0.08,
    against: 0.04,
    total,
    totalLower: total - reach,
    totalUpper: total + reach,
  },
});

describeInBrowser('campaigns', ({ open, server }) => {
  const asMarketer = async <Data>(query: string, variables = {}): Promise<Data> => {
    const { data, errors } = await ask<Data>(server().url, query, variables, bearer(server().tokens.marketer!));
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const aProduct = async (): Promise<string> => {
    type Answer = { trending: { edges: { node: { product: { title: string } } }[] } };
    const { trending } = await asMarketer<Answer>('{ trending(first: 1) { edges { node { product { title } } } } }');
    return trending.edges[0].node.product.title;
  };

  it('are made, scheduled, begun, paused and stopped by keyboard', async () => {
    await asMarketer(
      `mutation { saveSegment(input: { name: "To be written to", rule: { is: MAY_CONTACT } }) { __typename } }`,
    );
    const title = await aProduct();
    const page = await open('marketer', '/influencers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    const form = page.getByRole('region', { name: 'Plan a campaign' });
    const write = async (label: string, text: string): Promise<void> => {
      await tabTo(page, form.getByLabel(label, { exact: true }));
      await page.keyboard.type(text);
    };
    await expectClean(page);
    await write('Name', 'Spring letter');
    await tabTo(page, form.getByRole('combobox', { name: 'Product' }));
    await page.keyboard.type(title);
    await takeOption(page, page.getByRole('option', { name: title }).first());
    await write('Budget', '60');
    await write('Cost of one contact', '5');
    await pressOn(page, form.getByRole('button', { name: 'Make the draft' }));
    const campaign = page.getByRole('region', { name: 'Spring letter', exact: true });
    await campaign.getByText('Draft', { exact: true }).waitFor();

    await pressOn(page, campaign.getByRole('button', { name: 'Schedule' }));
    await page.getByRole('region', { name: 'What the plan promises' }).getByText('Expected buyers').waitFor();
    await pressOn(page, campaign.getByRole('button', { name: 'Start now' }));
    await campaign.getByText('Running', { exact: true }).waitFor();
    await page.getByText('It is too early: it is measured once the window is over.').waitFor();
    const download = page.waitForEvent('download');
    await pressOn(page, campaign.getByRole('button', { name: 'CSV of whom to contact' }));
    expect((await download).suggestedFilename()).toMatch(/contacts\.csv$/);
    await pressOn(page, campaign.getByRole('button', { name: 'Pause' }));
    await campaign.getByText('Paused', { exact: true }).waitFor();
    await pressOn(page, campaign.getByRole('button', { name: 'Go on' }));
    await campaign.getByText('Running', { exact: true }).waitFor();
    await pressOn(page, campaign.getByRole('button', { name: 'Stop for good' }));
    await campaign.getByText('Somebody of the shop stopped it.').waitFor();
    await expect(page.getByRole('table', { name: 'Who did what' }).getByRole('row').count()).resolves.toBe(6);
    await expectClean(page);
  }, 120_000);

  it('draw what they brought beside the promise, with a table of the same, also on a telephone and in Chinese', async () => {
    const measured = async (route: Route): Promise<void> => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data?: { campaign?: { outcome: object } } };
      const { campaign } = body.data ?? {};
      if (campaign) {
        campaign.outcome = {
          ...campaign.outcome,
          ...{ state: 'MEASURED', held: false, agrees: true, text: 'measured' },
          ...{ everybody: uplift(18, 12), chosen: uplift(6, 9), others: uplift(11, 8) },
        };
      }
      await route.fulfill({ response: answer, json: body });
    };
    const page = await open('marketer', '/segments');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/graphql', measured);
    await page.goto(`${server().url}/console/campaigns`);
    const brought = page.getByRole('region', { name: 'What it brought' });
    await brought.getByText('11.0 (3.0 – 19.0)').waitFor();
    await brought.getByText('both intervals overlap').waitFor();
    const table = brought.getByRole('table', { name: 'What it brought, in numbers' });
    await expect(table.getByRole('row').count()).resolves.toBe(4);
    await expectClean(page);
    await page.setViewportSize({ width: 390, height: 900 });
    await expectClean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const chinese = await open('analyst', '/campaigns', { language: 'zh', theme: 'dark', width: 390 });
    await chinese.getByRole('heading', { name: '我们对谁说什么？' }).waitFor();
    await chinese.getByRole('region', { name: '带来的结果' }).waitFor();
    await expect(chinese.getByRole('button', { name: '保存草稿' }).count()).resolves.toBe(0);
    await expectClean(chinese);
  }, 120_000);
});
