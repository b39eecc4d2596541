/** Every part of the console in every state: what each view is made of. */
import { readFileSync } from 'node:fs';
import { describeInBrowser, expectClean } from '../support/browser.js';

describeInBrowser('the parts of the console', ({ open }) => {
  it.each([
    ['light', 'en', 1440],
    ['dark', 'zh', 1440],
    ['light', 'zh', 390],
    ['dark', 'en', 390],
  ] as const)('have nothing that axe finds and fit the page: %s, %s, %d pixels', async (theme, language, width) => {
    const page = await open('admin', '/specimen', { theme, language, width });
    await page.getByRole('img').last().waitFor();
    for (const twin of await page.locator('details').all()) await twin.locator('summary').click();
    await expectClean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('are all reached by the keyboard: a list that opens, a menu, a box, tabs, and the focus comes back', async () => {
    const page = await open('admin', '/specimen');
    const select = page.getByRole('button', { name: /First.*Select/ });
    await select.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'First' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Second.*Select/ }).waitFor();
    const dialog = page.getByRole('button', { name: 'Dialog' });
    await dialog.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Dialog' }).waitFor();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await dialog.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('tab', { name: 'Second' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Third' }).getAttribute('aria-selected')).toBe('true');
  });

  it('draw what their table says, and give it as CSV, SVG and PNG', async () => {
    const page = await open('admin', '/specimen');
    const chart = page.getByRole('figure', { name: 'Bars' });
    await chart.locator('summary').click();
    const cells = await chart.getByRole('row').locator('td:last-child').allInnerTexts();
    const widths = await chart
      .locator('rect.bar')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    const values = cells.map((text) => Number(text.replaceAll(',', '')));
    const most = Math.max(...values);
    expect(widths.map((width) => Math.round((width / Math.max(...widths)) * 1000))).toEqual(
      values.map((value) => Math.round((value / most) * 1000)),
    );
    const begins = { CSV: '\uFEFFName,Count\r\n', SVG: '<svg', PNG: '\uFFFDPNG' };
    for (const [kind, beginning] of Object.entries(begins)) {
      const saved = page.waitForEvent('download');
      await chart.getByRole('button', { name: kind }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(`bars.${kind.toLowerCase()}`);
      expect(readFileSync(await file.path(), 'utf8').slice(0, beginning.length)).toBe(beginning);
    }
    await expectClean(page);
  });

  it('hold 100,000 rows: the last one is reached by a key, columns are chosen and the choice is kept', async () => {
    const page = await open('admin', '/specimen');
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('100001');
    await grid.focus();
    await page.keyboard.press('End');
    await grid.locator('[aria-rowindex="100001"]').waitFor();
    await page.keyboard.press(' ');
    await grid.locator('[aria-rowindex="100001"][aria-selected="true"]').waitFor();
    expect(await grid.getByRole('row').count()).toBeLessThan(80);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Id' }).click();
    await page.keyboard.press('Escape');
    await grid.getByRole('columnheader', { name: 'Id' }).waitFor();
    await page.reload();
    await grid.getByRole('columnheader', { name: 'Id' }).waitFor();
    await expectClean(page);
  });
});
