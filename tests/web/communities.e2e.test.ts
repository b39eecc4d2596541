/** An analyst sees which groups people form, and what one of them cares for. */
import { ask, bearer } from '../support/grapevine.js';
import { axeFaults, describeInBrowser, expectClean, tabTo } from '../support/browser.js';

interface Communities {
  readonly communities: {
    readonly totalCount: number;
    readonly edges: {
      readonly node: { readonly communityId: string; readonly name: string; readonly people: number };
    }[];
  };
}

describeInBrowser('the communities', ({ open, server }) => {
  it('are listed, the largest first, and one is chosen by keyboard: the link shows the same one', async () => {
    const { data } = await ask<Communities>(
      server().url,
      '{ communities(first: 50) { totalCount edges { node { communityId name people } } } }',
      {},
      bearer(server().tokens.analyst!),
    );
    const { edges, totalCount } = data!.communities;
    const page = await open('analyst', '/influencers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    const grid = page.getByRole('grid', { name: 'Communities' });
    await grid.getByRole('gridcell').first().waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(edges.length + 1));
    await page.getByText(`The largest ${edges.length} of ${totalCount}`).waitFor();
    await page.getByRole('region', { name: edges[0].node.name }).first().waitFor();
    await tabTo(page, grid);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/chosen=/);
    const chosen = new URL(page.url()).searchParams.get('chosen');
    const { name, people } = edges.find(({ node }) => chosen?.includes(node.communityId))!.node;
    expect(await page.getByRole('region', { name, exact: true }).first().innerText()).toContain(`${people} people`);
    await page.reload();
    await page.getByRole('region', { name, exact: true }).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await expectClean(page);
  });

  it('are a picture that the keyboard walks through, each with its size and those it hears', async () => {
    const page = await open('analyst', '/communities');
    const picture = page.getByRole('group', { name: /lines between those that hear each other/ });
    await picture.getByRole('button').first().waitFor();
    const names = await page.getByRole('grid').locator('[role=row] > :first-child').allInnerTexts();
    expect(await picture.getByRole('button').count()).toBeLessThanOrEqual(50);
    expect(await picture.locator('line').count()).toBeGreaterThan(0);
    await tabTo(page, picture.getByRole('button').first());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/chosen=/);
    const chosen = picture.getByRole('button', { pressed: true });
    expect(await chosen.getAttribute('aria-label')).toMatch(new RegExp(`^${names[2].trim()}: \\d+ people$`));
    await expectClean(page);
  });

  it('have a colour each, in the picture', async () => {
    const page = await open('analyst', '/communities');
    const circles = page.getByRole('group', { name: /lines between those/ }).locator('circle');
    await circles.first().waitFor();
    const colours = await circles.evaluateAll((all) => all.map((circle) => getComputedStyle(circle).fill));
    // The largest twelve; a shop as small as this one has no more.
    const largest = colours.slice(0, 12);
    expect(new Set(largest).size).toBe(largest.length);
    await expectClean(page);
  });

  it('fit a telephone, in Chinese and dark', async () => {
    const page = await open('marketer', '/communities', { width: 390, theme: 'dark', language: 'zh' });
    await page.getByRole('gridcell').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await expectClean(page);
  });
});
