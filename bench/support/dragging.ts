import { type CDPSession, type Page } from 'playwright-core';

/** Steps of the pointer while the picture is dragged. */
const STEPS = 120;

/** What a frame costs while a picture is dragged. */
export interface Dragging {
  /** Milliseconds of the renderer's main thread. */
  readonly frameMs: number;
  readonly framesPerSecond: number;
}

/** Seconds of the renderer's main thread until now. */
export async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Drags the picture of a page in circles. */
export async function dragPicture(page: Page, session: CDPSession): Promise<Dragging> {
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('the page has no picture');
  await page.waitForLoadState('networkidle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // A string: what the runtime does to named functions would not be found in the page.
  await page.evaluate('(function count() { window.seen = (window.seen ?? 0) + 1; requestAnimationFrame(count); })()');
  await page.mouse.move(x, y);
  await page.mouse.down();
  const seenBefore = Number(await page.evaluate('window.seen'));
  const [before, began] = [await taskSeconds(session), performance.now()];
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(x + 150 * Math.sin(step / 10), y + 80 * Math.cos(step / 7));
  }
  const frames = Number(await page.evaluate('window.seen')) - seenBefore;
  const [after, ended] = [await taskSeconds(session), performance.now()];
  await page.mouse.up();
  return { frameMs: ((after - before) * 1000) / frames, framesPerSecond: (frames * 1000) / (ended - began) };
}

/** People of a picture by what it says of itself. */
export async function peopleDrawn(page: Page): Promise<number> {
  const label = (await page.locator('canvas').getAttribute('aria-label')) ?? '';
  return Number(/^([\d,]+)/.exec(label)?.[1].replaceAll(',', '') ?? NaN);
}
