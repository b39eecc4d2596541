/** An analyst decides about the ring that was found, by keyboard; an appeal brings a person back. */
import { ask, bearer } from '../support/grapevine.js';
import { describeInBrowser, expectClean, pressOn, tabTo, takeChoice } from '../support/browser.js';

interface Queue {
  readonly riskCases: { readonly edges: { readonly node: { readonly user: { readonly userId: string } } }[] };
}

describeInBrowser('the risk queue', ({ open, server }) => {
  it('shows what a case rests on; a decision and an appeal are kept; the page of the person says so', async () => {
    const { data } = await ask<Queue>(
      server().url,
      '{ riskCases(first: 100, filter: { states: [OPEN, APPEALED, AGAINST, CLEARED] }) { edges { node { user { userId } } } } }',
      {},
      bearer(server().tokens.analyst!),
    );
    const people = data!.riskCases.edges.map(({ node }) => node.user.userId);
    expect(people.length).toBeGreaterThan(2);
    const page = await open('analyst', '/influencers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const cases = page.getByRole('grid', { name: 'Cases' });
    await cases.getByRole('gridcell').first().waitFor();
    await page.getByRole('img', { name: /people and things around/ }).waitFor();
    const pieces = page.getByRole('grid', { name: 'People and things of the evidence' });
    await pieces.getByText('Person, not trusted').first().waitFor();
    await expectClean(page);

    // The second person of the list, by keyboard.
    await cases.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/case=/);
    const link = page.getByRole('link', { name: 'Page of the person' });
    await link.waitFor();
    const userId = /people\/([^/?]+)/.exec((await link.getAttribute('href')) ?? '')![1];
    expect(people).toContain(userId);
    await tabTo(page, page.getByLabel('Why', { exact: true }));
    await page.keyboard.type('Praises in step.');
    await pressOn(page, page.getByRole('button', { name: 'Decide against' }));
    await page.getByText('Decided against one person').waitFor();
    await takeChoice(page, page.getByRole('radio', { name: 'Decided against' }));
    await page.getByRole('table', { name: 'Acts with the case' }).getByText('Praises in step.').waitFor();

    await tabTo(page, page.getByLabel('Why', { exact: true }));
    await page.keyboard.type('It was my sister.');
    await pressOn(page, page.getByRole('button', { name: 'Write down an appeal' }));
    await page.getByText('The appeal is in the queue').waitFor();
    // The service says so, too: a case waits again.
    await pressOn(page, page.getByRole('button', { name: /began to wait/ }));
    await page.waitForURL((url) => !url.search.includes('state='));
    await cases.getByText(userId).first().waitFor();
    await page.goto(page.url().replace(/\/risk.*/, `/people/${userId}`));
    await page.getByText('Appealed', { exact: true }).waitFor();
    await pressOn(page, page.getByRole('link', { name: 'Look at the case' }));
    await page.getByRole('table', { name: 'Acts with the case' }).getByText('It was my sister.').waitFor();
    await pressOn(page, page.getByRole('button', { name: 'Clear', exact: true }));
    await page.getByText('One person is cleared').waitFor();
    await takeChoice(page, page.getByRole('radio', { name: 'Cleared', exact: true }));
    await page.getByRole('table', { name: 'Acts with the case' }).getByText('Cleared on appeal').waitFor();
    await expectClean(page);
    // What other suites read is as it was: the person is taken for inauthentic.
    await pressOn(page, page.getByRole('button', { name: 'Decide against' }));
    await page.getByText('Decided against one person').last().waitFor();
  });

  it('is not in the menu of a marketer, and fits a telephone, in Chinese and dark', async () => {
    const other = await open('marketer', '/influencers');
    await other.getByRole('heading', { level: 1 }).waitFor();
    await other.getByRole('link', { name: 'Customers' }).first().waitFor();
    expect(await other.getByRole('link', { name: 'Risk queue' }).count()).toBe(0);
    const page = await open('analyst', '/risk?state=CLEARED', { width: 390, theme: 'dark', language: 'zh' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectClean(page);
  });
});
